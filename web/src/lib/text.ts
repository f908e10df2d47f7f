/**
 * What people type, in the one form in which it is posted: composed (NFC), without white space around it. The preview
 * shows this form, so what is signed is what was seen. Whatever else cannot be shown safely, the rules refuse.
 */

/** A name, a title, a question, an option. */
export const line = (text: string): string => text.normalize('NFC').trim();

/** Markdown: tabs, which would be refused as control characters, become spaces. */
export const prose = (text: string): string =>
  text.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll('\t', '    ').trim();
