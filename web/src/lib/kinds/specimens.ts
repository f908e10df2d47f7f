/** Examples of every kind, for the design page and the tests of what is said of them. */
import type { Rules, VoteView } from '../worker/views';
import { byName, type KindName } from './kind';
import { kindNames } from './proposals';
import type { Answered, Specimen } from './specimen';

export const RULES: Rules = {
  invite: 'member',
  propose: 'member',
  quorum: { num: 1, den: 2 },
  majority: { of: 'decided', test: 'more_than', num: 1, den: 2 },
  ties: 'report',
  min_ballots: 3,
};

/** A vote of one question that is over, in an assembly of 60. */
export const voteOf = ({ contest, counts, decided, details, ballots }: Specimen): VoteView => ({
  id: 'specimen',
  title: contest.question,
  text: '',
  proposer: '',
  circle: '',
  proposed_ms: 0,
  opens: 0,
  closes: 0,
  phase: 'decided',
  contests: [contest],
  roll: 60,
  ballots,
  casts: ballots,
  ballot_len: 0,
  fingerprint: null,
  threshold: 2,
  released: [],
  released_ms: [],
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
