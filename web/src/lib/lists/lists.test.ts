import { describe, expect, it } from 'vitest';
import { decode } from './decode';
import { readFile } from './file';
import { guess, people, type ListedPerson } from './people';
import { rowsOf } from './separated';
import { archive, UnzipError } from './unzip';
import { attribute, marks } from './xml';
import { ods, xlsx, zipped } from './zipped-for-tests';

const of = (rows: string[][]) => people(rows, guess(rows));
const short = (found: ListedPerson[]) => found.map(({ name, mail }) => (mail ? [name, mail] : [name]));
const read = (text: string) => short(of(rowsOf(text)));
const utf16 = (text: string, mark: boolean, big: boolean) => {
  const bytes = [...(mark ? `\uFEFF${text}` : text)].flatMap((one) => {
    const code = one.charCodeAt(0);
    return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });
  return Uint8Array.from(bytes);
};
const both = [
  ['Ada Lovelace', 'ada@example.org'],
  ['Bo Ek', 'bo@example.org'],
];

describe('pasted text', () => {
  it.each([
    ['Ada Lovelace <ada@example.org>\nBo Ek <bo@example.org>\n'],
    ['Ada Lovelace ada@example.org\r\n\r\n  Bo Ek\tbo@example.org'],
    ['"Ada Lovelace" <ada@example.org>; Bo Ek <bo@example.org>;'],
    ['Ada Lovelace <ada@example.org>, Bo Ek <mailto:bo@example.org>'],
    ['Ada Lovelace\tada@example.org\nBo Ek\tbo@example.org'],
    ['Ada Lovelace;ada@example.org\r\n;\r\nBo Ek;bo@example.org\r\n'],
    ['Name,E-Mail\n"Ada Lovelace",ada@example.org\n"Bo Ek","bo@example.org"'],
    ['E-Mail-Adresse;Nr.;Name\nada@example.org;1;Ada Lovelace\nbo@example.org;2;Bo Ek'],
    ['Vorname;Nachname;E-Mail\nAda;Lovelace;ada@example.org\nBo;Ek;bo@example.org'],
    ['Name;Vorname;Mail\nLovelace;Ada;ada@example.org\nEk;Bo;bo@example.org'],
    ['Apellidos;Nombre;Correo electrónico\nLovelace;Ada;ada@example.org\nEk;Bo;bo@example.org'],
    ['Nom,Prénom,Courriel\nLovelace,Ada,ada@example.org\nEk,Bo,bo@example.org'],
    ['First Name\tLast Name\tEmail\nAda\tLovelace\tada@example.org\nBo\tEk\tbo@example.org'],
    ['sep=;\nAda Lovelace;ada@example.org\nBo Ek;bo@example.org'],
    ['\uFEFFAda;Lovelace;ada@example.org\nBo;Ek;bo@example.org'],
  ])('%j', (text) => {
    expect(read(text)).toEqual(both);
  });

  it('takes names alone, whatever stands in them', () => {
    expect(read('Ada\n\n   \nBo "the builder" Lee\nمريم الحسن\nName')).toEqual([
      ['Ada'],
      ['Bo "the builder" Lee'],
      ['مريم الحسن'],
      ['Name'],
    ]);
    expect(read('')).toEqual([]);
    expect(read(' \n\t\n;;\n')).toEqual([]);
  });

  it('reads quotes, and quotes that nobody closed', () => {
    expect(rowsOf('a;"b;""c""\nd"\ne;f')).toEqual([
      ['a', 'b;"c"\nd'],
      ['e', 'f'],
    ]);
    expect(rowsOf('a,b\n"c,d\n')).toEqual([['a', 'b'], ['c,d']]);
    expect(rowsOf('a,\nb,')).toEqual([
      ['a', ''],
      ['b', ''],
    ]);
  });

  it('calls somebody by their address who has no name', () => {
    expect(read('ada@example.org\nbo@example.org')).toEqual([
      ['ada@example.org', 'ada@example.org'],
      ['bo@example.org', 'bo@example.org'],
    ]);
  });
});

it('says what does not fit and what stands there twice, and cuts nothing', () => {
  const long = 'x'.repeat(81);
  const found = of(
    rowsOf(`Name;Mail\nAda;a@example.org\n;\n ADA ;A@example.org\nAda;b@example.org\n${long};\n;c@\n`),
  );
  expect(found.map(({ row, name, fault, twin }) => ({ row, name, fault, twin }))).toEqual([
    { row: 2, name: 'Ada', fault: null, twin: null },
    { row: 4, name: 'ADA', fault: null, twin: 2 },
    { row: 5, name: 'Ada', fault: null, twin: null },
    { row: 6, name: long, fault: 'long', twin: null },
    { row: 7, name: '', fault: 'nameless', twin: null },
  ]);
});

it('lets the person say which column is which', () => {
  const rows = [
    ['12', 'Ada', 'Lovelace'],
    ['13', 'Bo', 'Ek'],
  ];
  expect(guess(rows)).toEqual({ heading: false, name: 1, family: 2, mail: null });
  expect(short(people(rows, { heading: true, name: 2, family: null, mail: 0 }))).toEqual([['Ek']]);
});

it('decodes what programs write', () => {
  const text = 'Zoë;Müller – 5 €\n';
  expect(decode(new TextEncoder().encode(text))).toBe(text);
  expect(decode(new TextEncoder().encode(`\uFEFF${text}`))).toBe(text);
  for (const [mark, big] of [
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ] as const)
    expect(decode(utf16(text, mark, big))).toBe(text);
  expect(decode(Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72))).toBe('Müller');
  expect(decode(new Uint8Array())).toBe('');
});

