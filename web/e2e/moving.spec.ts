/** An assembly that a host or its trustees will not serve: it moves by a vote or by signatures, and says where it is. */
import AxeBuilder from '@axe-core/playwright';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { assembly, expect, later, test } from './fixtures';
import { Host, program, verify } from './host';
import { PASSPHRASE, type Person } from './person';
import { t } from './words';

const DAY_S = 86_400;
const WEEK_S = 7 * DAY_S + 100;
const ADDRESS = 'https://moot.example';

/** Writes that the server of this key, at this address, is in office. */
async function writeMove(person: Person, id: string, key: string, address = ADDRESS): Promise<void> {
  const { page } = person;
  await person.write(id, 'Another server');
  await page.getByRole('button', { name: t.effects.edit.kinds.host }).click();
  await page.getByLabel(t.effects.edit.address).fill(address);
  await page.getByLabel(t.effects.edit.key).fill(key);
}

/** The key of a host that somebody else runs. */
async function keyOf(host: Host): Promise<string> {
  const about = (await (await fetch(`${host.url}/api/v1/host`)).json()) as { key: string };
  return about.key;
}

/** From the page of the server where the assembly was to that of the new one, with one press and the passphrase. */
async function followMove(person: Person, id: string, there: Host): Promise<void> {
  const { page } = person;
  await person.go('/');
  await person.go(`/a/${id}`);
  await expect(page.getByRole('heading', { name: t.assembly.moved.title })).toBeVisible();
  await person.button(t.assembly.moved.followGo).click();
  await page.waitForURL(`${there.url}/a/${id}`);
  // What was brought does not stay in the history.
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('textbox', { name: t.keys.passphrase, exact: true }).fill(PASSPHRASE);
  await person.button(t.keys.adopt.go).click();
  await expect(page.getByRole('heading', { name: t.keys.adopt.title })).toBeHidden();
}

/** The receipts of a device, as one file. */
async function receiptsOf(person: Person): Promise<string> {
  const { page } = person;
  await person.go('/keys');
  await page.locator('summary', { hasText: t.keys.receipts.title }).click();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t.keys.receipts.go(1) }).click(),
  ]);
  return saved.path();
}

