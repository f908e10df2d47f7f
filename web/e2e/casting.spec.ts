/** A cast that lost its connection is in, or clearly is not: the page says which, and the record agrees. */
import type { Route } from '@playwright/test';
import { t } from './words';
import { assembly, expect, later, test } from './fixtures';
import { verify, type Host } from './host';
import type { Person } from './person';

/** An open vote; the first person has marked yes and looks at the review. */
async function ready(people: Person[]): Promise<{ id: string; vote: string; ada: Person }> {
  const [ada, bo] = people;
  if (!ada || !bo) throw new Error('two people');
  const id = await assembly([ada, bo]);
  const vote = await ada.propose(id, 'A new roof', 3600);
  await ada.choose(t.kinds.motion.yes);
  return { id, vote, ada };
}

const isIn = async (person: Person, tracker: string) => {
  await expect(person.page.getByRole('heading', { name: t.vote.castTitle, exact: true })).toBeVisible();
  await expect(person.page.getByLabel(t.vote.tracker, { exact: true })).toHaveText(tracker);
  await expect(person.page.getByText(t.vote.waitingTitle)).toBeHidden();
};
const isWaiting = (person: Person) =>
  expect(person.page.getByRole('heading', { name: t.vote.waitingTitle })).toBeVisible();

async function ballots(host: Host, id: string, count: number) {
  const { status, report } = await verify(host, id);
  expect(report.votes[0]).toMatchObject({ ballots: count });
  return status;
}

test('the review looks unfinished, and leaving it says so', async ({ host, person }) => {
  const { id, ada } = await ready([await person('Ada'), await person('Bo')]);
  await expect(ada.page.getByText(t.vote.notCast, { exact: true })).toBeVisible();
  await expect(ada.page.getByText(t.vote.notCastText)).toBeVisible();
  await ada.go(`/a/${id}`);
  const dialog = ada.page.getByRole('dialog', { name: t.vote.leaveTitle });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: t.vote.stay }).click();
  await expect(ada.button(t.vote.cast)).toBeVisible();
  // The browser's own way back goes one step: to the answers, which are kept.
  await ada.page.goBack();
  await expect(ada.page.getByRole('radio', { name: t.kinds.motion.yes, exact: true })).toBeChecked();
  await expect(dialog).toBeHidden();
  // The next step leads out of the ballot: the page asks as well, and leaving by it comes to the page before.
  await ada.page.goBack();
  await expect(dialog).toBeVisible();
  expect(new URL(ada.page.url()).pathname).toContain('/v/');
  await dialog.getByRole('button', { name: t.vote.leave }).click();
  await expect(ada.button(t.vote.cast)).toBeHidden();
  expect(new URL(ada.page.url()).pathname).not.toContain('/v/');
  await ballots(host, id, 0);
});

test('a host that is down while casting gets the same ballot when it is back', async ({ host, person }) => {
  const { id, ada } = await ready([await person('Ada'), await person('Bo')]);
  const tracker = await ada.tracker();
  await host.down();
  await ada.button(t.vote.cast).click();
  await isWaiting(ada);
  await host.up();
  // Nobody has to press anything.
  await isIn(ada, tracker);
  await ballots(host, id, 1);
});

test('an answer that is lost on the way: the record tells that the ballot is in', async ({
  host,
  person,
}) => {
  const { id, ada } = await ready([await person('Ada'), await person('Bo')]);
  const tracker = await ada.tracker();
  let sent = 0;
  await ada.page.route('**/events', async (route) => {
    await route.fetch();
    sent += 1;
    await route.abort();
  });
  await ada.button(t.vote.cast).click();
  await isIn(ada, tracker);
  await ada.page.unroute('**/events');
  expect(sent).toBeGreaterThan(0);
  // The receipt comes with the same ballot sent once more.
  await ada.page.reload();
  await isIn(ada, tracker);
  await expect(ada.button(t.vote.receiptSave)).toBeVisible();
  await ballots(host, id, 1);
});

test('a host killed between its commit and its answer, and a tab that is closed meanwhile', async ({
  host,
  person,
}) => {
  const { id, vote, ada } = await ready([await person('Ada'), await person('Bo')]);
  const tracker = await ada.tracker();
  await ada.page.route('**/log/**', (route) => route.abort());
  await ada.page.route('**/events', async (route) => {
    await route.fetch();
    await host.down();
    await route.abort();
  });
  await ada.button(t.vote.cast).click();
  await isWaiting(ada);
  await ada.page.close();
  await host.up();

  const again = await ada.context.newPage();
  await again.goto(vote);
  // The keys are closed, and are not needed for it.
  await expect(again.getByRole('heading', { name: t.vote.castTitle, exact: true })).toBeVisible();
  await expect(again.getByLabel(t.vote.tracker, { exact: true })).toHaveText(tracker);
  await expect(again.getByRole('button', { name: t.vote.receiptSave })).toBeVisible();
  await ballots(host, id, 1);
});

