/** What an assembly decides about itself: a rule is changed by a vote, a second reading is asked for, signatures are collected. */
import { assembly, expect, later, test } from './fixtures';
import { DESKTOP, noComplaints, PHONE, shoot } from './looks';
import type { Person } from './person';
import { t } from './words';

const DAY_S = 86_400;

/** Writes a vote that gives ordinary votes so many days of notice. */
async function writeNotice(person: Person, id: string, title: string, days: string): Promise<void> {
  const { page } = person;
  await person.write(id, title);
  await page.getByRole('button', { name: t.effects.edit.kinds.rules }).click();
  await page.getByLabel(t.effects.edit.rule, { exact: true }).selectOption('ordinary.notice');
  await page.getByRole('spinbutton', { name: t.effects.edit.then }).fill(days);
  await page.getByRole('spinbutton', { name: t.effects.edit.then }).blur();
  await expect(page.getByText(t.propose.classRaised)).toBeVisible();
}

/** The draft of three days was written where there was no notice, and now there is one of a day: nothing goes on without a choice. */
async function overtaken(person: Person, id: string): Promise<void> {
  const { page } = person;
  await person.go('/');
  await person.go(`/a/${id}/propose`);
  const notice = page.getByRole('status').filter({ hasText: t.meanwhile.title });
  await expect(notice.getByText('Notice of ordinary votes: none → 1 day')).toBeVisible();
  await page.setViewportSize(PHONE);
  await noComplaints(page);
  await shoot(page, 'meanwhile-rules-phone');
  await page.setViewportSize(DESKTOP);
  await person.button(t.propose.next).click();
  await expect(page.getByText(t.meanwhile.choose).first()).toBeVisible();
  await person.button(t.meanwhile.own).click();
  await expect(notice).toHaveCount(0);
  await person.button(t.propose.next).click();
  await expect(page.getByText('Notice of ordinary votes: 1 day → 3 days').first()).toBeVisible();
}

/** Writes a vote that gives ordinary votes a day of notice, and posts it. */
async function changeNotice(person: Person, id: string, title: string): Promise<string> {
  const { page } = person;
  await writeNotice(person, id, title, '1');
  await person.button(t.propose.next).click();
  // Whoever posts sees it as the voters will: from the data, with both ends of the change.
  await expect(page.getByText('Notice of ordinary votes: none → 1 day').first()).toBeVisible();
  return person.post();
}

/** Casts Yes and closes; answers when the result is opened. */
async function pass(host: Parameters<typeof later>[0], people: Person[], vote: string): Promise<void> {
  const [ada, bo] = people as [Person, Person];
  for (const one of people) {
    await one.go(vote);
    await expect(one.page.getByText('Notice of ordinary votes: none → 1 day').first()).toBeVisible();
    await one.cast(t.kinds.motion.yes);
  }
  await later(host, people, 7 * DAY_S + 100);
  for (const one of [ada, bo]) {
    await one.go('/');
    await one.go(vote);
    await one.release();
  }
  await expect(ada.page.getByRole('heading', { name: t.life.comes })).toBeVisible();
}

test('a rule is changed by a vote: announced, voted on, waited for, and in the book', async ({
  host,
  person,
}) => {
  test.slow();
  const [ada, bo] = [await person('Ada'), await person('Bo')];
  const id = await assembly([ada, bo]);
  const vote = await changeNotice(ada, id, 'More notice');
  await expect(ada.page.getByText(t.life.notice)).toBeVisible();
  await later(host, [ada, bo], 7 * DAY_S + 100);
  await pass(host, [ada, bo], vote);
  await expect(ada.page.getByText(t.life.objections(0, 2))).toBeVisible();
  // Not before its time: the rule is as it was.
  await ada.go(`/a/${id}/book`);
  await expect(ada.page.getByText(t.book.rulesFounded)).toBeVisible();
  await writeNotice(bo, id, 'Three days of it', '3');
  await later(host, [ada, bo], 7 * DAY_S + 100);
  await ada.go('/');
  await ada.go(`/a/${id}/book`);
  await expect(ada.page.getByText('Notice of ordinary votes: none → 1 day')).toBeVisible();
  await overtaken(bo, id);
  await ada.go(`/a/${id}/power`);
  await expect(ada.page.getByText(t.power.consent(2, 2))).toBeVisible();
});

test('two members ask for a second reading, and one tap proposes it', async ({ host, person }) => {
  test.slow();
  const [ada, bo] = [await person('Ada'), await person('Bo')];
  const id = await assembly([ada, bo]);
  const vote = await changeNotice(ada, id, 'More notice');
  await later(host, [ada, bo], 7 * DAY_S + 100);
  await pass(host, [ada, bo], vote);
  await ada.button(t.life.object).click();
  await expect(ada.page.getByText(t.life.objections(1, 2))).toBeVisible();
  await expect(ada.page.getByText(t.life.objected)).toBeVisible();
  await bo.go('/');
  await bo.go(vote);
  await bo.button(t.life.object).click();
  await bo.button(t.life.reread).click();
  await bo.page.waitForURL((url) => url.pathname.includes('/v/') && url.pathname !== vote);
  await expect(bo.page.getByText(t.life.again, { exact: true })).toBeVisible();
  await expect(bo.page.getByText(t.life.notice)).toBeVisible();
  await bo.go(vote);
  await expect(bo.page.getByText(t.life.rereading)).toBeVisible();
});

test('whoever signed alone takes the signature back, and the proposal is gone', async ({ person }) => {
  const [ada, bo] = [await person('Ada'), await person('Bo')];
  const id = await assembly([ada, bo]);
  const vote = await changeNotice(ada, id, 'More notice');
  await bo.go(vote);
  await bo.button(t.life.sign).click();
  await expect(bo.page.getByText(t.life.youSigned)).toBeVisible();
  await bo.button(t.life.unsign).click();
  await expect(bo.button(t.life.sign)).toBeVisible();
  await expect(ada.page.getByText(t.life.unsignLast)).toBeVisible();
  await ada.button(t.life.unsign).click();
  await expect(ada.page.getByText(t.vote.withdrawn)).toBeVisible();
});
