/**
 * Which words the ledger would refuse, and which look alike: docs/spec/07-log.md, 7.11, as far as a page needs it to be
 * helpful. The fold judges again, so a difference between the two costs a late answer and nothing else.
 */

/** Why words cannot be shown as they are written. */
export type Illegible = 'unseen' | 'unknown' | 'marks' | 'mixed';

/** How many characters the ledger counts: code points, not what a keyboard takes back at once. */
export const lengthOf = (text: string): number => [...text].length;

const INVISIBLE =
  /[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200D\u2028\u2029\u2060-\u2065\u206A-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/u;
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const UNASSIGNED = /[\p{Cn}\p{Co}\p{Cs}]/u;
const MARKS = /\p{M}{7}/u;
const LATIN = /[A-Za-z\u00C0-\u024F\u1E00-\u1EFF]/;
const SEPARATES = /[\s\0-\x2F\x3A-\x40\x5B-\x60\x7B-\xBF\u00D7\u00F7\u2000-\u2BFF\u3000-\u303F]/;

/** The small Latin letter that letters of other scripts look like. */
const TWINS = new Map(
  Object.entries({
    a: 'аαɑ',
    b: 'вьβ',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еε',
    g: 'ɡց',
    h: 'нһηհ',
    i: 'іι',
    j: 'јϳ',
    k: 'кκ',
    l: 'ӏ',
    m: 'мμ',
    n: 'νո',
    o: 'оοօ',
    p: 'рρ',
    q: 'ԛ',
    s: 'ѕ',
    t: 'тτ',
    u: 'ս',
    w: 'ԝ',
    x: 'хχ',
    y: 'уүυ',
    z: 'ζ',
  }).flatMap(([latin, twins]) => [...twins].map((twin): [string, string] => [twin, latin])),
);

const joins = (c: string | undefined): boolean =>
  c !== undefined && c > '\x7F' && !/\s/.test(c) && !INVISIBLE.test(c);

/** Whether something stands in a text that shows nothing; joiners and the choice of an emoji's form are allowed where they work. */
function hides(text: string): boolean {
  const all = [...text];
  let before: string | undefined;
  let varied = false;
  for (const [i, c] of all.entries()) {
    const after = all[i + 1];
    if (/[\u200C\u200D]/.test(c) && joins(before) && joins(after)) {
      [before, varied] = [c, false];
      continue;
    }
    if (/[\uFE0E\uFE0F]/.test(c) && !varied && (joins(before) || after === '\u20E3')) {
      varied = true;
      continue;
    }
    if (INVISIBLE.test(c) || DIRECTION.test(c)) return true;
    [before, varied] = [c, false];
  }
  return false;
}

/** Whether a word has Latin letters together with letters of other scripts that look like Latin ones. */
function mixes(word: string): boolean {
  return (
    LATIN.test(word) &&
    [...word].some((c) => c !== 'μ' && [...c.toLowerCase()].some((small) => TWINS.has(small)))
  );
}

/** What the ledger would say of a text beyond its length; `lines` for Markdown, in which scripts may mix. */
export function illegible(text: string, lines = false): Illegible | undefined {
  if (hides(text)) return 'unseen';
  if (UNASSIGNED.test(text)) return 'unknown';
  if (MARKS.test(text)) return 'marks';
  return !lines && text.split(SEPARATES).some(mixes) ? 'mixed' : undefined;
}

/** What is left of a text without everything that a hasty reader may miss. The ledger refuses options with equal skeletons. */
export function skeleton(text: string): string {
  const plain = [...text.normalize('NFKD')].filter((c) => !INVISIBLE.test(c)).join('');
  const words = plain.split(/\s+/).filter(Boolean);
  return words
    .map((word) =>
      // Letter by letter through upper case, as the ledger does: ß is ss, and there is one small sigma.
      [...word]
        .flatMap((c) => [...c.toUpperCase()].flatMap((upper) => [...upper.toLowerCase()]))
        .map((c, place) => fold(TWINS.get(c) ?? c, place === 0))
        .join(''),
    )
    .join(' ')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .normalize('NFKC');
}

function fold(c: string, first: boolean): string {
  if (c === 'i' && first) return 'l';
  if (c === '1' || c === '|') return 'l';
  if (c === '0') return 'o';
  if (/[\u2010-\u2015\u2212]/.test(c)) return '-';
  return /[\u2018\u2019\u02BC`]/.test(c) ? "'" : c;
}

/** A coarser skeleton, for a warning: without accents, punctuation, spaces and the difference between i and l. */
export const shadow = (text: string): string =>
  skeleton(text)
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{P}\p{S}\s]/gu, '')
    .replaceAll('i', 'l');