test('a tab closed before anything arrived: another page of the device sends it', async ({
  host,
  person,
}) => {
  const { id, vote, ada } = await ready([await person('Ada'), await person('Bo')]);
  await ada.page.route('**/events', (route) => route.abort());
  await ada.button(t.vote.cast).click();
  await isWaiting(ada);
  await ballots(host, id, 0);
  await ada.page.close();

  const again = await ada.context.newPage();
  await again.goto('/');
  await expect(again.getByText(t.vote.inNow)).toBeVisible();
  await ballots(host, id, 1);
  await again.goto(vote);
  await expect(again.getByRole('heading', { name: t.vote.castTitle, exact: true })).toBeVisible();
});

test('cast without a connection: it goes when the connection is back', async ({ host, person }) => {
  const { id, ada } = await ready([await person('Ada'), await person('Bo')]);
  const tracker = await ada.tracker();
  await ada.context.setOffline(true);
  await ada.button(t.vote.cast).click();
  await isWaiting(ada);
  await expect(ada.button(t.vote.cast)).toBeHidden();
  await ballots(host, id, 0);
  await ada.context.setOffline(false);
  await isIn(ada, tracker);
  await ballots(host, id, 1);
});

/** Answers as a host does that will not have a ballot. */
const refusing = (route: Route) =>
  route.fulfill({
    status: 403,
    contentType: 'application/problem+json',
    body: JSON.stringify({ status: 403, code: 'authority.roll', title: 'Refused', detail: '' }),
  });

test('attack_a_host_refuses_a_ballot_and_appends_it_later', async ({ host, person }) => {
  const { id, vote, ada } = await ready([await person('Ada'), await person('Bo')]);
  const tracker = await ada.tracker();
  let note: string | null = null;
  await ada.page.route('**/events', async (route) => {
    note = route.request().postData();
    await refusing(route);
  });
  await ada.button(t.vote.cast).click();

  // The refusal is told and is not the last word: the ballot stays on its way, and no other one is offered.
  await isWaiting(ada);
  const refused = ada.page.getByText(t.vote.waitingRefused(t.errors['authority.roll']!));
  await expect(refused).toBeVisible();
  await expect(ada.button(t.vote.fresh)).toBeHidden();
  await expect(ada.button(t.vote.review)).toBeHidden();
  await ada.page.reload();
  await isWaiting(ada);
  await expect(refused).toBeVisible();
  await expect(ada.button(t.vote.review)).toBeHidden();
  await ballots(host, id, 0);

  // What the host had "refused" it now has in its log, and still refuses: the record says what counts.
  expect(note).not.toBeNull();
  const answer = await fetch(`${host.url}/api/v1/assemblies/${id}/events`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: note,
  });
  expect(answer.ok).toBe(true);
  await ada.page.goto(vote);
  await isIn(ada, tracker);
  // The receipt is not given up either, as long as the vote is open.
  await ada.page.unroute('**/events');
  await ada.page.reload();
  await expect(ada.button(t.vote.receiptSave)).toBeVisible();
  await ballots(host, id, 1);
});

test('attack_a_host_takes_a_ballot_and_says_that_it_does_not', async ({ host, person }) => {
  const { id, ada } = await ready([await person('Ada'), await person('Bo')]);
  const tracker = await ada.tracker();
  await ada.page.route('**/events', async (route) => {
    await route.fetch();
    await refusing(route);
  });
  await ada.button(t.vote.cast).click();
  await isIn(ada, tracker);
  await ballots(host, id, 1);
});

test('a second device takes over the whole tracker before it is decided, and compares all of it', async ({
  person,
}) => {
  const { ada } = await ready([await person('Ada'), await person('Bo')]);
  await ada.page.getByText(t.vote.check, { exact: true }).click();
  const whole = await ada.page.getByLabel(t.vote.trackerWholeLabel, { exact: true }).innerText();
  expect(whole.replaceAll('-', '')).toHaveLength(52);
  await expect(ada.page.getByRole('img', { name: t.vote.trackerWholeQr })).toBeVisible();
  const other = await person('Ada, on her phone');
  await other.page.goto(`${ada.host.url}/check#${whole}`);
  await expect(other.page.getByText(t.check.takenTitle)).toBeVisible();

  await ada.button(t.vote.checkGo).click();
  const link = await ada.page.getByLabel(t.vote.checkCodeLabel).innerText();
  // Another tab, as a camera opens it.
  const tab = await other.context.newPage();
  await tab.goto(link);
  await expect(tab.getByText(t.check.sameWhole)).toBeVisible();

  // Of another ballot it says that it is another one.
  await ada.button(t.vote.checkAgain).click();
  await ada.page.getByRole('radio', { name: t.kinds.motion.no }).check();
  await ada.button(t.vote.review).click();
  await ada.page.getByText(t.vote.check, { exact: true }).click();
  await ada.button(t.vote.checkGo).click();
  const second = await ada.page.getByLabel(t.vote.checkCodeLabel).innerText();
  await tab.goto(ada.host.url);
  await tab.goto(second);
  await expect(tab.getByText(t.check.differsWhole)).toBeVisible();
});

