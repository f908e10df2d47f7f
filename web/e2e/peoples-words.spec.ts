/**
 * What people write, on every page: every field is filled with words that run from right to left and are as long as they may be, without a
 * place to break. Each has to run as its letters do, and no page may be wider than its window.
 */
import type { Page } from '@playwright/test';
import type { Contest, Selections } from '../src/lib/worker/views';
import { assembly, expect, later, test } from './fixtures';
import { Hand } from './hand';
import { DESKTOP, overflowing, PHONE } from './looks';
import { t } from './words';

const long = (letter: string, count: number) => letter.repeat(count);
const ADDRESS = `https://example.org/proposals/${long('a', 90)}.html?view=full`;
const NAME = `בית ${long('n', 74)}`;
const PURPOSE = `זאת המטרה של ${long('p', 120)}.\n\n1. ראשון\n2. שני ${ADDRESS}`;
const TITLE = `האם לאשר את התקציב? ${long('t', 120)}.`;
const TEXT = [
  `## כותרת ${long('h', 120)}`,
  `טקסט ארוך, עם נקודה ${ADDRESS}.`,
  `1. סעיף ${long('l', 120)}\n2. שני`,
  `> ציטוט ${long('q', 120)}`,
  `מילה \`${long('c', 120)}\``,
  `| ראשון | שני |\n| --- | --- |\n| ${long('x', 120)} | תא |`,
  `\`\`\`\n${long('y', 200)}\n\`\`\``,
].join('\n\n');
const QUESTION = `שאלה ${long('q', 120)}?`;
const OPTIONS = ['כן', 'לא', 'אולי'].map((word, i) => `${word} ${i} ${long('o', 100)}.`);
const GRADES = ['גרוע', 'בינוני', 'טוב'].map((word) => `${word} ${long('g', 50)}`);

const CONTESTS: [Contest, Selections[number]][] = [
  [{ kind: 'motion', question: QUESTION }, [0]],
  [{ kind: 'consent', question: QUESTION, objections: 0 }, [0]],
  [{ kind: 'choose', question: QUESTION, options: OPTIONS, blank: 'nobody', wins: 'most' }, [0]],
  [{ kind: 'approval', question: QUESTION, options: OPTIONS, min: 0, max: 3 }, [0, 2]],
  [{ kind: 'score', question: QUESTION, options: OPTIONS, max: 5 }, [1, 2, 3]],
  [{ kind: 'grades', question: QUESTION, options: OPTIONS, grades: GRADES }, [0, 1, 2]],
  [{ kind: 'points', question: QUESTION, options: OPTIONS, budget: 10, exact: true }, [5, 5, 0]],
];

/** Words of people that take their direction from what is around them, not from their own letters. */
function misdirected(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hebrew = /[\u0590-\u05FF]/;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const words = walker.currentNode.textContent ?? '';
      const element = walker.currentNode.parentElement;
      if (!element || !hebrew.test(words) || element.closest('script, style, textarea, title')) continue;
      if (!element.checkVisibility()) continue;
      // Within a sentence of ours, characters that isolate stand around the words.
      if (!hebrew.test(words.replaceAll(/\u2068[^\u2069]*\u2069/g, ''))) continue;
      let isolates = false;
      for (let one: Element | null = element; one && !isolates; one = one.parentElement) {
        const { unicodeBidi, direction, display } = getComputedStyle(one);
        isolates =
          unicodeBidi !== 'normal' &&
          unicodeBidi !== 'embed' &&
          (unicodeBidi === 'plaintext' || direction === 'rtl');
        if (direction === 'rtl') isolates = true;
        if (display !== 'inline' && display !== 'contents') break;
      }
      if (!isolates)
        found.push(
          `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${words.trim().slice(0, 30)}`,
        );
    }
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'))
      if (
        /^[\u0590-\u05FF]/.test(field.value) &&
        field.checkVisibility() &&
        getComputedStyle(field).direction !== 'rtl' &&
        !/radio|checkbox/.test(field.type)
      )
        found.push(`<${field.localName}> holds ${field.value.slice(0, 20)}`);
    return found;
  });
}

