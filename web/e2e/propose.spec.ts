/** Creating a vote: every kind, every way of moving things, bad inputs, drafts, and what a voter sees in the end. */
import AxeBuilder from '@axe-core/playwright';
import type { Page, Route } from '@playwright/test';
import { limits } from '../src/lib/wasm/limits.gen';
import { t } from './words';
import { assembly, expect, later, test } from './fixtures';
import type { Person } from './person';

const p = t.propose;
const DAY_MS = 86_400_000;
const question = (page: Page) => page.getByRole('textbox', { name: p.question });
const option = (page: Page, position: number) =>
  page.getByRole('textbox', { name: p.option(position), exact: true });
const options = (page: Page) => page.getByRole('group', { name: p.options }).getByRole('textbox');
const words = async (page: Page) => {
  const all = await options(page).all();
  return Promise.all(all.map((one) => one.inputValue()));
};

/** An assembly of two with a circle, and its page for a new vote. */
async function writing(person: (name: string) => Promise<Person>) {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  await ada.go(`/a/${id}/propose`);
  await expect(question(ada.page)).toBeVisible();
  return { ada, bo, id, page: ada.page };
}

/** What a screen reader finds in the questions of a ballot. */
async function ballot(page: Page, names: string[]): Promise<string[]> {
  return Promise.all(
    names.map((name) => {
      const group = page.getByRole('group', { name }).or(page.getByRole('radiogroup', { name }));
      return group.ariaSnapshot();
    }),
  );
}

