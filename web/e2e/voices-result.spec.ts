/** Results in which members have several voices, of a record that was rehearsed: in each language, on a desk and on a phone, in the dark. */
import { expect, test } from './fixtures';
import { DESKTOP, noComplaints, PHONE, shoot } from './looks';
import { rehearse, serve } from './rehearsed';
import { catalogues } from './words';

/** Fifteen for each of the two voices that some have. */
const MEMBERS = 32;
/** Each language with one of the kinds: what is said of voices beside a result is the same for both. */
const KINDS = { en: 'ranking', es: 'elect', fr: 'ranking', de: 'elect' } as const;

test('a result in voices, in each language', async ({ person }) => {
  const rehearsed = async (kind: string) =>
    rehearse('--members', `${MEMBERS}`, '--voices', '2', '--kind', kind, '--seed', '7');
  const records = { elect: await rehearsed('elect'), ranking: await rehearsed('ranking') };
  for (const [language, words] of Object.entries(catalogues)) {
    const record = records[KINDS[language as keyof typeof KINDS]];
    const { page } = await person(language, { locale: language });
    await serve(page, record);
    await page.emulateMedia({ colorScheme: language === 'es' ? 'light' : 'dark' });
    await page.goto(`/a/${record.id}`);
    const link = page.locator('main a[href*="/v/"]');
    await expect(link.first()).toBeVisible();
    await expect(page.getByText(words.voices.has(2)).first()).toBeVisible();
    await shoot(page, `voices-members-${language}-desktop`);
    const seen = new Set(await link.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? '')));
    for (const [i, path] of [...seen].entries()) {
      await page.goto(path);
      await expect(page.getByRole('heading', { name: words.result.title, exact: true })).toBeVisible();
      await shoot(page, `voices-result-${language}-${i}-desktop`);
      await page.setViewportSize(PHONE);
      await noComplaints(page);
      await shoot(page, `voices-result-${language}-${i}-phone`);
      await page.setViewportSize(DESKTOP);
    }
  }
});
