/** What would be refused if the draft were posted now, said beside the field. The fold judges again. */
import { wrongMoney } from '../../lib/kinds/limits';
import { proposalOf } from '../../lib/kinds/proposals';
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
  written,
  type Draft,
  type DraftOption,
  type DraftQuestion,
} from './data';
import { ballotBytes, mostOptions, MOST_BYTES, tooManyAmounts } from './size';

/**
 * Where something is wrong, to what is wrong there, in the order of the page. Places: `title`, `text`, `opens`, `closes`,
 * `ballot`; of a question `<id>.question`, `<id>.options`, `<id>.settings`; of an option its id, of its
 * cost `<id>.cost`.
 */
export type Mistakes = Map<string, Mistake>;

export interface Mistake {
  words: string;
  /** Something is not there yet. Nobody is told of that before they want to go on. */
  missing: boolean;
}

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
  for (const question of draft.questions) ofQuestion(question, draft.currency, say);
  say('ballot', ofBallot(draft));
  const title = line(draft.title);
  if (title) say('title', ofWords(title, MAX_TITLE));
  else say('title', t.propose.errors.title, true);
  say('text', ofWords(prose(draft.text), MAX_TEXT, true));
  if (!found.has('text') && bytes(draft) > MAX_BYTES) say('text', t.propose.errors.bytes);
  ofTimes(draft, now, say);
  return found;
}

/** What does not fit on one ballot, with the numbers. */
function ofBallot(draft: Draft): string | undefined {
  const bytes = ballotBytes(draft);
  if (bytes <= MOST_BYTES) return tooManyAmounts(draft) ? t.propose.errors.amountsMost : undefined;
  for (const one of draft.questions) {
    const { length } = filled(one.options);
    const most = mostOptions(one, draft.currency);
    const words = length > most ? proposalOf(one.kind).tooMany?.(length, most) : undefined;
    if (words) return words;
  }
  return t.propose.errors.ballot(bytes, MOST_BYTES);
}

function ofQuestion(draft: DraftQuestion, currency: string, say: Say): void {
  const kind = proposalOf(draft.kind);
  const question = line(draft.question);
  if (question) say(`${draft.id}.question`, ofWords(question, MAX_QUESTION));
  else say(`${draft.id}.question`, t.propose.errors.question, true);
  const settings = kind.problem(draft.settings[draft.kind], written(draft, currency));
  if (kind.least > 0) ofOptions(draft, currency, say);
  say(`${draft.id}.settings`, settings?.words, settings?.missing);
}

function ofOptions(draft: DraftQuestion, currency: string, say: Say): void {
  const { least, costs } = proposalOf(draft.kind);
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
    if (costs) ofCost(option, currency, say);
  }
  const count = filled(draft.options).length;
  if (count >= least) return;
  const words =
    least === 1 ? t.propose.errors.alone : count === 0 ? t.propose.errors.none : t.propose.errors.one;
  say(`${draft.id}.options`, words, true);
}

/** A cost that is missing, or that cannot be read. */
function ofCost({ id, cost }: DraftOption, currency: string, say: Say): void {
  const wrong = wrongMoney(cost, currency);
  say(`${id}.cost`, wrong?.missing ? t.kinds.budget.errors.costNone : wrong?.words, wrong?.missing);
}

function ofTimes({ opens, closes }: Draft, now: number, say: Say): void {
  const opensAt = opens ?? now;
  if (Number.isNaN(opensAt)) say('opens', t.propose.errors.unset, true);
  else if (opens !== null && opens <= now) say('opens', t.propose.errors.opensPast);
  if (Number.isNaN(closes)) say('closes', t.propose.errors.unset, true);
  else if (closes <= now) say('closes', t.propose.errors.closesPast);
  else if (closes <= opensAt) say('closes', t.propose.errors.closesBefore);
}

const bytes = (draft: Draft): number => new TextEncoder().encode(JSON.stringify(proposal(draft))).length;

/** A mistake by itself, away from its field: with several questions it says in which. */
export function inPlace(draft: Draft, place: string, sentence: string): string {
  const at = draft.questions.findIndex(
    ({ id, options }) =>
      place.startsWith(`${id}.`) ||
      options.some(({ id: option }) => place === option || place === `${option}.cost`),
  );
  return at < 0 || draft.questions.length === 1 ? sentence : t.propose.inQuestion(at + 1, sentence);
}
