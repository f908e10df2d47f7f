/** The whole story with the keyboard alone: found, invite, join, circle, propose, cast, release, result, audit. */
import { expect, type Locator } from '@playwright/test';
import { t } from './words';
import { later, test } from './fixtures';
import { PASSPHRASE, type Person } from './person';

/** Somebody who has no pointer. */
class Keyboard {
  constructor(readonly person: Person) {}

  get page() {
    return this.person.page;
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Tabs until this has the focus, and looks whether a person can see where the focus is. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    const focused = () => target.evaluate((element) => element === document.activeElement);
    for (let stops = 0; stops < 150 && !(await focused()); stops += 1) await this.page.keyboard.press('Tab');
    await expect(target).toBeFocused();
    // A ring that is drawn by the row around a box comes with the next frame.
    await expect
      .poll(() =>
        target.evaluate((element) => {
          const ring = (one: Element | null) =>
            one !== null && Number.parseFloat(getComputedStyle(one).outlineWidth) >= 2;
          const drawn = (one: Element | null) => ring(one) && getComputedStyle(one!).outlineStyle !== 'none';
          const { top, bottom } = element.getBoundingClientRect();
          return {
            visible: element.matches(':focus-visible'),
            ring: drawn(element) || drawn(element.closest('label')),
            inView: bottom > 0 && top < innerHeight,
          };
        }),
      )
      .toEqual({ visible: true, ring: true, inView: true });
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press(key);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }

  /** Follows a link of the page; the focus comes to the heading of the next one. */
  async follow(path: string): Promise<void> {
    await this.press(this.page.locator(`main a[href="${path}"]`).first());
    await this.page.waitForURL((url) => url.pathname === path);
    await this.atHeading();
  }

  async atHeading(): Promise<void> {
    await expect(this.page.locator('main h1')).toBeFocused();
  }

  async makeKeys(): Promise<void> {
    const { page } = this;
    await this.press(this.button(t.keys.make));
    const list = page.getByRole('list', { name: t.keys.phraseList });
    await expect(list).toBeVisible();
    const words = await list.getByRole('listitem').allInnerTexts();
    await this.press(this.button(t.keys.phraseDone));
    await expect(this.button(t.common.next)).toBeVisible();
    for (let position = 1; position <= 12; position += 1) {
      const field = page.getByLabel(t.keys.confirmWord(position), { exact: true });
      if ((await field.count()) > 0) await this.type(field, words[position - 1]!.trim());
    }
    await this.press(this.button(t.common.next));
    await this.type(page.getByLabel(t.keys.passphrase, { exact: true }), PASSPHRASE);
    await this.type(page.getByLabel(t.keys.passphraseAgain), PASSPHRASE);
    await this.press(this.button(t.keys.keep));
    await expect(this.button(t.keys.keep)).toBeHidden();
  }
}

