/** The most that a page lets somebody set for a question is the most that the ledger takes: at the limit, and one beyond. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { fit, initSync, read_words } from '../wasm/pkg/folkmoot_wasm';
import type { Read } from '../words';
import type { Contest, Reading } from '../worker/views';
import { MOST_TOTAL, proposal as amounts } from './amounts/proposal';
import { MOST_POINTS, proposal as points } from './points/proposal';
import { MOST_CREDITS, proposal as quadratic } from './quadratic/proposal';
import { MOST_SCORE, proposal as score } from './score/proposal';

const asked = {
  options: ['The roof', 'The garden'],
  currency: 'EUR',
  costs: [],
  members: [null, null],
  statements: ['', ''],
};
const read: Read = (text, markdown = false) => JSON.parse(read_words(text, markdown)) as Reading;
const money = (cents: number) => (cents / 100).toFixed(2);

/** What the ledger refuses a vote with this one question for. */
function refusal(contest: Contest): string | null {
  const vote = {
    title: 'The garden',
    text: null,
    class: 'ordinary',
    opens: 0,
    lasts: 1,
    contests: [contest],
    drawn: [],
    effects: [],
    bar: null,
    group: null,
    again: null,
    way: 'ballot',
    participation: null,
  };
  return (JSON.parse(fit(JSON.stringify(vote), 1_700_000_000_000)) as { refusal: string | null }).refusal;
}

beforeAll(() => {
  const file = fileURLToPath(new URL('../wasm/pkg/folkmoot_wasm_bg.wasm', import.meta.url));
  initSync({ module: readFileSync(file) });
});

describe('the most', () => {
  it('of a score is the ledger’s', () => {
    const set = (max: number) => [
      score.problem({ max }, asked, read) !== undefined,
      refusal(score.contest('How good?', asked, { max })),
    ];
    expect(set(MOST_SCORE)).toEqual([false, null]);
    expect(set(MOST_SCORE + 1)).toEqual([true, 'contest.limit']);
  });

  it('of points is the ledger’s', () => {
    const set = (budget: number) => [
      points.problem({ budget, use: 'exact' }, asked, read) !== undefined,
      refusal(points.contest('How much?', asked, { budget, use: 'exact' })),
    ];
    expect(set(MOST_POINTS)).toEqual([false, null]);
    expect(set(MOST_POINTS + 1)).toEqual([true, 'contest.limit']);
  });

  it('of credits is the ledger’s', () => {
    const set = (credits: number) => [
      quadratic.problem({ credits, against: true }, asked, read) !== undefined,
      refusal(quadratic.contest('How much?', asked, { credits, against: true })),
    ];
    expect(set(MOST_CREDITS)).toEqual([false, null]);
    expect(set(MOST_CREDITS + 1)).toEqual([true, 'contest.limit']);
  });

  it('of a sum of money is what the record can hold', () => {
    const set = (total: number) => amounts.problem({ total: money(total) }, asked, read) !== undefined;
    const vote = (total: number) => refusal(amounts.contest('How much?', asked, { total: money(total) }));
    expect([set(MOST_TOTAL), vote(MOST_TOTAL)]).toEqual([false, null]);
    expect(set(MOST_TOTAL + 1)).toBe(true);
    expect(() => vote(MOST_TOTAL + 1)).toThrow();
  });
});
