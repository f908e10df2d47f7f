/** The page of an assembly: what waits, what was decided, who decides, and a record that members compare and take away. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { t } from './words';
import { expect, later, test, assembly as gather } from './fixtures';
import { program } from './host';
import type { Person } from './person';

const code = (one: Person) => one.page.getByLabel(t.assembly.code, { exact: true });

/** No page is wider than the window it stands in. */
async function fits(one: Person): Promise<void> {
  for (const width of [1280, 390, 320]) {
    await one.page.setViewportSize({ width, height: 800 });
    expect(
      await one.page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
  }
  await one.page.setViewportSize({ width: 1280, height: 900 });
}

test('from the first steps to a decision; the record has one code everywhere and can be taken away', async ({
  host,
  person,
}) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await ada.found('Hillside house');
  await expect(ada.page.getByRole('heading', { name: t.assembly.first })).toBeVisible();
  await bo.join(await ada.invitation(id));
  // The first step is done while one looks, and the second has its button.
  await expect(ada.page.getByRole('link', { name: t.assembly.firstCircleGo })).toBeVisible();
  await ada.callCircle(id, [ada, bo]);
  await bo.go(`/a/${id}`);
  await expect(bo.page.getByText(t.assembly.actionAccept)).toBeVisible();
  await ada.acceptCircle(id);
  await bo.acceptCircle(id);
  await expect(ada.page.getByRole('heading', { name: t.circle.office })).toBeVisible();

  const vote = await ada.propose(id, 'A new roof', 3600);
  await bo.go(`/a/${id}`);
  await expect(bo.page.getByText(t.assembly.actionVote('A new roof'))).toBeVisible();
  await expect(bo.page.getByText(t.assembly.turnout(0, 2))).toBeVisible();
  await bo.page.getByRole('link', { name: t.assembly.actionVoteGo, exact: true }).click();
  await bo.cast(t.kinds.motion.yes);
  await bo.go(`/a/${id}`);
  await expect(bo.page.getByText(t.assembly.youVoted)).toBeVisible();
  await expect(bo.page.getByText(t.assembly.allDone)).toBeVisible();
  await expect(bo.page.getByText(t.assembly.turnout(1, 2))).toBeVisible();

  // After closing it says whom everybody waits for, and to the trustees that it is them.
  await later(host, [ada, bo], 3700);
  await expect(bo.page.getByText(t.assembly.actionRelease('A new roof'))).toBeVisible();
  await bo.page.getByRole('link', { name: t.assembly.actionReleaseGo, exact: true }).click();
  await bo.release();
  await ada.go(vote);
  await ada.release();
  for (const one of [ada, bo]) {
    await one.go(`/a/${id}`);
    await expect(one.page.getByText(t.kinds.motion.headline.passed('A new roof', 1, 0))).toBeVisible();
  }
  await expect(bo.page.getByText(t.assembly.circleLose(0))).toBeVisible();
  await fits(bo);

  // A guest reads all of it, on a device without keys; the code is the same for everybody.
  const guest = await person('Guest');
  await guest.page.goto(`/a/${id}`);
  await expect(guest.page.getByText(t.assembly.notMember)).toBeVisible();
  await expect(guest.page.getByText(t.kinds.motion.headline.passed('A new roof', 1, 0))).toBeVisible();
  await expect(guest.page.getByRole('button', { name: t.assembly.leave })).toBeHidden();
  const shown = await code(guest).innerText();
  expect(shown).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{8}){3}$/);
  await expect(code(ada)).toHaveText(shown);
  await expect(code(bo)).toHaveText(shown);

  // The file that a page gives is one that the verifier passes, and it prints the same code.
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-record-'));
  const [download] = await Promise.all([
    guest.page.waitForEvent('download'),
    guest.page.getByRole('link', { name: t.assembly.download }).click(),
  ]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  expect(await readdir(folder)).toEqual([`folkmoot-${id}.tar`]);
  const { stdout } = await promisify(execFile)(program('folkmoot-verify'), [
    file,
    '--assembly',
    id,
    '--now',
    String(Date.now() + host.aheadMs),
  ]);
  expect(stdout).toContain(shown);
  expect(stdout).toContain('Verified');
});

test('whoever leaves is told what it means, and reads on as a guest', async ({ person }) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await gather([ada, bo]);
  await bo.go(`/a/${id}`);
  await bo.button(t.assembly.leave).click();
  const dialog = bo.page.getByRole('dialog', { name: t.assembly.leaveTitle('Hillside house') });
  for (const words of [t.assembly.leaveBallots, t.assembly.leaveTrustee, t.assembly.leaveBack]) {
    await expect(dialog.getByText(words)).toBeVisible();
  }
  await dialog.getByRole('button', { name: t.assembly.leaveStay }).click();
  await expect(dialog).toBeHidden();
  await expect(bo.button(t.assembly.leave)).toBeFocused();

  await bo.button(t.assembly.leave).click();
  await dialog.getByRole('button', { name: t.assembly.leaveGo, exact: true }).click();
  await expect(bo.page.getByText(t.assembly.youLeft)).toBeVisible();
  await expect(bo.button(t.assembly.leave)).toBeHidden();
  await ada.go(`/a/${id}`);
  await expect(ada.page.getByText(`${t.assembly.count(1)}.`)).toBeVisible();
  await expect(ada.page.getByText(t.assembly.left, { exact: true })).toBeVisible();
});
