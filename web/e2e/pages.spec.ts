/**
 * Every page in the states that the sample assembly offers: read by axe in both themes, on a narrow screen, at twice the
 * size, in longer words and from right to left. Pictures of all of it are kept in web/screenshots.
 */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pseudo, t } from './words';
import { expect, later } from './fixtures';
import { type Sample } from './host';
import { cut, DESKTOP, overflowing, PHONE, shoot, smallTargets } from './looks';
import { PASSPHRASE, Person } from './person';
import { test } from './sample';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Until the page has come to rest: its heading is there, nothing is being loaded, the fonts are here. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('main progress')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

/** Goes to another page with open keys, and waits until the page before is gone. */
async function turn(person: Person, address: string): Promise<void> {
  const { page } = person;
  await page.locator('main h1').evaluate((heading) => heading.setAttribute('data-before', ''));
  await person.go(address);
  await expect(page.locator('main h1[data-before]')).toHaveCount(0);
}

async function axe(page: Page, rules?: string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (rules ? builder.withRules(rules) : builder.withTags(TAGS)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary?.slice(0, 200)}`),
  );
}

/** Everything that is looked at on every page. Collects faults, so that one run names them all. */
async function examine(page: Page, name: string, faults: string[]): Promise<void> {
  const note = (where: string, found: string[]) =>
    faults.push(...found.map((one) => `${name}, ${where}: ${one}`));
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ colorScheme: 'light' });
  await settled(page);
  note('light', await axe(page));
  note('1280', await overflowing(page));
  await shoot(page, `${name}-1280-light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  // Nothing but colours changes with the theme.
  note('dark', await axe(page, ['color-contrast', 'link-in-text-block']));
  await shoot(page, `${name}-1280-dark`);
  await page.setViewportSize(PHONE);
  note('390', await overflowing(page));
  note('390', await smallTargets(page));
  await shoot(page, `${name}-390-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await shoot(page, `${name}-390-light`);
  await page.setViewportSize({ width: 320, height: 640 });
  note('320', [...(await overflowing(page)), ...(await cut(page))]);
  // What 200 % zoom makes of a window of 1280 pixels.
  await page.setViewportSize({ width: 640, height: 450 });
  note('200 %', [...(await overflowing(page)), ...(await cut(page))]);
  await page.setViewportSize(DESKTOP);
}

/** The decided votes of the sample, as its page links them. */
async function decided(page: Page, { assembly, open }: Sample): Promise<string[]> {
  await page.goto(`/a/${assembly}`);
  await settled(page);
  const hrefs = await page
    .locator('main a[href*="/v/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(hrefs)].filter((href) => !href.endsWith(open));
}

test('what anybody sees', async ({ browser, sample }) => {
  const { assembly, open } = sample.sample;
  const guest = await Person.at(browser, sample, 'Guest');
  const { page } = guest;
  const faults: string[] = [];
  const [first = ''] = await decided(page, sample.sample);
  expect(first, 'a decided vote').not.toBe('');
  const addresses: [string, string][] = [
    ['start', '/'],
    ['found', '/found'],
    ['keys-none', '/keys'],
    ['join-mistyped', `/join/${assembly}#not-a-secret`],
    ['assembly-guest', `/a/${assembly}`],
    ['book', `/a/${assembly}/book`],
    ['minutes', `/a/${assembly}/minutes`],
    ['votes', `/a/${assembly}/votes`],
    ['power', `/a/${assembly}/power`],
    ['vote-open-guest', `/a/${assembly}/v/${open}`],
    ['vote-decided', first],
    ['embed', `/embed${first.replace('/a/', '/')}`],
    ['check', '/check'],
    ['trust', '/trust'],
    ['glossary', '/glossary'],
    ['missing', '/nowhere'],
    ['audit-before', `/a/${assembly}/audit`],
  ];
  for (const [name, address] of addresses) {
    await page.goto(address);
    await examine(page, name, faults);
  }
  await page.getByRole('button', { name: t.audit.start, exact: true }).click();
  await expect(page.getByText(t.audit.verdicts.verified)).toBeVisible();
  await examine(page, 'audit-after', faults);
  expect([...faults, ...guest.complaints]).toEqual([]);
  await guest.context.close();
});

