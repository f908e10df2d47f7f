import type { Messages } from '../en';
import { duration, number, plural } from './forms';

export const vote: Messages['vote'] = {
  drawnOrder: 'Die Möglichkeiten stehen in einer Reihenfolge, die für dich ausgelost ist.',
  phases: {
    proposed: 'Kommt noch',
    withdrawn: 'Zurückgezogen',
    lapsed: 'Verfallen',
    overtaken: 'Überholt',
    open: 'Offen',
    closed: 'Geschlossen, wartet auf die Vertrauenspersonen',
    ended: 'Ungeöffnet beendet',
    withheld: 'Geschlossen, und bleibt es',
    decided: 'Entschieden',
    signed: 'Unterschrieben',
  },
  by: (name) => `Vorgeschlagen von ${name}`,
  opening: 'Sie öffnet gleich.',
  closes: (when) => `Schließt ${when}`,
  closesMinutes: (minutes, clock) =>
    plural(minutes, {
      one: `Schließt in # Minute, um ${clock}`,
      other: `Schließt in # Minuten, um ${clock}`,
    }),
  closesSeconds: (seconds) =>
    plural(seconds, { one: 'Schließt in # Sekunde', other: 'Schließt in # Sekunden' }),
  closesSoon: {
    hour: 'Es bleibt weniger als eine Stunde zum Abstimmen.',
    tenMinutes: 'Es bleiben weniger als zehn Minuten zum Abstimmen.',
    minute: 'Es bleibt weniger als eine Minute zum Abstimmen.',
  },
  closing: 'Die Zeit zum Abstimmen ist um. Der Server schließt die Abstimmung gleich.',
  closed: (when) => `Geschlossen ${when}`,
  lapsed:
    'Sie wurde nicht innerhalb von 90 Tagen eröffnet. Niemand stimmt darüber ab; sie kann neu vorgeschlagen werden.',
  withdrawn:
    'Alle, die unterschrieben hatten, haben ihre Unterschrift zurückgenommen. Niemand stimmt darüber ab.',
  turnout: (ballots, roll) =>
    plural(ballots, {
      one: `# von ${number(roll)} Mitgliedern hat abgestimmt`,
      other: `# von ${number(roll)} Mitgliedern haben abgestimmt`,
    }),
  quorumNeeds: (needed) =>
    plural(needed, { one: 'Mindestens # muss abstimmen', other: 'Mindestens # müssen abstimmen' }),
  quorumMet: 'Genug für eine Entscheidung',
  quorumWasMet: 'Es waren genug für eine Entscheidung',
  quorumNeeded: (needed) =>
    plural(needed, { one: 'Mindestens # musste abstimmen', other: 'Mindestens # mussten abstimmen' }),
  share: 'Diese Abstimmung teilen',
  shareCopied: 'Der Link zu dieser Abstimmung ist kopiert.',
  shareFailed: 'Dieser Browser lässt die Seite nicht kopieren. Der Link steht in der Adresszeile.',
  askedTitle: 'Was gefragt ist',
  trustees: (names, threshold, of) =>
    `${names} können das Ergebnis öffnen: ${threshold === of ? 'alle zusammen' : `je ${number(threshold)} von ${number(of)}`}.`,
  trusteesSince: (since, until) => `Im Amt seit ${since}, bis ${until}.`,
  trusteesLink: 'Was könnten Vertrauenspersonen zusammen tun?',
  beforeTitle: 'Was gefragt wird',
  beforeLead: ({ ms }) =>
    `Das ist der Stimmzettel. Du kannst ihn ausfüllen, wenn die Abstimmung offen ist, ${duration(ms)} lang.`,
  calendar: 'In meinen Kalender eintragen',
  calendarHint: 'Eine Datei mit Beginn und Ende, für jeden Kalender.',
  calendarOpens: (title) => `Abstimmung öffnet: ${title}`,
  calendarCloses: (title) => `Abstimmung schließt: ${title}`,
  calendarObjections: (title) => `Letzter Moment, eine zweite Lesung zu verlangen: ${title}`,
  calendarHolds: (title) => `Es gilt ab jetzt: ${title}`,
  notOnRoll:
    'Du stehst nicht auf der Stimmliste dieser Abstimmung. Nur wer Mitglied war, als sie vorgeschlagen wurde, kann abstimmen.',
  guest: 'Du liest als Gast mit. Abstimmen können nur Mitglieder auf der Stimmliste.',
  chooseOne: 'Wähle eine Antwort.',
  missing: 'Diese Frage ist noch offen. Bitte kreuze eine Antwort an.',
  problems: (count) =>
    plural(count, {
      one: 'Eine Frage braucht dich noch.',
      other: '# Fragen brauchen dich noch.',
    }),
  ballot: 'Dein Stimmzettel',
  question: (at, of) => `Frage ${number(at)} von ${number(of)}`,
  reviewStep: 'Durchsehen',
  review: 'Stimmzettel durchsehen',
  reviewNothing: 'nichts angekreuzt',
  nothing: 'nichts',
  nothingGiven: 'Du gibst keiner Möglichkeit etwas.',
  unused: (what) => `Übrig: ${what}`,
  reviewTitle: 'Stimmt das so?',
  notCast: 'Noch nicht abgegeben',
  notCastText:
    'Nichts hat dieses Gerät verlassen. Dein Stimmzettel zählt erst, wenn du „Stimmzettel abgeben“ drückst.',
  change: 'Ändern',
  changeThis: (question) => `Ändern: ${question}`,
  cast: 'Stimmzettel abgeben',
  protects:
    'Deine Wahl verlässt dieses Gerät nur versiegelt: Weder der Server noch eine einzelne Vertrauensperson kann einen Stimmzettel öffnen.',
  cant: 'Dein Stimmzettel konnte nicht abgegeben werden',
  notCounted: 'Dein Stimmzettel steht nicht im Protokoll. Er zählt noch nicht.',
  leaveTitle: 'Dein Stimmzettel ist nicht abgegeben',
  leaveText:
    'Wenn du jetzt gehst, bleibt nichts von dem, was du angekreuzt hast, und dein Stimmzettel zählt nicht. Du kannst wiederkommen und abstimmen, bis die Abstimmung schließt.',
  leaveTextAgain:
    'Wenn du jetzt gehst, bleibt nichts von dem, was du angekreuzt hast. Dein früherer Stimmzettel bleibt abgegeben und zählt.',
  stay: 'Bleiben und abstimmen',
  leave: 'Gehen, ohne abzustimmen',
  leaveAgain: 'So lassen, wie er ist',
  castTitle: 'Dein Stimmzettel ist abgegeben',
  castText: (until) => `Niemand kann ihn lesen. Du kannst ihn ändern bis ${until}.`,
  castUnopened: 'Niemand liest ihn je: Diese Abstimmung bleibt ungeöffnet.',
  castFinal: 'Er zählt, und niemand kann ihn lesen: Nur die Summe aller Stimmzettel wird geöffnet.',
  resultLater: 'Nach dem Ende öffnen die Vertrauenspersonen die Summe, und das Ergebnis steht hier.',
  replaced: 'Er hat den Stimmzettel ersetzt, den du vorher abgegeben hast. Nur dieser zählt.',
  tracker: 'Kontrollnummer',
  trackerText: 'Der Name deines versiegelten Stimmzettels im Protokoll. Sie verrät nichts von deiner Wahl.',
  trackerReview:
    'Die Kontrollnummer, die dieser Stimmzettel haben wird. Schreib sie nur auf, wenn du dieses Gerät prüfen willst.',
  trackerWhole:
    'Ein zweites Gerät kann die ganze Kontrollnummer jetzt übernehmen, bevor du dich entscheidest: scanne diesen Code mit ihm oder kopiere den Text. Wenn du danach prüfst, vergleicht es sie von selbst vollständig.',
  trackerWholeQr: 'Code mit der ganzen Kontrollnummer, für das zweite Gerät',
  trackerWholeLabel: 'Die ganze Kontrollnummer',
  receipt: 'Quittung',
  receiptText:
    'Vom Server unterschrieben: Sie beweist, dass er deinen Stimmzettel angenommen hat. Dieses Gerät bewahrt sie auf; eine Prüfung hier sieht nach, ob dein Stimmzettel noch da ist.',
  receiptNone: 'Von einem anderen Gerät abgegeben; die Quittung liegt dort.',
  receiptStranger:
    'Wenn du auf keinem anderen Gerät einen abgegeben hast, kennt jemand anderes deine Wörter. Gib deinen Stimmzettel noch einmal ab, dann zählt dieser, und nimm neue Wörter.',
  hiddenIn:
    'Niemand sieht, dass es deiner ist: Er steht im Protokoll unter einer Marke, die nur deine eigenen Geräte erkennen. Kam er nicht über einen Vermittler, hat der Server gesehen, von welcher Adresse.',
  promisedTitle: 'Dein Stimmzettel ist angekommen',
  promisedText: (by: string) =>
    `Damit niemand an der Zeit erkennt, von wem welcher ist, kommen Stimmzettel dieser Abstimmung gemeinsam ins Protokoll. Der Server hat unterschrieben, dass deiner spätestens ${by} dort steht. Dieses Gerät sieht nach.`,
  promise: 'Zusage',
  promiseText:
    'Vom Server unterschrieben: Sie beweist, dass dein Stimmzettel rechtzeitig angekommen ist. Steht er im Protokoll, tritt eine Quittung an ihre Stelle. Steht er bis dahin nicht dort, zeigt eine Prüfung, dass der Server sein Wort gebrochen hat.',
  promiseSave: 'Zusage speichern',
  brokenTitle: 'Der Server hat seine Zusage nicht gehalten',
  brokenText: (by: string) =>
    `Er hat unterschrieben, dass dein Stimmzettel spätestens ${by} im Protokoll steht, und dein Gerät findet ihn dort nicht. Speichere die Zusage und zeige sie anderen Mitgliedern: Zusammen mit dem Protokoll beweist sie es.`,
  inWithOthers: 'Dein Stimmzettel steht jetzt im Protokoll.',
  receiptSave: 'Quittung speichern',
  record: (entry) => `Im Protokoll ansehen: Eintrag ${number(entry)}`,
  revote: 'Meine Stimme ändern',
  revoteWhy:
    'Dieses Gerät merkt sich nicht, was du gewählt hast, damit es hier später niemand nachsehen kann. Um deine Stimme zu ändern, füllst du den ganzen Stimmzettel neu aus.',
  revoteLead: 'Dein Stimmzettel ist abgegeben und zählt. Gibst du diesen ab, ersetzt er ihn.',
  revoteStop: 'Meinen Stimmzettel so lassen',
  waitingTitle: 'Dein Stimmzettel ist noch nicht angekommen',
  waitingNow: 'Er wird gerade noch einmal gesendet.',
  waitingText:
    'Der Server hat ihn nicht bestätigt, verlass dich also noch nicht darauf. Dieses Gerät bewahrt ihn versiegelt auf und sendet ihn wieder, sobald es eine Verbindung gibt; auch zweimal gesendet zählt er einmal.',
  waitingStay: (until) =>
    `Du kannst hier bleiben oder mit diesem Gerät wiederkommen, bevor die Abstimmung schließt: ${until}.`,
  waitingOver:
    'Die Zeit zum Abstimmen ist um. Hat der Server deinen Stimmzettel vorher angenommen, steht er im Protokoll; diese Seite sieht nach, sobald der Server antwortet.',
  waitingRefused: (why) =>
    `Der Server hat geantwortet, dass er ihn nicht annimmt: „${why}“ Das ist nicht das letzte Wort. Nur das Protokoll entscheidet, ob dein Stimmzettel drin ist; bis zum Ende der Abstimmung sieht dieses Gerät dort nach und schickt denselben Stimmzettel wieder. Gib also anderswo keinen neuen ab.`,
  waitingAgain: 'Jetzt noch einmal senden',
  lateTitle: 'Die Abstimmung schloss, bevor dein Stimmzettel ankam',
  lateText: 'Er zählt nicht.',
  lateEarlier: 'Dein neuer Stimmzettel zählt nicht. Der, den du vorher abgegeben hast, zählt.',
  endedTitle: 'Die Abstimmung endete, bevor dein Stimmzettel im Protokoll stand',
  endedText:
    'Etwas an der Frage war falsch, und genug von denen, die abstimmen konnten, haben zugestimmt, sie zu beenden. Kein Stimmzettel zählt, und keiner wird je geöffnet: Deiner fehlt also nirgends.',
  endedNow: 'Eine Abstimmung wurde vorzeitig beendet. Kein Stimmzettel zählt, auch deiner nicht.',
  overtakenTitle: 'Ein neuerer Stimmzettel von dir ist abgegeben',
  overtakenText:
    'Du hast inzwischen von einem anderen Gerät abgestimmt. Jener Stimmzettel zählt, der von diesem Gerät nicht. Du kannst deine Stimme ändern, bis die Abstimmung schließt.',
  understood: 'In Ordnung',
  fresh: 'Neuen Stimmzettel machen',
  inNow: 'Dein Stimmzettel ist abgegeben. Er wurde noch einmal gesendet und ist angekommen.',
  check: 'Dieses Gerät prüfen',
  checkLead:
    'Versiegelt dieses Gerät wirklich, was du ankreuzt? Öffne diesen Stimmzettel für ein zweites Gerät, das dasselbe versiegelt und vergleicht. Ein geöffneter Stimmzettel wird nie abgegeben; danach machst du einen neuen.',
  checkNote: 'Schreib vorher die Kontrollnummer oben auf: Das zweite Gerät muss auf dieselbe kommen.',
  checkGo: 'Diesen Stimmzettel öffnen und prüfen',
  checkTitle: 'Prüfe ihn auf einem zweiten Gerät',
  checkSpent: 'Nicht abgegeben, und er wird es nie',
  checkSpentText:
    'Dieser Stimmzettel ist jetzt offen: Wer den Code sieht, sieht, was angekreuzt ist. Er taugt nur für diese Prüfung. Mach zum Abstimmen einen neuen.',
  checkTag:
    'Der Code enthält auch die Marke, unter der deine Stimmzettel dieser Abstimmung im Protokoll stehen. Wer ihn hat, sieht, ob du teilnimmst; zeige ihn also nur deinen eigenen Geräten.',
  checkScan: 'Scanne das mit der Kamera eines anderen Geräts, oder öffne dort den Link.',
  checkQr: 'Code mit einem Link zur Prüfseite',
  checkTooLong:
    'Dieser Stimmzettel ist zu lang für einen Bildcode. Kopiere stattdessen den Text auf das andere Gerät.',
  checkCodeLabel: 'Prüflink',
  checkCodeText: 'Als Text, um ihn an das andere Gerät zu senden:',
  checkAgain: 'Neuen Stimmzettel machen',
  offline:
    'Du bist offline, darum sieht dein Gerät nicht, ob du schon abgestimmt hast. Nichts wird gesendet; es sieht wieder nach, sobald du verbunden bist.',
  refuses:
    'Diese Seite nimmt keine Stimmzettel an, weil das Versiegeln auf diesem Gerät nicht funktioniert. Es wurde nichts gesendet.',
  notVoted: 'Hier hast du nicht abgestimmt.',
  unknown: 'Diese Versammlung hat keine solche Abstimmung.',
  text: 'Worum es geht',
  sure: 'Deine Wahl wird verschlüsselt, bevor sie dieses Gerät verlässt, mit einem Beweis, dass der Stimmzettel gültig ist. Der Server prüft den Beweis und kann sonst nichts lesen. Die Quittung verpflichtet ihn, den Stimmzettel zu behalten.',
  sureLink: 'Wer kann meinen Stimmzettel lesen?',
  sureDevice: 'Was, wenn mein Handy gehackt ist?',
};
