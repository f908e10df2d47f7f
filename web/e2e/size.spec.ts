/**
 * Bytes of the first page and of the WebAssembly, and that nothing moves by itself, with a real browser against the real host
 * and the files as it sends them. How long things take is measured in web/bench.
 */
import type { Page } from '@playwright/test';
import { t } from './words';
import { assembly, expect, test } from './fixtures';
import type { Person } from './person';

const KILO = 1000;

/** What is transferred from now on, by address; bodies and headers as they go over the wire. */
async function metered(page: Page): Promise<Map<string, number>> {
  const client = await page.context().newCDPSession(page);
  const names = new Map<string, string>();
  const bytes = new Map<string, number>();
  client.on('Network.requestWillBeSent', ({ requestId, request }) => names.set(requestId, request.url));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = names.get(requestId) ?? requestId;
    bytes.set(url, (bytes.get(url) ?? 0) + encodedDataLength);
  });
  await client.send('Network.enable');
  return bytes;
}

/** Sums up what moves on every page from its first moment on. */
async function watchShifts(person: Person): Promise<void> {
  await person.context.addInitScript(() => {
    const moved = { sum: 0, what: [] as string[] };
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Element | null }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        moved.sum += entry.value;
        moved.what.push(...entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? ''));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const shifts = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { moved: { sum: number; what: string[] } }).moved);

test('the start page is small, and needs no WebAssembly', async ({ host, person }) => {
  const guest = await person('Guest');
  const bytes = await metered(guest.page);
  await guest.page.goto('/');
  await expect(guest.page.getByRole('link', { name: t.start.found })).toBeVisible();
  await guest.page.waitForLoadState('networkidle');
  const of = (ending: RegExp) =>
    [...bytes].filter(([url]) => ending.test(url)).reduce((sum, [, size]) => sum + size, 0);
  // The worker's own script is fetched by another thread, which the meter does not see.
  const names = await guest.page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  const worker = names.find((name) => /\/worker-[^/]+\.js$/.test(name));
  const answer = worker ? await fetch(worker, { headers: { 'accept-encoding': 'br' } }) : undefined;
  const counted = worker !== undefined && bytes.has(worker);
  const workerSize = counted ? 0 : Number(answer?.headers.get('content-length') ?? 0);
  const total = of(/^http/) + workerSize;
  console.log(
    `start page: ${Math.round(total / KILO)} kB in ${bytes.size} files (scripts ${Math.round((of(/\.js$/) + workerSize) / KILO)}, ` +
      `styles ${Math.round(of(/\.css$/) / KILO)}, fonts ${Math.round(of(/\.woff2$/) / KILO)})`,
  );
  for (const [url, size] of [...bytes].sort((a, b) => b[1] - a[1]).slice(0, 8))
    console.log(`  ${size} ${url}`);
  expect(total).toBeLessThan(150 * KILO);
  expect([...bytes.keys()].filter((url) => url.endsWith('.wasm'))).toEqual([]);
  expect(host.url).toBeTruthy();
});

test('the WebAssembly is small as it is sent', async ({ person }) => {
  const guest = await person('Guest');
  const wasm = guest.page.waitForResponse((response) => response.url().endsWith('.wasm'));
  await guest.page.goto('/found');
  const url = (await wasm).url();
  for (const coding of ['br', 'gzip']) {
    const answer = await fetch(url, { headers: { 'accept-encoding': coding } });
    const size = Number(answer.headers.get('content-length'));
    console.log(`WebAssembly: ${Math.round(size / KILO)} kB as ${coding}`);
    expect(answer.headers.get('content-encoding')).toBe(coding);
    // Gzip is for the few that take no Brotli.
    expect(size).toBeLessThan((coding === 'br' ? 690 : 890) * KILO);
    await answer.body?.cancel();
  }
});

test('nothing moves by itself while pages come in', async ({ person }) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  await watchShifts(ada);
  await ada.page.goto('/');
  await expect(ada.page.getByRole('link', { name: t.start.found })).toBeVisible();
  await ada.page.waitForLoadState('networkidle');
  expect(await shifts(ada.page)).toEqual({ sum: 0, what: [] });

  const id = await assembly([ada, bo]);
  const vote = await ada.propose(id, 'A new roof', 3600);
  for (const [path, words] of [
    [`/a/${id}`, /^Checked by your device/],
    [vote, /^Checked by your device/],
    ['/', t.home.checked(1, 0)],
  ] as const) {
    await ada.page.goto(path);
    await expect(ada.page.getByText(words)).toBeVisible();
    // A word that grows by a letter is seen by the browser as a shift of this size; a piece that moves is far above it.
    const { sum, what } = await shifts(ada.page);
    expect(sum, `${path}: ${what.join(' ')}`).toBeLessThan(0.001);
  }
});
