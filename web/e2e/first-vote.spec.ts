/** A meeting that wants to vote tonight: founding to first vote for five people, counted in what they press and fill in. */
import { expect, test } from './fixtures';
import type { Person } from './person';
import { t } from './words';

/**
 * What each part takes: presses of a finger or a mouse, and fields that are filled in. Nobody signs for the trustees beside those who
 * propose and accept. Whoever makes a part longer changes its figure here, and says why.
 */
const TAKES = { found: 15, invite: 2, join: 4 * 12, trustees: 6, accept: 2 * 2, vote: 6 };
type Part = keyof typeof TAKES;

/** Counts what people do on a page, whatever test drives it: every press, and every field once. */
async function counted(person: Person): Promise<() => number> {
  let steps = 0;
  await person.page.exposeFunction('countStep', () => (steps += 1));
  await person.page.addInitScript(() => {
    const { countStep } = globalThis as unknown as { countStep: () => Promise<void> };
    const filled = new WeakSet<EventTarget>();
    addEventListener('pointerdown', () => void countStep(), true);
    addEventListener(
      'input',
      ({ target }) => {
        const field = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
        if (!field || ['radio', 'checkbox'].includes(target.type) || filled.has(target)) return;
        filled.add(target);
        void countStep();
      },
      true,
    );
  });
  return () => steps;
}

test('five people found, join, agree on trustees and open a vote in one evening, in no more steps than it takes', async ({
  host,
  person,
}) => {
  const names = ['Ada', 'Bo', 'Cy', 'Di', 'Eve'];
  const people: Person[] = [];
  const counts: (() => number)[] = [];
  for (const name of names) {
    const one = await person(name);
    people.push(one);
    counts.push(await counted(one));
  }
  const [ada, bo, cy] = people as [Person, Person, Person];
  const took: Record<Part, number> = { ...TAKES };
  /** What these people press and fill in while something is done. */
  const during = async (part: Part, who: Person[], act: () => Promise<void>) => {
    const sum = () => who.reduce((all, one) => all + counts[people.indexOf(one)]!(), 0);
    const before = sum();
    await act();
    took[part] = sum() - before;
  };

  await during('found', [ada], async () => {
    const { page } = ada;
    await page.goto('/found');
    await page.getByLabel(t.found.name).fill('Hillside house');
    await page.getByLabel(t.found.purpose).fill('To look after the house together.');
    await ada.button(t.common.next).click();
    // The rules of a small group, in which people come by a link, stand there already.
    await expect(page.getByRole('heading', { name: t.found.rules })).toBeVisible();
    await ada.button(t.common.next).click();
    await page.getByLabel(t.found.memberName).fill('Ada');
    await ada.makeKeys();
    await ada.button(t.found.submit).click();
    await expect(page.getByRole('heading', { name: t.found.done('Hillside house') })).toBeVisible();
  });
  let link = '';
  await during('invite', [ada], async () => {
    await ada.button(t.invite.make).click();
    link = await ada.page.getByLabel(t.invite.link).innerText();
    await ada.page.getByRole('link', { name: t.found.go }).click();
    await expect(ada.page.getByRole('heading', { name: t.assembly.first })).toBeVisible();
  });
  await during('join', people.slice(1), async () => {
    for (const one of people.slice(1)) await one.join(link);
  });
  await during('trustees', [ada], async () => {
    await ada.page.getByRole('link', { name: t.assembly.firstCircleGo }).click();
    for (const name of ['Ada', 'Bo', 'Cy']) await ada.page.getByRole('checkbox', { name }).check();
    await ada.button(t.circle.submit).click();
    await ada.button(t.trustee.accept).click();
    await expect(ada.button(t.trustee.accept)).toBeHidden();
  });
  await during('accept', [bo, cy], async () => {
    for (const one of [bo, cy]) {
      await one.page.getByRole('link', { name: t.assembly.actionAcceptGo }).click();
      await one.button(t.trustee.accept).click();
      await expect(one.button(t.trustee.accept)).toBeHidden();
    }
  });
  // Three of five have called or accepted, which is more than half: nobody else has to sign.
  await expect(ada.page.getByRole('heading', { name: t.circle.office })).toBeVisible();
  await during('vote', [ada], async () => {
    const { page } = ada;
    await page.getByRole('link', { name: t.assembly.propose }).first().click();
    await page.getByRole('radio', { name: t.kinds.motion.name }).check();
    await page.getByRole('textbox', { name: t.propose.question }).fill('Shall we buy a stove?');
    await page.getByRole('textbox', { name: t.propose.titleLabel }).fill('A new stove');
    await page.getByRole('textbox', { name: t.propose.text }).fill('The old one leaks.');
    await ada.button(t.propose.next).click();
    await ada.post();
  });
  // It is open for all five, and no time has passed.
  expect(host.aheadMs).toBe(0);
  const [, id = ''] = /\/a\/([0-9a-f-]{36})/.exec(ada.page.url()) ?? [];
  for (const one of people.slice(1)) {
    await one.go(`/a/${id}`);
    await expect(one.page.getByRole('heading', { name: 'A new stove' })).toBeVisible();
    await expect(one.page.getByText(t.assembly.turnout(0, 5))).toBeVisible();
  }
  expect(took).toEqual(TAKES);
});
