/** Every kind of question on a ballot: its answers, what is asked for, and the selection that is sealed. */
import type { Contest } from '../worker/views';
import { byName, type Ballot, type KindName, type Line } from './kind';

const ballots = byName<Ballot<KindName>>(
  import.meta.glob('./*/ballot.ts', { eager: true, import: 'ballot' }),
);

/** How a contest is answered: contest and kind belong together, which the compiler cannot see. */
/** Whether a question of this kind passes or fails: only such a one can decide on effects. */
export const decides = (kind: KindName): boolean => ballots[kind].passes !== undefined;

export const ballotOf = ({ kind }: Contest): Ballot<KindName> => ballots[kind];

export const answers = (contest: Contest): string[] => ballotOf(contest).answers(contest);

/** The first thing that is wrong with the marks of one contest; undefined when they can be sealed. */
export const problem = (contest: Contest, marks: number[]): string | undefined =>
  ballotOf(contest).problem(contest, marks);

/** A selection in words: for the last look before casting, and for the second device that checks it. */
export const selected = (contest: Contest, marks: number[]): Line[] =>
  ballotOf(contest).selected(contest, marks);

/** The selection that is sealed: where giving nothing is an answer, nothing marked means that. */
export const selection = (contest: Contest, marks: number[]): number[] =>
  ballotOf(contest).selection?.(contest, marks) ?? marks;
