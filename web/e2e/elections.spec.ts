/** Elections: several seats written, marked on a desk and on a phone, and told; trustees who are elected. */
import { assembly, expect, later, test } from './fixtures';
import { Hand } from './hand';
import { noComplaints, photograph } from './looks';
import type { Person } from './person';
import { t } from './words';

const p = t.propose;
const k = t.kinds.elect;

async function stand({ page }: Person, ...names: string[]) {
  for (const [i, name] of names.entries()) {
    if (i > 1 && !(await page.getByRole('textbox', { name: p.option(i + 1), exact: true }).isVisible()))
      await page.getByRole('button', { name: p.addOption }).click();
    await page.getByRole('textbox', { name: p.option(i + 1), exact: true }).fill(name);
  }
}

async function post(ada: Person, title: string) {
  const { page } = ada;
  await page.getByRole('textbox', { name: p.titleLabel }).fill(title);
  await ada.button(p.next).click();
  await expect(page.getByRole('heading', { name: p.previewTitle })).toBeFocused();
  await ada.button(p.submit).click();
}

test('a board is elected: written, marked in an order of one’s own, and told', async ({ person }, info) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  const { page } = ada;
  const path = (name: string) => info.outputPath(name);

  await ada.go(`/a/${id}/propose`);
  await page.getByText(p.moreKinds, { exact: true }).click();
  await page.getByRole('radio', { name: k.name, exact: true }).check();
  await page.getByRole('textbox', { name: p.question, exact: true }).fill('Who sits on the board?');
  // Members are chosen; whoever is none is written, and a name that only looks like a member's is told.
  await page.getByText(p.fromMembers, { exact: true }).click();
  const members = page.getByRole('group', { name: t.assembly.members });
  for (const name of ['Bo', 'Ada']) await members.getByLabel(name, { exact: true }).check();
  for (const [i, name] of ['Bo', 'Ada'].entries())
    await expect(page.getByRole('textbox', { name: p.option(i + 1), exact: true })).toHaveValue(name);
  await members.getByLabel('Bo', { exact: true }).uncheck();
  await members.getByLabel('Bo', { exact: true }).check();
  await page.getByRole('button', { name: p.addOption }).click();
  const third = page.getByRole('textbox', { name: p.option(3), exact: true });
  await third.fill('bo');
  await expect(page.getByText(p.warnings.posing(3, 'Bo')).first()).toBeVisible();
  await third.fill('');
  await stand(ada, 'Ada', 'Bo', 'Guest', 'Somebody');
  await page.getByRole('textbox', { name: k.statement('Ada') }).fill('Treasurer for two years.');
  await page.getByRole('spinbutton', { name: k.seats }).fill('2');
  await expect(page.getByText(k.standsAsMember)).toHaveCount(2);
  await expect(page.getByRole('checkbox', { name: p.drawn })).toBeChecked();
  await noComplaints(page);
  await photograph(page, path, 'write-1280');
  await page.setViewportSize({ width: 390, height: 844 });
  await noComplaints(page);
  await photograph(page, path, 'write-390');
  await page.setViewportSize({ width: 1280, height: 900 });
  await post(ada, 'The board');
  await expect(ada.button(t.vote.review)).toBeVisible();
  const address = new URL(page.url()).pathname;
  const vote = address.split('/').at(-1) ?? '';

  // The order is this member's own, and the same whenever they come back.
  const hand = await Hand.of(ada);
  const { orders } = await hand.ask('vote.mine', { assembly: id, vote });
  const names = ['Ada', 'Bo', 'Guest', 'Somebody'];
  const order = (orders?.[0] ?? []).map((one) => names[one]);
  expect(order.toSorted()).toEqual(names);
  const shown = () =>
    page
      .locator('[data-contest] input[type="checkbox"]')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  await expect.poll(shown).toEqual(orders?.[0]?.map(String));
  await page.reload();
  await expect.poll(shown).toEqual(orders?.[0]?.map(String));
  await ada.unlock();

  const mark = (one: Person, name: string) =>
    one.page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  await mark(ada, 'Ada');
  await mark(ada, 'Bo');
  await expect(page.getByText(k.markedOf(2, 2))).toBeVisible();
  await page.getByRole('checkbox', { name: /^Guest/ }).click();
  await expect(page.getByText(t.common.atMost(2))).toBeVisible();
  await noComplaints(page);
  await photograph(page, path, 'answer-1280');
  await ada.button(t.vote.review).click();
  const reviewed = order.filter((name) => name === 'Ada' || name === 'Bo');
  await expect(page.locator('.answer').getByRole('listitem')).toHaveText(reviewed as string[]);
  await ada.button(t.vote.cast).click();
  await expect(page.getByRole('heading', { name: t.vote.castTitle, exact: true })).toBeVisible();

  const phone = bo.page;
  await phone.setViewportSize({ width: 390, height: 844 });
  await bo.go(address);
  await mark(bo, 'Ada');
  await noComplaints(phone);
  await photograph(phone, path, 'answer-390');
  await bo.button(t.vote.review).click();
  await bo.button(t.vote.cast).click();
  await expect(phone.getByRole('heading', { name: t.vote.castTitle, exact: true })).toBeVisible();

  await later(ada.host, [ada, bo], 30 * 86_400);
  for (const one of [ada, bo]) {
    const own = await Hand.of(one);
    await expect(async () => {
      const { votes } = await own.ask('assembly.sync', { assembly: id });
      expect(votes.find((found) => found.id === vote)?.phase).toBe('closed');
    }).toPass();
    await own.ask('tally.release', { assembly: id, vote });
  }
  await ada.go(address);
  await bo.go(address);
  for (const one of [page, phone]) {
    await expect(one.getByText(t.result.outcome.elected('Ada and Bo')).first()).toBeVisible();
    await noComplaints(one);
  }
  await photograph(page, path, 'result-1280');
  await photograph(phone, path, 'result-390');
});

test('trustees are elected: the election comes with the wish, and passing it is told from its data', async ({
  person,
}, info) => {
  const people = [await person('Ada'), await person('Bo'), await person('Cleo')];
  const [ada] = people as [Person];
  const id = await assembly(people);
  const { page } = ada;
  await ada.go(`/a/${id}/propose#elected`);
  await expect(page.getByRole('radio', { name: k.name, exact: true })).toBeChecked();
  await expect(page.getByRole('spinbutton', { name: k.seats })).toHaveValue('3');
  await page.getByRole('textbox', { name: p.question, exact: true }).fill('Who are the trustees?');
  await stand(ada, 'Ada', 'Bo', 'Cleo');
  await expect(page.getByText(k.warnings.equal)).toBeVisible();
  await noComplaints(page);
  await photograph(page, (name) => info.outputPath(name), 'trustees-1280');
  await post(ada, 'Trustees');
  await expect(page.getByText(t.effects.elected(2)).first()).toBeVisible();
  const hand = await Hand.of(ada);
  const { votes } = await hand.ask('assembly.sync', { assembly: id });
  const [effect] = votes.find(({ title }) => title === 'Trustees')?.effects ?? [];
  expect(effect).toMatchObject({ do: 'circle', trustees: 'elected', threshold: 2 });
});
