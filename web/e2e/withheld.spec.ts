/** A vote in which fewer voted than the rules ask for: it is over at once, nobody opens it, and everybody reads why. */
import AxeBuilder from '@axe-core/playwright';
import { assembly, expect, later, test } from './fixtures';
import { PHONE } from './looks';
import { t } from './words';

test('a vote that misses its turnout stays sealed, without the trustees', async ({ host, person }) => {
  const [ada, bo, cy] = [await person('Ada'), await person('Bo'), await person('Cy')];
  ada.turnout = 'half';
  const id = await assembly([ada, bo, cy]);
  const vote = await ada.propose(id, 'A new roof', 3600);
  await ada.cast(t.kinds.motion.yes);
  await later(host, [ada, bo, cy], 3700);
  for (const one of [ada, bo]) {
    const { page } = one;
    await one.go(vote);
    await expect(page.getByRole('heading', { name: t.result.withheld.title })).toBeVisible();
    await expect(page.getByText(t.result.withheld.turnout(1, 3))).toBeVisible();
    await expect(page.getByText(t.result.withheld.next)).toBeVisible();
    await expect(one.button(t.trustee.release)).toHaveCount(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await ada.page.screenshot({ path: test.info().outputPath('turnout-1280.png'), fullPage: true });
  await ada.page.setViewportSize(PHONE);
  await ada.page.screenshot({ path: test.info().outputPath('turnout-390.png'), fullPage: true });
  await ada.go(`/a/${id}/audit`);
  await ada.button(t.audit.start).click();
  await expect(ada.page.getByText(t.result.withheld.turnout(1, 3))).toBeVisible();
  await ada.go(`/a/${id}`);
  await expect(ada.page.getByText(t.assembly.decided.no_quorum('A new roof', 1, 3))).toBeVisible();
});
