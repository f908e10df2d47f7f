import { number, plural, voicesOf } from '../forms';
import type { KindWords } from '../../kinds';

const ballotsOf = (count: number) => plural(count, { one: '# Stimmzettel', other: '# Stimmzettel' });

export const words: KindWords['ranking'] = {
  name: 'Reihenfolge',
  answer: 'Alle bringen die Möglichkeiten in eine Reihenfolge, so weit sie wollen.',
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
      'Eine Möglichkeit bekommt zwei Punkte für jede, die ein Stimmzettel hinter sie stellt, und einen für jede, die gleichauf ist. Leicht zu erklären, aber ähnliche Möglichkeiten können ändern, was gewinnt.',
  },
  lead: 'Drücke auf das, was dir am liebsten ist, dann auf das Nächste. Du kannst jederzeit aufhören: Was übrig bleibt, teilt sich den letzten Platz. Mit = teilt sich eine Möglichkeit den Platz über ihr.',
  none: 'Noch steht nichts in der Reihe. Drücke auf die Möglichkeit, die dir am liebsten ist.',
  missing: 'Bitte stelle hier mindestens eine Möglichkeit in die Reihe.',
  rest: 'Was hier bleibt, teilt sich den letzten Platz.',
  level: 'gleichauf',
  allLevel: 'alle gleichauf, kein Vorzug',
  leftOut: 'übrig: sie teilen sich den letzten Platz',
  levelWith: (option, above) => `${option} gleichauf mit ${above} stellen`,
  put: (option, place) => `${option} auf Platz ${number(place)} stellen`,
  up: (option) => `${option} nach oben`,
  down: (option) => `${option} nach unten`,
  out: (option) => `${option} aus der Reihe nehmen`,
  handle: (option, place) => `${option}, Platz ${number(place)}. Pfeiltasten verschieben`,
  moved: (option, place) => `${option} ist auf Platz ${number(place)}.`,
  movedLevel: (option, place, others) => `${option} ist auf Platz ${number(place)}, gleichauf mit ${others}.`,
  taken: (option) => `${option} steht nicht mehr in der Reihe.`,
  done: 'Alle Möglichkeiten stehen in der Reihe.',
  place: (place) => `${number(place)}.`,
  errors: {
    most: (options, most) =>
      `Eine Reihenfolge von ${number(options)} Möglichkeiten passt nicht auf einen Stimmzettel. Höchstens ${number(most)} gehen; bei mehr frage nach Favoriten.`,
  },
  long: (options) =>
    `${number(options)} Möglichkeiten sind viel zu ordnen. Bei Favoriten ordnen alle nur die ersten.`,
  toFavourites: 'Stattdessen nach Favoriten fragen',
  result: {
    closest: (rival, ahead, back, neither) =>
      `Am nächsten kommt ihr ${rival}: ${ballotsOf(ahead)} gegen ${number(back)}, und ${number(neither)} ziehen keine von beiden vor.`,
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
        one: 'Sie hat # Punkt: je Stimmzettel zwei für jede Möglichkeit hinter ihr und einen für jede gleichauf.',
        other:
          'Sie hat # Punkte: je Stimmzettel zwei für jede Möglichkeit hinter ihr und einen für jede gleichauf.',
      }),
    bordaEach: (points) => plural(points, { one: 'Jede hat # Punkt.', other: 'Jede hat # Punkte.' }),
    other: (option) => `Im Vergleich mit jeder anderen einzeln würde ${option} vorgezogen.`,
    level: 'Keine Kette von Siegen stellt eine vor die andere.',
    pairsCaption:
      'Je zwei Möglichkeiten im Vergleich: wie viele Stimmzettel die eine, die andere oder keine vorziehen',
    against: 'Verglichen mit',
    forFirst: 'Ziehen die erste vor',
    forSecond: 'Ziehen die zweite vor',
    neither: 'Ziehen keine vor',
    matrix:
      'Jede Zahl sagt, auf wie vielen Stimmzetteln die Möglichkeit der Zeile vor der der Spalte steht. Umrahmte Zahlen sind Siege. Stimmzettel, die in beiden fehlen, ziehen keine von beiden vor.',
    won: (won, of) => `${number(won)} von ${number(of)}`,
    /** The same where some members have more than one voice. */
    voices: {
      closest: (rival, ahead, back, neither) =>
        `Am nächsten kommt ihr ${rival}: ${voicesOf(ahead)} gegen ${number(back)}, und ${number(neither)} ziehen keine von beiden vor.`,
      chain: (rival, steps, weakest, back) =>
        `Mehr Stimmen stellen ${rival} vor sie, aber eine Kette von Siegen führt in die andere Richtung: ${steps}. Der schwächste Schritt hat ${voicesOf(weakest)}, der der besten Gegenkette ${number(back)}.`,
      borda: (points) =>
        plural(points, {
          one: 'Sie hat # Punkt: je Stimme zwei für jede Möglichkeit hinter ihr und einen für jede gleichauf.',
          other:
            'Sie hat # Punkte: je Stimme zwei für jede Möglichkeit hinter ihr und einen für jede gleichauf.',
        }),
      pairsCaption:
        'Je zwei Möglichkeiten im Vergleich: wie viele Stimmen die eine, die andere oder keine vorziehen',
      matrix:
        'Jede Zahl sagt, mit wie vielen Stimmen die Möglichkeit der Zeile vor der der Spalte steht. Umrahmte Zahlen sind Siege. Stimmen, die in beiden fehlen, ziehen keine von beiden vor.',
    },
  },
  slot: (one, other) => `${one} vor ${other}`,
};
