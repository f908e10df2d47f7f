/** A host that was somebody else's for one visit: what it left in a browser does not outlive the next visits to the honest one. */
import { appendFile, cp, mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { Host } from './host';
import { Person } from './person';
import { t } from './words';

const DIST = process.env.FOLKMOOT_WEB ?? resolve(fileURLToPath(import.meta.url), '../../dist');
const POISON = 'document.title = "poisoned"; globalThis.poisoned = true;';

/** A host that serves its pages from a folder, which is read at every request. */
class Taken {
  private constructor(
    readonly host: Host,
    private readonly folder: string,
    private readonly web: string,
    /** The script that the start page names. */
    private readonly shell: string,
  ) {}

  static async start(): Promise<Taken> {
    const folder = await mkdtemp(join(tmpdir(), 'folkmoot-poisoned-'));
    const web = join(folder, 'web');
    await cp(DIST, web, { recursive: true });
    // Packings would be sent in the place of what is changed here.
    for (const name of await readdir(web, { recursive: true })) {
      if (/\.(br|gz)$/.test(name)) await unlink(join(web, name));
    }
    const [, shell = ''] =
      /src="\/(assets\/shell-[^"]+\.js)"/.exec(await readFile(join(web, 'index.html'), 'utf8')) ?? [];
    expect(shell).not.toBe('');
    return new Taken(await Host.start(['--web', web]), folder, web, shell);
  }

  /** The page, the script that it names, and if wanted the service worker are somebody else's. */
  async poison(worker?: string): Promise<void> {
    const write = (name: string, text: string) => writeFile(join(this.web, name), text);
    // The script under an honest name, and one that an honest service worker leaves to the host.
    const scripts = `<script src="/${this.shell}"></script><script src="/poison.js"></script>`;
    const page = `<html><head>${scripts}</head><body>not ours</body></html>`;
    // What it finds kept under the names of honest files is replaced as well.
    const everywhere = `(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const { url } of await cache.keys()) {
          const text = /\\.js$/.test(url) ? ${JSON.stringify(POISON)} : ${JSON.stringify(page)};
          await cache.put(url, new Response(text, { headers: { 'content-type': /\\.js$/.test(url) ? 'text/javascript' : 'text/html' } }));
        }
      }
      globalThis.poisonedCaches = true;
      ${worker ? "await navigator.serviceWorker.register('/sw.js'); await navigator.serviceWorker.ready; globalThis.poisonedWorker = true;" : ''}
    })();`;
    await write('index.html', page);
    await write(this.shell, POISON);
    await write('poison.js', POISON + everywhere);
    if (worker) await write('sw.js', worker.replace('PAGE', JSON.stringify(page)));
  }

  /** The pages are others, and do the same. */
  async changed(): Promise<void> {
    await appendFile(join(this.web, 'sw.js'), '\n// For one visitor.\n');
  }

  async recover(): Promise<void> {
    await unlink(join(this.web, 'poison.js'));
    for (const name of ['index.html', 'sw.js', this.shell]) await cp(join(DIST, name), join(this.web, name));
  }

  async end(): Promise<void> {
    await this.host.end();
    await rm(this.folder, { recursive: true, force: true });
  }
}

const has = (page: Page, name: string) => page.evaluate((name) => name in globalThis, name);

async function visit(page: Page, host: Host): Promise<void> {
  await page.goto(host.url);
  await expect(page.getByRole('link', { name: t.start.found })).toBeVisible();
  expect(await has(page, 'poisoned')).toBe(false);
}

/** Whether everything that is kept here is what the list says. */
const keptIsListed = (page: Page) =>
  page.evaluate(async () => {
    const { files } = (await (await fetch('/files.json')).json()) as { files: Record<string, string> };
    const wrong: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const path = new URL(request.url).pathname.slice(1) || 'index.html';
        const bytes = await (await cache.match(request))?.arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes ?? new ArrayBuffer()));
        const hash = `sha256-${btoa(String.fromCharCode(...digest))}`;
        if (path !== 'files.json' && files[path] !== hash) wrong.push(path);
      }
    }
    return wrong;
  });

async function withTaken(browser: Browser, work: (taken: Taken, page: Page) => Promise<void>): Promise<void> {
  const taken = await Taken.start();
  const context = await browser.newContext();
  try {
    await work(taken, await context.newPage());
  } finally {
    await context.close();
    await taken.end();
  }
}

test('attack_150_a_file_that_the_browser_keeps_under_an_honest_name_is_not_run', async ({ browser }) => {
  await withTaken(browser, async (taken, page) => {
    // The first visit of all: its script may be kept for a year.
    await taken.poison();
    await page.goto(taken.host.url);
    await expect(page).toHaveTitle('poisoned');
    await taken.recover();
    await visit(page, taken.host);
  });
});

test('attack_150_what_a_poisoned_page_puts_in_the_place_of_kept_files_is_not_run', async ({ browser }) => {
  await withTaken(browser, async (taken, page) => {
    await visit(page, taken.host);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await taken.poison();
    await page.goto(taken.host.url);
    await expect.poll(() => has(page, 'poisonedCaches')).toBe(true);
    expect(await keptIsListed(page)).not.toEqual([]);
    await taken.recover();
    await visit(page, taken.host);
    await visit(page, taken.host);
  });
});

test('attack_150_a_poisoned_service_worker_is_gone_with_the_next_visit', async ({ browser }) => {
  await withTaken(browser, async (taken, page) => {
    await visit(page, taken.host);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    // It never asks the host again.
    await taken.poison(`
      addEventListener('install', () => skipWaiting());
      addEventListener('activate', (event) => event.waitUntil(clients.claim()));
      addEventListener('fetch', (event) => {
        const { pathname } = new URL(event.request.url);
        if (event.request.mode === 'navigate') event.respondWith(new Response(PAGE, { headers: { 'content-type': 'text/html' } }));
        else if (pathname.startsWith('/assets/')) event.respondWith(new Response(${JSON.stringify(POISON)}, { headers: { 'content-type': 'text/javascript' } }));
      });`);
    await page.goto(taken.host.url);
    await expect.poll(() => has(page, 'poisonedWorker')).toBe(true);
    const answersWithPoison = () =>
      page.evaluate(async () => (await (await fetch('/assets/none.js')).text()).includes('poisoned'));
    await expect.poll(answersWithPoison).toBe(true);
    await page.goto(taken.host.url);
    await expect(page).toHaveTitle('poisoned');
    await taken.recover();
    // This visit is still answered by the poisoned one, and the browser then looks for another.
    await page.goto(taken.host.url);
    // It looks when the worker has nothing to do: asking all the time would keep it from that.
    await expect.poll(() => keptIsListed(page), { timeout: 60_000, intervals: [5_000] }).toEqual([]);
    await visit(page, taken.host);
    expect(await keptIsListed(page)).toEqual([]);
  });
});

test('attack_153_the_audit_page_says_whether_the_record_names_the_pages_that_run', async ({ browser }) => {
  await withTaken(browser, async (taken) => {
    const ada = await Person.at(browser, taken.host, 'Ada');
    const id = await ada.found('Bakers');
    await ada.go(`/a/${id}/audit`);
    const named = ada.page.getByRole('heading', { name: t.trust.pages.named.title });
    await expect(named).toBeVisible();
    await expect(ada.page.getByText(/^The record names these pages: /)).toBeVisible();
    // Served and not announced.
    await taken.changed();
    await ada.page.reload();
    await expect(ada.page.getByText(t.trust.pages.named.never)).toBeVisible();
    await expect(ada.page.getByText(/^The record names these pages/)).toBeHidden();
    await ada.context.close();
  });
});
