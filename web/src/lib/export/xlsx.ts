/**
 * Numbers as a workbook (Office Open XML, ISO/IEC 29500), which opens with a double click where a comma is the decimal mark and CSV does not.
 * Numbers are numbers; what people typed stands in inline strings, which no spreadsheet takes for a formula.
 */
import type { Told } from '../kinds/results';
import { digits } from '../money';
import type { VoteView } from '../worker/views';
import { resultLines, type Cell } from './lines';
import { zip } from './zip';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** A text in XML, without the characters that XML cannot hold. */
const escaped = (text: string): string =>
  [...text]
    .filter((letter) => letter >= ' ' || '\t\n\r'.includes(letter))
    .filter((letter) => !/[\uD800-\uDFFF\uFFFE\uFFFF]/.test(letter) || letter.length > 1)
    .map((letter) => MARKS[letter] ?? letter)
    .join('');

/** Styles: 0 plain, 1 the heading, 2 and on money with 0 to 4 decimals. */
const MOST_DECIMALS = 4;
const style = ({ decimals }: { decimals: number }) => 2 + Math.min(decimals, MOST_DECIMALS);
const places = Array.from({ length: MOST_DECIMALS + 1 }, (_, count) =>
  count === 0 ? '#,##0' : `#,##0.${'0'.repeat(count)}`,
);
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${places.length}">${places
  .map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`)
  .join(
    '',
  )}</numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${2 + places.length}"><xf/><xf fontId="1" applyFont="1"/>${places
  .map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`)
  .join('')}</cellXfs></styleSheet>`;

function cell(value: Cell, at: string, heading: boolean): string {
  if (value === '') return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === 'object')
    return `<c r="${at}" s="${style(value)}"><v>${digits(value.money, value)}</v></c>`;
  const bold = heading ? ' s="1"' : '';
  return `<c r="${at}" t="inlineStr"${bold}><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function sheet(lines: Cell[][]): string {
  // There are fewer columns than letters.
  const column = (i: number) => String.fromCharCode(65 + i);
  const rows = lines.map((line, row) => {
    const cells = line.map((value, i) => cell(value, `${column(i)}${row + 1}`, row === 0));
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

const related = (links: [id: string, kind: string, target: string][]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const part = (name: string, kind: string) =>
  `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${kind}+xml"/>`;

/** Lines of cells as a workbook with one sheet; the first line is the heading. */
export const xlsx = (lines: Cell[][]): Uint8Array<ArrayBuffer> =>
  zip([
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${part('worksheets/sheet1', 'worksheet')}${part('styles', 'styles')}</Types>`,
    ],
    ['_rels/.rels', related([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="result" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      related([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'styles', 'styles.xml'],
      ]),
    ],
    ['xl/worksheets/sheet1.xml', sheet(lines)],
    ['xl/styles.xml', STYLES],
  ]);

export const XLSX_TYPE = `${TYPE}.sheet`;

export const resultXlsx = (vote: VoteView, contests: Told[]): Uint8Array<ArrayBuffer> =>
  xlsx(resultLines(vote, contests));