test('what a vote can change, with every editor; a proposal that is signed, and what came of one', async ({
  browser,
  sample,
}) => {
  const { assembly, members } = sample.sample;
  const one = await Person.at(browser, sample, 'One');
  const { page } = one;
  const faults: string[] = [];
  await one.restore((members[0]?.words ?? '').split(' '));
  await turn(one, `/a/${assembly}/propose`);
  const { kinds } = t.effects.edit;
  for (const kind of ['rules', 'adopt', 'replace', 'repeal', 'admit', 'remove', 'circle', 'host'] as const)
    await page.getByRole('button', { name: kinds[kind] }).click();
  await expect(page.getByText(t.effects.edit.removeWarning)).toBeVisible();
  await examine(page, 'propose-effects', faults);
  const answer = await page.request.get(`${sample.url}/api/v1/assemblies/${assembly}`);
  const { votes } = (await answer.json()) as {
    votes: { id: string; phase: string; consequences: unknown[] }[];
  };
  const proposed = votes.find(({ phase }) => phase === 'proposed');
  const changed = votes.find(({ consequences }) => consequences.length > 0);
  for (const [name, vote] of [
    ['vote-proposed', proposed],
    ['vote-changed', changed],
  ] as const) {
    expect(vote, name).toBeDefined();
    await turn(one, `/a/${assembly}/v/${vote?.id}`);
    await examine(page, name, faults);
  }
  expect([...faults, ...one.complaints]).toEqual([]);
  await one.context.close();
});

/** Marks the first answer of both questions of the sample's open vote, which stand on one page of a desktop. */
async function mark(page: Page): Promise<void> {
  await expect(page.locator('main fieldset')).toHaveCount(2);
  for (const group of await page.locator('main fieldset').all()) {
    const box = group.locator('input[type="radio"], input[type="checkbox"]').first();
    if ((await box.count()) > 0) await box.check();
  }
}

for (const [language, name] of [
  ['en-XA', 'two fifths longer'],
  ['ar-XB', 'from right to left'],
] as const) {
  test(`every page in words that are ${name}`, async ({ browser, sample }) => {
    const { assembly, open, members } = sample.sample;
    const words = pseudo(language === 'ar-XB');
    const bo = await Person.at(browser, sample, 'Bo');
    const { page } = bo;
    const faults: string[] = [];
    const look = async (which: string) => {
      for (const viewport of [DESKTOP, PHONE]) {
        await page.setViewportSize(viewport);
        await settled(page);
        for (const fault of [...(await overflowing(page)), ...(await cut(page))]) {
          faults.push(`${which}, ${viewport.width}: ${fault}`);
        }
        await shoot(page, `${which}-${viewport.width}-${language}`);
      }
    };
    const [first = ''] = await decided(page, sample.sample);
    await bo.restore(members.find(({ name }) => name.startsWith('Ines'))?.words.split(' ') ?? []);
    await page.evaluate((tag) => localStorage.setItem('folkmoot.language', tag), language);
    for (const [which, address] of [
      ['found', '/found'],
      ['join-mistyped', `/join/${assembly}#not-a-secret`],
      ['vote-decided', first],
      ['embed', `/embed${first.replace('/a/', '/')}`],
      ['check', '/check'],
      ['trust', '/trust'],
      ['glossary', '/glossary'],
      ['missing', '/nowhere'],
      ['audit-before', `/a/${assembly}/audit`],
      ['keys-closed', '/keys'],
    ] as const) {
      await page.goto(address);
      await look(which);
    }
    await page.getByRole('textbox', { name: words.keys.passphrase, exact: true }).fill(PASSPHRASE);
    await bo.button(words.keys.unlock).click();
    await expect(bo.button(words.keys.unlock)).toBeHidden();
    await look('keys-open');
    for (const [which, address] of [
      ['home', '/'],
      ['assembly', `/a/${assembly}`],
      ['circle', `/a/${assembly}/circle`],
      ['propose', `/a/${assembly}/propose`],
      ['ballot', `/a/${assembly}/v/${open}`],
    ] as const) {
      await turn(bo, address);
      await look(which);
    }
    // With all questions on one page.
    await page.setViewportSize(DESKTOP);
    await mark(page);
    await bo.button(words.vote.review).click();
    await expect(page.getByText(words.vote.reviewTitle)).toBeVisible();
    await look('review');
    expect([...faults, ...bo.complaints]).toEqual([]);
    await bo.context.close();
  });
}

