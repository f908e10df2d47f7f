/** What "choose one" and "approve several" have in common: options, of which the one on most ballots wins. */
import { list, number, t } from '../messages';
import { drawBars } from './bars';
import type { Drawing, Measure } from './drawing';
import type { Numbers, Row } from './kind';

interface Words {
  why: (count: number, ballots: number) => string;
  tied: (count: number, ballots: number) => string;
}

export function sentence(
  finished: Numbers,
  labels: string[],
  words: Words,
): { outcome: string; why: string } {
  const { decided, counts, ballots } = finished;
  const named = decided.options.map((option) => labels[option] ?? '');
  const most = counts[decided.options[0] ?? -1] ?? 0;
  switch (decided.decision) {
    case 'chosen':
      return { outcome: t.result.outcome.chosen(named[0] ?? ''), why: words.why(most, ballots) };
    case 'tied':
      return {
        outcome: t.result.outcome.tied(list(named.map(t.result.quoted))),
        why: words.tied(most, ballots),
      };
    default:
      return { outcome: t.result.outcome.no_choice, why: '' };
  }
}

export const rows = ({ counts, decided }: Numbers, labels: string[]): Row[] =>
  labels.map((label, i) => ({ label, count: counts[i] ?? 0, leads: decided.options.includes(i) }));

/** Bars against all ballots; `aside` is the number of an answer that is none of the options. */
export function chart(
  finished: Numbers,
  labels: string[],
  aside: number | undefined,
  width: number,
  measure: Measure,
): Drawing {
  const bars = rows(finished, labels).map((row, i) => ({
    ...row,
    value: number(row.count),
    fill: row.leads ? ('solid' as const) : i === aside ? ('dotted' as const) : ('hatched' as const),
  }));
  return drawBars({ bars, whole: finished.ballots }, width, measure);
}
