/** The same decisions as in crates/ledger/src/state/participation.rs. */
import { expect, it } from 'vitest';
import type { Participation, ParticipationReason, Rules } from '../worker/views';
import { decide, sayParticipation } from './participation';

const cases: [
  Rules['participation'],
  Participation | null,
  number,
  number,
  Participation,
  ParticipationReason,
][] = [
  ['open', null, 1000, 1, 'open', 'rule'],
  ['open', 'hidden', 1000, 1, 'open', 'rule'],
  ['size', null, 15, 1, 'open', 'size'],
  ['size', null, 16, 1, 'hidden', 'size'],
  ['size', 'open', 16, 1, 'hidden', 'size'],
  ['size', null, 16, 2, 'open', 'voices'],
  ['hidden', null, 4, 1, 'open', 'few'],
  ['hidden', null, 5, 1, 'hidden', 'rule'],
  ['hidden', 'open', 5, 1, 'hidden', 'rule'],
  ['hidden', null, 5, 5, 'open', 'voices'],
  ['hidden', null, 65_536, 1, 'hidden', 'rule'],
  ['hidden', null, 65_537, 1, 'open', 'many'],
  ['proposal', 'open', 1000, 1, 'open', 'proposal'],
  ['proposal', 'hidden', 5, 1, 'hidden', 'proposal'],
  ['proposal', 'hidden', 4, 1, 'open', 'few'],
  ['proposal', 'hidden', 16, 2, 'open', 'voices'],
  ['proposal', null, 15, 1, 'open', 'size'],
  ['proposal', null, 16, 1, 'hidden', 'size'],
];

it.each(cases)('rule %s, proposal %s, %i on the roll, %i voices: %s', (rule, said, roll, most, is, why) => {
  const decided = decide(rule, said, roll, most);
  expect(decided).toEqual({ participation: is, participation_reason: why });
  // Before it opens the roll can change, unless the rules leave nothing to it.
  expect(sayParticipation(decided, 'proposed').length).toBe(why === 'rule' ? 2 : 3);
  expect(sayParticipation(decided, 'open').length).toBe(2);
});