test('what the invited and trustees see', async ({ person }) => {
  const ada = await person('Ada');
  const bo = await person('Bo');
  const faults: string[] = [];
  const id = await ada.found('Hillside house');
  await examine(ada.page, 'assembly-new', faults);
  const link = await ada.invitation(id);
  await examine(ada.page, 'invitation', faults);
  await turn(ada, `/a/${id}/invite`);
  await ada.page.getByLabel(t.inviting.paste).fill('Bo Ek <bo@example.org>\nCy\nCy');
  await expect(ada.page.getByText(t.inviting.found(2))).toBeVisible();
  await examine(ada.page, 'inviting', faults);
  await ada.button(t.inviting.make(2)).click();
  await expect(ada.button(t.inviting.letters(2))).toBeVisible();
  await examine(ada.page, 'inviting-made', faults);
  await bo.page.goto(link);
  await expect(bo.page.getByRole('heading', { name: t.join.form })).toBeVisible();
  await examine(bo.page, 'join', faults);
  await bo.join(link);
  await examine(bo.page, 'assembly-joined', faults);
  await turn(ada, `/a/${id}/circle`);
  await examine(ada.page, 'circle-choose', faults);
  await ada.callCircle(id, [ada, bo]);
  await examine(ada.page, 'circle-asked', faults);
  await ada.acceptCircle(id);
  await examine(ada.page, 'circle-waiting', faults);
  await bo.acceptCircle(id);
  await expect(bo.page.getByRole('heading', { name: t.circle.office })).toBeVisible();
  await examine(bo.page, 'circle-ready', faults);

  const vote = await ada.propose(id, 'A new roof', 3600);
  await turn(bo, vote);
  await bo.cast(t.kinds.motion.yes);
  await later(ada.host, [ada, bo], 3700);
  await expect(ada.button(t.trustee.release)).toBeVisible();
  await examine(ada.page, 'vote-closed-trustee', faults);
  const guest = await person('Guest');
  await guest.page.goto(vote);
  await expect(guest.page.getByText(t.trustee.waitLead)).toBeVisible();
  await examine(guest.page, 'vote-closed', faults);
  await ada.release();
  await expect(ada.page.getByText(t.trustee.thanks)).toBeVisible();
  await examine(ada.page, 'vote-released', faults);
  expect(faults).toEqual([]);
});

// Last, since it casts: the others find a ballot that is still to be filled in.
test('what a member sees', async ({ browser, sample }) => {
  const { assembly, open, members } = sample.sample;
  const ines = await Person.at(browser, sample, 'Ines');
  const { page } = ines;
  const faults: string[] = [];
  await ines.restore(members.find(({ name }) => name.startsWith('Ines'))?.words.split(' ') ?? []);
  await examine(page, 'keys-open', faults);
  for (const [name, address] of [
    ['assembly', `/a/${assembly}`],
    ['home', '/'],
    ['circle', `/a/${assembly}/circle`],
    ['propose', `/a/${assembly}/propose`],
    ['ballot', `/a/${assembly}/v/${open}`],
  ] as const) {
    await turn(ines, address);
    await examine(page, name, faults);
  }
  await mark(page);
  await ines.button(t.vote.review).click();
  await expect(page.getByText(t.vote.reviewTitle)).toBeVisible();
  await examine(page, 'review', faults);
  await ines.button(t.vote.cast).click();
  await expect(page.getByText(t.vote.castTitle)).toBeVisible();
  await examine(page, 'done', faults);
  expect([...faults, ...ines.complaints]).toEqual([]);
  await ines.context.close();
});
