/** The rows of the first table of a workbook: of XLSX (ECMA-376, 18.3) and of ODS (OpenDocument 1.3, part 3, 9.1). */
import type { Archive } from './unzip';
import { attribute, marks } from './xml';

/** More rows or columns than this are not read: sheets say of themselves that they have a million. */
export const MOST_ROWS = 20_000;
const MOST_COLUMNS = 60;

/** Without the prefix of its namespace, which programs choose as they like. */
const local = (tag: string): string => tag.slice(tag.indexOf(':') + 1);

/** "C7" is in the third column, which has the index 2. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The texts that cells of an XLSX name by their number. How a word is spoken (rPh) is no part of it. */
function sharedTexts(xml: string): string[] {
  const found: string[] = [];
  let [text, inside, spoken] = ['', false, false];
  for (const mark of marks(xml)) {
    const tag = local(mark.tag);
    if (mark.tag === '') text += inside && !spoken ? mark.text : '';
    else if (tag === 't') inside = mark.opens && !mark.ends;
    else if (tag === 'rPh') spoken = mark.opens && !mark.ends;
    else if (tag === 'si' && mark.opens) text = '';
    if (tag === 'si' && mark.ends) found.push(text);
  }
  return found;
}

async function firstSheet(files: Archive): Promise<string | undefined> {
  const [book, links] = [await files('xl/workbook.xml'), await files('xl/_rels/workbook.xml.rels')];
  for (const mark of marks(book ?? '')) {
    if (local(mark.tag) !== 'sheet' || !mark.opens) continue;
    const id = attribute(mark, '(?:\\w+:)?id');
    for (const link of marks(links ?? '')) {
      if (local(link.tag) !== 'Relationship' || attribute(link, 'Id') !== id) continue;
      const target = attribute(link, 'Target') ?? '';
      return files(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    }
  }
  return files('xl/worksheets/sheet1.xml');
}

export async function xlsxRows(files: Archive): Promise<string[][] | undefined> {
  const sheet = await firstSheet(files);
  if (sheet === undefined) return undefined;
  const texts = sharedTexts((await files('xl/sharedStrings.xml')) ?? '');
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = { column: 0, type: '', text: '' };
  let [inside, spoken] = [false, false];
  for (const mark of marks(sheet)) {
    const tag = local(mark.tag);
    const starts = mark.opens && !mark.ends;
    if (mark.tag === '') cell.text += inside && !spoken ? mark.text : '';
    else if (tag === 'row') {
      if (mark.opens) {
        if (rows.length >= MOST_ROWS) break;
        rows.push((row = []));
      }
    } else if (tag === 'c') {
      if (mark.opens) {
        const column = columnOf(attribute(mark, 'r') ?? '') ?? row.length;
        cell = { column, type: attribute(mark, 't') ?? '', text: '' };
      }
      if (mark.ends && cell.column < MOST_COLUMNS) {
        while (row.length < cell.column) row.push('');
        row[cell.column] = (cell.type === 's' ? (texts[Number(cell.text)] ?? '') : cell.text).trim();
      }
    } else if (tag === 'v' || tag === 't') inside = starts;
    else if (tag === 'rPh') spoken = starts;
  }
  return rows;
}

/** How often a row or a cell of an ODS stands there. */
const repeated = (value: string | undefined, most: number): number =>
  Math.min(Math.max(1, Number(value) || 1), most);

export async function odsRows(files: Archive): Promise<string[][] | undefined> {
  const content = await files('content.xml');
  if (content === undefined) return undefined;
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = { text: '', times: 1 };
  let [rowTimes, paragraphs, remarks] = [1, 0, 0];
  let inside = false;
  for (const mark of marks(content)) {
    if (mark.tag === 'table:table' && mark.ends) break;
    if (mark.tag === 'office:annotation') remarks += mark.opens && !mark.ends ? 1 : mark.opens ? 0 : -1;
    if (remarks > 0) continue;
    if (mark.tag === '') cell.text += inside ? mark.text : '';
    else if (mark.tag === 'text:p') {
      if (mark.opens && paragraphs++ > 0) cell.text += ' ';
      inside = mark.opens && !mark.ends;
    } else if (
      (mark.tag === 'text:s' || mark.tag === 'text:tab' || mark.tag === 'text:line-break') &&
      mark.opens
    )
      cell.text += ' ';
    else if (mark.tag === 'table:table-row') {
      if (mark.opens) {
        row = [];
        rowTimes = repeated(attribute(mark, 'table:number-rows-repeated'), MOST_ROWS);
      }
      if (!mark.ends) continue;
      // Nobody is listed a thousand times: empty rows up to the end of the sheet are one.
      const times = row.some((one) => one !== '') ? rowTimes : 1;
      for (let i = 0; i < times && rows.length < MOST_ROWS; i += 1) rows.push(row);
    } else if (mark.tag === 'table:table-cell' || mark.tag === 'table:covered-table-cell') {
      if (mark.opens) {
        cell = { text: '', times: repeated(attribute(mark, 'table:number-columns-repeated'), MOST_COLUMNS) };
        [paragraphs, inside] = [0, false];
      }
      if (!mark.ends) continue;
      for (let i = 0; i < cell.times && row.length < MOST_COLUMNS; i += 1) row.push(cell.text.trim());
    }
  }
  return rows;
}
