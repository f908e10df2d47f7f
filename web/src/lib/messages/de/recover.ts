import type { Messages } from '../en';
import { duration, plural } from './forms';

export const recover: Messages['recover'] = {
  title: 'Ich habe meine zwölf Wörter verloren',
  lead: 'Du bekommst neue Wörter, und Mitglieder, die dich kennen, bürgen dafür, dass du es bist. Du bleibst dasselbe Mitglied.',
  link: 'Bist du hier Mitglied und hast deine zwölf Wörter verloren?',
  see: 'Sehen, wie weit deine neuen Schlüssel sind',
  lost: 'Um neue Schlüssel bittet man in jeder Versammlung, denn ihre Mitglieder müssen für dich bürgen. Such vorher noch nach dem Papier: Mit den alten Wörtern in der Hand geht es schneller.',
  lostNowhere:
    'Dieses Gerät kennt noch keine Versammlung. Öffne die Seite deiner Versammlung und such dort nach dieser Frage.',
  howInvite:
    'Ein Mitglied gibt dir einen Einladungslink. Mit ihm kannst du fragen; er sagt nichts darüber, wer du bist.',
  needInvite: 'Du brauchst eine Einladung',
  needInviteText:
    'Bitte ein Mitglied um einen Einladungslink, als wärst du neu, und öffne ihn auf diesem Gerät. Dort steht die Frage nach den verlorenen zwölf Wörtern. So kann kein Fremder in deinem Namen fragen.',
  howKeys: 'Du machst auf diesem Gerät neue Schlüssel, mit neuen Wörtern auf Papier.',
  howVouch: ({ recover }) =>
    `${plural(recover.vouches, { one: '# Mitglied muss', other: '# Mitglieder müssen' })} für dich bürgen (in kleinen Versammlungen die Hälfte der anderen). Triff sie oder ruf sie an: Sie sollen sicher sein, dass du es bist.`,
  howWait: ({ recover }) =>
    `Dann wartest du (${duration(recover.wait)}). Wer die alten Schlüssel hat, kann in dieser Zeit Nein sagen. In Abstimmungen, die bis dahin offen sind, stimmen die neuen Schlüssel nicht mit, in späteren schon.`,
  who: 'Welches Mitglied bist du?',
  whoMissing: 'Wähl deinen Namen.',
  keysWhy: 'Zuerst brauchst du neue Schlüssel auf diesem Gerät.',
  go: 'Um diese Schlüssel bitten',
  waits: (name) => `Du hast um neue Schlüssel für ${name} gebeten`,
  counts: (when) =>
    `Genug haben gebürgt. Deine neuen Schlüssel gelten ${when}, wenn die alten nicht Nein sagen.`,
  already: (name) => `Die Schlüssel auf diesem Gerät sind die von ${name}. Hier brauchst du nichts.`,
  reminderText: (name, assembly, link) =>
    `Ich habe meine zwölf Wörter für „${assembly}“ verloren und um neue Schlüssel gebeten. Frag mich persönlich, ob das stimmt. Öffne dann diese Seite mit deinen Schlüsseln und tippe auf „Ich bürge für ${name}“.\n${link}`,

  askedTitle: 'Jemand bittet in deinem Namen um neue Schlüssel',
  asked: (when) =>
    `Gebeten wurde ${when}, und Mitglieder können dafür bürgen. Wenn du es warst, ist nichts zu tun.`,
  askedCounts: (when) =>
    `Mitglieder haben dafür gebürgt. Es gilt ${when}, und dann handeln diese Schlüssel nicht mehr für dich. Wenn du es warst, ist nichts zu tun.`,
  takenTitle: 'Neue Schlüssel sind an deine Stelle getreten',
  taken: (when) =>
    `Sie gelten seit ${when}. Wenn du es warst, ist nichts zu tun. Wenn nicht, können diese Schlüssel es 90 Tage lang rückgängig machen.`,
  askedNext: 'Wenn du es nicht warst, sag jetzt Nein und sag den anderen Mitgliedern Bescheid.',
  refuse: 'Das bin ich nicht: ablehnen',
  refused: 'Du hast abgelehnt. Deine Schlüssel bleiben, wie sie sind.',
  undo: 'Das war ich nicht: rückgängig machen',
  undone: 'Es ist rückgängig gemacht. Deine alten Schlüssel gelten wieder.',

  renewTitle: 'Neue Wörter nehmen',
  renewLead:
    'Für den Fall, dass jemand die alten gesehen haben kann. Neue Wörter treten sofort an ihre Stelle, in jeder Versammlung, die dieses Gerät kennt; niemand muss bürgen. Du bleibst dasselbe Mitglied.',
  renewBegin: 'Neue Wörter machen',
  renewNow:
    'Das Passwort dieses Geräts bleibt. Tipp es ein, und die neuen Wörter treten an die Stelle der alten.',
  renewGo: 'Die neuen Wörter nehmen',
  renewed:
    'Die neuen Wörter sind jetzt überall deine. Bewahr das alte Papier auf, bis offene Abstimmungen vorbei sind, und zerreiß es dann.',
  renewLeft: 'Noch nicht überall',
  renewLeftText: (names) =>
    `Es hat nicht geklappt in ${names}. Bewahr beide Papiere auf und versuch es noch einmal; wo es geklappt hat, geschieht nichts zweimal.`,
};
