/** Results: each kind and each outcome in words, the files, paper, and the card on another site. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { t } from './words';
import { unzip } from '../src/lib/export/unzip-for-tests';
import type { Contest, Selections } from '../src/lib/worker/views';
import { assembly, expect, later, test } from './fixtures';
import { Hand } from './hand';
import { verify } from './host';
import { DESKTOP, overflowing, PHONE, shoot } from './looks';
import { Person } from './person';

const motion: Contest = { kind: 'motion', question: 'Shall we plant a tree?' };
const choose: Contest = {
  kind: 'choose',
  question: 'Which tree?',
  options: ['Walnut', '=Lime, "old"'],
  blank: 'nobody',
  wins: 'most',
};
const approval: Contest = {
  kind: 'approval',
  question: 'Which days?',
  options: ['Mo', 'Tu', 'We'],
  min: 0,
  max: 3,
};

const trees = ['Walnut', 'Lime', 'Oak'];
/** The other kinds, on one ballot. */
const kinds: Contest[] = [
  { kind: 'consent', question: 'Do we agree?', objections: 0 },
  { kind: 'score', question: 'How good is each?', options: trees, max: 5 },
  { kind: 'grades', question: 'Which grade for each?', options: trees, grades: ['Bad', 'Fair', 'Good'] },
  { kind: 'points', question: 'What matters?', options: trees, budget: 10, exact: true },
  { kind: 'quadratic', question: 'How strongly?', options: trees, credits: 16, against: true },
  { kind: 'ranking', question: 'In which order?', options: trees, method: 'schulze' },
  {
    kind: 'budget',
    question: 'What do we pay for?',
    options: trees,
    costs: [60_00, 30_00, 45_00],
    funds: 100_00,
    currency: 'EUR',
    decimals: 2,
    by: 'support_per_cost',
  },
  {
    kind: 'amounts',
    question: 'Who gets how much?',
    options: trees,
    total: 5000_00,
    currency: 'EUR',
    decimals: 2,
  },
];

interface Case {
  title: string;
  contests: Contest[];
  /** What Ada and Bo choose; fewer than two did not vote. */
  ballots: Selections[];
}

const CASES = {
  passed: { title: 'Passed', contests: [motion], ballots: [[[0]], [[0]]] },
  failed: { title: 'Failed', contests: [motion], ballots: [[[0]], [[1]]] },
  nobody: { title: 'Nobody', contests: [motion], ballots: [] },
  tie: { title: 'Tie', contests: [choose], ballots: [[[0]], [[1]]] },
  several: {
    title: 'Several',
    contests: [motion, choose, approval],
    ballots: [
      [[2], [1], [0, 2]],
      [[0], [1], [2]],
    ],
  },
  kinds: {
    title: 'Kinds',
    contests: kinds,
    ballots: [
      [
        [0],
        [5, 0, 3],
        [2, 0, 1],
        [7, 3, 0],
        [3, 0, 0, 0, 2, 0],
        [0, 1, 2],
        [0, 1],
        [2500_00, 1250_00, 1250_00],
      ],
      [[2], [4, 4, 0], [2, 1, 1], [0, 5, 5], [0, 2, 0, 0, 0, 1], [0, 2, 1], [1, 2], [5000_00, 0, 0]],
    ],
  },
} satisfies Record<string, Case>;

/** Two people hold all these votes at once; answers with the id of the assembly and of each vote. */
async function decide(
  ada: Person,
  bo: Person,
): Promise<{ id: string; votes: Record<keyof typeof CASES, string> }> {
  const id = await assembly([ada, bo]);
  const hands = [await Hand.of(ada), await Hand.of(bo)];
  const [first] = hands;
  if (!first) throw new Error('nobody');
  const votes: Record<string, string> = {};
  // The vote that nobody takes part in has nothing to open.
  const empty = (title: string) => title === CASES.nobody.title;
  const phase = (wanted: string, of: string[]) =>
    expect(async () => {
      for (const hand of hands) {
        const { votes } = await hand.ask('assembly.sync', { assembly: id });
        const now = votes.filter((vote) => of.includes(vote.id));
        const expected = now.map(({ title }) => (wanted !== 'open' && empty(title) ? 'withheld' : wanted));
        expect(now.map((vote) => vote.phase)).toEqual(expected);
      }
    }).toPass();
  // Everybody may have two votes under way: so many at a time are held.
  const all = Object.entries(CASES) as [string, Case][];
  for (let at = 0; at < all.length; at += 2 * hands.length) {
    const batch = all.slice(at, at + 2 * hands.length);
    for (const [i, [name, { title, contests }]] of batch.entries()) {
      const words = {
        title,
        text: null,
        contests,
        class: 'ordinary',
        effects: [],
        bar: null,
        group: null,
        again: null,
      } as const;
      const proposal = { assembly: id, ...words, effects: [], opens: null, lasts: 3_600_000, drawn: [] };
      const hand = hands[i % hands.length] ?? first;
      votes[name] = (
        await hand.ask('vote.propose', { ...proposal, way: 'ballot', participation: null })
      ).vote;
    }
    const held = batch.map(([name]) => votes[name] ?? '');
    await phase('open', held);
    for (const [name, { ballots }] of batch) {
      for (const [i, selections] of ballots.entries()) {
        const hand = hands[i];
        const vote = votes[name] ?? '';
        if (!hand) continue;
        const { fullTracker } = await hand.ask('ballot.seal', { assembly: id, vote, selections });
        await hand.ask('ballot.cast', { assembly: id, vote, fullTracker });
      }
    }
    await later(ada.host, [ada, bo], 3700);
    await phase('closed', held);
  }
  for (const hand of hands)
    for (const [name, vote] of Object.entries(votes))
      if (name !== 'nobody') await hand.ask('tally.release', { assembly: id, vote });
  await phase('decided', Object.values(votes));
  return { id, votes };
}

