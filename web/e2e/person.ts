/** People in front of a browser, who do what a page tells them. Words come from the client's own catalogue. */
import {
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  type Route,
} from '@playwright/test';
import { isolated } from '../src/lib/text';
import { t } from './words';
import type { Host } from './host';

/** Runs in pages and workers: their clock goes this far ahead of the machine's. */
function setAhead(ms: number): void {
  const kept = globalThis as unknown as { nowOfMachine?: () => number };
  const now = (kept.nowOfMachine ??= Date.now.bind(Date));
  Date.now = () => now() + ms;
}

const WORKERS = '**/assets/worker*.js';

/** Where a test stands in front of the worker's script, the page compares nothing: poisoned.spec.ts looks at that. */
export const comparesNothing = (): void => {
  const find = Document.prototype.querySelector;
  Document.prototype.querySelector = function (selector: string) {
    if (selector !== 'script[type=importmap]') return find.call(this, selector);
    const none = document.createElement('script');
    none.textContent = '{"integrity":{}}';
    return none;
  };
};

export const PASSPHRASE = 'correct horse battery';

export class Person {
  /** What no page may ever do: break the content policy, ask elsewhere, or fail silently. */
  readonly complaints: string[] = [];
  words: string[] = [];
  /** What the browser said lately, and which requests have no answer yet. */
  private readonly said: string[] = [];
  private readonly unanswered = new Set<string>();
  private aheadMs = 0;
  private clockOfWorkers: ((route: Route) => Promise<void>) | undefined;