async function noComplaints(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

test('every kind is made on a desktop and on a phone, and the ballot is the one of the preview', async ({
  host,
  person,
}, info) => {
  const { ada, id, page } = await writing(person);
  const made = {
    motion: 'Shall we paint the door?',
    choose: 'Which colour?',
    approval: 'Which evenings?',
  };
  const photograph = async (name: string) => {
    await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
  };

  for (const [i, kind] of (['motion', 'choose', 'approval'] as const).entries()) {
    for (const [width, height] of [
      [1280, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      await ada.go(`/a/${id}/propose`);
      await page.getByRole('radio', { name: t.kinds[kind].name }).check();
      await question(page).fill(made[kind]);
      if (kind !== 'motion') {
        await option(page, 1).fill('Green');
        await option(page, 1).press('Enter');
        await page.keyboard.type('Blue');
      }
      if (kind === 'approval') {
        await page.getByRole('radio', { name: t.kinds.approval.limits.some }).check();
        await page.getByRole('spinbutton', { name: t.kinds.approval.min }).fill('1');
        await page.getByRole('spinbutton', { name: t.kinds.approval.max }).fill('1');
      }
      await page.getByRole('textbox', { name: p.titleLabel }).fill(`Vote ${i} at ${width}`);
      await page.getByRole('textbox', { name: p.text }).fill('It is **time**.');
      await ada.lasts(600);
      await expect(page.getByText(p.previewTitle)).toBeVisible({ visible: width >= 1100 });
      await photograph(`write-${kind}-${width}`);
      if (kind === 'approval') await noComplaints(page);

      await ada.button(p.next).click();
      await expect(page.getByRole('heading', { name: p.previewTitle })).toBeFocused();
      await expect(page.getByText('It is time.')).toBeVisible();
      await photograph(`look-${kind}-${width}`);
      if (kind === 'approval') await noComplaints(page);
      const seen = await ballot(page, [made[kind]]);
      await ada.button(p.submit).click();
      await page.waitForURL(/\/v\//);
      await expect(page.getByText(p.postedText)).toBeVisible();
      await expect(page.getByLabel(p.postedLink, { exact: true })).toHaveText(page.url());
      await expect(ada.button(t.vote.review)).toBeVisible();
      expect(await ballot(page, [made[kind]])).toEqual(seen);
      // Two at a time: the next one has room when these are over.
      if (`${kind} ${width}` !== 'approval 390') await later(host, [ada], 700);
    }
  }
  // Who comes to the page of the vote later is not greeted again.
  await ada.go(`/a/${id}`);
  await expect(page.getByRole('link', { name: 'Vote 2 at 390' }).first()).toBeVisible();
  await page.goBack();
  await expect(ada.button(t.vote.review)).toBeVisible();
  await expect(page.getByText(p.postedText)).toBeHidden();
});

test('the whole page by keyboard alone', async ({ person }) => {
  const { page } = await writing(person);
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  /** Tab until something has the focus: its name has to come up within a page's worth of stops. */
  const tabTo = async (target: ReturnType<Page['getByRole']>) => {
    for (let i = 0; i < 60; i += 1) {
      if (await target.evaluate((one) => one === document.activeElement).catch(() => false)) return;
      await press('Tab');
    }
    throw new Error('never reached by Tab');
  };

  await tabTo(page.getByRole('radio', { name: t.kinds.motion.name }));
  await press('ArrowDown');
  await expect(page.getByRole('radio', { name: t.kinds.choose.name })).toBeChecked();
  await tabTo(question(page));
  await page.keyboard.type('Who speaks for us?');
  await tabTo(option(page, 1));
  await page.keyboard.type('Cem');
  await press('Enter');
  await page.keyboard.type('Dana');
  await press('Enter');
  await page.keyboard.type('Eli');
  // Up to the top, which a screen reader hears.
  await press('Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowUp');
  expect(await words(page)).toEqual(['Eli', 'Cem', 'Dana']);
  await expect(option(page, 1)).toBeFocused();
  await expect(page.getByText(p.optionMoved('Eli', 1, 3))).toBeAttached();
  // A fourth that is empty goes by Backspace, and the focus to the one before.
  await press('Alt+ArrowDown', 'Alt+ArrowDown', 'Enter');
  await expect(option(page, 4)).toBeFocused();
  await press('Backspace');
  await expect(option(page, 3)).toBeFocused();
  // The handle moves with arrows, the buttons by Enter, and the focus stays with what is moved.
  await tabTo(page.getByRole('button', { name: p.optionUp(3), exact: true }));
  await press('Enter');
  await expect(page.getByRole('button', { name: p.optionUp(2), exact: true })).toBeFocused();
  await press('Enter', 'Enter');
  expect(await words(page)).toEqual(['Eli', 'Cem', 'Dana']);
  await press('Shift+Tab', 'Shift+Tab');
  await expect(page.getByRole('button', { name: p.optionHandle(1), exact: true })).toBeFocused();
  await press('ArrowDown');
  await expect(page.getByRole('button', { name: p.optionHandle(2), exact: true })).toBeFocused();
  expect(await words(page)).toEqual(['Cem', 'Eli', 'Dana']);

  await tabTo(page.getByRole('textbox', { name: p.titleLabel }));
  await page.keyboard.type('Speaker');
  await tabTo(page.getByRole('tab', { name: p.write }));
  await press('Tab');
  await page.keyboard.type('# Why');
  await press('Shift+Tab', 'ArrowRight');
  await expect(page.getByRole('tabpanel').getByRole('heading', { name: 'Why' })).toBeVisible();
  const week = page.getByRole('radio', { name: p.lastsTime({ ms: 7 * DAY_MS }) });
  await tabTo(page.getByRole('radio', { name: p.lastsTime({ ms: 3 * DAY_MS }) }));
  await press('ArrowDown');
  await expect(week).toBeChecked();
  await tabTo(page.getByRole('button', { name: p.next }));
  await press('Enter');
  await expect(page.getByRole('heading', { name: p.previewTitle })).toBeFocused();
  await tabTo(page.getByRole('button', { name: p.submit }));
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Speaker', exact: true })).toBeVisible();
});

test('options move by mouse and by buttons, are pasted, removed and brought back; so are questions', async ({
  person,
}) => {
  const { ada, page } = await writing(person);
  await page.getByRole('radio', { name: t.kinds.choose.name }).check();
  await option(page, 1).focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '- Roof\n- Stairs\n\n- Garden\n- Paint\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  expect(await words(page)).toEqual(['Roof', 'Stairs', 'Garden', 'Paint']);
  await expect(option(page, 4)).toBeFocused();

  const handle = (position: number) =>
    page.getByRole('button', { name: p.optionHandle(position), exact: true });
  const drag = async (from: number, to: number, then?: () => Promise<void>) => {
    const [a, b] = [await handle(from).boundingBox(), await handle(to).boundingBox()];
    if (!a || !b) throw new Error('no handle');
    await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2);
    await page.mouse.down();
    await page.mouse.move(b.x + b.width / 2, (a.y + b.y) / 2 + b.height / 2, { steps: 4 });
    await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2 + Math.sign(b.y - a.y) * 4, { steps: 4 });
    await then?.();
    await page.mouse.up();
  };
  await drag(1, 3);
  await expect.poll(() => words(page)).toEqual(['Stairs', 'Garden', 'Roof', 'Paint']);
  await drag(4, 1);
  await expect.poll(() => words(page)).toEqual(['Paint', 'Stairs', 'Garden', 'Roof']);
  // Escape puts it back.
  await drag(1, 4, () => page.keyboard.press('Escape'));
  expect(await words(page)).toEqual(['Paint', 'Stairs', 'Garden', 'Roof']);
  await page.getByRole('button', { name: p.optionDown(1), exact: true }).click();
  expect(await words(page)).toEqual(['Stairs', 'Paint', 'Garden', 'Roof']);

  await page.getByRole('button', { name: p.removeOption(2), exact: true }).click();
  expect(await words(page)).toEqual(['Stairs', 'Garden', 'Roof']);
  await page.getByRole('button', { name: p.undo }).click();
  expect(await words(page)).toEqual(['Stairs', 'Paint', 'Garden', 'Roof']);

  // On a phone the buttons come when the handle is touched.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('button', { name: p.optionUp(2), exact: true })).toBeHidden();
  await handle(2).click();
  await page.getByRole('button', { name: p.optionUp(2), exact: true }).click();
  expect(await words(page)).toEqual(['Paint', 'Stairs', 'Garden', 'Roof']);
  await page.setViewportSize({ width: 1280, height: 900 });

  // Questions.
  await question(page).fill('First?');
  await ada.button(p.addQuestion).click();
  const second = page.getByRole('region', { name: p.questionOf(2) });
  await expect(second.getByRole('radio', { name: t.kinds.motion.name })).toBeFocused();
  await second.getByRole('textbox', { name: p.question }).fill('Second?');
  const asked = () =>
    Promise.all(
      [1, 2].map((i) =>
        page
          .getByRole('region', { name: p.questionOf(i) })
          .getByRole('textbox', { name: p.question })
          .inputValue(),
      ),
    );
  await page.getByRole('button', { name: p.questionUp(2) }).click();
  expect(await asked()).toEqual(['Second?', 'First?']);
  await expect(page.getByRole('button', { name: p.questionUp(1) })).toBeFocused();
  await page.getByRole('button', { name: p.removeQuestion(1) }).click();
  await expect(question(page)).toHaveValue('First?');
  await page.getByRole('button', { name: p.undo }).last().click();
  expect(await asked()).toEqual(['Second?', 'First?']);
  // As many as the ledger takes, and then the page says that this is all.
  await expect(ada.page.getByText(p.questionsFull(limits.questions))).toBeHidden();
  for (let i = 3; i <= limits.questions; i += 1) await ada.button(p.addQuestion).click();
  await expect(ada.button(p.addQuestion)).toBeHidden();
  await expect(ada.page.getByText(p.questionsFull(limits.questions))).toBeVisible();
});

/** The drafts that this device keeps, as text. */
const keptDrafts = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('folkmoot');
      request.onsuccess = () => done(request.result);
    });
    const all = await new Promise<unknown>((done) => {
      const request = database.transaction('drafts').objectStore('drafts').getAll();
      request.onsuccess = () => done(request.result);
    });
    database.close();
    return JSON.stringify(all);
  });

