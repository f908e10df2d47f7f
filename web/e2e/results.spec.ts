/**
 * The result of every kind of question in the sample assembly: what the page says, its table and its files against the numbers
 * that the host's view gives; read by axe in both themes, on a narrow screen, in long words and from right to left.
 */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pseudo, t } from './words';
import type { AssemblyView, Contest, Method, VoteView } from '../src/lib/worker/views';
import { expect } from './fixtures';
import { type Host, type Sample } from './host';
import { cut, DESKTOP, overflowing, PHONE, shoot, smallTargets } from './looks';
import { Person } from './person';
import { test } from './sample';

/** The state of the sample as its host gives it. */
async function view({ url, sample }: Host & { sample: Sample }): Promise<AssemblyView> {
  const answer = await fetch(`${url}/api/v1/assemblies/${sample.assembly}`);
  return (await answer.json()) as AssemblyView;
}

const finished = ({ votes }: AssemblyView) => votes.filter(({ phase }) => phase === 'decided');

interface Saved {
  contests: {
    kind: string;
    decision: string;
    options: string[];
    lot: string[];
    rows: { count: number }[];
    standing?: string[][];
    values?: number[];
    amounts?: number[];
  }[];
}

async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

/** Numbers that have to stand in the table of a contest, one for each option. */
function numbers(details: Method, counts: number[]): number[] {
  switch (details.method) {
    case 'sum':
      return details.values.map(Math.abs);
    case 'majority':
    case 'consent':
    case 'budget':
      return counts;
    default:
      return [];
  }
}

/** What the page says has to name: what was decided on. */
function named(contest: Contest, options: number[]): string[] {
  return 'options' in contest ? options.map((option) => contest.options[option] ?? '') : [];
}

async function told(page: Page, vote: VoteView): Promise<void> {
  const contests = page.locator('section.result article.contest');
  await expect(contests).toHaveCount(vote.contests.length);
  for (const [i, contest] of vote.contests.entries()) {
    const { counts, outcome, details } = vote.result!;
    const one = contests.nth(i);
    const said = await one.locator('.said').innerText();
    for (const option of named(contest, outcome[i]!.options)) expect(said).toContain(option);
    for (const option of named(contest, outcome[i]!.lot)) expect(said).toContain(option);
    const table = one.getByRole('table').first();
    const words = await table.innerText();
    for (const option of 'options' in contest ? contest.options : []) expect(words).toContain(option);
    const cells = await table.getByRole('cell').allInnerTexts();
    const plain = cells.map((cell) => Number(cell.replaceAll(/[^\d]/g, '') || NaN));
    for (const wanted of numbers(details[i]!, counts[i]!)) expect(plain).toContain(wanted);
    // The places stand in their order.
    if ('standing' in details[i]! && 'options' in contest) {
      const order = details[i].standing.flat().map((option) => words.indexOf(contest.options[option] ?? ''));
      if (contest.kind !== 'budget') {
        const firsts = details[i].standing.map((same) =>
          Math.min(...same.map((option) => words.indexOf(contest.options[option] ?? ''))),
        );
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
      }
      expect(order).not.toContain(-1);
    }
  }
}

