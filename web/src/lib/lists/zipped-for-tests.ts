/** Workbooks as programs write them: deflated, with the names of their files. For tests in Node and of browsers. */
import { crc32, deflateRawSync } from 'node:zlib';

function numbers(...fields: [value: number, bytes: 2 | 4][]): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const one = Buffer.alloc(bytes);
      one.writeUIntLE(value, 0, bytes);
      return one;
    }),
  );
}

export function zipped(files: Record<string, string>, claim?: number): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, plain] = [Buffer.from(path), Buffer.from(text)];
    const packed = deflateRawSync(plain);
    const about = numbers(
      [20, 2],
      [0, 2],
      [8, 2],
      [0, 4],
      [crc32(plain), 4],
      [packed.length, 4],
      [claim ?? plain.length, 4],
      [name.length, 2],
      [0, 2],
    );
    const local = Buffer.concat([numbers([0x04034b50, 4]), about, name, packed]);
    directory.push(
      numbers([0x02014b50, 4], [20, 2]),
      about,
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      name,
    );
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const count: [number, 2] = [Object.keys(files).length, 2];
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], count, count, [listed.length, 4], [offset, 4], [0, 2]);
  return new Uint8Array(Buffer.concat([...parts, listed, end]));
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** As Excel writes it: texts beside the sheet, cells that are empty left out. */
export function xlsx(rows: string[][]): Uint8Array<ArrayBuffer> {
  const texts = [...new Set(rows.flat())];
  const numbered = new Map(texts.map((text, number) => [text, number]));
  const cell = (text: string, row: number, column: number) =>
    text === ''
      ? ''
      : `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="s"><v>${numbered.get(text)}</v></c>`;
  const sheet = rows.map(
    (row, at) => `<row r="${at + 1}">${row.map((text, i) => cell(text, at, i)).join('')}</row>`,
  );
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return zipped({
    'xl/workbook.xml': `<?xml version="1.0"?><workbook ${main} xmlns:r="r"><sheets><sheet name="People" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="styles.xml"/><Relationship Id="rId7" Target="worksheets/people.xml"/></Relationships>`,
    'xl/worksheets/people.xml': `<worksheet ${main}><sheetData>${sheet.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
  });
}

/** As LibreOffice writes it: rows repeated up to the end of the sheet. */
export function ods(rows: string[][]): Uint8Array<ArrayBuffer> {
  const cell = (text: string) =>
    text === ''
      ? '<table:table-cell table:number-columns-repeated="1"/>'
      : `<table:table-cell office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`;
  const lines = rows.map(
    (row) =>
      `<table:table-row>${row.map(cell).join('')}<table:table-cell table:number-columns-repeated="16382"/></table:table-row>`,
  );
  const rest =
    '<table:table-row table:number-rows-repeated="1048500"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0"?><office:document-content><office:body><office:spreadsheet><table:table table:name="People">${lines.join('')}${rest}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
}
