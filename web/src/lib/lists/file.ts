/** A list in a file: a workbook, or text in any of the forms that programs write. */
import { decode } from './decode';
import { rowsOf } from './separated';
import { MOST_ROWS, odsRows, xlsxRows } from './sheet';
import { archive, UnzipError } from './unzip';

/** A list of some thousands of people has less than a megabyte. */
export const FILE_BYTES = 10 << 20;

/** Why a file is no list: too large, or of another kind. */
export type Unreadable = 'large' | 'kind';

export async function readFile(file: Blob): Promise<{ rows: string[][] } | { unreadable: Unreadable }> {
  if (file.size > FILE_BYTES) return { unreadable: 'large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) {
    const text = decode(bytes);
    // A picture, a PDF, an old workbook.
    if (/[\0-\x08\x0E-\x1F]/.test(text) || text.startsWith('%PDF')) return { unreadable: 'kind' };
    return { rows: rowsOf(text).slice(0, MOST_ROWS) };
  }
  try {
    const files = archive(bytes);
    const rows = (await xlsxRows(files)) ?? (await odsRows(files));
    return rows ? { rows } : { unreadable: 'kind' };
  } catch (error) {
    if (error instanceof UnzipError) return { unreadable: error.large ? 'large' : 'kind' };
    throw error;
  }
}
