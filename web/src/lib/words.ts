/**
 * Words that people write, for the fields in which they do. What may stand in the record, and what looks alike, the ledger says
 * (docs/spec/07-log.md, 7.11; the call "words.read"); here is how a page tells it beside a field.
 */
import { catalogue, list, t } from './messages';
import { sentenceOf } from './messages/refusals';
import type { Text } from './worker/drafting';
import type { Reading } from './worker/views';

/** How many characters the ledger counts: code points, not what a keyboard takes back at once. */
export const lengthOf = (text: string): number => [...text].length;

/** What the ledger makes of a text: one line, or Markdown. */
export type Read = (text: string, markdown?: boolean) => Reading;

/** Answers from what the ledger has read. Of what it was not asked for, nothing is said. */
export function reader(texts: Text[], readings: Reading[]): Read {
  const key = (text: string, markdown: boolean) => `${markdown ? 'M' : 'L'}${text}`;
  const known = new Map(texts.map(({ text, markdown }, i) => [key(text, markdown), readings[i]]));
  return (text, markdown = false) => known.get(key(text, markdown)) ?? unread(text);
}

/** What is said of a text of which the ledger has said nothing yet. */
export const unread = (text: string): Reading => ({ refusal: null, pieces: [], skeletons: [text] });

/** Whether two texts look alike. */
export const alike = (one: Reading, other: Reading): boolean =>
  one.skeletons.some((skeleton) => other.skeletons.includes(skeleton));

/** The letters of a word of two scripts, each with the name of its script: "ХХ" (Cyrillic) and "I" (Latin). */
function inPieces(pieces: Reading['pieces']): string {
  const names = new Intl.DisplayNames(catalogue.locale, { type: 'script' });
  return list(
    pieces.map(({ letters, script }) => t.propose.errors.piece(letters, names.of(script) ?? script)),
  );
}

/** What is wrong with a text, in words. */
export function wrongWords(text: string, most: number, { refusal, pieces }: Reading): string | undefined {
  const over = lengthOf(text) - most;
  if (over > 0) return t.propose.errors.long(over);
  const { unseen, unknown, marks, mixed } = t.propose.errors;
  const beside: Record<string, string> = {
    'text.invisible': unseen,
    'text.direction': unseen,
    'text.unassigned': unknown,
    'text.marks': marks,
    'text.mixed': mixed(inPieces(pieces)),
  };
  return refusal === null ? undefined : (beside[refusal] ?? sentenceOf(refusal));
}
