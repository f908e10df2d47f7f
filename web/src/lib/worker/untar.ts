/** The files of a plain ustar archive, as docs/spec/07-log.md (7.10) has it; nothing where it is another one or breaks off. */
const BLOCK = 512;
const ascii = new TextDecoder('latin1');

export function untar(archive: Uint8Array): Map<string, Uint8Array> | undefined {
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0;) {
    const header = archive.subarray(at, at + BLOCK);
    const text = (from: number, to: number) =>
      ascii.decode(header.subarray(from, to)).split('\0', 1)[0] ?? '';
    const name = text(0, 100);
    const length = /^[0-7]{1,11} *$/.exec(text(124, 136))?.[0];
    const end = at + BLOCK + Number.parseInt(length ?? '', 8);
    const isPlain =
      text(257, 262) === 'ustar' && [0, 0x30].includes(header[156] ?? -1) && text(345, 500) === '';
    if (!isPlain || !(end <= archive.length) || files.has(name)) return undefined;
    files.set(name, archive.subarray(at + BLOCK, end));
    at = end + ((BLOCK - (end % BLOCK)) % BLOCK);
  }
  return files.size > 0 ? files : undefined;
}
