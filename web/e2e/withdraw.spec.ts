/** A vote that has not opened: its calendar file, and taking it back by the dialog. */
import { readFile } from 'node:fs/promises';
import { t } from './words';
import { assembly, expect, test } from './fixtures';
import { Hand } from './hand';

test('a vote is put in the calendar, and taken back before it opens', async ({ host, person }) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  const hand = await Hand.of(ada);
  const { circles } = await hand.ask('assembly.sync', { assembly: id });
  const now = Math.ceil(Date.now() / 1000) * 1000;
  const [opens, closes] = [now + 86_400_000, now + 4 * 86_400_000];
  const { vote } = await hand.ask('vote.propose', {
    assembly: id,
    circle: circles[0]?.id ?? '',
    title: 'A new roof, slate; or not',
    text: '',
    contests: [{ kind: 'motion', question: 'Shall we?' }],
    opens,
    closes,
  });
  const path = `/a/${id}/v/${vote}`;
  await ada.go(path);
  await expect(ada.page.getByText(t.vote.beforeTitle)).toBeVisible();

  const [download] = await Promise.all([
    ada.page.waitForEvent('download'),
    ada.button(t.vote.calendar).click(),
  ]);
  const ics = (await readFile(await download.path(), 'utf8')).replaceAll('\r\n ', '');
  const stamp = (ms: number) => new Date(ms).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  expect([...ics.matchAll(/^DTSTART:(.*)\r$/gm)].map(([, at]) => at)).toEqual([stamp(opens), stamp(closes)]);
  // Commas and semicolons have a meaning in these files.
  expect(ics).toContain(`SUMMARY:${t.vote.calendarOpens('A new roof\\, slate\\; or not')}\r\n`);
  expect(new Set([...ics.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid)).size).toBe(2);
  expect(ics).toContain(`URL:${host.url}${path}\r\n`);

  // Only who proposed it can take it back, and is asked first.
  await bo.go(path);
  await expect(bo.page.getByText(t.vote.beforeTitle)).toBeVisible();
  await expect(bo.button(t.vote.withdraw)).toBeHidden();
  const dialog = ada.page.getByRole('dialog', { name: t.vote.withdrawAsk });
  await ada.button(t.vote.withdraw).click();
  await expect(dialog.getByText(t.vote.withdrawText)).toBeVisible();
  await ada.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(ada.button(t.vote.withdraw)).toBeFocused();
  await ada.button(t.vote.withdraw).click();
  await dialog.getByRole('button', { name: t.vote.withdrawKeep }).click();
  await expect(dialog).toBeHidden();
  await ada.button(t.vote.withdraw).click();
  await dialog.getByRole('button', { name: t.vote.withdraw, exact: true }).click();
  for (const one of [ada, bo]) {
    await expect(one.page.getByText(t.vote.withdrawn)).toBeVisible();
    // Nobody is asked to send the link of a vote that is gone.
    await expect(one.page.getByText(t.propose.postedText)).toHaveCount(0);
    await expect(one.page.getByText(t.vote.phases.withdrawn, { exact: true })).toBeVisible();
    await expect(one.button(t.vote.withdraw)).toBeHidden();
  }
  await bo.go(`/a/${id}`);
  await bo.page.locator('summary', { hasText: t.assembly.over }).click();
  await expect(bo.page.getByText(t.assembly.withdrawn)).toBeVisible();
});
