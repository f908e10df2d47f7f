import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { xlsx } from './xlsx';

/** The files of an archive, read from its directory as any program does; checks lengths and sums. */
function unzip(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const u16 = (at: number) => view.getUint16(at, true);
  const u32 = (at: number) => view.getUint32(at, true);
  const end = bytes.length - 22;
  expect(u32(end)).toBe(0x06054b50);
  expect(u32(end + 12) + u32(end + 16)).toBe(end);
  const files = new Map<string, string>();
  let at = u32(end + 16);
  for (let i = 0; i < u16(end + 10); i += 1) {
    expect(u32(at)).toBe(0x02014b50);
    const [sum, size, length, local] = [u32(at + 16), u32(at + 24), u16(at + 28), u32(at + 42)];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    expect([u32(local), u32(local + 14), u32(local + 22)]).toEqual([0x04034b50, sum, size]);
    const start = local + 30 + u16(local + 26) + u16(local + 28);
    const data = bytes.subarray(start, start + size);
    expect(crc32(data), name).toBe(sum);
    files.set(name, new TextDecoder('utf-8', { fatal: true }).decode(data));
    at += 46 + length;
  }
  expect(at).toBe(end);
  return files;
}

/** Every tag is closed in its order, and nothing but tags begins with a mark. */
function wellFormed(xml: string): void {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^>]*\?>\n/, '');
  for (const [, close, name, alone] of body.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else if (!alone) open.push(name ?? '');
  }
  expect(open).toEqual([]);
  expect(body.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
}

it('a workbook has its parts, numbers as numbers, money with its decimals, and texts that are no formulas', () => {
  const money = (value: number, currency: string, decimals: number) => ({ money: value, currency, decimals });
  const files = unzip(
    xlsx([
      ['answer', 'count', 'value', 'cost'],
      ['=1+1', 12, money(123_456, 'EUR', 2), ''],
      ['<b>&"x"\u0000; 🌳', -3, money(123_456, 'KWD', 3), money(5, 'JPY', 0)],
    ]),
  );
  expect([...files.keys()]).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/worksheets/sheet1.xml',
    'xl/styles.xml',
  ]);
  for (const text of files.values()) wellFormed(text);
  for (const [, target] of files.get('xl/_rels/workbook.xml.rels')!.matchAll(/Target="([^"]+)"/g))
    expect(files.has(`xl/${target}`)).toBe(true);

  const sheet = files.get('xl/worksheets/sheet1.xml')!;
  expect(sheet).not.toContain('<f');
  expect(sheet).toContain('<c r="A2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
  expect(sheet).toContain('<c r="B2"><v>12</v></c><c r="C2" s="4"><v>1234.56</v></c></row>');
  expect(sheet).toContain('&lt;b&gt;&amp;&quot;x&quot;; 🌳');
  expect(sheet).toContain(
    '<c r="B3"><v>-3</v></c><c r="C3" s="5"><v>123.456</v></c><c r="D3" s="2"><v>5</v></c>',
  );
  const styles = files.get('xl/styles.xml')!;
  const formats = [...styles.matchAll(/formatCode="([^"]+)"/g)].map(([, code]) => code);
  expect(formats).toEqual(['#,##0', '#,##0.0', '#,##0.00', '#,##0.000', '#,##0.0000']);
  expect(styles.match(/<xf [^>]*applyNumberFormat/g)).toHaveLength(5);
});
