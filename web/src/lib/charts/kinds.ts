/** Every kind of contest and how its result is said, listed and drawn. */
import { t } from '../messages';
import type { AssemblyView, Contest, Outcome, Rules, VoteView } from '../worker/views';
import { approval } from './approval';
import { choose } from './choose';
import type { Drawing, Measure } from './drawing';
import type { Finished, Kind, Row } from './kind';
import { motion } from './motion';
import { sums } from './sums';

const kinds: { [Name in Contest['kind']]: Kind<Name> } = {
  motion,
  choose,
  approval,
  consent: sums,
  score: sums,
  grades: sums,
  points: sums,
  quadratic: sums,
  ranking: sums,
  budget: sums,
  amounts: sums,
};

/** The kind of a contest; its type is known to fit, since both are found under the same name. */
const of = (contest: Contest) => kinds[contest.kind] as unknown as Kind<Contest['kind']>;

/** How many of the roll have to vote. */
export const quorum = (rules: Rules, roll: number): number =>
  Math.ceil((roll * rules.quorum.num) / rules.quorum.den);

/** A finished contest, ready to be said, listed and drawn. */
export interface Told {
  contest: Contest;
  decided: Outcome;
  outcome: string;
  why: string;
  rows: Row[];
  ballots: number;
  remark: string | undefined;
  chart: (width: number, measure: Measure) => Drawing;
}

function tell(finished: Finished<Contest['kind']>): Told {
  const { contest, decided, ballots, roll, rules } = finished;
  const kind = of(contest);
  const missed = decided.decision === 'no_quorum';
  const said = missed
    ? {
        outcome: t.result.outcome.no_quorum,
        why: t.result.quorum.missed(ballots, roll, quorum(rules, roll)),
      }
    : kind.sentence(finished);
  const also = missed && ballots > 0 ? ` ${t.result.quorum.missedCounts}` : '';
  return {
    contest,
    decided,
    outcome: said.outcome,
    why: said.why + also,
    rows: kind.rows(finished),
    ballots,
    remark: kind.remark?.(),
    chart: (width, measure) => kind.chart(finished, width, measure),
  };
}

/** Every contest of a decided vote; empty before that. */
export function told(vote: VoteView, { rules }: Pick<AssemblyView, 'rules'>): Told[] {
  return vote.contests.flatMap((contest, i) => {
    const counts = vote.result?.counts[i];
    const decided = vote.result?.outcome[i];
    if (!counts || !decided) return [];
    return [tell({ contest, counts, decided, ballots: vote.ballots, roll: vote.roll, rules })];
  });
}
