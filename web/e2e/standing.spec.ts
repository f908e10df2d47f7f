/** Who only votes where it is hidden who does: their device says that they are still here. */
import { assembly, expect, later, test } from './fixtures';
import { t } from './words';

const HOUR_S = 3600;

test('a device notes by itself that a member who only votes is still here', async ({ host, person }) => {
  test.setTimeout(300_000);
  const people = [];
  for (const name of ['Ada', 'Bo', 'Cy', 'Di', 'Eve']) people.push(await person(name));
  const eve = people[4]!;
  const id = await assembly(people, undefined, undefined, 'hidden');
  const seen = async (): Promise<number | undefined> => {
    const view = (await (await fetch(`${host.url}/api/v1/assemblies/${id}`)).json()) as {
      members: { name: string; seen_ms: number }[];
    };
    return view.members.find(({ name }) => name === 'Eve')?.seen_ms;
  };
  await eve.go('/');
  const before = (await seen())!;
  await later(host, [eve], 91 * 24 * HOUR_S);
  expect(await seen()).toBe(before);
  await eve.go(`/a/${id}`);
  await expect(eve.page.getByText(t.people.stayedByItself)).toBeVisible();
  const said = (await seen())!;
  expect(said).toBeGreaterThan(before + 90 * 24 * HOUR_S * 1000);

  // At the next visit there is nothing to say.
  await expect(eve.page.getByText(t.people.stayedByItself)).toBeHidden({ timeout: 15_000 });
  await eve.go('/');
  await eve.go(`/a/${id}`);
  await expect(eve.page.getByRole('heading', { name: t.assembly.members, exact: true })).toBeVisible();
  await expect(eve.page.getByText(t.people.stayedByItself)).toHaveCount(0);
  expect(await seen()).toBe(said);
});
