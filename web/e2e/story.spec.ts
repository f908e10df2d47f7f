/** The whole of it: three people found, vote, release and see the result; somebody else audits it. */
import { t } from './words';
import { assembly, expect, later, test } from './fixtures';
import { verify } from './host';

test('three people found an assembly, vote in secret, release, and anybody can audit it', async ({
  host,
  person,
}) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const cy = await person('Cy');
  const id = await assembly([ada, bo, cy]);

  const vote = await ada.propose(id, 'A new roof', 3600);
  await bo.go(vote);
  await cy.go(vote);
  await ada.cast(t.kinds.motion.yes);
  const first = await bo.cast(t.kinds.motion.no);
  // Cy comes back to the page another time, with closed keys.
  await cy.page.reload();
  await cy.unlock();
  await cy.cast(t.kinds.motion.yes);
  // Bo thinks again: only the last ballot counts.
  await bo.button(t.vote.revote).click();
  const second = await bo.cast(t.kinds.motion.yes);
  expect(second).not.toBe(first);

  // Two of the trustees release after closing, and all three see the result.
  await later(host, [ada, bo, cy], 3700);
  await expect(ada.button(t.trustee.release)).toBeVisible();
  await ada.release();
  await bo.release();
  for (const one of [ada, bo, cy]) {
    await expect(one.page.getByText(t.kinds.motion.result.passed(3, 0))).toBeVisible();
    await expect(one.page.getByText(t.kinds.motion.result.met('decided', 'more_than', 1, 2))).toBeVisible();
  }

  // Somebody else audits, in a browser and with the program.
  const guest = await person('Guest');
  await guest.page.goto(`/a/${id}/audit`);
  await guest.button(t.audit.start).click();
  await expect(guest.page.getByText(t.audit.verdicts.verified)).toBeVisible();
  const { status, report } = await verify(host, id);
  expect(status).toBe(0);
  expect(report.verdict).toBe('verified');
  const [audited] = report.votes;
  expect(audited?.title).toBe('A new roof');
  expect(audited?.contests[0]?.decision).toBe('passed');
  expect(audited?.contests[0]?.rows.map((row) => row.count)).toEqual([3, 0, 0]);
});
