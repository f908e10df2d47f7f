import type { Messages } from '../en';
import { fraction, number, plural } from './forms';

type Of = 'cast' | 'decided' | 'roll';
type Test = 'more_than' | 'at_least';

const whole = {
  cast: 'aller Stimmzettel',
  decided: 'derer, die Ja oder Nein gesagt haben',
  roll: 'aller auf der Stimmliste',
};
const part = (of: Of, test: Test, num: number, den: number) =>
  `${test === 'more_than' ? 'mehr als' : 'mindestens'} ${fraction(num, den)} ${whole[of]}`;
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const papers = (count: number) => plural(count, { one: '# Stimmzettel', other: '# Stimmzetteln' });
const people = (count: number) => plural(count, { one: '# Mitglied', other: '# Mitgliedern' });

export const result: Messages['result'] = {
  title: 'Ergebnis',
  quoted: (name) => `„${name}“`,
  outcome: {
    passed: 'Der Antrag ist angenommen.',
    failed: 'Der Antrag ist nicht angenommen.',
    chosen: (option) => `„${option}“ ist gewählt.`,
    byLot: (option) => `„${option}“ ist durch das Los gewählt.`,
    tied: (options) => `Gleichstand zwischen ${options}.`,
    funded: (options) => `Bezahlt wird: ${options}.`,
    fundedNone: 'Kein Projekt wird bezahlt.',
    divided: 'Das Geld ist aufgeteilt.',
    no_quorum: 'Es haben zu wenige mitgemacht, darum ist nichts entschieden.',
    no_choice: 'Es wurde keine Möglichkeit angekreuzt, darum ist nichts gewählt.',
  },
  motion: {
    passed: (yes, no) => `Angenommen: ${number(yes)} Ja, ${number(no)} Nein.`,
    failed: (yes, no) => `Nicht angenommen: ${number(yes)} Ja, ${number(no)} Nein.`,
    nobody: 'Niemand hat abgestimmt, darum ist der Antrag nicht angenommen.',
    met: (of, test, num, den) => `${upper(part(of, test, num, den))}.`,
    missed: (of, test, num, den) => `Nötig war: ${part(of, test, num, den)}.`,
    abstained: (count) =>
      plural(count, { one: '# Person hat sich enthalten.', other: '# Personen haben sich enthalten.' }),
    needed: (count) => `${number(count)} nötig`,
  },
  quorum: {
    missed: (ballots, roll, needed) =>
      `${number(ballots)} von ${people(roll)} haben abgestimmt; die Regeln verlangen mindestens ${number(needed)}.`,
    missedCounts: 'Die Stimmzettel wurden trotzdem zusammengezählt und geöffnet; sie entscheiden nichts.',
  },
  choose: {
    why: (count, ballots) => `${number(count)} von ${papers(ballots)}, mehr als jede andere Möglichkeit.`,
    each: (count, ballots) => `Jede hat ${number(count)} von ${papers(ballots)}.`,
  },
  approval: {
    why: (count, ballots) =>
      `Angekreuzt auf ${number(count)} von ${papers(ballots)}, mehr als jede andere Möglichkeit.`,
    each: (count, ballots) => `Jede ist auf ${number(count)} von ${papers(ballots)} angekreuzt.`,
    several: 'Ein Stimmzettel kann mehrere ankreuzen, darum ergeben die Teile mehr als das Ganze.',
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
    none: (minBallots) =>
      `Es wurde kein Stimmzettel abgegeben, und die Regeln öffnen eine Summe erst ab ${number(minBallots)}. Es gibt nichts zu öffnen, und es ist nichts entschieden.`,
    sure: 'Die Zahl steht in den Regeln dieser Versammlung, und das Protokoll hält alle Vertrauenspersonen daran fest: Es nimmt für diese Abstimmung keinen Anteil an. Die versiegelten Stimmzettel bleiben versiegelt.',
    next: 'Die Frage kann der Versammlung in einer neuen Abstimmung noch einmal gestellt werden.',
  },
  numbers: 'Die Zahlen',
  counted: (ballots) => plural(ballots, { one: '# Stimmzettel zählt.', other: '# Stimmzettel zählen.' }),
  noBallots: 'Es wurde kein Stimmzettel abgegeben.',
  turnout: {
    title: 'Beteiligung',
    text: (ballots, roll, percent) => `${number(ballots)} von ${people(roll)} haben abgestimmt (${percent}).`,
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
