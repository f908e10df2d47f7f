/**
 * What people type, in the one form in which it is posted: composed (NFC), without white space around it, without what
 * nobody can see. The preview shows this form, so what is signed is what was seen. Whatever else cannot be shown safely,
 * the rules refuse, and the page asks them before (words.ts).
 */

/** What comes along when text is copied from elsewhere, shows nothing and is refused: soft hyphens, zero-width spaces, marks of direction. */
const UNSEEN = /[\u00AD\u034F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/** A name, a title, a question, an option. */
export const line = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(UNSEEN, '')
    // Control characters, line ends and tabs among them, would be refused; where one stood, words are apart.
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim();

/** Markdown: tabs, which would be refused as control characters, become spaces. */
export const prose = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(UNSEEN, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', '    ')
    .replaceAll(/[^\P{Cc}\n]/gu, '')
    .trim();

/** What stands in the place of a text's name until an event is written; null where nothing is. */
export const beside = (text: string): { written: string } | null => (text ? { written: text } : null);

/** Letters that run from right to left: Hebrew, Arabic and their like. */
const FROM_RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** What `isolated` makes; it leaves that alone. */
const ISOLATED = /\u2068[^\u2069]*\u2069/g;

/** A name within a sentence, always between the characters that isolate: there it can be found again. */
export const isolate = (name: string): string => `\u2068${name.replaceAll(/[\u2068\u2069]/g, '')}\u2069`;

/** Words of people within a sentence or a drawing of ours: what runs the other way stays by itself, with its own marks at its own end. */
export const isolated = (text: string): string =>
  FROM_RIGHT.test(text.replaceAll(ISOLATED, '')) ? `\u2068${text}\u2069` : text;
