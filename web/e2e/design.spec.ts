/** The pieces of the pages, by themselves: how they look, how well they are read, how they work without a mouse. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { contrast, pairs } from '../src/routes/design/data';
import { t } from './words';
import { expect, test } from './fixtures';
import { DESKTOP, overflowing, PHONE, shoot, smallTargets } from './looks';

async function open(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/design`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

/** The contrast of every pair that falls short, as the browser computes the colours now. */
function tooClose(page: Page): Promise<string[]> {
  return page
    .evaluate((wanted) => {
      const probe = document.createElement('span');
      document.body.append(probe);
      const colour = (name: string) => {
        probe.style.color = `var(${name})`;
        return getComputedStyle(probe).color;
      };
      const found = wanted.map((pair) => ({ ...pair, one: colour(pair.words), other: colour(pair.ground) }));
      probe.remove();
      return found;
    }, pairs)
    .then((found) =>
      found
        .filter(({ one, other, least }) => contrast(one, other) < least)
        .map(({ words, ground, one, other }) => `${words} on ${ground}: ${contrast(one, other).toFixed(2)}`),
    );
}

test('every piece in both themes and at both widths', async ({ host, page }) => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const [name, viewport] of [
      ['1280', DESKTOP],
      ['390', PHONE],
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize(viewport);
      await open(page, host.url);
      expect(await overflowing(page), `${scheme} ${name}`).toEqual([]);
      expect(await smallTargets(page), `${scheme} ${name}`).toEqual([]);
      await shoot(page, `design-${name}-${scheme}`);
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      scheme,
    ).toEqual([]);
  }
});

test('every pair of colours is read well, in daylight, at night, and with more contrast', async ({
  host,
  page,
}) => {
  await open(page, host.url);
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const more of ['no-preference', 'more'] as const) {
      await page.emulateMedia({ colorScheme, contrast: more });
      expect(await tooClose(page), `${colorScheme}, contrast ${more}`).toEqual([]);
    }
  }
});

test('a chosen theme stands above the system, stays, and is there before the first paint', async ({
  host,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, host.url);
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const day = await ground();
  await page.getByRole('radio', { name: t.footer.themes.dark, exact: true }).check();
  const night = await ground();
  expect(night).not.toBe(day);
  // Without the client's own code the ground is dark already.
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.reload();
  expect(await ground()).toBe(night);
  await page.unroute('**/assets/*.js');
  await page.reload();
  await page.getByRole('radio', { name: t.footer.themes.system, exact: true }).check();
  expect(await ground()).toBe(day);
});

