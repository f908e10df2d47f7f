/** Every kind of contest and how its result is said, listed and drawn. */
import { t } from '../messages';
import type { AssemblyView, Contest, Method, Outcome, Rules, VoteView } from '../worker/views';
import { amounts } from './amounts';
import { approval } from './approval';
import { budget } from './budget';
import { choose } from './choose';
import { consent } from './consent';
import type { Drawing, Measure } from './drawing';
import { grades } from './grades';
import type { Finished, Kind, Numbers, Row, Table } from './kind';
import { motion } from './motion';
import { points } from './points';
import { quadratic } from './quadratic';
import { ranking } from './ranking';
import { score } from './score';

const kinds: { [Name in Contest['kind']]: Kind<Name> } = {
  motion,
  consent,
  choose,
  approval,
  score,
  grades,
  points,
  quadratic,
  ranking,
  budget,
  amounts,
};

/** How many of the roll have to vote. */
export const quorum = (rules: Rules, roll: number): number =>
  Math.ceil((roll * rules.quorum.num) / rules.quorum.den);

/** A finished contest, ready to be said, listed and drawn. */
export interface Told {
  contest: Contest;
  counts: number[];
  decided: Outcome;
  details: Method;
  outcome: string;
  why: string;
  /** How to draw the lot again, where one decided. */
  lot: string | undefined;
  rows: Row[];
  table: Table;
  /** More numbers than the first table has room for. */
  pairs: Table | undefined;
  ballots: number;
  remark: string | undefined;
  chart: (width: number, measure: Measure) => Drawing;
}

type Any = Contest['kind'];

/** The contest and the method of a finished contest belong together: the ledger read the one by the other. */
function tell(contest: Contest, details: Method, numbers: Numbers): Told {
  const kind = kinds[contest.kind] as unknown as Kind<Any>;
  const finished = { ...numbers, contest, details } as Finished<Any>;
  const { decided, ballots, roll, rules } = numbers;
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
    counts: numbers.counts,
    decided,
    details,
    outcome: said.outcome,
    why: said.why + also,
    lot: decided.lot.length > 0 ? t.told.lot.how : undefined,
    rows: kind.rows(finished),
    table: kind.table(finished),
    pairs: kind.pairs?.(finished),
    ballots,
    remark: kind.remark?.(finished),
    chart: (width, measure) => kind.chart(finished, width, measure),
  };
}

/** The lines of a table with a mark before what won; the lines are in the order of `rows`. */
export const marked = (lines: Table['rows'], rows: Row[]): Table['rows'] =>
  lines.map((line, i) => (rows[i]?.leads ? { ...line, answer: `✓\u00a0${line.answer ?? ''}` } : line));

/** Every contest of a decided vote; empty before that. */
export function told(vote: VoteView, { rules }: Pick<AssemblyView, 'rules'>): Told[] {
  return vote.contests.flatMap((contest, i) => {
    const counts = vote.result?.counts[i];
    const decided = vote.result?.outcome[i];
    // A state that the device kept from an earlier version of the pages has none.
    const details = vote.result?.details?.[i];
    if (!counts || !decided || !details) return [];
    return [tell(contest, details, { counts, decided, ballots: vote.ballots, roll: vote.roll, rules })];
  });
}
