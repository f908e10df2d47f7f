/** Options in the order of their places, and how ties and lots are said: what all kinds with options have in common. */
import { list, t } from '../messages';
import type { Outcome, Standing } from '../worker/views';
import type { Numbers, Said } from '../kinds/kind';

export interface Placed {
  option: number;
  /** From 1; options that share a place have the same. */
  place: number;
}

/** All options, the first place first. */
export const placed = (standing: Standing): Placed[] =>
  standing.flatMap((options, i) => options.map((option) => ({ option, place: i + 1 })));

/** Options by name, quoted: “A”, “B” and “C”. */
export const named = (options: number[], labels: string[]): string =>
  list(options.map((option) => t.result.quoted(labels[option] ?? '')));

export const leads = ({ options }: Outcome, option: number): boolean => options.includes(option);

/** As many decimals as people read: 3.166… is 3.17. */
export const mean = (total: number, ballots: number): number =>
  ballots === 0 ? 0 : Math.round((100 * total) / ballots) / 100;

interface Words {
  /** Why the one that was chosen was. */
  why: () => string;
  /** What those who are tied, or were until the lot, have in common. */
  each: () => string;
  /** Why none was chosen, where that is not for want of marks. */
  none?: () => string;
}

/** The outcome of a contest in which one option is chosen. */
export function choice({ decided }: Numbers, labels: string[], words: Words): Said {
  const { decision, options, lot } = decided;
  const one = labels[options[0] ?? -1] ?? '';
  if (decision === 'chosen' && lot.length > 0) {
    return {
      outcome: t.result.outcome.byLot(one),
      why: `${words.each()} ${t.result.lot.drew(named(lot, labels))}`,
    };
  }
  if (decision === 'chosen') return { outcome: t.result.outcome.chosen(one), why: words.why() };
  if (decision === 'tied') {
    return {
      outcome: t.result.outcome.tied(named(options, labels)),
      why: `${words.each()} ${t.result.tieOpen}`,
    };
  }
  return words.none ? { outcome: words.none(), why: '' } : { outcome: t.result.outcome.no_choice, why: '' };
}
