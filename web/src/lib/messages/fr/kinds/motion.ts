import { fraction, number, plural } from '../forms';
import type { KindWords } from '../../kinds';

type Of = 'cast' | 'decided' | 'base';
type Test = 'more_than' | 'at_least';
const whole = {
  cast: 'de tous les bulletins',
  decided: 'de celles et ceux qui ont dit oui ou non',
  base: 'de tous les membres qui comptent',
};
const part = (of: Of, test: Test, num: number, den: number) =>
  `${test === 'more_than' ? 'plus de' : 'au moins'} ${fraction(num, den)} ${whole[of]}`;
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const words: KindWords['motion'] = {
  name: 'Oui ou non',
  answer: 'Oui, non ou abstention.',
  fit: 'Bien pour une proposition claire ; mal quand il y a plusieurs façons de faire.',
  example: 'Refaisons-nous le toit cette année ?',
  yes: 'Oui',
  no: 'Non',
  abstain: 'Abstention',
  wins: (of, test, num, den) =>
    `Elle est adoptée avec ${test === 'more_than' ? 'plus de' : 'au moins'} ${fraction(num, den)} ${
      {
        cast: 'de tous les bulletins',
        decided: 'de celles et ceux qui disent oui ou non',
        base: 'de tous les membres qui comptent',
      }[of]
    }.`,
  outcome: {
    passed: 'La motion est adoptée.',
    failed: 'La motion n’est pas adoptée.',
  },
  headline: {
    passed: (what, yes, no) => `Adopté : ${what}, ${number(yes)} contre ${number(no)}`,
    failed: (what, yes, no) => `Non adopté : ${what}, ${number(yes)} contre ${number(no)}`,
  },
  result: {
    passed: (yes, no) => `Adoptée : ${number(yes)} oui, ${number(no)} non.`,
    failed: (yes, no) => `Non adoptée : ${number(yes)} oui, ${number(no)} non.`,
    nobody: 'Personne n’a voté : la motion n’est pas adoptée.',
    met: (of, test, num, den) => `${upper(part(of, test, num, den))}.`,
    missed: (of, test, num, den) => `Il fallait ${part(of, test, num, den)}.`,
    abstained: (count) =>
      plural(count, { one: '# personne s’est abstenue.', other: '# personnes se sont abstenues.' }),
    needed: (count) => `il en faut ${number(count)}`,
    /** The same where some members have more than one voice. */
    voices: {
      abstained: (count) =>
        plural(count, { one: '# voix s’est abstenue.', other: '# voix se sont abstenues.' }),
    },
  },
};
