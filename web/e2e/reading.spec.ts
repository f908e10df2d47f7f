/** Who reads what: lists, and records that are for their members: what a stranger, somebody invited, a member and whoever has a pass see of one. */
import { t } from './words';
import { expect, test } from './fixtures';
import { DESKTOP, noComplaints, PHONE, shoot } from './looks';

const NAME = 'The quiet house';

test('nobody but members and whom they let sees anything of a record that is for members', async ({
  person,
  host,
}) => {
  const ada = await person('Ada Adeyemi');
  const assembly = await ada.found(NAME, 1, 'To keep to ourselves.', 'members');
  const link = await ada.invitation(assembly);

  // A stranger sees that there is something, and nothing of it; no list has it.
  const stranger = await person('Sam Stranger');
  const seen: string[] = [];
  stranger.page.on('response', (response) => {
    void response.text().then(
      (text) => seen.push(response.url().includes('/assets/') ? '' : text),
      () => undefined,
    );
  });
  await stranger.page.goto(`/a/${assembly}`);
  await expect(stranger.page.getByText(t.reading.title)).toBeVisible();
  await expect(stranger.page.getByText(t.reading.invited)).toBeVisible();
  for (const page of ['audit', 'minutes', 'book', 'votes', 'power', 'circle']) {
    await stranger.page.goto(`/a/${assembly}/${page}`);
    await expect(stranger.page.getByText(t.reading.title)).toBeVisible();
  }
  expect(seen.join('\n')).not.toMatch(/quiet house|Adeyemi/);
  const listed = await (await fetch(`${host.url}/api/v1/assemblies`)).text();
  expect(listed).not.toContain(assembly);

  // Whoever is invited sees what it is for and who invites, and the rest once they are in.
  const ben = await person('Ben Brandt');
  await ben.page.goto(link);
  await expect(ben.page.getByText('To keep to ourselves.')).toBeVisible();
  await expect(ben.page.getByText(/Adeyemi/)).toBeVisible();
  await expect(ben.page.getByText(t.reading.door)).toBeVisible();
  await ben.page.getByLabel(t.join.name).fill('Ben Brandt');
  await ben.makeKeys();
  await ben.button(t.join.submit).click();
  await ben.page.getByRole('link', { name: t.join.go }).click();
  await expect(ben.page.getByRole('heading', { name: t.assembly.members, exact: true })).toBeVisible();

  // No token is in any address, and what is kept has none in its key.
  const kept = await ben.page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return [location.href, ...all.flat().map(({ url }) => url)].join(' ');
  });
  expect(kept).not.toMatch(/bearer|token/i);

  // After a reload the keys are closed, and the record with them, until they are opened.
  await ben.page.reload();
  await expect(ben.page.getByText(t.reading.title)).toBeVisible();
  await ben.unlock();
  await expect(ben.page.getByText(t.reading.title)).toBeHidden();

  // What a link cannot fetch without a token, members save from the page.
  await ben.go(`/a/${assembly}/power`);
  await ben.page.getByText(t.power.table, { exact: true }).first().click();
  const file = ben.page.waitForEvent('download');
  await ben.button(t.power.json).click();
  expect((await file).suggestedFilename()).toBe(`power-${assembly}.json`);
  await ben.go(`/a/${assembly}/audit`);
  await ben.button(t.audit.start).click();
  await expect(ben.page.getByText(t.audit.verdicts.verified)).toBeVisible({ timeout: 30_000 });
  await expect(ben.page.getByText(t.reading.give, { exact: true })).toBeVisible();

  // A pass lets the stranger check everything, without keys.
  await ada.go(`/a/${assembly}`);
  await ada.page.getByText(t.reading.give, { exact: true }).click();
  await ada.button(t.reading.make).click();
  const pass = await ada.page.getByLabel(t.reading.link).innerText();
  await stranger.page.goto('/');
  await stranger.page.goto(pass);
  await expect(stranger.page.getByRole('heading', { name: NAME })).toBeVisible();
  await expect(stranger.page).toHaveURL(new RegExp(`/a/${assembly}$`));
  await stranger.page.goto(`/a/${assembly}/audit`);
  await stranger.button(t.audit.start).click();
  await expect(stranger.button(t.audit.again)).toBeVisible({ timeout: 30_000 });
});

test('whoever left reads nothing more, and has their name erased at the door', async ({ person }) => {
  const ada = await person('Ada Adeyemi');
  const assembly = await ada.found(NAME, 1, 'To keep to ourselves.', 'members');
  const ben = await person('Ben Brandt');
  const link = await ada.invitation(assembly);
  await ben.join(link);
  await ben.go(`/a/${assembly}`);
  await ben.button(t.assembly.leave).click();
  const dialog = ben.page.getByRole('dialog', { name: t.assembly.leaveTitle(NAME) });
  await dialog.getByRole('button', { name: t.assembly.leaveGo, exact: true }).click();
  await expect(ben.page.getByText(t.assembly.youLeft)).toBeVisible();

  // The next day there is nothing new to read, and the way to be forgotten is still there, once.
  await ben.page.reload();
  await expect(ben.page.getByText(t.reading.title)).toBeVisible();
  await ben.unlock();
  await expect(ben.page.getByText(t.reading.out.left)).toBeVisible();
  for (const size of [DESKTOP, PHONE]) {
    await ben.page.setViewportSize(size);
    await noComplaints(ben.page);
    await shoot(ben.page, `reading-out-${size.width}`);
  }
  await ben.button(t.texts.eraseName).click();
  await ben.button(t.texts.confirm).click();
  await expect(ben.page.getByText(t.reading.out.erased).first()).toBeVisible();
  await expect(ben.button(t.texts.eraseName)).toBeHidden();
  await ada.go(`/a/${assembly}`);
  await expect(ada.page.getByText('Ben Brandt')).toHaveCount(0);
  await expect(ada.page.getByText(t.texts.noName.erased).first()).toBeVisible();

  // Whoever is out can come in again with a link.
  await ben.page.goto(link);
  await ben.unlock();
  await expect(ben.page.getByRole('heading', { name: t.join.title(NAME) })).toBeVisible();
});

test('visitors of a server see the names of assemblies that asked for that, and of no others', async ({
  person,
}) => {
  const ada = await person('Ada Adeyemi');
  await ada.found('The open house');
  const bo = await person('Bo Brandt');
  const listed = await bo.found('The house on the list', 1, 'To be found.', 'listed');

  const visitor = await person('Vi Visitor');
  await visitor.page.goto('/');
  const named = visitor.page.getByRole('link', { name: 'The house on the list' });
  await expect(named).toHaveAttribute('href', `/a/${listed}`);
  await expect(visitor.page.getByText('The open house')).toHaveCount(0);
});
