/** Reading the archives that we write, for tests in Node and of browsers. */
import assert from 'node:assert/strict';
import { crc32 } from 'node:zlib';

/** The files of an archive, read from its directory as any program does; checks lengths and sums. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const u16 = (at: number) => view.getUint16(at, true);
  const u32 = (at: number) => view.getUint32(at, true);
  const end = bytes.length - 22;
  assert.equal(u32(end), 0x06054b50);
  assert.equal(u32(end + 12) + u32(end + 16), end);
  const files = new Map<string, string>();
  let at = u32(end + 16);
  for (let i = 0; i < u16(end + 10); i += 1) {
    assert.equal(u32(at), 0x02014b50);
    const [sum, size, length, local] = [u32(at + 16), u32(at + 24), u16(at + 28), u32(at + 42)];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    assert.deepEqual([u32(local), u32(local + 14), u32(local + 22)], [0x04034b50, sum, size]);
    const start = local + 30 + u16(local + 26) + u16(local + 28);
    const data = bytes.subarray(start, start + size);
    assert.equal(crc32(data), sum, name);
    files.set(name, new TextDecoder('utf-8', { fatal: true }).decode(data));
    at += 46 + length;
  }
  assert.equal(at, end);
  return files;
}
