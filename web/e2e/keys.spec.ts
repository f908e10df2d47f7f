/** Keys: shown once, confirmed, kept under a passphrase, restored from the words, and nowhere in the clear. */
import { t } from './words';
import { expect, test } from './fixtures';
import { PASSPHRASE, type Person } from './person';

test('words on paper bring the same keys back on another device, other ones in each assembly', async ({
  person,
}) => {
  const [ada, bo] = [await person('Ada'), await person('Bo')];
  const bakers = await ada.found('Bakers', 1, 'To bake.', 'listed');
  const readers = await bo.found('Readers', 1, 'To read.', 'listed');
  const invitation = new URL(await bo.invitation(readers));
  await ada.go(invitation.pathname + invitation.hash);
  await ada.page.getByLabel(t.join.name).fill('Ada');
  await ada.button(t.join.submit).click();
  await ada.page.getByRole('link', { name: t.join.go }).click();
  await ada.page.waitForURL(`**/a/${readers}`);

  // Nobody sees from the two records that she is in both.
  const shown = async (assembly: string) => {
    const answer = await ada.page.request.get(`/api/v1/assemblies/${assembly}`);
    const { members } = (await answer.json()) as { members: { id: string; name: string }[] };
    // The hash of the first key.
    return members.find(({ name }) => name === 'Ada')!.id;
  };
  const [founded, joined] = [await shown(bakers), await shown(readers)];
  expect(founded).not.toBe(joined);
  expect(await storedBy(ada)).toContain(founded);

  // A page that is loaded anew has closed keys; the passphrase opens them, a wrong one does not.
  await ada.page.goto('/keys');
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
  // Words in another order have a right checksum once in sixteen times; these never have.
  await field.fill(Array(12).fill('abandon').join(' '));
  await phone.button(t.keys.restoreGo).click();
  await expect(phone.page.getByRole('alert')).toBeVisible();
  await field.fill(`  ${ada.words.join('  ').toUpperCase()} `);
  await phone.button(t.keys.restoreGo).click();
  await phone.keepKeys();

  // The device looks for both assemblies, and is the same member in each.
  const asked: string[] = [];
  phone.page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  await phone.go('/');
  for (const [name, assembly] of [
    ['Bakers', bakers],
    ['Readers', readers],
  ] as const) {
    await phone.page.getByRole('link', { name }).first().click();
    await phone.page.waitForURL(`**/a/${assembly}`);
    await expect(phone.button(t.assembly.leave)).toBeVisible();
    await phone.go('/');
  }
  const told = asked.join('\n');
  for (const one of [founded, joined]) expect(told).not.toContain(one);
});

/** Everything that this browser keeps of us, as text. */
const storedBy = (person: Person) =>
  person.page.evaluate(async () => {
    const all: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href];
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
      database.close();
    }
    return JSON.stringify(all);
  });

/** The name that a device gives to the words that it keeps: the same words, the same name. */
const holder = async (person: Person) =>
  /"holder":"([0-9a-f]{32})"/.exec(await storedBy(person))?.[1] ?? 'none';

/** Everything that this browser sends from now on. */
function sentBy(person: Person): string[] {
  const sent: string[] = [];
  person.context.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  return sent;
}

/**
 * Any two neighbouring words of the phrase, one after another with no letter between, would give it away. A single one says
 * nothing: most of them are everyday words that stand in other texts too.
 */
function expectNoSecret(text: string, words: string[], ...more: string[]) {
  const plain = words.map((word) => word.trim());
  expect(plain).toHaveLength(12);
  for (const secret of [PASSPHRASE, ...more]) expect(text).not.toContain(secret);
  for (const [i, word] of plain.slice(0, -1).entries()) {
    expect(text).not.toMatch(new RegExp(`(?<![a-z])${word}[^a-z]+${plain[i + 1]}(?![a-z])`, 'i'));
  }
}

test('the search for words that leak finds them however they are set', () => {
  const words = 'purpose roof ladder moss oak river stone cloud lamp salt bread wool'.split(' ');
  for (const leak of ['"purpose","roof"', 'oak river', 'cloud\n8. Lamp', 'bread_wool']) {
    expect(() => expectNoSecret(`{"kept":${leak}}`, words), leak).toThrow();
  }
  expectNoSecret('{"purpose":"To look after the roof","stone":"and a river"}', words);
});

