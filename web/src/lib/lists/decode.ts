/** The letters of a file, whatever program wrote it. */

/** Text of UTF-16 without a mark at its beginning: every second byte of what people write in Latin letters is zero. */
function halfZero(bytes: Uint8Array, offset: 0 | 1): boolean {
  const some = bytes.subarray(0, 400);
  let zeros = 0;
  for (let at = offset; at < some.length; at += 2) if (some[at] === 0) zeros += 1;
  return some.length >= 4 && zeros > some.length / 5;
}

/** UTF-8 or UTF-16, with or without its mark; what is neither was written by a spreadsheet on Windows. */
export function decode(bytes: Uint8Array): string {
  const as = (label: string) => new TextDecoder(label).decode(bytes);
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || halfZero(bytes, 1)) return as('utf-16le');
  if ((first === 0xfe && second === 0xff) || halfZero(bytes, 0)) return as('utf-16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return as('windows-1252');
  }
}