test('a draft is there after a reload, can be put away and brought back, and goes when it is posted', async ({
  person,
}) => {
  const { ada, id, page } = await writing(person);
  await page.getByRole('radio', { name: t.kinds.approval.name }).check();
  await question(page).fill('Which?');
  await option(page, 1).fill('One');
  await option(page, 2).fill('Two');
  await page.getByRole('textbox', { name: p.titleLabel }).fill('Kept');
  await ada.lasts(7 * 86_400);
  await expect(page.getByText(/^Draft kept on this device/)).toBeVisible();
  await expect.poll(() => keptDrafts(page)).toContain(`"lasts":${7 * DAY_MS}`);
  await page.reload();
  await expect(page.getByRole('heading', { name: /^Your draft of today/ })).toBeVisible();
  await expect(page.getByRole('radio', { name: t.kinds.approval.name })).toBeChecked();
  expect(await words(page)).toEqual(['One', 'Two']);
  await expect(page.getByRole('radio', { name: p.lastsTime({ ms: 7 * DAY_MS }) })).toBeChecked();

  // Whoever leaves at once, without waiting for anything, loses nothing either.
  await page.getByRole('textbox', { name: p.titleLabel }).fill('Kept in haste');
  await ada.go(`/a/${id}`);
  await expect(page.getByRole('heading', { name: 'Hillside house' })).toBeVisible();
  await ada.go(`/a/${id}/propose`);
  await expect(page.getByRole('textbox', { name: p.titleLabel })).toHaveValue('Kept in haste');

  await ada.button(p.draft.anew).click();
  await expect(page.getByRole('textbox', { name: p.titleLabel })).toHaveValue('');
  await expect(page.getByRole('radio', { name: t.kinds.motion.name })).toBeChecked();
  await page.getByRole('button', { name: p.undo }).click();
  await expect(page.getByRole('textbox', { name: p.titleLabel })).toHaveValue('Kept in haste');

  // After a reload the keys are closed: they are asked for where they are needed.
  await ada.button(p.next).click();
  await ada.unlock();
  await ada.button(p.submit).click();
  await expect(ada.button(t.vote.review)).toBeVisible();
  await ada.go(`/a/${id}/propose`);
  await expect(question(page)).toHaveValue('');
  await expect(page.getByRole('heading', { name: /^Your draft/ })).toBeHidden();
});

