/** The files of an uncompressed tar archive. */
export function untar(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0;) {
    const text = (from: number, to: number) =>
      archive
        .subarray(at + from, at + to)
        .toString('utf8')
        .split('\0', 1)[0] ?? '';
    const size = Number.parseInt(text(124, 136), 8);
    const prefix = text(345, 500);
    files.set((prefix ? `${prefix}/` : '') + text(0, 100), archive.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
