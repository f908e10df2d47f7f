/**
 * What people write, on every page: every field is filled with words that run from right to left and are as long as they may be, without a
 * place to break. Each has to run as its letters do, and no page may be wider than its window.
 */
import { assembly, expect, later, test } from './fixtures';
import type { Effect } from '../src/lib/worker/views';
import { Hand } from './hand';
import {
  ADDRESS,
  CONTESTS,
  effectsOn,
  fillEverything,
  long,
  Looker,
  NAME,
  OPTIONS,
  PURPOSE,
  QUESTION,
  SELECTIONS,
  TEXT,
  TITLE,
} from './long';
import type { Person } from './person';
import { t } from './words';

/** Goes to an address, and waits until the page before is gone. */
async function turn(one: Person, address: string): Promise<void> {
  const heading = one.page.locator('main h1').first();
  await heading.evaluate((element) => element.setAttribute('data-before', ''));
  await one.go(address);
  await expect(one.page.locator('main h1[data-before]')).toHaveCount(0);
}

test('words of people run as their letters do, and no page is wider than its window', async ({ person }) => {
  test.setTimeout(400_000);
  const ada = await person(`עדה ${long('b', 70)}`);
  const bo = await person(`בועז ${long('c', 70)}`);
  const looker = new Looker();
  const look = (page: typeof ada.page, name: string) => looker.look(page, name);

  await ada.page.goto('/found');
  await ada.page.getByLabel(t.found.name).fill(NAME);
  await ada.page.getByLabel(t.found.purpose).fill(PURPOSE);
  await look(ada.page, 'found');
  const id = await assembly([ada, bo], NAME, PURPOSE);
  const link = await ada.invitation(id);
  await look(ada.page, 'invitation');
  const guest = await person('Guest');
  await guest.page.goto(link);
  await guest.page.getByLabel(t.join.name).fill(`אורח ${long('d', 70)}`);
  await look(guest.page, 'join');

  await turn(ada, `/a/${id}/propose`);
  const p = t.propose;
  await ada.page.getByRole('radio', { name: t.kinds.choose.name }).check();
  await ada.page.getByRole('textbox', { name: p.question }).fill(QUESTION);
  await ada.page.getByRole('textbox', { name: p.option(1), exact: true }).fill(OPTIONS[0] ?? '');
  await ada.page.getByRole('textbox', { name: p.option(2), exact: true }).fill(OPTIONS[1] ?? '');
  await ada.page.getByRole('textbox', { name: p.titleLabel }).fill(TITLE);
  await ada.page.getByRole('textbox', { name: p.text }).fill(TEXT);
  await look(ada.page, 'propose');
  await ada.button(p.next).click();
  await expect(ada.button(p.submit)).toBeVisible();
  await look(ada.page, 'preview');
  const written = await ada.post();
  await turn(ada, `/a/${id}`);

  const hand = await Hand.of(ada);
  const words = {
    title: TITLE,
    text: { written: TEXT },
    class: 'ordinary',
    group: null,
    again: null,
  } as const;
  // Its motion passes: the book has a text.
  const adopted = {
    contest: 0,
    do: 'text' as const,
    id: crypto.randomUUID(),
    from: null,
    title: TITLE,
    body: { written: TEXT },
    class: 'ordinary' as const,
    review: null,
  } satisfies Effect;
  const proposal = {
    assembly: id,
    ...words,
    contests: CONTESTS,
    effects: [adopted],
    bar: null,
    drawn: [],
    opens: null,
    lasts: 3_600_000,
  };
  const { vote } = await hand.ask('vote.propose', { ...proposal, way: 'ballot', participation: null });
  const voted = `/a/${id}/v/${vote}`;
  await expect(async () => {
    const { votes } = await hand.ask('assembly.sync', { assembly: id });
    expect(votes.find((one) => one.id === vote)?.phase).toBe('open');
  }).toPass();
  const { fullTracker } = await hand.ask('ballot.seal', { assembly: id, vote, selections: SELECTIONS });
  await hand.ask('ballot.cast', { assembly: id, vote, fullTracker });
  await turn(bo, voted);
  await look(bo.page, 'ballot');
  await turn(bo, written);
  // The footer has radio buttons too, and is there before the ballot.
  await bo.page.locator('main').getByRole('radio').first().check();
  await bo.button(t.vote.review).click();
  await expect(bo.page.getByText(t.vote.reviewTitle)).toBeVisible();
  await look(bo.page, 'review');
  await bo.button(t.vote.cast).click();
  await expect(bo.page.getByText(t.vote.castTitle)).toBeVisible();
  await look(bo.page, 'cast');
  for (const [name, address] of [
    ['start', '/'],
    ['assembly', `/a/${id}`],
    ['circle', `/a/${id}/circle`],
    ['votes', `/a/${id}/votes`],
  ] as const) {
    await turn(bo, address);
    await look(bo.page, name);
  }

  // Everything that a vote can do, answered by whom it would remove.
  const other = await Hand.of(bo);
  const { key } = await other.ask('admission.key', { assembly: id });
  const view = await other.ask('assembly.sync', { assembly: id });
  const named = view.members.find(({ name }) => name.startsWith('עדה'))?.id ?? '';
  const effects = effectsOn(view, named, key);
  const acting: Parameters<typeof hand.ask<'vote.propose'>>[1] = {
    ...proposal,
    class: 'special',
    contests: effects.map(() => CONTESTS[0]!),
    effects,
    lasts: 7 * 86_400_000,
    way: 'ballot',
    participation: null,
  };
  const acts = await other.ask('vote.propose', acting);
  const changing = `/a/${id}/v/${acts.vote}`;
  await turn(ada, changing);
  await ada.page.getByRole('textbox', { name: t.life.answerWrite }).fill(TEXT);
  await look(ada.page, 'answering');
  await ada.button(t.life.answerSend).click();
  await expect(ada.page.getByText(t.life.answerDone)).toBeVisible();
  await look(ada.page, 'answered');
  await turn(bo, changing);
  await look(bo.page, 'changes');

  // A mistake in an open vote: it is to close later, and to end.
  const m = t.life.mistake;
  await turn(ada, written);
  await ada.page.getByText(m.title, { exact: true }).click();
  for (const [i, ask] of [m.later(1), m.end].entries()) {
    if (ask !== m.end) await ada.page.getByText(ask, { exact: true }).click();
    await ada.page.getByRole('textbox', { name: m.reason }).fill(TEXT);
    await look(ada.page, 'mistake');
    await ada.button(m.ask).click();
    await expect(ada.page.getByText(m.agreed(1, 2))).toHaveCount(i + 1);
  }
  await look(ada.page, 'asked');
  await turn(bo, written);
  await look(bo.page, 'asked of others');
  await bo.button(m.agree).last().click();
  await expect(bo.page.getByText(m.ended).first()).toBeVisible();
  await look(bo.page, 'ended');

  await later(ada.host, [ada, bo], 400_000);
  await turn(ada, voted);
  await expect(ada.button(t.trustee.release)).toBeVisible();
  await look(ada.page, 'closed');
  await ada.release();
  await turn(bo, voted);
  await bo.release();
  await expect(bo.page.getByRole('heading', { name: t.result.turnout.title })).toBeVisible();
  await look(bo.page, 'decided');
  await guest.followClock();
  for (const [name, address] of [
    ['assembly, guest', `/a/${id}`],
    ['vote, guest', voted],
    ['embed', `/embed/${id}/v/${vote}`],
    ['minutes', `/a/${id}/minutes`],
    ['votes, guest', `/a/${id}/votes`],
    ['book', `/a/${id}/book`],
    ['text', `/a/${id}/book/${adopted.id}`],
    ['power', `/a/${id}/power`],
    ['audit', `/a/${id}/audit`],
  ] as const) {
    await guest.page.goto(address);
    await look(guest.page, name);
  }
  await guest.button(t.audit.start).click();
  await expect(guest.page.getByText(t.audit.verdicts.verified)).toBeVisible();
  await look(guest.page, 'audited');
  expect(looker.faults).toEqual([]);
});

