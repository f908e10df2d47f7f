import { describe, expect, it } from 'vitest';
import { csv } from './csv';

const line = (...cells: (string | number)[]) => csv([cells]).slice(1);

describe('CSV', () => {
  it('begins with a byte order mark and ends every line with CR LF', () => {
    expect(csv([['a'], ['b']])).toBe('\uFEFFa\r\nb\r\n');
  });

  it('quotes what has commas, quotes or line breaks, and nothing else', () => {
    expect(line('plain', 'a,b', 'say "no"', 'two\nlines', 'two\r\nlines')).toBe(
      'plain,"a,b","say ""no""","two\nlines","two\r\nlines"\r\n',
    );
  });

  it('keeps what spreadsheets would take for a formula from being one', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\u00a0=1', '\uFEFF=1']) {
      expect(line(text), JSON.stringify(text)).toBe(`'${text}\r\n`);
    }
    expect(line('=HYPERLINK("x","y")')).toBe(`"'=HYPERLINK(""x"",""y"")"\r\n`);
    // Wide forms, which some spreadsheets read like the narrow ones.
    for (const text of ['＝1', '＋1', '－1', '＠x']) expect(line(text)).toBe(`'${text}\r\n`);
    expect(line('\rx')).toBe(`"'\rx"\r\n`);
  });

  it('leaves numbers and words alone, below zero too', () => {
    expect(line(-1, 0, 12, 'a-b', 'Ünïcødé 🌳', '')).toBe('-1,0,12,a-b,Ünïcødé 🌳,\r\n');
  });
});
