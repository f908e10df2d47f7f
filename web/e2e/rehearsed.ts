/** A record that was rehearsed, served in place of the host's: for pages about more members than a test has browsers. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { program } from './host';
import { untar } from './untar';

export interface Rehearsed {
  id: string;
  files: Map<string, Buffer>;
}

export async function rehearse(...how: string[]): Promise<Rehearsed> {
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-rehearsed-'));
  const tar = join(folder, 'record.tar');
  await promisify(execFile)(program('folkmoot'), ['rehearse', ...how, '--out', tar]);
  const files = untar(await readFile(tar));
  await rm(folder, { recursive: true });
  const id = /^folkmoot\/([0-9a-f-]{36})$/m.exec(files.get('checkpoint')?.toString() ?? '')?.[1] ?? '';
  return { id, files };
}

/** This page finds the record. */
export async function serve(page: Page, { id, files }: Rehearsed): Promise<void> {
  await page.route(`**/log/${id}/**`, async (route) => {
    const body = files.get(new URL(route.request().url()).pathname.slice(`/log/${id}/`.length));
    await route.fulfill(body ? { body, contentType: 'application/octet-stream' } : { status: 404 });
  });
}
