import '../../lib/messages/for-tests';
import { describe, expect, it } from 'vitest';
import { t } from '../../lib/messages';
import { blankAssembly, blankMember, RULES, textView } from '../../lib/votes/blank';
import type { AssemblyView } from '../../lib/worker/views';
import { deedMistakes } from './deed-mistakes';
import { deedOf } from './deeds';
import { DEEDS, freshDeed, type DeedName, type DraftDeed } from './effects';
import { changedSince, withNewer, withOwn } from './meanwhile';
import { DAY_MS } from './dates';

const [ADA, BO, CLEO] = ['Ada', 'Bo', 'Cleo'].map((name) => `id of ${name}`) as [string, string, string];
const version = (vote: string, body: string | null, more = {}) => ({
  vote,
  title: 'House order',
  body: body === null ? null : textView(ADA, body),
  class: 'ordinary',
  review: null,
  since_ms: 0,
  ...more,
});
const PURPOSE = textView(BO, 'To meet.');
const group = {
  id: 'night',
  name: 'Night shift',
  members: [ADA, BO],
  changed_by: 'made',
  changed_ms: 0,
  dissolved: false,
};
const circle = (id: string, ...trustees: string[]) => ({
  id,
  trustees: trustees.map((member) => ({ member })),
});
const office = (id: string) => ({ circle: id, vote: null, since_ms: 0, ends_ms: 0 });
const assembly = (more: object = {}) =>
  blankAssembly({
    host: 'old key',
    purpose: PURPOSE,
    hosts: [{ key: 'old key', address: null, since_ms: 0, vote: null }],
    members: [ADA, BO, CLEO].map((id) => blankMember(id, { name: id.slice(6) })),
    book: [{ id: 'order', versions: [version('first', 'Be kind.')] }],
    circles: [circle('c1', ADA, BO), circle('c2', BO, CLEO)],
    offices: [office('c1')],
    groups: [group],
    rules: { ...RULES, voices: 3 },
    ...more,
  } as never);
const BEFORE = assembly();

/** The same assembly after others changed what each deed replaces; what adds or lets in replaces nothing. */
const AFTER: Record<DeedName, AssemblyView | null> = {
  rules: assembly({
    rules: { ...RULES, ordinary: { ...RULES.ordinary, notice: RULES.ordinary.notice + DAY_MS } },
  }),
  adopt: null,
  replace: assembly({
    book: [
      { id: 'order', versions: [version('first', 'Be kind.'), version('second', 'Be kind and quiet.')] },
    ],
  }),
  repeal: assembly({
    book: [
      { id: 'order', versions: [version('first', 'Be kind.'), version('second', 'Be kind and quiet.')] },
    ],
  }),
  erase: assembly({ purpose: { ...PURPOSE, state: 'erased', text: null } }),
  admit: null,
  remove: null,
  circle: assembly({ offices: [office('c1'), office('c2')] }),
  elected: assembly({ offices: [office('c1'), office('c2')] }),
  host: assembly({
    host: 'new key',
    hosts: [
      { key: 'old key', address: null, since_ms: 0, vote: null },
      { key: 'new key', address: 'https://new.example', since_ms: 0, vote: 'v' },
    ],
  }),
  makeGroup: null,
  changeGroup: assembly({ groups: [{ ...group, members: [ADA, CLEO], changed_by: 'later' }] }),
  dissolveGroup: assembly({ groups: [{ ...group, members: [ADA, CLEO], changed_by: 'later' }] }),
  voices: assembly({
    members: [ADA, BO, CLEO].map((id) => blankMember(id, { name: id.slice(6), given_voices: 2 })),
  }),
};

/** Each deed as somebody filled it in before. */
function filledIn(name: DeedName): DraftDeed {
  const deed = freshDeed(name, BEFORE);
  switch (deed.do) {
    case 'rules':
      return { ...deed, set: deed.set.map((one) => ({ ...one, value: 5 * DAY_MS }) as typeof one) };
    case 'replace':
      return { ...deed, body: 'Be kinder.' };
    case 'changeGroup':
      return { ...deed, name: 'Late', members: [ADA] };
    case 'voices':
      return { ...deed, member: ADA, to: 3 };
    case 'erase':
      return { ...deed, text: PURPOSE.hash };
    default:
      return deed;
  }
}

