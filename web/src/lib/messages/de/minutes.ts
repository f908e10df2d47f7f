import { number, plural } from './forms';
import type { Messages } from '../en';

export const minutes: Messages['minutes'] = {
  title: 'Niederschriften',
  hint: 'Was geschah, Monat für Monat, zum Lesen und zum Drucken.',
  of: (month) => `Niederschrift für ${month}`,
  lead: 'Von diesem Gerät aus dem Protokoll gemacht; niemand schreibt sie, und niemand kann sie ändern.',
  month: 'Monat',
  print: 'Drucken',
  nothing: 'In diesem Monat steht nichts im Protokoll.',
  decided: 'Beschlossen',
  proposed: 'Vorgeschlagen',
  changed: 'In Kraft getreten',
  ended: 'Ohne Abstimmung beendet',
  joined: 'Dazugekommen',
  left: 'Gegangen oder ausgeschlossen',
  trustees: 'Ämter',
  inOffice: (names) => `Von diesem Tag an im Amt: ${names}.`,
  host: (address) => `Das Protokoll zog auf einen anderen Server: ${address}.`,
  by: (title, name) => `${title}, von ${name}`,
  votes: (ballots, roll) =>
    plural(roll, {
      one: `${number(ballots)} von # Mitglied hat abgestimmt`,
      other: `${number(ballots)} von # Mitgliedern haben abgestimmt`,
    }),
};
