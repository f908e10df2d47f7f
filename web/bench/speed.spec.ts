/**
 * How soon the first page is there, and whether a page answers while it seals, with a real browser against the real host. The
 * throttled phone is the profile of Lighthouse: a processor four times slower, 1.6 Mbit/s down, 750 kbit/s up, 150 ms to the
 * host and back.
 */
import type { Page } from '@playwright/test';
import { assembly, expect, test } from '../e2e/fixtures';
import { t } from '../e2e/words';
import { figure, median } from './figure';

async function throttle(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1000 * 1000) / 8,
    uploadThroughput: (750 * 1000) / 8,
  });
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

test.describe('on a slow phone', () => {
  test('the first view is there within a second', async ({ person }) => {
    const paints: number[] = [];
    const views: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const guest = await person('Guest', { viewport: { width: 390, height: 844 } });
      await guest.context.addInitScript(() => {
        // When the heading and the first thing to do are there and drawn.
        const look = () => {
          if (document.querySelector('main h1') && document.querySelector('main .button')) {
            requestAnimationFrame(() => performance.mark('first-view'));
          } else requestAnimationFrame(look);
        };
        look();
      });
      await throttle(guest.page);
      await guest.page.goto('/');
      await expect(guest.page.getByRole('link', { name: t.start.found })).toBeVisible();
      const [paint, view] = await guest.page.evaluate(async () => {
        const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime;
        while (at('first-view') === undefined || at('first-contentful-paint') === undefined) {
          await new Promise((again) => requestAnimationFrame(again));
        }
        return [at('first-contentful-paint')!, at('first-view')!];
      });
      paints.push(paint!);
      views.push(view!);
      await guest.page.close();
    }
    figure('slow phone: first contentful paint', median(paints), 1000);
    figure('slow phone: first view', median(views), 1000);
  });
});

test('how long sealing holds up the page', async ({ person }) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  await ada.propose(id, 'A new roof', 3600);
  await ada.page.getByRole('radio', { name: t.kinds.motion.yes, exact: true }).check();
  await ada.page.evaluate(() => {
    const long: number[] = [];
    Object.assign(globalThis, { long });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(duration);
    }).observe({ type: 'longtask' });
  });
  await ada.button(t.vote.review).click();
  await expect(ada.button(t.vote.cast)).toBeVisible();
  const long = await ada.page.evaluate(() => (globalThis as unknown as { long: number[] }).long);
  figure('sealing: longest time the page does not answer', Math.max(0, ...long), 50);
});
