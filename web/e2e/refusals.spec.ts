/** What must not work does not work, and the page says what it means for the ballot. */
import { en as t } from '../src/lib/messages/en';
import { assembly, expect, test } from './fixtures';
import { verify } from './host';

test('whoever joined after the opening is not on the roll', async ({ person }) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  const vote = await ada.propose(id, 'A new roof', 3600);
  await expect(ada.button(t.vote.review)).toBeVisible();

  const cy = await person('Cy');
  await cy.join(await ada.invitation(id));
  await cy.go(vote);
  await expect(cy.page.getByText(t.vote.notOnRoll)).toBeVisible();
  await expect(cy.button(t.vote.review)).toBeHidden();

  const guest = await person('Guest');
  await guest.page.goto(vote);
  await expect(guest.page.getByText(t.vote.guest)).toBeVisible();
});

test('a vote that has closed takes no ballot, even from a page that has not noticed', async ({
  host,
  person,
}) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  const vote = await ada.propose(id, 'A new roof', 12);
  await bo.go(vote);
  await bo.choose(t.vote.no);
  // Bo's page believes that no time passes and hears nothing more of the log.
  await bo.page.clock.setFixedTime(Date.now());
  await bo.page.route('**/checkpoint', (route) => route.abort());
  await bo.page.route('**/stream', (route) => route.abort());
  await expect(ada.page.getByText(t.vote.phases.closed)).toBeVisible({ timeout: 60_000 });

  await bo.button(t.vote.cast).click();
  await expect(bo.page.getByText(t.vote.notCounted)).toBeVisible();
  const { report } = await verify(host.url, id);
  expect(report.votes[0]).toMatchObject({ ballots: 0 });
});

test('a host that goes down while casting: the same ballot is cast again and counts once', async ({
  host,
  person,
}) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  await ada.propose(id, 'A new roof', 3600);
  await ada.choose(t.vote.yes);
  const tracker = await ada.tracker();

  await host.down();
  await ada.button(t.vote.cast).click();
  await expect(ada.page.getByText(t.vote.maybe)).toBeVisible();
  await host.up();
  await ada.button(t.vote.cast).click();
  await expect(ada.page.getByText(t.vote.castTitle)).toBeVisible();
  await expect(ada.page.getByText(tracker)).toBeVisible();

  // And once more with an answer that is lost on the way: the host has it, the page does not know.
  await ada.button(t.vote.revote).click();
  await ada.choose(t.vote.no);
  const second = await ada.tracker();
  await ada.page.route('**/events', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await ada.button(t.vote.cast).click();
  await expect(ada.page.getByText(t.vote.maybe)).toBeVisible();
  await ada.page.unroute('**/events');
  await ada.button(t.vote.cast).click();
  await expect(ada.page.getByText(t.vote.castTitle)).toBeVisible();
  await expect(ada.page.getByText(second)).toBeVisible();
  const { report } = await verify(host.url, id);
  expect(report.votes[0]).toMatchObject({ ballots: 1 });
});

test('attack_064_a_receipt_that_proves_nothing_is_not_shown_as_success', async ({ person }) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  await ada.propose(id, 'A new roof', 3600);
  await ada.choose(t.vote.yes);
  const tamper = (change: (receipt: string) => string) =>
    ada.page.route('**/events', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.text()) });
    });

  // A byte of the signed checkpoint, then of the entry; then a receipt for something else; then none.
  const changes: ((receipt: string) => string)[] = [
    (receipt) =>
      receipt.replace(/(.{8})\n*$/, (end) => (end.startsWith('A') ? `B${end.slice(1)}` : `A${end.slice(1)}`)),
    (receipt) => receipt.replace(/^index \d+$/m, 'index 0'),
    () => 'Your ballot was received. Thank you.\n',
    () => '',
  ];
  for (const change of changes) {
    await tamper(change);
    await ada.button(t.vote.cast).click();
    await expect(ada.page.getByRole('alert').getByText(t.vote.maybe)).toBeVisible();
    await expect(ada.page.getByText(t.vote.castTitle)).toBeHidden();
    await ada.page.unroute('**/events');
  }
  // The honest answer to the same ballot settles it.
  await ada.button(t.vote.cast).click();
  await expect(ada.page.getByText(t.vote.castTitle)).toBeVisible();
});

test('attack_085_a_browser_without_webassembly_or_workers_sends_nothing', async ({ person }) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  const vote = await ada.propose(id, 'A new roof', 3600);
  await expect(ada.button(t.vote.review)).toBeVisible();
  const posts: string[] = [];
  ada.page.on('request', (request) => {
    if (request.method() !== 'GET') posts.push(request.url());
  });

  await ada.page.route('**/*.wasm', (route) => route.abort());
  await ada.page.goto(vote);
  await expect(ada.page.getByText(t.ready.title)).toBeVisible();
  await expect(ada.button(t.vote.review)).toBeHidden();
  await ada.page.unroute('**/*.wasm');

  await ada.page.addInitScript(() => {
    Object.defineProperty(globalThis, 'Worker', { value: undefined });
  });
  await ada.page.goto(vote);
  await expect(ada.page.getByText(t.ready.title)).toBeVisible();
  await expect(ada.button(t.vote.review)).toBeHidden();
  expect(posts).toEqual([]);
});

test('an invitation with a wrong secret lets nobody in', async ({ person }) => {
  const ada = await person('Ada');
  const id = await ada.found('Hillside house');
  const guest = await person('Guest');
  await guest.page.goto(`/join/${id}#${'0'.repeat(64)}`);
  await expect(guest.page.getByText(t.join.unknown)).toBeVisible();
  await guest.page.goto(`/join/${id}`);
  await guest.page.reload();
  await expect(guest.page.getByText(t.join.noSecret)).toBeVisible();
});
