/** Who comes in and stays: vouches after the first month, invitations taken back, lost words, new words with the old ones in hand. */
import { t } from './words';
import { assembly, expect, later, test } from './fixtures';
import { PASSPHRASE, type Person } from './person';
import type { Host } from './host';

const MONTH_S = 31 * 24 * 3600;
type Sit = (name: string) => Promise<Person>;

/** Ada has founded, the others have joined at her invitation, and the first month is over. */
async function grown(host: Host, person: Sit, ...names: string[]) {
  const ada = await person('Ada');
  const id = await ada.found('Hillside house');
  const link = await ada.invitation(id);
  const others: Person[] = [];
  for (const name of names) {
    const one = await person(name);
    await one.join(link);
    others.push(one);
  }
  await later(host, [ada, ...others], MONTH_S);
  return { ada, others, id };
}

test('after the first month somebody asks, is vouched for with one tap, and is in', async ({
  host,
  person,
}) => {
  const { ada, others, id } = await grown(host, person, 'Bo');
  const [bo] = others as [Person];
  const link = await bo.invitation(id);

  const cy = await person('Cy');
  await cy.page.goto(link);
  await expect(cy.page.getByText(t.join.comesVouched(1))).toBeVisible();
  await cy.page.getByLabel(t.join.name).fill('Cy');
  await cy.makeKeys();
  await cy.button(t.join.submitAsk).click();
  await expect(cy.page.getByRole('heading', { name: t.join.asked('Hillside house') })).toBeFocused();
  await expect(cy.page.getByText(t.people.waitsProgress(0, 1))).toBeVisible();
  // Bo has invited: it is for Ada to vouch.
  await expect(cy.page.getByText(t.people.waitsAsk('Ada'))).toBeVisible();
  await bo.go(`/a/${id}`);
  await expect(bo.page.getByText(t.people.ownInvitation)).toBeVisible();

  await ada.go(`/a/${id}`);
  const asked = ada.page.getByText(t.people.askVouch('Cy', 'Bo'));
  await expect(asked).toBeVisible();
  await ada.page.getByRole('listitem').filter({ has: asked }).getByRole('button').click();
  await expect(asked).toBeHidden();
  await expect(ada.page.getByText(t.people.brought('Bo', 'Ada'))).toBeVisible();
  // Whoever waits sees it without doing anything.
  await expect(cy.page.getByRole('heading', { name: t.join.welcome('Hillside house') })).toBeVisible();

  // An invitation that is taken back lets nobody in any more.
  await bo.page.getByText(t.people.invitations(1), { exact: true }).click();
  await bo.button(t.people.revoke).click();
  await expect(bo.button(t.people.revoke)).toBeHidden();
  const di = await person('Di');
  await di.page.goto(link);
  await expect(di.page.getByText(t.join.problems.revoked.text)).toBeVisible();
});

test('lost words: others vouch for new keys, which count after a week', async ({ host, person }) => {
  const { ada, others, id } = await grown(host, person, 'Bo', 'Cy');
  const [bo, cy] = others as [Person, Person];
  const phone = await person('Bo’s new phone');
  // Without an invitation the page says whom to ask for one; with it, who is asked about.
  await phone.page.goto(`/a/${id}`);
  await phone.page.getByRole('link', { name: t.recover.link }).click();
  await expect(phone.page.getByRole('heading', { name: t.recover.needInvite })).toBeVisible();
  await phone.page.goto(await cy.invitation(id));
  await phone.page.getByRole('link', { name: t.recover.link }).click();
  await phone.page.getByRole('radio', { name: 'Bo', exact: true }).check();
  await phone.makeKeys();
  await phone.button(t.recover.go).click();
  await expect(phone.page.getByRole('heading', { name: t.recover.waits('Bo') })).toBeVisible();
  await expect(phone.page.getByText(t.people.waitsProgress(0, 1))).toBeVisible();

  // Loud on the old device, which does nothing, since it is lying in a drawer.
  await bo.go(`/a/${id}`);
  await expect(bo.page.getByRole('alert').getByText(t.recover.askedTitle)).toBeVisible();
  await ada.go(`/a/${id}`);
  await expect(ada.page.getByText(t.people.askVouchKeys('Bo'))).toBeVisible();
  await ada.page.getByRole('region', { name: t.assembly.actions }).getByRole('button').click();
  await expect(ada.page.getByText(t.people.askVouchKeys('Bo'))).toBeHidden();
  await expect(phone.page.getByText(t.people.waitsProgress(0, 1))).toBeHidden();
  await expect(phone.page.getByText(/^Enough have vouched/)).toBeVisible();

  await later(host, [ada, cy, phone], 8 * 24 * 3600);
  await phone.page.goto(`/a/${id}`);
  await phone.page.getByText(t.keys.openFold).first().click();
  await phone.unlock();
  // The same member, with other keys: what it signs is Bo’s.
  await phone.invitation(id);
  await expect(phone.page.getByRole('listitem').filter({ hasText: `Bo (${t.common.you})` })).toBeVisible();

  // And in a vote that is proposed now it is Bo who votes with them, and may change it.
  await ada.callCircle(id, [ada, cy]);
  await ada.acceptCircle(id);
  await cy.acceptCircle(id);
  const vote = await ada.propose(id, 'A new roof', 3600);
  await phone.go(vote);
  await phone.cast(t.kinds.motion.yes);
  await phone.button(t.vote.revote).click();
  await phone.cast(t.kinds.motion.no);
});

