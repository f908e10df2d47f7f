/** Founding, inviting and joining: what people see before anything is created, and what happens when something is amiss. */
import { load, t } from './words';
import { expect, test } from './fixtures';
import type { Person } from './person';

const { admits, rulesOf } =
  await load<typeof import('../src/lib/rules/presets')>('/src/lib/rules/presets.ts');

const onPhone = (person: Person) => person.page.setViewportSize({ width: 390, height: 844 });

/** An invitation for so many people, from a member's page. */
async function invite(ada: Person, assembly: string, people: number): Promise<string> {
  await ada.go(`/a/${assembly}`);
  const field = ada.page.getByLabel(t.invite.uses, { exact: true });
  // A link that was made before is still shown where the page is the same.
  await expect(async () => {
    if (await ada.button(t.invite.another).isVisible()) await ada.button(t.invite.another).click();
    else if (!(await field.isVisible())) await ada.page.getByText(t.invite.title, { exact: true }).click();
    await expect(field).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await field.fill(String(people));
  await field.blur();
  await ada.button(t.invite.make).click();
  return ada.page.getByLabel(t.invite.link).innerText();
}

/** What is printed: the text of whatever paper would show. */
const printed = (person: Person) =>
  person.page.evaluate(() =>
    [...document.body.children]
      .filter((one) => getComputedStyle(one).display !== 'none')
      .map((one) => (one as HTMLElement).innerText)
      .join('\n'),
  );

test('founding on a phone: nothing typed is lost, the rules are shown at work', async ({ person }) => {
  const ada = await person('Ada');
  const { page } = ada;
  await onPhone(ada);
  await page.goto('/found');
  // An empty form says what is missing and goes there.
  await ada.button(t.common.next).click();
  await expect(page.getByText(t.found.nameMissing)).toBeVisible();
  await expect(page.getByLabel(t.found.name)).toBeFocused();
  await page.getByLabel(t.found.name).fill('Hillside house');
  await page.getByLabel(t.found.purpose).fill('To look after the **house**.');
  await ada.button(t.common.next).click();

  // The small preset stands there already; each choice changes its sentence.
  const says = (text: string) => expect(page.getByText(text, { exact: true })).toBeVisible();
  await says(t.rules.ordinary(rulesOf('small')));
  await page.getByRole('radio', { name: t.found.presets.club }).check();
  await says(t.rules.ordinary(rulesOf('club')));
  await says(t.rules.join(rulesOf('club')));
  await page.getByRole('radio', { name: t.found.joiningOptions.by_vote }).check();
  const byVote = { ...rulesOf('club'), admit: admits('by_vote', rulesOf('club').admit) };
  await says(t.rules.join(byVote));
  await page.getByText(t.found.more, { exact: true }).click();
  await expect(page.getByText(t.found.turnoutWarn)).toBeHidden();
  await page.getByRole('radio', { name: t.found.turnoutOptions.half }).check();
  await expect(page.getByText(t.found.turnoutWarn)).toBeVisible();
  await page.getByText(t.found.statutes, { exact: true }).click();
  await page.getByRole('radio', { name: t.found.presets.open_source }).check();
  await says(t.rules.special(rulesOf('open_source')));
  // What was changed of one beginning is no change of another.
  await expect(page.getByRole('radio', { name: t.found.joiningOptions.vouched })).toBeChecked();
  await ada.button(t.common.next).click();
  await page.getByLabel(t.found.memberName).fill('Ada');
  await ada.button(t.keys.make).click();
  await expect(page.getByText(t.keys.phraseTitle)).toBeVisible();
  // Going back would make other words than those on the paper: it is not offered while they are shown.
  await expect(ada.button(t.common.back)).toBeHidden();

  await page.reload();
  await expect(page.getByLabel(t.found.memberName)).toHaveValue('Ada');
  await ada.button(t.common.back).click();
  await expect(page.getByRole('radio', { name: t.found.presets.open_source })).toBeChecked();
  await ada.button(t.common.back).click();
  await expect(page.getByLabel(t.found.name)).toHaveValue('Hillside house');
  await ada.button(t.common.next).click();
  await ada.button(t.common.next).click();
  await ada.makeKeys();
  await ada.button(t.found.submit).click();
  await expect(page.getByRole('heading', { name: t.found.done('Hillside house') })).toBeFocused();

  // The first thing that comes next can be done right here, and hung up.
  await ada.button(t.invite.make).click();
  await expect(page.getByRole('img', { name: t.invite.qr('Hillside house') })).toBeVisible();
  const link = await page.getByLabel(t.invite.link).innerText();
  await page.emulateMedia({ media: 'print' });
  const poster = await printed(ada);
  await page.emulateMedia({ media: null });
  expect(poster).toContain('Hillside house');
  expect(poster).toContain(link);
  expect(poster).not.toContain(t.found.nextCircle);
  expect(poster).not.toContain(t.common.product);

  // Who looks around and comes back finds the assembly, and not an empty form.
  const path = new URL(page.url()).pathname;
  expect(path).toMatch(/^\/a\//);
  await ada.go(`${path}/circle`);
  await expect(page.getByText(t.circle.tooFew)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: t.assembly.first })).toBeVisible();

  // What has become an assembly is no draft any more.
  await page.goto('/found');
  await expect(page.getByLabel(t.found.name)).toHaveValue('');
});

test('joining on a phone: everything is seen before anything is created', async ({ person }) => {
  const ada = await person('Ada');
  const id = await ada.found('Hillside house');
  const link = await invite(ada, id, 2);

  const bo = await person('Bo');
  const { page } = bo;
  await onPhone(bo);
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') posts.push(request.url());
  });
  await page.goto(link);
  await expect(page.getByRole('heading', { name: t.join.title('Hillside house') })).toBeVisible();
  await expect(page.getByText(t.join.lead('Ada'))).toBeVisible();
  await expect(page.getByText('To look after the house together.')).toBeVisible();
  await expect(page.getByText(t.rules.propose(rulesOf('small')))).toBeVisible();
  await expect(page.getByText(t.join.comesAtOnce)).toBeVisible();
  await expect(page.getByText(t.common.members(1), { exact: true })).toBeVisible();
  await expect(page.getByText(t.join.noCircle)).toBeVisible();
  await expect(page.getByText(/^2 more people can join/)).toBeVisible();
  expect(posts).toEqual([]);

  // A name that looks like another is refused in words; nothing else that was done is lost.
  await page.getByLabel(t.join.name).fill('ADA');
  await bo.makeKeys();
  await bo.button(t.join.submit).click();
  await expect(page.getByText(t.join.nameTaken)).toBeVisible();
  await expect(page.getByLabel(t.join.name)).toBeFocused();
  await page.getByLabel(t.join.name).fill('Bo');
  await bo.button(t.join.submit).click();
  await expect(page.getByRole('heading', { name: t.join.welcome('Hillside house') })).toBeFocused();
  // No trustees yet: nobody is sent to propose something that cannot be held.
  await expect(page.getByText(t.join.noTrustees)).toBeVisible();
  // The secret of the link has left the address.
  expect(page.url()).not.toContain('#');

  // Again with the same link: already in.
  await page.goto(link);
  await expect(page.getByText(t.join.already)).toBeVisible();
});