test('the whole story by keyboard alone', async ({ host, person }) => {
  const ada = new Keyboard(await person('Ada'));
  const bo = new Keyboard(await person('Bo'));

  // Found.
  await ada.page.goto('/found');
  await ada.type(ada.page.getByLabel(t.found.name), 'Hillside house');
  await ada.type(ada.page.getByLabel(t.found.purpose), 'To look after the house together.');
  await ada.press(ada.button(t.common.next));
  await expect(ada.page.getByRole('heading', { name: t.found.rules })).toBeFocused();
  // Two vote here: their sum may be opened.
  await ada.press(ada.page.locator('summary', { hasText: t.found.more }));
  for (let i = 0; i < 2; i += 1)
    await ada.press(ada.page.getByRole('spinbutton', { name: t.found.minBallots }), 'ArrowDown');
  await expect(ada.page.getByRole('spinbutton', { name: t.found.minBallots })).toHaveValue('1');
  await ada.press(ada.button(t.common.next));
  await ada.type(ada.page.getByLabel(t.found.memberName), 'Ada');
  await ada.makeKeys();
  await ada.press(ada.button(t.found.submit));
  await ada.atHeading();
  await ada.press(ada.page.getByRole('link', { name: t.found.go }));
  await ada.page.waitForURL(/\/a\/[0-9a-f-]{36}$/);
  const id = ada.page.url().slice(-36);
  await ada.atHeading();

  // Invite and join.
  await ada.press(ada.page.locator('summary', { hasText: t.invite.title }));
  await ada.press(ada.button(t.invite.make));
  const link = await ada.page.getByLabel(t.invite.link).innerText();
  await bo.page.goto(link);
  await bo.type(bo.page.getByLabel(t.join.name), 'Bo');
  await bo.makeKeys();
  await bo.press(bo.button(t.join.submit));
  await bo.atHeading();
  await bo.press(bo.page.getByRole('link', { name: t.join.go }));
  await bo.page.waitForURL(/\/a\/[0-9a-f-]{36}$/);
  await bo.atHeading();

  // A circle of both.
  await ada.follow(`/a/${id}/circle`);
  for (const name of ['Ada', 'Bo']) await ada.press(ada.page.getByRole('checkbox', { name }), 'Space');
  await ada.press(ada.button(t.circle.submit));
  await ada.press(ada.button(t.trustee.accept));
  await expect(ada.button(t.trustee.accept)).toBeHidden();
  await bo.follow(`/a/${id}/circle`);
  await bo.press(bo.button(t.trustee.accept));
  await expect(ada.page.getByRole('heading', { name: t.circle.office })).toBeVisible();

  // Propose a motion that is open for an hour.
  await ada.follow(`/a/${id}`);
  await ada.follow(`/a/${id}/propose`);
  await ada.press(ada.page.getByRole('radio', { name: t.kinds.motion.name }), 'Space');
  await ada.type(ada.page.getByRole('textbox', { name: t.propose.question }), 'Shall we mend the roof?');
  await ada.type(ada.page.getByRole('textbox', { name: t.propose.titleLabel }), 'The roof');
  // The mark moves with the arrows from what is usual to an hour.
  const hour = ada.page.getByRole('radio', { name: t.propose.lastsTime({ ms: 3_600_000 }) });
  await ada.reach(ada.page.getByRole('radio', { name: t.propose.lastsTime({ ms: 3 * 86_400_000 }) }));
  for (let i = 0; i < 9 && !(await hour.isChecked()); i += 1) await ada.page.keyboard.press('ArrowUp');
  await expect(hour).toBeChecked();
  await ada.press(ada.button(t.propose.next));
  await ada.press(ada.button(t.propose.submit));
  await ada.page.waitForURL(/\/v\//);
  await ada.atHeading();
  const vote = new URL(ada.page.url()).pathname;

  // Cast: arrows move between the answers, and the focus goes to the heading of each next state.
  await bo.follow(`/a/${id}`);
  await bo.follow(vote);
  for (const one of [ada, bo]) {
    await one.reach(one.page.getByRole('radio', { name: t.kinds.motion.yes, exact: true }));
    await one.page.keyboard.press('ArrowDown');
    await expect(one.page.getByRole('radio', { name: t.kinds.motion.no, exact: true })).toBeChecked();
    await one.page.keyboard.press('ArrowUp');
    await expect(one.page.getByRole('radio', { name: t.kinds.motion.yes, exact: true })).toBeChecked();
    await one.press(one.button(t.vote.review));
    await expect(one.page.getByRole('heading', { name: t.vote.reviewTitle })).toBeFocused();
    await one.press(one.button(t.vote.cast));
    await expect(one.page.getByRole('heading', { name: t.vote.castTitle, exact: true })).toBeFocused();
  }

  // Release, result and audit.
  await later(host, [ada.person, bo.person], 2 * 3600);
  await expect(ada.button(t.trustee.release)).toBeVisible();
  for (const one of [ada, bo]) {
    await one.press(one.button(t.trustee.release));
    await expect(one.button(t.trustee.release)).toBeHidden();
  }
  await expect(ada.page.getByText(t.kinds.motion.result.passed(2, 0)).first()).toBeVisible();
  await ada.follow(`/a/${id}/audit`);
  await ada.press(ada.button(t.audit.start));
  await expect(ada.page.getByText(t.audit.verdicts.verified)).toBeVisible();
});
