/** Every kind of question, from its writing to a ballot that is in: by mouse, by keyboard, with a wrong sum first, on a phone. */
import type { Locator, Page } from '@playwright/test';
import { assembly, expect, test } from './fixtures';
import { noComplaints, photograph } from './looks';
import type { Person } from './person';
import { t } from './words';

const p = t.propose;
const k = t.kinds;
type Kind = keyof typeof k;

const asked: Partial<Record<Kind, string>> = {
  consent: 'From now on we meet on Tuesdays',
  ranking: 'Where is the party?',
  score: 'How well does it suit you?',
  grades: 'What do you think of them?',
  points: 'What comes first?',
  quadratic: 'What matters?',
  budget: 'What do we pay for?',
  amounts: 'How do we divide it?',
};
const OPTIONS = ['Hall', 'Roof', 'Garden'];

/** Picks a kind in a question, words it, and gives it options where it asks for some. */
async function write(question: Locator, kind: Kind, options = OPTIONS) {
  const radio = question.getByRole('radio', { name: k[kind].name, exact: true });
  if (!(await radio.isVisible())) await question.getByText(t.propose.moreKinds, { exact: true }).click();
  await radio.check();
  await question.getByRole('textbox', { name: p.question, exact: true }).fill(asked[kind] ?? kind);
  if (kind === 'consent') return;
  for (const [i, option] of options.entries()) {
    if (i > 1) await question.getByRole('button', { name: p.addOption }).click();
    await question.getByRole('textbox', { name: p.option(i + 1), exact: true }).fill(option);
  }
}

/** A vote with these questions, being written: each in a part of the page of its own. */
async function begin(ada: Person, id: string, kinds: Kind[]) {
  const { page } = ada;
  await ada.go(`/a/${id}/propose`);
  await expect(page.getByRole('textbox', { name: p.question, exact: true })).toBeVisible();
  for (let i = 1; i < kinds.length; i += 1) await ada.button(p.addQuestion).click();
  const question = (kind: Kind) =>
    kinds.length === 1
      ? page.locator('section.question')
      : page.getByRole('region', { name: p.questionOf(kinds.indexOf(kind) + 1), exact: true });
  for (const kind of kinds) await write(question(kind), kind);
  return question;
}

async function post(ada: Person, title: string) {
  const { page } = ada;
  await page.getByRole('textbox', { name: p.titleLabel }).fill(title);
  await ada.button(p.next).click();
  await expect(page.getByRole('heading', { name: p.previewTitle })).toBeFocused();
  await ada.button(p.submit).click();
  await expect(ada.button(t.vote.review)).toBeVisible();
  return new URL(page.url()).pathname;
}

/** What a question on a ballot is read out as. */
const group = (page: Page, kind: Kind) =>
  page.locator('[data-contest]').filter({ hasText: asked[kind] ?? kind });

