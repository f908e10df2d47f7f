/** An assembly of forty: its list folds and can be searched, also with other letters, and choosing trustees stays near. */
import { t } from './words';
import { expect, test } from './fixtures';
import { overflowing, PHONE } from './looks';
import { rehearse, serve } from './rehearsed';

test('forty members: a list that folds, and a search that finds', async ({ person }) => {
  const record = await rehearse('--members', '40', '--kind', 'motion', '--seed', '40');
  const { id } = record;
  const guest = await person('Guest');
  const { page } = guest;
  await serve(page, record);
  await page.goto(`/a/${id}`);
  const section = page.getByRole('region', { name: t.assembly.members, exact: true });
  const list = section.getByRole('list', { name: t.assembly.members, exact: true }).getByRole('listitem');
  await expect(section.getByText(t.assembly.count(40))).toBeVisible();
  // A dozen at first, all on request, a dozen again.
  await expect(list).toHaveCount(12);
  const all = guest.button(t.assembly.showAll(40));
  await expect(all).toHaveAttribute('aria-expanded', 'false');
  await all.click();
  await expect(list).toHaveCount(40);
  const names = (await list.allInnerTexts()).map((text) => text.split('\n')[0]!.trim());
  await guest.button(t.assembly.showFewer).click();
  await expect(list).toHaveCount(12);

  // Somebody from the end of the list is found by a part of the name, in any case; nobody else stays.
  const wanted = names.at(-1)!;
  await section.getByLabel(t.assembly.search).fill(wanted.toUpperCase());
  const hits = names.filter((name) => name.toLowerCase().includes(wanted.toLowerCase()));
  await expect(list).toHaveCount(hits.length);
  await expect(section.getByRole('status')).toHaveText(t.assembly.found(hits.length));
  await section.getByLabel(t.assembly.search).fill('nobody is called so');
  await expect(section.getByRole('status')).toHaveText(t.assembly.foundNone);
  await expect(list).toHaveCount(0);
  await section.getByLabel(t.assembly.search).fill('');
  await expect(list).toHaveCount(12);
  await page.setViewportSize(PHONE);
  expect(await overflowing(page)).toEqual([]);
});
