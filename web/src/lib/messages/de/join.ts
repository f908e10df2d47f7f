import type { Messages } from '../en';
import { plural } from './forms';

export const join: Messages['join'] = {
  title: (name) => `Beitreten: ${name}`,
  plainTitle: 'Einer Versammlung beitreten',
  lead: (by) => `${by} lädt dich ein.`,
  look: 'Sieh es dir erst an. Nichts entsteht und nichts wird gesendet, bevor du es sagst.',
  purpose: 'Wofür sie da ist',
  facts: 'Wie es steht',
  rules: 'Wie sie entscheidet',
  circle: (names, needed) =>
    plural(needed, {
      one: `Vertrauenspersonen: ${names}. Eine davon wird gebraucht, um die Summe einer Abstimmung zu öffnen.`,
      other: `Vertrauenspersonen: ${names}. # davon zusammen werden gebraucht, um die Summe einer Abstimmung zu öffnen; mit weniger kann niemand hineinsehen.`,
    }),
  noCircle: 'Es gibt noch keinen Kreis von Vertrauenspersonen, also bisher keine Abstimmungen.',
  record: (size) =>
    plural(size, {
      one: 'Das Protokoll hat # Eintrag. Dieses Gerät hat ihn gerade geprüft.',
      other: 'Das Protokoll hat # Einträge. Dieses Gerät hat sie gerade geprüft.',
    }),
  until: (left, until) =>
    plural(left, {
      one: `Noch eine Person kann mit dieser Einladung beitreten, bis ${until}.`,
      other: `Noch # Personen können mit dieser Einladung beitreten, bis ${until}.`,
    }),
  untilOnly: (until) => `Die Einladung gilt bis ${until}.`,
  form: 'Mitmachen',
  name: 'Dein Name in dieser Versammlung',
  nameHint:
    'Die anderen Mitglieder sehen ihn. Namen, die einander gleichen, werden abgelehnt, damit sich niemand für jemand anderen ausgeben kann.',
  nameMissing: 'Die anderen Mitglieder brauchen einen Namen, um dich zu kennen.',
  nameTaken:
    'Ein anderes Mitglied hat diesen Namen oder einen, der so aussieht. Wähle einen anderen, zum Beispiel mit Nachnamen.',
  keysWhy: (name) =>
    `Um ${name} beizutreten, brauchst du Schlüssel. Sie unterschreiben, was du tust, damit es niemand sonst in deinem Namen kann.`,
  last: 'Deine Schlüssel sind bereit. Eins fehlt noch: Drück „Beitreten“, und dein Name steht im Protokoll.',
  submit: 'Beitreten',
  asked: (name) => `Du hast gebeten, ${name} beizutreten`,
  askedLead:
    'Deine Bitte steht im Protokoll, von dir unterschrieben. Sobald genug Mitglieder für dich bürgen, bist du eins; diese Seite zeigt es von selbst.',
  lastAsk:
    'Deine Schlüssel sind bereit. Eins fehlt noch: Drück „Um Beitritt bitten“, und dein Name steht im Protokoll.',
  submitAsk: 'Um Beitritt bitten',
  comesAtOnce: 'Mit dieser Einladung bist du sofort Mitglied.',
  comesVouched: (vouches) =>
    plural(vouches, {
      one: 'Nachdem du gebeten hast, muss # weiteres Mitglied für dich bürgen. Dann bist du dabei.',
      other: 'Nachdem du gebeten hast, müssen # weitere Mitglieder für dich bürgen. Dann bist du dabei.',
    }),
  already: 'Du bist schon Mitglied.',
  problems: {
    expired: {
      title: 'Diese Einladung ist abgelaufen',
      text: 'Sie galt nur bis zu einem Tag, der vorbei ist. Bitte die Person, die sie dir geschickt hat, um eine neue; jedes Mitglied kann eine erstellen.',
    },
    spent: {
      title: 'Diese Einladung ist aufgebraucht',
      text: 'So viele, wie vorgesehen waren, sind damit beigetreten. Bitte die Person, die sie dir geschickt hat, um eine neue; jedes Mitglied kann eine erstellen.',
    },
    broken: {
      title: 'Dieser Link ist nicht vollständig',
      text: 'Ein Einladungslink endet mit einem # und einem langen Code. Ein Teil davon fehlt oder wurde verändert. Kopiere den ganzen Link noch einmal, oder scanne den Code erneut.',
    },
    revoked: {
      title: 'Diese Einladung wurde zurückgenommen',
      text: 'Wer sie gab, hat sie zurückgenommen oder ist kein Mitglied mehr. Bitte irgendein Mitglied um eine neue.',
    },
    by_vote: {
      title: 'Hier kommt man nur durch Abstimmung herein',
      text: 'Die Regeln haben sich geändert, seit diese Einladung gemacht wurde. Bitte ein Mitglied, eine Abstimmung vorzuschlagen, die dich aufnimmt.',
    },
    full: {
      title: 'Die Versammlung ist fürs Erste so weit gewachsen, wie sie darf',
      text: 'Die Regeln lassen sie in 30 Tagen nur so weit wachsen. Die Einladung bleibt gut: Versuch es in einigen Tagen noch einmal.',
    },
    unknown: {
      title: 'Diese Einladung ist hier nicht bekannt',
      text: 'Die Versammlung hat keine solche Einladung. Bitte die Person, die sie dir geschickt hat, um eine neue.',
    },
  },
  readAlong: 'Die Versammlung als Gast ansehen',
  go: 'Zur Versammlung',
  welcome: (name) => `Willkommen bei ${name}`,
  welcomeLead: 'Du bist Mitglied. Es steht im Protokoll, von dir unterschrieben.',
  openNow: 'Jetzt offen',
  roll: 'Du kannst bei allem abstimmen, was ab jetzt beginnt. Die Stimmliste von Abstimmungen, die schon offen sind, stand fest, als sie begannen.',
  nothingOpen: 'Gerade wird über nichts abgestimmt. Du kannst etwas vorschlagen oder dich umsehen.',
  noTrustees:
    'Noch kann es keine Abstimmung geben: Zuerst einigen sich die Mitglieder auf Vertrauenspersonen. Wie weit das ist, steht auf der Seite der Versammlung.',
};
