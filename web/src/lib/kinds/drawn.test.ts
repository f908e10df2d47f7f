/**
 * Contests, counts and rules that the ledger drew (crates/ledger/tests/sentences), told in each language: every sentence is one that the
 * numbers bear, computed here once more and not by the page; nothing else is said.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { named } from '../charts/places';
import { list } from '../messages';
import { catalogue } from '../messages/catalogue.svelte';
import { de } from '../messages/de';
import { en, type Messages } from '../messages/en';
import { es } from '../messages/es';
import { fr } from '../messages/fr';
import type { Case } from './drawn-cases-for-tests';
import { byNumbers } from './drawn-for-tests';
import { outcome as inShort } from './outcome';
import { tellCase } from './told-for-tests';

const path = new URL('../../../../tests/vectors/drawn.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: Case[] };
const languages: Record<string, Messages> = { en, es, fr, de };
afterAll(() => (catalogue.messages = en));

/** What is left of a text when all that may be said is taken out of it. */
function beyond(text: string, may: string[]): string {
  let left = text;
  // The longest first: one sentence can be the beginning of another.
  for (const sentence of may.toSorted((a, b) => b.length - a.length)) left = left.replace(sentence, '');
  return left.trim();
}

describe.each(Object.entries(languages))('in %s', (_, words) => {
  it.each(['ballots', 'voices'] as const)('nothing is said that the numbers do not bear: %s', (unit) => {
    catalogue.messages = words;
    for (const one of cases) {
      const at = JSON.stringify(one);
      const unequal = unit === 'voices';
      const { outcome, why } = tellCase(one, unequal);
      const may = byNumbers(one, words, unequal);
      expect(may.outcomes, at).toContain(outcome);
      expect(beyond(why, may.why), `${why} of ${at}`).toBe('');
      // Where there is something to say, it is said.
      expect(why === '', at).toBe(may.why.length === 0);
    }
  });

  it('who is named is who was decided on, and nobody else', () => {
    catalogue.messages = words;
    for (const one of cases) {
      const { contest, outcome } = one;
      if (!('options' in contest)) continue;
      const { decision, options } = outcome;
      const said = inShort(contest, outcome);
      const names = contest.options.filter((name) => new RegExp(`\\b${name}\\b`, 'u').test(said));
      const all = ['chosen', 'tied', 'elected', 'funded', 'no_majority'].includes(decision);
      const expected = all ? contest.options.filter((_, i) => options.includes(i)) : [];
      expect(names, `${said} of ${JSON.stringify(one)}`).toEqual(expected);
      if (decision === 'tied') expect(said).toBe(words.result.outcome.tied(named(options, contest.options)));
      if (decision === 'funded' && options.length > 0)
        expect(said).toBe(words.result.outcome.funded(list(options.map((i) => contest.options[i] ?? ''))));
    }
  });

  it('the row that leads is that of the decision', () => {
    catalogue.messages = words;
    for (const one of cases) {
      const { contest, outcome } = one;
      if (!('options' in contest) || contest.kind === 'amounts') continue;
      const leads = tellCase(one, false)
        .rows.filter((row) => row.leads)
        .map((row) => contest.options.indexOf(row.label));
      const decided = ['chosen', 'elected', 'funded'].includes(outcome.decision);
      const level = ['tied', 'no_majority'].includes(outcome.decision);
      if (decided || !level)
        expect(new Set(leads), JSON.stringify(one)).toEqual(new Set(decided ? outcome.options : []));
    }
  });
});
