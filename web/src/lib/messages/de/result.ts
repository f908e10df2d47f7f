import type { Messages } from '../en';
import { number, plural } from './forms';

const people = (count: number) => plural(count, { one: '# Mitglied', other: '# Mitgliedern' });

export const result: Messages['result'] = {
  title: 'Ergebnis',
  quoted: (name) => `„${name}“`,
  outcome: {
    chosen: (option) => `„${option}“ ist gewählt.`,
    byLot: (option) => `„${option}“ ist durch das Los gewählt.`,
    tied: (options) => `Gleichstand zwischen ${options}.`,
    elected: (names) => `Gewählt: ${names}.`,
    electedNone: 'Niemand ist gewählt.',
    emptySeats: (empty, seats) =>
      `${number(empty)} von ${plural(seats, { one: '# Platz', other: '# Plätzen' })} ${empty === 1 ? 'bleibt' : 'bleiben'} leer.`,
    funded: (options) => `Bezahlt wird: ${options}.`,
    fundedNone: 'Kein Projekt wird bezahlt.',
    divided: 'Das Geld ist aufgeteilt.',
    no_quorum: 'Es haben zu wenige mitgemacht, darum ist nichts entschieden.',
    no_choice: 'Es wurde keine Möglichkeit angekreuzt, darum ist nichts gewählt.',
    none_chosen: 'Nichts ist gewählt: Keine Möglichkeit hat mehr Stimmzettel als „Keine davon“.',
    no_majority: (options) =>
      `Keine Möglichkeit hat mehr als die Hälfte. Eine Stichwahl ist zwischen ${options}.`,
  },
  tieOpen: 'Die Regeln lassen einen Gleichstand offen: Es ist nichts gewählt.',
  lot: {
    drew: (options) => `Die Regeln lassen zwischen ${options} das Los entscheiden.`,
    title: 'Wie das Los gezogen wurde',
    how: 'Niemand hat das Los gewählt, und alle können es noch einmal ziehen. Jede dieser Möglichkeiten bekam den Fingerabdruck (SHA-512) aus den Wörtern „folkmoot/v1 lot“ in einer eigenen Zeile, der Wurzel des Prüfpunkts beim Schließen, der Kennung der Abstimmung, der Nummer der Frage und ihrer eigenen Nummer, beide ab 0 gezählt und in vier Bytes. Der kleinste Fingerabdruck kommt zuerst. Jede Prüfung zieht noch einmal.',
  },
  quorum: {
    missed: (ballots, roll, needed) =>
      `${number(ballots)} von ${people(roll)} haben abgestimmt; die Regeln verlangen mindestens ${number(needed)}.`,
    missedCounts: 'Die Stimmzettel wurden trotzdem zusammengezählt und geöffnet; sie entscheiden nichts.',
  },
  table: {
    place: 'Platz',
    answer: 'Antwort',
    option: 'Möglichkeit',
    project: 'Projekt',
    ballots: 'Stimmzettel',
    share: 'Von allen',
    total: 'Summe',
    mean: 'Mittel',
    points: 'Punkte',
    ofPoints: 'Von allen Punkten',
    votes: 'Stimmen',
    forIt: 'Dafür',
    against: 'Dagegen',
    margin: 'Abstand',
    grade: 'Mehrheitsurteil',
    won: 'Gewonnene Paare',
    cost: 'Kosten',
    state: 'Ausgang',
    ofMoney: 'Vom Geld',
  },
  withheld: {
    title: 'Diese Abstimmung bleibt verschlossen',
    text: (ballots, minBallots) =>
      `${plural(ballots, { one: 'Es wurde nur # Stimmzettel abgegeben', other: 'Es wurden nur # Stimmzettel abgegeben' })}, und die Regeln öffnen eine Summe erst ab ${number(minBallots)}. Die Summe von so wenigen würde verraten, wie jede Person gestimmt hat; darum öffnet sie niemand. Es ist nichts entschieden.`,
    turnout: (ballots, roll) =>
      `Nur ${number(ballots)} von ${number(roll)} haben abgestimmt, und die Regeln verlangen mehr, damit etwas entschieden ist. Was nichts entscheidet, wird nicht geöffnet. So erfährt niemand die Zahlen.`,
    none: (minBallots) =>
      `Es wurde kein Stimmzettel abgegeben, und die Regeln öffnen eine Summe erst ab ${number(minBallots)}. Es gibt nichts zu öffnen, und es ist nichts entschieden.`,
    sure: 'Die Zahl steht in den Regeln dieser Versammlung, und das Protokoll hält alle Vertrauenspersonen daran fest: Es nimmt für diese Abstimmung keinen Anteil an. Die versiegelten Stimmzettel bleiben versiegelt.',
    next: 'Die Frage kann der Versammlung in einer neuen Abstimmung noch einmal gestellt werden.',
  },
  numbers: 'Die Zahlen',
  more: 'Alle Zahlen als Tabelle',
  /** Before a sentence of the kinds. */
  about: (kind) => `${kind}: wofür es gut ist`,
  counted: (ballots) => plural(ballots, { one: '# Stimmzettel zählt.', other: '# Stimmzettel zählen.' }),
  noBallots: 'Es wurde kein Stimmzettel abgegeben.',
  turnout: {
    title: 'Beteiligung',
    text: (ballots, roll, percent) => `${number(ballots)} von ${people(roll)} haben abgestimmt (${percent}).`,
    hidden: 'Niemand sieht, wer sie sind.',
    met: (needed) => `Das Quorum von ${number(needed)} ist erreicht.`,
    missed: (needed) => `Das Quorum von ${number(needed)} ist nicht erreicht.`,
    none: 'Die Regeln verlangen kein Quorum.',
    mark: (needed) => `Quorum ${number(needed)}`,
  },
  released: {
    title: 'Wer die Summen geöffnet hat',
    text: (names, needed) =>
      `Freigegeben haben: ${names}. ${plural(needed, { one: 'Nötig war # Anteil.', other: 'Nötig waren # Anteile.' })}`,
    at: (name, when) => `${name}: ${when}`,
    missing: (names) => `Nicht nötig und nicht freigegeben: der Anteil von ${names}.`,
  },
  checked: {
    title: 'Was dein Gerät geprüft hat',
    justNow: 'Gerade eben von deinem Gerät geprüft.',
    at: (when) => `Von deinem Gerät geprüft: ${when}.`,
    light:
      'Reihenfolge und Unterschrift jedes Eintrags, die Anteile der Vertrauenspersonen, und dass diese Zahlen und dieser Ausgang daraus folgen.',
    ballots: (count) =>
      plural(count, {
        one: 'Noch nicht: der Beweis des einen Stimmzettels und die Summe.',
        other: 'Noch nicht: die Beweise aller # Stimmzettel und ihre Summe.',
      }),
    more: 'Auch jeden Stimmzettel prüfen',
    every: (count) =>
      plural(count, {
        one: 'Der eine Stimmzettel wurde von deinem Gerät geprüft und gezählt.',
        other: 'Jeder der # Stimmzettel wurde von deinem Gerät geprüft und mitgezählt.',
      }),
    wrong: 'Auf dieses Ergebnis ist kein Verlass',
    sure: 'Du musst niemandem glauben: Im Protokoll steht jeder versiegelte Stimmzettel, und dein Gerät rechnet das Ergebnis daraus aus. Die Prüfung macht das noch einmal von vorn und erklärt jeden Schritt.',
    audit: 'Das ganze Protokoll prüfen',
  },
  share: {
    title: 'Weitergeben',
    share: 'Teilen',
    link: 'Link kopieren',
    linkDone: 'Der Link ist kopiert.',
    print: 'Drucken',
    files: 'Dateien',
    csv: 'Zahlen (CSV)',
    xlsx: 'Tabelle (XLSX)',
    json: 'Alles (JSON)',
    svg: 'Diagramm (SVG)',
    embed: 'Einbetten',
    embedTitle: 'Eine Karte für eine andere Seite',
    embedLead:
      'Füge das dort ein, wo die Karte stehen soll. Sie zeigt den Ausgang, prüft ihn auf dem Gerät derer, die sie lesen, und enthält keine Schlüssel.',
    embedCode: 'Code für die Karte',
    embedPreview: 'Vorschau der Karte',
    text: (title, outcome) => `${title}: ${outcome}`,
  },
  sheet: {
    of: (assembly) => `Ergebnis einer Abstimmung von ${assembly}`,
    open: (from, until) => `Offen: ${from} bis ${until}.`,
    proof: 'Selbst nachprüfen',
    proofText:
      'Dieser Code führt zur Prüfung des ganzen Protokolls. Der Prüfpunkt muss für alle, die nachsehen, derselbe sein.',
    qr: 'Code, der zur Prüfung führt',
    checkpoint: (code, size) =>
      `Prüfpunkt ${code}, ${plural(size, { one: '# Eintrag', other: '# Einträge' })}`,
    printed: (time) => `Gedruckt: ${time}.`,
  },
};
