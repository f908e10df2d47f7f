/** Results in which members have several voices, of a record that was rehearsed: in each language, on a desk and on a phone, in the dark. */
import { expect, test } from './fixtures';
import { DESKTOP, noComplaints, PHONE, shoot } from './looks';
import { rehearse, serve } from './rehearsed';
import { catalogues } from './words';

/** Fifteen for each of the two voices that some have. */
const MEMBERS = 32;

for (const kind of ['elect', 'ranking'] as const)
  test(`a result in voices, in each language: ${kind}`, async ({ person }) => {
    test.setTimeout(180_000);
    const record = await rehearse(
      ...['--members', `${MEMBERS}`, '--voices', '2', '--kind', kind, '--seed', '7'],
    );
    for (const [language, words] of Object.entries(catalogues)) {
      const { page } = await person(language, { locale: language });
      await serve(page, record);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.goto(`/a/${record.id}`);
      const link = page.locator('main a[href*="/v/"]');
      await expect(link.first()).toBeVisible();
      const seen = new Set(await link.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? '')));
      for (const [i, path] of [...seen].entries()) {
        await page.goto(path);
        await expect(page.getByRole('heading', { name: words.result.title, exact: true })).toBeVisible();
        for (const [size, viewport] of [
          ['desktop', DESKTOP],
          ['phone', PHONE],
        ] as const) {
          await page.setViewportSize(viewport);
          await noComplaints(page);
          await shoot(page, `voices-result-${kind}-${i}-${language}-${size}`);
        }
      }
      await page.goto(`/a/${record.id}`);
      await expect(page.getByText(words.voices.has(2)).first()).toBeVisible();
      await noComplaints(page);
      await shoot(page, `voices-members-${kind}-${language}`);
      await page.setViewportSize(DESKTOP);
    }
  });
