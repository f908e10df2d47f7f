/** What must not work does not work, and the page says what it means for the ballot. */
import { t } from './words';
import { assembly, expect, later, test } from './fixtures';
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
  const vote = await ada.propose(id, 'A new roof', 3600);
  await bo.go(vote);
  await bo.choose(t.kinds.motion.no);
  // Bo's page believes that no time passes and hears nothing more of the log.
  await bo.page.clock.setFixedTime(Date.now());
  await bo.page.route('**/checkpoint', (route) => route.abort());
  await bo.page.route('**/stream', (route) => route.abort());
  await later(host, [ada], 3700);
  // Without a ballot there is nothing to open.
  await expect(ada.page.getByText(t.vote.phases.withheld, { exact: true })).toBeVisible();

  // The host's refusal is told, and is not the last word: only the record says that the ballot came too late.
  await bo.button(t.vote.cast).click();
  await expect(bo.page.getByText(t.vote.waitingRefused(t.errors['vote.phase']!))).toBeVisible();
  await expect(bo.page.getByText(t.vote.lateTitle)).toBeHidden();
  await bo.page.unroute('**/checkpoint');
  // Its clock is that of the others again: else the record would seem to be dated ahead.
  await bo.followClock();
  await bo.button(t.vote.waitingAgain).click();
  await expect(bo.page.getByText(t.vote.lateTitle)).toBeVisible();
  await expect(bo.page.getByText(t.vote.lateText)).toBeVisible();
  const { report } = await verify(host, id);
  expect(report.votes[0]).toMatchObject({ ballots: 0 });
});

test('attack_064_a_receipt_that_proves_nothing_is_not_shown_as_success', async ({ person }) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  await ada.propose(id, 'A new roof', 3600);
  await ada.choose(t.kinds.motion.yes);

  // A byte of the signed checkpoint, then of the entry; then a receipt for something else; then none.
  const changes: ((receipt: string) => string)[] = [
    (receipt) =>
      receipt.replace(/(.{8})\n*$/, (end) => (end.startsWith('A') ? `B${end.slice(1)}` : `A${end.slice(1)}`)),
    (receipt) => receipt.replace(/^index \d+$/m, 'index 0'),
    () => 'Your ballot was received. Thank you.\n',
    () => '',
  ];
  let change = changes[0]!;
  let answers = 0;
  // The record is kept from the page too: nothing but the receipt could tell it anything.
  await ada.page.route('**/log/**', (route) => route.abort());
  await ada.page.route('**/events', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
    answers += 1;
  });
  await ada.button(t.vote.cast).click();
  for (const next of changes) {
    change = next;
    const before = answers;
    if (before > 0) await ada.button(t.vote.waitingAgain).click();
    await expect.poll(() => answers).toBeGreaterThan(before);
    await expect(ada.page.getByText(t.vote.waitingTitle)).toBeVisible();
    await expect(ada.page.getByText(t.vote.castTitle, { exact: true })).toBeHidden();
  }
  // The honest answer to the same ballot settles it.
  await ada.page.unroute('**/log/**');
  await ada.page.unroute('**/events');
  await ada.button(t.vote.waitingAgain).click();
  await expect(ada.page.getByText(t.vote.castTitle, { exact: true })).toBeVisible();
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
  await expect(guest.page.getByText(t.join.problems.unknown.text)).toBeVisible();
  await guest.page.goto(`/join/${id}`);
  await guest.page.reload();
  await expect(guest.page.getByText(t.join.problems.broken.text)).toBeVisible();
});
