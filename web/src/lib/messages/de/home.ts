import type { Messages } from '../en';
import { number, plural } from './forms';

export const home: Messages['home'] = {
  title: 'Wartet auf dich',
  nothing: 'Du bist auf dem neuesten Stand',
  nothingText: 'Wenn eine Abstimmung öffnet oder ein Kreis dich braucht, steht es hier.',
  searching: 'Dein Gerät sucht auf diesem Server nach deinen Versammlungen.',
  open: 'Öffne deine Schlüssel',
  openText:
    'Dann sucht dein Gerät auf diesem Server nach deinen Versammlungen. Der Server erfährt nicht, wen es sucht.',
  knowsNone: 'Dieses Gerät kennt noch keine deiner Versammlungen',
  knowsNoneText:
    'Öffne die Adresse einer Versammlung oder einen Link zu einer ihrer Abstimmungen. Von da an steht hier, was dort auf dich wartet.',
  checking: (done: number, total: number) =>
    `Dein Gerät sieht nach, was neu ist: ${number(done)} von ${number(total)}.`,
  checked: (total: number, unreached: number) =>
    unreached > 0
      ? plural(unreached, {
          one: '# Versammlung war nicht erreichbar. Was du von ihr siehst, ist von früher.',
          other: '# Versammlungen waren nicht erreichbar. Was du von ihnen siehst, ist von früher.',
        })
      : plural(total, {
          one: 'Gerade von deinem Gerät geprüft.',
          other: 'Alle # gerade von deinem Gerät geprüft.',
        }),
  cast: (place: string) => `Du hast noch nicht abgestimmt: ${place}.`,
  amend: (place) => `Stimmst du zu, in ${place}?`,
  release: (place: string) =>
    `Die Abstimmung ist geschlossen (${place}). Dein Anteil wird gebraucht, um das Ergebnis zu öffnen.`,
  accept: (place: string) => `Vertrauensperson in ${place}?`,
  finish: (place: string) => `Der Kreis in ${place} wartet auf dein Gerät`,
  refuse: (place) => `In deinem Namen wird um neue Schlüssel gebeten: ${place}`,
  agree: (place) => `Erste Vertrauenspersonen für ${place}: Bist du einverstanden?`,
  vouch: (name, place) => `Kennst du ${name}? (${place})`,
  second: (place, missing) =>
    plural(missing, {
      one: `Vorgeschlagen in ${place}. Mit einer Unterschrift mehr wird darüber abgestimmt.`,
      other: `Vorgeschlagen in ${place}. Mit # Unterschriften mehr wird darüber abgestimmt.`,
    }),
  object: (place) => `Angenommen in ${place}. Es gilt`,
  objectHint: 'Bis dahin kannst du eine zweite Lesung verlangen.',
  stepTexts: {
    agree: 'Keine Abstimmung öffnet, bevor mehr als die Hälfte der Mitglieder für sie unterschrieben hat.',
    vouch: 'Du wirst gefragt, ob du diesen Menschen als den kennst, der er zu sein sagt. Bürge nur dann.',
    accept: 'Du wirst gebeten, einen Teil des Schlüssels zu hüten, mit dem Ergebnisse geöffnet werden.',
    finish: 'Öffne dort deine Schlüssel; den Rest macht dein Gerät.',
    refuse: 'Wenn du es nicht warst, sag dort Nein, mit den Schlüsseln dieses Geräts.',
  },
  vote: 'Abstimmen',
  voteWhich: (title: string) => `Abstimmen: ${title}`,
  news: 'Neue Ergebnisse',
  withheld:
    'Sie bleibt verschlossen: Es haben zu wenige abgestimmt, darum ist nichts entschieden und wird nichts geöffnet.',
  putAway: 'Habe ich gesehen',
  putAwayWhich: (title: string) => `Habe ich gesehen: ${title}`,
  assemblies: 'Deine Versammlungen',
  fresh: (open: number) =>
    open === 0
      ? 'keine offenen Abstimmungen'
      : plural(open, { one: '# offene Abstimmung', other: '# offene Abstimmungen' }),
  asOf: (when: string) => `zuletzt geprüft: ${when}`,
  notYet: 'noch nicht geprüft',
  unreachable: (when: string) => `nicht erreicht, zuletzt geprüft: ${when}`,
  unreachableNew: 'nicht erreicht',
  refused: 'ihrem Protokoll ist nicht zu trauen: sieh nach, warum',
  more: 'Eine andere Versammlung',
};
