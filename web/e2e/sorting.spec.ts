/** Lists that are put in order, by themselves on the page of pieces: with keys, buttons, mouse and finger; the focus stays, each move is said. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { PHONE } from './looks';
import { t } from './words';

const g = t.kinds.grades;
const p = t.propose;
const WORDS = Object.values(g.usual);

async function open(page: Page, url: string): Promise<Locator> {
  await page.goto(`${url}/design`);
  const grades = page.getByRole('region', { name: g.name, exact: true });
  await expect(grades.getByRole('textbox')).toHaveCount(6);
  return grades;
}
const words = (list: Locator) =>
  list.getByRole('textbox').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));

test('grades move by arrows, Home and End on the handle, which keeps the focus', async ({ host, page }) => {
  const grades = await open(page, host.url);
  const handle = (place: number) => grades.getByRole('button', { name: g.handle(place), exact: true });
  await handle(1).focus();
  await page.keyboard.press('ArrowDown');
  await expect(handle(2)).toBeFocused();
  await expect(grades.getByRole('status')).toHaveText(p.optionMoved(g.usual.best, 2, 6));
  expect(await words(grades)).toEqual([WORDS[1], WORDS[0], ...WORDS.slice(2)]);
  await page.keyboard.press('End');
  await expect(handle(6)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(handle(6)).toBeFocused();
  expect(await words(grades)).toEqual([...WORDS.slice(1), WORDS[0]]);
  await page.keyboard.press('Home');
  await expect(handle(1)).toBeFocused();
  expect(await words(grades)).toEqual(WORDS);
});

test('a field moves with Alt and an arrow, and stays in use; its own keys are its own', async ({
  host,
  page,
}) => {
  const grades = await open(page, host.url);
  const field = (place: number) => grades.getByRole('textbox', { name: g.grade(place), exact: true });
  await field(3).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(field(2)).toBeFocused();
  await expect(field(2)).toHaveValue(g.usual.third);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(field(2)).toBeFocused();
  await page.keyboard.type('So ');
  await expect(field(2)).toHaveValue(/So /);
  expect((await words(grades)).length).toBe(6);
});

test('buttons move by one, keep the focus, and say when nothing is further on', async ({ host, page }) => {
  const grades = await open(page, host.url);
  const up = (place: number) => grades.getByRole('button', { name: g.up(place), exact: true });
  await up(3).click();
  await expect(up(2)).toBeFocused();
  await up(2).press('Enter');
  await expect(up(1)).toBeFocused();
  await expect(up(1)).toHaveAttribute('aria-disabled', 'true');
  await up(1).press('Enter');
  expect(await words(grades)).toEqual([WORDS[2], WORDS[0], WORDS[1], ...WORDS.slice(3)]);
  await grades.getByRole('button', { name: g.remove(1), exact: true }).click();
  await expect(grades.getByRole('textbox', { name: g.grade(1), exact: true })).toBeFocused();
  expect(await words(grades)).toEqual([WORDS[0], WORDS[1], ...WORDS.slice(3)]);
});

test('a handle is dragged, and Escape breaks it off', async ({ host, page }) => {
  const grades = await open(page, host.url);
  const middle = async (place: number) => {
    const box = await grades.getByRole('button', { name: g.handle(place), exact: true }).boundingBox();
    if (!box) throw new Error('no handle');
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  const drag = async (from: number, to: number) => {
    await grades.getByRole('button', { name: g.handle(from), exact: true }).scrollIntoViewIfNeeded();
    await page.mouse.move(...(await middle(from)));
    await page.mouse.down();
    const [x, y] = await middle(to);
    await page.mouse.move(x, y + (to > from ? 6 : -6), { steps: 6 });
  };
  await drag(1, 3);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await words(grades)).toEqual(WORDS);
  await drag(1, 3);
  await page.mouse.up();
  await expect.poll(() => words(grades)).toEqual([WORDS[1], WORDS[2], WORDS[0], ...WORDS.slice(3)]);
  await expect(grades.getByRole('status')).toHaveText(p.optionMoved(g.usual.best, 3, 6));
});

test('on a phone the handle brings the buttons for moving', async ({ host, page }) => {
  await page.setViewportSize(PHONE);
  const grades = await open(page, host.url);
  const down = grades.getByRole('button', { name: g.down(1), exact: true });
  const handle = grades.getByRole('button', { name: g.handle(1), exact: true });
  await expect(down).toBeHidden();
  await handle.click();
  await expect(handle).toHaveAttribute('aria-expanded', 'true');
  await down.click();
  expect(await words(grades)).toEqual([WORDS[1], WORDS[0], ...WORDS.slice(2)]);
});
