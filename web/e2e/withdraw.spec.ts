/** A vote that has not opened: its calendar file, and taking it back. */
import { readFile } from 'node:fs/promises';
import { t } from './words';
import { assembly, expect, test } from './fixtures';
import { Hand } from './hand';

test('a vote is put in the calendar, and taken back before it opens', async ({ host, person }) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  const hand = await Hand.of(ada);
  const now = Math.ceil(Date.now() / 1000) * 1000;
  const [opens, lasts] = [now + 86_400_000, 3 * 86_400_000];
  const { vote } = await hand.ask('vote.propose', {
    assembly: id,
    title: 'A new roof, slate; or not',
    text: null,
    class: 'ordinary',
    contests: [{ kind: 'motion', question: 'Shall we?' }],
    drawn: [],
    effects: [],
    opens,
    lasts,
    bar: null,
    group: null,
    again: null,
    way: 'ballot',
    participation: null,
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
  expect([...ics.matchAll(/^DTSTART:(.*)\r$/gm)].map(([, at]) => at)).toEqual([
    stamp(opens),
    stamp(opens + lasts),
  ]);
  // Commas and semicolons have a meaning in these files.
  expect(ics).toContain(`SUMMARY:${t.vote.calendarOpens('A new roof\\, slate\\; or not')}\r\n`);
  expect(new Set([...ics.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid)).size).toBe(2);
  expect(ics).toContain(`URL:${host.url}${path}\r\n`);

  // Only who signed it can take a signature back; the last one ends it.
  await bo.go(path);
  await expect(bo.page.getByText(t.vote.beforeTitle)).toBeVisible();
  await expect(bo.button(t.life.unsign)).toBeHidden();
  await expect(ada.page.getByText(t.life.unsignLast)).toBeVisible();
  await ada.button(t.life.unsign).click();
  for (const one of [ada, bo]) {
    await expect(one.page.getByText(t.vote.withdrawn)).toBeVisible();
    // Nobody is asked to send the link of a vote that is gone.
    await expect(one.page.getByText(t.propose.postedText)).toHaveCount(0);
    await expect(one.page.getByText(t.vote.phases.withdrawn, { exact: true })).toBeVisible();
    await expect(one.button(t.life.unsign)).toBeHidden();
  }
  await bo.go(`/a/${id}`);
  await bo.page.locator('summary', { hasText: t.assembly.over }).click();
  await expect(bo.page.getByText(t.vote.withdrawn)).toBeVisible();
});
