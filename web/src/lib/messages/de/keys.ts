import type { Messages } from '../en';
import { number, plural } from './forms';

export const keys: Messages['keys'] = {
  title: 'Deine Schlüssel',
  lead: 'Zwölf Wörter sind der Schlüssel zu allem, was du hier tust. Sie entstehen auf diesem Gerät und verlassen es nie, außer du nimmst sie mit.',
  needed: 'Dafür brauchst du deine Schlüssel',
  openFirst: 'Öffne deine Schlüssel, um weiterzumachen',
  openFold: 'Deine Schlüssel öffnen',
  opened: 'Deine Schlüssel sind offen. Du kannst weitermachen.',
  neededNew:
    'Schlüssel unterschreiben, was du tust, damit es niemand sonst in deinem Namen kann. Sie zu erstellen dauert zwei Minuten und braucht ein Blatt Papier.',
  none: 'Auf diesem Gerät sind noch keine Schlüssel.',
  make: 'Neue Schlüssel erstellen',
  restore: 'Ich habe schon zwölf Wörter',
  adoptHow:
    'Deine Schlüssel sind auf einem anderen Gerät? Öffne dort „Deine Schlüssel“ und wähle „Ein zweites Gerät dazunehmen“.',
  apart:
    'In jeder Versammlung ergeben diese Wörter andere Schlüssel: Zwei Protokolle verraten nicht, dass du in beiden bist.',
  open: 'Deine Schlüssel sind auf dieser Seite offen. Sie schließen sich, wenn du sie schließt.',
  locked: 'Deine Schlüssel sind auf diesem Gerät, unter deinem Passwort.',
  unlock: 'Meine Schlüssel öffnen',
  lock: 'Schlüssel schließen',
  forgot: 'Ich habe das Passwort vergessen',
  forgotText:
    'Niemand kann dir das Passwort sagen, aber mit deinen zwölf Wörtern fängst du neu an: Gib sie ein und wähle ein anderes.',
  passphrase: 'Passwort',
  passphraseHint:
    'Mindestens 8 Zeichen; vier Wörter, die nichts miteinander zu tun haben, sind gut. Es schützt die Wörter nur auf diesem Gerät.',
  passphraseAgain: 'Das Passwort noch einmal',
  passphraseDiffers: 'Die beiden Passwörter sind nicht gleich.',
  passphraseShort: 'Das Passwort braucht mindestens 8 Zeichen.',
  show: 'Passwort zeigen',
  hide: 'Passwort verbergen',
  slowly: 'Das dauert ein, zwei Sekunden, damit auch Raten langsam ist.',
  phraseTitle: 'Schreib diese zwölf Wörter auf',
  phraseLead:
    'Schreib sie auf Papier, in dieser Reihenfolge und genau so, bevor du weitergehst: Es sind gewöhnliche englische Wörter. Wer sie hat, kann als du abstimmen; ohne sie bringt dir niemand deine Schlüssel zurück.',
  phraseWhy: 'Warum zwölf Wörter und kein „Passwort vergessen“?',
  phraseWhyText:
    'Wer dir ein neues Passwort geben könnte, könnte es auch jemand anderem geben und in deinem Namen abstimmen. Hier steht niemand über dir: Deine Stimme kann dir niemand nehmen und niemand weggeben, und deshalb kann auch niemand die Wörter ersetzen.',
  phraseList: 'Deine zwölf Wörter',
  phraseDone: 'Ich habe sie aufgeschrieben',
  print: 'Drucken',
  confirmTitle: 'Eine kurze Probe',
  confirmLead: 'Gib diese drei Wörter von deinem Papier ein.',
  confirmWord: (position) => `Wort ${number(position)}`,
  confirmWrong: 'Das ist nicht das Wort, das gezeigt wurde. Sieh noch einmal auf dein Papier.',
  seeAgain: 'Die Wörter noch einmal sehen',
  keepTitle: 'Bewahre sie auf diesem Gerät',
  keepLead:
    'Wähle ein Passwort. Damit bleiben die Wörter auf diesem Gerät versiegelt, und du musst sie nicht jedes Mal eingeben.',
  keep: 'Meine Schlüssel hier aufbewahren',
  restoreTitle: 'Deine Schlüssel zurückholen',
  restoreLead: 'Gib deine zwölf Wörter ein. Nummern, Kommas und Zeilenumbrüche dazwischen schaden nicht.',
  restoreWords: 'Zwölf Wörter',
  restoreGo: 'Weiter',
  restoreCount: (count) =>
    plural(count, {
      one: 'Das ist ein Wort. Es müssen zwölf sein.',
      other: 'Das sind # Wörter. Es müssen zwölf sein.',
    }),
  restoreUnknown: (position, word) => `Wort ${number(position)}, „${word}“, steht nicht auf der Wortliste.`,
  restoreLike: (position, word, like) =>
    `Wort ${number(position)}, „${word}“, steht nicht auf der Wortliste. Meinst du ${like}?`,
  restoreOrder:
    'Jedes dieser Wörter steht auf der Liste, aber zusammen sind sie kein Schlüssel: Eines ist falsch, oder zwei sind vertauscht.',
  otherTitle: 'Das sind andere Schlüssel',
  otherText:
    'Auf diesem Gerät sind die Schlüssel eines anderen Mitglieds, und es kann nur die von einem halten. Wenn du weitermachst, werden sie ersetzt. Nur die zwölf Wörter dazu bringen sie zurück.',
  otherGo: 'Die Schlüssel hier ersetzen',
  startOver: 'Mit neuen Wörtern anfangen',
  sheet: {
    title: 'Meine zwölf Wörter für Folkmoot',
    made: (date) => `Gedruckt: ${date}`,
    where: (address) => `Adresse: ${address}`,
    assembly: (name) => `Versammlung: ${name}`,
    lead: 'Diese Wörter sind mein Schlüssel. Wer sie hat, kann als ich abstimmen, und niemand kann sie ersetzen.',
    keep: 'Bewahre dieses Blatt bei den wichtigen Papieren auf. Fotografiere es nicht und schick es niemandem. Niemand von Folkmoot wird je danach fragen.',
    use: 'Auf einem neuen Gerät: die Adresse oben öffnen, „Deine Schlüssel“ wählen, dann „Ich habe schon zwölf Wörter“, und sie in dieser Reihenfolge eingeben.',
  },
  second: {
    title: 'Ein zweites Gerät dazunehmen',
    lead: 'Scanne das mit deinem Telefon oder Tablet und gib dort dasselbe Passwort ein.',
    safe: 'Der Code enthält deine Wörter, versiegelt unter deinem Passwort: Ohne das Passwort nützt er nichts. Zeig ihn trotzdem niemandem.',
    show: 'Code zeigen',
    hide: 'Code verbergen',
    label: 'QR-Code mit deinen versiegelten Schlüsseln, für dein zweites Gerät',
    link: 'Link für ein zweites Gerät',
    linkHint: 'Keine Kamera zur Hand? Bring diesen Link auf einem Weg hinüber, den nur du lesen kannst.',
  },
  adopt: {
    title: 'Deine Schlüssel von einem anderen Gerät',
    lead: 'Gib das Passwort ein, das du auf dem anderen Gerät benutzt. Es öffnet die Wörter hier und bewahrt sie unter demselben Passwort auf.',
    go: 'Schlüssel hierher holen',
    bad: 'Dieser Link ist nicht vollständig. Öffne auf dem anderen Gerät noch einmal „Ein zweites Gerät dazunehmen“ und scanne den ganzen Code.',
    done: 'Deine Schlüssel sind jetzt auch auf diesem Gerät.',
    wrong: 'Dieses Passwort öffnet sie nicht. Gib das ein, das du auf dem anderen Gerät benutzt.',
    replaces:
      'Auf diesem Gerät sind schon Schlüssel. Wenn das andere sind, werden sie ersetzt, und nur die zwölf Wörter dazu bringen die alten zurück.',
    sure: 'Ersetzen, was hier ist, falls es andere Schlüssel sind',
    not: 'Darum habe ich nicht gebeten',
    warn: 'Mach nur weiter, wenn du das gerade von deinem eigenen Gerät gescannt hast. Schlüssel, die dir jemand anderes gibt, kennt dieser Mensch.',
  },
  again: {
    title: 'Die Wörter noch einmal zeigen',
    lead: 'Um sie ein zweites Mal aufzuschreiben, oder weil das Papier verloren ist. Sieh dich vorher um: Wer sie sieht, kann als du abstimmen.',
    go: 'Wörter zeigen',
    hide: 'Wörter verbergen',
  },
  rekey: {
    title: 'Das Passwort ändern',
    lead: 'Es ändert sich nur auf diesem Gerät. Die zwölf Wörter bleiben dieselben.',
    now: 'Das bisherige Passwort',
    next: 'Neues Passwort',
    nextAgain: 'Das neue Passwort noch einmal',
    go: 'Passwort ändern',
    done: 'Das Passwort ist geändert. Es gilt auf diesem Gerät ab jetzt.',
  },
  unseen: {
    title: 'Neuer Schlüssel für verdeckte Teilnahme',
    lead: 'In Abstimmungen mit verdeckter Teilnahme verbirgt dich ein eigener Schlüssel. Nimm einen neuen, wenn jemand deine Schlüssel eine Zeit lang gehabt haben könnte: Mit dem alten sähe die Person, an welchen Abstimmungen du teilgenommen hast, aber an keiner, die noch kommt. Deine zwölf Wörter bleiben.',
    go: 'Neuen Schlüssel für verdeckte Teilnahme nehmen',
    done: (names) =>
      `Du hast einen neuen Schlüssel für verdeckte Teilnahme in ${names}. Er gilt in jeder Abstimmung, die von jetzt an beginnt.`,
    left: (names) => `Noch nicht in ${names}. Versuche es später noch einmal.`,
    nowhere: 'In keiner Versammlung, die dieses Gerät kennt, gehören deine Schlüssel einem Mitglied.',
    locked: 'Öffne zuerst deine Schlüssel.',
  },
  receipts: {
    title: 'Deine Quittungen sichern',
    lead: 'Eine Quittung beweist, dass dein Stimmzettel im Protokoll ist. Sie sagt nicht, wie du abgestimmt hast. Die Prüfung nimmt die Datei, wie sie ist.',
    none: 'Auf diesem Gerät sind noch keine Quittungen. Es bewahrt eine für jeden Stimmzettel auf, den du hier abgibst.',
    go: (count) => plural(count, { one: '# Quittung sichern', other: '# Quittungen sichern' }),
  },
  wordsVoid: 'Die zwölf Wörter gelten nicht',
  wordsVoidText:
    'Diese Seite wurde neu geladen, bevor die Schlüssel gespeichert waren. Streich die Wörter durch, die du aufgeschrieben hast: Zu ihnen gehört nichts. Neue Schlüssel haben neue Wörter.',
  storage: {
    title: 'Behält dieser Browser das alles?',
    safe: 'Dieser Browser hat versprochen zu behalten, was hier gespeichert ist, bis du es entfernst.',
    unsure:
      'Dieser Browser darf wegwerfen, was hier gespeichert ist, wenn der Platz knapp wird oder du lange nicht da warst. In einem privaten Fenster ist beim Schließen alles weg. Mit deinen zwölf Wörtern auf Papier geht nichts verloren.',
    ask: 'Den Browser bitten, es zu behalten',
    refused: 'Der Browser hat es nicht versprochen. Das schadet nicht, solange du deine zwölf Wörter hast.',
    failed:
      'Dieser Browser speichert für diese Seite nichts, wie viele private Fenster. Öffne die Seite in einem gewöhnlichen Fenster, um Schlüssel zu erstellen oder herzuholen.',
  },
  forget: {
    title: 'Dieses Gerät vergessen',
    lead: 'Für ein Gerät, das du weggibst oder das nicht dir gehört.',
    go: 'Alles hier vergessen',
    ask: 'Alles von diesem Gerät entfernen?',
    lost: 'Das wird entfernt:',
    things: [
      'deine Schlüssel: nur die zwölf Wörter bringen sie zurück',
      'deine Quittungen: sichere sie vorher, wenn du später beweisen willst, dass deine Stimmzettel im Protokoll sind',
      'was dieses Gerät als Vertrauensperson freigegeben hat: Es würde nicht mehr merken, wenn der Server zweimal danach fragt',
      'Entwürfe und Ergebnisse, die du gesehen hast',
      'Prüfpunkte: Dieses Gerät würde nicht mehr merken, wenn der Server die Vergangenheit ändert',
    ],
    sure: 'Ich habe meine zwölf Wörter auf Papier oder brauche diese Schlüssel nicht mehr',
    yes: 'Alles entfernen',
    done: 'Auf diesem Gerät ist nichts mehr von dir. Was du abgegeben und unterschrieben hast, bleibt im Protokoll.',
  },
  sure: 'Die Wörter werden in einem Nebenprozess dieser Seite zu einem Unterschriftenschlüssel und einem Vertrauensschlüssel. Seiten und Server sehen nur die öffentlichen Hälften. Auf diesem Gerät liegen die Wörter versiegelt unter deinem Passwort (Argon2id und XChaCha20-Poly1305).',
};
