/**
 * Words as people type, paste or copy them from paper: numbered, in capitals, on twelve lines, with a slip of the pen. The list of
 * words is inside the WebAssembly, which is asked about one word at a time.
 */

/** A word that is not on the list, where it stands (from 1), and words on the list that differ from it by one slip. */
export interface Misspelt {
  position: number;
  word: string;
  like: string[];
}

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'];
const MOST = 3;

/** The words in a text: letters only, so that numbers, dots and commas between them do no harm. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

/** What may have been meant: two letters swapped, one wrong, one missing, one too many. The nearest kinds of slip first. */
function slips(word: string): string[] {
  const cuts = Array.from({ length: word.length + 1 }, (_, i) => [word.slice(0, i), word.slice(i)] as const);
  const swapped = cuts.flatMap(([a, b]) => (b.length > 1 ? [`${a}${b[1]}${b[0]}${b.slice(2)}`] : []));
  const left = cuts.flatMap(([a, b]) => ALPHABET.map((letter) => a + letter + b));
  const over = cuts.flatMap(([a, b]) => (b ? [a + b.slice(1)] : []));
  const wrong = cuts.flatMap(([a, b]) => (b ? ALPHABET.map((letter) => a + letter + b.slice(1)) : []));
  return [...new Set([...swapped, ...over, ...left, ...wrong])];
}

/** The words that are not on the list. `known` says whether a word is. */
export const misspelt = (words: string[], known: (word: string) => boolean): Misspelt[] =>
  words.flatMap((word, i) =>
    known(word) ? [] : [{ position: i + 1, word, like: slips(word).filter(known).slice(0, MOST) }],
  );
