/** What a vote that is being written would change, as it is filled in on the page and kept on this device. */
import { PATHS, valueOf, type RulePath, type RuleValue, type RuleValues } from '../../lib/effects/rules';
import type { AssemblyView, ClassName, GroupView, Rules, TextVersionView } from '../../lib/worker/views';
import { entries, record } from './kept';

export const REVIEWS = { never: 0, year: 365, two: 730, five: 1825 } as const;
export type Review = keyof typeof REVIEWS;

/** What is written of a text of the book. */
export interface TextDraft {
  title: string;
  body: string;
  class: ClassName;
  review: Review;
}

/** A rule as it is to be, and as it was when that was written. */
export type RuleDraft = {
  [Path in RulePath]: { rule: Path; value: RuleValues[Path]; from: RuleValues[Path] };
}[RulePath];

/** A group as it was when its change was written: the vote that had made it so, what it was called, and who was in it. */
export interface GroupBefore {
  vote: string;
  name: string;
  members: string[];
}

/**
 * A deed as it is filled in. What replaces something says in `from` what that was when it was filled in, and is posted against that: of a
 * text, the vote that had put its version in force; of trustees their circle; of a server its key.
 */
export type DraftDeed =
  | { do: 'rules'; set: RuleDraft[] }
  | ({ do: 'adopt'; text: string } & TextDraft)
  | ({ do: 'replace'; text: string; from: string | null } & TextDraft)
  | { do: 'repeal'; text: string; from: string | null }
  | { do: 'admit'; uses: number; days: number; key: string }
  | { do: 'remove'; members: string[] }
  | { do: 'circle'; trustees: string[]; threshold: number; from: string | null }
  | { do: 'elected'; threshold: number; from: string | null }
  | { do: 'host'; address: string; key: string; from: string }
  | {
      do: 'makeGroup' | 'changeGroup' | 'dissolveGroup';
      group: string;
      name: string;
      members: string[];
      from: GroupBefore | null;
    }
  | { do: 'voices'; member: string; to: number; from: number }
  | { do: 'erase'; text: string };

/** What is written of a group. */
export type GroupDraft = Extract<DraftDeed, { group: string }>;

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
  'erase',
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
      return { do: 'rules', set: [ruleDraft(view.rules, 'ordinary.notice')] };
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
      return replaceDraft(first?.id ?? '', first?.version);
    }
    case 'repeal': {
      const [first] = textsInForce(view);
      return { do: 'repeal', text: first?.id ?? '', from: first?.version.vote ?? null };
    }
    case 'admit':
      return { do: 'admit', uses: 20, days: 30, key: '' };
    case 'remove':
      return { do: 'remove', members: [] };
    case 'circle':
      return {
        do: 'circle',
        trustees: [],
        threshold: thresholds(fewestTrustees(view))[0],
        from: inOffice(view),
      };
    case 'elected':
      return { do: 'elected', threshold: thresholds(fewestTrustees(view))[0], from: inOffice(view) };
    case 'host':
      return { do: 'host', address: '', key: '', from: view.host };
    case 'makeGroup':
      return { do: 'makeGroup', group: crypto.randomUUID(), name: '', members: [], from: null };
    case 'changeGroup':
    case 'dissolveGroup':
      return groupDraft(name, groupsThere(view)[0]);
    case 'voices':
      return { do: 'voices', member: '', to: 2, from: 1 };
    case 'erase':
      return { do: 'erase', text: '' };
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
  from: group ? groupBefore(group) : null,
});

/** What is kept of a group beside its change. */
export const groupBefore = ({ changed_by: vote, name, members }: GroupView): GroupBefore => ({
  vote,
  name,
  members: [...members],
});

/** A rule as it is, to be changed. */
export const ruleDraft = (rules: Rules, rule: RulePath): RuleDraft => {
  const { value } = valueOf(rules, rule);
  return { rule, value, from: value } as RuleDraft;
};

/** The circle in office. */
export const inOffice = ({ offices }: Pick<AssemblyView, 'offices'>): string | null =>
  offices.at(-1)?.circle ?? null;

/** A text as it is, to be written anew. */
export const replaceDraft = (text: string, version: TextVersionView | undefined) => ({
  do: 'replace' as const,
  text,
  from: version?.vote ?? null,
  ...textDraft(version),
});

const textDraft = (version: TextVersionView | undefined): TextDraft => ({
  title: version?.title ?? '',
  body: version?.body?.text ?? '',
  class: version?.class ?? 'ordinary',
  review: 'two',
});

/** How many voices a vote gave a member. */
export const givenVoices = (id: string, { members }: Pick<AssemblyView, 'members'>): number =>
  members.find((member) => member.id === id)?.given_voices ?? 1;

/** The rules that a deed does not change yet. */
export const freeRules = (set: readonly RuleValue[]): RulePath[] =>
  PATHS.filter((path) => !set.some(({ rule }) => rule === path));

/** How many trustees there have to be at least. */
export const fewestTrustees = (view: AssemblyView): number =>
  Math.max(2, Math.min(view.rules.circle.size, view.members.filter(({ left }) => !left).length));

/** The fewest and the most of so many trustees that can be needed to open a result: more than half, and all. */
export const thresholds = (trustees: number): [number, number] => [Math.floor(trustees / 2) + 1, trustees];

/** Where a draft is kept: an id, or none. */
const ID = 'id';

/** A deed as this device kept it; nothing where an older page wrote it in another form. */
export function revivedDeed(kept: unknown): DraftDeed | undefined {
  const deed = record(kept);
  const shape: Partial<Record<string, Record<string, string>>> = {
    rules: { set: 'object' },
    adopt: { text: 'string', title: 'string', body: 'string', class: 'string', review: 'string' },
    replace: { text: 'string', title: 'string', body: 'string', class: 'string', review: 'string', from: ID },
    repeal: { text: 'string', from: ID },
    admit: { uses: 'number', days: 'number' },
    remove: { members: 'object' },
    circle: { trustees: 'object', threshold: 'number', from: ID },
    elected: { threshold: 'number', from: ID },
    host: { address: 'string', key: 'string', from: 'string' },
    makeGroup: { group: 'string', name: 'string', members: 'object', from: 'object' },
    changeGroup: { group: 'string', name: 'string', members: 'object', from: 'object' },
    dissolveGroup: { group: 'string', name: 'string', members: 'object', from: 'object' },
    voices: { member: 'string', to: 'number', from: 'number' },
    erase: { text: 'string' },
  };
  const fields = shape[String(deed['do'])];
  const fits = ([name, type]: [string, string]) => {
    const kept = deed[name];
    return type === ID ? kept === null || typeof kept === 'string' : typeof kept === type;
  };
  if (!fields || !Object.entries(fields).every(fits)) return undefined;
  if (deed['do'] === 'rules' && !entries(deed['set']).every((one) => 'from' in record(one))) return undefined;
  if (deed['do'] === 'admit') return { ...deed, key: '' } as DraftDeed;
  return deed as unknown as DraftDeed;
}