test('every kind on one ballot: written, answered, reviewed and cast', async ({ person }, info) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  const { page } = ada;
  const path = (name: string) => info.outputPath(name);

  const kinds: Kind[] = ['consent', 'ranking', 'score', 'grades', 'points', 'quadratic', 'budget'];
  const question = await begin(ada, id, kinds);
  await question('quadratic').getByRole('checkbox', { name: k.quadratic.against }).check();
  await question('ranking').getByRole('radio', { name: k.ranking.methods.ranked_pairs }).check();
  await question('grades')
    .getByRole('textbox', { name: k.grades.grade(6) })
    .fill('Never');
  // Nobody is told of what is only missing before they want to go on.
  await expect(page.getByText(t.propose.errors.moneyNone)).toBeHidden();
  await ada.button(p.next).click();
  await expect(page.getByText(t.propose.errors.moneyNone).first()).toBeVisible();
  await question('budget').getByRole('textbox', { name: k.budget.funds }).fill('15 000');
  for (const [option, cost] of [
    ['Hall', '10000'],
    ['Roof', '12,000.50'],
    ['Garden', 'much'],
  ] as const)
    await question('budget')
      .getByRole('textbox', { name: k.budget.cost(option) })
      .fill(cost);
  await expect(question('budget').getByText(t.propose.errors.money('1,234.50'))).toBeVisible();
  await question('budget')
    .getByRole('textbox', { name: k.budget.cost('Garden') })
    .fill('2,000');
  await expect(question('budget').getByText(t.propose.errors.money('1,234.50'))).toBeHidden();
  await noComplaints(page);
  await photograph(page, path, 'write-1280');
  await page.setViewportSize({ width: 390, height: 844 });
  await noComplaints(page);
  await photograph(page, path, 'write-390');
  await page.setViewportSize({ width: 1280, height: 900 });
  const vote = await post(ada, 'Everything at once');

  // All that is missing is named at its question, and the focus goes to the first.
  await ada.button(t.vote.review).click();
  await expect(page.getByText(t.vote.problems(5))).toBeVisible();
  await expect(group(page, 'consent').getByRole('radio').first()).toBeFocused();
  await group(page, 'consent').getByRole('radio', { name: t.kinds.consent.standAside }).check();

  // An order by keyboard alone, and what a screen reader hears of it.
  const ranking = group(page, 'ranking');
  await expect(ranking.getByText(k.ranking.none)).toBeVisible();
  await ada.button(t.vote.review).click();
  await expect(ranking.getByRole('button', { name: k.ranking.put('Hall', 1) })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ranking.getByRole('status')).toHaveText(k.ranking.moved('Hall', 1));
  await expect(ranking.getByRole('button', { name: k.ranking.put('Roof', 2) })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(ranking.getByRole('status')).toHaveText(`${k.ranking.moved('Garden', 3)} ${k.ranking.done}`);
  await expect(ranking.getByRole('button', { name: k.ranking.handle('Garden', 3) })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(ranking.getByRole('button', { name: k.ranking.handle('Garden', 1) })).toBeFocused();
  await expect(ranking.getByRole('status')).toHaveText(k.ranking.moved('Garden', 1));
  await page.keyboard.press('ArrowDown');
  await expect(ranking.getByRole('button', { name: k.ranking.handle('Garden', 2) })).toBeFocused();
  // Now Hall, Garden, Roof. Level with Hall, and apart again.
  const level = ranking.getByRole('button', { name: k.ranking.levelWith('Garden', 'Hall') });
  await level.press('Enter');
  await expect(ranking.getByRole('status')).toHaveText(k.ranking.movedLevel('Garden', 1, 'Hall'));
  await expect(level).toBeFocused();
  await expect(level).toHaveAttribute('aria-pressed', 'true');
  await level.press('Enter');
  await expect(ranking.getByRole('status')).toHaveText(k.ranking.moved('Garden', 2));

  // No score is not 0: it is asked for, and given with one press.
  const score = group(page, 'score');
  await score.getByRole('radiogroup', { name: 'Roof' }).getByRole('radio', { name: '7' }).check();
  await ada.button(t.vote.review).click();
  await expect(score.getByRole('alert')).toHaveText(k.score.missing(2));
  await score.getByRole('button', { name: k.score.rest }).click();
  await expect(score.getByRole('button', { name: k.score.rest })).toBeFocused();
  await expect(score.getByRole('alert')).toBeHidden();

  const grades = group(page, 'grades');
  const grade = (option: string, word: string) =>
    grades.getByRole('radiogroup', { name: option }).getByRole('radio', { name: word, exact: true }).check();
  await grade('Hall', k.grades.usual.best);
  await grade('Roof', k.grades.usual.third);
  await grade('Garden', 'Never');

  const points = group(page, 'points');
  await points.getByRole('spinbutton', { name: 'Hall' }).fill('7');
  await points.getByRole('spinbutton', { name: 'Roof' }).focus();
  await expect(points.getByText(k.points.left(3, 10))).toBeVisible();
  for (let i = 0; i < 3; i += 1) await points.getByRole('button', { name: t.common.more('Roof') }).click();
  await expect(points.getByText(k.points.left(0, 10))).toBeVisible();

  // First more than there is.
  const quadratic = group(page, 'quadratic');
  await quadratic.getByRole('spinbutton', { name: 'Hall' }).fill('8');
  await quadratic.getByRole('spinbutton', { name: 'Garden' }).fill('-7');
  await page.keyboard.press('Tab');
  await expect(quadratic.getByText(k.quadratic.over(13)).first()).toBeVisible();
  await ada.button(t.vote.review).click();
  await expect(quadratic.getByRole('alert')).toHaveText(k.quadratic.over(13));
  await expect(quadratic.getByRole('spinbutton', { name: 'Hall' })).toBeFocused();
  await quadratic.getByRole('spinbutton', { name: 'Garden' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(quadratic.getByText(k.quadratic.left(0, 100))).toBeVisible();

  const budget = group(page, 'budget');
  await budget.getByRole('checkbox', { name: 'Hall' }).check();
  await budget.getByRole('checkbox', { name: 'Roof' }).check();
  await expect(budget.getByText(k.budget.sum('€22,000.50', '€15,000.00'))).toBeVisible();
  await noComplaints(page);
  await photograph(page, path, 'answer-1280');

  await ada.button(t.vote.review).click();
  await expect(page.getByText(t.vote.reviewTitle)).toBeVisible();
  const lines = async (kind: Kind) => {
    const answer = page.locator('.answer').filter({ hasText: asked[kind] ?? kind });
    return (await answer.getByRole('listitem').allTextContents()).map((one) =>
      one.replaceAll(/\s+/g, ' ').trim(),
    );
  };
  expect(await lines('consent')).toEqual([t.kinds.consent.standAside]);
  expect(await lines('ranking')).toEqual(['1. Hall', '2. Garden', '3. Roof']);
  expect(await lines('score')).toEqual(['Hall: 0', 'Roof: 7', 'Garden: 0']);
  expect(await lines('grades')).toEqual(['Hall: Excellent', 'Roof: Good', 'Garden: Never']);
  expect(await lines('points')).toEqual(['Hall: 7 points', 'Roof: 3 points', 'Garden: nothing']);
  expect(await lines('quadratic')).toEqual([
    `Hall: ${k.quadratic.votesFor(8)}`,
    'Roof: nothing',
    `Garden: ${k.quadratic.votesAgainst(6)}`,
  ]);
  expect(await lines('budget')).toEqual(['Hall: €10,000.00', 'Roof: €12,000.50']);
  await noComplaints(page);
  await photograph(page, path, 'review-1280');
  await ada.button(t.vote.cast).click();
  await expect(page.getByRole('heading', { name: t.vote.castTitle, exact: true })).toBeVisible();

  // On a phone: one question at a time, and what was marked is said by a second device too.
  const phone = bo.page;
  await phone.setViewportSize({ width: 390, height: 844 });
  await bo.go(vote);
  await expect(phone.getByRole('heading', { name: t.vote.question(1, 7) })).toBeVisible();
  const next = async (kind: Kind) => {
    await photograph(phone, path, `answer-390-${kind}`);
    await noComplaints(phone);
    await bo.button(kind === 'budget' ? t.vote.review : t.common.next).click();
  };
  await phone.getByRole('radio', { name: t.kinds.consent.agree }).check();
  await next('consent');
  for (const [place, option] of ['Garden', 'Hall', 'Roof'].entries())
    await phone.getByRole('button', { name: k.ranking.put(option, place + 1) }).click();
  await phone.getByRole('button', { name: k.ranking.up('Hall') }).click();
  await next('ranking');
  for (const option of OPTIONS)
    await phone.getByRole('radiogroup', { name: option }).getByRole('radio', { name: '5' }).check();
  await next('score');
  await phone
    .getByRole('radiogroup', { name: 'Hall' })
    .getByRole('radio', { name: k.grades.usual.second })
    .check();
  await phone.getByRole('button', { name: k.grades.rest('Never') }).click();
  await next('grades');
  await phone.getByRole('spinbutton', { name: 'Garden' }).fill('10');
  await next('points');
  await next('quadratic');
  await next('budget');
  await expect(phone.getByText(t.vote.reviewTitle)).toBeVisible();
  await expect(phone.getByText(t.vote.nothingGiven)).toBeVisible();
  await noComplaints(phone);
  await photograph(phone, path, 'review-390');

  await phone.getByText(t.vote.check, { exact: true }).click();
  await bo.button(t.vote.checkGo).click();
  const link = await phone.getByLabel(t.vote.checkCodeLabel, { exact: true }).innerText();
  const other = await person('another device');
  await other.page.goto(link);
  await expect(other.page.getByRole('heading', { name: t.check.sealedTitle })).toBeVisible();
  await expect(other.page.getByText('1. Hall')).toBeVisible();
  await expect(other.page.getByText(k.grades.usual.second)).toBeVisible();
});

test('money is divided: what cannot be read or is too much is named, the rest goes in equal parts', async ({
  person,
}, info) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  const { page } = ada;
  await begin(ada, id, ['amounts']);
  await page.getByRole('textbox', { name: k.amounts.total }).fill('1,000');
  await page.getByRole('combobox', { name: t.propose.currency }).selectOption('CHF');
  await post(ada, 'The money');
  const field = (option: string) => page.getByRole('textbox', { name: option });
  const left = (amount: string) => page.getByText(new RegExp(`^CHF.${amount} of CHF.1,000\\.00 left$`));
  await field('Hall').fill('500.999');
  await ada.button(t.vote.review).click();
  await expect(page.getByRole('alert')).toHaveText(k.amounts.wrong('Hall', '500.00'));
  await expect(field('Hall')).toBeFocused();
  await expect(field('Hall')).toHaveValue('500.999');
  await field('Hall').fill('1000,5');
  await expect(page.getByRole('alert')).toHaveText(/^This is CHF.0\.50 too much/);
  await field('Hall').fill('333.33');
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(left('666\\.67')).toBeVisible();
  await ada.button(k.amounts.equal).click();
  await expect(ada.button(k.amounts.equal)).toBeFocused();
  await expect(field('Roof')).toHaveValue('333.33');
  await expect(field('Garden')).toHaveValue('333.33');
  await expect(left('0\\.01')).toBeVisible();
  await noComplaints(page);
  await photograph(page, (name) => info.outputPath(name), 'amounts-1280');
  await page.setViewportSize({ width: 390, height: 844 });
  await noComplaints(page);
  await photograph(page, (name) => info.outputPath(name), 'amounts-390');
  await ada.button(t.vote.review).click();
  await expect(page.getByText(/^Left over: CHF.0\.01$/)).toBeVisible();
  await ada.button(t.vote.cast).click();
  await expect(page.getByRole('heading', { name: t.vote.castTitle, exact: true })).toBeVisible();
});

test('an order by dragging, on a mouse and back out of the order', async ({ person }) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  const { page } = ada;
  await begin(ada, id, ['ranking']);
  await post(ada, 'Party');
  const grip = (option: string) =>
    page.locator('li').filter({ hasText: option }).locator('[data-part="grip"]');
  const drag = async (option: string, to: string, beyond: number) => {
    const [a, b] = [await grip(option).boundingBox(), await grip(to).boundingBox()];
    if (!a || !b) throw new Error('no handle');
    await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2);
    await page.mouse.down();
    await page.mouse.move(b.x + b.width / 2, (a.y + b.y) / 2 + b.height / 2, { steps: 4 });
    await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2 + beyond, { steps: 4 });
    await page.mouse.up();
  };
  const order = () => page.locator('.ranked .name').allInnerTexts();
  await page.getByRole('button', { name: k.ranking.put('Roof', 1) }).click();
  // From below the line to the top.
  await drag('Garden', 'Roof', -30);
  await expect.poll(order).toEqual(['Garden', 'Roof']);
  await page.getByRole('button', { name: k.ranking.put('Hall', 3) }).click();
  await drag('Garden', 'Hall', 20);
  await expect.poll(order).toEqual(['Roof', 'Hall', 'Garden']);
  await page.getByRole('button', { name: k.ranking.out('Hall') }).click();
  expect(await order()).toEqual(['Roof', 'Garden']);
  // And below the line again.
  await drag('Roof', 'Hall', 20);
  await expect.poll(order).toEqual(['Garden']);
  await ada.button(t.vote.review).click();
  // Two are left out: they share the last place.
  await expect(page.getByText(k.ranking.leftOut)).toBeVisible();
});

