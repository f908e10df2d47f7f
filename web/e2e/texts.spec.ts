/** Texts that can be forgotten: one is erased by whoever wrote it, another device shows so, and the audit passes as before. */
import { assembly, expect, test } from './fixtures';
import { noComplaints, photograph } from './looks';
import { t } from './words';

test('a reason is erased, and everybody sees that it is', async ({ person }, info) => {
  const [ada, bo] = [await person('Ada'), await person('Bo')];
  const id = await assembly([ada, bo]);
  const vote = await ada.propose(id, 'The wrong year', 3 * 86_400);
  const { page } = ada;
  const m = t.life.mistake;
  await page.getByText(m.title, { exact: true }).click();
  await page.getByRole('textbox', { name: m.reason }).fill('Dora was too ill to notice.');
  await ada.button(m.ask).click();
  await expect(page.getByText('Dora was too ill to notice.')).toBeVisible();
  await bo.go(vote);
  await expect(bo.page.getByText('Dora was too ill to notice.')).toBeVisible();
  // Only whoever wrote it erases it at once; others can propose it.
  await expect(bo.button(t.texts.erase)).toBeHidden();
  await expect(bo.page.getByRole('link', { name: t.texts.propose }).first()).toBeVisible();

  // A server that gives its texts no more is found out by a device that was given them, which gives one back.
  await bo.page.route('**/log/*/text/*', (route) => route.fulfill({ status: 200, body: '' }));
  await bo.page.reload();
  await expect(bo.page.getByText('Dora was too ill to notice.')).toBeVisible();
  await expect(bo.page.getByText(t.texts.kept)).toHaveCount(2);
  await noComplaints(bo.page);
  await photograph(bo.page, (name) => info.outputPath(name), 'kept-1280');
  await bo.button(t.texts.give).first().click();
  await expect(bo.page.getByText(t.texts.given)).toBeVisible();
  await expect(bo.page.getByText(t.texts.kept)).toHaveCount(1);
  await bo.page.unroute('**/log/*/text/*');
  await bo.page.reload();
  await expect(bo.page.getByText('The old one leaks.')).toBeVisible();
  await expect(bo.page.getByText(t.texts.kept)).toHaveCount(0);

  // The reason stands above the text of the proposal, which is Ada's as well.
  await ada.button(t.texts.erase).first().click();
  await noComplaints(page);
  await photograph(page, (name) => info.outputPath(name), 'erase-1280');
  await ada.button(t.texts.confirm).click();
  await expect(page.getByText(t.texts.erased, { exact: true })).toBeVisible();
  await expect(page.getByText('Dora was too ill to notice.')).toBeHidden();
  await bo.page.reload();
  await expect(bo.page.getByText(t.texts.erased, { exact: true })).toBeVisible();
  await expect(bo.page.getByText('Dora was too ill to notice.')).toBeHidden();

  await bo.go(`/a/${id}/audit`);
  await bo.button(t.audit.start).click();
  await expect(bo.page.getByRole('heading', { name: t.audit.verdicts.verified })).toBeVisible();
  await expect(bo.page.getByText(t.texts.audited(4, 1, 0))).toBeVisible();
});

test('whoever leaves has their name forgotten, and what they did stays', async ({ person }, info) => {
  const [ada, bo] = [await person('Ada'), await person('Bo')];
  const id = await assembly([ada, bo]);
  await bo.go(`/a/${id}`);
  await bo.button(t.assembly.leave).click();
  const dialog = bo.page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: t.assembly.leaveForget }).check();
  await photograph(bo.page, (name) => info.outputPath(name), 'leave-1280');
  await dialog.getByRole('button', { name: t.assembly.leaveGo, exact: true }).click();
  await expect(bo.page.getByText(t.assembly.youLeft)).toBeVisible();

  await ada.go(`/a/${id}`);
  const list = ada.page.getByRole('list', { name: t.assembly.members });
  await expect(list.getByText('Ada', { exact: true })).toBeVisible();
  await expect(list.getByText('Bo', { exact: true })).toBeHidden();
  await expect(list.getByText(/^#[0-9a-f]{8}$/)).toBeVisible();
  await expect(list.getByText(`(${t.texts.noName.erased})`)).toBeVisible();
  await noComplaints(ada.page);
  await list.scrollIntoViewIfNeeded();
  await photograph(ada.page, (name) => info.outputPath(name), 'name-erased-1280');
});
