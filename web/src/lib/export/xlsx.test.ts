import { expect, it } from 'vitest';
import { unzip } from './unzip-for-tests';
import { xlsx } from './xlsx';

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
