import { expect, it } from 'vitest';
import { Refused } from '../../lib/worker/bridge';
import { areEnough, reason } from './release';

const seen = (members: number, trustees: number) => ({
  members,
  members_needed: 4,
  members_instead: 6,
  trustees,
  trustees_needed: 3,
  from_ms: 0,
});

it('confirmations are enough by trustees or by more members, and never by trustees alone', () => {
  for (const [members, trustees] of [
    [4, 3],
    [6, 0],
  ] as const)
    expect(areEnough(seen(members, trustees))).toBe(true);
  for (const [members, trustees] of [
    [3, 3],
    [5, 2],
    [0, 3],
  ] as const)
    expect(areEnough(seen(members, trustees))).toBe(false);
});

it('too few confirmations are no fault of the record', () => {
  const of = (code: string) => reason(new Refused(code, '', true));
  expect(of('trustee.unconfirmed')).toBe('unconfirmed');
  expect(of('trustee.other_sums')).toBe('twice');
  expect(of('tally.sums')).toBe('broken');
});
