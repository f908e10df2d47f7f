import { number, plural, voicesOf } from '../forms';
import type { KindWords } from '../../kinds';

export const words: KindWords['elect'] = {
  name: 'Mehrere Plätze besetzen',
  answer: 'Alle kreuzen an, wen sie wollen.',
  fit: 'Gut für einen Vorstand oder für Vertrauenspersonen; schlecht, wenn jede Gruppe jemanden von sich braucht: Wer mehr ist, kann alle Plätze besetzen.',
  example: 'Wer sitzt im Vorstand?',
  wins: (seats) =>
    `${plural(seats, { one: 'Der Platz geht', other: 'Die # Plätze gehen' })} an die, die auf den meisten Stimmzetteln angekreuzt sind, wenn genug Mitglieder sie ankreuzen.`,
  seats: 'Plätze',
  limit: 'Wie viele darf ein Stimmzettel ankreuzen?',
  limits: { seats: 'So viele, wie es Plätze gibt', some: 'Eine andere Zahl' },
  max: 'Höchstens',
  member: 'Mitglied',
  standsAsMember: 'Tritt als Mitglied an: Der Name ist der aus der Mitgliederliste.',
  statement: (name) => `${name} in eigenen Worten`,
  statementShort: 'In eigenen Worten (wenn gewünscht)',
  lead: (max, seats, of) =>
    `${plural(seats, { one: 'Es gibt # Platz', other: 'Es gibt # Plätze' })}. ${
      max === of
        ? 'Kreuze alle an, die du willst, oder niemanden.'
        : `Kreuze bis zu ${number(max)} an, oder niemanden.`
    }${of === seats ? ' Es treten so viele an, wie es Plätze gibt, aber alle brauchen genug Stimmen.' : ''}`,
  markedOf: (count, max) => `${number(count)} von höchstens ${number(max)} angekreuzt`,
  tooMany: (max) => `Hier lassen sich höchstens ${number(max)} ankreuzen.`,
  errors: {
    seats: (most) => `Es kann 1 bis ${number(most)} Plätze geben.`,
    max: (most) => `Ein Stimmzettel kann hier 1 bis ${number(most)} ankreuzen.`,
  },
  warnings: {
    few: (empty, seats) =>
      `Es treten weniger an, als es Plätze gibt: Mindestens ${number(empty)} von ${number(seats)} bleiben leer.`,
    equal: 'Es treten so viele an, wie es Plätze gibt. Alle brauchen trotzdem genug Stimmen.',
  },
  result: {
    why: (needed) =>
      `Die Plätze gehen an die, die auf den meisten Stimmzetteln angekreuzt sind; nötig ${plural(needed, { one: 'war mindestens # Stimme', other: 'waren mindestens # Stimmen' })}.`,
    level: (names) => `${names} haben gleich viele Stimmen, und für alle zusammen sind es zu wenige Plätze.`,
    open: 'Die Regeln lassen einen Gleichstand offen.',
    few: (needed, some) =>
      `${some ? 'Niemand sonst' : 'Niemand'} hat die ${plural(needed, { one: '# Stimme', other: '# Stimmen' })}, die es braucht.`,
    several: 'Ein Stimmzettel kann mehrere ankreuzen, darum ergeben die Anteile zusammen mehr als das Ganze.',
    bar: (needed) => `Nötig für eine Wahl: ${needed}.`,
    tooFew: 'zu wenige Stimmen',
    states: {
      elected: 'gewählt',
      level: 'gleichauf',
      behind: 'nicht gewählt',
      void: '–',
    },
    /** The same where some members have more than one voice. */
    voices: {
      why: (needed) =>
        `Die Plätze bekommt, wer die meisten Stimmen hat; nötig waren mindestens ${voicesOf(needed)}.`,
      level: (names) =>
        `${names} haben gleich viele Stimmen, und für alle zusammen sind es zu wenige Plätze.`,
      few: (needed, some) =>
        `${some ? 'Niemand sonst' : 'Niemand'} hat die ${voicesOf(needed)}, die es braucht.`,
      bar: (needed) => `Nötig für eine Wahl: ${needed}.`,
      tooFew: 'zu wenige Stimmen',
    },
  },
};
