import { number, plural } from './forms';
import type { Messages } from '../en';

export const groups: Messages['groups'] = {
  title: 'Gruppen',
  lead: 'Ein Teil der Mitglieder entscheidet Eigenes selbst: eine Sektion, ein Haus, die Nachtschicht. Alle Mitglieder können es sehen und prüfen.',
  none: 'Es gibt noch keine Gruppe. Eine besondere Abstimmung aller Mitglieder macht eine.',
  members: (count) => plural(count, { one: '# Mitglied', other: '# Mitglieder' }),
  since: (day) => `So beschlossen am ${day}`,
  voteOfIt: 'Die Abstimmung, die das beschloss',
  dissolved: (name, day) => `„${name}“ wurde am ${day} aufgelöst`,
  make: 'Eine Gruppe vorschlagen',
  change: 'Eine Änderung vorschlagen',
  leave: (name) => `„${name}“ verlassen`,
  leaveLead: (name) =>
    `Du bleibst Mitglied der Versammlung. Bei dem, was „${name}“ entscheidet, stimmst du nicht mehr mit, außer in Abstimmungen, die schon offen sind. Wieder hinein kommst du nur durch eine Abstimmung aller.`,
  leaveDone: (name) => `Du hast „${name}“ verlassen.`,
  leaveFailed: 'Du bist noch in der Gruppe.',
  leaveStay: 'Dabeibleiben',
  unknown: 'eine Gruppe, die es nicht gibt',

  who: 'Wer entscheidet?',
  everybody: 'Alle Mitglieder',
  everybodyHint: (count) => plural(count, { one: '# Mitglied', other: '# Mitglieder' }),
  noEffects:
    'Eine Abstimmung einer Gruppe ändert von selbst nichts an der Versammlung: Das entscheiden alle.',
  dropped: 'Was sie ändern würde, fällt weg, weil eine Gruppe entscheidet.',

  decidedBy: (name, count) =>
    plural(count, {
      one: `Entscheidet: „${name}“, # Mitglied`,
      other: `Entscheidet: „${name}“, # Mitglieder`,
    }),
  by: (name) => `Abstimmung der Gruppe „${name}“.`,
  outside: (name) =>
    `Darüber entscheidet die Gruppe „${name}“, und du gehörst nicht dazu. Du kannst alles lesen und prüfen, hier aber nicht abstimmen.`,
  outsideProposed: (name) =>
    `Darüber entscheidet die Gruppe „${name}“. Nur ihre Mitglieder unterschreiben den Vorschlag und stimmen ab.`,
  later: (name) =>
    `Darüber entscheidet die Gruppe „${name}“. Du bist erst dazugekommen, als das schon vorgeschlagen war, und stimmst ab der nächsten Abstimmung mit.`,

  made: (name, names) => `Eine Gruppe entsteht: „${name}“, mit ${names}`,
  dissolves: (name) => `Die Gruppe „${name}“ wird aufgelöst`,
  renamed: (before, name) => `Die Gruppe „${before}“ heißt dann „${name}“`,
  named: (name) => `Die Gruppe heißt dann „${name}“`,
  added: (name, names, count) =>
    plural(count, { one: `${names} kommt in „${name}“`, other: `${names} kommen in „${name}“` }),
  removed: (name, names, count) =>
    plural(count, {
      one: `${names} ist nicht mehr in „${name}“`,
      other: `${names} sind nicht mehr in „${name}“`,
    }),

  edit: {
    which: 'Welche Gruppe',
    name: 'Name der Gruppe',
    nameHint:
      'Zum Beispiel „Nachtschicht“ oder „Haus 4“. Keine zwei Gruppen haben Namen, die gleich aussehen.',
    in: 'Wer dazugehört',
    errors: {
      which: 'Wähle eine Gruppe.',
      name: 'Gib ihr einen Namen.',
      members: 'Wähle mindestens ein Mitglied.',
      most: (most) =>
        `Eine Abstimmung nimmt höchstens ${number(most)} Menschen in eine Gruppe auf oder aus ihr heraus.`,
    },
    tooFew: (count, fewest) =>
      `${plural(count, { one: 'Sie hätte # Mitglied', other: 'Sie hätte # Mitglieder' })}. Eine Abstimmung mit weniger als ${number(fewest)} Stimmzetteln bleibt für immer versiegelt.`,
  },
};