const text = async (download: Download) => readFile(await download.path(), 'utf8');
const saved = async (page: Page, name: string) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return text(download);
};

/** A page of another site that frames these addresses. */
async function site(
  ...frames: { src: string; sandbox?: string }[]
): Promise<{ url: string; server: Server }> {
  const body = frames
    .map(
      ({ src, sandbox }) =>
        `<iframe src="${src}" width="440" height="460"${sandbox ? ` sandbox="${sandbox}"` : ''}></iframe>`,
    )
    .join('');
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><title>Elsewhere</title>${body}`);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return { url: `http://localhost:${address.port}/`, server };
}

test('every outcome is said with its numbers and its rule, and taken along as files, on paper and as a card', async ({
  browser,
  host,
  person,
}) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const { id, votes } = await decide(ada, bo);
  const guest = await person('Guest');
  const { page } = guest;
  const words = t.result;
  const see = (name: keyof typeof votes) => page.goto(`/a/${id}/v/${votes[name]}`);

  await see('failed');
  await expect(page.getByText(t.kinds.motion.result.failed(1, 1))).toBeVisible();
  await expect(page.getByText(t.kinds.motion.result.missed('decided', 'more_than', 1, 2))).toBeVisible();
  await see('nobody');
  await expect(page.getByRole('heading', { name: words.withheld.title })).toBeVisible();
  await expect(page.getByText(words.withheld.none(1))).toBeVisible();
  await expect(page.getByText(t.vote.phases.withheld)).toBeVisible();
  await expect(guest.button(t.trustee.release)).toHaveCount(0);
  await see('tie');
  await expect(page.getByText(words.outcome.tied('“Walnut” and “=Lime, "old"”'))).toBeVisible();
  await expect(page.getByText(t.kinds.choose.result.each(1, 2))).toBeVisible();

  await see('passed');
  await expect(page.getByText(t.kinds.motion.result.passed(2, 0))).toBeVisible();
  await expect(page.getByText(t.kinds.motion.result.met('decided', 'more_than', 1, 2))).toBeVisible();
  await expect(page.getByText(words.turnout.none)).toBeVisible();
  await expect(page.getByText(words.released.text('Ada and Bo', 2))).toBeVisible();
  // The device says what it has checked, and the rest at a press.
  await expect(page.getByText(words.checked.justNow)).toBeVisible();
  await expect(page.getByText(words.checked.ballots(2))).toBeVisible();
  await guest.button(words.checked.more).click();
  await expect(page.getByText(words.checked.every(2))).toBeVisible();
  await expect(guest.button(words.checked.more)).toBeHidden();

  await see('several');
  await expect(page.getByRole('heading', { name: approval.question })).toBeVisible();
  await expect(page.getByText(t.kinds.motion.result.abstained(1))).toBeVisible();
  await expect(page.getByText(words.outcome.chosen('=Lime, "old"'))).toBeVisible();
  await expect(page.getByText(t.kinds.approval.result.why(2, 2))).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(3);

  await test.step('files say what the verifier says', async () => {
    const { report } = await verify(host, id);
    const audited = report.votes.find((vote) => vote.title === 'Several');
    const json = JSON.parse(await saved(page, words.share.json)) as {
      schema: string;
      checkpoint: { size: number };
      vote: { closes: string; ballots: number };
      contests: { decision: string; rows: { slot: string; label: string; count: number }[] }[];
    };
    expect(json.schema).toBe('folkmoot-result/1');
    expect(json.checkpoint.size).toBeGreaterThan(20);
    expect(new Date(json.vote.closes).toISOString()).toBe(json.vote.closes);
    expect(json.vote.ballots).toBe(audited?.ballots);
    expect(
      json.contests.map(({ decision, rows }) => ({
        decision,
        rows: rows.map(({ label, count }) => ({ label, count })),
      })),
    ).toEqual(audited?.contests.map(({ decision, rows }) => ({ decision, rows })));
    expect(json.contests[1]?.rows.map((row) => row.slot)).toEqual(['1', '2', 'blank']);

    const csv = await saved(page, words.share.csv);
    expect(csv.startsWith('\uFEFFvote,contest,question,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(1 + 3 + 3 + 3 + 1);
    // A formula is none, and quotes are doubled.
    expect(csv).toContain(`,"'=Lime, ""old""",2,yes,chosen,2,2,1,2,,,,,\r\n`);

    const [workbook] = await Promise.all([
      page.waitForEvent('download'),
      guest.button(words.share.xlsx).click(),
    ]);
    expect(workbook.suggestedFilename()).toMatch(/\.xlsx$/);
    const sheet = unzip(await readFile(await workbook.path())).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet.match(/<row /g)).toHaveLength(1 + 3 + 3 + 3);
    // Numbers are numbers, and what looks like a formula is a text.
    expect(sheet).toContain('=Lime, &quot;old&quot;');
    expect(sheet).not.toContain('<f');
    expect(sheet).toContain('<v>2</v>');

    const svgs: Promise<string>[] = [];
    page.on('download', (download) => svgs.push(text(download)));
    await guest.button(words.share.svg).click();
    await expect.poll(() => svgs.length).toBe(3);
    for (const svg of await Promise.all(svgs)) {
      const parsed = await page.evaluate((source) => {
        const document = new DOMParser().parseFromString(source, 'image/svg+xml');
        return {
          root: document.documentElement.nodeName,
          wrong: document.querySelectorAll('parsererror').length,
        };
      }, svg);
      expect(parsed).toEqual({ root: 'svg', wrong: 0 });
    }
  });

  await test.step('every kind is told by its method', async () => {
    await see('kinds');
    await expect(page.getByText(t.kinds.consent.result.failed(1, 0, 1))).toBeVisible();
    await expect(page.getByText(t.kinds.score.result.why(9, 4.5, 5))).toBeVisible();
    await expect(page.getByText(t.kinds.grades.result.why('Good'))).toBeVisible();
    await expect(page.getByText(t.kinds.points.result.why(8, 20))).toBeVisible();
    await expect(page.getByText(t.kinds.quadratic.result.whyMargin(3))).toBeVisible();
    await expect(page.getByText(t.kinds.ranking.result.condorcet)).toBeVisible();
    await expect(page.getByText(words.outcome.funded('Lime and Oak'))).toBeVisible();
    await expect(page.getByText(t.kinds.budget.result.passed('Walnut'))).toBeVisible();
    await expect(
      page.getByText('Divided: €3,750.00 for Walnut, €625.00 for Lime and €625.00 for Oak.'),
    ).toBeVisible();
    const { report } = await verify(host, id);
    const audited = report.votes.find((vote) => vote.title === 'Kinds');
    const json = JSON.parse(await saved(page, words.share.json)) as {
      contests: { decision: string; rows: { count: number }[] }[];
    };
    const numbers = (contests: typeof json.contests | undefined) =>
      contests?.map(({ decision, rows }) => ({ decision, counts: rows.map(({ count }) => count) }));
    expect(numbers(json.contests)).toEqual(numbers(audited?.contests as typeof json.contests));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const viewport of [PHONE, DESKTOP]) {
        await page.setViewportSize(viewport);
        expect(await overflowing(page), `${viewport.width}`).toEqual([]);
        await shoot(page, `result-kinds-${viewport.width}-${colorScheme}`);
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await see('several');
  });

  await test.step('on paper there is the sheet and nothing else', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(words.sheet.proofText)).toBeVisible();
    await expect(page.getByRole('img', { name: words.sheet.qr })).toBeVisible();
    await expect(page.getByText(words.outcome.chosen('=Lime, "old"')).filter({ visible: true })).toHaveCount(
      1,
    );
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(guest.button(words.share.print)).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await expect(page.getByText(words.sheet.proofText)).toBeHidden();
  });

  await test.step('a page of another site shows the card, also where nothing can be stored, and no other page', async () => {
    const { context, page: other } = await Person.at(browser, host, 'A page of another site');
    // As browsers do that keep frames of other sites from storing anything.
    await other.addInitScript(() => {
      if (window === window.top) return;
      const refuse = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { get: refuse });
      IDBFactory.prototype.open = refuse;
    });
    const card = `${host.url}/embed/${id}/v/${votes.passed}`;
    const elsewhere = await site(
      { src: card, sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox' },
      { src: `${host.url}/a/${id}/v/${votes.passed}` },
      { src: `${host.url}/keys` },
    );
    await other.goto(elsewhere.url);
    const frame = other.frameLocator('iframe >> nth=0');
    await expect(frame.getByText(t.kinds.motion.result.passed(2, 0))).toBeVisible();
    await expect(frame.getByRole('link', { name: t.embed.check })).toHaveAttribute('target', '_blank');
    await expect(frame.getByRole('link')).toHaveCount(1);
    await expect(frame.getByRole('textbox')).toHaveCount(0);
    await expect(frame.getByRole('button')).toHaveCount(0);
    for (const nth of [1, 2]) {
      await expect(other.frameLocator(`iframe >> nth=${nth}`).getByText(t.common.product)).toHaveCount(0);
    }
    await context.close();
    elsewhere.server.close();
  });
});
