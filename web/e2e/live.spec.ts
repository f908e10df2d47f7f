/** What the client keeps, and what happens on its own: without a connection, without a reload, with a newer version. */
import { cp, readFile, rename, rm } from 'node:fs/promises';
import { t } from './words';
import { assembly, expect, later, test } from './fixtures';

test('who is new is not made to wait for WebAssembly', async ({ person }) => {
  const ada = await person('Ada');
  const asked: string[] = [];
  ada.page.on('request', (request) => asked.push(request.url()));
  ada.page.context().on('request', (request) => asked.push(request.url()));
  await ada.page.goto('/');
  await expect(ada.page.getByRole('link', { name: t.start.found })).toBeVisible();
  await ada.page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.endsWith('.wasm'))).toEqual([]);
  // And whoever is about to need it has it early.
  const wasm = ada.page.waitForResponse((response) => response.url().endsWith('.wasm'));
  await ada.page.getByRole('link', { name: t.start.found }).click();
  expect((await wasm).status()).toBe(200);
});

test('what an older version of the client kept is there after the change', async ({ person }) => {
  const ada = await person('Ada');
  const id = '0f0e0d0c-0b0a-8908-8706-050403020100';
  // A page of the same host on which the client does not run.
  await ada.page.goto('/api/v1/host');
  await ada.page.evaluate(
    (id) =>
      new Promise<void>((done, failed) => {
        const request = indexedDB.open('folkmoot', 1);
        request.onupgradeneeded = () => {
          for (const store of ['keys', 'assemblies', 'receipts', 'releases']) {
            request.result.createObjectStore(store);
          }
          const { transaction } = request;
          const kept = { id, name: 'Hillside house', snapshot: new Uint8Array(), visited: 1 };
          transaction?.objectStore('assemblies').put(kept, id);
        };
        request.onsuccess = () => {
          request.result.close();
          done();
        };
        request.onerror = () => failed(new Error('no database'));
      }),
    id,
  );
  await ada.page.goto('/');
  await expect(ada.page.getByRole('link', { name: 'Hillside house' })).toBeVisible();
});

test('two people see phases, turnout and trustees change without a reload', async ({ host, person }) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  const vote = await ada.propose(id, 'A new roof', 3600);
  await bo.go(vote);
  await expect(bo.page.getByText(t.vote.turnout(0, 2))).toBeVisible();
  // From here on nobody touches Bo's page.
  await ada.cast(t.kinds.motion.yes);
  await expect(bo.page.getByText(t.vote.turnout(1, 2))).toBeVisible();
  await later(host, [ada, bo], 3700);
  await expect(bo.page.getByText(t.vote.phases.closed).first()).toBeVisible();
  await ada.release();
  await expect(bo.page.getByText(t.trustee.shares(1, 2)).first()).toBeVisible();
  await bo.release();
  await expect(ada.page.getByText(t.vote.phases.decided).first()).toBeVisible();
});

test('without a connection a device shows what it knew and says so, and recovers by itself', async ({
  person,
}) => {
  const ada = await person('Ada', { serviceWorkers: 'allow' });
  const id = await ada.found('Hillside house');
  await expect(ada.page.getByRole('heading', { name: 'Hillside house' })).toBeVisible();
  await ada.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  // The first page was there before the worker: a second one lets it keep what this page needs.
  await ada.page.reload();
  await expect(ada.page.getByText(/^Checked by your device at/)).toBeVisible();

  await ada.context.setOffline(true);
  await expect(ada.page.getByText(t.live.offline)).toBeVisible();
  // Also after a reload, from what is kept.
  await ada.page.reload();
  await expect(ada.page.getByText(t.live.offline)).toBeVisible();
  await expect(ada.page.getByRole('heading', { name: 'Hillside house' })).toBeVisible();
  await expect(ada.page.getByText(/^Not checked now/)).toBeVisible();
  await ada.page.goto('/');
  await expect(ada.page.getByRole('link', { name: 'Hillside house' })).toBeVisible();
  await expect(ada.page.getByText(/^not reached, as of/)).toBeVisible();

  await ada.page.goBack();
  await expect(ada.page.getByText(/^Not checked now/)).toBeVisible();
  await ada.context.setOffline(false);
  await expect(ada.page.getByText(t.live.offline)).toBeHidden();
  await expect(ada.page.getByText(/^Checked by your device at/)).toBeVisible();
  expect(id).toHaveLength(36);
});

