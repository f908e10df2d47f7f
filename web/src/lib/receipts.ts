/**
 * Many receipts, and promises, in one text: one after the other in a file, or in a mail with words around them, perhaps quoted. Each begins with the line
 * that every receipt begins with (C2SP tlog-proof), and ends with signatures. This only cuts texts apart: what a receipt says, and whether
 * it is one, the audit in the WebAssembly finds out.
 */

const HEAD = 'c2sp.org/tlog-proof@v1';
/** The line that a promise begins with. */
export const PROMISE = 'folkmoot/v1 promise';

export const joined = (receipts: string[]): string => receipts.join('');

/** A line without the marks of a quotation. */
const unquoted = (line: string): string => line.replace(/^[> ]+/, '').trimEnd();
const begins = (line: string): boolean => [HEAD, PROMISE].includes(unquoted(line));
const signs = (line: string): boolean => unquoted(line).startsWith('\u2014 ');

/** Lines that begin with a receipt, without what stands below its signatures. Without signatures all of it: the audit says what is wrong. */
function ended(lines: string[]): string[] {
  const first = lines.findIndex(signs);
  if (first < 0) return lines;
  const after = lines.findIndex((line, i) => i > first && !signs(line));
  const words = after >= 0 && lines.slice(after).some((line) => unquoted(line) !== '');
  return words ? lines.slice(0, after) : lines;
}

/** The receipts in a text, each as it stands there; a text that holds none is one piece. */
export function separate(text: string): string[] {
  const lines = text.split(/(?<=\n)/);
  const starts = [...lines.keys()].filter((i) => begins(lines[i] ?? ''));
  if (starts.length === 0) return text.trim() === '' ? [] : [text];
  return starts.map((start, i) => ended(lines.slice(start, starts[i + 1])).join(''));
}

/** The text of a file: UTF-8, or UTF-16 where its first bytes say so, as some editors save. */
export function textOf(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  const little = first === 0xff && second === 0xfe;
  const big = first === 0xfe && second === 0xff;
  return new TextDecoder(little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8').decode(bytes);
}

/**
 * What a file holds for the audit of an assembly. All receipts of a device may be of several assemblies; one that was
 * chosen by itself is looked up, and what is wrong with it is told. Where nothing looks like a receipt there is none.
 */
export function receiptsFor(assembly: string, file: string): string[] {
  const all = separate(file).filter((one) => one.includes(HEAD) || one.includes(PROMISE));
  const name = new RegExp(`folkmoot/${assembly}\\s`);
  return all.length > 1 ? all.filter((one) => name.test(one)) : all;
}
