/** What others decided while a change of the same was being written: the two versions, and going on from either. */
import { sayValue, type RuleValue, valueOf } from '../../lib/effects/rules';
import { list, t } from '../../lib/messages';
import { isolated, line } from '../../lib/text';
import type { AssemblyView, TextView } from '../../lib/worker/views';
import { textNamed } from './beside';
import { versionOf } from './deeds';
import {
  givenVoices,
  groupBefore,
  groupDraft,
  groupsThere,
  inForce,
  inOffice,
  replaceDraft,
  type DraftDeed,
  type GroupDraft,
  type RuleDraft,
} from './effects';

/** One thing that is no longer what it was. */
export interface Changed {
  /** From what to what, in a line. */
  words: string;
  /** The texts, where one was written anew. */
  text?: { before: TextView | null; after: TextView | null };
}

type TextDeed = Extract<DraftDeed, { do: 'replace' | 'repeal' }>;

/** What changed of what a deed replaces since it was filled in; nothing where it replaces nothing, or that still is so. */
export function changedSince(deed: DraftDeed, view: AssemblyView): Changed[] {
  const changed = (what: string, before: string, now: string): Changed[] =>
    before === now ? [] : [{ words: t.effects.change(what, before, now) }];
  switch (deed.do) {
    case 'rules':
      return deed.set.flatMap((one) =>
        changed(t.effects.rules[one.rule], sayFrom(one), sayValue(valueOf(view.rules, one.rule))),
      );
    case 'replace':
    case 'repeal':
      return changedText(deed, view);
    case 'changeGroup':
    case 'dissolveGroup':
      return changedGroup(deed, view);
    case 'voices': {
      const now = givenVoices(deed.member, view);
      const name = view.members.find(({ id }) => id === deed.member)?.name ?? t.common.unknownMember;
      return now === deed.from ? [] : [{ words: t.voices.change(isolated(name), deed.from, now) }];
    }
    case 'circle':
    case 'elected': {
      const now = inOffice(view);
      const named = (id: string | null) => {
        const trustees = view.circles.find((circle) => circle.id === id)?.trustees ?? [];
        return trustees.length > 0
          ? names(
              trustees.map(({ member }) => member),
              view,
            )
          : t.effects.value.none;
      };
      if (now === deed.from) return [];
      return [{ words: t.effects.change(t.effects.rules.circle, named(deed.from), named(now)) }];
    }
    case 'host': {
      const at = (key: string) =>
        view.hosts.find((host) => host.key === key)?.address ?? t.meanwhile.firstHost;
      if (view.host === deed.from) return [];
      return [{ words: t.effects.change(t.meanwhile.host, at(deed.from), at(view.host)) }];
    }
    case 'erase':
      return deed.text && !textNamed(view, deed.text) ? [{ words: t.texts.erased }] : [];
    // These replace nothing.
    case 'adopt':
    case 'admit':
    case 'remove':
    case 'makeGroup':
      return [];
  }
}

const sayFrom = ({ rule, from }: RuleDraft): string => sayValue({ rule, value: from } as RuleValue);

const names = (ids: readonly string[], { members }: AssemblyView): string =>
  list(ids.map((id) => isolated(members.find((member) => member.id === id)?.name ?? t.common.unknownMember)));

/** Whether two texts are the same words; of one that is gone nobody knows. */
const saysTheSame = (one: TextView, other: TextView) =>
  one.hash === other.hash || (one.text !== null && one.text === other.text);

function changedText(deed: TextDeed, view: AssemblyView): Changed[] {
  const before = versionOf(view, deed);
  const now = inForce(view, deed.text);
  if (!deed.text || before === now) return [];
  if (!now) return [{ words: t.effects.text.repeal(isolated(before?.title ?? '')) }];
  const words = t.effects.edit;
  const found: Changed[] = [];
  if (before && before.title !== now.title) {
    const said = [before.title, now.title].map(isolated) as [string, string];
    found.push({ words: t.effects.change(words.textTitle, ...said) });
  }
  if (before && before.class !== now.class) {
    const said = [words.textClasses[before.class], words.textClasses[now.class]] as const;
    found.push({ words: t.effects.change(words.textClass, ...said) });
  }
  if (!before?.body || !now.body || !saysTheSame(before.body, now.body)) {
    const text = { before: before?.body ?? null, after: now.body };
    found.push({ words: t.effects.text.replace(isolated(now.title)), text });
  }
  return found;
}

