/** A mistake in an open vote: it ends unopened because enough agree, and is put again; another one closes later. */
import { assembly, expect, later, test } from './fixtures';
import { noComplaints, photograph } from './looks';
import { t } from './words';

const m = t.life.mistake;

test('an open vote with a mistake ends unopened, and is put again', async ({ host, person }, info) => {
  const [ada, bo, cy] = [await person('Ada'), await person('Bo'), await person('Cy')];
  const id = await assembly([ada, bo, cy]);
  const vote = await ada.propose(id, 'The wrong year', 3 * 86_400);
  await bo.go(vote);
  await bo.cast(t.kinds.motion.yes);
  // Only the proposer can ask.
  await expect(bo.page.getByText(m.title, { exact: true })).toBeHidden();

  const { page } = ada;
  await page.getByText(m.title, { exact: true }).click();
  await expect(ada.button(m.ask)).toBeDisabled();
  await page.getByRole('textbox', { name: m.reason }).fill('It says **2016**.');
  await noComplaints(page);
  await photograph(page, (name) => info.outputPath(name), 'ask-1280');
  await ada.button(m.ask).click();
  await expect(page.getByText(m.asksEnd('Ada'))).toBeVisible();
  await expect(page.getByText(m.agreed(1, 2))).toBeVisible();

  // One more of three is enough; until then ballots are taken. Whoever looks at the start page finds it there.
  await cy.go('/');
  await expect(cy.page.getByText(m.asksEnd('Ada'))).toBeVisible();
  await noComplaints(cy.page);
  await photograph(cy.page, (name) => info.outputPath(name), 'start-1280');
  await cy.go(vote);
  await expect(cy.page.getByText('It says 2016.')).toBeVisible();
  await cy.page.setViewportSize({ width: 390, height: 844 });
  await noComplaints(cy.page);
  await photograph(cy.page, (name) => info.outputPath(name), 'agree-390');
  await cy.button(m.agree).click();
  await expect(cy.page.getByText(m.ended)).toBeVisible();
  await expect(cy.page.getByText(m.sealed(1))).toBeVisible();
  await expect(cy.button(t.vote.review)).toBeHidden();
  await noComplaints(cy.page);
  await photograph(cy.page, (name) => info.outputPath(name), 'ended-390');
  // Who voted reads that it is in, and not that its sum is opened.
  await expect(bo.page.getByText(t.vote.castUnopened)).toBeVisible();
  await expect(bo.page.getByText(t.vote.castFinal)).toBeHidden();

  // Trustees have nothing to open, also when its time is over.
  await later(host, [ada, bo, cy], 4 * 86_400);
  await ada.go(`/a/${id}`);
  await ada.go(vote);
  await expect(page.getByText(m.ended)).toBeVisible();
  await expect(ada.button(t.trustee.release)).toBeHidden();
  await expect(page.getByText(m.nothingToRelease)).toBeVisible();
  await photograph(page, (name) => info.outputPath(name), 'ended-1280');

  await ada.button(m.again).click();
  await expect(page.getByRole('textbox', { name: t.propose.question })).toHaveValue(
    'The wrong year: shall we?',
  );
  await ada.button(t.propose.next).click();
  await ada.post();
});

test('a vote closes later because enough agree', async ({ person }) => {
  const [ada, bo] = [await person('Ada'), await person('Bo')];
  const id = await assembly([ada, bo]);
  const vote = await ada.propose(id, 'The post was late', 86_400);
  const { page } = ada;
  await page.getByText(m.title, { exact: true }).click();
  await page.getByText(m.later(3), { exact: true }).click();
  await page.getByRole('textbox', { name: m.reason }).fill('The letters came on Monday.');
  await ada.button(m.ask).click();
  await expect(page.getByText(m.agreed(1, 2))).toBeVisible();
  await bo.go(vote);
  await bo.button(m.agree).click();
  await expect(bo.page.getByText(/closes later than first announced/)).toBeVisible();
  await expect(bo.button(t.vote.review)).toBeVisible();
});
