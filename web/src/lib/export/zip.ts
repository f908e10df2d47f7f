/** Files in a ZIP archive, stored as they are (PKWARE APPNOTE 4.3): all that a small workbook needs. */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Numbers of 16 and 32 bits, the lowest byte first. */
function fields(...numbers: [value: number, bytes: 2 | 4][]): Uint8Array {
  const all = new Uint8Array(numbers.reduce((sum, [, bytes]) => sum + bytes, 0));
  const view = new DataView(all.buffer);
  let at = 0;
  for (const [value, bytes] of numbers) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return all;
}

/** 1 January 1980: the first day that the format has. The same result makes the same file. */
const DAY = (1 << 5) | 1;

export function zip(files: [name: string, text: string][]): Uint8Array<ArrayBuffer> {
  const utf8 = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, text] of files) {
    const [name, bytes] = [utf8.encode(path), utf8.encode(text)];
    const size: [number, 4] = [bytes.length, 4];
    const about = fields([20, 2], [0x0800, 2], [0, 2], [0, 2], [DAY, 2], [crc32(bytes), 4], size, size);
    const length = fields([name.length, 2], [0, 2]);
    const head = [fields([0x04034b50, 4]), about, length, name];
    directory.push(fields([0x02014b50, 4], [20, 2]), about, length);
    directory.push(fields([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), name);
    parts.push(...head, bytes);
    offset += [...head, bytes].reduce((sum, part) => sum + part.length, 0);
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count: [number, 2] = [files.length, 2];
  parts.push(
    ...directory,
    fields([0x06054b50, 4], [0, 2], [0, 2], count, count, [size, 4], [offset, 4], [0, 2]),
  );
  const all = new Uint8Array(offset + size + 22);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
