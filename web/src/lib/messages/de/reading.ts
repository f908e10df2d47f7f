import type { Messages } from '../en';
import { number, plural } from './forms';

export const reading: Messages['reading'] = {
  title: 'Dieses Protokoll ist für seine Mitglieder',
  lead: 'Der Server zeigt es Mitgliedern und denen, die ein Mitglied prüfen lässt.',
  locked: 'Wenn du Mitglied bist, öffne deine Schlüssel.',
  notYours: 'Deine Schlüssel sind nicht die eines Mitglieds hier.',
  invited:
    'Bist du eingeladen? Öffne den Link deiner Einladung: Er zeigt, wofür die Versammlung da ist, und lässt dich hinein.',
  check: 'Sollst du das Protokoll prüfen? Bitte ein Mitglied um einen Prüfpass und öffne dessen Link.',
  asked: 'Du hast um Aufnahme gebeten',
  vouches: (given, needed) =>
    plural(needed, {
      one: `# Mitglied muss für dich bürgen. Bisher: ${number(given)}.`,
      other: `# Mitglieder müssen für dich bürgen. Bisher: ${number(given)}.`,
    }),
  counts: (when) => `Deine neuen Schlüssel gelten ab ${when}, wenn die alten nicht Nein sagen.`,
  out: {
    left: 'Du bist hier nicht mehr Mitglied. Was seither im Protokoll steht, lesen die Mitglieder.',
    lapsed:
      'Du hast um Aufnahme gebeten, und niemand hat rechtzeitig für dich gebürgt. Mit einer anderen Einladung kannst du noch einmal fragen.',
    named:
      'Dein Name steht noch da: Mitglieder lesen ihn. Was du getan hast, bleibt, mit einem Zeichen an der Stelle des Namens.',
    erased: 'Dein Name ist gelöscht.',
    done: 'Dein Name ist gelöscht.',
  },
  again: 'Diese Seite sieht von selbst wieder nach.',
  door: 'Das sagt der Server. Sobald du dabei bist, liest dein Gerät das Protokoll und prüft es.',
  waits: 'Wenn du darum gebeten hast, müssen andere Mitglieder für dich bürgen. Dann bist du dabei.',
  recover:
    'Hast du die Wörter einer Mitgliedschaft verloren? Dann brauchst du auch einen Prüfpass: Bitte ein Mitglied darum, öffne seinen Link und komm hierher zurück.',
  give: 'Jemanden prüfen lassen',
  giveLead:
    'Mit einem Prüfpass kann, wer ihn hat, das ganze Protokoll lesen und prüfen: Namen, Abstimmungen und wer teilgenommen hat. Er endet von selbst. Vorher kann ihn niemand zurücknehmen, und wer ihn hat, kann ihn weitergeben.',
  time: 'Für wie lange?',
  times: { day: 'Für einen Tag', week: 'Für eine Woche', month: 'Für 30 Tage' },
  make: 'Prüfpass ausstellen',
  ready: 'Der Prüfpass ist fertig',
  until: (until) => `Er gilt bis ${until}, solange du mit diesen Schlüsseln Mitglied bist.`,
  link: 'Link mit dem Prüfpass',
  program: 'Für das Programm, das prüft',
};