test('an invitation that is used up, expired or broken says so, each in its own words', async ({
  person,
}) => {
  const ada = await person('Ada');
  const id = await ada.found('Hillside house');
  const once = await invite(ada, id, 1);
  const bo = await person('Bo');
  await bo.join(once);

  const cy = await person('Cy');
  const { spent, broken, unknown, expired } = t.join.problems;
  await cy.page.goto(once);
  await expect(cy.page.getByRole('heading', { name: spent.title })).toBeVisible();
  await expect(cy.page.getByText(spent.text)).toBeVisible();
  await expect(cy.page.getByLabel(t.join.name)).toBeHidden();

  await cy.page.goto(once.slice(0, -5));
  await expect(cy.page.getByText(broken.text)).toBeVisible();
  await cy.page.goto(once.replace(/#.*/, ''));
  await cy.page.reload();
  await expect(cy.page.getByText(broken.text)).toBeVisible();
  await cy.page.goto(once.replace(/#.*/, `#${'ab'.repeat(32)}`));
  await expect(cy.page.getByText(unknown.text)).toBeVisible();

  // Two weeks and a day later.
  const later = await invite(ada, id, 5);
  await cy.page.route('**/api/v1/host', async (route) => {
    const answer = (await (await route.fetch()).json()) as { time: number };
    await route.fulfill({ json: { ...answer, time: answer.time + 15 * 24 * 60 * 60 * 1000 } });
  });
  await cy.page.goto('/');
  await cy.page.goto(later);
  await expect(cy.page.getByText(expired.text)).toBeVisible();
});
