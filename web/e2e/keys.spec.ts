/** Keys: shown once, confirmed, kept under a passphrase, restored from the words, and nowhere in the clear. */
import { en as t } from '../src/lib/messages/en';
import { expect, test } from './fixtures';
import { PASSPHRASE } from './person';

test('words on paper bring the same keys back on another device', async ({ person }) => {
  const ada = await person('Ada');
  await ada.page.goto('/keys');
  await ada.makeKeys();
  const member = await ada.page.getByRole('definition').innerText();
  expect(member.replaceAll(' ', '')).toMatch(/^[0-9a-f]{32}$/);

  // A reload closes the keys; the passphrase opens them, a wrong one does not.
  await ada.page.reload();
  await expect(ada.page.getByText(t.keys.locked)).toBeVisible();
  await ada.page.getByLabel(t.keys.passphrase, { exact: true }).first().fill('wrong horse battery');
  await ada.button(t.keys.unlock).click();
  await expect(ada.page.getByText(t.errors['vault.passphrase']!)).toBeVisible();
  await ada.page.getByLabel(t.keys.passphrase, { exact: true }).first().fill(PASSPHRASE);
  await ada.button(t.keys.unlock).click();
  await expect(ada.page.getByText(t.keys.open)).toBeVisible();

  const phone = await person('Ada’s phone');
  await phone.page.goto('/keys');
  await phone.button(t.keys.restore).click();
  const field = phone.page.getByLabel(t.keys.restoreWords);
  await field.fill(ada.words.toReversed().join(' '));
  await phone.button(t.keys.restoreGo).click();
  await expect(phone.page.getByRole('alert')).toBeVisible();
  await field.fill(`  ${ada.words.join('  ').toUpperCase()} `);
  await phone.button(t.keys.restoreGo).click();
  await phone.keepKeys();
  await expect(phone.page.getByRole('definition')).toHaveText(member);
});

test('attack_053_the_words_are_nowhere_in_storage_and_in_no_request', async ({ person }) => {
  const ada = await person('Ada');
  const sent: string[] = [];
  ada.page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  await ada.found('Hillside house');
  const stored = await ada.page.evaluate(async () => {
    const all: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open(name!);
        request.onsuccess = () => done(request.result);
      });
      for (const store of database.objectStoreNames) {
        all.push(
          await new Promise((done) => {
            const request = database.transaction(store).objectStore(store).getAll();
            request.onsuccess = () => done(request.result);
          }),
        );
      }
    }
    return JSON.stringify(all);
  });
  expect(stored).toContain('vault');
  const text = `${stored}\n${sent.join('\n')}`;
  expect(text).not.toContain(ada.words.slice(0, 2).join(' '));
  expect(text).not.toContain(PASSPHRASE);
  // Words as short as "act" may stand in any text by chance; long ones may not.
  for (const word of ada.words.filter((one) => one.length > 6)) expect(text).not.toContain(word);
});
