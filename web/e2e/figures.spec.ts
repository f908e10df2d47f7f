/** Figures that people feel, measured in a real browser and printed; the limits leave room for a busy machine. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { en as t } from '../src/lib/messages/en';
import { assembly, expect, test } from './fixtures';
import { program } from './host';
import { PASSPHRASE } from './person';
import { untar } from './untar';

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

test('sealing one of ten', async ({ person }) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  await ada.go(`/a/${id}/propose`);
  await ada.page.getByRole('radio', { name: t.kinds.name.choose }).check();
  await ada.page.getByRole('textbox', { name: t.propose.titleLabel }).fill('Ten');
  await ada.page.getByRole('textbox', { name: t.propose.question }).fill('Which?');
  for (let i = 1; i <= 10; i += 1) {
    if (i > 2) await ada.button(t.propose.addOption).click();
    await ada.page.getByRole('textbox', { name: t.propose.option(i), exact: true }).fill(`Option ${i}`);
  }
  await ada.page.getByLabel(t.propose.blank).uncheck();
  await ada.button(t.propose.next).click();
  await ada.button(t.propose.submit).click();
  await expect(ada.button(t.vote.review)).toBeVisible();

  // A second worker of the same page, asked as the page's own bridge asks.
  const times = await ada.page.evaluate(
    async ({ passphrase, id, vote }) => {
      const files = performance.getEntriesByType('resource').map((entry) => entry.name);
      const script = files.find((name) => /\/worker-[^/]+\.js$/.test(name));
      if (!script) throw new Error('no worker');
      const worker = new Worker(script, { type: 'module' });
      let last = 0;
      const ask = (name: string, input: unknown) =>
        new Promise<{ ms: number }>((resolve, reject) => {
          const number = ++last;
          worker.addEventListener('message', ({ data }) => {
            if (data.id !== number || 'progress' in data) return;
            if ('refused' in data) reject(new Error(data.refused.code));
            else resolve(data.value);
          });
          worker.postMessage({ id: number, name, input });
        });
      await ask('keys.unlock', { passphrase });
      const seen: number[] = [];
      for (let i = 0; i < 20; i += 1) {
        seen.push((await ask('ballot.seal', { assembly: id, vote, selections: [[i % 10]] })).ms);
      }
      worker.terminate();
      return seen;
    },
    { passphrase: PASSPHRASE, id, vote: ada.page.url().slice(-36) },
  );
  console.log(`sealing one of ten: ${median(times).toFixed(1)} ms (median of ${times.length})`);
  expect(median(times)).toBeLessThan(60);
});

test('audit of a vote with 1,000 ballots', async ({ host, person }) => {
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-figures-'));
  const tar = join(folder, 'record.tar');
  await promisify(execFile)(program('folkmoot'), [
    'rehearse',
    ...['--members', '1000', '--kind', 'motion', '--out', tar],
  ]);
  const files = untar(await readFile(tar));
  await rm(folder, { recursive: true });
  const id = /^folkmoot\/([0-9a-f-]{36})$/m.exec(files.get('checkpoint')?.toString() ?? '')?.[1] ?? '';

  // The record is all that is needed: the files of the log come from the archive, the page from the host.
  const guest = await person('Guest');
  await guest.page.route(`${host.url}/log/${id}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice(`/log/${id}/`.length);
    const body = files.get(path);
    await route.fulfill(body ? { body, contentType: 'application/octet-stream' } : { status: 404 });
  });
  await guest.page.goto(`/a/${id}/audit`);
  await guest.button(t.audit.start).click();
  await expect(guest.page.getByText(t.audit.verdicts.verified)).toBeVisible({ timeout: 60_000 });
  const took = await guest.page.getByText(/^It took/).innerText();
  console.log(`audit of 1,000 motion ballots: ${took}`);
  expect(Number(/[\d.]+/.exec(took)?.[0])).toBeLessThan(15);
});