test('warnings come and go, mistakes are named beside the field', async ({ person }) => {
  const { ada, page } = await writing(person);
  await expect(page.getByText(p.warnings.few(2))).toBeVisible();
  await expect(page.getByText(p.warnings.all(2))).toBeVisible();
  await expect(page.getByText(t.life.enough(1, 2))).toBeVisible();

  // Nobody picks a shorter time than the rules allow; what is very short is named.
  await ada.lasts(600);
  await expect(page.getByText(p.warnings.soon)).toBeVisible();
  await ada.lasts(3600);
  await expect(page.getByText(p.warnings.soon)).toBeHidden();
  await page.getByRole('radio', { name: p.opensLater }).check();
  const opens = page.getByRole('group', { name: p.opensWhen });
  await opens.getByLabel(p.date).fill('2001-01-01');
  await expect(page.getByText(p.errors.opensPast)).toBeVisible();
  await expect(opens.getByLabel(p.date)).toHaveAttribute('aria-invalid', 'true');
  await opens.getByLabel(p.date).fill('2999-01-01');
  await expect(page.getByText(p.errors.opensLate)).toBeVisible();
  await page.getByRole('radio', { name: p.opensNow }).check();

  // Nothing is called wrong that is only not there yet, until somebody wants to go on.
  await expect(page.getByText(p.errors.title)).toBeHidden();
  await page.getByRole('radio', { name: t.kinds.choose.name }).check();
  await ada.button(p.next).click();
  await expect(question(page)).toBeFocused();
  await expect(question(page)).toHaveAccessibleDescription(new RegExp(p.errors.question));
  await expect(page.getByText(p.wrong(3))).toBeVisible();
  await question(page).fill('Who?');
  await option(page, 1).fill('Elia');
  await ada.button(p.next).click();
  await expect(option(page, 2)).toBeFocused();
  await expect(option(page, 2)).toHaveAccessibleDescription(p.errors.one);
  await option(page, 2).fill('Ella');
  await expect(page.getByText(p.warnings.alike(1, 2))).toBeVisible();
  await option(page, 2).fill('ELIA');
  await expect(page.getByText(p.warnings.alike(1, 2))).toBeHidden();
  await expect(option(page, 2)).toHaveAccessibleDescription(p.errors.same(1));
  await option(page, 2).fill('Bo');

  // Limits are counted when they are near, and what is over them is not cut off.
  const title = page.getByRole('textbox', { name: p.titleLabel });
  await title.fill('x'.repeat(150));
  await expect(page.getByText(p.left(50))).toBeHidden();
  await title.fill('x'.repeat(190));
  await expect(page.getByText(p.left(10))).toBeVisible();
  await title.fill('x'.repeat(203));
  await expect(title).toHaveAccessibleDescription(new RegExp(p.errors.long(3)));
  await title.fill('R\u043e\u043ef');
  await expect(title).toHaveAccessibleDescription(/“R” \(Latin\), “оо” \(Cyrillic\) and “f” \(Latin\)/);
  await title.fill('  Roof\u200B  ');
  await ada.button(p.next).click();
  await expect(page.getByRole('heading', { name: 'Roof', exact: true })).toBeVisible();
  await expect(page.getByText(p.finalText)).toBeVisible();
});

