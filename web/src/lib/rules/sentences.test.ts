/** The sentences that rules make: every preset, every way to come in, every language; with the numbers of the rules and nothing left out. */
import { describe, expect, it } from 'vitest';
import { catalogues, tongues } from '../messages/tests/catalogues';
import { formsOf } from '../messages/forms';
import type { Rules } from '../worker/views';
import presets from './presets.json';
import { admits, joining, rulesOf, turnouts, type Preset } from './presets';
import { sentences } from './sentences';

const DAY = 86_400_000;
const names = Object.keys(presets) as Preset[];
const every: [string, Rules][] = names.flatMap((name) =>
  joining.flatMap((how) =>
    Object.entries(turnouts).map(([turnout, share]): [string, Rules] => {
      const rules = rulesOf(name);
      rules.admit = admits(how, rules.admit);
      rules.ordinary.turnout = rules.special.turnout = { ...share };
      return [`${name}, ${how}, ${turnout}`, rules];
    }),
  ),
);

const WITNESSED = {
  keys: ['witness.example/w1+d9ed62c5+BO1JKMYo0cLG6ukDOJBZlWEpWSc6XGP5NjbBRhSshzfR'],
  quorum: 1,
};

const english = (rules: Rules) => Object.fromEntries(sentences(rules, catalogues.en.rules));

describe.each(tongues)('%s', (tongue) => {
  const words = catalogues[tongue].rules;
  const { number } = formsOf(tongue);

  it.each(every)('%s: no sentence is empty or broken', (_, rules) => {
    const said = sentences(rules, words);
    expect(said.length).toBeGreaterThanOrEqual(15);
    for (const [topic, sentence] of said) {
      expect(sentence, topic).toMatch(/^[^\s#].*[.?]$/u);
      expect(sentence, topic).not.toMatch(/undefined|NaN|#|\s\s|\.\./);
    }
    expect(new Set(said.map(([, sentence]) => sentence)).size).toBe(said.length);
  });

  it.each(names.map((name): [string, Rules] => [name, rulesOf(name)]))(
    '%s: the numbers are those of the rules',
    (_, rules) => {
      const said = Object.fromEntries(sentences(rules, words));
      const holds = (topic: string, ...numbers: number[]) => {
        for (const one of numbers) expect(said[topic], topic).toContain(number(one));
      };
      if (rules.seconds.most > 1) holds('propose', rules.seconds.most, rules.seconds.den);
      holds('propose', rules.at_once);
      for (const name of ['ordinary', 'special'] as const) {
        const { notice, open, enough } = rules[name];
        if (notice > 0) holds(name, notice / DAY);
        holds(name, open < DAY ? open / 60_000 : open / DAY, enough.den);
      }
      holds('effect', rules.special.delay / DAY, rules.objections.den, rules.objections.most);
      holds('join', rules.admit.vouches, rules.admit.every / DAY);
      holds('recover', rules.recover.vouches, rules.recover.wait / DAY);
      holds('remove', 14, 90);
      holds('trustees', rules.circle.size, rules.circle.threshold);
      holds('withheld', rules.min_ballots);
    },
  );
});

describe('what rules say', () => {
  it('leaves out no sentence that there is', () => {
    const unequal: Rules = { ...rulesOf('club'), voices: 3, participation: 'hidden', witnesses: WITNESSED };
    const all = [...every.map(([, rules]) => rules), unequal];
    const said = new Set(all.flatMap((rules) => sentences(rules).map(([topic]) => topic)));
    expect([...said].toSorted()).toEqual(Object.keys(catalogues.en.rules).toSorted());
  });

  it('changes with each of their numbers', () => {
    const base = rulesOf('club');
    const changes: [string, (rules: Rules) => void][] = [
      ['propose', (rules) => (rules.seconds.num = 2)],
      ['propose', (rules) => (rules.seconds.most = 5)],
      ['propose', (rules) => (rules.at_once = 3)],
      ['ordinary', (rules) => (rules.ordinary.majority.of = 'base')],
      ['ordinary', (rules) => (rules.ordinary.enough.num = 0)],
      ['special', (rules) => (rules.special.majority.test = 'more_than')],
      ['special', (rules) => (rules.special.notice = 30 * DAY)],
      ['remove', (rules) => (rules.special.notice = 30 * DAY)],
      ['effect', (rules) => (rules.ordinary.delay = DAY)],
      ['effect', (rules) => (rules.objections.den = 50)],
      ['join', (rules) => (rules.admit.growth.den = 2)],
      ['recover', (rules) => (rules.recover.wait = 60 * DAY)],
      ['trustees', (rules) => (rules.circle.term = 90 * DAY)],
      ['rest', (rules) => (rules.resting = 90 * DAY)],
      ['ties', (rules) => (rules.ties = 'lot')],
      ['participation', (rules) => (rules.participation = 'hidden')],
      ['witnesses', (rules) => (rules.witnesses = WITNESSED)],
      ['release', (rules) => (rules.release.wait = DAY)],
      ['release', (rules) => (rules.release.confirmations.den = 4)],
      ['withheld', (rules) => (rules.min_ballots = 9)],
      ['record', (rules) => (rules.record = rules.record === 'public' ? 'listed' : 'public')],
    ];
    for (const [topic, change] of changes) {
      const other = rulesOf('club');
      change(other);
      expect(english(other)[topic], topic).not.toBe(english(base)[topic]);
    }
  });

  it('warns of a turnout in every language, and only where there is one', () => {
    expect(english(rulesOf('club')).turnout).toBeUndefined();
    for (const tongue of tongues) {
      const said = Object.fromEntries(sentences(rulesOf('union_branch'), catalogues[tongue].rules));
      expect(said.turnout).toBe(catalogues[tongue].rules.turnout(rulesOf('union_branch')));
    }
    expect(english(rulesOf('union_branch')).turnout).toMatch(/half of the members.*visible No/);
  });

  it('speaks of no invitation where only votes admit, and of no vouching where a link is enough', () => {
    const rules = rulesOf('small');
    const joined = (how: (typeof joining)[number]) =>
      english({ ...rules, admit: admits(how, rules.admit) }).join;
    expect(joined('by_vote')).toMatch(/by a vote that admits/);
    expect(joined('link')).not.toMatch(/vouch/);
    expect(joined('vouched')).toMatch(/1 other member who vouches/);
  });
});
