import { describe, expect, it } from 'vitest';
import type { AssemblyView, CircleView } from '../../lib/worker/views';
import { steps } from '../start/due';
import { forming, waiting } from './data';

const ME = 'me';
const circle = (id: string, phase: CircleView['phase'], caller: string): CircleView => ({
  id,
  caller,
  vote: null,
  attempt: 0,
  signed: caller ? [caller] : [],
  threshold: 2,
  phase,
  trustees: [ME, caller].map((member, i) => ({
    number: i + 1,
    member,
    name: member,
    accepted: phase !== 'accepting',
    dealt: phase === 'certifying',
    certified: false,
    awaited: phase !== 'ready' && phase !== 'failed',
  })),
  joint_key: null,
  failure: null,
});

describe('ceremonies of several circles', () => {
  const circles = [
    circle('old', 'accepting', 'bo'),
    circle('new', 'accepting', 'cy'),
    circle('dealing', 'dealing', 'bo'),
    circle('certifying', 'certifying', 'cy'),
    circle('ready', 'ready', 'bo'),
    circle('failed', 'failed', 'bo'),
  ];

  it('attack_a_call_that_is_never_answered_hides_no_other_step', () => {
    const { accept, step } = waiting(ME, circles, [], new Map(), false);
    expect(accept.map(({ id }) => id)).toEqual(['old', 'new']);
    expect(step.map(({ id }) => id)).toEqual(['dealing', 'certifying']);
    expect(forming({ circles } as unknown as AssemblyView).map(({ id }) => id)).toEqual([
      'certifying',
      'dealing',
      'new',
      'old',
    ]);
  });

  it('wait for signatures as long as none is in office: not for those of whoever called or is asked to accept', () => {
    const others: CircleView[] = circles.map((one) => ({
      ...one,
      trustees: [],
      vote: one.id === 'old' ? 'v' : null,
    }));
    const sign = (office: boolean, member = ME) =>
      waiting(member, others, [], new Map(), office).sign.map(({ id }) => id);
    expect(sign(false)).toEqual(['new', 'dealing', 'certifying', 'ready']);
    expect(sign(false, 'bo')).toEqual(['new', 'certifying']);
    expect(sign(true)).toEqual([]);
    expect(waiting(ME, circles, [], new Map(), false).sign.map(({ id }) => id)).toEqual(['ready']);
  });

  it('stand one by one among what waits over all assemblies', () => {
    const view = { id: 'a', name: 'House', votes: [], circles } as unknown as AssemblyView;
    const found = steps([{ view, asOf: 0, device: ME, member: ME, open: {}, voters: {}, seen: [] }], ME, 0);
    expect(found.map((one) => [one.kind, 'circle' in one && one.circle])).toEqual([
      ['accept', 'old'],
      ['accept', 'new'],
      ['finish', 'dealing'],
      ['finish', 'certifying'],
    ]);
  });
});
