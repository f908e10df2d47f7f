/** What went wrong for somebody who walked through all of it as a new user would. */
import { comparesNothing } from './person';
import { t } from './words';
import { assembly, expect, later, test } from './fixtures';
import { DESKTOP, overflowing, PHONE } from './looks';

const LONG =
  'https://example.org/proposals/2027/annual-general-meeting/draft-version-3-with-comments.html?view=full';

test('an open vote shows guests and newcomers what is asked, and who can open its result', async ({
  person,
}) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  const vote = await ada.propose(id, `Roof ${LONG}`, 3600);
  const told = t.vote.trustees('Ada and Bo', 2, 2);
  await expect(ada.page.getByText(told)).toBeVisible();

  const guest = await person('Guest', { viewport: PHONE });
  await guest.page.goto(vote);
  await expect(guest.page.getByText(t.vote.guest)).toBeVisible();
  await expect(guest.page.getByRole('heading', { name: t.vote.askedTitle })).toBeVisible();
  await expect(guest.page.getByRole('radio', { name: t.kinds.motion.yes, exact: true })).toBeDisabled();
  await expect(guest.page.getByText(told)).toBeVisible();
  // A long address in the title and in the question makes the page no wider than a phone.
  expect(await overflowing(guest.page)).toEqual([]);

  // With storage refused, the reason stands where the ballot would be, and on an invitation.
  const link = await ada.invitation(id);
  const refused = await person('Cookies blocked');
  await refused.context.addInitScript(comparesNothing);
  await refused.context.route('**/assets/worker*.js', async (route) => {
    const response = await route.fetch();
    const none = 'indexedDB.open = () => { throw new DOMException("refused", "SecurityError"); };';
    await route.fulfill({ response, body: none + (await response.text()) });
  });
  for (const page of [vote, link, '/keys']) {
    await refused.page.goto(page);
    await expect(refused.page.getByText(t.keys.storage.failed).first()).toBeVisible();
  }
});

test('a second device finds the assemblies of its keys on the list of this server', async ({ person }) => {
  const ada = await person('Ada');
  await ada.found('Hillside house', 1, 'To live there.', 'listed');
  const other = await person('Bo');
  await other.found('Another house', 1, 'To live there.', 'listed');

  const second = await person('Ada, on her phone');
  await second.restore(ada.words);
  await second.go('/');
  const mine = second.page.locator('section', { hasText: t.home.assemblies });
  await expect(mine.first().getByRole('link', { name: 'Hillside house' })).toBeVisible();
  await expect(mine.first().getByRole('link', { name: 'Another house' })).toHaveCount(0);
  await expect(second.page.getByText(t.home.knowsNone)).toBeHidden();
});

test('whoever has only looked around still finds the introduction', async ({ person }) => {
  const ada = await person('Ada');
  const id = await ada.found('Hillside house');
  const guest = await person('Guest');
  await guest.page.goto(`/a/${id}`);
  await expect(guest.page.getByRole('heading', { name: 'Hillside house' })).toBeVisible();
  await guest.page.locator('header a.name').click();
  await expect(guest.page.getByRole('heading', { name: t.start.title })).toBeVisible();
  await expect(guest.page.getByRole('heading', { name: t.start.visited })).toBeVisible();
  await expect(guest.page.getByText(t.home.nothing)).toHaveCount(0);
});

test('words that a reload made void are said to be void', async ({ person }) => {
  const ada = await person('Ada');
  const { page } = ada;
  await page.goto('/keys');
  await ada.button(t.keys.make).click();
  await expect(page.getByRole('list', { name: t.keys.phraseList })).toBeVisible();
  let asked = false;
  page.on('dialog', (dialog) => {
    asked = true;
    void dialog.accept();
  });
  await page.reload();
  await expect(page.getByText(t.keys.wordsVoid)).toBeVisible();
  expect(asked).toBe(true);
  await ada.makeKeys();
  await page.reload();
  await expect(ada.button(t.keys.unlock)).toBeVisible();
  await expect(page.getByText(t.keys.wordsVoid)).toHaveCount(0);
});

