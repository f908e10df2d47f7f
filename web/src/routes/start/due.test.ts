import { describe, expect, it } from 'vitest';
import type { StoredView } from '../../lib/keys/store';
import type { CircleView, VoteView } from '../../lib/worker/views';
import { blankVote, textView } from '../../lib/votes/blank';
import { news, steps } from './due';

const ME = 'me';
const HOLDER = 'holder';
const vote = (id: string, more: Partial<VoteView> = {}): VoteView =>
  blankVote({
    id,
    title: id,
    circle: 'circle',
    closes: 1000,
    phase: 'open',
    contests: [{ kind: 'motion', question: '?' }],
    roll: 2,
    threshold: 1,
    ...more,
  });
const circle = (phase: CircleView['phase'], accepted: boolean, awaited: boolean): CircleView => ({
  id: 'circle',
  caller: 'other',
  vote: null,
  attempt: 0,
  signed: [],
  threshold: 1,
  phase,
  trustees: [{ number: 1, member: ME, name: 'Me', accepted, dealt: false, certified: false, awaited }],
  joint_key: null,
  failure: null,
});
function stored(votes: VoteView[], more: Partial<StoredView> = {}, circles: CircleView[] = []): StoredView {
  const open = Object.fromEntries(votes.map(({ id }) => [id, { on_roll: true, counted: false }]));
  const view = { id: 'a', name: 'House', votes, circles } as unknown as StoredView['view'];
  return { view, asOf: 0, device: HOLDER, member: ME, open, voters: {}, seen: [], ...more };
}
const kinds = (found: { kind: string }[]) => found.map(({ kind }) => kind);

describe('what waits', () => {
  it('is a ballot not yet cast in a vote that is open, the first to close on top', () => {
    const votes = [
      vote('late', { closes: 900 }),
      vote('soon', { closes: 500 }),
      vote('over', { closes: 100 }),
    ];
    const found = steps([stored(votes)], HOLDER, 200);
    expect(found.map((step) => 'vote' in step && step.vote.id)).toEqual(['soon', 'late']);
  });

  it('is no ballot for whoever has cast, is not on the roll, or is somebody else', () => {
    const votes = [vote('v')];
    expect(steps([stored(votes, { open: { v: { on_roll: true, counted: true } } })], HOLDER, 0)).toEqual([]);
    expect(steps([stored(votes, { open: { v: { on_roll: false, counted: false } } })], HOLDER, 0)).toEqual(
      [],
    );
    expect(steps([stored(votes, { device: 'other' })], HOLDER, 0)).toEqual([]);
    expect(steps([stored(votes)], 'other', 0)).toEqual([]);
  });

  it('is before all what somebody asks for in the person’s name', () => {
    const asked = stored([vote('v')]);
    asked.view.refusable = ['event'];
    expect(kinds(steps([asked], HOLDER, 0))).toEqual(['refuse', 'cast']);
    expect(kinds(steps([asked], 'other', 0))).toEqual([]);
  });

  it('is what a trustee has to do', () => {
    expect(kinds(steps([stored([], {}, [circle('accepting', false, true)])], HOLDER, 0))).toEqual(['accept']);
    expect(kinds(steps([stored([], {}, [circle('accepting', true, false)])], HOLDER, 0))).toEqual([]);
    expect(kinds(steps([stored([], {}, [circle('dealing', true, true)])], HOLDER, 0))).toEqual(['finish']);
    const closed = [vote('v', { phase: 'closed' })];
    const ready = [circle('ready', true, false)];
    expect(kinds(steps([stored(closed, {}, ready)], HOLDER, 0))).toEqual(['release']);
    expect(kinds(steps([stored([{ ...closed[0]!, released: [ME] }], {}, ready)], HOLDER, 0))).toEqual([]);
    expect(kinds(steps([stored(closed, {}, ready)], 'other', 0))).toEqual([]);
  });
});

describe('what is asked of an open vote', () => {
  const ask = {
    id: 'ask',
    agreed: ['other'],
    asked_ms: 1,
    closes: null,
    done_ms: null,
    reason: textView('', 'Wrong year.'),
  };
  const of = (amendments: VoteView['amendments'], more: Partial<StoredView> = {}, now = 0) => {
    const one = stored([vote('v', { proposer: 'other', amendments })], more);
    Object.assign(one.view, { members: [], asking: [], recoveries: [], offices: [] });
    return kinds(steps([one], HOLDER, now));
  };

  it('waits before the ballot, until this member has agreed or enough have', () => {
    expect(of([ask])).toEqual(['amend', 'cast']);
    expect(of([{ ...ask, agreed: ['other', ME] }])).toEqual(['cast']);
    expect(of([{ ...ask, done_ms: 9 }])).toEqual(['cast']);
    expect(of([ask, { ...ask, closes: 2000 }])).toEqual(['amend', 'cast']);
  });

  it('waits for nobody who is not on the roll, and not once voting is over', () => {
    expect(of([ask], { open: { v: { on_roll: false, counted: false } } })).toEqual([]);
    expect(of([ask], {}, 1000)).toEqual([]);
    expect(of([ask], { device: 'another' })).toEqual([]);
  });

  it('is known by who the member is, also with new keys', () => {
    expect(of([{ ...ask, agreed: ['before'] }], { member: 'before' })).toEqual(['cast']);
  });
});

