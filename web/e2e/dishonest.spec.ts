/** A host that signs what is not so: an audit in the browser names the step, and a device that was here before keeps the proof. */
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext } from '@playwright/test';
import { t } from './words';
import { expect } from './fixtures';
import { Forger } from './forge';
import { Person } from './person';
import { test } from './sample';

type Step = keyof typeof t.audit.step;

/**
 * Takes the record of the sample, changes it, and expects that the audit of a stranger fails at this step, shows no number of the
 * vote that rests on what was changed, and those of the votes that do not.
 */
async function refusedAt(
  step: Step,
  guest: Person,
  forger: Forger,
  spoiled: string,
  change: (entries: Buffer[]) => Buffer[],
): Promise<void> {
  await forger.serve(guest.context, change([...forger.entries]));
  await guest.page.goto(`/a/${forger.assembly}/audit`);
  await guest.button(t.audit.start).click();
  const verdict = guest.page.getByRole('alert');
  await expect(verdict.getByText(t.audit.verdicts.failed)).toBeVisible();
  await expect(verdict.getByText(t.audit.step[step].wrong)).toBeVisible();
  await expect(verdict.getByText(t.audit.todo.rely)).toBeVisible();
  const results = guest.page.getByRole('region', { name: t.audit.results });
  await expect(results.getByText(t.audit.holding)).toBeVisible();
  await expect(results.getByRole('article').getByRole('table').first()).toBeVisible();
  const address = `a[href$="/v/${spoiled}"]`;
  await expect(results.getByRole('listitem').locator(address)).toBeVisible();
  await expect(results.getByRole('article').locator(address)).toHaveCount(0);
}

/** The questions of the sample's open vote, once they are there. */
async function fieldsets({ page }: Person) {
  await expect(page.locator('main fieldset')).toHaveCount(2);
  return page.locator('main fieldset').all();
}

const flip = (entry: Buffer, at: number) => {
  const copy = Buffer.from(entry);
  // Another letter of base64 in its place.
  copy[at] = copy[at] === 0x41 ? 0x42 : 0x41;
  return copy;
};

/** The vote that an entry is about. */
const voteOf = (entry: Buffer | undefined) =>
  /"vote":"([0-9a-f-]{36})"/.exec(entry?.toString() ?? '')?.[1] ?? '';

interface Attack {
  step: Step;
  /** The last entry of this type is what is changed, or what the change is about. */
  about: string;
  change: (forger: Forger, entries: Buffer[]) => Buffer[];
}