describe('workbooks', () => {
  const rows = [
    ['Name', '', 'E-mail'],
    ['Ada & "Co" <Lovelace>', '', 'ada@example.org'],
    ['', '', ''],
    ['Zoë', '', ''],
  ];
  const wanted = [['Ada & "Co" <Lovelace>', 'ada@example.org'], ['Zoë']];

  it.each([
    ['xlsx', xlsx],
    ['ods', ods],
  ] as const)('%s', async (_, make) => {
    const found = await readFile(new Blob([make(rows)]));
    expect(
      'rows' in found &&
        people(found.rows, { heading: true, name: 0, family: null, mail: 2 }).map(({ mail }) => mail),
    ).toEqual(['ada@example.org', '']);
    expect(
      'rows' in found &&
        found.rows
          .filter((row) => row.some((cell) => cell !== ''))
          .map((row) => row.filter((cell) => cell !== ''))
          .slice(1),
    ).toEqual(wanted);
  });

  it('reads inline texts, runs of letters and how they are spoken', async () => {
    const book = zipped({
      'xl/worksheets/sheet1.xml':
        '<worksheet><sheetData><row><c t="inlineStr"><is><r><t>A</t></r><r><t>da</t></r></is></c><c><v>7</v></c></row><row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>9</v></c></row></sheetData></worksheet>',
      'xl/sharedStrings.xml':
        '<x:sst><x:si><x:r><x:t>B</x:t></x:r><x:t/><x:r><x:t>o&#233;&#xe9;</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:si></x:sst>',
    });
    expect(await readFile(new Blob([book]))).toEqual({
      rows: [
        ['Ada', '7'],
        ['', 'Boéé', ''],
      ],
    });
  });

  it('refuses archives that grow, that are broken or that hold something else', async () => {
    const bomb = zipped({ 'xl/worksheets/sheet1.xml': '0'.repeat(1 << 20) }, 10);
    await expect(archive(bomb, 1 << 19)('xl/worksheets/sheet1.xml')).rejects.toEqual(new UnzipError(true));
    expect(await readFile(new Blob([zipped({ 'word/document.xml': '<a/>' })]))).toEqual({
      unreadable: 'kind',
    });
    const whole = xlsx([['Ada']]);
    for (let length = 2; length < whole.length; length += 41)
      expect(await readFile(new Blob([whole.subarray(0, length)]))).toHaveProperty('unreadable');
    for (let at = 0; at < whole.length; at += 17) {
      const changed = whole.slice();
      changed[at] = ~(changed[at] ?? 0);
      expect(await readFile(new Blob([changed]))).toBeTruthy();
    }
    for (const picture of [
      [0x89, 0x50, 0, 1],
      [0x89, 0x50, 0, 0, 0, 1, 0xff],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1],
      [...new TextEncoder().encode('%PDF-1.7')],
    ])
      expect(await readFile(new Blob([Uint8Array.from(picture)]))).toEqual({ unreadable: 'kind' });
    expect(await readFile(new Blob([new Uint8Array(11 << 20)]))).toEqual({ unreadable: 'large' });
  }, 30_000);

  it('does not take what a sheet says of its size at its word', async () => {
    const cell =
      '<table:table-cell table:number-columns-repeated="99999999"><text:p>x</text:p></table:table-cell>';
    const sheet = `<table:table><table:table-row table:number-rows-repeated="99999999">${cell}</table:table-row></table:table>`;
    const found = await readFile(new Blob([zipped({ 'content.xml': sheet })]));
    expect('rows' in found && [found.rows.length, found.rows[0]?.length]).toEqual([20_000, 60]);
    const far = zipped({
      'xl/worksheets/sheet1.xml': '<row><c r="XFD1"><v>1</v></c><c r="ZZZZZZ1"><v>2</v></c></row>',
    });
    const wide = await readFile(new Blob([far]));
    expect('rows' in wide && wide.rows[0]!.length < 60).toBe(true);
  });

  it('takes no entities but those of XML, and no document that declares some', () => {
    const texts = (xml: string) => [...marks(xml)].map(({ text }) => text).join('|');
    expect(texts('&lt;&bomb;&#x110000;&#65;')).toBe('<&bomb;\uFFFDA');
    expect(texts('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')).toBe('');
    expect(texts('a<!-- <b> --><![CDATA[<c>]]>')).toBe('a|<c>');
    const [open] = marks('<a b="x>y" c=\'z\'/>');
    expect(
      open && [
        open.tag,
        open.opens,
        open.ends,
        attribute(open, 'b'),
        attribute(open, 'c'),
        attribute(open, 'd'),
      ],
    ).toEqual(['a', true, true, 'x>y', 'z', undefined]);
    for (const broken of ['<', '<a', '<!--', '</', '<a b="', '<![CDATA[x'])
      expect(() => texts(broken)).not.toThrow();
  });
});

it('reads five thousand people while nobody notices', async () => {
  const rows = Array.from({ length: 5_000 }, (_, i) => [`Person number ${i}`, `p${i}@example.org`]);
  const text = ['Name;E-mail', ...rows.map((row) => row.join(';'))].join('\r\n');
  for (const file of [
    new Blob([text]),
    new Blob([xlsx([['Name', 'E-mail'], ...rows])]),
    new Blob([ods([['Name', 'E-mail'], ...rows])]),
  ]) {
    const began = performance.now();
    const found = await readFile(file);
    const all = 'rows' in found ? of(found.rows) : [];
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(all.length).toBe(5_000);
    expect(all.at(-1)).toEqual({
      row: 5_001,
      name: 'Person number 4999',
      mail: 'p4999@example.org',
      fault: null,
      twin: null,
    });
  }
}, 30_000);
