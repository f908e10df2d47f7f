/** A vote that hides who takes part: five people, a relay that carries their ballots, and nothing anywhere that says who voted. */
import { assembly, expect, later, test } from './fixtures';
import { Host, verify } from './host';
import { DESKTOP, noComplaints, PHONE, shoot } from './looks';
import { t } from './words';

const HOUR_S = 3600;

test('ballots of a hidden vote come through a relay, count, are changed, and name nobody', async ({
  host,
  person,
}) => {
  test.setTimeout(300_000);
  const relay = await Host.start(['--relay-for', host.url]);
  try {
    await host.behind(relay);
    const names = ['Ada', 'Bo', 'Cy', 'Di', 'Eve'];
    const people = [];
    for (const name of names) people.push(await person(name));
    const [ada, bo, cy] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
    const id = await assembly(people, undefined, undefined, 'hidden');
    const vote = await ada.propose(id, 'A new roof', HOUR_S);

    // What goes to which of the two while somebody votes.
    const sent: string[] = [];
    for (const { page } of people)
      page.context().on('request', (request) => {
        if (request.method() === 'POST') sent.push(request.url());
      });
    for (const one of [ada, bo, cy]) {
      await one.go('/');
      await one.go(vote);
      await expect(one.page.getByText(t.participation.seen.hidden)).toBeVisible();
      if (one === bo) {
        for (const [size, viewport] of [
          ['desktop', DESKTOP],
          ['phone', PHONE],
        ] as const) {
          await one.page.setViewportSize(viewport);
          await noComplaints(one.page);
          await shoot(one.page, `hidden-ballot-${size}`);
        }
        await one.page.setViewportSize(DESKTOP);
      }
      await one.cast(one === cy ? t.kinds.motion.no : t.kinds.motion.yes, t.vote.promisedTitle);
    }
    expect(sent.filter((url) => url.startsWith(host.url))).toEqual([]);
    expect(sent.filter((url) => url.startsWith(`${relay.url}/relay/`))).toHaveLength(3);

    // Somebody changes their mind before the round: the newer ballot takes the place of the one that waits.
    await cy.button(t.vote.revote).click();
    await cy.cast(t.kinds.motion.yes, t.vote.promisedTitle);
    const counted = async (): Promise<(string | null)[]> => {
      const path = `/api/v1/assemblies/${id}/votes/${vote.split('/').at(-1)}/ballots`;
      const ballots = (await (await fetch(`${host.url}${path}`)).json()) as { member: string | null }[];
      return ballots.map(({ member }) => member);
    };
    // Three wait: nothing is in the record before the round.
    expect(await counted()).toEqual([]);
    await later(host, people, HOUR_S + 100);
    await expect.poll(counted).toEqual([null, null, null]);
    for (const one of [ada, bo]) {
      await one.go('/');
      await one.go(vote);
      await one.release();
    }
    await expect(bo.page.getByText(t.kinds.motion.yes).first()).toBeVisible();
    await expect(bo.page.getByText(t.result.turnout.hidden)).toBeVisible();
    const { status, report } = await verify(host, id);
    expect([status, report.verdict]).toEqual([0, 'verified']);
    expect(report.votes.map(({ ballots }) => ballots)).toEqual([3]);
    expect(report.votes[0]!.contests[0]!.rows.map(({ count }) => count)).toContain(3);
    await shoot(bo.page, 'hidden-result-desktop');
  } finally {
    await relay.end();
  }
});

test('without its relay a hidden ballot waits, and goes nowhere else', async ({ host, person }) => {
  test.setTimeout(300_000);
  const relay = await Host.start(['--relay-for', host.url]);
  try {
    await host.behind(relay);
    const people = [];
    for (const name of ['Ada', 'Bo', 'Cy', 'Di', 'Eve']) people.push(await person(name));
    const [ada] = people as [(typeof people)[0]];
    const id = await assembly(people, undefined, undefined, 'hidden');
    const vote = await ada.propose(id, 'A new roof', HOUR_S);
    await relay.down();
    const sent: string[] = [];
    ada.page.context().on('request', (request) => {
      if (request.method() === 'POST' && request.url().startsWith(host.url)) sent.push(request.url());
    });
    await ada.go('/');
    await ada.go(vote);
    await ada.choose(t.kinds.motion.yes);
    await ada.tracker();
    await ada.button(t.vote.cast).click();
    await expect(ada.page.getByText(t.vote.waitingTitle)).toBeVisible();
    expect(sent).toEqual([]);
    await relay.up();
    await ada.button(t.vote.waitingAgain).click();
    await expect(ada.page.getByRole('heading', { name: t.vote.promisedTitle, exact: true })).toBeVisible();
    expect(sent).toEqual([]);
  } finally {
    await relay.end();
  }
});

test('whoever cast hears that the vote ended before their ballot came in', async ({ person }) => {
  const people = [];
  for (const name of ['Ada', 'Bo', 'Cy', 'Di', 'Eve']) people.push(await person(name));
  const [ada, bo, cy] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
  const id = await assembly(people, undefined, undefined, 'hidden');
  const vote = await ada.propose(id, 'The wrong year', 24 * HOUR_S);
  await bo.go(vote);
  await bo.cast(t.kinds.motion.yes, t.vote.promisedTitle);

  const { mistake } = t.life;
  await ada.page.getByText(mistake.title, { exact: true }).click();
  await ada.page.getByRole('textbox', { name: mistake.reason }).fill('It says 2016.');
  await ada.button(mistake.ask).click();
  await cy.go(vote);
  await cy.button(mistake.agree).click();

  const { page } = bo;
  await expect(page.getByText(t.vote.endedTitle)).toBeVisible();
  await expect(page.getByText(t.vote.endedText)).toBeVisible();
  await expect(page.getByText(t.vote.promisedTitle)).toBeHidden();
  await page.setViewportSize(PHONE);
  await noComplaints(page);
  await shoot(page, 'hidden-ended-phone');
});
