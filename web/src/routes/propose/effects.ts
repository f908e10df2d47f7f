/** What a vote that is being written would change: as it is filled in on the page, and as it is posted. */
import { PATHS, sayValue, valueOf, type RulePath, type RuleValue } from '../../lib/effects/rules';
import { t } from '../../lib/messages';
import { line, prose } from '../../lib/text';
import type {
  AssemblyView,
  ClassName,
  Deed,
  GroupView,
  RuleChange,
  Rules,
  TextVersionView,
} from '../../lib/worker/views';
import { DAY_MS } from './dates';
import { record } from './kept';

export const REVIEWS = { never: 0, year: 365, two: 730, five: 1825 } as const;
export type Review = keyof typeof REVIEWS;

/** What is written of a text of the book. */
interface TextDraft {
  title: string;
  body: string;
  class: ClassName;
  review: Review;
}

/** A deed as it is filled in. */
export type DraftDeed =
  | { do: 'rules'; set: RuleValue[] }
  | ({ do: 'adopt'; text: string } & TextDraft)
  | ({ do: 'replace'; text: string } & TextDraft)
  | { do: 'repeal'; text: string }
  | { do: 'admit'; uses: number; days: number; key: string }
  | { do: 'remove'; members: string[] }
  | { do: 'circle'; trustees: string[]; threshold: number }
  | { do: 'elected'; threshold: number }
  | { do: 'host'; address: string; key: string }
  | {
      do: 'makeGroup' | 'changeGroup' | 'dissolveGroup';
      group: string;
      name: string;
      members: string[];
    }
  | { do: 'voices'; member: string; to: number };

/** What is written of a group. */
type GroupDraft = Extract<DraftDeed, { group: string }>;

export type DeedName = DraftDeed['do'];
export const DEEDS: DeedName[] = [
  'rules',
  'adopt',
  'replace',
  'repeal',
  'admit',
  'remove',
  'circle',
  'elected',
  'host',
  'makeGroup',
  'changeGroup',
  'dissolveGroup',
  'voices',
];

export interface DraftEffect {
  /** For the page alone. */
  id: string;
  /** The question that decides on it; empty: the first that can. */
  question: string;
  deed: DraftDeed;
}

/** The version of a text that is in force; nothing where it was repealed or never was. */
export const inForce = ({ book }: Pick<AssemblyView, 'book'>, id: string): TextVersionView | undefined => {
  const last = book.find((text) => text.id === id)?.versions.at(-1);
  return last?.body == null ? undefined : last;
};

/** The texts that are in force. */
export const textsInForce = (view: Pick<AssemblyView, 'book'>) =>
  view.book.flatMap(({ id }) => {
    const version = inForce(view, id);
    return version ? [{ id, version }] : [];
  });

/** A deed that has just been added. */
export function freshDeed(name: DeedName, view: AssemblyView): DraftDeed {
  switch (name) {
    case 'rules':
      return { do: 'rules', set: [valueOf(view.rules, 'ordinary.notice')] };
    case 'adopt':
      return {
        do: 'adopt',
        text: crypto.randomUUID(),
        title: '',
        body: '',
        class: 'ordinary',
        review: 'two',
      };
    case 'replace': {
      const [first] = textsInForce(view);
      return { do: 'replace', text: first?.id ?? '', ...textDraft(first?.version) };
    }
    case 'repeal':
      return { do: 'repeal', text: textsInForce(view)[0]?.id ?? '' };
    case 'admit':
      return { do: 'admit', uses: 20, days: 30, key: '' };
    case 'remove':
      return { do: 'remove', members: [] };
    case 'circle':
      return { do: 'circle', trustees: [], threshold: thresholds(fewestTrustees(view))[0] };
    case 'elected':
      return { do: 'elected', threshold: thresholds(fewestTrustees(view))[0] };
    case 'host':
      return { do: 'host', address: '', key: '' };
    case 'makeGroup':
      return { do: 'makeGroup', group: crypto.randomUUID(), name: '', members: [] };
    case 'changeGroup':
    case 'dissolveGroup':
      return groupDraft(name, groupsThere(view)[0]);
    case 'voices':
      return { do: 'voices', member: '', to: 2 };
  }
}

/** The groups that are there. */
export const groupsThere = ({ groups }: Pick<AssemblyView, 'groups'>): GroupView[] =>
  groups.filter(({ dissolved }) => !dissolved);

/** A group as it is, to be changed or dissolved. */
export const groupDraft = (name: GroupDraft['do'], group: GroupView | undefined): GroupDraft => ({
  do: name,
  group: group?.id ?? '',
  name: group?.name ?? '',
  members: [...(group?.members ?? [])],
});

/** A text as it is, to be written anew. */
export const textDraft = (version: TextVersionView | undefined): TextDraft => ({
  title: version?.title ?? '',
  body: version?.body ?? '',
  class: version?.class ?? 'ordinary',
  review: 'two',
});

/** The key of an invitation that is made when the vote is posted: any that can be used, of the same length. */
const NO_KEY = 'WGZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmY=';

