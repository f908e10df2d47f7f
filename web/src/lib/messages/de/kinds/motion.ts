import { fraction, number, plural } from '../forms';
import type { KindWords } from '../../kinds';

type Of = 'cast' | 'decided' | 'base';
type Test = 'more_than' | 'at_least';
const whole = {
  cast: 'aller Stimmzettel',
  decided: 'derer, die Ja oder Nein gesagt haben',
  base: 'aller Mitglieder, die zählen',
};
const part = (of: Of, test: Test, num: number, den: number) =>
  `${test === 'more_than' ? 'mehr als' : 'mindestens'} ${fraction(num, den)} ${whole[of]}`;
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const words: KindWords['motion'] = {
  name: 'Ja oder nein',
  answer: 'Ja, nein oder Enthaltung.',
  fit: 'Gut für einen klaren Vorschlag; schlecht, wenn es mehr als einen Weg gibt.',
  example: 'Wollen wir dieses Jahr das Dach erneuern?',
  yes: 'Ja',
  no: 'Nein',
  abstain: 'Enthaltung',
  wins: (of, test, num, den) =>
    `Ein Antrag braucht ${test === 'more_than' ? 'mehr als' : 'mindestens'} ${fraction(num, den)} ${
      {
        cast: 'aller Stimmzettel',
        decided: 'derer, die Ja oder Nein sagen',
        base: 'aller Mitglieder, die zählen',
      }[of]
    }.`,
  outcome: {
    passed: 'Der Antrag ist angenommen.',
    failed: 'Der Antrag ist nicht angenommen.',
  },
  headline: {
    passed: (what, yes, no) => `Angenommen: ${what}, ${number(yes)} zu ${number(no)}`,
    failed: (what, yes, no) => `Nicht angenommen: ${what}, ${number(yes)} zu ${number(no)}`,
  },
  result: {
    passed: (yes, no) => `Angenommen: ${number(yes)} Ja, ${number(no)} Nein.`,
    failed: (yes, no) => `Nicht angenommen: ${number(yes)} Ja, ${number(no)} Nein.`,
    nobody: 'Niemand hat abgestimmt, darum ist der Antrag nicht angenommen.',
    met: (of, test, num, den) => `${upper(part(of, test, num, den))}.`,
    missed: (of, test, num, den) => `Nötig war: ${part(of, test, num, den)}.`,
    abstained: (count) =>
      plural(count, { one: '# Person hat sich enthalten.', other: '# Personen haben sich enthalten.' }),
    needed: (count) => `${number(count)} nötig`,
    /** The same where some members have more than one voice. */
    voices: {
      abstained: (count) =>
        plural(count, { one: '# Stimme enthielt sich.', other: '# Stimmen enthielten sich.' }),
    },
  },
};
