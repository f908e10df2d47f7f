import type { Messages } from '../en';
import { number, plural } from './forms';

export const live: Messages['live'] = {
  offline: 'Du bist offline.',
  offlineMeans:
    'Du siehst, was dein Gerät bei seiner letzten Prüfung wusste. Was du jetzt tust, wird nicht gesendet.',
  offlineBallot:
    'Du siehst, was dein Gerät bei seiner letzten Prüfung wusste. Dein versiegelter Stimmzettel liegt hier und geht ab, sobald du verbunden bist; sonst nichts.',
  silent: 'Dieser Server antwortet nicht.',
  silentMeans: 'Du siehst, was dein Gerät bei seiner letzten Prüfung wusste. Es fragt weiter nach.',
  back: 'Du bist wieder verbunden.',
  newer: 'Es gibt eine neuere Version von Folkmoot.',
  newerMeans:
    'Lade sie, bevor du abstimmst. Was du angekreuzt, aber nicht abgegeben hast, wird nicht behalten.',
  load: 'Neue Version laden',
  lost: 'Diese Seite konnte nicht geladen werden.',
  lostMeans:
    'Entweder ist die Verbindung abgebrochen, oder der Server hat eine neuere Version. Es wurde nichts gesendet.',
  fresh: (time: string) => `Von deinem Gerät geprüft um ${time}.`,
  checking: (asOf: string) => `Zuletzt geprüft: ${asOf}. Dein Gerät sieht nach, was neu ist…`,
  kept: (asOf: string) => `Jetzt nicht geprüft. Das wusste dein Gerät: ${asOf}.`,
  sample: 'Das hier ist zum Üben.',
  sampleMeans:
    'Wer diesen Server gestartet hat, bekam die zwölf Wörter seiner Mitglieder gezeigt; jeder kann also jedes von ihnen sein. Nichts, was hier entschieden wird, zählt.',
  witnesses: {
    none: 'Die Regeln nennen keine Zeugen. Ob alle dieses selbe Protokoll sehen, finden Mitglieder heraus, indem sie seinen Code vergleichen.',
    same: (names, when) =>
      `Auch unterschrieben von ${names}: ${when}. Sie sehen genau dieses Protokoll, und jeder von ihnen unterschreibt nur eines.`,
    behind: (names, size, when) =>
      `Bis Eintrag ${number(size)} auch unterschrieben von ${names}: ${when}. Was seither kam, haben sie noch nicht unterschrieben. Bleibt es so, sind sie weg: Abgestimmt wird weiter, und Ergebnisse warten, bis genug von ihnen den Schluss unterschrieben haben.`,
    never: (quorum, names) =>
      `Von ${names} haben noch nicht genug, nämlich ${number(quorum)}, dieses Protokoll unterschrieben. Abgestimmt wird weiter, und Ergebnisse warten, bis sie den Schluss unterschrieben haben.`,
  },
  compared: {
    how: 'Mit einem anderen Handy vergleichen',
    howText:
      'Lies das mit der Kamera des anderen Handys oder öffne dort den Link. Er sagt, was dieses Gerät vom Protokoll gesehen hat, so wie der Server es unterschrieben hat, und das andere vergleicht. Hat der Server zwei verschiedene Protokolle gezeigt, beweisen es beide Unterschriften zusammen.',
    qr: 'Link mit dem, was dieses Gerät gesehen hat',
    link: 'Dasselbe als Link',
    titles: {
      same: 'Auf beiden Geräten steht dasselbe Protokoll',
      behind: 'Auf beiden Geräten steht dasselbe Protokoll',
      ahead: 'Jemand hat mehr gesehen, als dieser Server dir zeigt',
      other: 'Dieser Link passt nicht zu dem Protokoll, das du siehst',
      former: 'Ein Server, von dem die Versammlung weg ist, macht allein weiter',
    },
    same: (size) =>
      `Wer dir diesen Link gab, hat genau das gesehen, was dein Gerät sieht: ${plural(size, { one: '# Eintrag', other: '# Einträge' })}, alle gleich.`,
    behind: (size) =>
      `Wer dir diesen Link gab, hat ${plural(size, { one: 'den ersten Eintrag', other: 'die ersten # Einträge' })} von dem gesehen, was dein Gerät sieht, und darin ist alles gleich.`,
    ahead: (size) =>
      `Dort waren es ${plural(size, { one: '# Eintrag', other: '# Einträge' })}. Es kann einen Moment dauern, bis sie hier sind. Bleibt es so, verbirgt dieser Server etwas vor dir: Sag es den anderen.`,
    other: () =>
      'Entweder wurde der Person, die dir diesen Link gab, ein anderes Protokoll gezeigt, oder jemand hat den Link verändert. Er trägt keine Unterschrift und beweist deshalb keines von beiden. Vergleicht eure Handys, mit dem Code des Protokolls auf der Seite der Versammlung.',
    former: (size) =>
      `Wer dir diesen Link gab, hat ${plural(size, { one: '# Eintrag', other: '# Einträge' })} von einem Server gesehen, auf dem die Versammlung früher war, und sie sind nicht das, was hier steht. Entweder macht jener Server weiter, obwohl er nichts mehr zu sagen hat, oder dieser hier hat weggelassen, was zuletzt kam. Es gilt, was hier steht. Schau, ob etwas von dir fehlt, und sag es den anderen.`,
  },
  evidenceTitle: 'Dieser Server hat zwei verschiedene Protokolle gezeigt',
  evidenceWhat:
    'Alle müssen ein und dasselbe Protokoll einer Versammlung sehen, und ein Protokoll darf nur wachsen. Dieser Server hat zwei Fassungen unterschrieben, die nicht beide stimmen können, und dein Gerät hat beide aufgehoben.',
  evidenceMeans:
    'Kein Fehler auf deinem Gerät kann das bewirken: Die Unterschriften des Servers beweisen es. Stimmzettel bleiben geheim, aber solange die Mitglieder nicht wissen, was geschehen ist, verlass dich auf kein Ergebnis, das dieser Server zeigt.',
  evidenceDo: [
    'Speichere den Beweis. Er enthält die beiden unterschriebenen Fassungen und nichts über dich.',
    'Schick ihn den anderen Mitgliedern, auf einem anderen Weg als über diesen Server.',
    'Klärt gemeinsam, welche Fassung die richtige ist und ob ihr mit dem Protokoll zu einem anderen Server umzieht.',
  ],
  evidenceSave: 'Beweis speichern',
};
