import '../../lib/messages/for-tests';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../lib/effects/sentences';
import { kindNames } from '../../lib/kinds/proposals';
import { ballots, specimens } from '../../lib/kinds/specimens';
import { blankAssembly, blankMember, blankVote, RULES, textView } from '../../lib/votes/blank';
import type { Contest, Deed, Effect, VoteView } from '../../lib/worker/views';
import { draftOf, runOffOf } from './again';
import { admitsFrom } from './deeds';
import { REVIEWS, type DeedName } from './effects';
import { contest, posted, proposal } from './proposal';
import { revived } from './revived';
import { DAY_MS } from './dates';

const NOW = Date.UTC(2026, 10, 21);
const MEMBERS = ['Ada', 'Bo', 'Cleo', 'Dan'].map((name) => blankMember(`id of ${name}`, { name }));
const version = {
  vote: 'v',
  title: 'House order',
  body: textView('id of Ada', 'Be kind.'),
  class: 'special' as const,
  since_ms: 0,
  review_ms: null,
};
const PURPOSE = textView('id of Bo', 'To meet.');
const VIEW = blankAssembly({
  purpose: PURPOSE,
  host: 'host',
  members: MEMBERS,
  book: [{ id: 'order', versions: [version] }] as never,
  offices: [{ circle: 'in office', vote: null, since_ms: 0, ends_ms: 0 }] as never,
  groups: [
    {
      id: 'night',
      name: 'Night shift',
      members: ['id of Ada', 'id of Bo'],
      changed_by: 'made',
      changed_ms: 0,
      dissolved: false,
    },
  ],
});

/** An effect as the record has it once it is posted. */
function inRecord(effect: Effect): VoteView['effects'][number] {
  if (effect.do === 'erase') return { ...effect, beside: PURPOSE };
  if (effect.do !== 'text') return effect;
  const beside = textOf(effect);
  return { ...effect, body: beside?.hash ?? null, beside };
}

/** What is posted of a vote that is put again, after its draft was on this device. */
const again = (vote: VoteView) =>
  proposal(revived(structuredClone(draftOf(vote, VIEW))), VIEW, vote.proposed_ms);

/** Another value of each field that a question can have besides its words; so that what is usual is not taken for what was kept. */
const others: Record<string, unknown[]> = {
  blank: ['off', 'nobody', 'no_answer'],
  wins: ['most', 'more_than_half'],
  method: ['schulze', 'ranked_pairs', 'borda', 'points', 'bucklin'],
  by: ['support_per_cost', 'votes'],
  exact: [true, false],
  against: [true, false],
  statements: [[{ written: 'One.' }, null, { written: 'Three.\n\n*More.*' }, null]],
  grades: [['Bad', 'Middling', 'Good']],
};
/** Decimals belong to the currency, members to the names; and favourites and rankings have methods of their own. */
const FIXED = ['kind', 'question', 'options', 'decimals', 'currency', 'members'];
const METHODS: Record<string, string[]> = {
  ranking: ['schulze', 'ranked_pairs', 'borda'],
  favourites: ['points', 'bucklin'],
};

/** Candidates as they stand who have the name of a member; the last one is nobody here. */
const standing = (one: Contest): Contest =>
  one.kind === 'elect'
    ? {
        ...one,
        options: one.options.with(-1, 'Guest'),
        members: one.options.map((name, i) => (i === one.options.length - 1 ? null : `id of ${name}`)),
      }
    : one;

function variants(one: Contest): Contest[] {
  return Object.entries(one).flatMap(([field, value]) => {
    if (FIXED.includes(field)) return [];
    const method = field === 'method' ? METHODS[one.kind] : undefined;
    const known = typeof value === 'number' ? [value + 1] : (method ?? others[field]);
    if (field === 'costs') return [{ ...one, costs: (value as number[]).map((cost) => cost + 101) }];
    if (!known) throw new Error(`${one.kind}: is ${field} kept when a vote is put again?`);
    return known.map((other) => ({ ...one, [field]: other }) as Contest);
  });
}

const text = { do: 'text', title: 'Quiet', class: 'ordinary' } as const;
const midnight = (days: number) => NOW + days * DAY_MS;
const deeds: Record<DeedName, Deed[]> = {
  rules: [
    {
      do: 'rules',
      set: [
        { rule: 'ordinary.notice', from: RULES.ordinary.notice, to: DAY_MS },
        { rule: 'ties', from: RULES.ties, to: 'lot' },
      ],
    },
  ],
  adopt: [
    ...Object.values(REVIEWS).map((days): Deed => ({
      ...text,
      id: 'quiet',
      from: null,
      body: { written: 'After ten.' },
      review: days === 0 ? null : midnight(days),
    })),
    { ...text, id: 'quiet', from: null, body: { written: 'After ten.' }, class: 'special', review: null },
  ],
  replace: [{ ...text, id: 'order', from: 'v', body: { written: 'Be kinder.' }, review: midnight(365) }],
  repeal: [
    { ...text, id: 'order', from: 'v', title: 'House order', body: null, class: 'special', review: null },
  ],
  admit: [{ do: 'admit', key: 'k', uses: 7, expires: admitsFrom(RULES, NOW) + 12 * DAY_MS }],
  remove: [{ do: 'remove', members: ['id of Bo', 'id of Ada'] }],
  circle: [
    { do: 'circle', from: 'in office', trustees: ['id of Dan', 'id of Bo', 'id of Ada'], threshold: 3 },
  ],
  elected: [{ do: 'circle', from: 'in office', trustees: 'elected', threshold: 4 }],
  voices: [{ do: 'voices', member: 'id of Bo', from: 1, to: 2 }],
  erase: [{ do: 'erase', text: PURPOSE.hash, beside: PURPOSE }],
  host: [{ do: 'host', from: 'host', to: 'other', address: 'https://moot.example', at: null }],
  makeGroup: [
    { do: 'group', id: 'days', from: null, name: 'Days', add: ['id of Bo', 'id of Ada'], remove: [] },
  ],
  changeGroup: [
    { do: 'group', id: 'night', from: 'made', name: 'Late', add: ['id of Dan'], remove: ['id of Ada'] },
    { do: 'group', id: 'night', from: 'made', name: 'Late', add: [], remove: [] },
  ],
  dissolveGroup: [{ do: 'group', id: 'night', from: 'made', name: null, add: [], remove: [] }],
};

