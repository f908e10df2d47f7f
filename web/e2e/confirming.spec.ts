/** Where the rules have trustees wait until others have seen the same closing: devices confirm it by themselves. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, later, test } from './fixtures';
import { program, type Host } from './host';
import { PASSPHRASE } from './person';
import { t } from './words';

/** An assembly that was founded in a terminal, under rules that wait a day; its id, and the words of the founder. */
async function founded(host: Host): Promise<{ id: string; words: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-e2e-'));
  const says = async (...member: string[]) => {
    const env = { ...process.env, FOLKMOOT_PASSPHRASE: PASSPHRASE };
    const all = ['member', ...member, '--json', '--folder', folder];
    const { stdout } = await promisify(execFile)(program('folkmoot'), all, { env });
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, string>;
  };
  const presets = new URL('../src/lib/rules/presets.json', import.meta.url);
  const { small } = JSON.parse(await readFile(presets, 'utf8')) as {
    small: { release: { wait: number } };
  };
  const release = { ...small.release, wait: 86_400_000 };
  const rules = join(folder, 'rules.json');
  const lax = { min_ballots: 1, record: 'public', participation: 'open' };
  await writeFile(rules, JSON.stringify({ ...small, ...lax, release }));
  const { words = '' } = await says('keys', 'new');
  const { assembly = '' } = await says(
    ...['found', '--host', host.url, '--name', 'Commons', '--purpose', 'To try it out.'],
    ...['--me', 'Ada', '--rules', rules],
  );
  await rm(folder, { recursive: true });
  return { id: assembly, words: words.split(' ') };
}

test('a trustee releases only once the other one has seen the same closing, and nobody has to do anything for it', async ({
  host,
  person,
}) => {
  const [ada, bo, cy] = [await person('Ada'), await person('Bo'), await person('Cy')];
  const { id, words } = await founded(host);
  await ada.restore(words);
  await ada.go(`/a/${id}`);
  await expect(ada.page.getByRole('heading', { name: t.assembly.members, exact: true })).toBeVisible();
  const link = await ada.invitation(id);
  await bo.join(link);
  await cy.join(link);
  await ada.callCircle(id, [ada, bo]);
  await ada.acceptCircle(id);
  await bo.acceptCircle(id);
  await expect(ada.page.getByRole('heading', { name: t.circle.office })).toBeVisible();

  const vote = await ada.propose(id, 'A new roof', 3600);
  await ada.cast(t.kinds.motion.yes);
  for (const one of [bo, cy]) {
    await one.go(vote);
    await one.cast(t.kinds.motion.yes);
    await one.page.goto('about:blank');
  }

  await later(host, [ada], 3700);
  // One of the roll is as many as the rules ask for, and the other trustee is missing.
  await expect(ada.page.getByText(t.trustee.seen(1))).toBeVisible();
  await expect(ada.page.getByText(t.trustee.seenNeeded(1), { exact: false })).toBeVisible();
  await ada.button(t.trustee.release).click();
  await expect(ada.page.getByText(t.trustee.unconfirmedNext)).toBeVisible();
  await expect(ada.page.getByText(t.common.errorCode('trustee.unconfirmed'))).toBeVisible();

  await bo.followClock();
  await bo.page.goto(`${host.url}${vote}`);
  await bo.unlock();
  await expect(bo.page.getByText(t.trustee.seen(2))).toBeVisible();
  await expect(ada.page.getByText(t.trustee.seen(2))).toBeVisible();
  await bo.release();
  await ada.release();
  await expect(ada.page.getByText(t.kinds.motion.result.passed(3, 0))).toBeVisible();
});
