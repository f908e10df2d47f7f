/** What the client keeps, and what happens on its own: without a connection, without a reload, with a newer version. */
import { en as t } from '../src/lib/messages/en';
import { expect, test } from './fixtures';

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
