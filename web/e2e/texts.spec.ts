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
  // Only whoever wrote it is asked.
  await expect(bo.button(t.texts.erase)).toBeHidden();

  await ada.button(t.texts.erase).click();
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
  await expect(bo.page.getByText(t.texts.audited(0, 1, 0))).toBeVisible();
});
