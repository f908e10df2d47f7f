/** What would be refused if the draft were posted now, said beside the field. The fold judges again. */
import { illegible, lengthOf, skeleton, type Illegible } from '../../lib/legible';
import { t } from '../../lib/messages';
import { line, prose } from '../../lib/text';
import {
  filled,
  MAX_OPTION,
  MAX_QUESTION,
  MAX_TEXT,
  MAX_TITLE,
  proposal,
  type Draft,
  type DraftQuestion,
} from './data';
import { kindOf } from './kinds';

/**
 * Where something is wrong, to what is wrong there, in the order of the page. Places: `title`, `text`, `opens`, `closes`,
 * `ballot`; of a question `<id>.question`, `<id>.options`, `<id>.settings`; of an option its id.
 */
export type Mistakes = Map<string, Mistake>;

export interface Mistake {
  words: string;
  /** Something is not there yet. Nobody is told of that before they want to go on. */
  missing: boolean;
}

/** A ballot of at most 40,000 bytes has so many points and scalars (docs/spec/03-ballot.md). */
const MAX_PIECES = 40_000 / 32;
/** An entry of the record has at most 65,535 bytes; signatures and the like take some. */
const MAX_BYTES = 65_000;

const illegibleWords = (why: Illegible): string => t.propose.errors[why];

type Say = (place: string, words: string | undefined, missing?: boolean) => void;

function ofWords(text: string, most: number, lines = false): string | undefined {
  const length = lengthOf(text);
  if (length > most) return t.propose.errors.long(length - most);
  const why = illegible(text, lines);
  return why && illegibleWords(why);
}

export function mistakes(draft: Draft, now: number): Mistakes {
  const found: Mistakes = new Map();
  const say: Say = (place, words, missing = false) => {
    if (words) found.set(place, { words, missing });
  };
  for (const question of draft.questions) ofQuestion(question, say);
  if (pieces(draft) > MAX_PIECES) say('ballot', t.propose.errors.ballot);
  const title = line(draft.title);
  if (title) say('title', ofWords(title, MAX_TITLE));
  else say('title', t.propose.errors.title, true);
  say('text', ofWords(prose(draft.text), MAX_TEXT, true));
  if (!found.has('text') && bytes(draft) > MAX_BYTES) say('text', t.propose.errors.bytes);
  ofTimes(draft, now, say);
  return found;
}

function ofQuestion(draft: DraftQuestion, say: Say): void {
  const kind = kindOf(draft.kind);
  const question = line(draft.question);
  if (question) say(`${draft.id}.question`, ofWords(question, MAX_QUESTION));
  else say(`${draft.id}.question`, t.propose.errors.question, true);
  if (!kind.hasOptions) return;
  const seen = new Map<string, number>();
  for (const [i, option] of draft.options.entries()) {
    const text = line(option.text);
    if (!text) continue;
    const before = seen.get(skeleton(text));
    if (before === undefined) seen.set(skeleton(text), i);
    say(
      option.id,
      ofWords(text, MAX_OPTION) ?? (before === undefined ? '' : t.propose.errors.same(before + 1)),
    );
  }
  const count = filled(draft.options).length;
  if (count < 2) say(`${draft.id}.options`, count === 0 ? t.propose.errors.none : t.propose.errors.one, true);
  say(`${draft.id}.settings`, kind.problem(draft.settings[draft.kind], count));
}

function ofTimes({ opens, closes }: Draft, now: number, say: Say): void {
  const opensAt = opens ?? now;
  if (Number.isNaN(opensAt)) say('opens', t.propose.errors.unset, true);
  else if (opens !== null && opens <= now) say('opens', t.propose.errors.opensPast);
  if (Number.isNaN(closes)) say('closes', t.propose.errors.unset, true);
  else if (closes <= now) say('closes', t.propose.errors.closesPast);
  else if (closes <= opensAt) say('closes', t.propose.errors.closesBefore);
}

/** Points and scalars of a ballot with these questions. */
function pieces(draft: Draft): number {
  const sizes = draft.questions.map((one) =>
    kindOf(one.kind).size(one.settings[one.kind], filled(one.options).length),
  );
  return sizes.reduce((sum, { slots, bits }) => sum + 2 * slots + bits, 9);
}

const bytes = (draft: Draft): number => new TextEncoder().encode(JSON.stringify(proposal(draft))).length;

/** A mistake by itself, away from its field: with several questions it says in which. */
export function inPlace(draft: Draft, place: string, sentence: string): string {
  const at = draft.questions.findIndex(
    ({ id, options }) => place.startsWith(`${id}.`) || options.some((option) => option.id === place),
  );
  return at < 0 || draft.questions.length === 1 ? sentence : t.propose.inQuestion(at + 1, sentence);
}
