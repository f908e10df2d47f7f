import { number, plural, voicesOf } from '../forms';
import type { KindWords } from '../../kinds';

const ballotsOf = (count: number) => plural(count, { one: '# Stimmzettel', other: '# Stimmzetteln' });
const places = (count: number) =>
  count === 1 ? 'auf dem ersten Platz' : `auf den ersten ${number(count)} Plätzen`;

export const words: KindWords['favourites'] = {
  name: 'Favoriten',
  answer: 'Alle bringen ein paar Favoriten in eine Reihenfolge.',
  fit: 'Gut für lange Listen, etwa dreißig Kandidaturen; schlecht bei wenigen Möglichkeiten, die sich ganz ordnen lassen.',
  example: 'Wer soll auf dem Kongress sprechen?',
  places: 'Wie viele Favoriten darf ein Stimmzettel nennen?',
  methods: { points: 'Punkte', bucklin: 'Mehr als die Hälfte, Platz um Platz' },
  methodHow: {
    points:
      'Der erste Platz eines Stimmzettels gibt die meisten Punkte, jeder weitere einen weniger, der letzte einen.',
    bucklin:
      'Zuerst zählen die ersten Plätze. Solange nichts auf mehr als der Hälfte der Stimmzettel steht, kommen die nächsten Plätze dazu. Dann gewinnt, was am häufigsten genannt ist.',
  },
  lead: (places) =>
    `Drücke auf das, was dir am liebsten ist, dann auf das Nächste: bis zu ${number(places)}. Du kannst jederzeit aufhören.`,
  none: 'Noch steht nichts in der Reihe. Drücke auf die Möglichkeit, die dir am liebsten ist.',
  more: (left) => plural(left, { one: 'Ein Platz ist noch frei.', other: '# Plätze sind noch frei.' }),
  full: (places) => `Alle ${number(places)} Plätze sind vergeben.`,
  free: (left) => plural(left, { one: 'Ein Platz bleibt frei', other: '# Plätze bleiben frei' }),
  few: (options) => `Bei ${number(options)} Möglichkeiten können alle die ganze Reihe ordnen.`,
  toRanking: 'Eine Reihenfolge daraus machen',
  errors: {
    places: (least, most) => `Ein Stimmzettel kann ${number(least)} bis ${number(most)} Favoriten nennen.`,
    placesMost: (options) => `Es gibt nur ${number(options)} Möglichkeiten.`,
    most: (options, most) =>
      `Favoriten unter ${number(options)} Möglichkeiten passen nicht auf einen Stimmzettel. Bei so vielen Plätzen gehen höchstens ${number(most)}.`,
  },
  result: {
    points: (points, places) =>
      `${plural(points, { one: 'Sie hat # Punkt', other: 'Sie hat # Punkte' })}, mehr als jede andere: ${number(places)} für einen ersten Platz bis hinunter zu einem für Platz ${number(places)}.`,
    pointsEach: (points) => plural(points, { one: 'Jede hat # Punkt.', other: 'Jede hat # Punkte.' }),
    half: (names, of, added) =>
      `Auf ${number(names)} von ${ballotsOf(of)} ${places(added)} genannt: mehr als die Hälfte, und mehr als jede andere.`,
    most: (names, of, added) =>
      `Auf ${number(names)} von ${ballotsOf(of)} ${places(added)} genannt, mehr als jede andere, aber nicht auf mehr als der Hälfte.`,
    namesEach: (names, of, added) =>
      `Jede ist auf ${number(names)} von ${ballotsOf(of)} ${places(added)} genannt.`,
    named: (added) => (added === 1 ? 'Auf dem ersten Platz' : `Auf den ersten ${number(added)} Plätzen`),
    first: 'Erste Plätze',
    wholeNames: (ballots, added) =>
      `Eine volle Zeile steht für die Stimmzettel, die Favoriten nennen: ${number(ballots)}. ${added === 1 ? 'Erste Plätze haben genügt.' : `Die ersten ${number(added)} Plätze sind zusammengezählt.`}`,
    wholePoints: (ballots, places) =>
      `Eine volle Zeile steht für je ${number(places)} Punkte von den Stimmzetteln, die Favoriten nennen: ${number(ballots)}.`,
    placesCaption: 'Wie viele Stimmzettel jede Möglichkeit auf jedem Platz haben',
    /** The same where some members have more than one voice. */
    voices: {
      half: (names, of, added) =>
        `Mit ${number(names)} von ${voicesOf(of)} ${places(added)} genannt: mehr als die Hälfte, und mehr als jede andere.`,
      most: (names, of, added) =>
        `Mit ${number(names)} von ${voicesOf(of)} ${places(added)} genannt, mehr als jede andere, aber nicht mit mehr als der Hälfte.`,
      namesEach: (names, of, added) =>
        `Jede ist mit ${number(names)} von ${voicesOf(of)} ${places(added)} genannt.`,
      wholeNames: (all, added) =>
        `Eine volle Zeile steht für die Stimmen, die Favoriten nennen: ${number(all)}. ${added === 1 ? 'Erste Plätze haben genügt.' : `Die ersten ${number(added)} Plätze sind zusammengezählt.`}`,
      wholePoints: (all, count) =>
        `Eine volle Zeile steht für je ${number(count)} Punkte von den Stimmen, die Favoriten nennen: ${number(all)}.`,
      placesCaption: 'Wie viele Stimmen jede Möglichkeit auf jedem Platz hat',
    },
  },
  slot: (option, place) => `${option}, Platz ${number(place)}`,
};
