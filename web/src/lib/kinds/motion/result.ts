/** Shall we? Yes, no and abstain; the mark on "yes" is what the rules ask for. */
import { ballot } from './ballot';
import { number, t } from '../../messages';
import { drawBars } from '../../charts/bars';
import { enough, inUnit, type Result, type Numbers } from '../kind';
import { fixed } from '../slots';
import { answered } from '../../charts/options';

/** The count that the rules' fraction is taken of. */
function whole({ counts: [yes = 0, no = 0], ballots, base, takes }: Numbers): number {
  return { cast: ballots, decided: yes + no, base }[takes.majority.of];
}

/** The smallest number of "yes" with which the motion passes; nobody in favour never does. */
export function needed(finished: Numbers): number {
  const { num, den, test } = finished.takes.majority;
  const exact = whole(finished) * num;
  const majority = test === 'more_than' ? Math.floor(exact / den) + 1 : Math.ceil(exact / den);
  return Math.max(majority, enough(finished.takes, finished.base));
}

const FILLS = ['solid', 'hatched', 'dotted'] as const;

/** Says so where the vote itself asked for it. */
const asked = (bar: string, own: boolean): string => (own ? `${bar} ${t.life.ownBar}` : bar);

export const result: Result<'motion', 'majority'> = {
  needed,

  sentence({ counts: [yes = 0, no = 0, abstain = 0], ballots, unequal, decided, takes, base, own }) {
    const words = inUnit(t.kinds.motion.result, { unequal });
    const tooFew = unequal ? t.voices.tooFewYes : t.life.tooFewYes;
    const { of, test, num, den } = takes.majority;
    if (ballots === 0) return { outcome: words.nobody, why: words.missed(of, test, num, den) };
    if (decided.decision === 'too_few_yes')
      return { outcome: words.failed(yes, no), why: asked(tooFew(yes, enough(takes, base)), own) };
    const passed = decided.decision === 'passed';
    const bar = passed ? words.met(of, test, num, den) : words.missed(of, test, num, den);
    const why = asked(bar, own);
    return {
      outcome: passed ? words.passed(yes, no) : words.failed(yes, no),
      why: abstain > 0 ? `${why} ${words.abstained(abstain)}` : why,
    };
  },

  rows({ contest, counts, decided }) {
    const [yes = 0, no = 0] = counts;
    const winner = decided.decision === 'passed' ? 0 : decided.decision === 'failed' && no > yes ? 1 : -1;
    return ballot.answers(contest).map((label, i) => ({
      label,
      value: number(counts[i] ?? 0),
      leads: i === winner,
    }));
  },

  table: (finished) => answered(ballot.answers(finished.contest), finished.counts, finished),

  chart(finished, width, measure) {
    const mark = { at: needed(finished), label: t.kinds.motion.result.needed(needed(finished)) };
    const judged = finished.decided.decision !== 'no_quorum' && whole(finished) > 0;
    const bars = result.rows(finished).map((row, i) => ({
      ...row,
      count: finished.counts[i] ?? 0,
      fill: FILLS[i] ?? 'dotted',
      ...(i === 0 && judged ? { mark } : {}),
    }));
    return drawBars({ bars, whole: whole(finished) }, width, measure);
  },

  slots: (contest) => fixed(['yes', 'no', 'abstain'], ballot.answers(contest)),
};