const ATTACKS: Record<string, Attack> = {
  'a ballot with other bytes than its voter signed': {
    step: 'entries',
    about: 'ballot.cast',
    change: (forger, entries) => {
      const at = forger.last('ballot.cast');
      return entries.with(at, flip(entries[at]!, entries[at]!.indexOf('"ballot":"') + 60));
    },
  },
  'a trustee’s share with other bytes than the trustee signed': {
    step: 'entries',
    about: 'tally.share',
    change: (forger, entries) => {
      const at = forger.last('tally.share');
      const inside = /"(?:share|proof|shares)":\s*\[?"/.exec(entries[at]!.toString());
      return entries.with(at, flip(entries[at]!, (inside?.index ?? 0) + 30));
    },
  },
  'a ballot that was left out of a finished vote': {
    step: 'tallies',
    about: 'vote.close',
    change: (forger, entries) => {
      const closed = forger.last('vote.close');
      const before = entries.slice(0, closed);
      const ballot = before.findLastIndex((entry) => entry.includes('"type":"ballot.cast"'));
      const left = entries.toSpliced(ballot, 1);
      const count = /"ballots":(\d+)/.exec(entries[closed]!.toString())?.[1] ?? '';
      const less = `"ballots":${Number(count) - 1}`;
      return left.with(
        closed - 1,
        forger.stated(entries[closed]!, (text) => text.replace(`"ballots":${count}`, less)),
      );
    },
  },
  'a result in which two numbers changed places': {
    step: 'results',
    about: 'vote.result',
    change: (forger, entries) => {
      const at = forger.last('vote.result');
      const swap = (text: string) => text.replace(/"counts":\[\[(\d+),(\d+)/, '"counts":[[$2,$1');
      return entries.with(at, forger.stated(entries[at]!, swap));
    },
  },
};

for (const [name, { step, about, change }] of Object.entries(ATTACKS)) {
  test(`attack_${name.replaceAll(' ', '_')}`, async ({ browser, sample }) => {
    const guest = await Person.at(browser, sample, 'Guest');
    const forger = await Forger.of(sample, sample.sample.assembly);
    const spoiled = voteOf(forger.entries[forger.last(about)]);
    await refusedAt(step, guest, forger, spoiled, (entries) => change(forger, entries));
    await guest.context.close();
  });
}

test('attack_a_record_that_breaks_the_rules_at_the_next_visit_is_refused_and_not_forgotten', async ({
  browser,
  sample,
}) => {
  const { assembly } = sample.sample;
  const guest = await Person.at(browser, sample, 'Guest');
  const { page } = guest;
  const forger = await Forger.of(sample, assembly);
  const visit = (context: BrowserContext) => context.pages()[0]!.goto(`/a/${assembly}`);
  await visit(guest.context);
  await expect(page.getByRole('heading', { name: t.assembly.members, exact: true })).toBeVisible();

  // Somebody who is in joins once more: rightly signed by her, taken by the host against the rules.
  const again = forger.entries[forger.last('member.join')]!;
  const now = forger.entries.at(-1)!.toString().split('\n', 1)[0] ?? '';
  const late = Buffer.from(again.toString().replace(/^\d+/, now));
  await forger.serve(guest.context, [...forger.entries, late]);
  await visit(guest.context);
  await expect(page.getByText(t.assembly.syncFailed)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /just now|at \d/ })).toHaveCount(0);

  // The host takes it back. The device has not forgotten what was signed.
  await forger.stop(guest.context);
  await visit(guest.context);
  await expect(page.getByText(t.errors['replica.behind']!)).toBeVisible();
  // As soon as the honest record is as long, the two exclude each other, and the device can prove it.
  const hugo = await Person.at(browser, sample, 'Hugo');
  const { words } = sample.sample.members.find(({ name }) => name.startsWith('Hugo'))!;
  await hugo.restore(words.split(' '));
  await hugo.go(`/a/${assembly}/v/${sample.sample.open}`);
  for (const group of await fieldsets(hugo))
    await group.getByRole('checkbox').or(group.getByRole('radio')).first().check();
  await hugo.button(t.vote.review).click();
  await hugo.button(t.vote.cast).click();
  await expect(hugo.page.getByRole('heading', { name: t.vote.castTitle })).toBeVisible();
  await visit(guest.context);
  await expect(page.getByText(t.live.evidenceTitle)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    guest.button(t.live.evidenceSave).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`evidence-${assembly}.json`);
  await hugo.context.close();
  await guest.context.close();
});

test('attack_152_a_page_notices_that_its_host_goes_back', async ({ browser, sample }) => {
  const { assembly, open } = sample.sample;
  const guest = await Person.at(browser, sample, 'Guest');
  const { page } = guest;
  await page.goto(`/a/${assembly}`);
  await expect(page.getByRole('heading', { name: t.assembly.members, exact: true })).toBeVisible();
  const forger = await Forger.of(sample, assembly);
  await forger.serve(guest.context, forger.entries.slice(0, -1));
  // The page stays open, with its copy of everything: what it is shown contradicts nothing.
  await page.locator(`main a[href$="/v/${open}"]`).first().click();
  await expect(page.getByText(t.errors['replica.behind']!)).toBeVisible();
  // No cache on the way is so old, and a page that is loaded anew has not forgotten since when it is so.
  await guest.followClock(-11 * 60_000);
  await page.goto(`/a/${assembly}`);
  await expect(page.getByText(t.errors['replica.taken_back']!)).toBeVisible();
  await forger.stop(guest.context);
  await page.goto(`/a/${assembly}`);
  await expect(page.getByRole('heading', { name: t.assembly.members, exact: true })).toBeVisible();
  await expect(page.getByText(t.assembly.syncFailed)).toBeHidden();
  await guest.context.close();
});

test('attack_065_two_phones_compare_and_keep_the_proof_of_two_records', async ({ browser, sample }) => {
  const { assembly, open } = sample.sample;
  const one = await Person.at(browser, sample, 'One');
  const { page } = one;
  const forger = await Forger.of(sample, assembly);
  const at = (seen: string) => page.goto(`/a/${assembly}#seen=${seen}`);
  await page.goto(`/a/${assembly}`);
  await page.getByText(t.live.compared.how).click();
  await expect(page.getByRole('img', { name: t.live.compared.qr })).toBeVisible();
  const link = await page.getByText(new RegExp(`/a/${assembly}#seen=`)).innerText();
  expect(link).toContain(forger.seen(forger.entries));
  for (const [name, width] of Object.entries({ wide: 1280, narrow: 390 })) {
    await page.setViewportSize({ width, height: 900 });
    await page.getByText(t.live.compared.how).scrollIntoViewIfNeeded();
    await page.screenshot({ path: test.info().outputPath(`compare-${name}.png`) });
  }
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);

  // Somebody else opens what this phone shows.
  const other = await Person.at(browser, sample, 'Other');
  await other.page.goto(link.trim());
  await expect(other.page.getByText(t.live.compared.titles.same)).toBeVisible();
  expect(new URL(other.page.url()).hash).toBe('');
  await other.context.close();

  const size = forger.entries.length;
  await page.goto('/');
  await at(forger.seen(forger.entries.slice(0, size - 2)));
  await expect(page.getByText(t.live.compared.behind(size - 2))).toBeVisible();
  // A link that is passed on has a short form; somebody changed this one.
  await page.goto('/');
  const short = Buffer.from(forger.seen(forger.entries), 'base64url').subarray(0, 24);
  short[20] = (short[20] ?? 0) ^ 1;
  await page.goto(`/a/${assembly}/v/${open}#seen=${short.toString('base64url')}`);
  await expect(page.getByText(t.live.compared.titles.other)).toBeVisible();
  await page.goto('/');
  await at('cut');
  await expect(page.getByText(t.errors['replica.seen']!)).toBeVisible();

  // The host has shown somebody a record without its last entry but one.
  await page.goto('/');
  await at(forger.seen(forger.entries.toSpliced(size - 2, 1)));
  await expect(page.getByText(t.live.evidenceTitle)).toBeVisible();
  await one.context.close();
});