describe('a vote that is written again', () => {
  it.each(kindNames)('asks the same: %s', (kind) => {
    const asked = [specimens[kind], ...ballots[kind]].map((one) => standing(one.contest));
    for (const one of asked.flatMap((each) => [each, ...variants(each)])) {
      for (const drawn of [[], [0]]) {
        const vote = blankVote({ proposed_ms: NOW, contests: [one], drawn: 'options' in one ? drawn : [] });
        expect(again(vote)).toMatchObject({ contests: vote.contests.map(posted), drawn: vote.drawn });
      }
    }
  });

  it.each(Object.entries(deeds))('does the same: %s', (_, all) => {
    const motion: Contest = { kind: 'motion', question: 'Shall we?' };
    const elect = specimens.elect.contest;
    for (const deed of all) {
      const by = deed.do === 'circle' && deed.trustees === 'elected' ? elect : motion;
      const vote = blankVote({
        proposed_ms: NOW,
        class: 'special',
        contests: [specimens.choose.contest, by],
        effects: [inRecord({ contest: 1, ...deed })],
      });
      const same = deed.do === 'admit' ? { ...deed, key: expect.any(String) as string } : deed;
      expect(again(vote).effects).toEqual([{ contest: 1, ...same }]);
    }
  });

  it('is the same in all that is posted of it', () => {
    const set = deeds.host.map((deed) => ({ contest: 0, ...deed }));
    const asked = {
      title: 'Another server',
      text: textView('ada', 'It is **slow**.'),
      class: 'special' as const,
      lasts: 9 * DAY_MS,
      contests: [{ kind: 'motion' as const, question: 'Shall we?' }],
      drawn: [],
      effects: set,
      group: null,
      again: null,
    };
    const majority = { num: 7, den: 9, of: 'cast' as const, test: 'at_least' as const };
    const bar = { enough: { den: 3, num: 1 }, majority };
    for (const more of [
      { way: 'ballot' as const, bar },
      { way: 'ballot' as const, bar: null },
      { way: 'signatures' as const, bar: null },
    ]) {
      const effects = set.map(inRecord);
      const { opens, ...posted } = again(blankVote({ proposed_ms: NOW, ...asked, ...more, effects }));
      // What it was to open at is over; whatever else a proposal has is as it was.
      const text = { written: asked.text.text };
      expect([opens, posted]).toEqual([null, { ...asked, ...more, text, participation: null }]);
    }
  });

  it('is put to the same group', () => {
    const vote = blankVote({
      contests: [specimens.motion.contest],
      group: { id: 'night', name: 'Night shift' },
    });
    expect(again(vote)).toMatchObject({ group: 'night', effects: [] });
  });

  it('adopts a text as another one, where that text came into the book meanwhile', () => {
    const effects = [
      { contest: 0, ...text, id: 'order', from: null, body: { written: 'Be kinder.' }, review: null },
    ];
    const contests: Contest[] = [{ kind: 'motion', question: 'Shall we?' }];
    const [effect] = again(blankVote({ proposed_ms: NOW, contests, effects: effects.map(inRecord) })).effects;
    expect(effect).toMatchObject({ do: 'text', from: null, body: { written: 'Be kinder.' } });
    expect(effect).not.toMatchObject({ id: 'order' });
  });
});

describe('a run-off', () => {
  const choose: Contest = {
    kind: 'choose',
    question: 'Who?',
    options: ['A', 'B', 'C'],
    blank: 'no_answer',
    wins: 'more_than_half',
  };
  const decided = (options: number[]) =>
    blankVote({
      contests: [choose],
      result: {
        counts: [[4, 3, 3, 0]],
        outcome: [{ decision: 'no_majority', options, lot: [] }],
        details: [],
      },
    });

  it('is between those with the most, who are more than two where they are level', () => {
    const of = (options: number[]) => {
      const draft = runOffOf(decided(options), 0, VIEW);
      return draft.questions.map((one) => contest(one, draft.currency, { members: [] }));
    };
    expect(of([0, 1, 2])).toEqual([choose]);
    expect(of([0, 2])).toEqual([{ ...choose, options: ['A', 'C'], wins: 'most' }]);
  });
});
