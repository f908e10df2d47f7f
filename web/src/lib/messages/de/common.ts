import type { Messages } from '../en';
import { number, plural } from './forms';

export const common: Messages['common'] = {
  product: 'Folkmoot',
  errorUnknown: 'Etwas hat nicht geklappt.',
  possibleFrom: (when) => `Es geht ab ${when}.`,
  errorCode: (code) => `Code: ${code}`,
  errorDetails: 'Für alle, die dir helfen',
  skip: 'Zum Inhalt',
  home: 'Startseite',
  trust: 'Warum kann ich dem trauen?',
  keys: 'Deine Schlüssel',
  keysOpen: 'offen',
  keysClosed: 'geschlossen',
  back: 'Zurück',
  next: 'Weiter',
  cancel: 'Abbrechen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  working: 'Einen Moment',
  tryAgain: 'Noch einmal versuchen',
  optional: 'freiwillig',
  you: 'du',
  of: (done, total) => `${number(done)} von ${number(total)}`,
  members: (count) => plural(count, { one: '# Mitglied', other: '# Mitglieder' }),
  close: 'Schließen',
  less: (label) => `Weniger: ${label}`,
  more: (label) => `Mehr: ${label}`,
  atMost: (max) =>
    plural(max, {
      one: 'Du kannst höchstens eine ankreuzen. Nimm zuerst das Kreuz dort weg.',
      other: 'Du kannst höchstens # ankreuzen. Nimm zuerst ein Kreuz weg.',
    }),
  stepOf: (at, total, name) => `${number(at)} von ${number(total)}: ${name}`,
  stepDone: 'erledigt',
  /** How the mark of a member's key looks (lib/key-mark.ts). */
  markForms: ['Scheibe', 'Quadrat', 'Dreieck', 'umgekehrtes Dreieck', 'Raute', 'Ring', 'Kreuz', 'Balken'],
  markColours: ['grün', 'rot', 'ocker', 'grau'],
  markOf: (words: string) => `Zeichen des Schlüssels: ${words}`,
  none: 'nichts',
  sure: 'Woher weiß ich das?',
  unknownMember: 'jemand, der kein Mitglied ist',
};
