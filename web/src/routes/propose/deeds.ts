/** What a vote that is being written would change, as it is posted, and what that asks of the vote. */
import { line, prose } from '../../lib/text';
import type {
  AssemblyView,
  ClassName,
  Deed,
  RuleChange,
  Rules,
  TextVersionView,
} from '../../lib/worker/views';
import { textNamed } from './beside';
import { DAY_MS } from './dates';
import { inForce, REVIEWS, type DraftDeed, type GroupDraft, type TextDraft } from './effects';

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
        set: draft.set.map(({ rule, value, from }) => ({ rule, from, to: value }) as RuleChange),
      };
    case 'adopt':
      return textDeed(draft, null, now);
    case 'replace':
      return textDeed(draft, draft.from, now);
    case 'repeal': {
      const present = versionOf(view, draft);
      const { title = '', class: kind = 'ordinary' } = present ?? {};
      return { do: 'text', id: draft.text, from: draft.from, title, body: null, class: kind, review: null };
    }
    case 'admit': {
      const expires = admitsFrom(view.rules, now) + draft.days * DAY_MS;
      return { do: 'admit', key: draft.key || NO_KEY, uses: draft.uses, expires };
    }
    case 'remove':
      return { do: 'remove', members: draft.members };
    case 'circle':
      return { do: 'circle', from: draft.from, trustees: draft.trustees, threshold: draft.threshold };
    case 'elected':
      return { do: 'circle', from: draft.from, trustees: 'elected', threshold: draft.threshold };
    case 'host':
      return { do: 'host', from: draft.from, to: draft.key.trim(), address: line(draft.address), at: null };
    case 'makeGroup':
    case 'changeGroup':
    case 'dissolveGroup':
      return groupDeed(draft);
    case 'voices':
      return { do: 'voices', member: draft.member, from: draft.from, to: draft.to };
    case 'erase':
      return { do: 'erase', text: draft.text, beside: textNamed(view, draft.text) };
  }
}

/** The version of a text that was in force when its change was written. */
export const versionOf = (
  { book }: Pick<AssemblyView, 'book'>,
  { text, from }: { text: string; from: string | null },
): TextVersionView | undefined =>
  book.find(({ id }) => id === text)?.versions.find(({ vote, body }) => vote === from && body != null);

/** What is posted of a group: who comes in and who is put out, beside who was in it when that was written. */
export function groupDeed({
  do: deed,
  group: id,
  name,
  members,
  from,
}: GroupDraft): Extract<Deed, { do: 'group' }> {
  const shared = { do: 'group', id, from: from?.vote ?? null } as const;
  if (deed === 'dissolveGroup') return { ...shared, name: null, add: [], remove: [] };
  const before = from?.members ?? [];
  const add = members.filter((id) => !before.includes(id));
  const remove = before.filter((id) => !members.includes(id));
  return { ...shared, name: line(name), add, remove };
}

function textDeed(draft: TextDraft & { text: string }, from: string | null, now: number): Deed {
  const days = REVIEWS[draft.review];
  return {
    do: 'text',
    id: draft.text,
    from,
    title: line(draft.title),
    body: { written: prose(draft.body) },
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
