/** Rows and cells of text that people paste or that a program wrote as CSV: tabs, semicolons or commas, quotes as in RFC 4180. */
import { MAIL } from './mail';

/** The cells of text with this separator. A quote that does not open a cell is a letter like others, as in `Bo "the builder" Lee`. */
function split(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const end = text.length;
  while (at < end) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const close = text.indexOf('"', at);
        cell += text.slice(at, close < 0 ? end : close);
        at = close < 0 ? end : close + 1;
        if (text[at] !== '"' || close < 0) break;
        cell += '"';
        at += 1;
      }
    }
    const from = at;
    while (at < end && text[at] !== separator && text[at] !== '\n') at += 1;
    row.push((cell + text.slice(from, at)).trim());
    if (at >= end || text[at] === '\n') {
      rows.push(row);
      row = [];
    } else if (at + 1 >= end) row.push('');
    at += 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** The separator that most of the first lines have equally often; none where they have none. */
function separatorOf(text: string): string {
  const some = text.slice(0, 20_000);
  let best = { separator: '', agree: 0 };
  for (const separator of ['\t', ';', ',']) {
    const lengths = split(some, separator)
      .filter((row) => row.some((cell) => cell !== ''))
      .slice(0, 50)
      .map((row) => row.length);
    const several = lengths.filter((length) => length > 1);
    const agree = Math.max(0, ...several.map((one) => several.filter((other) => other === one).length));
    if (agree > best.agree && agree * 2 >= lengths.length) best = { separator, agree };
  }
  return best.separator;
}

/** People as mail programs write them in one line: each part between commas or semicolons has an address. */
function addresses(text: string): string[][] | undefined {
  const parts: string[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const found = line.match(/(?:"[^"]*"|[^,;"])+/g)?.filter((part) => part.trim() !== '') ?? [];
    if (found.length === 0 || !found.every((part) => MAIL.test(part))) return undefined;
    parts.push(...found);
  }
  return parts.length > 0 ? parts.map((part) => [part.trim()]) : undefined;
}

/** What was pasted, as rows. */
export function rowsOf(pasted: string): string[][] {
  let text = pasted.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  // A spreadsheet's own first line that names the separator.
  const named = /^sep=(.)\n/i.exec(text)?.[1];
  if (named !== undefined) text = text.slice(6);
  return addresses(text) ?? split(text, named ?? (separatorOf(text) || '\n'));
}