const fold = (person: Person, title: string) => person.page.locator('summary', { hasText: title }).click();

test('attack_053_the_words_are_nowhere_in_storage_and_in_no_request', async ({ person }) => {
  const ada = await person('Ada');
  const sent = sentBy(ada);
  await ada.found('Hillside house');
  const stored = await storedBy(ada);
  expect(stored).toContain('vault');
  expectNoSecret(`${stored}\n${sent.join('\n')}`, ada.words);
});

test('attack_053_words_shown_again_printed_and_carried_to_a_second_device_leak_nowhere', async ({
  person,
}) => {
  const ada = await person('Ada');
  const sent = sentBy(ada);
  await ada.page.goto('/keys');
  await ada.makeKeys();
  const words = ada.words.map((word) => word.trim());
  const own = await holder(ada);

  // The words again, after the passphrase; on paper nothing but the sheet.
  await fold(ada, t.keys.again.title);
  await ada.page.getByLabel(t.keys.passphrase, { exact: true }).fill('wrong horse battery');
  await ada.button(t.keys.again.go).click();
  await expect(ada.page.getByText(t.errors['vault.passphrase']!)).toBeVisible();
  await ada.page.getByLabel(t.keys.passphrase, { exact: true }).fill(PASSPHRASE);
  await ada.button(t.keys.again.go).click();
  const list = ada.page.getByRole('list', { name: t.keys.phraseList });
  await expect(list.getByRole('listitem')).toHaveText(words);
  await ada.page.emulateMedia({ media: 'print' });
  const paper = await ada.page.evaluate(() =>
    [...document.body.children]
      .filter((one) => getComputedStyle(one).display !== 'none')
      .map((one) => (one as HTMLElement).innerText)
      .join('\n'),
  );
  await ada.page.emulateMedia({ media: null });
  expect(paper).toContain(t.keys.sheet.title);
  for (const word of words) expect(paper).toContain(word);
  expect(paper).not.toContain(t.keys.again.hide);
  await ada.button(t.keys.again.hide).click();
  await expect(list).toBeHidden();

  // The link for a second device holds the vault, and leaves the address at once.
  await fold(ada, t.keys.second.title);
  await ada.button(t.keys.second.show).click();
  await expect(ada.page.getByRole('img', { name: t.keys.second.label })).toBeVisible();
  const link = await ada.page.getByLabel(t.keys.second.link).innerText();
  const vault = link.split('#')[1]!;
  const phone = await person('Ada’s phone');
  await phone.page.setViewportSize({ width: 390, height: 844 });
  const phoneSent = sentBy(phone);
  await phone.page.goto(link);
  await expect(phone.page.getByRole('heading', { name: t.keys.adopt.title })).toBeVisible();
  expect(phone.page.url()).toBe(`${phone.host.url}/keys`);
  await phone.page.getByLabel(t.keys.passphrase, { exact: true }).fill('wrong horse battery');
  await phone.button(t.keys.adopt.go).click();
  await expect(phone.page.getByText(t.keys.adopt.wrong)).toBeVisible();
  expect(await storedBy(phone)).not.toContain(vault.slice(0, 60));
  await phone.page.getByLabel(t.keys.passphrase, { exact: true }).fill(PASSPHRASE);
  await phone.button(t.keys.adopt.go).click();
  await expect(phone.page.getByText(t.keys.adopt.done)).toBeVisible();
  expect(await holder(phone)).toBe(own);

  expectNoSecret(`${await storedBy(ada)}\n${sent.join('\n')}`, words);
  expectNoSecret(`${await storedBy(phone)}\n${phoneSent.join('\n')}`, words);
  for (const request of [...sent, ...phoneSent]) expect(request).not.toContain(vault.slice(0, 40));
});

