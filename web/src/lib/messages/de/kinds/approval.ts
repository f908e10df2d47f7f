import { number, plural, voicesOf } from '../forms';
import type { KindWords } from '../../kinds';

const papers = (count: number) => plural(count, { one: '# Stimmzettel', other: '# Stimmzetteln' });

export const words: KindWords['approval'] = {
  name: 'Mehreren zustimmen',
  answer: 'Alle markieren, womit sie leben können.',
  fit: 'Gut, um zu finden, womit die meisten leben können; schlecht, wenn zählt, wie sehr jemand etwas will.',
  example: 'An welchen Tagen können wir uns treffen?',
  wins: 'Die Möglichkeit gewinnt, mit der die meisten leben können.',
  limit: 'Wie viele darf ein Stimmzettel ankreuzen?',
  limits: { any: 'So viele man mag, oder keine', some: 'Nur so viele' },
  min: 'Mindestens',
  max: 'Höchstens',
  lead: (min, max, of) =>
    max === of && min <= 1
      ? 'Kreuze alle an, mit denen du leben kannst.'
      : min === max
        ? `Kreuze genau ${number(min)} an.`
        : min === 0
          ? `Kreuze bis zu ${number(max)} an.`
          : `Kreuze ${number(min)} bis ${number(max)} an.`,
  leadNone: 'Du kannst auch nichts ankreuzen.',
  marked: (count) => plural(count, { one: '# angekreuzt', other: '# angekreuzt' }),
  markedOf: (count, max) => `${number(count)} von höchstens ${number(max)} angekreuzt`,
  tooMany: (max) => `Hier lassen sich höchstens ${number(max)} ankreuzen.`,
  tooFew: (min) =>
    plural(min, {
      one: 'Bitte kreuze hier mindestens eine an.',
      other: 'Bitte kreuze hier mindestens # an.',
    }),
  errors: {
    limits: 'Höchstens muss 1 oder mehr sein.',
    limitsMost: (options) =>
      plural(options, { one: 'Es gibt nur # Möglichkeit.', other: 'Es gibt nur # Möglichkeiten.' }),
    limitsOrder: 'Mindestens ist mehr als höchstens.',
    limitsAll: 'Alle müssten jede Möglichkeit ankreuzen, also gäbe es nichts zu wählen.',
  },
  result: {
    why: (count, ballots) =>
      `Angekreuzt auf ${number(count)} von ${papers(ballots)}, mehr als jede andere Möglichkeit.`,
    each: (count, ballots) => `Jede ist auf ${number(count)} von ${papers(ballots)} angekreuzt.`,
    several: 'Ein Stimmzettel kann mehrere ankreuzen, darum ergeben die Teile mehr als das Ganze.',
    /** The same where some members have more than one voice. */
    voices: {
      why: (count, all) =>
        `Angekreuzt mit ${number(count)} von ${voicesOf(all)}, mehr als jede andere Möglichkeit.`,
      each: (count, all) => `Jede ist mit ${number(count)} von ${voicesOf(all)} angekreuzt.`,
    },
  },
};