test('without a connection a waiting ballot is spoken of truly, where one looks, and nobody becomes a guest', async ({
  person,
}) => {
  const ada = await person('Ada', { serviceWorkers: 'allow' });
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  const vote = await ada.propose(id, 'A new roof', 3600);
  await ada.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await ada.page.goto(vote);
  await ada.unlock();
  await ada.choose(t.kinds.motion.yes);
  await ada.context.setOffline(true);
  await ada.button(t.vote.cast).click();
  const waiting = ada.page.getByRole('heading', { name: t.vote.waitingTitle });
  await expect(waiting).toBeInViewport();
  await expect(ada.page.getByText(t.live.offlineBallot)).toBeVisible();
  await ada.page.reload();
  await expect(waiting).toBeVisible();
  await expect(ada.page.getByText(t.vote.guest)).toHaveCount(0);
  await expect(ada.page.getByText(t.live.offlineBallot)).toBeVisible();
  await ada.context.setOffline(false);
  await expect(ada.page.getByRole('heading', { name: t.vote.castTitle, exact: true })).toBeVisible();
});

test('Back goes one step: in founding, in proposing, in a ballot', async ({ person }) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const { page } = ada;
  const id = await assembly([ada, bo]);

  await ada.go('/found');
  await page.getByLabel(t.found.name).fill('Riverside');
  await page.getByLabel(t.found.purpose).fill('To meet.');
  await ada.button(t.common.next).click();
  await expect(page.getByRole('heading', { name: t.found.rules })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel(t.found.name)).toHaveValue('Riverside');
  await page.goForward();
  await expect(page.getByRole('heading', { name: t.found.rules })).toBeVisible();

  const vote = await ada.propose(id, 'A new roof', 3600);
  await ada.choose(t.kinds.motion.yes);
  await page.goBack();
  await expect(page.getByRole('radio', { name: t.kinds.motion.yes, exact: true })).toBeChecked();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(new URL(page.url()).pathname).toBe(vote);
  await ada.cast(t.kinds.motion.yes);
  // The link to the entry leads to the answer about it.
  await page.getByRole('link', { name: /^See it in the record/ }).click();
  await expect(page.getByRole('textbox', { name: t.audit.tracker, exact: true })).not.toHaveValue('');
  await expect(page.getByText(/A new roof/).first()).toBeVisible();
  // What came after the cast is gone from the history: Back leads to the vote, and then out of it.
  await page.goBack();
  await expect(page.getByRole('heading', { name: t.vote.castTitle, exact: true })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: t.vote.castTitle, exact: true })).toBeHidden();
});

test('a name that is too long is said to be, and not cut', async ({ person }) => {
  const ada = await person('Ada');
  await ada.page.goto('/found');
  const name = ada.page.getByLabel(t.found.name);
  await name.fill('x'.repeat(83));
  await expect(name).toHaveValue('x'.repeat(83));
  await expect(ada.page.getByText(t.propose.errors.long(3))).toBeVisible();
  await ada.page.getByLabel(t.found.purpose).fill('To meet.');
  await ada.button(t.common.next).click();
  await expect(ada.page.getByRole('heading', { name: t.found.rules })).toHaveCount(0);
  await expect(name).toBeFocused();
});

test('attack_trustees_of_two_friends_are_never_in_office', async ({ person }) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const mallory = await person('Mallory');
  const friend = await person('Friend');
  const id = await ada.found('Hillside house');
  const link = await ada.invitation(id);
  for (const one of [bo, mallory, friend]) await one.join(link);

  // Their key is ready; two of four members are not more than half, so nothing opens under it.
  await mallory.callCircle(id, [mallory, friend]);
  await mallory.acceptCircle(id);
  await friend.acceptCircle(id);
  await expect(mallory.page.getByText(t.circle.phases.ready, { exact: true })).toBeVisible();
  await expect(mallory.page.getByText(t.circle.signatures(2, 4))).toBeVisible();
  await expect(mallory.page.getByText(t.circle.signaturesMissing(1))).toBeVisible();

  // The others are asked by name, and prefer somebody else: the first with more than half is in office, and stays so.
  await bo.go(`/a/${id}`);
  await expect(bo.page.getByText(t.circle.signAsk('Mallory', 'Mallory and Friend', 2))).toBeVisible();
  await ada.go(`/a/${id}/circle`);
  await ada.page.locator('summary', { hasText: t.circle.callAgain }).click();
  for (const name of ['Ada', 'Bo']) await ada.page.getByRole('checkbox', { name }).check();
  await ada.button(t.circle.submit).click();
  for (const one of [ada, bo]) {
    await one.go(`/a/${id}/circle`);
    await one.button(t.trustee.accept).click();
    await expect(one.button(t.trustee.accept)).toBeHidden();
  }
  await friend.go(`/a/${id}`);
  const asked = friend.page.getByText(t.circle.signAsk('Ada', 'Ada and Bo', 2));
  await expect(asked).toBeVisible();
  await friend.page.getByRole('listitem').filter({ has: asked }).getByRole('button').click();
  await expect(asked).toBeHidden();
  await friend.go(`/a/${id}/circle`);
  await expect(friend.page.getByRole('heading', { name: t.circle.office })).toBeVisible();
  await expect(friend.page.getByText(t.assembly.circleNames('Ada and Bo'))).toBeVisible();
  await expect(mallory.button(t.circle.submit)).toHaveCount(0);
});

