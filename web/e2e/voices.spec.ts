/** A member has more voices than one: the rules allow it by a vote, a vote gives them, and few ballots are then not opened. */
import { assembly, expect, later, test } from './fixtures';
import { DESKTOP, noComplaints, PHONE, shoot } from './looks';
import type { Person } from './person';
import { t } from './words';

const DAY_S = 86_400;
/** Fifteen for each of two voices. */
const FEWEST = 30;

/** Looks at a page on a desk and on a phone, and measures it. */
async function look({ page }: Person, name: string): Promise<void> {
  for (const [size, viewport] of [
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ] as const) {
    await page.setViewportSize(viewport);
    await noComplaints(page);
    await shoot(page, `voices-${name}-${size}`);
  }
  await page.setViewportSize(DESKTOP);
}

/** After its notice all say Yes; the two trustees open it, and it comes into force. */
async function decide(host: Parameters<typeof later>[0], people: Person[], vote: string): Promise<void> {
  await later(host, people, 7 * DAY_S + 100);
  for (const one of people) {
    await one.go(vote);
    await expect(one.page.getByText(t.voices.deciding)).toBeVisible();
    await one.cast(t.kinds.motion.yes);
  }
  await later(host, people, 7 * DAY_S + 100);
  for (const one of people.slice(0, 2)) {
    await one.go('/');
    await one.go(vote);
    await one.release();
  }
  await later(host, people, 7 * DAY_S + 100);
}

test('a member gets a second voice by vote, and three ballots are then never opened', async ({
  host,
  person,
}) => {
  test.setTimeout(300_000);
  const [ada, bo, cleo] = [await person('Ada'), await person('Bo'), await person('Cleo')];
  const people = [ada, bo, cleo];
  const id = await assembly(people);
  const { page } = ada;

  await ada.write(id, 'Up to two voices');
  await page.getByRole('button', { name: t.effects.edit.kinds.rules }).click();
  await page.getByLabel(t.effects.edit.rule, { exact: true }).selectOption('voices');
  await page.getByRole('spinbutton', { name: t.effects.edit.then }).fill('2');
  await page.getByRole('spinbutton', { name: t.effects.edit.then }).blur();
  await ada.button(t.propose.next).click();
  await decide(host, people, await ada.post());

  await ada.go('/');
  await ada.write(id, 'Two flats, two voices');
  await page.getByRole('button', { name: t.effects.edit.kinds.voices }).click();
  await page.getByRole('group', { name: t.voices.member }).getByRole('radio', { name: 'Bo' }).check();
  await expect(page.getByText(t.voices.never(FEWEST, 3))).toBeVisible();
  await look(ada, 'editor');
  await ada.button(t.propose.next).click();
  await expect(page.getByText(/: 1\s→\s2/).first()).toBeVisible();
  await decide(host, people, await ada.post());

  await ada.go('/');
  await ada.go(`/a/${id}`);
  await expect(page.getByText(t.voices.has(2), { exact: true })).toBeVisible();
  await ada.write(id, 'Paint the door');
  await ada.button(t.propose.next).click();
  await expect(page.getByText(t.voices.neverOpened(FEWEST, 3))).toBeVisible();
  const vote = await ada.post();
  await bo.go('/');
  await bo.go(vote);
  await expect(bo.page.getByText(t.voices.yours(2))).toBeVisible();
  await bo.page.getByText(t.voices.title, { exact: true }).click();
  await expect(bo.page.getByText(t.voices.leak(FEWEST))).toBeVisible();
  await look(bo, 'ballot');
  await bo.cast(t.kinds.motion.no);
  await ada.go(vote);
  await expect(page.getByText(t.voices.yours(1))).toBeVisible();
  await ada.cast(t.kinds.motion.yes);
  await later(host, people, 3 * DAY_S + 100);
  await ada.go('/');
  await ada.go(vote);
  await expect(page.getByText(t.voices.withheld(2, FEWEST, 2))).toBeVisible();
  await expect(ada.button(t.trustee.release)).toHaveCount(0);
  await look(ada, 'withheld');
});
