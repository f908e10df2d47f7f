/** Examples of every kind, for the design page and the tests of what is said of them. */
import { blankVote } from '../votes/blank';
import { byName, type KindName } from './kind';
import { kindNames } from './proposals';
import type { Answered, Specimen } from './specimen';

/** A vote of one question that is over, in an assembly of 60. */
export const voteOf = ({ contest, counts, decided, details, ballots }: Specimen) =>
  blankVote({
    id: 'specimen',
    title: contest.question,
    closes: 0,
    phase: 'decided',
    contests: [contest],
    roll: 60,
    base: 60,
    ballots,
    casts: ballots,
    threshold: 2,
    result: { counts: [counts], outcome: [decided], details: [details] },
  });

/** In the order of the page on which they are proposed. */
const ordered = <One>(found: Record<string, unknown>) => {
  const named = byName<One>(found);
  return Object.fromEntries(kindNames.map((name) => [name, named[name]])) as Record<KindName, One>;
};

export const specimens = ordered<Specimen>(
  import.meta.glob('./*/specimen.ts', { eager: true, import: 'specimen' }),
);

export const ballots = ordered<Answered[]>(
  import.meta.glob('./*/specimen.ts', { eager: true, import: 'ballots' }),
);
