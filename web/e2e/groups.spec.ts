/** A group is made by a vote of all, and decides by itself: its members propose and vote, the others see it and why they have no part. */
import { assembly, expect, later, test } from './fixtures';
import { DESKTOP, noComplaints, PHONE, shoot } from './looks';
import type { Person } from './person';
import { isolated } from '../src/lib/text';
import { t } from './words';

const DAY_S = 86_400;
const NIGHT = 'Night shift';
const said = isolated(NIGHT);

/** Looks at a page on a desk and on a phone, and measures it. */
async function look({ page }: Person, name: string): Promise<void> {
  for (const [size, viewport] of [
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ] as const) {
    await page.setViewportSize(viewport);
    await noComplaints(page);
    await shoot(page, `groups-${name}-${size}`);
  }
  await page.setViewportSize(DESKTOP);
}

/** All of these say Yes, and the two trustees open it. */
async function decide(
  host: Parameters<typeof later>[0],
  people: Person[],
  vote: string,
  voters: Person[],
  seconds: number,
): Promise<void> {
  for (const one of voters) {
    await one.go(vote);
    await one.cast(t.kinds.motion.yes);
  }
  await later(host, people, seconds);
  for (const one of people.slice(0, 2)) {
    await one.go('/');
    await one.go(vote);
    await one.release();
  }
}

test('a group is made by a vote, and what it decides is decided by its members only', async ({
  host,
  person,
}) => {
  test.setTimeout(300_000);
  const [ada, bo, cleo] = [await person('Ada'), await person('Bo'), await person('Cleo')];
  const people = [ada, bo, cleo];
  const id = await assembly(people);

  // Nobody is asked who decides while there is no group.
  await ada.write(id, 'Who works at night');
  await expect(ada.page.getByRole('heading', { name: t.groups.who })).toHaveCount(0);
  await ada.page.getByRole('button', { name: t.effects.edit.kinds.makeGroup }).click();
  await ada.page.getByLabel(t.groups.edit.name).fill(NIGHT);
  const members = ada.page.getByRole('group', { name: t.groups.edit.in });
  for (const one of [ada, bo]) await members.getByRole('checkbox', { name: one.name }).check();
  await look(ada, 'editor');
  await ada.button(t.propose.next).click();
  await expect(ada.page.getByText(NIGHT).first()).toBeVisible();
  const made = await ada.post();
  await later(host, people, 7 * DAY_S + 100);
  await decide(host, people, made, people, 7 * DAY_S + 100);
  await later(host, people, 7 * DAY_S + 100);

  // It stands below the members, with a way out for whoever is in it.
  for (const one of [ada, cleo]) {
    await one.go('/');
    await one.go(`/a/${id}`);
    await one.page.locator('summary', { hasText: NIGHT }).click();
    await expect(one.page.getByText(t.groups.voteOfIt)).toBeVisible();
  }
  await expect(ada.button(t.groups.leave(said))).toBeVisible();
  await expect(cleo.button(t.groups.leave(said))).toHaveCount(0);
  await look(ada, 'assembly');

  // Cleo is not asked whom she wants to decide; Ada is.
  await cleo.write(id, 'Nothing');
  await expect(cleo.page.getByRole('heading', { name: t.groups.who })).toHaveCount(0);
  await ada.write(id, 'Two at the oven');
  await ada.page.getByRole('radio', { name: NIGHT }).check();
  await expect(ada.page.getByText(t.groups.noEffects)).toBeVisible();
  await look(ada, 'propose');
  await ada.button(t.propose.next).click();
  await expect(ada.page.getByText(t.groups.decidedBy(said, 2)).first()).toBeVisible();
  const vote = await ada.post();
  await expect(ada.page.getByText(t.groups.decidedBy(said, 2))).toBeVisible();

  // Whoever is outside sees it, and why there is nothing to do.
  await cleo.go('/');
  await expect(cleo.page.getByText(t.vote.cast, { exact: true })).toHaveCount(0);
  await cleo.go(vote);
  await expect(cleo.page.getByText(t.groups.outside(said))).toBeVisible();
  await look(cleo, 'outside');
  await decide(host, people, vote, [ada, bo], 3 * DAY_S + 100);
  await cleo.go('/');
  await cleo.go(vote);
  await expect(cleo.page.getByText(t.groups.decidedBy(said, 2)).first()).toBeVisible();
  await look(cleo, 'result');

  // Leaving it needs nobody.
  await bo.go(`/a/${id}`);
  await bo.page.locator('summary', { hasText: NIGHT }).click();
  await bo.button(t.groups.leave(said)).click();
  await bo.page
    .getByRole('dialog')
    .getByRole('button', { name: t.groups.leave(said) })
    .click();
  await expect(bo.page.getByText(t.groups.leaveDone(said))).toBeVisible();
  await expect(bo.page.locator('summary', { hasText: t.groups.members(1) })).toBeVisible();
});
