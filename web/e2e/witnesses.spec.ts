/** Other hosts sign which record there is: the pages say who has seen the same, and when. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { Host, program } from './host';
import { t } from './words';
import { isolated } from '../src/lib/text';

const NAME = 'witness.example/w1';

interface Said {
  assembly: string & { rules: object };
}

/** What `folkmoot member` says to somebody with a folder of their own. */
async function member(folder: string, ...args: string[]): Promise<Said> {
  const { stdout } = await promisify(execFile)(
    program('folkmoot'),
    ['member', ...args, '--folder', folder, '--json'],
    { env: { ...process.env, FOLKMOOT_PASSPHRASE: 'correct horse battery' } },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Said;
}

/** The verifier key of a log (docs/spec/07-log.md, 7.2), by the key of its host in base64. */
function logKey(assembly: string, key: string): string {
  const name = `folkmoot/${assembly}`;
  const typed = Buffer.concat([Buffer.of(1), Buffer.from(key, 'base64')]);
  const id = createHash('sha256').update(`${name}\n`).update(typed).digest('hex').slice(0, 8);
  return `${name}+${id}+${typed.toString('base64')}`;
}

test('a page says that a witness has seen the same record, and what it means that it is away', async ({
  host,
  person,
}) => {
  test.setTimeout(120_000);
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-e2e-'));
  const witness = await Host.start(['--witness-name', NAME]);
  const [key = ''] = /witness\.example\/w1\+[0-9a-f]{8}\+[A-Za-z0-9+/=]{44}/.exec(witness.said) ?? [];
  await host.again(['--witness', `${NAME}=${witness.url}/witness`]);
  await member(folder, 'keys', 'new');
  const who = ['--host', host.url, '--purpose', 'To decide together.', '--me', 'Ada'];
  // Rules as others begin with them, but with a witness, and for everybody to read.
  const { assembly: plain } = await member(folder, 'found', ...who, '--name', 'Without');
  const { assembly: shown } = await member(folder, 'show', '--assembly', plain);
  const rules = { ...shown.rules, record: 'public', witnesses: { keys: [key], quorum: 1 } };
  await writeFile(join(folder, 'rules.json'), JSON.stringify(rules));
  const { assembly } = await member(
    folder,
    ...['found', ...who, '--name', 'With', '--rules', join(folder, 'rules.json')],
  );

  // The witness does not know this log yet: nobody has signed it but its host.
  const guest = await person('Guest');
  const { page } = guest;
  await page.goto(`/a/${assembly}`);
  await expect(page.getByText(t.live.witnesses.never(1, isolated(NAME)))).toBeVisible();

  const about = (await (await fetch(`${host.url}/api/v1/host`)).json()) as { key: string };
  await witness.again(['--witness-for', logKey(assembly, about.key)]);
  // All of the log: the founding, and the pages that the host announces.
  const size = async (of: string) =>
    (await (await fetch(`${host.url}/log/${assembly}/${of}`)).text()).split('\n')[1];
  expect(await size('checkpoint')).toBe('2');
  await expect.poll(() => size('cosigned'), { timeout: 90_000 }).toBe('2');
  await guest.go('/');
  await guest.go(`/a/${assembly}`);
  const same = /^Signed by .*witness\.example\/w1.* as well, .*: they see this very record/;
  await expect(page.getByText(same)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  for (const [name, width] of Object.entries({ wide: 1280, narrow: 390 })) {
    await page.setViewportSize({ width, height: 900 });
    await page.getByText(same).scrollIntoViewIfNeeded();
    await page.screenshot({ path: test.info().outputPath(`witnesses-${name}.png`) });
  }

  // The witness goes; the record does not stop.
  await witness.down();
  await member(folder, 'invite', '--assembly', assembly);
  await guest.go('/');
  await guest.go(`/a/${assembly}`);
  await expect(
    page.getByText(/^Up to entry 2 it is signed by .*What came since they have not/),
  ).toBeVisible();
  await witness.end();
  await rm(folder, { recursive: true, force: true });
});