test('words of people run as their letters do, and no page is wider than its window', async ({ person }) => {
  test.setTimeout(400_000);
  const ada = await person(`עדה ${long('b', 70)}`);
  const bo = await person(`בועז ${long('c', 70)}`);
  const faults: string[] = [];
  const look = async (page: Page, name: string) => {
    await expect(page.locator('main :is(h1, h2)').first()).toBeVisible();
    await expect(page.locator('main progress')).toHaveCount(0);
    for (const viewport of [DESKTOP, PHONE, { width: 320, height: 640 }]) {
      await page.setViewportSize(viewport);
      for (const fault of [...(await overflowing(page)), ...(await misdirected(page))]) {
        faults.push(`${name}, ${viewport.width}: ${fault}`);
      }
    }
    await page.setViewportSize(DESKTOP);
  };
  const turn = async (one: typeof ada, address: string) => {
    await one.page
      .locator('main h1')
      .first()
      .evaluate((heading) => heading.setAttribute('data-before', ''));
    await one.go(address);
    await expect(one.page.locator('main h1[data-before]')).toHaveCount(0);
  };

  await ada.page.goto('/found');
  await ada.page.getByLabel(t.found.name).fill(NAME);
  await ada.page.getByLabel(t.found.purpose).fill(PURPOSE);
  await look(ada.page, 'found');
  const id = await assembly([ada, bo], NAME, PURPOSE);
  const link = await ada.invitation(id);
  await look(ada.page, 'invitation');
  const guest = await person('Guest');
  await guest.page.goto(link);
  await guest.page.getByLabel(t.join.name).fill(`אורח ${long('d', 70)}`);
  await look(guest.page, 'join');

  await turn(ada, `/a/${id}/propose`);
  const p = t.propose;
  await ada.page.getByRole('radio', { name: t.kinds.choose.name }).check();
  await ada.page.getByRole('textbox', { name: p.question }).fill(QUESTION);
  await ada.page.getByRole('textbox', { name: p.option(1), exact: true }).fill(OPTIONS[0] ?? '');
  await ada.page.getByRole('textbox', { name: p.option(2), exact: true }).fill(OPTIONS[1] ?? '');
  await ada.page.getByRole('textbox', { name: p.titleLabel }).fill(TITLE);
  await ada.page.getByRole('textbox', { name: p.text }).fill(TEXT);
  await look(ada.page, 'propose');
  await ada.button(p.next).click();
  await expect(ada.button(p.submit)).toBeVisible();
  await look(ada.page, 'preview');
  const written = await ada.post();
  await turn(ada, `/a/${id}`);

  const hand = await Hand.of(ada);
  const words = { title: TITLE, text: TEXT, class: 'ordinary', again: null } as const;
  const contests = CONTESTS.map(([contest]) => contest);
  const proposal = {
    assembly: id,
    ...words,
    contests,
    effects: [],
    bar: null,
    drawn: [],
    opens: null,
    lasts: 3_600_000,
  };
  const { vote } = await hand.ask('vote.propose', { ...proposal, way: 'ballot' });
  const voted = `/a/${id}/v/${vote}`;
  await expect(async () => {
    const { votes } = await hand.ask('assembly.sync', { assembly: id });
    expect(votes.find((one) => one.id === vote)?.phase).toBe('open');
  }).toPass();
  const selections = CONTESTS.map(([, selection]) => selection);
  const { fullTracker } = await hand.ask('ballot.seal', { assembly: id, vote, selections });
  await hand.ask('ballot.cast', { assembly: id, vote, fullTracker });
  await turn(bo, voted);
  await look(bo.page, 'ballot');
  await turn(bo, written);
  await bo.page.getByRole('radio').first().check();
  await bo.button(t.vote.review).click();
  await expect(bo.page.getByText(t.vote.reviewTitle)).toBeVisible();
  await look(bo.page, 'review');
  await bo.button(t.vote.cast).click();
  await expect(bo.page.getByText(t.vote.castTitle)).toBeVisible();
  await look(bo.page, 'cast');
  for (const [name, address] of [
    ['start', '/'],
    ['assembly', `/a/${id}`],
    ['circle', `/a/${id}/circle`],
    ['votes', `/a/${id}/votes`],
  ] as const) {
    await turn(bo, address);
    await look(bo.page, name);
  }
  await later(ada.host, [ada, bo], 400_000);
  await turn(ada, voted);
  await expect(ada.button(t.trustee.release)).toBeVisible();
  await look(ada.page, 'closed');
  await ada.release();
  await turn(bo, voted);
  await bo.release();
  await expect(bo.page.getByRole('heading', { name: t.result.turnout.title })).toBeVisible();
  await look(bo.page, 'decided');
  await guest.followClock();
  for (const [name, address] of [
    ['assembly, guest', `/a/${id}`],
    ['vote, guest', voted],
    ['embed', `/embed/${id}/v/${vote}`],
    ['minutes', `/a/${id}/minutes`],
    ['votes, guest', `/a/${id}/votes`],
    ['book', `/a/${id}/book`],
    ['power', `/a/${id}/power`],
    ['audit', `/a/${id}/audit`],
  ] as const) {
    await guest.page.goto(address);
    await look(guest.page, name);
  }
  await guest.button(t.audit.start).click();
  await expect(guest.page.getByText(t.audit.verdicts.verified)).toBeVisible();
  await look(guest.page, 'audited');
  expect([...new Set(faults)]).toEqual([]);
});
