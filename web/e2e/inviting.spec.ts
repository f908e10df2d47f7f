/** Sixty people invited by name: a list goes in, letters come out, one of them joins, and the list says so. */
import type { Page } from '@playwright/test';
import { ods, xlsx } from '../src/lib/lists/zipped-for-tests';
import { expect, test } from './fixtures';
import { t } from './words';
import type { Person } from './person';

const NAMES = Array.from({ length: 60 }, (_, i) => `Neighbour ${String(i + 1).padStart(2, '0')}`);

async function invitingPage(person: Person, assembly: string): Promise<Page> {
  await person.go(`/a/${assembly}/invite`);
  await expect(person.page.getByRole('heading', { name: t.inviting.title })).toBeVisible();
  return person.page;
}

/** The page as after a reload: nothing is left but what the device has kept. */
async function anew(person: Person, assembly: string): Promise<Page> {
  await person.page.goto(`/a/${assembly}`);
  const page = await invitingPage(person, assembly);
  await person.unlock();
  return page;
}

const counts = (page: Page, joined: number, open: number, ended: number) =>
  expect(page.getByText(t.inviting.counts(joined, 0, open, ended))).toBeVisible({ timeout: 60_000 });

test('sixty names are pasted, letters are printed, one joins by theirs, others are taken back', async ({
  person,
}) => {
  test.setTimeout(240_000);
  const ada = await person('Ada');
  const id = await ada.found('Hillside house');
  let page = await invitingPage(ada, id);
  await page.getByLabel(t.inviting.paste).fill(`${NAMES.join('\n')}\n\n${NAMES[0]}\n=cmd <odd@example.org>`);
  await expect(page.getByText(t.inviting.found(61))).toBeVisible();
  await expect(page.getByText(t.inviting.twin(62, NAMES[0]!, 1))).toBeVisible();
  await ada.button(t.inviting.make(61)).click();

  // Stopped by a reload in the middle, and gone on with.
  await expect(page.getByText(t.inviting.madeOf(20, 61))).toBeVisible({ timeout: 60_000 });
  page = await anew(ada, id);
  await page.getByRole('button', { name: /^Make the other/ }).click();
  await counts(page, 0, 61, 0);

  // A page for each.
  await page.evaluate(() => (globalThis.print = () => undefined));
  await ada.button(t.inviting.letters(61)).click();
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBe(61);
  const letter = (await page.pdf({ format: 'Letter' })).toString('latin1');
  expect(letter.match(/\/Type\s*\/Page\b/g)?.length).toBe(61);

  const saving = page.waitForEvent('download');
  await ada.button(t.inviting.merge).click();
  const file = await (await saving).createReadStream();
  const merge = Buffer.concat(await file.toArray()).toString();
  expect(merge).toContain("\r\n'=cmd,odd@example.org,");
  const link = new RegExp(`^${NAMES[1]},,([^,]+),`, 'm').exec(merge)?.[1] ?? '';

  const bo = await person('Bo');
  await bo.join(link);
  await counts(page, 1, 60, 0);
  await expect(page.getByText(t.inviting.standing.in('Bo'))).toBeVisible();

  await page.getByLabel(t.inviting.search).fill(NAMES[2]!);
  await ada.button(t.inviting.revoke).click();
  await counts(page, 1, 59, 1);
  await ada.button(t.inviting.again).click();
  await counts(page, 1, 60, 0);

  // Nobody gets in with what was taken back.
  await page.getByLabel(t.inviting.search).fill('');
  await ada.button(t.inviting.revokeAll(60)).click();
  await page.getByRole('dialog').getByRole('button', { name: t.inviting.revoke, exact: true }).click();
  await counts(page, 1, 0, 60);

  await ada.button(t.inviting.forget).click();
  await page.getByRole('dialog').getByRole('button', { name: t.inviting.forget, exact: true }).click();
  await expect(page.getByRole('heading', { name: t.inviting.who })).toBeHidden();
  page = await anew(ada, id);
  await expect(page.getByLabel(t.inviting.paste)).toBeVisible();
  await expect(page.getByRole('heading', { name: t.inviting.who })).toBeHidden();
});

test('a workbook or a file of an old spreadsheet is read, and its columns can be changed', async ({
  person,
}) => {
  const ada = await person('Ada');
  const id = await ada.found('Hillside house');
  const page = await invitingPage(ada, id);
  const rows = [
    ['Vorname', 'Nachname', 'E-Mail'],
    ['Zoë', 'Müller', 'zoe@example.org'],
    ['Bo', 'Ek', ''],
  ];
  const field = page.locator('input[type=file]');
  for (const [name, bytes] of [
    ['people.xlsx', xlsx(rows)],
    ['people.ods', ods(rows)],
    ['people.csv', Buffer.from(rows.map((row) => row.join(';')).join('\r\n'), 'latin1')],
  ] as const) {
    await field.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await expect(page.getByText(t.inviting.fileRead(name))).toBeVisible();
    await expect(page.getByText(t.inviting.found(2))).toBeVisible();
    await expect(page.getByRole('rowheader', { name: 'Zoë Müller' })).toBeVisible();
    await page.getByLabel(t.inviting.columnFamily).selectOption('');
    await expect(page.getByRole('rowheader', { name: 'Zoë', exact: true })).toBeVisible();
  }
  await field.setInputFiles({
    name: 'photo.png',
    mimeType: 'image/png',
    buffer: Buffer.from([0x89, 0x50, 0, 1]),
  });
  await expect(page.getByText(t.inviting.unreadable.kind)).toBeVisible();
});
