/** Trustees: chosen, asked, awaited; what their device checks before it releases, and when it refuses. */
import { t } from './words';
import { assembly as gather, expect, later, test } from './fixtures';
import type { Person } from './person';

/** Three members of an assembly that has no circle yet. */
async function three(person: (name: string) => Promise<Person>) {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const cy = await person('Cy');
  const id = await ada.found('Hillside house');
  const link = await ada.invitation(id);
  await bo.join(link);
  await cy.join(link);
  return { ada, bo, cy, id };
}

test('a ceremony that waits for somebody is ended, and a new circle is chosen', async ({ person }) => {
  const { ada, bo, id } = await three(person);

  // The threshold is a majority until somebody says otherwise, and the sentence goes along.
  await ada.go(`/a/${id}/circle`);
  for (const name of ['Ada', 'Bo', 'Cy']) await ada.page.getByRole('checkbox', { name }).check();
  await expect(ada.page.getByText(t.circle.meaning(2, 3))).toBeVisible();
  await ada.button(t.common.more(t.circle.threshold)).click();
  await expect(ada.page.getByText(t.circle.meaning(3, 3))).toBeVisible();
  await expect(ada.page.getByText(t.circle.warnAll)).toBeVisible();
  await ada.button(t.common.less(t.circle.threshold)).click();
  await expect(ada.page.getByText(t.circle.warnAll)).toBeHidden();
  await ada.button(t.circle.submit).click();
  await expect(ada.page.getByText(t.circle.phases.accepting)).toBeVisible();
  await ada.acceptCircle(id);
  await bo.go(`/a/${id}/circle`);
  await expect(bo.page.getByText(t.trustee.protectsText(2, 3))).toBeVisible();
  await bo.acceptCircle(id);

  // Only Cy is missing: everybody sees it, and there is a text to send.
  await expect(ada.page.getByText(t.circle.awaited('Cy'))).toBeVisible();
  await ada.page.getByText(t.circle.remindOne('Cy')).click();
  await expect(ada.page.getByLabel(t.circle.reminder, { exact: true })).toHaveValue(
    t.circle.reminderAccept('Hillside house', `${ada.host.url}/a/${id}/circle`),
  );
  await ada.page.getByText(t.circle.giveUpFold).click();
  await ada.button(t.circle.giveUp('Cy')).click();
  await ada.page.getByRole('dialog').getByRole('button', { name: t.circle.giveUpGo, exact: true }).click();
  await expect(ada.page.getByText(t.circle.failedMissing('Cy'))).toBeVisible();
  await expect(bo.page.getByText(t.circle.failedMissing('Cy'))).toBeVisible();

  await ada.callCircle(id, [ada, bo]);
  await ada.acceptCircle(id);
  await bo.acceptCircle(id);
  for (const one of [ada, bo])
    await expect(one.page.getByRole('heading', { name: t.circle.office })).toBeVisible();
  await expect(ada.page.getByText(t.circle.earlier(1))).toBeVisible();
  // Two of three members signed for it with what they did; from now on others take a vote.
  await expect(ada.page.getByText(t.circle.firstOnes)).toBeVisible();
  await expect(ada.button(t.circle.submit)).toHaveCount(0);
});

test('attack_a_call_that_is_never_answered_keeps_no_other_circle_from_being_made', async ({ person }) => {
  const { ada, bo, cy, id } = await three(person);

  // Cy never answers. Ada calls another circle beside it, and its trustees do every step of it.
  await ada.callCircle(id, [ada, bo, cy]);
  await ada.page.locator('summary', { hasText: t.circle.callAgain }).click();
  for (const name of ['Ada', 'Bo']) await ada.page.getByRole('checkbox', { name }).check();
  await ada.button(t.circle.submit).click();
  await expect(ada.page.getByText(t.circle.phases.accepting)).toHaveCount(2);

  // Each of the two calls stands among what waits for Bo.
  await bo.go(`/a/${id}`);
  const todo = bo.page.getByRole('region', { name: t.assembly.actions });
  await expect(todo.getByText(t.assembly.actionAccept)).toHaveCount(2);

  for (const one of [ada, bo]) {
    await one.go(`/a/${id}/circle`);
    await one.button(t.trustee.accept).first().click();
    await expect(one.button(t.trustee.accept)).toHaveCount(1);
  }
  for (const one of [ada, bo])
    await expect(one.page.getByRole('heading', { name: t.circle.office })).toBeVisible();
  // The other call has ended with that.
  await expect(bo.page.getByText(t.circle.phases.accepting)).toHaveCount(0);
});

test('a release says what was checked, who is awaited, and refuses before its time', async ({
  host,
  person,
}) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await gather([ada, bo]);
  const vote = await ada.propose(id, 'A new roof', 3600);
  await bo.go(vote);
  await bo.cast(t.kinds.motion.yes);
  await later(host, [ada, bo], 3700);
  await expect(ada.button(t.trustee.release)).toBeVisible();

  // Somebody who is no trustee sees whom everybody waits for, and has no button.
  const guest = await person('Guest');
  await guest.page.goto(vote);
  await expect(guest.page.getByText(t.trustee.waitLead)).toBeVisible();
  await expect(guest.button(t.trustee.release)).toBeHidden();

  await ada.release();
  await expect(ada.page.getByText(t.trustee.thanks)).toBeVisible();
  await expect(ada.page.getByText(t.trustee.thanksMore(1))).toBeVisible();
  await expect(ada.page.getByText(t.trustee.proofs(1))).toBeVisible();
  const done = ada.page.getByRole('listitem').filter({ hasText: t.trustee.state.done });
  await expect(done).toHaveCount(5);
  await ada.page.getByText(t.trustee.remind, { exact: true }).click();
  await expect(ada.page.getByLabel(t.trustee.reminder, { exact: true })).toHaveValue(
    t.trustee.reminderText('A new roof', 'Hillside house', `${ada.host.url}${vote}`),
  );

  // Bo's device believes that it is nine minutes earlier, before closing: it does not go by the server's clock, and says so kindly.
  await bo.followClock(570_000);
  await bo.page.reload();
  await bo.unlock();
  await bo.button(t.trustee.release).click();
  await expect(bo.page.getByText(t.trustee.refusedTitle)).toBeVisible();
  await expect(bo.page.getByText(t.trustee.earlyNext)).toBeVisible();
  await expect(bo.page.getByRole('listitem').filter({ hasText: t.trustee.state.failed })).toHaveText(
    new RegExp(t.trustee.check.clock),
  );
  await expect(ada.page.getByText(t.trustee.shares(1, 2))).toBeVisible();

  // With its clock put right it releases, and everybody sees the result.
  await bo.followClock();
  await bo.page.reload();
  await bo.unlock();
  await bo.release();
  await expect(ada.page.getByText(t.trustee.waitTitle)).toBeHidden();
});
