/**
 * Numbers as CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read every letter). Titles and options are
 * typed by people: a cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
import type { Slot } from '../kinds/kind';
import type { Told } from '../kinds/results';
import type { VoteView } from '../worker/views';
import { choices, wins } from './lines';

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

/** The currency of a contest about money. */
const currency = (contest: Told['contest']): string => ('currency' in contest ? contest.currency : '');

/**
 * One line for each number of each contest; where several numbers belong to one option, lines for the options go before them. `place` and
 * `value` are what the method made of it. The column names stay as they are, whatever the language. Money is in whole numbers
 * of the smallest unit, with its currency in a column of its own.
 */
export function resultCsv(vote: VoteView, contests: Told[]): string {
  const lines: Cell[][] = [
    [
      ...[
        'vote',
        'contest',
        'question',
        'kind',
        'slot',
        'answer',
        'count',
        'wins',
        'decision',
        'ballots',
        'roll',
      ],
      ...['place', 'value', 'cost', 'currency', 'lot'],
    ],
  ];
  for (const [i, one] of contests.entries()) {
    const { contest, counts, decided } = one;
    const line = ({ key, label, option }: Slot, count: number | '', slot: number): Cell[] => {
      const read = option === undefined ? undefined : one.reading(option);
      const cost = 'costs' in contest ? contest.costs[slot] : undefined;
      return [
        ...[vote.id, i + 1, contest.question, contest.kind, key, label, count],
        ...[wins(one, slot, option) ? 'yes' : 'no', decided.decision, vote.ballots, vote.roll],
        ...[read?.place ?? '', read?.value ?? '', cost ?? '', currency(contest)],
        decided.lot.includes(option ?? -1) ? 'yes' : '',
      ];
    };
    lines.push(...choices(one).map((choice, option) => line(choice, '', option)));
    lines.push(...one.slots.map((slot, number) => line(slot, counts[number] ?? 0, number)));
  }
  return csv(lines);
}
