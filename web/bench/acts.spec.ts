/** Figures that people feel, measured in a real browser. `--check` holds them to bounds, which are those of a quiet machine. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { t } from '../e2e/words';
import type { Contest } from '../src/lib/worker/views';
import { assembly, expect, test } from '../e2e/fixtures';
import { program } from '../e2e/host';
import { PASSPHRASE, type Person } from '../e2e/person';
import { untar } from '../e2e/untar';
import { figure, median } from './figure';

const named = (count: number) => Array.from({ length: count }, (_, i) => `Option ${i + 1}`);
const question = 'Which?';
/** What is sealed, a ballot that uses the whole range, and the bound of the median, in milliseconds. */
const SEALED: { name: string; contest: Contest; selection: number[]; limit: number }[] = [
  {
    name: 'one of ten',
    contest: { kind: 'choose', question, options: named(10), blank: 'off', wins: 'most' },
    selection: [7],
    limit: 60,
  },
  {
    name: 'ten scores 0 to 10',
    contest: { kind: 'score', question, options: named(10), max: 10 },
    selection: [0, 1, 2, 3, 4, 5, 7, 8, 9, 10],
    limit: 60,
  },
  {
    name: '100 credits on five options',
    contest: { kind: 'quadratic', question, options: named(5), credits: 100, against: false },
    selection: [9, 3, 3, 1, 0],
    limit: 60,
  },
  {
    name: 'ranking of five',
    contest: { kind: 'ranking', question, options: named(5), method: 'schulze' },
    selection: [3, 1, 2, 0, 2],
    limit: 60,
  },
  {
    name: 'ranking of ten',
    contest: { kind: 'ranking', question, options: named(10), method: 'schulze' },
    selection: [3, 1, 2, 0, 2, 4, 4, 4, 4, 4],
    limit: 50,
  },
  {
    name: 'five favourites of thirty',
    contest: { kind: 'favourites', question, options: named(30), places: 5, method: 'points' },
    selection: [29, 0, 7, 12, 3],
    limit: 50,
  },
  {
    name: 'amounts for twelve options',
    contest: {
      kind: 'amounts',
      question,
      options: named(12),
      total: 4_000_000_000,
      currency: 'EUR',
      decimals: 2,
    },
    selection: named(12).map((_, i) => 300_000_000 - i),
    limit: 4_000,
  },
];

/** So many votes of one member may be under way at once. */
const OWN_AT_ONCE = 2;

for (let first = 0; first < SEALED.length; first += OWN_AT_ONCE) {
  const some = SEALED.slice(first, first + OWN_AT_ONCE);
  test(`sealing ${some.map(({ name }) => name).join(', ')}`, async ({ person }) => {
    const ada = await person('Ada');
    const bo = await person('Bo');
    const id = await assembly([ada, bo]);
    const times = await sealing(ada, id, some);
    for (const [i, { name, limit }] of some.entries()) {
      figure(`sealing ${name}`, median(times[i] ?? []), limit);
    }
  });
}

/** How long each takes to seal, ten times: a second worker of the same page, asked as the page's own bridge asks. */
function sealing({ page }: Person, id: string, some: typeof SEALED): Promise<number[][]> {
  return page.evaluate(
    async ({ passphrase, assembly, all }) => {
      const files = performance.getEntriesByType('resource').map((entry) => entry.name);
      const script = files.find((name) => /\/worker-[^/]+\.js$/.test(name));
      if (!script) throw new Error('no worker');
      const worker = new Worker(script, { type: 'module' });
      let last = 0;
      const ask = <Output>(name: string, input: unknown) =>
        new Promise<Output>((resolve, reject) => {
          const number = ++last;
          worker.addEventListener('message', ({ data }) => {
            if (data.id !== number || 'progress' in data) return;
            if ('refused' in data) reject(new Error(data.refused.code));
            else resolve(data.value);
          });
          worker.postMessage({ id: number, name, input });
        });
      await ask('keys.unlock', { passphrase });
      const seen: number[][] = [];
      for (const { contest, selection } of all) {
        const { vote } = await ask<{ vote: string }>('vote.propose', {
          ...{ assembly, way: 'ballot', title: contest.question, text: '', group: null, class: 'ordinary' },
          ...{ contests: [contest], effects: [], opens: null, lasts: 3_600_000, drawn: [] },
          ...{ bar: null, again: null },
        });
        // The host opens it by itself.
        for (;;) {
          const { votes } = await ask<{ votes: { id: string; phase: string }[] }>('assembly.sync', {
            assembly,
          });
          if (votes.some((one) => one.id === vote && one.phase === 'open')) break;
        }
        const taken: number[] = [];
        for (let i = 0; i < 10; i += 1) {
          taken.push(
            (await ask<{ ms: number }>('ballot.seal', { assembly, vote, selections: [selection] })).ms,
          );
        }
        seen.push(taken);
      }
      worker.terminate();
      return seen;
    },
    { passphrase: PASSPHRASE, assembly: id, all: some },
  );
}

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
  await expect(guest.page.getByText(t.audit.verdicts.verified)).toBeVisible();
  const took = await guest.page.getByText(/^It took/).innerText();
  figure('audit of 1,000 motion ballots', 1000 * Number(/[\d.]+/.exec(took)?.[0]), 15_000);
});