  private constructor(
    readonly name: string,
    readonly host: Host,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async at(
    browser: Browser,
    host: Host,
    name: string,
    options: BrowserContextOptions = {},
  ): Promise<Person> {
    const context = await browser.newContext({
      baseURL: host.url,
      viewport: { width: 1280, height: 900 },
      // What a service worker fetches passes by the tests that stand in between; live.spec.ts allows it.
      serviceWorkers: 'block',
      ...options,
    });
    const page = await context.newPage();
    const person = new Person(name, host, context, page);
    page.on('console', (message) => {
      person.said.push(`${message.type()}: ${message.text()}`);
      // A drawing with a number that is none is drawn wrong, and says so only here.
      if (/content security policy|refused to|> attribute .*: Expected/i.test(message.text()))
        person.complaints.push(message.text());
    });
    page.on('worker', (worker) => {
      if (person.aheadMs > 0) void worker.evaluate(setAhead, person.aheadMs).catch(() => undefined);
    });
    page.on('pageerror', (error) => person.complaints.push(error.message));
    page.on('requestfinished', (request) => person.unanswered.delete(request.url()));
    page.on('requestfailed', (request) => {
      person.unanswered.delete(request.url());
      person.said.push(`request failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      person.unanswered.add(url);
      const known = [host.url, ...host.friends].some((origin) => url.startsWith(origin));
      if (!known && !/^(blob|data):/.test(url)) person.complaints.push(`request to ${url}`);
    });
    // Whoever comes when the time of the host has been set forward lives in that time.
    if (host.aheadMs > 0) await person.followClock();
    return person;
  }

  /** What stands before this person, for a test that has failed. */
  async account(): Promise<string> {
    const text = await this.page.locator('main').innerText({ timeout: 2_000 }).catch(String);
    return [
      `${this.name} at ${this.page.url()}`,
      text.replace(/\n{2,}/g, '\n').slice(0, 2_000),
      ...this.said.slice(-10),
      ...[...this.unanswered].map((url) => `no answer yet: ${url}`),
    ].join('\n');
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Makes keys where a page asks for them: words written down, confirmed, kept under a passphrase. */
  async makeKeys(): Promise<void> {
    const { page } = this;
    await this.button(t.keys.make).click();
    const words = page.getByRole('list', { name: t.keys.phraseList }).getByRole('listitem');
    await expect(words).toHaveCount(12);
    this.words = await words.allInnerTexts();
    await this.button(t.keys.phraseDone).click();
    for (let position = 1; position <= 12; position += 1) {
      const field = page.getByLabel(t.keys.confirmWord(position), { exact: true });
      if ((await field.count()) > 0) await field.fill(this.words[position - 1]!.trim());
    }
    await this.button(t.common.next).click();
    await this.keepKeys();
  }

  async keepKeys(): Promise<void> {
    await this.page.getByRole('textbox', { name: t.keys.passphrase, exact: true }).fill(PASSPHRASE);
    await this.page.getByLabel(t.keys.passphraseAgain).fill(PASSPHRASE);
    await this.button(t.keys.keep).click();
    await expect(this.button(t.keys.keep)).toBeHidden();
  }

  /** Opens the keys where a page asks for it, as after a reload. */
  async unlock(): Promise<void> {
    await this.page.getByRole('textbox', { name: t.keys.passphrase, exact: true }).fill(PASSPHRASE);
    await this.button(t.keys.unlock).click();
    await expect(this.button(t.keys.unlock)).toBeHidden();
  }

  /** Brings the keys of a member to this device with their twelve words. */
  async restore(words: string[]): Promise<void> {
    await this.page.goto('/keys');
    await this.button(t.keys.restore).click();
    await this.page.getByLabel(t.keys.restoreWords).fill(words.join(' '));
    await this.button(t.keys.restoreGo).click();
    await this.keepKeys();
  }

  /** What share of the members has to vote in what this person founds. */
  turnout?: keyof typeof t.found.turnoutOptions;

  /** Founds a small assembly, but that results of `minBallots` ballots are opened: most tests have few voters. */
  async found(
    name: string,
    minBallots = 1,
    purpose = 'To look after the house together.',
    record: 'members' | 'public' | 'listed' = 'public',
    participation: 'open' | 'hidden' = 'open',
  ): Promise<string> {
    const { page } = this;
    await page.goto('/found');
    await page.getByLabel(t.found.name).fill(name);
    await page.getByLabel(t.found.purpose).fill(purpose);
    await this.button(t.common.next).click();
    await expect(page.getByRole('heading', { name: t.found.rules })).toBeVisible();
    const readers = page.getByRole('radiogroup', { name: t.found.record });
    await readers.getByRole('radio', { name: t.found.recordOptions[record], exact: true }).check();
    await page.getByText(t.found.more, { exact: true }).click();
    const seen = page.getByRole('radiogroup', { name: t.found.participation });
    await seen.getByRole('radio', { name: t.found.participationOptions[participation], exact: true }).check();
    await page.getByRole('spinbutton', { name: t.found.minBallots }).fill(String(minBallots));
    if (this.turnout) await page.getByRole('radio', { name: t.found.turnoutOptions[this.turnout] }).check();
    await this.button(t.common.next).click();
    await page.getByLabel(t.found.memberName).fill(this.name);
    await this.makeKeys();
    await this.button(t.found.submit).click();
    await expect(page.getByRole('heading', { name: t.found.done(isolated(name)) })).toBeVisible();
    await page.getByRole('link', { name: t.found.go }).click();
    await page.waitForURL(/\/a\/[0-9a-f-]{36}$/);
    // The address is that of the assembly from the founding on; its page is there when its members are.
    await expect(page.getByRole('heading', { name: t.assembly.members, exact: true })).toBeVisible();
    return page.url().slice(-36);
  }

  /** The link of a new invitation. */
  async invitation(assembly: string): Promise<string> {
    await this.go(`/a/${assembly}`);
    // The page before, which can have an invitation too, stays until this one has been loaded.
    await expect(this.page.getByRole('heading', { name: t.assembly.members, exact: true })).toBeVisible();
    await this.page.getByText(t.invite.title, { exact: true }).click();
    await this.button(t.invite.make).click();
    const link = this.page.getByLabel(t.invite.link);
    await expect(link).toBeVisible();
    return link.innerText();
  }

  async join(link: string): Promise<void> {
    const { page } = this;
    await page.goto(link);
    await page.getByLabel(t.join.name).fill(this.name);
    await this.makeKeys();
    await this.button(t.join.submit).click();
    await page.getByRole('link', { name: t.join.go }).click();
    await page.waitForURL(/\/a\/[0-9a-f-]{36}$/);
  }

  /** Goes to a page of ours as a click on a link would: the keys stay open. */
  async go(path: string): Promise<void> {
    await this.page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.remove();
    }, path);
  }

  async callCircle(assembly: string, trustees: Person[]): Promise<void> {
    const { page } = this;
    await this.go(`/a/${assembly}/circle`);
    for (const trustee of trustees) await page.getByRole('checkbox', { name: trustee.name }).check();
    await this.button(t.circle.submit).click();
    await expect(page.getByText(t.circle.phases.accepting)).toBeVisible();
  }

  /** Signs for the first circle that somebody has proposed. */
  async signCircle(assembly: string): Promise<void> {
    await this.go(`/a/${assembly}/circle`);
    await this.button(t.circle.sign).click();
    await expect(this.button(t.circle.sign)).toBeHidden();
  }

  async acceptCircle(assembly: string): Promise<void> {
    await this.go(`/a/${assembly}/circle`);
    await this.button(t.trustee.accept).click();
    await expect(this.button(t.trustee.accept)).toBeHidden();
  }

  /** Creates a motion that opens at once and is open for so many seconds, ten minutes at least; answers with the address of its page. */
  async propose(assembly: string, title: string, seconds: number): Promise<string> {
    const { page } = this;
    await this.write(assembly, title);
    await this.lasts(seconds);
    await this.button(t.propose.next).click();
    await expect(page.getByText('The old one leaks.')).toBeVisible();
    return this.post();
  }

  /** Writes a motion, up to its effects and times. */
  async write(assembly: string, title: string): Promise<void> {
    const { page } = this;
    await this.go(`/a/${assembly}/propose`);
    await page.getByRole('radio', { name: t.kinds.motion.name }).check();
    await page.getByRole('textbox', { name: t.propose.question }).fill(`${title}: shall we?`);
    await page.getByRole('textbox', { name: t.propose.titleLabel }).fill(title);
    await page.getByRole('textbox', { name: t.propose.text }).fill('The old one **leaks**.');
  }

  /** Posts what is looked at; answers with the address of its page. */
  async post(): Promise<string> {
    await this.button(t.propose.submit).click();
    await this.page.waitForURL(/\/v\//);
    // Until the page of the vote is loaded the preview stays, on which one can try answers too.
    await expect(this.button(t.propose.submit)).toBeHidden();
    return new URL(this.page.url()).pathname;
  }

  /** Chooses how long the vote that is being written is open. */
  async lasts(seconds: number): Promise<void> {
    const name = t.propose.lastsTime({ ms: Math.max(seconds, 600) * 1000 });
    await this.page.getByRole('radio', { name }).check();
  }

  /** The clock of this device goes as far forward as that of the host, or so much less: trustees look at their own. */
  async followClock(behindMs = 0): Promise<void> {
    this.aheadMs = this.host.aheadMs - behindMs;
    // A worker asks the host for the time as soon as it runs: its clock is set before that, in its first line.
    if (this.clockOfWorkers) await this.context.unroute(WORKERS, this.clockOfWorkers);
    this.clockOfWorkers = async (route) => {
      const response = await route.fetch();
      const body = `(${setAhead.toString()})(${this.aheadMs});\n${await response.text()}`;
      await route.fulfill({ response, body });
    };
    await this.context.route(WORKERS, this.clockOfWorkers);
    await this.page.addInitScript(comparesNothing);
    await this.page.addInitScript(setAhead, this.aheadMs);
    await this.page.evaluate(comparesNothing);
    await this.page.evaluate(setAhead, this.aheadMs);
    for (const worker of this.page.workers()) await worker.evaluate(setAhead, this.aheadMs);
  }

  async choose(answer: string): Promise<void> {
    await this.page.getByRole('radio', { name: answer, exact: true }).check();
    await this.button(t.vote.review).click();
    await expect(this.page.getByText(t.vote.reviewTitle)).toBeVisible();
  }

  tracker(): Promise<string> {
    return this.page.getByLabel(t.vote.tracker, { exact: true }).innerText();
  }

  /** `title` says what has become of it: that it is in, or that it is promised. */
  async cast(answer: string, title = t.vote.castTitle): Promise<string> {
    await this.choose(answer);
    const tracker = await this.tracker();
    await this.button(t.vote.cast).click();
    await expect(this.page.getByRole('heading', { name: title, exact: true })).toBeVisible();
    await expect(this.page.getByText(tracker)).toBeVisible();
    return tracker;
  }

  async release(): Promise<void> {
    await this.button(t.trustee.release).click();
    // The button is away as soon as the device begins to check; the share is in once nothing waits for this trustee any more.
    await expect(this.page.getByRole('heading', { name: t.trustee.title, exact: true })).toBeHidden();
    await expect(this.page.getByText(t.trustee.refusedTitle)).toBeHidden();
  }
}