const midnight = (ms: number) => ms - (ms % DAY_MS);

/** From when on the days of an invitation by vote count: from when it can be in force, since a link that has expired by then lets nobody in. */
export function admitsFrom({ special: { notice, open, delay } }: Rules, proposed: number): number {
  return midnight(proposed + notice + 3 * open + delay) + DAY_MS;
}

/** The deed as it is posted. What is not filled in yet is as empty as it is on the page. */
export function deedOf(draft: DraftDeed, view: AssemblyView, now: number): Deed {
  switch (draft.do) {
    case 'rules':
      return {
        do: 'rules',
        set: draft.set.map(
          ({ rule, value }) => ({ rule, from: valueOf(view.rules, rule).value, to: value }) as RuleChange,
        ),
      };
    case 'adopt':
      return textDeed(draft, null, now);
    case 'replace':
      return textDeed(draft, inForce(view, draft.text)?.hash ?? null, now);
    case 'repeal': {
      const present = inForce(view, draft.text);
      const { title = '', class: kind = 'ordinary', hash = null } = present ?? {};
      return { do: 'text', id: draft.text, from: hash, title, body: null, class: kind, review: null };
    }
    case 'admit': {
      const expires = admitsFrom(view.rules, now) + draft.days * DAY_MS;
      return { do: 'admit', key: draft.key || NO_KEY, uses: draft.uses, expires };
    }
    case 'remove':
      return { do: 'remove', members: draft.members };
    case 'circle': {
      const from = view.offices.at(-1)?.circle ?? null;
      return { do: 'circle', from, trustees: draft.trustees, threshold: draft.threshold };
    }
    case 'elected': {
      const from = view.offices.at(-1)?.circle ?? null;
      return { do: 'circle', from, trustees: 'elected', threshold: draft.threshold };
    }
    case 'host':
      return { do: 'host', from: view.host, to: draft.key.trim(), address: line(draft.address), at: null };
    case 'makeGroup':
    case 'changeGroup':
    case 'dissolveGroup':
      return groupDeed(draft, view);
    case 'voices':
      return { do: 'voices', member: draft.member, from: givenVoices(draft.member, view), to: draft.to };
  }
}

/** What is posted of a group: who comes in and who is put out, beside who is in it now. */
function groupDeed(draft: GroupDraft, view: AssemblyView): Extract<Deed, { do: 'group' }> {
  const now = groupsThere(view).find(({ id }) => id === draft.group);
  const shared = { do: 'group', id: draft.group, from: now?.changed_by ?? null } as const;
  if (draft.do === 'dissolveGroup') return { ...shared, name: null, add: [], remove: [] };
  const before = now?.members ?? [];
  const add = draft.members.filter((id) => !before.includes(id));
  const remove = before.filter((id) => !draft.members.includes(id));
  return { ...shared, name: line(draft.name), add, remove };
}

/** How many voices a vote gave a member. */
export const givenVoices = (id: string, { members }: Pick<AssemblyView, 'members'>): number =>
  members.find((member) => member.id === id)?.given_voices ?? 1;

function textDeed(draft: TextDraft & { text: string }, from: string | null, now: number): Deed {
  const days = REVIEWS[draft.review];
  return {
    do: 'text',
    id: draft.text,
    from,
    title: line(draft.title),
    body: prose(draft.body),
    class: draft.class,
    review: days === 0 ? null : midnight(now) + days * DAY_MS,
  };
}

const TWO_YEARS = 730 * DAY_MS;

/** The lowest class of a vote that may do it. */
export function leastClass(draft: DraftDeed, view: AssemblyView, now: number): ClassName {
  switch (draft.do) {
    case 'adopt':
      return draft.class;
    case 'replace':
      return inForce(view, draft.text)?.class === 'special' ? 'special' : draft.class;
    case 'repeal':
      return inForce(view, draft.text)?.class ?? 'ordinary';
    case 'remove': {
      const rested = (id: string) =>
        now - (view.members.find((one) => one.id === id)?.seen_ms ?? now) >= TWO_YEARS;
      return draft.members.length > 0 && draft.members.every(rested) ? 'ordinary' : 'special';
    }
    default:
      return 'special';
  }
}

/** Whether the majority may decide it by signing openly, without ballots. */
export const bySignatures = (draft: DraftDeed): boolean => draft.do === 'host' || draft.do === 'circle';

/** The rules that a deed does not change yet. */
export const freeRules = (set: readonly RuleValue[]): RulePath[] =>
  PATHS.filter((path) => !set.some(({ rule }) => rule === path));

/**
 * What is wrong with a deed, by the part of it; parts that are not there yet are missing. `seats` are those of the election that decides
 * on it, where one does.
 */
