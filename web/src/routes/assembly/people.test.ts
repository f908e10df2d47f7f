import { describe, expect, it } from 'vitest';
import { rulesOf } from '../../lib/rules/presets';
import type { AskingView, AssemblyView, MemberView, RecoveryView } from '../../lib/worker/views';
import { entrance, invites, mayVouch, mayVouchForKeys, restsFrom, roomFrom, whoCanVouch } from './people';

const DAY = 86_400_000;
const NOW = 1000 * DAY;
const member = (id: string, more: Partial<MemberView> = {}): MemberView => ({
  id,
  name: id,
  since: 1,
  joined_ms: NOW - 100 * DAY,
  left: false,
  removed_by: null,
  ended_ms: null,
  name_state: 'given' as const,
  named: null,
  founder: false,
  invited_by: 'ada',
  invitation: 'i1',
  vouched_by: [],
  seen_ms: NOW - DAY,
  resting: false,
  voices: 1,
  given_voices: 1,
  vouches_from_ms: NOW - 70 * DAY,
  ...more,
});
const asking: AskingView = {
  id: 'event',
  member: 'new',
  name: 'New',
  invited_by: 'bo',
  invitation: 'i2',
  asked_ms: NOW,
  vouches: ['cy'],
  needed: 2,
};
const people = [
  member('ada', { founder: true }),
  member('bo'),
  member('cy'),
  member('di', { vouches_from_ms: NOW + 5 * DAY }),
  member('ed', { left: true }),
  member('fi'),
];
const view = (more: Partial<AssemblyView> = {}) =>
  ({
    members: people,
    rules: rulesOf('club'),
    room: 3,
    founding_ends_ms: NOW - 70 * DAY,
    ...more,
  }) as AssemblyView;
const of = (id: string) => people.find((one) => one.id === id)!;

describe('vouching', () => {
  it('is for members who have not, did not invite, and have not vouched lately', () => {
    expect(mayVouch(of('ada'), asking, NOW)).toEqual({ may: true });
    expect(mayVouch(of('bo'), asking, NOW)).toEqual({ may: false, why: 'own' });
    expect(mayVouch(of('cy'), asking, NOW)).toEqual({ may: false, why: 'done' });
    expect(mayVouch(of('di'), asking, NOW)).toEqual({ may: false, why: 'early', from: NOW + 5 * DAY });
    expect(whoCanVouch(view(), asking, NOW).map(({ id }) => id)).toEqual(['ada', 'fi']);
  });

  it('for new keys asks for a month of membership, however lately somebody vouched for another', () => {
    const recovery: RecoveryView = {
      id: 'event',
      member: 'bo',
      asked_ms: NOW,
      vouches: [],
      needed: 3,
      counts_ms: null,
      done: false,
    };
    expect(mayVouchForKeys(of('di'), recovery, NOW)).toEqual({ may: true });
    expect(mayVouchForKeys(of('bo'), recovery, NOW)).toEqual({ may: false, why: 'own' });
    const late = member('late', { joined_ms: NOW - 10 * DAY });
    expect(mayVouchForKeys(late, recovery, NOW)).toEqual({ may: false, why: 'early', from: NOW + 20 * DAY });
    expect(mayVouchForKeys({ ...late, founder: true }, recovery, NOW)).toEqual({ may: true });
  });
});

describe('coming in', () => {
  it('is at once by a founder in the first month and where a link is enough, else by vouches', () => {
    expect(entrance(view(), 'ada', NOW)).toEqual({ atOnce: false, vouches: 2 });
    expect(entrance(view({ founding_ends_ms: NOW + 1 }), 'ada', NOW)).toEqual({ atOnce: true, vouches: 0 });
    expect(entrance(view({ founding_ends_ms: NOW + 1 }), 'bo', NOW).atOnce).toBe(false);
    const link = rulesOf('club');
    link.admit.vouches = 0;
    expect(entrance(view({ rules: link }), 'bo', NOW).atOnce).toBe(true);
    // Where there are fewer others than vouches, all others are enough.
    expect(entrance(view({ members: people.slice(0, 2) }), 'bo', NOW).vouches).toBe(1);
  });

  it('is by no invitation where only votes admit, but for founders in the first month', () => {
    const rules = rulesOf('club');
    rules.admit.by = 'vote';
    expect(invites(view({ rules }), of('ada'), NOW)).toBe(false);
    expect(invites(view({ rules, founding_ends_ms: NOW + 1 }), of('ada'), NOW)).toBe(true);
    expect(invites(view({ rules, founding_ends_ms: NOW + 1 }), of('bo'), NOW)).toBe(false);
    expect(invites(view(), of('bo'), NOW)).toBe(true);
  });

  it('says from when there is room again in a group that has grown', () => {
    const grown = [
      ...people,
      member('new', { joined_ms: NOW - 20 * DAY }),
      member('newer', { joined_ms: NOW - DAY }),
    ];
    expect(roomFrom(view({ members: grown }), NOW)).toBeUndefined();
    expect(roomFrom(view({ members: grown, room: 0 }), NOW)).toBe(NOW + 10 * DAY);
  });

  it('lasts until a member has done nothing for as long as the rules say', () => {
    expect(restsFrom(view(), of('bo'))).toBe(NOW + 364 * DAY);
  });
});
