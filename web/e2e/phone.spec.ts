/** A ballot of several questions on a phone: one at a time, back without losing a mark, review, one answer changed; and its deadline kept. */
import { readFile } from 'node:fs/promises';
import { t } from './words';
import { expect, test } from './fixtures';
import { Host } from './host';
import { overflowing, PHONE } from './looks';
import { PASSPHRASE, Person } from './person';

const FIRST = 'Shall we have the roof done this summer?';
const SECOND = 'If it is done: with what?';

/** A moment of a calendar file, in milliseconds: DTSTART:20261128T165400Z. */
function starts(ics: string): number[] {
  return [...ics.matchAll(/^DTSTART:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\r$/gm)].map(
    ([, year, month, day, hour, minute, second]) =>
      Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)),
  );
}

test('several questions on a phone, one at a time', async ({ browser }) => {
  const host = await Host.demo();
  const { assembly, open, members } = host.sample;
  const ines = await Person.at(browser, host, 'Ines', { viewport: PHONE, hasTouch: true, isMobile: true });
  const { page } = ines;
  await ines.restore(members.find(({ name }) => name.startsWith('Ines'))?.words.split(' ') ?? []);

  // With open keys her first page finds the assembly that they belong to; from then on the device knows it.
  await page.goto('/');
  await expect(page.getByText(t.home.openText)).toBeVisible();
  await ines.unlock();
  await expect(page.getByRole('article').filter({ hasText: 'Summer: the roof' })).toBeVisible();
  await page.goto('/');
  const card = page.getByRole('article').filter({ hasText: 'Summer: the roof' });
  await expect(card).toBeVisible();

  // The deadline as a file for a calendar: one moment, the one at which voting closes.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: t.vote.calendar }).tap(),
  ]);
  const ics = await readFile(await download.path(), 'utf8');
  const answer = await fetch(`${host.url}/api/v1/assemblies/${assembly}`);
  const { votes } = (await answer.json()) as { votes: { id: string; closes: number }[] };
  const closes = votes.find(({ id }) => id === open)?.closes ?? 0;
  expect(starts(ics)).toEqual([Math.floor(closes / 1000) * 1000]);
  expect(ics.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
  expect(ics.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
  // Long lines are folded: put together again they hold the whole address.
  expect(ics.replaceAll('\r\n ', '')).toContain(`URL:${host.url}/a/${assembly}/v/${open}\r\n`);
  expect(ics.replaceAll('\r\n ', '')).toContain(`SUMMARY:${t.vote.calendarCloses('Summer: the roof')}\r\n`);

  await card.getByRole('link', { name: t.home.voteWhich('Summer: the roof') }).tap();
  const where = (at: number) =>
    expect(page.getByRole('heading', { name: t.vote.question(at, 2), exact: true })).toBeVisible();
  await where(1);
  await expect(
    page.getByRole('group', { name: SECOND }).or(page.getByRole('radiogroup', { name: SECOND })),
  ).toBeHidden();
  expect(await overflowing(page)).toEqual([]);
  // Going on without an answer says what is missing, where it is missing.
  await ines.button(t.common.next).tap();
  await expect(page.getByText(t.vote.missing)).toBeVisible();
  await page.getByRole('radio', { name: t.kinds.motion.yes, exact: true }).tap();
  await expect(page.getByText(t.vote.missing)).toBeHidden();
  await ines.button(t.common.next).tap();

  // The keys are still closed, and the way back is there all the same.
  await where(2);
  await expect(page.getByRole('heading', { name: t.keys.openFirst })).toBeVisible();
  await page.getByRole('radio', { name: 'Tiles', exact: true }).tap();
  await ines.button(t.common.back).tap();
  await where(1);
  await expect(page.getByRole('radio', { name: t.kinds.motion.yes, exact: true })).toBeChecked();
  await ines.button(t.common.next).tap();
  await where(2);
  await expect(page.getByRole('radio', { name: 'Tiles', exact: true })).toBeChecked();
  await page.getByRole('textbox', { name: t.keys.passphrase, exact: true }).fill(PASSPHRASE);
  await ines.button(t.keys.unlock).tap();
  await expect(page.getByText(t.keys.opened)).toBeFocused();

  await ines.button(t.vote.review).tap();
  await expect(page.getByRole('heading', { name: t.vote.reviewTitle })).toBeVisible();
  const review = page.locator('main dl').first();
  await expect(review).toContainText('Tiles');
  await expect(review).toContainText(t.kinds.motion.yes);
  expect(await overflowing(page)).toEqual([]);
  // One answer is changed: straight to its question, the other mark stays.
  await page.getByRole('button', { name: t.vote.changeThis(FIRST) }).tap();
  await where(1);
  await page.getByRole('radio', { name: t.kinds.motion.no, exact: true }).tap();
  await ines.button(t.common.next).tap();
  await where(2);
  await expect(page.getByRole('radio', { name: 'Tiles', exact: true })).toBeChecked();
  await ines.button(t.vote.review).tap();
  await expect(review).toContainText(t.kinds.motion.no);
  await expect(review).toContainText('Tiles');
  await ines.button(t.vote.cast).tap();
  await expect(page.getByRole('heading', { name: t.vote.castTitle, exact: true })).toBeVisible();
  await expect(page.getByText(t.vote.resultLater)).toBeVisible();
  await page.goto('/');
  await expect(card).toBeHidden();

  // Her receipts go with her: saved from this device, looked up by an audit in a browser that has never been here.
  await page.goto('/keys');
  await page.getByRole('textbox', { name: t.keys.passphrase, exact: true }).fill(PASSPHRASE);
  await ines.button(t.keys.unlock).tap();
  await expect(page.getByText(t.keys.open)).toBeFocused();
  await page.locator('summary', { hasText: t.keys.receipts.title }).tap();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t.keys.receipts.go(1) }).tap(),
  ]);
  const receipts = await readFile(await saved.path());
  const guest = await Person.at(browser, host, 'Guest');
  await guest.page.goto(`/a/${assembly}/audit`);
  await guest.button(t.audit.start).click();
  await expect(guest.page.getByText(t.audit.verdicts.verified)).toBeVisible();
  await expect(guest.page.getByText(t.audit.notAsked.receipt)).toBeVisible();
  const chooser = guest.page.getByLabel(t.audit.receiptFiles, { exact: true });
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/plain', buffer });
  await chooser.setInputFiles(file('empty.txt', Buffer.from('\n')));
  await expect(guest.page.getByText(t.audit.receiptsRead(0))).toBeVisible();
  await chooser.setInputFiles(file('receipts.txt', receipts));
  await expect(guest.page.getByText(t.audit.receiptsRead(1))).toBeVisible();
  await guest.button(t.audit.again).click();
  await expect(guest.page.getByText(t.audit.receiptsFound(1))).toBeVisible();
  for (const one of [ines, guest]) {
    await one.context.close();
    expect(one.complaints).toEqual([]);
  }
  await host.end();
});
