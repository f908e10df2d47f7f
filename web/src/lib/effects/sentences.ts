/** What the effects of a vote do, in sentences made from their data alone. */
import { day, exact, list, t } from '../messages';
import { isolated } from '../text';
import { asText } from '../written';
import type { AssemblyView, Deed, Effect, EraseDeed, TextDeed, TextView, VoteView } from '../worker/views';
import { sayValue, type RuleValue } from './rules';

/** What is needed of an assembly to say what a vote would change in it. */
export type Around = Pick<AssemblyView, 'members' | 'book' | 'groups'>;

type GroupDeed = Extract<Deed, { do: 'group' }>;

/** Members and the sentence that names them, in this order. */
export interface Naming {
  members: { id: string; name: string }[];
  say: (names: string[]) => string;
}

/** One change in a sentence, and what is worth knowing of it besides. */
export interface Change {
  words: string;
  also: string[];
  /** Where it is about members: who, and the sentence with their names. */
  naming?: Naming;
  /** The text that would stand in the book, and the one that stands there now. */
  text?: { title: string; body: TextView; before: TextView | null };
  /** The text that would be erased. */
  erases?: TextView;
}

/** A change that is about these members. */
function changeNaming({ members }: Around, ids: string[], say: Naming['say']): Change {
  const named = ids.map((id) => ({
    id,
    name: members.find((member) => member.id === id)?.name ?? t.common.unknownMember,
  }));
  return { words: say(named.map(({ name }) => isolated(name))), also: [], naming: { members: named, say } };
}

/** The changes that a deed makes: several where it changes several rules. */
export function changes(deed: Deed, around: Around): Change[] {
  switch (deed.do) {
    case 'rules':
      return deed.set.map(({ rule, from, to }) => {
        const said = (value: unknown) => sayValue({ rule, value } as RuleValue);
        return { words: t.effects.change(t.effects.rules[rule], said(from), said(to)), also: [] };
      });
    case 'text':
      return [changeOfText(deed, around)];
    case 'admit':
      return [{ words: t.effects.admit(deed.uses, exact(deed.expires)), also: [] }];
    case 'remove':
      return [changeNaming(around, deed.members, (names) => t.effects.remove(list(names), names.length))];
    case 'circle': {
      if (deed.trustees === 'elected') {
        return [{ words: t.effects.elected(deed.threshold), also: [] }];
      }
      return [
        changeNaming(around, deed.trustees, (names) =>
          t.effects.circle(list(names), deed.threshold, names.length),
        ),
      ];
    }
    case 'host':
      return [{ words: t.effects.host(deed.address), also: [] }];
    case 'group':
      return changesOfGroup(deed, around);
    case 'erase':
      return [changeOfErasure(deed, around)];
    case 'voices':
      return [
        changeNaming(around, [deed.member], ([name = '']) => t.voices.change(name, deed.from, deed.to)),
      ];
  }
}

/** What it makes of a group: by its data, and by what the group was called before. */
function changesOfGroup({ id, from, name: written, add, remove }: GroupDeed, around: Around): Change[] {
  const words = t.groups;
  const known = around.groups.find((group) => group.id === id)?.name;
  const before = isolated(known ?? words.unknown);
  if (written == null) return [{ words: words.dissolves(before), also: [] }];
  const name = isolated(written);
  if (from == null) return [changeNaming(around, add, (names) => words.made(name, list(names)))];
  const coming = changeNaming(around, add, (names) => words.added(name, list(names), names.length));
  const going = changeNaming(around, remove, (names) => words.removed(name, list(names), names.length));
  const found: Change[] = [
    ...(known === written ? [] : [{ words: words.renamed(before, name), also: [] }]),
    ...(add.length > 0 ? [coming] : []),
    ...(remove.length > 0 ? [going] : []),
  ];
  // One that has its new name already.
  return found.length > 0 ? found : [{ words: words.named(name), also: [] }];
}

/** What would stand in the book; nothing where a text is repealed. */
export const textOf = ({ body, beside }: TextDeed): TextView | null => {
  if (body == null) return null;
  return beside ?? asText(typeof body === 'string' ? null : body.written);
};

function changeOfText(deed: TextDeed, { book }: Around): Change {
  const words = t.effects.text;
  const before =
    book.find(({ id }) => id === deed.id)?.versions.find(({ vote }) => vote === deed.from) ?? null;
  const title = isolated(deed.title);
  const body = textOf(deed);
  if (body === null) return { words: words.repeal(isolated(before?.title ?? deed.title)), also: [] };
  const also = [words[deed.class]];
  if (deed.review != null) also.push(words.review(day(deed.review)));
  return {
    words: deed.from == null ? words.adopt(title) : words.replace(title),
    also,
    text: { title: deed.title, body, before: before?.body ?? null },
  };
}

function changeOfErasure({ beside }: EraseDeed, around: Around): Change {
  if (!beside?.author) return { words: t.effects.erase.some, also: [] };
  return {
    ...changeNaming(around, [beside.author], ([name = '']) => t.effects.erase.would(name)),
    erases: beside,
  };
}

/** The changes of each question of a vote that has some, in order. */
export const byContest = (vote: Pick<VoteView, 'contests' | 'effects'>, around: Around) =>
  vote.contests.flatMap((contest, i) => {
    const effects: Effect[] = vote.effects.filter((effect) => effect.contest === i);
    if (effects.length === 0) return [];
    return [
      { contest: i, question: contest.question, changes: effects.flatMap((one) => changes(one, around)) },
    ];
  });

/** What an effect changes, as text: two with the same get in each other's way. */
export function targets(deed: Deed): string[] {
  switch (deed.do) {
    case 'rules':
      return deed.set.map(({ rule }) => `rule ${rule}`);
    case 'text':
      return [`text ${deed.id}`];
    case 'admit':
      return [`admit ${deed.key}`];
    case 'remove':
      return deed.members.map((member) => `member ${member}`);
    case 'group':
      return [`group ${deed.id}`, ...(deed.name == null ? [] : [`group named ${deed.name.toLowerCase()}`])];
    case 'erase':
      return [`erase ${deed.text}`];
    case 'voices':
      return [`voices ${deed.member}`];
    default:
      return [deed.do];
  }
}