test('attack_new_keys_that_the_member_did_not_ask_for_are_refused_with_the_old_ones', async ({
  host,
  person,
}) => {
  const { others, id } = await grown(host, person, 'Bo', 'Cy');
  const [bo, cy] = others as [Person, Person];
  const thief = await person('Mallory');
  await thief.page.goto((await cy.invitation(id)).replace('/join/', '/a/').replace('#', '/keys#'));
  await thief.page.getByRole('radio', { name: 'Bo', exact: true }).check();
  await thief.makeKeys();
  await thief.button(t.recover.go).click();
  await expect(thief.page.getByRole('heading', { name: t.recover.waits('Bo') })).toBeVisible();
  await bo.go(`/a/${id}`);
  await bo.button(t.recover.refuse).click();
  await expect(bo.button(t.recover.refuse)).toBeHidden();
  await expect(thief.page.getByRole('heading', { name: t.recover.waits('Bo') })).toBeHidden();
});

test('new words take the place of the old ones in every assembly, and the member stays the same', async ({
  host,
  person,
}) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  const vote = await ada.propose(id, 'Paint', 600);
  await ada.go('/keys');
  const { page } = ada;
  await page.locator('summary', { hasText: t.recover.renewTitle }).click();
  await ada.button(t.recover.renewBegin).click();
  const shown = page.getByRole('list', { name: t.keys.phraseList }).getByRole('listitem');
  await expect(shown).toHaveCount(12);
  const words = await shown.allInnerTexts();
  await ada.button(t.keys.phraseDone).click();
  for (let position = 1; position <= 12; position += 1) {
    const field = page.getByLabel(t.keys.confirmWord(position), { exact: true });
    if ((await field.count()) > 0) await field.fill(words[position - 1]!.trim());
  }
  await ada.button(t.common.next).click();
  const form = page.locator('form').filter({ hasText: t.recover.renewNow });
  await form.getByLabel(t.keys.passphrase, { exact: true }).fill(PASSPHRASE);
  await ada.button(t.recover.renewGo).click();
  await expect(page.getByText(t.recover.renewed)).toBeVisible();
  await page.reload();
  await ada.unlock();
  await ada.invitation(id);

  // On another device the new words are Ada, and the old ones nobody.
  const phone = await person('Ada’s phone');
  await phone.restore(words);
  await phone.go(`/a/${id}`);
  await expect(phone.page.getByRole('listitem').filter({ hasText: `Ada (${t.common.you})` })).toBeVisible();
  await phone.invitation(id);

  // What she began is still hers: her vote, and her part of its key.
  await ada.go(vote);
  await expect(page.getByText(t.life.mistake.title, { exact: true })).toBeVisible();
  await ada.cast(t.kinds.motion.yes);
  await later(host, [ada, bo], 700);
  await bo.go(`/a/${id}`);
  await bo.go(vote);
  await bo.release();
  await ada.go(`/a/${id}`);
  await ada.go(vote);
  await ada.release();
  await expect(page.getByRole('heading', { name: t.result.turnout.title })).toBeVisible();
});