test('every field takes long words and addresses, and no page is wider than its window', async ({
  person,
}) => {
  test.setTimeout(400_000);
  const ada = await person('Ada');
  const bo = await person('Bo');
  const { page } = ada;
  const looker = new Looker();
  const line = `שאלה ${long('q', 110)}?`;
  const fill = async (name: string, least: number) => {
    for (const words of [line, ADDRESS, long('w', 120)]) {
      expect(await fillEverything(page, words, TEXT), name).toBeGreaterThanOrEqual(least);
    }
    await looker.look(page, name);
    await fillEverything(page, line, TEXT);
    await looker.look(page, name);
  };

  await page.goto('/');
  const id = await assembly([ada, bo]);
  const kinds = Object.fromEntries(CONTESTS.map(({ kind, ...rest }) => [kind, 'options' in rest]));
  await turn(ada, `/a/${id}/propose`);
  const p = t.propose;
  for (const kind of CONTESTS.map((one) => one.kind)) {
    const again = ada.button(p.anotherKind);
    if (await again.isVisible()) await again.click();
    await page.locator(`main input[type="radio"][value="${kind}"]`).check();
    // Title, text, question; and where there are options, two of them at least.
    await fill(kind, kinds[kind] ? 5 : 3);
  }
  for (const kind of Object.values(t.effects.edit.kinds)) {
    const add = page.getByRole('button', { name: kind });
    if (await add.first().isVisible()) await add.first().click();
  }
  await fill('effects', 8);

  for (const [name, address] of [
    ['start', '/'],
    ['assembly', `/a/${id}`],
    ['circle', `/a/${id}/circle`],
    ['votes', `/a/${id}/votes`],
    ['keys', '/keys'],
    ['check', '/check'],
    ['audit', `/a/${id}/audit`],
    ['found', '/found'],
  ] as const) {
    await turn(ada, address);
    await fill(name, 0);
  }
  expect(looker.faults).toEqual([]);
});
