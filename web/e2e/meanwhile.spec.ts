/** What became impossible while a page was not looking is refused in words, and the page can go on from there. */
import { assembly, expect, test } from './fixtures';
import { Hand } from './hand';
import type { Person } from './person';
import { t } from './words';

const m = t.life.mistake;

/** The page hears nothing more of the record by itself; what it does goes out as ever. */
const deaf = ({ page }: Person) => page.route('**/stream', (route) => route.abort());

test('what enough have agreed to is not agreed to again, and a candidate who left is not elected', async ({
  person,
}) => {
  const people = [await person('Ada'), await person('Bo'), await person('Cy')];
  const [ada, bo, cy] = people as [Person, Person, Person];
  const id = await assembly(people);
  const vote = await ada.propose(id, 'The post was late', 86_400);
  await ada.page.getByText(m.title, { exact: true }).click();
  await ada.page.getByText(m.later(3), { exact: true }).click();
  await ada.page.getByRole('textbox', { name: m.reason }).fill('The letters came on Monday.');
  await ada.button(m.ask).click();
  await expect(ada.page.getByText(m.agreed(1, 2))).toBeVisible();

  await deaf(cy);
  await cy.go(vote);
  await expect(cy.button(m.agree)).toBeVisible();
  await bo.go(vote);
  await bo.button(m.agree).click();
  await expect(bo.page.getByText(m.agreed(2, 2))).toBeVisible();
  await expect(cy.button(m.agree)).toBeVisible();
  await cy.button(m.agree).click();
  await expect(cy.page.getByText(t.errors['amend.repeated']!)).toBeVisible();

  // A candidate who left is no member any more when the election is posted.
  const { page } = ada;
  await deaf(ada);
  await ada.go(`/a/${id}/propose`);
  await page.getByText(t.propose.moreKinds, { exact: true }).click();
  await page.getByRole('radio', { name: t.kinds.elect.name, exact: true }).check();
  await page.getByRole('textbox', { name: t.propose.question, exact: true }).fill('Who sits on the board?');
  await page.getByRole('textbox', { name: t.propose.option(1), exact: true }).fill('Ada');
  await page.getByRole('textbox', { name: t.propose.option(2), exact: true }).fill('Cy');
  await page.getByRole('textbox', { name: t.propose.titleLabel }).fill('The board');
  await ada.button(t.propose.next).click();
  await expect(page.getByRole('heading', { name: t.propose.previewTitle })).toBeFocused();

  const hand = await Hand.of(cy);
  await hand.ask('act', { assembly: id, act: { type: 'member.leave' } });
  await ada.button(t.propose.submit).click();
  await expect(page.getByText(t.errors['propose.candidate']!)).toBeVisible();
});
