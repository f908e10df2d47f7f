import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

const ballotsOf = (count: number) => plural(count, { one: '# Stimmzettel', other: '# Stimmzettel' });

export const words: KindWords['ranking'] = {
  name: 'Reihenfolge',
  answer: 'Alle bringen die Möglichkeiten in eine Reihenfolge.',
  fit: 'Gut, um gerecht eine von mehreren zu wählen; schlecht mit vielen Möglichkeiten, die mühsam zu ordnen sind.',
  example: 'Wo feiern wir das Sommerfest?',
  method: 'Wie wird ermittelt, was gewinnt?',
  methods: { schulze: 'Schulze', ranked_pairs: 'Geordnete Paare', borda: 'Borda' },
  methodHow: {
    schulze:
      'Je zwei Möglichkeiten werden verglichen. Was alle anderen schlägt, gewinnt; schlagen sie einander im Kreis, entscheidet die stärkste Kette von Siegen.',
    ranked_pairs:
      'Je zwei Möglichkeiten werden verglichen. Schlagen sie einander im Kreis, zählen die klarsten Mehrheiten zuerst.',
    borda:
      'Eine Möglichkeit bekommt einen Punkt für jede, die ein Stimmzettel hinter sie stellt. Leicht zu erklären, aber ähnliche Möglichkeiten können ändern, was gewinnt.',
  },
  lead: 'Bring alle Möglichkeiten in eine Reihenfolge. Beginne mit der, die dir am liebsten ist.',
  none: 'Noch steht nichts in der Reihe. Drücke auf die Möglichkeit, die dir am liebsten ist.',
  rest: 'Noch nicht in der Reihe',
  put: (option, place) => `${option} auf Platz ${number(place)} stellen`,
  up: (option) => `${option} nach oben`,
  down: (option) => `${option} nach unten`,
  out: (option) => `${option} aus der Reihe nehmen`,
  handle: (option, place) => `${option}, Platz ${number(place)}. Pfeiltasten verschieben`,
  moved: (option, place, of) => `${option} ist auf Platz ${number(place)} von ${number(of)}.`,
  taken: (option) => `${option} steht nicht mehr in der Reihe.`,
  done: 'Alle Möglichkeiten stehen in der Reihe.',
  missing: (count) =>
    plural(count, {
      one: 'Eine Möglichkeit steht noch nicht in der Reihe.',
      other: '# Möglichkeiten stehen noch nicht in der Reihe.',
    }),
  place: (place) => `${number(place)}.`,
  errors: {
    most: (options, most) =>
      `Eine Reihenfolge von ${number(options)} Möglichkeiten passt nicht auf einen Stimmzettel. Höchstens ${number(most)} gehen.`,
  },
  warnings: {
    many: (options) =>
      `${number(options)} Möglichkeiten sind viel zu ordnen. Sieben oder weniger sind leichter.`,
  },
  result: {
    condorcet: 'Im Vergleich mit jeder anderen einzeln wird sie jedes Mal vorgezogen.',
    noCondorcet: 'Keine Möglichkeit wird jeder anderen vorgezogen.',
    schulze: 'Die Schulze-Methode sucht die stärkste Kette von Siegen.',
    chain: (rival, steps, weakest, back) =>
      `Mehr Stimmzettel stellen ${rival} vor sie, aber eine Kette von Siegen führt in die andere Richtung: ${steps}. Der schwächste Schritt hat ${ballotsOf(weakest)}, der der besten Gegenkette ${number(back)}.`,
    step: (one, other, count) => `${one} vor ${other} (${number(count)})`,
    ranked_pairs:
      'Das Verfahren der gereihten Paare behält zuerst die klarsten Siege und lässt weg, was ihnen widerspricht.',
    borda: (points) =>
      plural(points, {
        one: 'Sie hat # Punkt: je Stimmzettel einen für jede Möglichkeit, die hinter ihr steht.',
        other: 'Sie hat # Punkte: je Stimmzettel einen für jede Möglichkeit, die hinter ihr steht.',
      }),
    bordaEach: (points) => plural(points, { one: 'Jede hat # Punkt.', other: 'Jede hat # Punkte.' }),
    other: (option) => `Im Vergleich mit jeder anderen einzeln würde ${option} vorgezogen.`,
    level: 'Keine Kette von Siegen stellt eine vor die andere.',
    pairsCaption: 'Auf wie vielen Stimmzetteln die Möglichkeit der Zeile vor der der Spalte steht',
    matrix:
      'Jede Zahl sagt, auf wie vielen Stimmzetteln die Möglichkeit der Zeile vor der der Spalte steht. Umrahmte Zahlen sind Siege.',
    won: (won, of) => `${number(won)} von ${number(of)}`,
  },
  slot: (one, other) => `${one} vor ${other}`,
};