test('the type is ours, and its stand-ins keep every line where it was', async ({ host, page }) => {
  await page.setViewportSize(DESKTOP);
  // Held back until the page has been measured without them.
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/*.woff2', async (route) => {
    await held;
    await route.continue();
  });
  // Not until everything is loaded: that would wait for the fonts.
  await page.goto(`${host.url}/design`, { waitUntil: 'domcontentloaded' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const heights = () =>
    page.evaluate(() =>
      ['h1', '.lead', '.choice', 'footer'].map(
        (one) => document.querySelector(one)?.getBoundingClientRect().height,
      ),
    );
  const before = await heights();
  release();
  await expect.poll(() => page.evaluate(() => document.fonts.check('1em "Source Serif 4"'))).toBe(true);
  await page.evaluate(() => document.fonts.ready);
  expect(await heights()).toEqual(before);
  const loaded = await page.evaluate(() =>
    [...document.fonts]
      .filter((font) => font.status === 'loaded')
      .map((font) => font.family.replaceAll('"', '')),
  );
  expect(loaded).toContain('Atkinson Hyperlegible Next');
  expect(loaded).toContain('Source Serif 4');
  for (const selector of ['p', 'button', 'input', 'select', 'textarea', 'legend']) {
    const family = await page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).fontFamily);
    expect(family, selector).toContain('Atkinson');
  }
});

test('motion stops for who asks, and nothing is missing then', async ({ host, page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await open(page, host.url);
  const moving = () =>
    page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length);
  await page.getByRole('button', { name: 'Cast it once more' }).click();
  expect(await moving()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Cast it once more' }).click();
  // The first one stands by itself; further down whole ballots ask the same.
  const no = page.getByRole('radio', { name: 'No', exact: true }).first();
  await no.check();
  await page.getByRole('button', { name: 'Say something' }).click();
  expect(await moving()).toBe(0);
  // The mark is drawn all the same.
  const mark = no.locator('xpath=..').locator('path').first();
  await expect(mark).toHaveCSS('stroke-dashoffset', '0px');
  await expect(mark).toHaveCSS('opacity', '1');
});

test('with the colours of the system every edge and mark is still there', async ({ host, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, host.url);
  const edges = await page.evaluate(() => {
    const missing: string[] = [];
    const canvas = getComputedStyle(document.documentElement).backgroundColor;
    for (const one of document.querySelectorAll<HTMLElement>(
      '.button:not(.quiet), .mark input, main input[type="text"], .notice, .card',
    )) {
      if (!one.checkVisibility()) continue;
      const { borderLeftWidth, borderLeftStyle, borderLeftColor } = getComputedStyle(one);
      if (parseFloat(borderLeftWidth) === 0 || borderLeftStyle === 'none' || borderLeftColor === canvas) {
        missing.push(
          `${one.localName}.${one.className}: ${borderLeftWidth} ${borderLeftStyle} ${borderLeftColor}`,
        );
      }
    }
    for (const path of document.querySelectorAll('.mark input:checked + svg path')) {
      if (getComputedStyle(path).stroke === canvas) missing.push('a mark has the colour of its ground');
    }
    return missing;
  });
  expect(edges).toEqual([]);
  await shoot(page, 'design-forced-colours');
});

test('choices, marks and numbers are worked with the keyboard', async ({ host, page }) => {
  await open(page, host.url);
  const roof = page.getByRole('radiogroup', { name: 'Shall we have a new roof?' }).first();
  await roof.getByRole('radio', { name: 'Yes', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(roof.getByRole('radio', { name: 'No', exact: true })).toBeChecked();
  await expect(roof.getByRole('radio', { name: 'No', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(roof.getByRole('radio', { name: 'Abstain' })).toHaveAccessibleDescription(/turnout/);
  await expect(roof).toHaveAccessibleDescription('Mark one answer.');

  const marks = page.getByRole('group', { name: 'Which of these are acceptable?' }).first();
  await marks.getByRole('checkbox', { name: 'The yard' }).focus();
  await page.keyboard.press('Space');
  await expect(marks.getByRole('checkbox', { name: 'The yard' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(marks.getByRole('checkbox', { name: 'The lift' })).toBeFocused();
  await page.keyboard.press('Space');
  // The third is one too many: it is not taken, and the page says so.
  await expect(marks.getByRole('checkbox', { name: 'The lift' })).not.toBeChecked();
  await expect(marks.getByRole('alert')).toHaveText(t.common.atMost(2));
  await expect(marks.getByRole('checkbox', { name: 'The roof' })).toBeChecked();

  const days = page.getByRole('spinbutton', { name: 'How long it stays open' });
  await expect(days).toHaveAccessibleDescription('One to five.');
  await page.getByRole('button', { name: t.common.more('How long it stays open') }).press('Enter');
  await expect(days).toHaveValue('4');
  await days.focus();
  await page.keyboard.press('ArrowUp');
  await expect(days).toHaveValue('5');
  await days.fill('40');
  await days.press('Tab');
  await expect(days).toHaveValue('5');
  await expect(page.getByRole('button', { name: t.common.more('How long it stays open') })).toBeDisabled();
});

test('a dialog keeps the focus, closes with Escape, and gives the focus back', async ({ host, page }) => {
  await open(page, host.url);
  const opener = page.getByRole('button', { name: 'Withdraw the vote' });
  await opener.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Withdraw this vote?' });
  await expect(dialog).toBeVisible();
  const inside = () => dialog.evaluate((one) => one.contains(document.activeElement));
  for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
    await page.keyboard.press(key);
    expect(await inside(), key).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await opener.press('Enter');
  await dialog.getByRole('button', { name: 'Keep it' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('short words are said politely, wait for who reads them, and go', async ({ host, page }) => {
  await page.clock.install();
  await open(page, host.url);
  await page.getByRole('button', { name: 'Say it is done' }).press('Enter');
  const words = page.getByText('Your ballot is in.', { exact: true });
  await expect(words).toBeVisible();
  await expect(page.locator('[role="status"][aria-live="polite"]').filter({ has: words })).toBeVisible();
  // As long as the focus is on them they stay.
  const close = page.locator('.toasts').getByRole('button', { name: t.common.close });
  await close.focus();
  await page.clock.runFor(20_000);
  await expect(words).toBeVisible();
  await page.getByRole('button', { name: 'Say it is done' }).focus();
  await page.clock.runFor(7_000);
  await expect(words).toBeHidden();
  await page.getByRole('button', { name: 'Say it failed' }).press('Enter');
  await close.press('Enter');
  await expect(page.getByText('That did not work.')).toBeHidden();
});
