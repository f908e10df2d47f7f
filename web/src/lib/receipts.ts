/**
 * Many receipts in one file: one after the other, each beginning with the line that every receipt begins with (C2SP tlog-proof).
 * This only cuts files apart: what a receipt says, and whether it is one, the audit in the WebAssembly finds out. */

const BEGINS = /^(?=c2sp\.org\/tlog-proof@v1\r?$)/m;

export const joined = (receipts: string[]): string => receipts.join('');

/** The receipts of a file, which may also hold only one. */
export const separate = (file: string): string[] => file.split(BEGINS).filter((part) => part.trim() !== '');

/** What every receipt has in its first line, also where a mail has put something before it. */
const HEAD = 'c2sp.org/tlog-proof@v1';

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
  const all = separate(file).filter((one) => one.includes(HEAD));
  const name = new RegExp(`folkmoot/${assembly}\\s`);
  return all.length > 1 ? all.filter((one) => name.test(one)) : all;
}
