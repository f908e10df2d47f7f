import type { Messages } from '../en';
import { number, plural } from './forms';

export const trustee: Messages['trustee'] = {
  ask: 'Möchtest du Vertrauensperson sein?',
  askBy: (name) => `${name} bittet dich darum.`,
  askSelf: 'Du hast auch dich selbst ausgewählt.',
  promise: 'Was du versprichst',
  promiseText:
    'Nach jeder Abstimmung einmal wiederzukommen und deine zwölf Wörter aufzuheben: mehr brauchst du dafür nicht.',
  protects: 'Was es schützt',
  protectsText: (threshold, of) =>
    `Niemand kann einen einzelnen Stimmzettel öffnen, es sei denn, ${number(threshold)} der ${number(of)} Vertrauenspersonen verschwören sich.`,
  costs: 'Was es kostet',
  costsText:
    'Zwei Besuche von einer Minute: dieser und einer nach jeder Abstimmung. Dein Gerät tut den Rest.',
  accept: 'Ich stimme zu',
  accepted: 'Danke. Du hast zugestimmt.',
  acceptedNext:
    'Wenn alle zugestimmt haben, macht dein Gerät deinen Teil des Schlüssels, hier und von selbst. Nach jeder Abstimmung wirst du noch einmal gebraucht.',
  decline:
    'Wenn du lieber nicht möchtest, sag es der Person, die dich gefragt hat. Sie kann das hier beenden und jemand anderen fragen.',

  title: 'Dein Anteil öffnet das Ergebnis',
  lead: 'Die Abstimmung ist vorbei. Dein Gerät prüft zuerst das ganze Protokoll und gibt dann deinen Anteil. Damit lassen sich nur die Summen öffnen.',
  release: 'Meinen Anteil freigeben',
  checks: 'Was dein Gerät prüft',
  check: {
    record: 'Reihenfolge, Unterschriften und Regeln jedes Eintrags',
    clock: 'Nach der Uhr dieses Geräts ist die Zeit um',
    ballots: 'Der Beweis jedes Stimmzettels',
    sum: 'Die Summe: hier gezählt und gleich der des Servers',
    post: 'Dein Anteil steht im Protokoll',
  },
  checked: (count) => plural(count, { one: '# Eintrag geprüft', other: '# Einträge geprüft' }),
  proofs: (count) => plural(count, { one: '# Beweis geprüft', other: '# Beweise geprüft' }),
  state: { waits: 'kommt noch', runs: 'läuft', done: 'erledigt', failed: 'hier angehalten' },
  shares: (done, threshold) =>
    `Bisher ${number(done)} von ${plural(threshold, { one: '# nötigen Anteil', other: '# nötigen Anteilen' })}`,
  enough: 'Genug Anteile sind da. Das Ergebnis erscheint gleich.',
  thanks: 'Danke. Dein Anteil ist da.',
  thanksMore: (count) =>
    plural(count, {
      one: 'Noch eine Vertrauensperson, und das Ergebnis erscheint hier von selbst.',
      other: 'Noch # Vertrauenspersonen, und das Ergebnis erscheint hier von selbst.',
    }),
  waitTitle: 'Die Abstimmung ist vorbei',
  waitLead: 'Die Vertrauenspersonen öffnen jetzt gemeinsam die Summen. Vorher kennt niemand das Ergebnis.',
  waitFor: 'Noch erwartet',
  released: 'Freigegeben',
  anyOf: (count) =>
    plural(count, {
      one: 'Eine davon genügt, egal welche.',
      other: '# davon genügen, egal welche.',
    }),
  remind: 'Erinnern',
  reminder: 'Text der Erinnerung',
  reminderText: (title, assembly, link) =>
    `Die Abstimmung „${title}“ von „${assembly}“ ist geschlossen, und für das Ergebnis wird dein Anteil als Vertrauensperson gebraucht. Öffne bitte diese Seite mit deinen Schlüsseln und drück einen Knopf; es dauert eine Minute.\n${link}`,

  seen: (members) =>
    plural(members, {
      one: '# Gerät hat bestätigt, dass es diesen Abschluss sieht.',
      other: '# Geräte haben bestätigt, dass sie diesen Abschluss sehen.',
    }),
  seenNeeded: (needed) =>
    `Die Vertrauenspersonen öffnen, wenn ${plural(needed, { one: '# Gerät', other: '# Geräte' })} von denen, die abstimmen konnten, ihn bestätigt haben,`,
  seenTrustees: (trustees, needed, instead) =>
    `und außerdem ${number(needed)} der Vertrauenspersonen (bisher ${number(trustees)}) oder ${number(instead)} von denen, die abstimmen konnten.`,
  seenUntil: (when) => `Sind es zu wenige, so warten sie höchstens bis zu diesem Zeitpunkt: ${when}.`,
  seenWhy:
    'Ein Server könnte verschiedenen Leuten verschiedene Abschlüsse zeigen, um aus dem Unterschied einzelne Stimmzettel zu erfahren. Geräte bestätigen von selbst, wenn ihre Mitglieder vorbeikommen, ob sie abgestimmt haben oder nicht.',
  confirmedByItself: 'Dein Gerät hat im Protokoll bestätigt, welchen Abschluss einer Abstimmung es sieht.',
  unconfirmedNext:
    'Bitte andere, diese Seite mit ihren Schlüsseln zu besuchen; den Rest tun ihre Geräte. Versuch es dann wieder.',

  refusedTitle: 'Dein Gerät hat deinen Anteil nicht freigegeben',
  refusedSafe: 'Nichts wurde geöffnet, und alle Stimmzettel bleiben geheim.',
  early: (when) =>
    `Nach der Uhr dieses Geräts ist die Abstimmung noch offen, bis ${when}. Der Server sagt, sie sei geschlossen. Eine der beiden Uhren geht falsch, und dein Gerät richtet sich nicht nach der des Servers: sonst könnte ein Server eine Abstimmung beenden, bevor die Leute abgestimmt haben.`,
  earlyNext: 'Sieh bitte nach Datum und Uhrzeit dieses Geräts. Wenn sie stimmen, komm nach dem Ende wieder.',
  broken:
    'Etwas im Protokoll ist nicht, wie es sein muss, darum weigert sich dein Gerät. Dafür sind Vertrauenspersonen da.',
  brokenNext:
    'Versuche es bitte nicht auf einem anderen Gerät. Sag es den anderen Vertrauenspersonen und Mitgliedern, starte die Prüfung und vergleiche mit ihnen den Code des Protokolls.',
  brokenAudit: 'Die Prüfung starten',
  twice:
    'Dieses Gerät hat diese Abstimmung schon einmal freigegeben, für eine andere Summe: der Server zeigt zwei Fassungen des Protokolls. Eine zweite Freigabe könnte einzelne Stimmzettel verraten, darum weigert sich dein Gerät.',
  away: 'Der Server war nicht zu erreichen. Ob dein Anteil im Protokoll steht, ist nicht sicher; noch einmal freizugeben schadet nicht, es zählt einmal.',
};