function changedGroup(deed: GroupDraft, view: AssemblyView): Changed[] {
  const { from } = deed;
  const now = groupsThere(view).find(({ id }) => id === deed.group);
  if (!deed.group || !from) return [];
  if (!now) return [{ words: t.groups.dissolves(isolated(from.name)) }];
  const words = t.groups.edit;
  const found: Changed[] = [];
  if (from.name !== now.name) {
    found.push({ words: t.effects.change(words.name, isolated(from.name), isolated(now.name)) });
  }
  const same =
    from.members.length === now.members.length && from.members.every((id) => now.members.includes(id));
  if (!same) {
    found.push({ words: t.effects.change(words.in, names(from.members, view), names(now.members, view)) });
  }
  // Changed and changed back: what it was written against is there again, under another vote.
  if (found.length === 0 && from.vote !== now.changed_by) {
    found.push({ words: t.groups.named(isolated(now.name)) });
  }
  return found;
}

/** The deed with what holds now in the place of what was written; nothing where nothing is left to write. */
export function withNewer(deed: DraftDeed, view: AssemblyView): DraftDeed | undefined {
  switch (deed.do) {
    case 'rules': {
      const set = deed.set.filter((one) => sayFrom(one) === sayValue(valueOf(view.rules, one.rule)));
      return set.length > 0 ? { ...deed, set } : undefined;
    }
    case 'replace': {
      const now = inForce(view, deed.text);
      return now && replaceDraft(deed.text, now);
    }
    case 'changeGroup': {
      const now = groupsThere(view).find(({ id }) => id === deed.group);
      return now && groupDraft('changeGroup', now);
    }
    default:
      return undefined;
  }
}

/** The deed as it was written, against what holds now; nothing where there is nothing left that it could change. */
export function withOwn(deed: DraftDeed, view: AssemblyView): DraftDeed | undefined {
  switch (deed.do) {
    case 'rules': {
      const set = deed.set.map((one) => ({ ...one, from: valueOf(view.rules, one.rule).value }) as RuleDraft);
      return { ...deed, set };
    }
    case 'replace': {
      const now = inForce(view, deed.text);
      if (now) return { ...deed, from: now.vote };
      // A text that was repealed does not come back under its id.
      const { title, body, class: kind, review } = deed;
      return { do: 'adopt', text: crypto.randomUUID(), title, body, class: kind, review };
    }
    case 'repeal': {
      const now = inForce(view, deed.text);
      return now && { ...deed, from: now.vote };
    }
    case 'changeGroup':
      return ownGroup(deed, view);
    case 'dissolveGroup': {
      const now = groupsThere(view).find(({ id }) => id === deed.group);
      return now && groupDraft('dissolveGroup', now);
    }
    case 'voices':
      return { ...deed, from: givenVoices(deed.member, view) };
    case 'circle':
    case 'elected':
      return { ...deed, from: inOffice(view) };
    case 'host':
      return { ...deed, from: view.host };
    default:
      return deed;
  }
}

/** Who was to come in and to go, and the name if it was to change, beside the group as it is now. */
function ownGroup(deed: GroupDraft, view: AssemblyView): GroupDraft {
  const now = groupsThere(view).find(({ id }) => id === deed.group);
  const there = (id: string) => view.members.some((member) => member.id === id && !member.left);
  if (!now) {
    const members = deed.members.filter(there);
    return { do: 'makeGroup', group: crypto.randomUUID(), name: deed.name, members, from: null };
  }
  const before = deed.from?.members ?? [];
  const gone = before.filter((id) => !deed.members.includes(id));
  const come = deed.members.filter((id) => !before.includes(id) && !now.members.includes(id) && there(id));
  const members = [...now.members.filter((id) => !gone.includes(id)), ...come];
  const name = line(deed.name) === deed.from?.name ? now.name : deed.name;
  return { ...deed, name, members, from: groupBefore(now) };
}