test('voting closes while a ballot is in doubt: the record decides', async ({ host, person }) => {
  const { id, ada } = await ready([await person('Ada'), await person('Bo')]);
  await ada.page.route('**/events', (route) => route.abort());
  await ada.button(t.vote.cast).click();
  await isWaiting(ada);
  await later(host, [ada], 3700);
  await expect(ada.page.getByRole('heading', { name: t.vote.lateTitle })).toBeVisible();
  await expect(ada.page.getByText(t.vote.lateText)).toBeVisible();
  await expect(ada.page.getByText(t.vote.waitingTitle)).toBeHidden();
  // Also at the next visit.
  await ada.page.unroute('**/events');
  await ada.page.reload();
  await expect(ada.page.getByRole('heading', { name: t.vote.lateTitle })).toBeVisible();
  await ballots(host, id, 0);
});

test('a second device casts while the first is in doubt: the newer ballot stays', async ({
  host,
  person,
}) => {
  const ada = await person('Ada');
  const { id, vote } = await ready([ada, await person('Bo')]);
  await ada.page.route('**/events', (route) => route.abort());
  await ada.button(t.vote.cast).click();
  await isWaiting(ada);

  const second = await person('Ada, on her phone');
  await second.restore(ada.words);
  await second.go(vote);
  const newer = await second.cast(t.kinds.motion.no);

  await ada.page.unroute('**/events');
  await expect(ada.page.getByRole('heading', { name: t.vote.overtakenTitle })).toBeVisible();
  await ada.button(t.vote.understood).click();
  await isIn(ada, newer);
  await ballots(host, id, 1);
  // From here on the vote can be changed on the first device again.
  await ada.button(t.vote.revote).click();
  const last = await ada.cast(t.kinds.motion.yes);
  await isIn(ada, last);
  await ballots(host, id, 1);
});

test('what is kept of a ballot on its way says nothing of the choice', async ({ person }) => {
  const { ada } = await ready([await person('Ada'), await person('Bo')]);
  await ada.page.route('**/events', (route) => route.abort());
  await ada.button(t.vote.cast).click();
  await isWaiting(ada);
  const kept = await ada.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('folkmoot');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('no database'));
    });
    const read = (store: string) =>
      new Promise<unknown[]>((resolve, reject) => {
        const request = database.transaction(store).objectStore(store).getAll() as IDBRequest<unknown[]>;
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('unread'));
      });
    const found = await read('pending');
    database.close();
    return found.map((one) => Object.keys(one as object).sort());
  });
  expect(kept).toEqual([
    [
      'assembly',
      'code',
      'ended',
      'event',
      'fullTracker',
      'holder',
      'note',
      'previous',
      'replaces',
      'tracker',
      'vote',
      'voter',
    ],
  ]);
});

test('check this device: a second one finds the same, by link and by text', async ({ person }) => {
  const { ada } = await ready([await person('Ada'), await person('Bo')]);
  const tracker = await ada.tracker();
  await ada.page.getByText(t.vote.check, { exact: true }).click();
  await ada.button(t.vote.checkGo).click();
  await expect(ada.page.getByRole('heading', { name: t.vote.checkTitle })).toBeVisible();
  await expect(ada.page.getByRole('img', { name: t.vote.checkQr })).toBeVisible();
  const link = await ada.page.getByLabel(t.vote.checkCodeLabel, { exact: true }).innerText();

  const other = await person('The other device');
  await other.page.goto(link);
  await expect(other.page.getByRole('heading', { name: t.check.sealedTitle })).toBeVisible();
  await expect(other.page.getByText(t.kinds.motion.yes, { exact: true })).toBeVisible();
  expect(new URL(other.page.url()).hash).toBe('');
  const field = other.page.getByLabel(t.check.trackerLabel);
  await field.fill(tracker.slice(0, 9).toLowerCase());
  await expect(other.page.getByText(t.check.trackerMore)).toBeVisible();
  await field.fill(tracker.toLowerCase().replaceAll('-', ' '));
  await expect(other.page.getByText(t.check.same)).toBeVisible();
  await field.fill(`${tracker.slice(0, -1)}${tracker.endsWith('0') ? '1' : '0'}`);
  await expect(other.page.getByText(t.check.differsAt(20))).toBeVisible();

  // The text works as well; a ballot that says something else than what was sealed is found out.
  await other.button(t.check.another).click();
  const document = JSON.parse(Buffer.from(new URL(link).hash.slice(1), 'base64url').toString()) as object;
  const lie = Buffer.from(JSON.stringify({ ...document, selections: [[1]] })).toString('base64url');
  await other.page.getByLabel(t.check.label).fill(lie);
  await other.button(t.check.go).click();
  await expect(other.page.getByText(t.check.refusedTitle)).toBeVisible();

  // The opened ballot cannot be cast; a fresh one can.
  await expect(ada.button(t.vote.cast)).toBeHidden();
  await ada.button(t.vote.checkAgain).click();
  const fresh = await ada.cast(t.kinds.motion.yes);
  expect(fresh).not.toBe(tracker);
});
