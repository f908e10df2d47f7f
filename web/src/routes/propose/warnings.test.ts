import { proposalOf } from '../../lib/kinds/proposals';
import { en as t } from '../../lib/messages/en';
import '../../lib/messages/for-tests';
import { describe, expect, it } from 'vitest';
import { day } from '../../lib/messages';
import { blankAssembly, blankMember, blankVote } from '../../lib/votes/blank';
import type { CircleView, VoteView } from '../../lib/worker/views';
import { newDraft, newOption, newQuestion, type Draft, type DraftQuestion } from './data';
import { DAY_MS } from './dates';
import { judged } from './judged-for-tests';
import { warnings } from './warnings';

// A Wednesday.
const NOW = new Date(2026, 10, 25, 12).getTime();
const members = (count: number) =>
  Array.from({ length: count }, (_, i) => blankMember(`m${i}`, { name: `M${i}` }));
const circle = (threshold: number, of: number, phase: CircleView['phase'] = 'ready'): CircleView => ({
  id: `c${threshold}${of}`,
  caller: 'm0',
  vote: null,
  attempt: 0,
  signed: [],
  threshold,
  phase,
  trustees: Array.from({ length: of }, (_, i) => ({
    number: i + 1,
    member: `m${i}`,
    name: `M${i}`,
    accepted: true,
    dealt: true,
    certified: true,
    awaited: i === 0,
  })),
  joint_key: null,
  failure: null,
});
const draft = (change: Partial<Draft> = {}): Draft => ({ ...newDraft(), ...change });
const words = (one: Draft, people = 20, by = circle(2, 3), votes: VoteView[] = []) =>
  warnings(judged(one, NOW), {
    now: NOW,
    members: members(people),
    circle: by,
    view: blankAssembly({ members: members(people), votes }),
  }).map((warning) => warning.words);
const options = (...texts: string[]): Partial<Draft> => ({
  questions: [{ ...newQuestion(), kind: 'choose', options: texts.map((text) => newOption(text)) }],
});

describe('warnings', () => {
  it('are silent about a usual vote', () => {
    expect(words(draft(options('Roof', 'Stairs')))).toEqual([]);
  });

  it('name options that a hasty reader mixes up', () => {
    expect(words(draft(options('Café', 'Garden', 'Cafe')))).toEqual([t.propose.warnings.alike(1, 3)]);
    expect(words(draft(options('Elia', 'Ella')))).toEqual([t.propose.warnings.alike(1, 2)]);
    expect(words(draft(options('Re-roof', 'Reroof!')))).toEqual([t.propose.warnings.alike(1, 2)]);
    // What the ledger refuses is a mistake and no warning; what only looks like a series is neither.
    expect(words(draft(options('Roof', 'ROOF')))).toEqual([]);
    expect(words(draft(options('Plan A', 'Plan B', '', '')))).toEqual([]);
    expect(words(draft(options('👍', '👎')))).toEqual([]);
  });

  it('name a candidate who looks like a member and is not', () => {
    const stand = (...names: string[]): Partial<Draft> => ({
      questions: [{ ...newQuestion(), kind: 'elect', options: names.map((name) => newOption(name)) }],
    });
    const said = (...names: string[]) =>
      words(draft(stand(...names))).filter((one) => one.includes('who is a member'));
    expect(said('M1', 'm2', 'Guest', 'М3')).toEqual([
      t.propose.warnings.posing(2, 'M2'),
      t.propose.warnings.posing(4, 'M3'),
    ]);
    expect(said('M1', 'M2', 'M3', 'Guest')).toEqual([]);
  });

  it('name a question that is asked twice', () => {
    const question = { ...newQuestion(), question: 'Shall we?' };
    expect(words(draft({ questions: [question, { ...question, id: 'other' }] }))).toEqual([
      t.propose.warnings.twice(1),
    ]);
  });

  it('name times that are unwise', () => {
    expect(words(draft({ lasts: DAY_MS }))).toEqual([]);
    expect(words(draft({ class: 'special', lasts: 21 * DAY_MS }))).toEqual([]);
    // Longer than the rules allow is not taken: what is usual is.
    expect(words(draft({ lasts: 40 * DAY_MS }))).toEqual([]);
  });

  it('name what failed lately, and until when it takes three times the signatures', () => {
    const deed = {
      do: 'rules',
      set: [{ rule: 'special.notice', value: 3 * DAY_MS, from: 7 * DAY_MS }],
    } as const;
    const one = draft({ effects: [{ id: 'e', question: '', deed: { ...deed, set: [...deed.set] } }] });
    const failed = blankVote({
      phase: 'decided',
      released_ms: [NOW - DAY_MS],
      effects: [
        {
          contest: 0,
          do: 'rules',
          set: [{ rule: 'special.notice', from: 7 * DAY_MS, to: 4 * DAY_MS }],
        },
      ],
    });
    expect(words(one, 20, circle(2, 3), [failed])).toEqual([t.life.tripled(day(NOW + 59 * DAY_MS))]);
    expect(words(one, 20, circle(2, 3), [{ ...failed, released_ms: [NOW - 60 * DAY_MS] }])).toEqual([]);
    const passed: VoteView['consequences'] = [
      { contest: 0, state: 'pending', ms: NOW, second_reading: null },
    ];
    expect(words(one, 20, circle(2, 3), [{ ...failed, consequences: passed }])).toEqual([]);
  });

  it('name too few voters, and trustees who may be missing', () => {
    expect(words(draft(), 3)).toEqual([t.propose.warnings.few(3)]);
    expect(words(draft(), 9)).toEqual([t.propose.warnings.few(9)]);
    expect(words(draft(), 10)).toEqual([]);
    expect(words(draft(), 2)).toContain(t.propose.warnings.minBallots(2, 3));
    expect(words(draft(), 2)).not.toContain(t.propose.warnings.few(2));
    expect(words(draft(), 20, circle(3, 3))).toEqual([t.propose.warnings.all(3)]);
    const lost = { ...circle(2, 3) };
    lost.trustees = lost.trustees.map((one, i) => (i === 0 ? { ...one, member: 'gone' } : one));
    expect(words(draft(), 20, lost)).toEqual([t.propose.warnings.left('M0', 2, 2)]);
  });
});

describe('warnings about a kind', () => {
  const ask = (change: Partial<DraftQuestion>) =>
    words(draft({ currency: 'EUR', questions: [{ ...newQuestion(), ...change }] }));

  it('lead from a ranking of many to favourites, and from favourites among few back', () => {
    const to = (kind: 'ranking' | 'favourites', options: number) => proposalOf(kind).instead?.(options)?.kind;
    expect([2, 7, 8, 30].map((options) => to('ranking', options))).toEqual([
      undefined,
      undefined,
      'favourites',
      'favourites',
    ]);
    expect([1, 2, 6, 7, 30].map((options) => to('favourites', options))).toEqual([
      undefined,
      'ranking',
      'ranking',
      undefined,
      undefined,
    ]);
  });

  it('name projects that cost too much, and money that is enough for all', () => {
    const budget = (...costs: string[]) => {
      const options = costs.map((cost, i) => ({ ...newOption(['Roof', 'Garden'][i]), cost }));
      const settings = { ...newQuestion().settings, budget: { funds: '100', by: 'votes' as const } };
      return ask({ kind: 'budget', options, settings });
    };
    expect(budget('60', '50')).toEqual([]);
    expect(budget('60', '101')).toEqual([t.kinds.budget.warnings.dear('Garden')]);
    expect(budget('60', '40')).toEqual([t.kinds.budget.warnings.enough]);
  });
});
