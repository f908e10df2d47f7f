/**
 * Many receipts in one file: one after the other, each beginning with the line that every receipt begins with (C2SP tlog-proof).
 * This only cuts files apart: what a receipt says, and whether it is one, the audit in the WebAssembly finds out. */

const BEGINS = /^(?=c2sp\.org\/tlog-proof@v1\r?$)/m;

export const joined = (receipts: string[]): string => receipts.join('');

/** The receipts of a file, which may also hold only one. */
export const separate = (file: string): string[] => file.split(BEGINS).filter((part) => part.trim() !== '');

/**
 * What a file holds for the audit of an assembly. All receipts of a device may be of several assemblies; one that was
 * chosen by itself is looked up, and refused where it does not belong.
 */
export function receiptsFor(assembly: string, file: string): string[] {
  const all = separate(file);
  return all.length > 1 ? all.filter((one) => one.includes(`folkmoot/${assembly}\n`)) : all;
}