test('words from paper: numbered, misspelt, too few, swapped, of somebody else', async ({ person }) => {
  const ada = await person('Ada');
  await ada.page.goto('/keys');
  await ada.makeKeys();
  const words = ada.words.map((word) => word.trim());
  const own = await holder(ada);

  const phone = await person('Ada’s phone');
  await phone.page.setViewportSize({ width: 390, height: 844 });
  await phone.page.goto('/keys');
  await phone.button(t.keys.restore).click();
  const field = phone.page.getByLabel(t.keys.restoreWords, { exact: true });
  const alert = phone.page.getByRole('alert');
  await field.fill(words.slice(1).join(' '));
  await field.press('Enter');
  await expect(alert).toHaveText(t.keys.restoreCount(11));
  await field.fill([...words.slice(0, 11), 'qqqqqq'].join(' '));
  await phone.button(t.keys.restoreGo).click();
  await expect(alert).toHaveText(t.keys.restoreUnknown(12, 'qqqqqq'));
  const slip = `${words[0]}q`;
  await field.fill([slip, ...words.slice(1)].join(' '));
  await phone.button(t.keys.restoreGo).click();
  await expect(alert).toContainText(`“${slip}”`);
  await expect(alert).toContainText(words[0]!);
  await field.fill(words.map((word, i) => `${i + 1}. ${word}`).join('\n'));
  await phone.button(t.keys.restoreGo).click();
  await phone.page.getByLabel(t.keys.passphrase, { exact: true }).first().fill('short');
  await phone.button(t.keys.keep).click();
  await expect(phone.page.getByText(t.keys.passphraseShort)).toBeVisible();
  await phone.keepKeys();
  expect(await holder(phone)).toBe(own);

  // Other words on this device: asked first; and who has forgotten the passphrase begins again with their own.
  const bo = await person('Bo');
  await bo.page.goto('/keys');
  await bo.makeKeys();
  await phone.page.reload();
  await phone.button(t.keys.forgot).click();
  await field.fill(bo.words.join(' '));
  await phone.button(t.keys.restoreGo).click();
  await expect(phone.page.getByRole('dialog', { name: t.keys.otherTitle })).toBeVisible();
  await phone.page.keyboard.press('Escape');
  await field.fill(words.join(' '));
  await phone.button(t.keys.restoreGo).click();
  await phone.keepKeys();
  expect(await holder(phone)).toBe(own);
});

test('another passphrase, and a device that forgets everything', async ({ person }) => {
  const ada = await person('Ada');
  const next = 'another horse battery';
  await ada.found('Hillside house');
  await ada.page.goto('/keys');
  await fold(ada, t.keys.rekey.title);
  await ada.page.getByLabel(t.keys.rekey.now).fill(PASSPHRASE);
  await ada.page.getByLabel(t.keys.rekey.next, { exact: true }).fill(next);
  await ada.page.getByLabel(t.keys.rekey.nextAgain).fill('another horse batteries');
  await ada.button(t.keys.rekey.go).click();
  await expect(ada.page.getByText(t.keys.passphraseDiffers)).toBeVisible();
  await ada.page.getByLabel(t.keys.rekey.nextAgain).fill(next);
  await ada.button(t.keys.rekey.go).click();
  await expect(ada.page.getByText(t.keys.rekey.done)).toBeVisible();
  expectNoSecret(await storedBy(ada), ada.words, next);

  await ada.page.reload();
  const field = ada.page.getByLabel(t.keys.passphrase, { exact: true }).first();
  await field.fill(PASSPHRASE);
  await field.press('Enter');
  await expect(ada.page.getByText(t.errors['vault.passphrase']!)).toBeVisible();
  await field.fill(next);
  await field.press('Enter');
  await expect(ada.page.getByText(t.keys.open)).toBeVisible();

  await fold(ada, t.keys.forget.title);
  await ada.button(t.keys.forget.go).click();
  await expect(ada.button(t.keys.forget.yes)).toBeDisabled();
  await ada.page.getByLabel(t.keys.forget.sure).check();
  await ada.button(t.keys.forget.yes).click();
  await expect(ada.page.getByText(t.keys.forget.done)).toBeVisible();
  const stored = await storedBy(ada);
  expect(stored).not.toContain('vault');
  expect(stored).not.toContain('Hillside');
  await ada.page.reload();
  await expect(ada.page.getByText(t.keys.none)).toBeVisible();
});
