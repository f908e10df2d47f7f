import type { Messages } from '../en';
import { number, plural } from './forms';

export const circle: Messages['circle'] = {
  title: 'Die Vertrauenspersonen',
  lead: 'Vertrauenspersonen erzeugen gemeinsam einen Schlüssel, den niemand allein hat. Wenn eine Abstimmung schließt, öffnen genug von ihnen ihre Summen und nie einen einzelnen Stimmzettel.',

  call: 'Vertrauenspersonen wählen',
  callAgain: 'Andere vorschlagen',
  callAgainLead:
    'Jemand hat schon Vertrauenspersonen vorgeschlagen. Wenn du andere vorschlägst, unterschreiben die Mitglieder für die, die ihnen lieber sind; im Amt sind die ersten mit genug Unterschriften und einem Schlüssel.',
  callLead:
    'Du schlägst vor, alle Genannten müssen zustimmen, und mehr als die Hälfte der Mitglieder unterschreibt mit einem Tipp. Von da an setzt nur eine Abstimmung der Mitglieder andere an ihre Stelle.',
  who: 'Wer soll Vertrauensperson sein?',
  whoHint:
    'Leute, die sich nicht verschwören würden: von verschiedenen Seiten, wenn es Seiten gibt. Drei bis sieben sind üblich.',
  search: 'Ein Mitglied suchen',
  foundNone: 'Niemand hier heißt so.',
  chosen: (names) => `Ausgewählt: ${names}`,
  chosenNone: 'Noch ist niemand ausgewählt.',
  threshold: 'Wie viele braucht es, um ein Ergebnis zu öffnen?',
  thresholdHint:
    'Mehr schützt besser vor einer Verschwörung, weniger besser vor verlorenen Schlüsseln. Es ist immer mehr als die Hälfte, damit nicht zwei Gruppen verschiedene Summen öffnen können.',
  unit: (of) => `von ${number(of)}`,
  meaning: (threshold, of) => {
    const lose = plural(of - threshold, {
      one: 'eine darf ihre Schlüssel verlieren',
      other: '# dürfen ihre Schlüssel verlieren',
    });
    return threshold === of
      ? `${number(threshold)} von ${number(of)}: niemand darf die Schlüssel verlieren; alle müssten sich verschwören, um einen Stimmzettel zu lesen.`
      : `${number(threshold)} von ${number(of)}: ${lose}; ${number(threshold)} müssten sich verschwören, um einen Stimmzettel zu lesen.`;
  },
  warnAll:
    'Wenn eine davon ihre zwölf Wörter verliert oder nicht wiederkommt, lässt sich kein Ergebnis mehr öffnen.',
  needTwo: 'Wähle bitte mindestens zwei aus.',
  submit: 'Sie vorschlagen',
  called:
    'Sie sind vorgeschlagen. Schick den anderen die Erinnerung unten, damit sie kommen, zustimmen und unterschreiben.',
  tooFew: 'Ein Kreis braucht mindestens zwei Mitglieder. Lade zuerst jemanden ein.',
  guest: 'Nur Mitglieder können Vertrauenspersonen wählen.',

  name: (threshold, of) => `Kreis von ${number(of)}, ${number(threshold)} genügen`,
  nameAll: (of) => `Kreis von ${number(of)}, alle werden gebraucht`,
  calledBy: (name) => `Vorgeschlagen von ${name}`,
  phases: {
    accepting: 'Wartet, bis alle zugestimmt haben',
    dealing: 'Der Schlüssel entsteht',
    certifying: 'Alle prüfen, was die anderen geschickt haben',
    ready: 'Bereit',
    failed: 'Ohne Schlüssel beendet',
  },
  awaited: (names) => `Erwartet: ${names}`,
  people: 'Wer wie weit ist',
  steps: { accept: 'Zustimmung', deal: 'Teil des Schlüssels', certify: 'Prüfung der anderen' },
  done: 'erledigt',
  open: 'noch nicht',
  waits: 'steht aus',
  failedMissing: (name) =>
    `Er wurde beendet, weil der Schritt von ${name} fehlte. Nichts ist verloren: keine Abstimmung hat ihn benutzt.`,
  failedShare: (name, by) =>
    `Er wurde beendet, weil ${by} sagt, dass falsch war, was ${name} geschickt hat. Sonst kann niemand sehen, wer von beiden recht hat, und beide Namen stehen im Protokoll. Nichts ist verloren: keine Abstimmung hat ihn benutzt.`,
  apart:
    'Was nun: Es kann ein Fehler sein, oder jemand betrügt. Wähle Vertrauenspersonen, unter denen höchstens eine der beiden ist.',
  next: 'Was nun: wähle einen neuen Kreis. Wer noch da ist, muss nur noch einmal zustimmen.',
  readyNext: 'Die Vertrauenspersonen sind bereit. Jedes Mitglied kann jetzt etwas zur Abstimmung stellen.',
  earlier: (count) => plural(count, { one: 'Ein früherer Kreis', other: '# frühere Kreise' }),

  advancing: 'Dein Gerät tut deinen Teil. Lass diese Seite bitte offen.',
  advancingText:
    'Es macht oder prüft einen Teil des Schlüssels. Das dauert ein paar Sekunden, und du musst nichts tun.',
  advance: 'Meinen Teil jetzt tun',
  advanceLead: 'Alle haben zugestimmt. Jetzt macht jedes Gerät seinen Teil des Schlüssels.',
  waitOthers:
    'Dein Teil ist fürs Erste getan. Es geht von selbst weiter, sobald eine andere Vertrauensperson diese Seite offen hat, und bei dir auch, wenn du sie offen lässt.',

  remind: 'Erinnern',
  remindOne: (name) => `${name} erinnern`,
  reminder: 'Text der Erinnerung',
  reminderAccept: (assembly, link) =>
    `Du wirst gebeten, Vertrauensperson von „${assembly}“ zu sein. Öffne bitte diese Seite, lies, was das heißt, und stimm zu: es dauert eine Minute, und bis alle es getan haben, kann nichts entschieden werden.\n${link}`,
  reminderStep: (assembly, link) =>
    `Der Schlüssel der Vertrauenspersonen von „${assembly}“ ist fast fertig. Öffne bitte diese Seite mit deinen Schlüsseln und lass sie eine Minute offen: dein Gerät tut den Rest.\n${link}`,
  giveUpFold: 'Wenn jemand nicht antwortet',
  giveUp: (name) => `Nicht länger auf ${name} warten`,
  giveUpTitle: (name) => `Ohne ${name} beenden?`,
  giveUpText: (name) =>
    `Dieser Kreis endet dann ohne Schlüssel, und im Protokoll steht, dass der Schritt von ${name} fehlte. Danach wählst du einen neuen Kreis, und die anderen stimmen noch einmal zu.`,
  giveUpGo: 'Beenden',
  giveUpKeep: 'Weiter warten',

  office: 'Im Amt',
  since: (day) => `Im Amt seit ${day}.`,
  until: (day) => `Die Amtszeit endet am ${day}.`,
  over: (day) =>
    `Die Amtszeit endete am ${day}: Bis es neue gibt, öffnet nur eine Abstimmung über neue Vertrauenspersonen.`,
  firstOnes: 'Sie sind die ersten; die Mitglieder haben für sie unterschrieben.',
  byVote: 'Durch diese Abstimmung eingesetzt',
  byElection: 'In dieser Abstimmung gewählt',
  attempt: (at) => `Versuch ${number(at)}.`,
  renew: 'Wie werden sie ersetzt?',
  renewText:
    'Durch eine besondere Abstimmung, die die neuen nennt. Abstimmungen, die bis dahin offen sind, bringen diese zu Ende. Wenn sie nicht handeln, kann mehr als die Hälfte der Mitglieder sie ersetzen, indem sie offen unterschreibt.',
  renewSoon: 'Die Amtszeit endet bald',
  renewSoonText:
    'Jedes Mitglied kann jetzt neue Vertrauenspersonen vorschlagen, oder dieselben noch einmal; bis zum Ende der Amtszeit braucht es keine weitere Unterschrift. Danach öffnet nur noch eine solche Abstimmung.',
  renewGo: 'Vertrauenspersonen vorschlagen',

  calendarRenew: (place) => `Zeit, die nächsten Vertrauenspersonen vorzuschlagen: ${place}`,
  calendarTerm: (place) => `Die Amtszeit der Vertrauenspersonen endet: ${place}`,
  signAsk: (caller, names, threshold) =>
    `${caller} schlägt ${names} als erste Vertrauenspersonen vor; ${number(threshold)} von ihnen öffnen ein Ergebnis. Bist du einverstanden?`,
  sign: 'Einverstanden, ich unterschreibe',
  signed: 'Du hast für diese Vertrauenspersonen unterschrieben.',
  signatures: (done, of) =>
    `${number(done)} von ${plural(of, { one: '# Mitglied', other: '# Mitgliedern' })} haben unterschrieben.`,
  acceptances: (done, of) =>
    `${number(done)} von ${plural(of, { one: '# Vertrauensperson', other: '# Vertrauenspersonen' })} haben zugestimmt.`,
  signedEnough: 'Mehr als die Hälfte hat unterschrieben: Sie sind im Amt, sobald ihr Schlüssel bereit ist.',
  signaturesMissing: (missing) =>
    plural(missing, {
      one: '# Mitglied muss noch unterschreiben, damit es mehr als die Hälfte ist.',
      other: '# Mitglieder müssen noch unterschreiben, damit es mehr als die Hälfte ist.',
    }),
  signedBy: (names) =>
    `Unterschrieben haben: ${names}. Wer vorschlägt oder zustimmt, hat damit unterschrieben.`,

  sure: 'Der Schlüssel entsteht mit COCKTAIL-DKG über das Protokoll: alle legen sich fest, bevor jemand verteilt, jeder Anteil wird geprüft, und alle unterschreiben dieselbe Niederschrift. Deine Geheimnisse kommen aus deinen zwölf Wörtern; mit einem Gerät geht also nichts verloren.',
};
