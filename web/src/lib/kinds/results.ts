/** Every kind of contest and how its result is said, listed, drawn and written to files. */
import type { Drawing, Measure } from '../charts/drawing';
import { t } from '../messages';
import { countsVoices, rulesOf } from '../votes/stage';
import type { AssemblyView, Class, Contest, Method, Outcome, VoteView } from '../worker/views';
import { isolated } from '../text';
import { answers } from '.';
import {
  byName,
  type Finished,
  type KindName,
  type Numbers,
  type Result,
  type Row,
  type Slot,
  type Table,
} from './kind';
import { onePerAnswer } from './slots';

type Any = Result<KindName, Method['method']>;

const results = byName<Any>(import.meta.glob('./*/result.ts', { eager: true, import: 'result' }));

/** How many have to vote; 0 where staying away costs nothing. */
export const quorum = ({ turnout: { num, den } }: Pick<Class, 'turnout'>, base: number): number =>
  Math.ceil((base * num) / den);

/** What a vote takes: its class by the rules of its opening. */
export const takes = (vote: VoteView, view: RulesThen): Class => rulesOf(vote, view)[vote.class];

type RulesThen = Pick<AssemblyView, 'rules' | 'rules_history'>;

/** What an option came to, for files. */
export interface Reading {
  /** From 1; options that are tied have the same. Null where the method has no places. */
  place: number | null;
  /** The number by which it stands there: sum, median grade (from 1, the lowest), points, amount; null where there is none. */
  value: number | null;
}

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
  /** How many ballots count; and where some members have more than one voice, how many voices these have. */
  ballots: number;
  voices: number | undefined;
  remark: string | undefined;
  chart: (width: number, measure: Measure) => Drawing;
  /** The numbers of the tally one by one. */
  slots: Slot[];
  reading: (option: number) => Reading;
  /** What the method made of the numbers, with options by name; money in the smallest unit. */
  json: object;
}

/** The numbers of a contest one by one, in the order of the tally. */
export const slots = (contest: Contest): Slot[] =>
  results[contest.kind].slots?.(contest) ??
  onePerAnswer(answers(contest), 'options' in contest ? contest.options.length : 0);

/** The contest with options that can stand within a sentence, whichever way they run. */
const apart = (contest: Contest): Contest =>
  'options' in contest
    ? {
        ...contest,
        options: contest.options.map(isolated),
        ...('grades' in contest ? { grades: contest.grades.map(isolated) } : {}),
      }
    : contest;

/**
 * The bar that decided, of those that a contest has to clear (by the rules, by rules that it would set, by what the vote asks itself):
 * the first that was missed, or of those that were cleared the highest. So no number can contradict the bar that is told with it.
 */
function decisive(
  contest: Contest,
  numbers: Numbers,
  bars: Class[],
  asks: boolean,
): Pick<Numbers, 'takes' | 'own'> {
  const { decision } = numbers.decided;
  const needs = (bar: Class) => results[contest.kind].needed?.({ ...numbers, takes: bar }) ?? 0;
  const missed = (bar: Class) =>
    decision === 'no_quorum'
      ? numbers.ballots < quorum(bar, numbers.base)
      : (numbers.counts[0] ?? 0) < needs(bar);
  const highest = bars.toSorted((a, b) => needs(b) - needs(a))[0];
  const takes = (decision === 'passed' ? highest : bars.find(missed)) ?? bars[0] ?? numbers.takes;
  return { takes, own: asks && bars.length > 1 && takes === bars.at(-1) };
}

/** The contest and the method of a finished contest belong together: the ledger read the one by the other. */
function tell(contest: Contest, details: Method, numbers: Numbers, cast: number): Told {
  const kind = results[contest.kind];
  const finished: Finished<KindName, Method['method']> = { ...numbers, contest, details };
  const { decided, ballots, roll, base, takes: bar } = numbers;
  const missed = decided.decision === 'no_quorum';
  const said = missed
    ? {
        outcome: t.result.outcome.no_quorum,
        why: numbers.unequal
          ? t.voices.missed(ballots, quorum(bar, base))
          : t.result.quorum.missed(ballots, roll, quorum(bar, base)),
      }
    : kind.sentence({ ...finished, contest: apart(contest) });
  const also = missed && ballots > 0 ? ` ${t.result.quorum.missedCounts}` : '';
  const standing = 'standing' in details ? details.standing : [];
  const options = 'options' in contest ? contest.options : [];
  const names = (chosen: number[]) => chosen.map((option) => options[option] ?? '');
  return {
    contest,
    counts: numbers.counts,
    decided,
    details,
    outcome: said.outcome,
    why: said.why + also,
    lot: decided.lot.length > 0 ? t.result.lot.how : undefined,
    rows: kind.rows(finished),
    table: kind.table(finished),
    pairs: kind.pairs?.(finished),
    ballots: cast,
    voices: numbers.unequal ? ballots : undefined,
    remark: kind.remark?.(finished),
    chart: (width, measure) => kind.chart(finished, width, measure),
    slots: slots(contest),
    reading: (option) => {
      const place = standing.findIndex((same) => same.includes(option));
      return { place: place < 0 ? null : place + 1, value: kind.value?.(finished, option) ?? null };
    },
    json: { method: details.method, ...kind.json?.(finished, names) },
  };
}

/** The lines of a table with a mark before what won; the lines are in the order of `rows`. */
export const marked = (lines: Table['rows'], rows: Row[]): Table['rows'] =>
  lines.map((line, i) => (rows[i]?.leads ? { ...line, answer: `✓\u00a0${line.answer ?? ''}` } : line));

/** Every contest of a decided vote; empty before that. */
export function told(vote: VoteView, view: RulesThen): Told[] {
  const { roll, base } = vote;
  const unequal = countsVoices(vote);
  const ballots = unequal ? vote.voices : vote.ballots;
  return vote.contests.flatMap((contest, i) => {
    const counts = vote.result?.counts[i];
    const decided = vote.result?.outcome[i];
    // A state that the device kept from an earlier version of the pages has none.
    const details = vote.result?.details?.[i];
    if (!counts || !decided || !details) return [];
    const bars = vote.bars?.[i] ?? [];
    const numbers = { ballots, unequal, roll, base, counts, decided, takes: takes(vote, view), own: false };
    const bar = decisive(contest, numbers, bars, vote.bar !== null);
    return [tell(contest, details, { ...numbers, ...bar }, vote.ballots)];
  });
}
