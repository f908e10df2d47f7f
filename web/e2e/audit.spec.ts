/** The audit in words: what is right, and every way in which a record can be wrong that a page meets. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { t } from './words';
import { expect, test } from './fixtures';
import { program } from './host';
import type { Person } from './person';
import { untar } from './untar';

type Files = Map<string, Buffer>;

let motion: Files;
let other: Files;

async function rehearsal(seed: string): Promise<Files> {
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-audit-'));
  const tar = join(folder, 'record.tar');
  const how = ['--members', '12', '--kind', 'motion', '--seed', seed, '--out', tar];
  await promisify(execFile)(program('folkmoot'), ['rehearse', ...how]);
  const files = untar(await readFile(tar));
  await rm(folder, { recursive: true });
  return files;
}

test.beforeAll(async () => {
  motion = await rehearsal('1');
  other = await rehearsal('2');
});

const idOf = (files: Files) =>
  /^folkmoot\/([0-9a-f-]{36})$/m.exec(files.get('checkpoint')?.toString() ?? '')?.[1] ?? '';

/** Serves these files as the log of the first rehearsal, and audits it. */
async function auditOf(one: Person, files: Files): Promise<string> {
  const id = idOf(motion);
  await one.page.route(`**/log/${id}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice(`/log/${id}/`.length);
    const body = files.get(path);
    await route.fulfill(body ? { body, contentType: 'application/octet-stream' } : { status: 404 });
  });
  await one.page.goto(`/a/${id}/audit`);
  await one.button(t.audit.start).click();
  return id;
}

/** The first rehearsal with one file changed. */
function changed(path: string, change: (bytes: Buffer) => Buffer): Files {
  const bytes = motion.get(path);
  if (!bytes) throw new Error(`no ${path}: there are ${[...motion.keys()].join(', ')}`);
  return new Map(motion).set(path, change(Buffer.from(bytes)));
}

const bundle = () => [...motion.keys()].find((name) => name.startsWith('tile/entries/')) ?? '';

test('a right record: the verdict first, every step in words, the results, and the report as a file', async ({
  person,
}) => {
  const guest = await person('Guest');
  const id = await auditOf(guest, motion);
  const { page } = guest;
  await expect(page.getByRole('heading', { name: t.audit.verdicts.verified })).toBeVisible();
  const steps = page.getByRole('region', { name: t.audit.stepsTitle });
  await expect(steps.getByRole('listitem')).toHaveCount(14);
  for (const words of Object.values(t.audit.step)) await expect(steps.getByText(words.what)).toBeVisible();
  await expect(steps.getByText(t.audit.step.ballots.noticed)).toBeVisible();
  await expect(steps.getByText(t.audit.notAsked.receipt)).toBeVisible();
  await expect(page.getByRole('region', { name: t.audit.results }).getByRole('table')).toHaveCount(1);

  const [download] = await Promise.all([page.waitForEvent('download'), guest.button(t.audit.save).click()]);
  const report = JSON.parse(await readFile(await download.path(), 'utf8')) as Record<string, unknown>;
  expect(report).toMatchObject({ schema: 'folkmoot-audit/1', verdict: 'verified', assembly: { id } });
});

test('attack_a_byte_of_a_bundle_the_step_says_what_how_sure_who_and_what_to_do', async ({ person }) => {
  const guest = await person('Guest');
  await auditOf(
    guest,
    changed(bundle(), (bytes) => {
      // Deep inside the last entry, so that the bundle can still be cut into entries.
      bytes[bytes.length - 40]! ^= 1;
      return bytes;
    }),
  );
  const { page } = guest;
  const verdict = page.getByRole('alert');
  await expect(verdict.getByText(t.audit.verdicts.failed)).toBeVisible();
  await expect(verdict.getByText(t.audit.step.tree.wrong)).toBeVisible();
  await expect(verdict.getByText(t.audit.sure.delivered)).toBeVisible();
  await expect(verdict.getByText(t.audit.who.way)).toBeVisible();
  await expect(verdict.getByText(t.audit.todo.rely)).toBeVisible();
  // The entries are not those that were signed for, so no vote holds: each is named, and no number is shown.
  const results = page.getByRole('region', { name: t.audit.results });
  await expect(results.getByText(t.audit.doubtful(1))).toBeVisible();
  await expect(results.getByRole('table')).toHaveCount(0);
});

test('attack_a_truncated_bundle_is_not_a_complete_record', async ({ person }) => {
  const guest = await person('Guest');
  await auditOf(
    guest,
    changed(bundle(), (bytes) => bytes.subarray(0, bytes.length - 100)),
  );
  await expect(guest.page.getByRole('alert').getByText(t.audit.step.record.wrong)).toBeVisible();
  await expect(guest.page.getByText(t.audit.stopped).first()).toBeVisible();
});

test('attack_the_checkpoint_of_another_log', async ({ person }) => {
  const guest = await person('Guest');
  await auditOf(guest, new Map(motion).set('checkpoint', other.get('checkpoint') ?? Buffer.of()));
  await expect(guest.page.getByRole('alert').getByText(t.audit.verdicts.failed)).toBeVisible();
  await expect(guest.page.getByText(t.audit.who.way)).toBeVisible();
});

test('attack_a_perfect_record_of_another_assembly', async ({ person }) => {
  const guest = await person('Guest');
  await auditOf(guest, other);
  const verdict = guest.page.getByRole('alert');
  await expect(verdict.getByText(t.audit.step.anchor.wrong)).toBeVisible();
  await expect(verdict.getByText(t.audit.sure.address)).toBeVisible();
  await expect(verdict.getByText(t.audit.who.other)).toBeVisible();
});

test('attack_a_checkpoint_that_claims_a_boundless_record_ends_quickly_with_the_right_words', async ({
  person,
}) => {
  const guest = await person('Guest');
  const asked: string[] = [];
  guest.page.on('request', (request) => {
    if (request.url().includes('/tile/')) asked.push(request.url());
  });
  await auditOf(
    guest,
    changed('checkpoint', (bytes) => {
      const lines = bytes.toString().split('\n');
      lines[1] = '9007199254740991';
      return Buffer.from(lines.join('\n'));
    }),
  );
  await expect(guest.page.getByText(t.audit.unchecked.large)).toBeVisible({ timeout: 5_000 });
  await expect(guest.button(t.audit.start)).toBeEnabled();
  expect(asked.length).toBeLessThan(5);
});

test('a record that cannot be reached is neither right nor wrong', async ({ person }) => {
  const guest = await person('Guest');
  const id = idOf(motion);
  await guest.page.route(`**/log/${id}/**`, (route) => route.abort());
  await guest.page.goto(`/a/${id}/audit`);
  await guest.button(t.audit.start).click();
  await expect(guest.page.getByRole('heading', { name: t.audit.verdicts.unchecked })).toBeVisible();
  await expect(guest.page.getByText(t.audit.unchecked.text)).toBeVisible();
  await expect(guest.page.getByText(t.audit.unread).first()).toBeVisible();
  await expect(guest.page.getByText(t.audit.verdicts.failed)).toBeHidden();
});

test('attack_a_host_that_goes_back_to_an_old_copy_contradicts_what_this_device_saw', async ({
  host,
  person,
}) => {
  const ada = await person('Ada');
  const id = await ada.found('Hillside house');
  await expect(ada.page.getByText(t.invite.title, { exact: true })).toBeVisible();
  await host.down();
  await cp(host.data, `${host.data}-old`, { recursive: true });
  await host.up();
  await ada.invitation(id);

  await host.down();
  await rm(host.data, { recursive: true });
  await rename(`${host.data}-old`, host.data);
  await host.up();
  await ada.page.goto(`/a/${id}/audit`);
  await ada.button(t.audit.start).click();
  const verdict = ada.page.getByRole('alert');
  await expect(verdict.getByText(t.audit.step.earlier.wrong)).toBeVisible();
  // An older copy is no contradiction between two signatures: nobody is said to have cheated.
  await expect(verdict.getByText(t.audit.sure.older)).toBeVisible();
  await expect(verdict.getByText(t.audit.who.older)).toBeVisible();
});

test('a receipt that the server of this assembly did not sign accuses nobody', async ({ person }) => {
  const guest = await person('Guest');
  const id = await auditOf(guest, motion);
  const { page } = guest;
  await expect(page.getByRole('heading', { name: t.audit.verdicts.verified })).toBeVisible();
  const files = page.getByLabel(t.audit.receiptFiles);
  await files.setInputFiles({ name: 'picture.txt', mimeType: 'text/plain', buffer: Buffer.from('\x89PNG') });
  await expect(page.getByText(t.audit.receiptsRead(0))).toBeVisible();

  const text = `> c2sp.org/tlog-proof@v1\r\n> folkmoot/${id}\r\n> 5\r\n`;
  await files.setInputFiles({ name: 'receipt.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await guest.button(t.audit.again).click();
  await expect(page.getByRole('heading', { name: t.audit.verdicts.unchecked })).toBeVisible();
  await expect(page.getByText(t.audit.unusable.text)).toBeVisible();
  await expect(page.getByText(t.audit.unusable.step)).toBeVisible();
  await expect(page.getByText(t.audit.verdicts.failed)).toBeHidden();
});
