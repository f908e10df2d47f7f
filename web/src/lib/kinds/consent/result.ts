/** Does anybody object? Three bars; the mark on "object" is how many objections the question allows. */
import { ballot } from './ballot';
import { number, t } from '../../messages';
import { drawBars } from '../../charts/bars';
import { enough, type Result } from '../kind';
import { fixed } from '../slots';
import { answered } from '../../charts/options';

const FILLS = ['solid', 'dotted', 'hatched'] as const;

export const result: Result<'consent', 'consent'> = {
  needed: ({ takes, base }) => enough(takes, base),

  sentence({
    contest: { objections },
    counts: [agree = 0, aside = 0, object = 0],
    ballots,
    unequal,
    decided,
    takes,
    base,
    own,
  }) {
    const words = t.kinds.consent.result;
    const why = words.limit(objections);
    if (ballots === 0) return { outcome: words.nobody, why };
    if (decided.decision === 'too_few_yes') {
      const outcome = words.failed(agree, aside, object);
      const missed = (unequal ? t.voices : t.life).tooFewYes(agree, enough(takes, base));
      return { outcome, why: own ? `${missed} ${t.life.ownBar}` : missed };
    }
    const passed = decided.decision === 'passed';
    return {
      outcome: (passed ? words.passed : words.failed)(agree, aside, object),
      why: !passed && object <= objections ? `${why} ${words.noneAgree}` : why,
    };
  },

  rows: ({ contest, counts, decided }) =>
    ballot.answers(contest).map((label, i) => ({
      label,
      value: number(counts[i] ?? 0),
      leads: i === 0 && decided.decision === 'passed',
    })),

  table: (finished) => answered(ballot.answers(finished.contest), finished.counts, finished),

  chart(finished, width, measure) {
    const { contest, counts, ballots } = finished;
    const mark = { at: contest.objections, label: t.kinds.consent.result.mark(contest.objections) };
    const bars = result.rows(finished).map((row, i) => ({
      ...row,
      count: counts[i] ?? 0,
      fill: FILLS[i] ?? 'dotted',
      ...(i === 2 && ballots > 0 ? { mark } : {}),
    }));
    return drawBars({ bars, whole: ballots }, width, measure);
  },

  slots: (contest) => fixed(['agree', 'stand_aside', 'object'], ballot.answers(contest)),
};
