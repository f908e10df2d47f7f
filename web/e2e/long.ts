/**
 * Words of people at their worst: they run from right to left, are as long as they may be without a place to break, or are an address. And
 * what is looked for on a page that shows them.
 */
import type { Page } from '@playwright/test';
import type { AssemblyView, Contest, Deed, Effect, Selections } from '../src/lib/worker/views';
import { expect } from './fixtures';
import { DESKTOP, overflowing, PHONE } from './looks';

export const long = (letter: string, count: number) => letter.repeat(count);
export const ADDRESS = `https://example.org/proposals/${long('a', 70)}.html?view=full`;
/** Of a server: a name, and nothing after it. */
const HOST = `https://${long('h', 60)}.${long('i', 60)}.example.org`;
export const NAME = `בית ${long('n', 74)}`;
export const PURPOSE = `זאת המטרה של ${long('p', 120)}.\n\n1. ראשון\n2. שני ${ADDRESS}`;
export const TITLE = `האם לאשר את התקציב? ${long('t', 120)}.`;
export const TEXT = [
  `## כותרת ${long('h', 120)}`,
  `טקסט ארוך, עם נקודה ${ADDRESS}.`,
  `1. סעיף ${long('l', 120)}\n2. שני`,
  `> ציטוט ${long('q', 120)}`,
  `מילה \`${long('c', 120)}\``,
  `| ראשון | שני |\n| --- | --- |\n| ${long('x', 120)} | תא |`,
  `\`\`\`\n${long('y', 200)}\n\`\`\``,
].join('\n\n');
export const QUESTION = `שאלה ${long('q', 120)}?`;
/** A few words, the longest word that an option can be, and an address. */
export const OPTIONS = [`כן (בתנאים) ${long('o', 100)}.`, long('w', 120), ADDRESS];
const GRADES = ['גרוע', 'בינוני', 'טוב'].map((word) => `${word} ${long('g', 50)}`);

const question = QUESTION;
const options = OPTIONS;
const EUR = { currency: 'EUR', decimals: 2 };

/** A question of every kind, and how it is answered. */
const asked: {
  [Kind in Contest['kind']]: [Extract<Contest, { kind: Kind }>, Selections[number]];
} = {
  motion: [{ kind: 'motion', question }, [0]],
  consent: [{ kind: 'consent', question, objections: 0 }, [0]],
  choose: [{ kind: 'choose', question, options, blank: 'nobody', wins: 'most' }, [0]],
  approval: [{ kind: 'approval', question, options, min: 0, max: 3 }, [0, 2]],
  elect: [
    {
      kind: 'elect',
      question,
      options,
      members: [null, null, null],
      statements: [{ written: `אני ${long('s', 120)}.` }, { written: ADDRESS }, null],
      seats: 2,
      max: 2,
    },
    [0, 1],
  ],
  score: [{ kind: 'score', question, options, max: 5 }, [1, 2, 3]],
  grades: [{ kind: 'grades', question, options, grades: GRADES }, [0, 1, 2]],
  points: [{ kind: 'points', question, options, budget: 10, exact: true }, [5, 5, 0]],
  quadratic: [{ kind: 'quadratic', question, options, credits: 9, against: true }, [2, 1, 0, 0, 0, 2]],
  ranking: [{ kind: 'ranking', question, options, method: 'schulze' }, [0, 1, 1]],
  favourites: [{ kind: 'favourites', question, options, places: 2, method: 'points' }, [2, 0]],
  budget: [
    { kind: 'budget', question, options, costs: [100, 2_000_000, 5], funds: 1_500_000, by: 'votes', ...EUR },
    [0, 2],
  ],
  amounts: [{ kind: 'amounts', question, options, total: 999_999, ...EUR }, [999_900, 99, 0]],
};

export const CONTESTS: Contest[] = Object.values(asked).map(([contest]) => contest);
export const SELECTIONS: Selections = Object.values(asked).map(([, selection]) => selection);

/** What a vote of as many motions can do, each with words of people as far as it has any; the key is that of an invitation, the last that of a host. */
export const effectsOn = (view: AssemblyView, removed: string, key: string): Effect[] => {
  const members = view.members.map(({ id }) => id);
  const deeds: Deed[] = [
    { do: 'rules', set: [{ rule: 'ordinary.notice', from: view.rules.ordinary.notice, to: 86_400_000 }] },
    {
      do: 'text',
      id: crypto.randomUUID(),
      from: null,
      title: TITLE,
      body: { written: TEXT },
      class: 'special',
      review: null,
    },
    { do: 'admit', key, uses: 3, expires: 86_400_000 * Math.ceil(view.time_ms / 86_400_000 + 90) },
    { do: 'remove', members: [removed] },
    { do: 'circle', from: view.offices.at(-1)?.circle ?? null, trustees: members, threshold: 2 },
    { do: 'host', from: view.host, to: key, address: HOST, at: null },
  ];
  return deeds.map((deed, contest) => ({ contest, ...deed }));
};

/** Words of people that take their direction from what is around them, not from their own letters. */
export function misdirected(page: Page): Promise<string[]> {
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

/** Looks at pages on a desk, on a phone and on the narrowest screen, and keeps what is wrong with them. */
export class Looker {
  private readonly found = new Set<string>();

  async look(page: Page, name: string): Promise<void> {
    await expect(page.locator('main :is(h1, h2)').first()).toBeVisible();
    await expect(page.locator('main progress')).toHaveCount(0);
    for (const viewport of [DESKTOP, PHONE, { width: 320, height: 640 }]) {
      await page.setViewportSize(viewport);
      for (const fault of [...(await overflowing(page)), ...(await misdirected(page))]) {
        this.found.add(`${name}, ${viewport.width}: ${fault}`);
      }
    }
    await page.setViewportSize(DESKTOP);
  }

  get faults(): string[] {
    return [...this.found];
  }
}

/** Opens whatever is folded, and writes into every field for words: into lines and into long texts. */
export async function fillEverything(page: Page, line: string, text: string): Promise<number> {
  await page.locator('main details:not([open])').evaluateAll((all) => {
    for (const one of all as HTMLDetailsElement[]) one.open = true;
  });
  const fields = page.locator(
    'main :is(textarea, input:not([type]), input[type="text"], input[type="url"], input[type="search"]):not([role="spinbutton"]):enabled',
  );
  let filled = 0;
  for (const field of await fields.all()) {
    // The ballot beside a draft only shows what voters will see.
    if (!(await field.isVisible()) || (await field.evaluate((one) => one.closest('[inert]') !== null)))
      continue;
    const tag = await field.evaluate(({ localName }) => localName);
    // Sums of money are numbers, whichever way letters run.
    const money = (await field.getAttribute('inputmode')) === 'decimal';
    await field.fill(money ? long('9', 40) : tag === 'textarea' ? text : line, { timeout: 10_000 });
    filled += 1;
  }
  return filled;
}