test('what does not fit on a ballot is refused with the numbers, and a draft keeps every setting', async ({
  person,
}) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const id = await assembly([ada, bo]);
  const { page } = ada;
  const question = await begin(ada, id, ['ranking']);
  // With a second question the kind of the first takes one line, until somebody wants another.
  await ada.button(p.addQuestion).click();
  const first = page.getByRole('region', { name: p.questionOf(1), exact: true });
  await expect(first.getByRole('radio', { name: k.ranking.name })).toHaveCount(0);
  await expect(first.getByText(k.ranking.name)).toBeVisible();
  await first.getByRole('button', { name: t.propose.anotherKind }).click();
  await expect(first.getByRole('radio', { name: k.ranking.name })).toBeFocused();
  await page.getByRole('button', { name: p.removeQuestion(2) }).click();
  await question('ranking')
    .getByRole('textbox', { name: p.option(1), exact: true })
    .focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData(
      'text/plain',
      Array.from({ length: 18 }, (_, i) => `place ${String.fromCharCode(97 + i)}`).join('\n'),
    );
    (document.activeElement as HTMLInputElement).value = '';
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByText(k.ranking.errors.most(20, 12))).toBeVisible();

  // One tap leads to the kind that has room for them.
  await ada.button(k.ranking.toFavourites).click();
  await expect(page.getByRole('radio', { name: k.favourites.name })).toBeChecked();
  await expect(page.getByText(k.ranking.errors.most(20, 12))).toBeHidden();

  await page.getByRole('radio', { name: k.amounts.name }).check();
  await page.getByRole('textbox', { name: k.amounts.total }).fill('1,000');
  await page.getByRole('combobox', { name: t.propose.currency }).selectOption('CHF');
  await expect(page.getByText(/1,000\.00/).first()).toBeVisible();
  await page.getByRole('radio', { name: k.points.name }).check();
  await page.getByRole('radio', { name: k.points.exactOptions.most }).check();
  await page.getByRole('spinbutton', { name: k.points.budget }).fill('25');
  await page.getByRole('textbox', { name: p.titleLabel }).fill('Kept');
  await expect(page.getByText(/^Draft kept on this device/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: k.points.name })).toBeChecked();
  await expect(page.getByRole('radio', { name: k.points.exactOptions.most })).toBeChecked();
  await expect(page.getByRole('spinbutton', { name: k.points.budget })).toHaveValue('25');
  await page.getByRole('radio', { name: k.amounts.name }).check();
  await expect(page.getByRole('textbox', { name: k.amounts.total })).toHaveValue('1,000');
  await expect(page.getByRole('combobox', { name: t.propose.currency })).toHaveValue('CHF');
});
