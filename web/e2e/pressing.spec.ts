/** A press counts for what was under it when it began, whatever the page does meanwhile. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';

interface Point {
  x: number;
  y: number;
}

async function middle(one: Locator): Promise<Point> {
  const box = await one.boundingBox();
  if (!box) throw new Error('not on the page');
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

/** Makes room before an element that is in sight, as an answer would that came just now; ends when the page has been drawn again. */
const push = (one: Locator, height: number) =>
  one.evaluate(async (element, px) => {
    const room = document.createElement('div');
    room.style.height = `${px}px`;
    element.before(room);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, height);

const under = (page: Page, { x, y }: Point) =>
  page.evaluate(
    ([left, top]) => document.elementFromPoint(left, top)?.closest('label, button')?.textContent?.trim(),
    [x, y] as const,
  );

test('a button that moves away under the mouse is pressed all the same, and pressed once', async ({
  host,
  page,
}) => {
  await page.goto(`${host.url}/design`);
  const seal = page.getByRole('button', { name: 'Seal it' });
  await page.evaluate(() => {
    document.addEventListener('click', ({ target }) => {
      const name = (target as Element).closest('button')?.textContent?.trim() ?? 'nothing';
      document.body.dataset['pressed'] = `${document.body.dataset['pressed'] ?? ''}${name};`;
    });
  });
  await seal.scrollIntoViewIfNeeded();
  const at = await middle(seal);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await push(page.locator('.row').filter({ has: seal }), 300);
  expect(await under(page, at)).not.toBe('Seal it');
  await page.mouse.up();
  await expect(seal).toHaveAttribute('aria-busy', 'true');
  // One press of the button, and none of what lay under the mouse in the end.
  await expect(page.locator('body')).toHaveAttribute('data-pressed', 'Seal it;');
});

test('whoever takes the mouse away before releasing it has pressed nothing', async ({ host, page }) => {
  await page.goto(`${host.url}/design`);
  const seal = page.getByRole('button', { name: 'Seal it' });
  await seal.scrollIntoViewIfNeeded();
  const at = await middle(seal);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x, at.y + 90, { steps: 4 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Stop sealing' }).click();
  await expect(seal).not.toHaveAttribute('aria-busy', 'true');
});

test('an option that slides under a finger is not chosen in place of the one that was touched', async ({
  browser,
  host,
}) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${host.url}/design`);
  const finger = await context.newCDPSession(page);
  const group = page.getByRole('group', { name: 'Which of these are acceptable?' }).first();
  const row = (name: string) => group.locator('label').filter({ hasText: name });
  const [yard, lift] = [row('The yard'), row('The lift')];
  await group.scrollIntoViewIfNeeded();
  const [above, at] = [await middle(yard), await middle(lift)];
  const chosen = () =>
    group.locator('input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked));
  const before = await chosen();
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await push(group, at.y - above.y);
  expect(await under(page, at)).toContain('The yard');
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(lift.locator('input')).toBeChecked();
  const after = await chosen();
  expect(after.filter((one, i) => one !== before[i])).toHaveLength(1);
  await context.close();
});