test('a vote moves an assembly: members follow with one press, what they hold keeps verifying, and the old server is found out', async ({
  host,
  person,
}) => {
  test.setTimeout(300_000);
  const people = [await person('Ada'), await person('Bo'), await person('Cy')];
  const [ada, bo, cy] = people as [Person, Person, Person];
  const id = await assembly(people);
  const other = await Host.start();
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-moving-'));
  try {
    host.friends.push(other.url);
    await writeMove(ada, id, await keyOf(other), other.url);
    await ada.button(t.propose.next).click();
    const vote = await ada.post();
    await later(host, people, WEEK_S);
    let tracker = '';
    for (const one of people) {
      await one.go(vote);
      tracker = await one.cast(t.kinds.motion.yes);
    }
    const receipts = await receiptsOf(ada);
    await later(host, people, WEEK_S);
    for (const one of [ada, bo]) {
      await one.go('/');
      await one.go(vote);
      await one.release();
    }
    await bo.go(`/a/${id}`);
    await expect(bo.page.getByRole('heading', { name: t.assembly.moved.soonTitle })).toBeVisible();
    await expect(bo.page.getByText(`It moves to ${other.url}:`)).toBeVisible();

    // Whoever runs the old server keeps it as it is now.
    await host.down();
    await cp(host.data, join(folder, 'kept'), { recursive: true });
    await host.up();
    await later(host, [ada, bo], WEEK_S);
    other.later(host.aheadMs / 1000);
    await bo.go('/');
    await bo.go(`/a/${id}`);
    await expect(bo.page.getByRole('heading', { name: t.assembly.moved.title })).toBeVisible();
    // Nothing is offered that this server would not take.
    await expect(bo.page.getByRole('link', { name: t.assembly.propose })).toBeHidden();
    await expect(bo.page.getByText(t.invite.title, { exact: true })).toBeHidden();
    await expect(bo.page.getByText(t.assembly.leave, { exact: true })).toBeHidden();
    const { violations } = await new AxeBuilder({ page: bo.page }).analyze();
    expect(violations).toEqual([]);
    for (const [name, width] of Object.entries({ wide: 1280, narrow: 390 })) {
      await bo.page.setViewportSize({ width, height: 900 });
      await bo.page.screenshot({ path: test.info().outputPath(`moved-${name}.png`) });
    }

    // The new server takes over while it serves.
    const file = join(folder, 'record.tar');
    const record = await fetch(`${host.url}/api/v1/assemblies/${id}/record`);
    await writeFile(file, Buffer.from(await record.arrayBuffer()));
    const args = ['import', file, '--data', other.data, '--assembly', id];
    const { stdout } = await promisify(execFile)(program('folkmoot'), args);
    expect(stdout).toContain('have this host in office');
    for (const one of [ada, bo]) {
      await followMove(one, id, other);
      await expect(one.page.getByText(t.live.compared.titles.same)).toBeVisible();
    }
    await bo.page.setViewportSize({ width: 1280, height: 900 });

    // Members go on there, and old links, trackers and receipts hold.
    const next = await ada.propose(id, 'A new stove', DAY_S);
    for (const one of [ada, bo]) {
      await one.go(next);
      await one.cast(t.kinds.motion.yes);
    }
    await bo.go(vote);
    await expect(bo.page.getByRole('heading', { name: t.result.title, exact: true })).toBeVisible();
    expect(await verify(other, id)).toMatchObject({ status: 0 });
    await bo.go(`/a/${id}/audit#${tracker}`);
    await bo.button(t.audit.start).click();
    await expect(bo.page.getByText(t.audit.verdicts.verified)).toBeVisible();
    await bo.page.getByLabel(t.audit.receiptFiles, { exact: true }).setInputFiles(receipts);
    await bo.button(t.audit.again).click();
    // That of Ada from before the move, and his own from here.
    await expect(bo.page.getByText(t.audit.receiptsFound(2))).toBeVisible();

    // The old server goes on from what it kept, as if the time had not come, with Cy, who has heard nothing.
    await host.down();
    await rm(host.data, { recursive: true });
    await cp(join(folder, 'kept'), host.data, { recursive: true });
    host.aheadMs -= WEEK_S * 1000;
    await host.up();
    await cy.invitation(id);
    await later(host, [cy], WEEK_S);
    // Her device says at the new server what it was shown.
    await followMove(cy, id, other);
    await expect(cy.page.getByText(t.live.compared.titles.former)).toBeVisible();
    for (const [name, width] of Object.entries({ wide: 1280, narrow: 390 })) {
      await cy.page.setViewportSize({ width, height: 900 });
      await cy.page.screenshot({ path: test.info().outputPath(`former-${name}.png`) });
    }
    await cy.go(next);
    await cy.cast(t.kinds.motion.yes);
    expect(await verify(other, id)).toMatchObject({ status: 0 });
  } finally {
    await other.end();
    await rm(folder, { recursive: true, force: true });
  }
});

test('more than half of the members sign, and the old server says where the new one is', async ({
  person,
}) => {
  const people = [await person('Ada'), await person('Bo'), await person('Cy')];
  const [ada, bo, cy] = people as [Person, Person, Person];
  const id = await assembly(people);
  const other = await Host.start();
  const key = await keyOf(other);
  await other.end();
  await writeMove(ada, id, key);
  await ada.page.getByRole('radio', { name: t.effects.edit.ways.signatures }).check();
  await ada.button(t.propose.next).click();
  const vote = await ada.post();
  await expect(ada.page.getByText(t.life.signing(1, 2))).toBeVisible();
  // The last one that it takes is for the new server to write down: this one is told, and stays.
  await cy.go(vote);
  await expect(cy.page.getByText(t.life.signing(1, 2))).toBeVisible();
  await cy.button(t.life.sign).click();
  await expect(cy.page.getByText(t.assembly.moved.signed(ADDRESS))).toBeVisible();
  await expect(cy.page.getByRole('link', { name: t.assembly.moved.go })).toHaveAttribute(
    'href',
    `${ADDRESS}/a/${id}`,
  );
  await bo.go(vote);
  await expect(bo.page.getByText(t.life.signing(1, 2))).toBeVisible();
});

