/**
 * Named files out of a ZIP archive (PKWARE APPNOTE 4.3), as spreadsheets are: stored or deflated. What an archive says of itself
 * is not believed: reading ends where a file is larger than allowed, so a small archive cannot fill the memory.
 */

/** The most that one file may be, unpacked: a table of some thousands of rows has a few megabytes. */
export const UNPACKED_BYTES = 48 << 20;

/** An archive that cannot be read, or that is larger than allowed. */
export class UnzipError extends Error {
  constructor(readonly large: boolean) {
    super(large ? 'larger than allowed' : 'no archive that can be read');
    this.name = 'UnzipError';
  }
}

export type Archive = (path: string) => Promise<string | undefined>;

async function inflate(packed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new UnzipError(false);
    });
    if (done) break;
    length += value.length;
    if (length > most) {
      void reader.cancel().catch(() => undefined);
      throw new UnzipError(true);
    }
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Opens an archive; its files are unpacked one at a time, when they are asked for. */
export function archive(bytes: Uint8Array<ArrayBuffer>, most = UNPACKED_BYTES): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const within = <T>(read: () => T): T => {
    try {
      return read();
    } catch (error) {
      throw error instanceof RangeError ? new UnzipError(false) : error;
    }
  };
  const files = new Map<string, { method: number; packed: number; local: number }>();
  within(() => {
    // The end of the directory, before a comment of at most 65,535 bytes.
    let end = bytes.length - 22;
    const first = Math.max(0, end - 0xffff);
    while (end >= first && view.getUint32(end, true) !== 0x06054b50) end -= 1;
    if (end < first) throw new UnzipError(false);
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new UnzipError(false);
      const length = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
      files.set(name, {
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        local: view.getUint32(at + 42, true),
      });
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  });
  return async (path) => {
    const file = files.get(path);
    if (!file) return undefined;
    const packed = within(() => {
      if (view.getUint32(file.local, true) !== 0x04034b50) throw new UnzipError(false);
      const start =
        file.local + 30 + view.getUint16(file.local + 26, true) + view.getUint16(file.local + 28, true);
      if (start + file.packed > bytes.length) throw new UnzipError(false);
      return bytes.subarray(start, start + file.packed);
    });
    if (file.method !== 0 && file.method !== 8) throw new UnzipError(false);
    if (file.method === 0 && packed.length > most) throw new UnzipError(true);
    return new TextDecoder().decode(file.method === 0 ? packed : await inflate(packed, most));
  };
}
