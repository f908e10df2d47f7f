/** Languages: the browser's decides at first, the picker changes it at once and for good, and no English is left in another. */
import type { Page } from '@playwright/test';
import { languages } from '../src/lib/messages/names';
import { unreachedWords } from '../src/lib/messages/unreached';
import { expect, later, test } from './fixtures';
import { Host } from './host';
import { Person } from './person';
import { catalogues, load, sentences, speak, t, translated, type Tongue } from './words';

const { said } = await load<typeof import('../src/lib/messages/tests/samples')>(
  '/src/lib/messages/tests/samples.ts',
);

test.afterEach(() => speak('en'));

const root = (page: Page) => page.locator('html');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('the languages of the browser decide at first', async ({ person }) => {
  for (const [locale, tongue] of [
    ['es-MX', 'es'],
    ['fr-CA', 'fr'],
    ['de-AT', 'de'],
    ['en-US', 'en'],
    ['sv-SE', 'en'],
  ] as const) {
    const { page } = await person(locale, { locale });
    await page.goto('/trust');
    await expect(heading(page)).toHaveText(catalogues[tongue].trust.title);
    await expect(root(page)).toHaveAttribute('lang', tongue);
    await expect(root(page)).toHaveAttribute('dir', 'ltr');
  }
});

test('the picker changes the language at once, and it stays', async ({ person }) => {
  const { page } = await person('Ada');
  await page.goto('/trust');
  const foot = page.getByRole('contentinfo');
  await foot.getByRole('radio', { name: 'Deutsch', exact: true }).check();
  await expect(heading(page)).toHaveText(catalogues.de.trust.title);
  await expect(root(page)).toHaveAttribute('lang', 'de');
  await page.reload();
  await expect(heading(page)).toHaveText(catalogues.de.trust.title);
  // Languages are named by those who speak them, and the two for tests are not offered.
  const offered = foot.getByRole('radiogroup', { name: catalogues.de.footer.language }).getByRole('radio');
  await expect(offered).toHaveCount(Object.keys(languages).length);
  for (const name of Object.values(languages)) {
    await expect(foot.getByRole('radio', { name, exact: true })).toHaveCount(1);
  }
});

test('words stand in the order of each alphabet, and a link leads to one', async ({ person }) => {
  for (const tongue of ['en', ...translated] as const) {
    const { page } = await person(tongue, { locale: tongue });
    await page.goto('/glossary#tracker');
    const { glossary } = catalogues[tongue];
    const all = Object.values(glossary.words).map(({ word }) => word);
    await expect(page.getByRole('term')).toHaveText(all.toSorted(new Intl.Collator(tongue).compare));
    await expect(page.locator('#tracker')).toBeFocused();
    await expect(page.locator('#tracker')).toContainText(glossary.words.tracker.text);
    await expect(page.locator('#tracker')).toBeInViewport();
  }
});

test('the two languages for tests are loaded when asked for', async ({ person }) => {
  for (const [tongue, dir] of [
    ['en-XA', 'ltr'],
    ['ar-XB', 'rtl'],
  ] as const) {
    const { page } = await person(tongue);
    await page.addInitScript((one) => localStorage.setItem('folkmoot.language', one), tongue);
    await page.goto('/trust');
    await expect(root(page)).toHaveAttribute('dir', dir);
    await expect(heading(page)).toHaveText(/^\[.*Ĥóŵ ćáń Í ťŕúšť ťĥíš\?.* óńé.*\]$/);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(await wide()).toBe(false);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await wide()).toBe(false);
  }
});

test('times, counts and lists are said as each language says them', async ({ browser }) => {
  const host = await Host.demo();
  const { assembly, open } = host.sample;
  const names = ['Dana Kowalska', 'Emil Larsen', 'Gwen Pritchard'];
  const [a, b, c] = names;
  for (const [locale, closes, trustees] of [
    ['en-GB', /^Closes \p{L}+ \d+ \p{L}+ at \d\d:\d\d CET, in [78] days$/u, `${a}, ${b} and ${c}`],
    [
      'es-ES',
      /^Cierra el \p{L}+ \d+ de \p{L}+ a las? \d\d?:\d\d CET, dentro de [78] días$/u,
      `${a}, ${b} y ${c}`,
    ],
    [
      'fr-FR',
      /^Clôture\s: \p{L}+ \d+ \p{L}+ à \d\d:\d\d (?:CET|UTC\+1), dans [78] jours$/u,
      `${a}, ${b} et ${c}`,
    ],
    ['de-DE', /^Schließt \p{L}+, \d+\. \p{L}+ um \d\d:\d\d MEZ, in [78] Tagen$/u, `${a}, ${b} und ${c}`],
  ] as const) {
    const tongue = locale.slice(0, 2) as Tongue;
    const words = catalogues[tongue];
    const guest = await Person.at(browser, host, locale, { locale });
    await guest.page.goto(`/a/${assembly}`);
    const card = guest.page.getByRole('article').filter({ hasText: 'Summer: the roof' });
    await expect(card.getByText(closes)).toBeVisible();
    await expect(card.getByText(words.assembly.turnout(4, 17))).toBeVisible();
    // A rule can say so as well.
    await expect(guest.page.getByText(`${words.assembly.count(17)}.`).first()).toBeVisible();
    await expect(guest.page.getByText(words.assembly.circleNames(trustees))).toBeVisible();
    await guest.page.goto(`/a/${assembly}/v/${open}`);
    await expect(guest.page.getByText(words.vote.turnout(4, 17))).toBeVisible();
    await expect(guest.page.getByText(words.vote.quorumMet)).toBeVisible();
    await guest.context.close();
  }
  await host.end();
});