describe('a change of something that others changed meanwhile', () => {
  it.each(DEEDS)('is seen: %s', (name) => {
    const deed = filledIn(name);
    const after = AFTER[name];
    expect(changedSince(deed, BEFORE)).toEqual([]);
    if (after) expect(changedSince(deed, after)).toHaveLength(1);
  });

  it.each(DEEDS)(
    'is posted against what it was written against, which the ledger refuses, until somebody chooses: %s',
    (name) => {
      const after = AFTER[name];
      if (!after) return;
      const deed = filledIn(name);
      // What a text says is shown beside its name and not posted with it.
      const wire = (view: AssemblyView) => ({ ...deedOf(deed, view, 0), beside: undefined });
      const posted = wire(after);
      expect(posted).toEqual(wire(BEFORE));
      const own = withOwn(deed, after);
      // What is erased is not erased again.
      if (name === 'erase') return;
      if (!own) throw new Error('there is something left to change');
      expect(changedSince(own, after)).toEqual([]);
      expect(deedOf(own, after, 0)).not.toEqual(posted);
      const newer = withNewer(deed, after);
      if (newer) {
        expect(changedSince(newer, after)).toEqual([]);
        // Nothing of one's own is in it yet.
        expect(deedMistakes(newer, after, 0).map(({ words }) => words)).toContain(t.effects.errors.same);
      }
    },
  );

  it('says both versions of a text, and of what can change it', () => {
    const { replace } = AFTER;
    const deed = filledIn('replace');
    const [changed] = replace ? changedSince(deed, replace) : [];
    expect(changed?.text).toEqual({
      before: textView(ADA, 'Be kind.'),
      after: textView(ADA, 'Be kind and quiet.'),
    });
    const versions = [version('first', 'Be kind.'), version('second', 'Be kind.', { class: 'special' })];
    const harder = changedSince(deed, assembly({ book: [{ id: 'order', versions }] }));
    expect(harder.map(({ words }) => words)).toEqual([
      t.effects.change(
        t.effects.edit.textClass,
        t.effects.edit.textClasses.ordinary,
        t.effects.edit.textClasses.special,
      ),
    ]);
  });

  it('puts who was to come and to go beside who is in a group now', () => {
    const after = AFTER.changeGroup;
    if (!after) throw new Error('it changed');
    // Bo was to go and is gone; Cleo came meanwhile and stays.
    expect(withOwn(filledIn('changeGroup'), after)).toMatchObject({ name: 'Late', members: [ADA, CLEO] });
    // A name that nobody wrote anew is not put back.
    const renamed = assembly({ groups: [{ ...group, name: 'Owls', changed_by: 'later' }] });
    const deed = { ...filledIn('changeGroup'), name: 'Night shift' } as DraftDeed;
    expect(withOwn(deed, renamed)).toMatchObject({ name: 'Owls', members: [ADA] });
  });

  it('does not bring back who left a group by themselves', () => {
    const deed = { ...filledIn('changeGroup'), members: [ADA, BO, CLEO] } as DraftDeed;
    const after = assembly({ groups: [{ ...group, members: [ADA] }] });
    expect(changedSince(deed, after)).toHaveLength(1);
    expect(deedOf(deed, after, 0)).toMatchObject({ add: [CLEO], remove: [] });
    expect(withOwn(deed, after)).toMatchObject({ members: [ADA, CLEO] });
  });

  it('goes on as something new, or not at all, where it is gone', () => {
    const versions = [version('first', 'Be kind.'), version('second', null)];
    const gone = assembly({
      book: [{ id: 'order', versions }],
      groups: [{ ...group, dissolved: true, members: [] }],
    });
    expect(withOwn(filledIn('replace'), gone)).toMatchObject({ do: 'adopt', body: 'Be kinder.' });
    expect(withOwn(filledIn('changeGroup'), gone)).toMatchObject({
      do: 'makeGroup',
      name: 'Late',
      from: null,
    });
    for (const name of ['repeal', 'dissolveGroup'] as const) {
      expect(changedSince(filledIn(name), gone)).toHaveLength(1);
      expect(withOwn(filledIn(name), gone)).toBeUndefined();
    }
  });
});
