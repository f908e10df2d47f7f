/** How pages look: pictures that are kept, and what is measured of a page whatever it shows. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const KEPT = fileURLToPath(new URL('../screenshots/', import.meta.url));

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Keeps a picture of the whole page in web/screenshots, for people to look at. */
export async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(KEPT, `${name}.png`), fullPage: true });
}

/** Pictures in both themes, for whoever looks; `path` says where a picture of a name goes. */
export async function photograph(page: Page, path: (name: string) => string, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: path(`${name}-${colorScheme}.png`), fullPage: true });
  }
}

/** Nothing for a screen reader to stumble over, nothing beside the page, nothing too small to press. */
export async function noComplaints(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  expect(await overflowing(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
}

/**
 * What sticks out of the page at its sides, named so that it can be found. What scrolls or is cut by design (a box with
 * `overflow` of its own) may be wider inside.
 */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const found: string[] = [];
    const contained = (element: Element): boolean => {
      for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
        if (getComputedStyle(one).overflowX !== 'visible') return true;
      }
      return false;
    };
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility() || element.closest('.visually-hidden, .skip')) continue;
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width <= 1 || height <= 1 || (left >= -1 && right <= wide + 1) || contained(element)) continue;
      const words = element.textContent.trim().slice(0, 40);
      found.push(
        `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${words} (${Math.round(left)} to ${Math.round(right)} of ${wide})`,
      );
    }
    if (document.documentElement.scrollWidth > wide) {
      found.push(`the page is ${document.documentElement.scrollWidth} wide, its window ${wide}`);
    }
    return found;
  });
}

/**
 * Targets of less than 44 px. A link inside a sentence is as high as its line (WCAG 2.5.8 allows that); a radio button or
 * checkbox counts with its label.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const selector = 'a[href], button, input, select, textarea, summary, [role="button"]';
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (!element.checkVisibility() || element.closest('.visually-hidden, .skip')) continue;
      const inSentence =
        element.localName === 'a' &&
        getComputedStyle(element).display === 'inline' &&
        element.closest('p, li, td, dd');
      if (inSentence) continue;
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
      const area = element.matches('[type="radio"], [type="checkbox"]') && label ? label : element;
      // The link of a card is pressed anywhere on the card.
      const { width, height } = (element.closest('article.link') ?? area).getBoundingClientRect();
      if (width >= 43.5 && height >= 43.5) continue;
      found.push(
        `<${element.localName}> ${(element.textContent || element.getAttribute('aria-label') || '').trim()} is ${Math.round(width)} x ${Math.round(height)}`,
      );
    }
    return found;
  });
}

/** Words that are cut off: a box that hides what does not fit, and does not fit. */
export function cut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility() || element.closest('.visually-hidden, svg, textarea')) continue;
      const { overflowX, clipPath } = getComputedStyle(element);
      if (!/hidden|clip/.test(overflowX) || clipPath !== 'none' || element.clientWidth <= 1) continue;
      if (element.scrollWidth <= element.clientWidth + 1 || !element.textContent.trim()) continue;
      found.push(
        `<${element.localName} class="${element.getAttribute('class') ?? ''}"> cuts ${element.textContent.trim().slice(0, 60)}`,
      );
    }
    return found;
  });
}
