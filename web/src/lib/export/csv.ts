/**
 * Numbers as CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read every letter). Titles and options are
 * typed by people: a cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
import type { Told } from '../charts/kinds';
import type { VoteView } from '../worker/views';
import { slotKey } from './slots';

type Cell = string | number;

/** Characters with which spreadsheets begin a formula, or skip to the character that does. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

function cell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines of cells as a CSV file. */
export const csv = (lines: Cell[][]): string =>
  `\uFEFF${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;

/** One line for each answer of each contest. The column names stay as they are, whatever the language. */
export function resultCsv(vote: VoteView, contests: Told[]): string {
  const lines: Cell[][] = [
    ['vote', 'contest', 'question', 'kind', 'slot', 'answer', 'count', 'wins', 'decision', 'ballots', 'roll'],
  ];
  for (const [i, { contest, rows, decided }] of contests.entries()) {
    for (const [slot, row] of rows.entries()) {
      lines.push([
        vote.id,
        i + 1,
        contest.question,
        contest.kind,
        slotKey(contest, slot),
        row.label,
        row.count,
        row.leads ? 'yes' : 'no',
        decided.decision,
        vote.ballots,
        vote.roll,
      ]);
    }
  }
  return csv(lines);
}