test('trustees who do not open a result are replaced by signatures, and votes go on', async ({
  host,
  person,
}) => {
  test.setTimeout(150_000);
  const people: Person[] = [];
  for (const name of ['Ada', 'Bo', 'Cy', 'Di']) people.push(await person(name));
  const [ada, bo, cy, di] = people as [Person, Person, Person, Person];
  // Ada and Bo are trustees, of whom it takes both.
  const id = await assembly(people);
  const stalled = await ada.propose(id, 'A new roof', 3600);
  for (const one of people) {
    await one.go(stalled);
    await one.cast(t.kinds.motion.yes);
  }
  // Ada has lost interest. Before their time is over nobody can sign trustees away.
  await later(host, people, 3600 + 13 * DAY_S);
  await bo.go('/');
  await bo.go(stalled);
  await bo.release();
  await later(host, people, 2 * DAY_S);
  await bo.write(id, 'Trustees who act');
  await bo.page.getByRole('button', { name: t.effects.edit.kinds.circle }).click();
  for (const name of ['Bo', 'Cy', 'Di'])
    await bo.page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  await bo.page.getByRole('radio', { name: t.effects.edit.ways.signatures }).check();
  await bo.button(t.propose.next).click();
  const vote = await bo.post();
  await expect(bo.page.getByText(t.life.signing(1, 3))).toBeVisible();
  for (const one of [cy, di]) {
    await one.go('/');
    await one.go(vote);
    await one.button(t.life.sign).click();
    await expect(one.button(t.life.sign)).toBeHidden();
  }
  await expect(di.page.getByText(t.life.signed)).toBeVisible();
  for (const one of [bo, cy, di]) await one.acceptCircle(id);
  await expect(cy.page.getByRole('heading', { name: t.circle.office })).toBeVisible();
  const next = await cy.propose(id, 'A new stove', 3600);
  for (const one of [bo, cy]) {
    await one.go(next);
    await one.cast(t.kinds.motion.yes);
  }
  await later(host, people, 3600 + 100);
  for (const one of [bo, cy]) {
    await one.go('/');
    await one.go(next);
    await one.release();
  }
  await expect(cy.page.getByRole('heading', { name: t.result.title, exact: true })).toBeVisible();
});

test('two records are compared on the audit page, and it says which one counts', async ({ host, person }) => {
  const [ada, bo] = [await person('Ada'), await person('Bo')];
  const id = await ada.found('Hillside house');
  const tar = async (assembly: string) =>
    Buffer.from(await (await fetch(`${host.url}/api/v1/assemblies/${assembly}/record`)).arrayBuffer());
  const earlier = await tar(id);
  await ada.invitation(id);
  const other = await tar(await bo.found('Another house'));
  await ada.go(`/a/${id}/audit`);
  const { page } = ada;
  const words = t.audit.compare;
  const give = async (name: string, buffer: Buffer) =>
    page.getByLabel(words.label).setInputFiles({ name, mimeType: 'application/x-tar', buffer });
  await give('earlier.tar', earlier);
  await expect(page.getByRole('heading', { name: words.findings.same })).toBeVisible();
  await give('other.tar', other);
  await expect(page.getByRole('heading', { name: words.findings.different })).toBeVisible();
  // One sign of the signature under the checkpoint is another: nobody in office has signed that record.
  const forged = Buffer.from(earlier);
  const at = forged.indexOf('\n', forged.indexOf('\u2014 ')) - 20;
  forged[at] = (forged[at] === 'A'.charCodeAt(0) ? 'B' : 'A').charCodeAt(0);
  await give('forged.tar', forged);
  await expect(page.getByRole('heading', { name: words.findings.this })).toBeVisible();
  await expect(page.getByText(words.because.other_is_none)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await give('photo.jpg', Buffer.from('no record at all'.repeat(100)));
  await expect(page.getByText('audit.file')).toBeVisible();
});