const refuse = (route: Route) =>
  route.fulfill({
    status: 409,
    contentType: 'application/problem+json',
    body: JSON.stringify({
      type: 'about:blank',
      title: 'no',
      status: 409,
      code: 'circle.not_ready',
      detail: 'no',
    }),
  });

test('a vote that cannot be posted is not lost, and one that perhaps was is posted once', async ({
  host,
  person,
}) => {
  const { ada, id, page } = await writing(person);
  await question(page).fill('Shall we?');
  await page.getByRole('textbox', { name: p.titleLabel }).fill('Once');
  await ada.button(p.next).click();

  // The host's answer is lost on its way: it has the vote, the page cannot know.
  await page.route('**/events', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await ada.button(p.submit).click();
  await expect(page.getByRole('alert').getByText(p.notCertain)).toBeVisible();
  await page.unroute('**/events');
  await ada.button(p.submit).click();
  await page.waitForURL(/\/v\//);
  await ada.go(`/a/${id}`);
  await expect(page.getByRole('link', { name: 'Once' })).toHaveCount(1);

  // It is taken, and the host says that it is not: the record has it, and nobody is asked to write another one.
  await ada.go(`/a/${id}/propose`);
  await question(page).fill('Shall we this time?');
  await page.getByRole('textbox', { name: p.titleLabel }).fill('Denied');
  await ada.button(p.next).click();
  await page.route('**/events', async (route) => {
    await route.fetch();
    await refuse(route);
  });
  await ada.button(p.submit).click();
  await page.waitForURL(/\/v\//);
  await page.unroute('**/events');
  await ada.go(`/a/${id}`);
  await expect(page.getByRole('link', { name: 'Denied' })).toHaveCount(1);

  // Two are under way: there is room for another when they are over.
  await later(host, [ada], 4 * 86_400);
  // A refusal for good: nothing is recorded, everything is still there.
  await ada.go(`/a/${id}/propose`);
  await question(page).fill('Shall we again?');
  await page.getByRole('textbox', { name: p.titleLabel }).fill('Refused');
  await ada.button(p.next).click();
  await page.route('**/events', refuse);
  await ada.button(p.submit).click();
  await expect(page.getByRole('alert').getByText(p.notPosted)).toBeVisible();
  await ada.button(p.edit).click();
  await expect(question(page)).toHaveValue('Shall we again?');
});

test('without trustees a vote is written and waits for them; with two under way there is no third', async ({
  person,
}) => {
  const ada = await person('Ada');
  const id = await ada.found('Hillside house');
  for (const title of ['One', 'Two']) {
    await ada.write(id, title);
    await ada.button(p.next).click();
    await ada.post();
    await expect(ada.page.getByText(t.life.circle)).toBeVisible();
  }
  await ada.go(`/a/${id}/propose`);
  await expect(ada.page.getByText(p.empty.many)).toBeVisible();
  await expect(ada.page.getByRole('link', { name: 'One' })).toBeVisible();
  const guest = await person('Guest');
  await guest.page.goto(`/a/${id}/propose`);
  await expect(guest.page.getByText(p.empty.guest)).toBeVisible();
});

test('who goes on while the ledger is still reading the last letters is not left standing', async ({
  person,
}) => {
  const { ada, page } = await writing(person);
  // A device that takes longer to answer than people to press a button.
  for (const worker of page.workers())
    await worker.evaluate(() => {
      const answer = self.postMessage.bind(self);
      self.postMessage = (message: unknown) => void setTimeout(() => answer(message), 500);
    });
  await question(page).fill('Shall we?');
  await page.getByRole('textbox', { name: p.titleLabel }).fill('Soon');
  await ada.button(p.next).click();
  await expect(ada.button(p.submit)).toBeVisible();
});
