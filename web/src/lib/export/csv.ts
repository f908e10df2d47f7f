/**
 * Numbers as CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read every letter). Titles and options are
 * typed by people: a cell that a spreadsheet would take for a formula gets an apostrophe before it. Money is in whole numbers of the unit
 * of its contest, with currency and decimals in columns of their own.
 */
import type { Told } from '../kinds/results';
import type { VoteView } from '../worker/views';
import { resultLines, type Cell } from './lines';

/** Characters with which spreadsheets begin a formula, or skip to the character that does. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

function cell(value: Cell): string {
  if (typeof value === 'object') return String(value.money);
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines of cells as a CSV file. */
export const csv = (lines: Cell[][]): string =>
  `\uFEFF${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;

export const resultCsv = (vote: VoteView, contests: Told[]): string => csv(resultLines(vote, contests));
