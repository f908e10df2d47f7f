/** People who use the pages of their own program: nothing that the host serves runs on their device. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { later } from './fixtures';
import { Host, program, verify } from './host';
import { Person } from './person';
import { t } from './words';

/** A running `folkmoot open`. */
class Own {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async over(host: Host, folder: string): Promise<Own> {
    const child = spawn(program('folkmoot'), ['open', host.url, '--folder', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise<string>((done, failed) => {
      let said = '';
      child.once('exit', () => failed(new Error(`it ended at once: ${said}`)));
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const [, found] = /(http:\/\/127\.0\.0\.1:\d+)/.exec(said) ?? [];
        if (found) done(found);
      });
    });
    return new Own(child, url);
  }

  async end(): Promise<void> {
    const ended = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGKILL');
    await ended;
  }
}

/** Pages that give their visitors away, under every name that a browser or a service worker asks for by itself. */
async function poison(folder: string): Promise<string> {
  const web = join(folder, 'poisoned');
  await mkdir(web, { recursive: true });
  const script = 'document.title = "poisoned"; window.poisoned = true;';
  await writeFile(join(web, 'index.html'), '<html><head><script src="/theme.js"></script></head></html>');
  for (const name of ['theme.js', 'sw.js']) await writeFile(join(web, name), script);
  for (const name of ['files.json', 'version.json']) await writeFile(join(web, name), '{"build":"poisoned"}');
  return web;
}

test('somebody joins and votes with the pages of their own program, on a host whose pages are poisoned', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-own-'));
  const host = await Host.start(['--web', await poison(folder)]);
  const people: Person[] = [];
  const owns: Own[] = [];
  const direct: string[] = [];
  const sit = async (name: string): Promise<Person> => {
    const own = await Own.over(host, join(folder, name));
    host.friends.push(own.url);
    // Service workers may run here: there has to be none.
    const one = await Person.at(browser, host, name, { baseURL: own.url, serviceWorkers: 'allow' });
    one.context.on('request', (request) => {
      if (request.url().startsWith(host.url)) direct.push(request.url());
    });
    owns.push(own);
    people.push(one);
    return one;
  };
  try {
    const stranger = await browser.newPage();
    await stranger.goto(host.url);
    await expect(stranger).toHaveTitle('poisoned');
    await stranger.close();

    const ada = await sit('Ada');
    const id = await ada.found('Hillside house');
    const link = await ada.invitation(id);
    // What is given to others leads to the host, and not to this computer.
    expect(link).toContain(`${host.url}/join/`);
    const bo = await sit('Bo');
    await bo.page.goto('/');
    await bo.page.getByLabel(t.start.joinLabel).fill(link);
    await bo.button(t.start.joinGo).click();
    await bo.page.getByLabel(t.join.name).fill('Bo');
    await bo.makeKeys();
    await bo.button(t.join.submit).click();
    await bo.page.getByRole('link', { name: t.join.go }).click();
    await bo.page.waitForURL(new RegExp(`/a/${id}$`));
    await ada.callCircle(id, [ada, bo]);
    await ada.acceptCircle(id);
    await bo.acceptCircle(id);
    await expect(ada.page.getByRole('heading', { name: t.circle.office })).toBeVisible();
    const vote = await ada.propose(id, 'A new stove', 600);
    for (const one of people) {
      await one.go(vote);
      await one.cast(t.kinds.motion.yes);
    }
    await later(host, people, 700);
    for (const one of people) {
      await one.go('/');
      await one.go(vote);
      await one.release();
    }
    await expect.poll(async () => (await verify(host, id)).report.votes[0]?.ballots).toBe(2);

    const name = new URL(host.url).host;
    await bo.page.goto('/trust');
    await expect(bo.page.getByText(t.trust.pages.own(name, '127.0.0.1'))).toBeVisible();
    await expect(bo.page.getByRole('link', { name: t.footer.own(name) })).toBeVisible();
    for (const one of people) {
      const found = await one.page.evaluate(async () => [
        'poisoned' in window,
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ]);
      expect(found).toEqual([false, 0, 0]);
      expect(one.complaints).toEqual([]);
    }
    expect(direct).toEqual([]);
  } catch (error) {
    for (const one of people) console.log(await one.account());
    throw error;
  } finally {
    for (const one of people) await one.context.close();
    for (const own of owns) await own.end();
    await host.end();
    await rm(folder, { recursive: true, force: true });
  }
});
