import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

export const words: KindWords['grades'] = {
  name: 'Bewertung in Worten',
  answer: 'Alle geben jeder Möglichkeit ein Urteil in Worten.',
  fit: 'Gut, um jede Möglichkeit nach ihrem Wert zu beurteilen; schlecht, um fast gleiche zu unterscheiden.',
  example: 'Was hältst du von den einzelnen Bewerbungen?',
  wins: 'Die Möglichkeit mit dem besten mittleren Urteil gewinnt: Die Hälfte findet sie mindestens so gut. Ist es gleich, entscheiden die Urteile neben der Mitte.',
  legend: 'Die Urteile, das beste zuerst',
  hint: '2 bis 10 Urteile, in Worten, die alle gleich verstehen.',
  usual: {
    best: 'Hervorragend',
    second: 'Sehr gut',
    third: 'Gut',
    fourth: 'Annehmbar',
    fifth: 'Mangelhaft',
    last: 'Abzulehnen',
  },
  grade: (position) => `Urteil ${number(position)}`,
  add: 'Urteil hinzufügen',
  remove: (position) => `Urteil ${number(position)} entfernen`,
  handle: (position) => `Urteil ${number(position)} verschieben`,
  up: (position) => `Urteil ${number(position)} nach oben`,
  down: (position) => `Urteil ${number(position)} nach unten`,
  backToUsual: 'Zurück zu den üblichen sechs',
  none: 'noch kein Urteil',
  lead: 'Gib jeder Möglichkeit ein Urteil.',
  rest: (grade) => `Allen anderen „${grade}“ geben`,
  missing: (count) =>
    plural(count, {
      one: 'Eine Möglichkeit hat noch kein Urteil.',
      other: '# Möglichkeiten haben noch kein Urteil.',
    }),
  errors: {
    empty: (position) => `Urteil ${number(position)} hat noch kein Wort.`,
    same: (a, b) => `Die Urteile ${number(a)} und ${number(b)} sehen gleich aus. Nenne eines davon anders.`,
    long: (position, most) =>
      `Urteil ${number(position)} ist zu lang: Höchstens ${number(most)} Zeichen gehen.`,
    few: 'Mindestens zwei Urteile sind nötig.',
  },
  result: {
    why: (grade) =>
      `Das Mehrheitsurteil ist „${grade}“: Mehr als die Hälfte der Stimmzettel gibt ihr dieses oder ein besseres.`,
    same: (options) =>
      `Dasselbe Urteil hat ${options}. Um die Mitte herum sind die Urteile der gewählten Möglichkeit besser.`,
    each: (grade) =>
      `Das Mehrheitsurteil ist bei jeder „${grade}“, und um die Mitte herum sind die Urteile gleich.`,
    middle: 'der mittlere Stimmzettel',
    all: 'Wie viele Stimmzettel welches Urteil geben',
    remark: 'Das Mehrheitsurteil ist das des mittleren Stimmzettels, wenn alle der Reihe nach liegen.',
    /** The same where some members have more than one voice. */
    voices: {
      why: (grade) =>
        `Das Mehrheitsurteil ist „${grade}“: Mehr als die Hälfte der Stimmen gibt ihr dieses oder ein besseres.`,
      middle: 'die mittlere Stimme',
      all: 'Wie viele Stimmen welches Urteil geben',
      remark: 'Das Mehrheitsurteil ist das der mittleren Stimme, wenn alle der Reihe nach liegen.',
    },
  },
  slot: (option, grade) => `${option}: ${grade}`,
};