test('every finished vote says its numbers, on the page and in its files', async ({ browser, sample }) => {
  const state = await view(sample);
  const votes = finished(state);
  const shown = new Set(votes.flatMap(({ contests }) => contests.map(({ kind }) => kind)));
  expect([...shown].toSorted()).toEqual(Object.keys(t.kinds).toSorted());
  const guest = await Person.at(browser, sample, 'Guest');
  const { page } = guest;
  for (const vote of votes) {
    await test.step(vote.title, async () => {
      await page.goto(`/a/${state.id}/v/${vote.id}`);
      await expect(page.getByRole('heading', { level: 1, name: vote.title })).toBeVisible();
      await told(page, vote);
      const json = JSON.parse(await saved(page, t.result.share.json)) as Saved;
      for (const [i, one] of json.contests.entries()) {
        const { counts, outcome, details } = vote.result!;
        expect(one.rows.map(({ count }) => count)).toEqual(counts[i]);
        expect(one.decision).toBe(outcome[i]!.decision);
        expect(one.options).toEqual(named(vote.contests[i]!, outcome[i]!.options));
        expect(one.lot).toEqual(named(vote.contests[i]!, outcome[i]!.lot));
        const method = details[i]!;
        if ('standing' in method)
          expect(one.standing).toEqual(method.standing.map((same) => named(vote.contests[i]!, same)));
        if ('values' in method) expect(one.values).toEqual(method.values);
        if ('amounts' in method) expect(one.amounts).toEqual(method.amounts);
      }
      const csv = await saved(page, t.result.share.csv);
      const counted = vote.result!.counts.flat().length;
      expect(csv.trimEnd().split('\r\n').length).toBeGreaterThan(counted);
      // On paper nothing is lost and nothing scrolls.
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.result-sheet article.contest')).toHaveCount(vote.contests.length);
      await page.emulateMedia({ media: 'screen' });
    });
  }
  expect(guest.complaints).toEqual([]);
  await guest.context.close();
});

test('the audit says the same', async ({ browser, sample }) => {
  const state = await view(sample);
  const guest = await Person.at(browser, sample, 'Guest');
  const { page } = guest;
  await page.goto(`/a/${state.id}/audit`);
  await guest.button(t.audit.start).click();
  await expect(page.getByText(t.audit.verdicts.verified)).toBeVisible();
  const results = page.getByRole('region', { name: t.audit.results });
  for (const vote of finished(state)) {
    const article = results.getByRole('article').filter({ has: page.locator(`a[href$="/v/${vote.id}"]`) });
    await expect(article).toHaveCount(1);
    const words = await article.innerText();
    for (const [i, contest] of vote.contests.entries())
      for (const option of named(contest, vote.result!.outcome[i]!.options)) expect(words).toContain(option);
  }
  expect(guest.complaints).toEqual([]);
  await guest.context.close();
});

test('every result is read well: by machines, on a phone, at night, in long words, from right to left', async ({
  browser,
  sample,
}) => {
  const state = await view(sample);
  const guest = await Person.at(browser, sample, 'Guest');
  const { page } = guest;
  const faults: string[] = [];
  const note = (where: string, found: string[]) => faults.push(...found.map((one) => `${where}: ${one}`));
  const axe = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 160)}`));
  };
  for (const [i, vote] of finished(state).entries()) {
    const name = `result-${i}-${vote.contests[0]?.kind}`;
    await page.setViewportSize(DESKTOP);
    await page.goto(`/a/${state.id}/v/${vote.id}`);
    await expect(page.locator('section.result article.contest').first()).toBeVisible();
    await expect(page.locator('main progress')).toHaveCount(0);
    // What is folded is looked at too.
    for (const one of await page.locator('section.result article.contest summary').all()) await one.click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      note(`${name} ${colorScheme}`, await axe());
      await page.setViewportSize(DESKTOP);
      note(`${name} 1280`, await overflowing(page));
      await shoot(page, `${name}-1280-${colorScheme}`);
      await page.setViewportSize(PHONE);
      note(`${name} 390`, [...(await overflowing(page)), ...(await smallTargets(page))]);
      await shoot(page, `${name}-390-${colorScheme}`);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 320, height: 640 });
    note(`${name} 320`, [...(await overflowing(page)), ...(await cut(page))]);
  }
  for (const language of ['en-XA', 'ar-XB']) {
    const words = pseudo(language === 'ar-XB');
    await page.evaluate((one) => localStorage.setItem('folkmoot.language', one), language);
    for (const [i, vote] of finished(state).entries()) {
      await page.setViewportSize(PHONE);
      await page.goto(`/a/${state.id}/v/${vote.id}`);
      await expect(page.getByRole('heading', { name: words.result.title, exact: true })).toBeVisible();
      note(`${vote.title} ${language}`, [...(await overflowing(page)), ...(await cut(page))]);
      await shoot(page, `result-${i}-${vote.contests[0]?.kind}-390-${language}`);
    }
  }
  expect(faults).toEqual([]);
  expect(guest.complaints).toEqual([]);
  await guest.context.close();
});