describe('what waits for any member', () => {
  const member = (id: string, more = {}) => ({
    id,
    name: id,
    left: false,
    joined_ms: 5,
    vouches_from_ms: 0,
    ...more,
  });
  const of = (more: object, votes: VoteView[] = [], circles: CircleView[] = []) => {
    const one = stored(votes, {}, circles);
    const rest = { members: [member(ME), member('other')], asking: [], recoveries: [], offices: [], ...more };
    Object.assign(one.view, rest);
    return kinds(steps([one], HOLDER, 100));
  };
  const called: CircleView = { ...circle('accepting', true, false), trustees: [], signed: ['other'] };

  it('is a proposal of a group for those in it alone', () => {
    const group = { id: 'night', name: 'Night shift' };
    const proposed = vote('v', { phase: 'proposed', seconds: ['other'], seconds_needed: 2, group });
    const there = (members: string[]) => [
      { ...group, members, changed_by: '', changed_ms: 0, dissolved: false },
    ];
    expect(of({ groups: there([ME, 'other']) }, [proposed])).toEqual(['second']);
    expect(of({ groups: there(['other']) }, [proposed])).toEqual([]);
  });

  it('is a first circle to agree to, until one is in office or they have signed', () => {
    expect(of({}, [], [called])).toEqual(['agree']);
    expect(of({}, [], [{ ...called, signed: [ME] }])).toEqual([]);
    expect(of({}, [], [{ ...called, phase: 'failed' }])).toEqual([]);
    expect(of({ offices: [{ circle: 'circle' }] }, [], [called])).toEqual([]);
    expect(of({ members: [member(ME, { left: true })] }, [], [called])).toEqual([]);
  });

  it('is somebody whom this member may vouch for', () => {
    const asks = { id: 'join', name: 'Eve', invited_by: 'other', vouches: [] as string[] };
    expect(of({ asking: [asks] })).toEqual(['vouch']);
    expect(of({ asking: [{ ...asks, vouches: [ME] }] })).toEqual([]);
    expect(of({ asking: [{ ...asks, invited_by: ME }] })).toEqual([]);
    const keys = { id: 'keys', member: 'other', vouches: [], counts_ms: null, done: false };
    const early = { members: [member(ME, { founder: true }), member('other')], recoveries: [keys] };
    expect(of(early)).toEqual(['vouch']);
    expect(of({ recoveries: [{ ...keys, counts_ms: 9 }] })).toEqual([]);
  });

  it('is a proposal that lacks signatures, but for theirs', () => {
    const proposed = vote('p', { phase: 'proposed', seconds: ['other'], seconds_needed: 2 });
    expect(of({}, [proposed])).toEqual(['second']);
    expect(of({}, [{ ...proposed, seconds: [ME] }])).toEqual([]);
    expect(of({}, [{ ...proposed, seconds_needed: 1 }])).toEqual([]);
  });

  it('is what has passed and can still be objected to', () => {
    const pending = { contest: 0, ms: 200, state: 'pending' as const, second_reading: null };
    const passed = vote('v', {
      phase: 'decided',
      proposed_ms: 9,
      objections_needed: 2,
      consequences: [pending],
    });
    expect(of({}, [passed])).toEqual(['object']);
    expect(of({}, [{ ...passed, objections: [ME] }])).toEqual([]);
    expect(of({}, [{ ...passed, again: 'first' }])).toEqual([]);
    expect(of({}, [{ ...passed, proposed_ms: 4 }])).toEqual([]);
    expect(of({}, [{ ...passed, consequences: [{ ...pending, ms: 100 }] }])).toEqual([]);
    expect(of({}, [{ ...passed, consequences: [{ ...pending, state: 'suspended' }] }])).toEqual([]);
  });
});

describe('news', () => {
  it('are results not seen yet, the newest first', () => {
    const result = {
      counts: [[1, 0, 0]],
      outcome: [{ decision: 'passed' as const, options: [], lot: [] }],
      details: [],
    };
    const decided = (id: string, closes: number) => vote(id, { phase: 'decided', closes, result });
    const one = stored([decided('old', 1), decided('new', 2), decided('seen', 3)], { seen: ['seen'] });
    const found = news([one]);
    expect(found.map((item) => item.vote)).toEqual(['new', 'old']);
    const held = stored([vote('few', { phase: 'withheld', closes: 4 })]);
    expect(news([held]).map(({ vote, outcomes }) => [vote, outcomes])).toEqual([['few', []]]);
    expect(found[0]?.outcomes).toEqual([
      { contest: one.view.votes[0]!.contests[0], outcome: result.outcome[0] },
    ]);
  });
});
