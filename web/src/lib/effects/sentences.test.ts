/** What votes change is said from their data, in every language, and never without both ends of a change. */
import { beforeEach, describe, expect, it } from 'vitest';
import '../messages/for-tests';
import { catalogue } from '../messages';
import { catalogues, tongues } from '../messages/tests/catalogues';
import { blankAssembly, blankMember, RULES, textView } from '../votes/blank';
import type { Deed, Rules } from '../worker/views';
import { PATHS, sayValue, valueOf, type RuleValue } from './rules';
import { byContest, changes, targets } from './sentences';

const DAY_MS = 86_400_000;
const TEXT = '0192f0c2-0000-7000-8000-000000000001';
const view = blankAssembly({
  members: [blankMember('a', { name: 'Ada' }), blankMember('b', { name: 'Bo' })],
  book: [
    {
      id: TEXT,
      versions: [
        {
          title: 'House order',
          body: textView('a', 'Be kind.'),
          class: 'ordinary',
          review: null,
          vote: 'v',
          since_ms: 1,
        },
      ],
    },
  ],
});
const rules = (set: unknown): Deed => ({ do: 'rules', set }) as Deed;
const words = (deed: Deed) => changes(deed, view).map((one) => one.words);

describe('in English', () => {
  it('a rule is named, with what it was and what it is to be', () => {
    expect(words(rules([{ rule: 'special.notice', from: 7 * DAY_MS, to: 3 * DAY_MS }]))).toEqual([
      'Notice of special votes: 7 days → 3 days',
    ]);
    const [from, to] = [RULES.special.majority, { ...RULES.special.majority, num: 3, den: 4 }];
    expect(words(rules([{ rule: 'special.majority', from, to }]))).toEqual([
      'Majority of special votes: at least two thirds of those who say yes or no → at least three quarters of those who say yes or no',
    ]);
    expect(words(rules([{ rule: 'ordinary.delay', from: 0, to: DAY_MS }]))[0]).toContain('none → 1 day');
  });

  it('a text is adopted, replaced with both versions at hand, or repealed', () => {
    const text = { do: 'text', id: TEXT, title: 'House order', class: 'special', review: null } as const;
    const [fresh] = changes({ ...text, from: null, body: { written: 'x' } }, view);
    expect(fresh?.words).toBe('A new text stands in the book: “House order”');
    expect(fresh?.also).toEqual(['From then on only a special vote can change it.']);
    const [next] = changes({ ...text, from: 'v', body: 'hash', beside: textView('a', 'Be kinder.') }, view);
    expect(next?.text).toEqual({
      title: 'House order',
      body: textView('a', 'Be kinder.'),
      before: textView('a', 'Be kind.'),
    });
    expect(words({ ...text, from: 'v', body: null })).toEqual([
      'The text “House order” of the book is repealed',
    ]);
  });

  it('people are named, whatever the proposer calls them', () => {
    expect(words({ do: 'remove', members: ['a'] })).toEqual(['Ada is no member any more']);
    expect(words({ do: 'circle', from: null, trustees: ['a', 'b'], threshold: 2 })).toEqual([
      'Ada and Bo become the trustees; 2 of 2 open a result',
    ]);
  });

  it('each question says what it decides, and a vote without effects says nothing', () => {
    const motion = (question: string) => ({ kind: 'motion' as const, question });
    const effect = { contest: 1, do: 'remove' as const, members: ['b'] };
    const vote = { contests: [motion('One?'), motion('Two?')], effects: [effect] };
    expect(byContest(vote, view).map(({ contest, question }) => [contest, question])).toEqual([[1, 'Two?']]);
    expect(byContest({ ...vote, effects: [] }, view)).toEqual([]);
  });

  it('the targets of two votes meet where they change the same', () => {
    expect(targets(rules([{ rule: 'seconds' }, { rule: 'ties' }]))).toEqual(['rule seconds', 'rule ties']);
    expect(targets({ do: 'remove', members: ['a', 'b'] })).toEqual(['member a', 'member b']);
  });
});

describe.each(tongues)('in %s', (tongue) => {
  beforeEach(() => {
    catalogue.messages = catalogues[tongue];
  });

  const other: Rules = {
    ...RULES,
    ordinary: { ...RULES.special, turnout: { num: 0, den: 1 } },
    special: { ...RULES.ordinary, delay: 3 * DAY_MS },
    seconds: { num: 1, den: 4, most: 3 },
    at_once: 3,
    objections: { num: 1, den: 5, most: 9 },
    admit: { ...RULES.admit, by: 'vote' },
    resting: 90 * DAY_MS,
    recover: { vouches: 2, wait: 3 * DAY_MS },
    circle: { size: 7, threshold: 4, term: 30 * DAY_MS },
    ties: 'lot',
    min_ballots: 9,
    voices: 3,
    record: 'members',
    participation: 'hidden',
    witnesses: { keys: ['w1.example+d9ed62c5+BO1J', 'w2.example+d9ed62c5+BO1K'], quorum: 2 },
    release: { confirmations: { num: 1, den: 4, most: 9 }, wait: 2 * DAY_MS },
  };

  it.each(PATHS)('%s says both of its values, and they differ', (path) => {
    const [from, to] = [valueOf(RULES, path), valueOf(other, path)];
    expect(sayValue(from)).not.toBe(sayValue(to));
    const [said] = words(rules([{ rule: path, from: from.value, to: to.value }]));
    expect(said).toContain(sayValue(from));
    expect(said).toContain(sayValue(to));
    expect(said).not.toMatch(/undefined|NaN|null|\[object/);
  });

  it('an invitation alone is not one with vouches', () => {
    const admit = (vouches: number) =>
      sayValue({ rule: 'admit', value: { ...RULES.admit, vouches } } as RuleValue);
    expect(new Set([admit(0), admit(1), admit(2)]).size).toBe(3);
  });
});