test('a host that shows two histories: the proof is there, also after a reload', async ({ host, person }) => {
  const ada = await person('Ada');
  const id = await ada.found('Hillside house');
  const link = await ada.invitation(id);

  // Two people use one invitation, each in a history of their own; both are signed with the same key.
  const backup = `${host.data}-backup`;
  await host.down();
  await cp(host.data, backup, { recursive: true });
  await host.up();
  const bo = await person('Bo');
  await bo.join(link);
  await expect(ada.page.getByText('Bo', { exact: true })).toBeVisible();
  await expect(ada.page.getByText(t.live.evidenceTitle)).toBeHidden();

  await host.down();
  await rm(host.data, { recursive: true });
  await rename(backup, host.data);
  await host.up();
  const cy = await person('Cy');
  await cy.join(link);

  await expect(ada.page.getByText(t.live.evidenceTitle)).toBeVisible();
  await expect(ada.page.getByRole('alert').getByText(t.errors['replica.split_view']!)).toBeVisible();
  await ada.page.reload();
  await expect(ada.page.getByText(t.live.evidenceTitle)).toBeVisible();
  const saved = ada.page.waitForEvent('download');
  await ada.button(t.live.evidenceSave).click();
  const proof = await readFile(await (await saved).path(), 'utf8');
  expect(proof.match(/— 127\.0\.0\.1|\u2014|— /g)?.length ?? 0, proof).toBeGreaterThanOrEqual(2);
});

test('the client can be installed', async ({ host, person }) => {
  const ada = await person('Ada', { serviceWorkers: 'allow' });
  await ada.page.goto('/');
  const href = await ada.page.locator('link[rel=manifest]').getAttribute('href');
  const answer = await ada.page.request.get(href ?? '');
  expect(answer.headers()['content-type']).toContain('application/manifest+json');
  const manifest = (await answer.json()) as {
    name: string;
    start_url: string;
    display: string;
    icons: { src: string; sizes: string; type: string; purpose?: string }[];
  };
  expect(manifest).toMatchObject({ name: 'Folkmoot', start_url: '/', display: 'standalone' });
  for (const { src, sizes, type } of manifest.icons) {
    expect((await ada.page.request.get(src)).headers()['content-type'], src).toContain(type);
    if (sizes === 'any') continue;
    const width = await ada.page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return image.naturalWidth;
    }, src);
    expect(`${width}x${width}`).toBe(sizes);
  }
  expect(manifest.icons.some(({ sizes }) => sizes === '192x192')).toBe(true);
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  const scope = await ada.page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  expect(scope).toBe(`${host.url}/`);
  // What says which version is newest, and the worker itself, are asked for each time.
  for (const path of ['/sw.js', '/version.json', '/files.json', '/']) {
    expect((await ada.page.request.get(path)).headers()['cache-control'], path).toBe('no-cache');
  }
});

test('a newer version is named before anybody votes, and old code seals nothing', async ({ person }) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  await ada.propose(id, 'A new roof', 3600);
  await expect(ada.button(t.vote.review)).toBeVisible();
  await expect(ada.page.getByText(t.live.newer)).toBeHidden();

  // The host has been given another build meanwhile.
  let newer = true;
  await ada.context.route('**/version.json', async (route) => {
    if (newer) await route.fulfill({ json: { build: 'another' } });
    else await route.continue();
  });
  await ada.page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(ada.page.getByText(t.live.newer)).toBeVisible();
  await ada.page.getByRole('radio', { name: t.kinds.motion.yes, exact: true }).check();
  await ada.button(t.vote.review).click();
  await expect(ada.page.getByText(t.errors['client.outdated']!)).toBeVisible();
  await expect(ada.button(t.vote.cast)).toBeHidden();

  newer = false;
  await ada.button(t.live.load).click();
  await expect(ada.page.getByText(t.live.newer)).toBeHidden();
  await ada.unlock();
  await ada.cast(t.kinds.motion.yes);
});