test('words that do not arrive at the first visit: the page says so in plain words, and tries again', async ({
  person,
}) => {
  for (const [locale, tongue] of [
    ['es-ES', 'es'],
    ['fr-FR', 'fr'],
    ['de-DE', 'de'],
  ] as const) {
    const { page } = await person(tongue, { locale });
    const said = unreachedWords[tongue];
    await page.route(`**/assets/${tongue}-first-*.js`, (route) => route.abort());
    await page.goto('/');
    await expect(page.getByRole('heading', { name: said.title })).toBeVisible();
    await expect(page.getByText(said.text)).toBeVisible();
    await expect(root(page)).toHaveAttribute('lang', tongue);
    await page.unroute(`**/assets/${tongue}-first-*.js`);
    await page.getByRole('button', { name: said.again }).click();
    await expect(heading(page)).toHaveText(catalogues[tongue].start.title);
  }
});

/** What English says and Spanish does not, as patterns: values may be anything. */
function english(): RegExp[] {
  const own = new Map(sentences(catalogues.es));
  const spanish = new Set([...own.values()].filter((one) => typeof one === 'string'));
  return sentences(catalogues.en)
    .filter(([path]) => !path.startsWith('errors.'))
    .flatMap(([path, sentence]) => said(path, sentence).map(({ text }) => text))
    .filter((text) => !spanish.has(text) && /\p{L}{2}/u.test(text.replaceAll('Ada', '')))
    .map((text) =>
      text
        .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll(/\d+(?:(?:,|\\\.)\d+)*/g, '[\\d.,]+')
        .replaceAll('Ada', '.+'),
    )
    .filter((text, index, all) => all.indexOf(text) === index)
    .map((text) => new RegExp(`^${text}$`, 'u'));
}

/** Everything that a person sees or hears on the page, text by text. */
function visible(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>([document.title]);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('script, style, noscript, [lang="en"], option')) continue;
      found.add((node.textContent ?? '').replaceAll(/\s+/g, ' ').trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        found.add(element.getAttribute(name)?.trim() ?? '');
      }
    }
    return [...found].filter(Boolean);
  });
}

test('a whole vote in Spanish, with no English left on any page', async ({ person }) => {
  speak('es');
  const patterns = english();
  const left = new Set<string>();
  const look = async ({ page }: Person, place: string) => {
    for (const text of await visible(page)) {
      if (patterns.some((pattern) => pattern.test(text))) left.add(`${place}: ${text}`);
    }
  };

  const ada = await person('Ada', { locale: 'es-ES' });
  const bea = await person('Bea', { locale: 'es-ES' });
  for (const path of ['/', '/found', '/keys', '/check', '/trust', '/glossary', '/nowhere']) {
    await ada.page.goto(path);
    await expect(heading(ada.page)).toBeVisible();
    await look(ada, path);
  }
  const id = await ada.found('Casa de la colina');
  await look(ada, 'assembly');
  const link = await ada.invitation(id);
  await look(ada, 'invitation');
  await bea.page.goto(link);
  await expect(heading(bea.page)).toBeVisible();
  await look(bea, 'join');
  await bea.join(link);
  await ada.go(`/a/${id}/circle`);
  await look(ada, 'call a circle');
  await ada.callCircle(id, [ada, bea]);
  await look(ada, 'circle called');
  await ada.acceptCircle(id);
  await bea.acceptCircle(id);
  await expect(ada.page.getByRole('heading', { name: t.circle.office })).toBeVisible();
  await look(ada, 'circle ready');

  const vote = await ada.propose(id, 'Un tejado nuevo', 3600);
  await look(ada, 'vote');
  await bea.go(vote);
  await ada.choose(t.kinds.motion.yes);
  await look(ada, 'review');
  await ada.button(t.vote.cast).click();
  await expect(ada.page.getByText(t.vote.castTitle)).toBeVisible();
  await look(ada, 'cast');
  await bea.cast(t.kinds.motion.no);
  await later(ada.host, [ada, bea], 3700);
  await expect(ada.button(t.trustee.release)).toBeVisible();
  await look(ada, 'release');
  await ada.release();
  await look(ada, 'released');
  await bea.release();
  await expect(ada.page.getByText(t.kinds.motion.result.failed(1, 1))).toBeVisible();
  await look(ada, 'result');
  await ada.page.goto(`/a/${id}/audit`);
  await look(ada, 'audit');
  await ada.button(t.audit.start).click();
  await expect(ada.page.getByText(t.audit.verdicts.verified)).toBeVisible();
  await look(ada, 'audited');
  expect([...left]).toEqual([]);
});
