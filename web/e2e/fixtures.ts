/** A host and people for each test; afterwards nobody may have a complaint. */
import { test as base, expect, type BrowserContextOptions } from '@playwright/test';
import { Host } from './host';
import { Person } from './person';
import { t } from './words';

export { expect };

interface Fixtures {
  host: Host;
  /** Lets somebody sit down in front of a browser of their own. */
  person: (name: string, options?: BrowserContextOptions) => Promise<Person>;
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern
  host: async ({}, use) => {
    const host = await Host.start();
    await use(host);
    await host.end();
  },
  person: async ({ browser, host }, use, test) => {
    const people: Person[] = [];
    await use(async (name, options) => {
      const one = await Person.at(browser, host, name, options);
      people.push(one);
      return one;
    });
    if (test.status !== test.expectedStatus) for (const one of people) console.log(await one.account());
    for (const one of people) {
      await one.context.close();
      expect(one.complaints, `what ${one.name}'s browser complained about`).toEqual([]);
    }
  },
});

/** The time of the host and of these people goes forward. */
export async function later(host: Host, people: Person[], seconds: number): Promise<void> {
  // Their clocks first: the host writes down at once what was due, and a page that is behind refuses such a record until it is loaded anew.
  for (const one of people) await one.followClock(-seconds * 1000);
  host.later(seconds);
}

/** An assembly of these people with the first two as its trustees in office. */
export async function assembly(
  people: Person[],
  name = 'Hillside house',
  purpose?: string,
  participation?: 'open' | 'hidden',
): Promise<string> {
  const [founder, second] = people;
  if (!founder || !second) throw new Error('at least two people');
  const id = await founder.found(name, 1, purpose, undefined, participation);
  const link = await founder.invitation(id);
  for (const one of people.slice(1)) await one.join(link);
  await founder.callCircle(id, [founder, second]);
  await founder.acceptCircle(id);
  await second.acceptCircle(id);
  // Whoever called or accepted has signed; it takes more than half of the members.
  for (const one of people.slice(2, Math.floor(people.length / 2) + 1)) await one.signCircle(id);
  await expect(founder.page.getByRole('heading', { name: t.circle.office })).toBeVisible();
  return id;
}
