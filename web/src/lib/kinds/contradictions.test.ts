/**
 * No sentence says what a number beside it contradicts: every published outcome of the vectors, and every way in which a few ballots can
 * choose, told in each language.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { catalogue } from '../messages/catalogue.svelte';
import { de } from '../messages/de';
import { en } from '../messages/en';
import { es } from '../messages/es';
import { fr } from '../messages/fr';
import type { Class, Contest, Method, Outcome } from '../worker/views';
import { needed } from './motion/result';
import { tellCase } from './told-for-tests';
import { RULES } from '../votes/blank';

interface Case {
  name: string;
  contest: Contest;
  counts: number[];
  ballots: number;
  base: number;
  rules: Class;
  outcome: Outcome | string;
  details: Method | null;
}
const path = new URL('../../../../tests/vectors/outcomes.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: Case[] };
const languages = { en, es, fr, de };
afterAll(() => (catalogue.messages = en));

const tell = (
  contest: Contest,
  counts: number[],
  outcome: Outcome,
  details: Method,
  ballots: number,
  rules = RULES.ordinary,
  base = 60,
) => tellCase({ contest, counts, ballots, base, rules, outcome, details });

describe.each(Object.entries(languages))('in %s', (_, words) => {
  it('every outcome of the vectors is told in whole sentences, and who leads leads', () => {
    catalogue.messages = words;
    for (const { contest, counts, ballots, base, rules, outcome, details, name } of cases) {
      if (typeof outcome === 'string' || !details) continue;
      const one = tell(contest, counts, outcome, details, ballots, rules, base);
      expect(`${one.outcome} ${one.why}`, name).not.toMatch(/undefined|NaN|Infinity/);
      if (outcome.decision === 'chosen' && outcome.lot.length === 0 && details.method === 'sum') {
        const [best = -1, ...others] = outcome.options;
        expect(others, name).toEqual([]);
        for (const [option, value] of details.values.entries())
          if (option !== best) expect(value, name).toBeLessThan(details.values[best] ?? 0);
      }
      if (contest.kind === 'motion' && ['passed', 'failed'].includes(outcome.decision) && ballots > 0) {
        const numbers = { counts, decided: outcome, ballots, roll: base, base, takes: rules, own: false };
        const majority = { ...rules, enough: { num: 0, den: 1 } };
        const reached = (counts[0] ?? 0) >= needed({ ...numbers, takes: majority });
        expect(reached, name).toBe(outcome.decision === 'passed');
      }
    }
  });

  it('a choice of a few never has more than a row that has as much', () => {
    catalogue.messages = words;
    const said = words.kinds.choose.result;
    const few = [0, 1, 2, 3].flatMap((a) => [0, 1, 2].flatMap((b) => [0, 1, 2, 3].map((c) => [a, b, c])));
    for (const counts of few) {
      const [a = 0, b = 0, none = 0] = counts;
      const most = Math.max(a, b);
      const ballots = a + b + none;
      const details = {
        method: 'sum',
        standing: a === b ? [[0, 1]] : a > b ? [[0], [1]] : [[1], [0]],
        values: [a, b],
      } as Method;
      const options = a === b ? [0, 1] : a > b ? [0] : [1];
      for (const blank of ['nobody', 'no_answer'] as const) {
        const contest: Contest = {
          kind: 'choose',
          question: 'Who?',
          options: ['A', 'B'],
          blank,
          wins: 'most',
        };
        const decision =
          blank === 'nobody' && none > 0 && none >= most
            ? 'none_chosen'
            : most === 0
              ? 'no_choice'
              : a === b
                ? 'tied'
                : 'chosen';
        const named = decision === 'chosen' || decision === 'tied' ? options : [];
        const { why } = tell(contest, counts, { decision, options: named, lot: [] }, details, ballots);
        if (why === said.why(most, ballots)) expect(none).toBeLessThan(most);
        if (decision === 'none_chosen') expect(why).toBe(said.whyNone(none, most, ballots));
        if (decision === 'chosen' && none >= most) expect(why).toBe(said.whyBlank(most, ballots, none));
      }
    }
  });
});