test('the page that creates a vote is no wider than its header', async ({ person }) => {
  const ada = await person('Ada', { viewport: DESKTOP });
  const id = await assembly([ada, await person('Bo')]);
  await ada.go(`/a/${id}/propose`);
  const { page } = ada;
  await page.getByRole('textbox', { name: t.propose.question }).fill('Shall we?');
  await page.getByRole('textbox', { name: t.propose.titleLabel }).fill('Roof');
  const wide = async (locator: string) => {
    const box = await page.locator(locator).first().boundingBox();
    return [Math.round(box?.x ?? 0), Math.round((box?.x ?? 0) + (box?.width ?? 0))] as const;
  };
  const fits = async () => {
    const [left, right] = await wide('header .bar');
    const [from, till] = await wide('.columns');
    // In two columns, or the page would not be a wide one.
    expect(till - from).toBeGreaterThan(900);
    expect(from).toBeGreaterThanOrEqual(left);
    expect(till).toBeLessThanOrEqual(right);
  };
  await fits();
  await ada.button(t.propose.next).click();
  await expect(ada.button(t.propose.submit)).toBeVisible();
  await fits();
});

test('a vote that was taken back no longer asks to send its link around', async ({ person }) => {
  const ada = await person('Ada');
  const id = await assembly([ada, await person('Bo')]);
  const { page } = ada;
  await ada.go(`/a/${id}/propose`);
  await page.getByRole('textbox', { name: t.propose.question }).fill('Shall we?');
  await page.getByRole('textbox', { name: t.propose.titleLabel }).fill('Roof');
  await page.getByRole('radio', { name: t.propose.opensLater, exact: true }).check();
  await ada.button(t.propose.next).click();
  await ada.button(t.propose.submit).click();
  await page.waitForURL(/\/v\//);
  await expect(page.getByText(t.propose.postedText)).toBeVisible();
  await ada.button(t.life.unsign).click();
  await expect(page.getByText(t.vote.withdrawn)).toBeVisible();
  await expect(page.getByText(t.propose.postedText)).toHaveCount(0);
});

test('whether enough have voted is said as something past once voting is over', async ({ host, person }) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  const vote = await ada.propose(id, 'A new roof', 3600);
  await ada.cast(t.kinds.motion.yes);
  await bo.go(vote);
  await bo.cast(t.kinds.motion.yes);
  await expect(ada.page.getByText(t.vote.quorumMet, { exact: true })).toBeVisible();
  await later(host, [ada, bo], 3700);
  await expect(ada.page.getByText(t.vote.quorumWasMet, { exact: true })).toBeVisible();
  await expect(ada.page.getByText(t.vote.quorumMet, { exact: true })).toBeHidden();
});

test('the first page and the page of the vote say the same of how long it is open', async ({ person }) => {
  const ada = await person('Ada');
  const id = await assembly([ada, await person('Bo')]);
  // Three days and what is left of a minute.
  const vote = await ada.propose(id, 'A new roof', 3 * 86_400);
  const [three = ''] = t.vote.closes('|').split('|');
  for (const path of [vote, `/a/${id}`, '/']) {
    await ada.go(path);
    await expect(ada.page.locator('main').getByText(three).first(), path).toBeVisible();
  }
});

test('"See it in the record" leads to this ballot, and finds it', async ({ person }) => {
  const ada = await person('Ada');
  const id = await assembly([ada, await person('Bo')]);
  await ada.propose(id, 'A new roof', 3600);
  await ada.cast(t.kinds.motion.yes);
  const link = ada.page.getByRole('link', { name: new RegExp(t.vote.record(7).split('7')[0] ?? '') });
  const entry = Number(/(\d+)$/.exec((await link.innerText()).trim())?.[1]);
  await link.click();
  await expect(ada.page.getByText(t.audit.trackerFound('A new roof', entry))).toBeVisible();
  expect(new URL(ada.page.url()).pathname).toBe(`/a/${id}/audit`);
});
