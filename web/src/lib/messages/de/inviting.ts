import type { Messages } from '../en';
import { number, plural } from './forms';

const people = (count: number) => plural(count, { one: '# Person', other: '# Personen' });

export const inviting: Messages['inviting'] = {
  title: 'Mit Namen einladen',
  go: 'Viele Leute mit Namen einladen',
  lead: 'Alle bekommen eine eigene Einladung, mit der eine Person hereinkommt. Du siehst, wer gekommen ist, und kannst jede zurücknehmen.',
  private:
    'Namen und Adressen bleiben auf diesem Gerät, mit deinen Schlüsseln verschlossen. Sie kommen nicht ins Protokoll, und der Server sieht sie nicht.',
  members: 'Melde dich als Mitglied dieser Versammlung an, um einzuladen.',

  add: 'Wen lädst du ein?',
  paste: 'Eine Person je Zeile',
  pasteHint:
    'Zum Beispiel „Ada Lovelace“ oder „Ada Lovelace <ada@example.org>“, oder aus einer Tabelle kopierte Zeilen.',
  file: 'Oder eine Datei',
  fileHint: 'CSV, XLSX, ODS oder Text. Du kannst sie auch auf diese Seite ziehen.',
  fileButton: 'Datei wählen',
  fileRead: (name) => `Gelesen aus ${name}.`,
  fileDrop: 'Stattdessen den Text nehmen',
  unreadable: {
    large: 'Diese Datei ist zu groß für eine Liste von Personen.',
    kind: 'Diese Datei lässt sich nicht als Liste lesen. Speichere sie als CSV, XLSX oder ODS und wähle sie noch einmal.',
  },
  tooMany: (most) => `Höchstens ${number(most)} Personen auf einmal. Teile die Liste.`,

  understood: 'Was verstanden wurde',
  found: (count) => `${people(count)} einzuladen.`,
  columnName: 'Spalte mit dem Namen',
  columnFamily: 'Zweiter Teil des Namens',
  columnMail: 'Spalte mit der E-Mail-Adresse',
  columnNone: 'Keine',
  column: (which, example) => (example ? `${number(which)}: ${example}` : number(which)),
  heading: 'Die erste Zeile hat Überschriften',
  row: 'Zeile',
  name: 'Name',
  mail: 'E-Mail',
  more: (count) => `Alle ${number(count)} zeigen`,
  leftOut: (count) =>
    plural(count, { one: '# Zeile wird ausgelassen', other: '# Zeilen werden ausgelassen' }),
  nameless: (row) => `Zeile ${number(row)}: kein Name.`,
  long: (row, name) => `Zeile ${number(row)}: Der Name hat mehr als 80 Zeichen: ${name}`,
  twin: (row, name, other) => `Zeile ${number(row)}: ${name}, dasselbe wie Zeile ${number(other)}.`,
  already: (row, name) => `Zeile ${number(row)}: ${name} steht schon auf deiner Liste.`,
  twins: 'Auch die einladen, die zweimal dastehen',
  make: (count) => plural(count, { one: '# Einladung erstellen', other: '# Einladungen erstellen' }),

  making: 'Einladungen werden erstellt',
  madeOf: (done, all) => `${number(done)} von ${number(all)} sind erstellt.`,
  stop: 'Anhalten',
  goOn: (count) => plural(count, { one: 'Die letzte erstellen', other: 'Die anderen # erstellen' }),
  stopped: (count) =>
    plural(count, {
      one: '# Einladung ist noch nicht erstellt. Was erstellt ist, bleibt.',
      other: '# Einladungen sind noch nicht erstellt. Was erstellt ist, bleibt.',
    }),

  out: 'Verteilen',
  letters: (count) => plural(count, { one: '# Brief drucken', other: '# Briefe drucken' }),
  lettersHint: 'Je eine Seite mit QR-Code, für alle, die noch nicht da sind.',
  merge: 'Datei für Serienbriefe speichern',
  mergeHint:
    'Name, Adresse, Link und letzter Tag in Spalten, für eine Textverarbeitung oder ein Mailprogramm.',
  mergeFile: 'einladungen.csv',
  mergeColumns: ['Name', 'E-Mail', 'Link', 'bis'],

  who: 'Wer gekommen ist',
  counts: (joined, asked, open, ended) =>
    [
      `${number(joined)} beigetreten`,
      `${number(asked)} angefragt`,
      `${number(open)} noch nicht`,
      `${number(ended)} abgelaufen oder zurückgenommen`,
    ].join(', ') + '.',
  show: 'Zeigen',
  filters: { all: 'Alle', open: 'Noch nicht', in: 'Beigetreten', ended: 'Abgelaufen oder zurückgenommen' },
  search: 'Nach Namen oder Adresse suchen',
  nobody: 'Niemand dieser Art auf deiner Liste.',
  standing: {
    todo: 'noch nicht erstellt',
    open: (until) => `noch nicht; bis ${until}`,
    asked: 'hat um Beitritt gebeten',
    in: (name) => `beigetreten als ${name}`,
    expired: (when) => `abgelaufen ${when}`,
    ended: 'zurückgenommen oder verbraucht',
  },
  copy: 'Link kopieren',
  copied: 'Der Link ist kopiert.',
  again: 'Eine neue geben',
  againDone: 'Es gibt eine neue Einladung, und die alte lässt niemanden mehr herein.',
  againExpired: (count) => plural(count, { one: '# abgelaufene erneuern', other: '# abgelaufene erneuern' }),
  revoke: 'Zurücknehmen',
  revoked: 'Sie ist zurückgenommen.',
  revokeAll: (count) => plural(count, { one: '# offene zurücknehmen', other: 'Alle # offenen zurücknehmen' }),
  revokeAllText:
    'Mit diesen Einladungen kann niemand mehr beitreten. Wer beigetreten ist, bleibt. Es steht im Protokoll und lässt sich nicht rückgängig machen.',
  forget: 'Diese Liste vergessen',
  forgetText:
    'Namen, Adressen und Links werden von diesem Gerät gelöscht. Die Einladungen gelten, bis sie ablaufen: Nimm sie vorher zurück, wenn du das willst.',
  moreRows: (count) => plural(count, { one: '# weitere zeigen', other: '# weitere zeigen' }),

  letter: {
    to: (name) => `Für ${name}`,
    invites: (by) => `${by} lädt dich ein zu`,
    how: 'Scanne den Code mit deinem Telefon oder tippe diese Adresse in einen Browser:',
    until: (until) => `Diese Einladung ist nur für dich. Mit ihr kommt eine Person herein, bis ${until}.`,
    trust:
      'Abstimmungen sind hier geheim: Dein Stimmzettel wird auf deinem eigenen Gerät versiegelt, niemand kann ihn lesen, und alle können die Zählung prüfen.',
    qr: (name) => `QR-Code der Einladung für ${name}`,
  },
};
