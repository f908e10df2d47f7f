import type { Messages } from '../en';
import { number, plural } from './forms';

const ballotsOf = (count: number) => plural(count, { one: '# Stimmzettel', other: '# Stimmzettel' });
const objections = (count: number) => plural(count, { one: '# Einwand', other: '# Einwände' });

export const told: Messages['told'] = {
  tieOpen: 'Die Regeln lassen einen Gleichstand offen: Es ist nichts gewählt.',
  lot: {
    drew: (options) => `Die Regeln lassen zwischen ${options} das Los entscheiden.`,
    title: 'Wie das Los gezogen wurde',
    how: 'Niemand hat das Los gewählt, und alle können es noch einmal ziehen. Jede dieser Möglichkeiten bekam den Fingerabdruck (SHA-512) aus den Wörtern „folkmoot/v1 lot“ in einer eigenen Zeile, der Wurzel des Prüfpunkts beim Schließen, der Kennung der Abstimmung, der Nummer der Frage und ihrer eigenen Nummer, beide ab 0 gezählt und in vier Bytes. Der kleinste Fingerabdruck kommt zuerst. Jede Prüfung zieht noch einmal.',
  },
  more: 'Alle Zahlen als Tabelle',
  /** Before a sentence of the kinds. */
  about: (kind) => `${kind}: wofür es gut ist`,
  /** What a single number counts, in files. */
  slots: {
    graded: (option, grade) => `${option}: ${grade}`,
    for: (option) => `Für ${option}`,
    against: (option) => `Gegen ${option}`,
    low: (option) => `${option}, unterer Teil`,
    high: (option) => `${option}, mal 65.536`,
    before: (one, other) => `${one} vor ${other}`,
  },
  consent: {
    short: { passed: 'Dem Vorschlag ist zugestimmt.', failed: 'Dem Vorschlag ist nicht zugestimmt.' },
    passed: (agree, aside, object) =>
      `Zugestimmt: ${number(agree)} dafür, ${number(aside)} beiseite, ${objections(object)}.`,
    failed: (agree, aside, object) =>
      `Nicht zugestimmt: ${number(agree)} dafür, ${number(aside)} beiseite, ${objections(object)}.`,
    nobody: 'Niemand hat abgestimmt, darum ist nichts beschlossen.',
    noneAgree: 'Es muss auch jemand dafür sein.',
    limit: (limit) =>
      limit === 0
        ? 'Angenommen ist er nur, wenn niemand einen Einwand hat.'
        : plural(limit, {
            one: 'Angenommen ist er mit höchstens # Einwand.',
            other: 'Angenommen ist er mit höchstens # Einwänden.',
          }),
    mark: (limit) => `höchstens ${number(limit)}`,
  },
  score: {
    why: (total, mean, max) =>
      `Die Noten ergeben zusammen ${number(total)}, im Mittel ${number(mean)} von ${number(max)}: mehr als jede andere.`,
    each: (total, mean, max) =>
      `Die Noten ergeben bei jeder zusammen ${number(total)}, im Mittel ${number(mean)} von ${number(max)}.`,
    mean: (mean, max) => `${number(mean)} von ${number(max)}`,
    remark: (max) => `Jeder Stimmzettel gibt jeder Möglichkeit 0 bis ${number(max)}.`,
  },
  points: {
    why: (points, all) =>
      `Sie bekam ${number(points)} von ${plural(all, { one: '# vergebenen Punkt', other: '# vergebenen Punkten' })}, mehr als jede andere.`,
    each: (points) => plural(points, { one: 'Jede bekam # Punkt.', other: 'Jede bekam # Punkte.' }),
    remark: (budget) =>
      plural(budget, {
        one: 'Jeder Stimmzettel hatte # Punkt zu vergeben.',
        other: 'Jeder Stimmzettel hatte # Punkte zu vergeben.',
      }),
  },
  quadratic: {
    why: (votes) =>
      plural(votes, { one: '# Stimme, mehr als jede andere.', other: '# Stimmen, mehr als jede andere.' }),
    each: (votes) => plural(votes, { one: 'Jede bekam # Stimme.', other: 'Jede bekam # Stimmen.' }),
    whyMargin: (margin) =>
      plural(margin, {
        one: '# Stimme mehr dafür als dagegen, der größte Abstand.',
        other: '# Stimmen mehr dafür als dagegen, der größte Abstand.',
      }),
    eachMargin: (margin) =>
      plural(margin, {
        one: 'Jede hat # Stimme mehr dafür als dagegen.',
        other: 'Jede hat # Stimmen mehr dafür als dagegen.',
      }),
    noneAhead: 'Keine Möglichkeit hat mehr Stimmen dafür als dagegen, darum ist nichts gewählt.',
    remark: (credits) =>
      `Jeder Stimmzettel hatte ${plural(credits, { one: '# Punkt', other: '# Punkte' })} zum Ausgeben; zwei Stimmen für dieselbe Möglichkeit kosten vier, drei kosten neun.`,
    forIt: (votes) => `${number(votes)} dafür`,
    againstIt: (votes) => `${number(votes)} dagegen`,
  },
  grades: {
    why: (grade) =>
      `Das Mehrheitsurteil ist „${grade}“: Mehr als die Hälfte der Stimmzettel gibt ihr dieses oder ein besseres.`,
    same: (options) =>
      `Dasselbe Urteil hat ${options}. Um die Mitte herum sind die Urteile der gewählten Möglichkeit besser.`,
    each: (grade) =>
      `Das Mehrheitsurteil ist bei jeder „${grade}“, und um die Mitte herum sind die Urteile gleich.`,
    middle: 'der mittlere Stimmzettel',
    all: 'Wie viele Stimmzettel welches Urteil geben',
    remark: 'Das Mehrheitsurteil ist das des mittleren Stimmzettels, wenn alle der Reihe nach liegen.',
  },
  ranking: {
    condorcet: 'Im Vergleich mit jeder anderen einzeln wird sie jedes Mal vorgezogen.',
    noCondorcet: 'Keine Möglichkeit wird jeder anderen vorgezogen.',
    schulze: 'Die Schulze-Methode sucht die stärkste Kette von Siegen.',
    chain: (rival, steps, weakest, back) =>
      `Mehr Stimmzettel stellen ${rival} vor sie, aber eine Kette von Siegen führt in die andere Richtung: ${steps}. Der schwächste Schritt hat ${ballotsOf(weakest)}, der der besten Gegenkette ${number(back)}.`,
    step: (one, other, count) => `${one} vor ${other} (${number(count)})`,
    ranked_pairs:
      'Das Verfahren der gereihten Paare behält zuerst die klarsten Siege und lässt weg, was ihnen widerspricht.',
    borda: (points) =>
      plural(points, {
        one: 'Sie hat # Punkt: je Stimmzettel einen für jede Möglichkeit, die hinter ihr steht.',
        other: 'Sie hat # Punkte: je Stimmzettel einen für jede Möglichkeit, die hinter ihr steht.',
      }),
    bordaEach: (points) => plural(points, { one: 'Jede hat # Punkt.', other: 'Jede hat # Punkte.' }),
    other: (option) => `Im Vergleich mit jeder anderen einzeln würde ${option} vorgezogen.`,
    level: 'Keine Kette von Siegen stellt eine vor die andere.',
    pairsCaption: 'Auf wie vielen Stimmzetteln die Möglichkeit der Zeile vor der der Spalte steht',
    matrix:
      'Jede Zahl sagt, auf wie vielen Stimmzetteln die Möglichkeit der Zeile vor der der Spalte steht. Umrahmte Zahlen sind Siege.',
    won: (won, of) => `${number(won)} von ${number(of)}`,
  },
  budget: {
    spent: (spent, funds, left) => `Zusammen kostet das ${spent} von ${funds}; ${left} bleiben übrig.`,
    order: 'Zuerst kommt, was für seine Kosten am meisten Unterstützung hat.',
    passed: (projects) => `Übergangen, weil zu wenig Geld übrig war: ${projects}.`,
    level: (projects) =>
      `${projects} haben für ihre Kosten gleich viel Unterstützung, und für alle reicht das Geld nicht.`,
    stops: 'Die Regeln lassen einen Gleichstand offen: Hier endet das Geld.',
    drew: 'Die Regeln lassen das Los sie reihen.',
    funds: (funds) => `Geld: ${funds}`,
    marked: (cost, state) => `${cost}, ${state}`,
    states: {
      funded: 'bezahlt',
      passed: 'übergangen',
      level: 'gleichauf',
      none: 'ohne Unterstützung',
      after: 'nicht erreicht',
      void: '–',
    },
  },
  amounts: {
    outcome: (shares) => `Aufgeteilt: ${shares}.`,
    share: (money, option) => `${money} für ${option}`,
    why: (ballots) =>
      plural(ballots, {
        one: 'Jede Möglichkeit bekommt, was der eine Stimmzettel ihr gibt.',
        other: 'Jede Möglichkeit bekommt den Durchschnitt dessen, was # Stimmzettel ihr geben.',
      }),
    rest: (money, total) => `${money} von ${total} bleiben übrig.`,
    restLabel: 'Bleibt übrig',
  },
};