export function deedMistakes(
  draft: DraftDeed,
  view: AssemblyView,
  seats: number,
): { part: string; words: string; missing: boolean }[] {
  const words = t.effects.errors;
  const wrong = (part: string, said: string, missing = false) => [{ part, words: said, missing }];
  switch (draft.do) {
    case 'rules':
      return draft.set.flatMap((one, i) =>
        sayValue(one) === sayValue(valueOf(view.rules, one.rule)) ? wrong(`rule${i}`, words.same, true) : [],
      );
    case 'adopt':
    case 'replace':
      return [
        ...(draft.text ? [] : wrong('text', words.which, true)),
        ...(line(draft.title) ? [] : wrong('title', words.title, true)),
        ...(prose(draft.body) ? [] : wrong('body', words.text, true)),
        ...(draft.do === 'replace' && unchanged(draft, view) ? wrong('body', words.same, true) : []),
      ];
    case 'repeal':
      return draft.text ? [] : wrong('text', words.which, true);
    case 'admit':
      return [];
    case 'remove':
      return draft.members.length > 0 ? [] : wrong('members', words.members, true);
    case 'circle':
      return circleMistakes(draft.trustees.length, draft.threshold, view);
    case 'elected':
      return circleMistakes(seats, draft.threshold, view);
    case 'host':
      return [
        ...(/^https?:\/\/[^\s/]+/.test(line(draft.address)) ? [] : wrong('address', words.address, true)),
        ...(/^[A-Za-z0-9+/]{43}=$/.test(draft.key.trim()) ? [] : wrong('key', words.key, true)),
      ];
    case 'makeGroup':
    case 'changeGroup':
    case 'dissolveGroup':
      return groupMistakes(draft, view);
    case 'voices':
      if (view.rules.voices === 1 && draft.to > 1) return wrong('count', t.voices.off, true);
      if (!draft.member) return wrong('member', t.voices.choose, true);
      return draft.to === givenVoices(draft.member, view) ? wrong('count', words.same, true) : [];
  }
}

/** The most members whom one effect puts into a group, and out of one (docs/spec/13-constitution.md, 13.4). */
const MOST_AT_ONCE = 200;

function groupMistakes(draft: GroupDraft, view: AssemblyView) {
  const words = t.groups.edit.errors;
  const missing = (part: string, said: string) => ({ part, words: said, missing: true });
  if (!draft.group) return [missing('group', words.which)];
  if (draft.do === 'dissolveGroup') return [];
  const { name, from, add, remove } = groupDeed(draft, view);
  const before = view.groups.find(({ id }) => id === draft.group);
  const same = from !== null && before?.name === name && add.length + remove.length === 0;
  const many = add.length > MOST_AT_ONCE || remove.length > MOST_AT_ONCE;
  return [
    ...(name ? [] : [missing('name', words.name)]),
    ...(draft.members.length > 0 ? [] : [missing('members', words.members)]),
    ...(many ? [{ part: 'members', words: words.most(MOST_AT_ONCE), missing: false }] : []),
    ...(same ? [missing('members', t.effects.errors.same)] : []),
  ];
}

const unchanged = (draft: TextDraft & { text: string }, view: AssemblyView): boolean => {
  const present = inForce(view, draft.text);
  return (
    present?.body === prose(draft.body) &&
    present.title === line(draft.title) &&
    present.class === draft.class
  );
};

function circleMistakes(trustees: number, threshold: number, view: AssemblyView) {
  const words = t.effects.errors;
  const least = fewestTrustees(view);
  if (trustees < least) return [{ part: 'trustees', words: words.trustees(least), missing: true }];
  const [low, high] = thresholds(trustees);
  if (threshold >= low && threshold <= high) return [];
  return [{ part: 'threshold', words: words.threshold(low, high), missing: false }];
}

/** How many trustees there have to be at least. */
export const fewestTrustees = (view: AssemblyView): number =>
  Math.max(2, Math.min(view.rules.circle.size, view.members.filter(({ left }) => !left).length));

/** The fewest and the most of so many trustees that can be needed to open a result: more than half, and all. */
export const thresholds = (trustees: number): [number, number] => [Math.floor(trustees / 2) + 1, trustees];

/** A deed as this device kept it; nothing where an older page wrote it in another form. */
export function revivedDeed(kept: unknown): DraftDeed | undefined {
  const deed = record(kept);
  const shape: Partial<Record<string, Record<string, string>>> = {
    rules: { set: 'object' },
    adopt: { text: 'string', title: 'string', body: 'string', class: 'string', review: 'string' },
    replace: { text: 'string', title: 'string', body: 'string', class: 'string', review: 'string' },
    repeal: { text: 'string' },
    admit: { uses: 'number', days: 'number' },
    remove: { members: 'object' },
    circle: { trustees: 'object', threshold: 'number' },
    elected: { threshold: 'number' },
    host: { address: 'string', key: 'string' },
    makeGroup: { group: 'string', name: 'string', members: 'object' },
    changeGroup: { group: 'string', name: 'string', members: 'object' },
    dissolveGroup: { group: 'string', name: 'string', members: 'object' },
    voices: { member: 'string', to: 'number' },
  };
  const fields = shape[String(deed['do'])];
  if (!fields || Object.entries(fields).some(([name, type]) => typeof deed[name] !== type)) return undefined;
  if (deed['do'] === 'admit') return { ...deed, key: '' } as DraftDeed;
  return deed as unknown as DraftDeed;
}
