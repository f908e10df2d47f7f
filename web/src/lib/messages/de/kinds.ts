import type { Messages } from '../en';
import { number, plural } from './forms';

export const kinds: Messages['kinds'] = {
  groups: { decide: 'Entscheiden', pick: 'Auswählen', rate: 'Bewerten', share: 'Verteilen' },
  more: 'Weitere Arten von Fragen',
  another: 'Eine andere Art wählen',
  name: {
    motion: 'Ja oder nein',
    consent: 'Konsent',
    choose: 'Eine wählen',
    approval: 'Mehreren zustimmen',
    ranking: 'Reihenfolge',
    score: 'Bewertung in Zahlen',
    grades: 'Bewertung in Worten',
    points: 'Punkte',
    quadratic: 'Quadratische Abstimmung',
    budget: 'Vorhaben mit einem Budget',
    amounts: 'Geld aufteilen',
  },
  answer: {
    motion: 'Ja, nein oder Enthaltung.',
    consent: 'Einverstanden, beiseite stehen oder Einwand.',
    choose: 'Alle wählen eine.',
    approval: 'Alle markieren, womit sie leben können.',
    ranking: 'Alle bringen die Möglichkeiten in eine Reihenfolge.',
    score: 'Alle geben jeder Möglichkeit eine Zahl.',
    grades: 'Alle geben jeder Möglichkeit ein Urteil in Worten.',
    points: 'Alle verteilen gleich viele Punkte.',
    quadratic: 'Alle haben Guthaben; jede weitere Stimme für dieselbe Möglichkeit kostet mehr.',
    budget: 'Alle markieren die Vorhaben, die sie bezahlen würden.',
    amounts: 'Alle teilen eine Summe unter den Möglichkeiten auf.',
  },
  fit: {
    motion: 'Gut für einen klaren Vorschlag; schlecht, wenn es mehr als einen Weg gibt.',
    consent:
      'Gut, um voranzugehen, solange niemand Schaden sieht; schlecht in großen Gruppen, wo immer jemand welchen sieht.',
    choose:
      'Gut für zwei Möglichkeiten, oder wenn jede ihre Leute hat; schlecht mit vielen ähnlichen, die einander Stimmen nehmen.',
    approval:
      'Gut, um zu finden, womit die meisten leben können; schlecht, wenn zählt, wie sehr jemand etwas will.',
    ranking:
      'Gut, um gerecht eine von mehreren zu wählen; schlecht mit vielen Möglichkeiten, die mühsam zu ordnen sind.',
    score:
      'Gut, um zu sehen, wie stark etwas gewollt wird; schlecht, wenn manche übertreiben, denn die Enden wiegen am meisten.',
    grades:
      'Gut, um jede Möglichkeit nach ihrem Wert zu beurteilen; schlecht, um fast gleiche zu unterscheiden.',
    points:
      'Gut, um zu sagen, was zuerst kommt; schlecht, wenn alle Punkte auf eine gesetzt werden, um zu gewinnen.',
    quadratic: 'Gut, um die zu hören, denen viel daran liegt; schlecht, wenn das Rechnen abschreckt.',
    budget:
      'Gut, um auszuwählen, was bezahlt wird; schlecht, wenn Vorhaben einander brauchen oder ausschließen.',
    amounts: 'Gut, um festzulegen, wie viel jede bekommt; schlecht für das, was alles braucht oder nichts.',
  },
  example: {
    motion: 'Wollen wir dieses Jahr das Dach erneuern?',
    consent: 'Ab jetzt treffen wir uns dienstags. Kannst du damit leben?',
    choose: 'Wer spricht für uns im Rat?',
    approval: 'An welchen Tagen können wir uns treffen?',
    ranking: 'Wo feiern wir das Sommerfest?',
    score: 'Wie gut würde jeder dieser Pläne für dich passen?',
    grades: 'Was hältst du von den einzelnen Bewerbungen?',
    points: 'Woran arbeiten wir zuerst?',
    quadratic: 'Was davon ist dir wichtig, und wie sehr?',
    budget: 'Welche Vorhaben bezahlen wir dieses Jahr?',
    amounts: 'Wie teilen wir das Geld des Hauses auf?',
  },
  wins: {
    consent: (objections) =>
      objections === 0
        ? 'Angenommen ist, wogegen niemand einen Einwand hat.'
        : `Angenommen wird mit ${plural(objections, { one: 'höchstens # Einwand', other: 'höchstens # Einwänden' })}.`,
    choose: 'Die Möglichkeit mit den meisten Stimmen gewinnt.',
    approval: 'Die Möglichkeit gewinnt, mit der die meisten leben können.',
    score: 'Die Möglichkeit mit der höchsten Summe gewinnt.',
    grades:
      'Die Möglichkeit mit dem besten mittleren Urteil gewinnt: Die Hälfte findet sie mindestens so gut. Ist es gleich, entscheiden die Urteile neben der Mitte.',
    points: 'Die Möglichkeit mit den meisten Punkten gewinnt.',
    quadratic: 'Die Möglichkeit mit den meisten Stimmen gewinnt.',
    quadraticAgainst:
      'Die Möglichkeit mit den meisten Stimmen gewinnt, nachdem die Gegenstimmen abgezogen sind.',
    budget:
      'Vorhaben werden nach ihrer Zustimmung im Verhältnis zu den Kosten bezahlt, so weit das Geld reicht.',
    amounts: 'Jede Möglichkeit bekommt den Durchschnitt dessen, was die Stimmzettel ihr geben.',
  },
  ties: {
    report: 'Ein Gleichstand wird als Gleichstand gemeldet.',
    lot: 'Bei Gleichstand entscheidet das Los. Es wird aus dem Protokoll gezogen, sodass alle die Ziehung wiederholen können.',
  },
  withheld: (minBallots) =>
    `Bei weniger als ${plural(minBallots, { one: '# Stimmzettel', other: '# Stimmzetteln' })} bleibt das Ergebnis für immer versiegelt, damit niemand verraten wird.`,

  scoreMax: 'Die höchste Zahl',
  scoreMaxHint: 'Die Zahlen gehen von 0 bis zu dieser.',
  gradesLegend: 'Die Urteile, das beste zuerst',
  gradesHint: '2 bis 10 Urteile, in Worten, die alle gleich verstehen.',
  gradeWords: {
    best: 'Hervorragend',
    second: 'Sehr gut',
    third: 'Gut',
    fourth: 'Annehmbar',
    fifth: 'Mangelhaft',
    last: 'Abzulehnen',
  },
  grade: (position) => `Urteil ${number(position)}`,
  addGrade: 'Urteil hinzufügen',
  removeGrade: (position) => `Urteil ${number(position)} entfernen`,
  usualGrades: 'Zurück zu den üblichen sechs',
  pointsBudget: 'Wie viele Punkte haben alle?',
  pointsExact: 'Müssen alle Punkte verteilt werden?',
  pointsExactOptions: { exact: 'Ja, genau alle', most: 'Nein, es dürfen welche übrig bleiben' },
  credits: 'Wie viel Guthaben haben alle?',
  creditsHint: (votes) =>
    `Stimmen kosten ihre Anzahl im Quadrat, also ${plural(votes, { one: 'ist # Stimme', other: 'sind # Stimmen' })} für eine Möglichkeit das Höchste.`,
  against: 'Man kann auch gegen eine Möglichkeit stimmen',
  method: 'Wie wird ermittelt, was gewinnt?',
  methods: { schulze: 'Schulze', ranked_pairs: 'Geordnete Paare', borda: 'Borda' },
  methodHow: {
    schulze:
      'Je zwei Möglichkeiten werden verglichen. Was alle anderen schlägt, gewinnt; schlagen sie einander im Kreis, entscheidet die stärkste Kette von Siegen.',
    ranked_pairs:
      'Je zwei Möglichkeiten werden verglichen. Schlagen sie einander im Kreis, zählen die klarsten Mehrheiten zuerst.',
    borda:
      'Eine Möglichkeit bekommt einen Punkt für jede, die ein Stimmzettel hinter sie stellt. Leicht zu erklären, aber ähnliche Möglichkeiten können ändern, was gewinnt.',
  },
  currency: 'Währung',
  funds: 'Wie viel Geld gibt es?',
  cost: (option) => `Kosten von ${option}`,
  costShort: 'Kosten',
  total: 'Wie viel teilen alle auf?',
  totalHint: 'Alle teilen auf dem Stimmzettel diese Summe auf; das Ergebnis ist der Durchschnitt.',
  objections: 'Wie viele Einwände sind erlaubt?',
  objectionsHint: '0 heißt, dass ein einziger Einwand es aufhält.',
  ballotSize: (bytes, most) =>
    `Ein Stimmzettel mit diesen Fragen braucht ${number(bytes)} von höchstens ${number(most)} Bytes.`,

  agreeHint: 'Machen wir es.',
  standAsideHint: 'Ich würde es anders machen, halte es aber nicht auf.',
  objectHint: 'Das würde uns schaden. So darf es nicht weitergehen.',

  scoreLead: (max) =>
    `Gib jeder Möglichkeit eine Zahl von 0, der niedrigsten, bis ${number(max)}, der höchsten.`,
  scoreNone: 'noch keine Zahl',
  scoreRest: 'Allen anderen 0 geben',
  scoreMissing: (count) =>
    plural(count, {
      one: 'Eine Möglichkeit hat noch keine Zahl. Gib ihr eine, oder gib ihr 0.',
      other: '# Möglichkeiten haben noch keine Zahl. Gib jeder eine, oder allen 0.',
    }),
  gradeNone: 'noch kein Urteil',
  gradeLead: 'Gib jeder Möglichkeit ein Urteil.',
  gradeRest: (grade) => `Allen anderen „${grade}“ geben`,
  gradeMissing: (count) =>
    plural(count, {
      one: 'Eine Möglichkeit hat noch kein Urteil.',
      other: '# Möglichkeiten haben noch kein Urteil.',
    }),
  pointsLead: (budget, exact) =>
    exact
      ? plural(budget, { one: 'Verteile genau # Punkt.', other: 'Verteile genau # Punkte.' })
      : plural(budget, { one: 'Verteile höchstens # Punkt.', other: 'Verteile höchstens # Punkte.' }),
  pointsLeft: (left, of) =>
    `Noch ${number(left)} von ${plural(of, { one: '# Punkt', other: '# Punkten' })} übrig`,
  pointsOver: (over) =>
    plural(over, {
      one: 'Ein Punkt zu viel. Nimm ihn irgendwo zurück.',
      other: '# Punkte zu viel. Nimm sie irgendwo zurück.',
    }),
  pointsUnder: (left) =>
    plural(left, { one: 'Ein Punkt ist noch zu verteilen.', other: '# Punkte sind noch zu verteilen.' }),
  points: (count) => plural(count, { one: '# Punkt', other: '# Punkte' }),
  quadraticLead: (credits) =>
    `Dein Guthaben ist ${number(credits)}. Eine Stimme für eine Möglichkeit kostet 1, 2 Stimmen kosten 4, 3 kosten 9: die Anzahl mal sich selbst.`,
  quadraticAgainst: 'Unter 0 stimmst du dagegen, zum gleichen Preis.',
  creditsLeft: (left, of) => `Noch ${number(left)} von ${number(of)} Guthaben übrig`,
  creditsOver: (over) =>
    plural(over, {
      one: 'Das kostet # mehr, als du hast. Nimm irgendwo eine Stimme zurück.',
      other: 'Das kostet # mehr, als du hast. Nimm irgendwo Stimmen zurück.',
    }),
  creditsCost: (credits) => plural(credits, { one: 'kostet # Guthaben', other: 'kostet # Guthaben' }),
  votesFor: (votes) => plural(votes, { one: '# Stimme dafür', other: '# Stimmen dafür' }),
  votesAgainst: (votes) => plural(votes, { one: '# Stimme dagegen', other: '# Stimmen dagegen' }),
  rankLead: 'Bring alle Möglichkeiten in eine Reihenfolge. Beginne mit der, die dir am liebsten ist.',
  rankNone: 'Noch steht nichts in der Reihe. Drücke auf die Möglichkeit, die dir am liebsten ist.',
  rankRest: 'Noch nicht in der Reihe',
  rankPut: (option, place) => `${option} auf Platz ${number(place)} stellen`,
  rankUp: (option) => `${option} nach oben`,
  rankDown: (option) => `${option} nach unten`,
  rankOut: (option) => `${option} aus der Reihe nehmen`,
  rankHandle: (option, place) => `${option}, Platz ${number(place)}. Pfeiltasten verschieben`,
  rankMoved: (option, place, of) => `${option} ist auf Platz ${number(place)} von ${number(of)}.`,
  rankTaken: (option) => `${option} steht nicht mehr in der Reihe.`,
  rankDone: 'Alle Möglichkeiten stehen in der Reihe.',
  rankMissing: (count) =>
    plural(count, {
      one: 'Eine Möglichkeit steht noch nicht in der Reihe.',
      other: '# Möglichkeiten stehen noch nicht in der Reihe.',
    }),
  place: (place) => `${number(place)}.`,
  budgetLead: (funds) =>
    `Markiere alle Vorhaben, die du bezahlen würdest. Es gibt ${funds}; du darfst mehr als das markieren.`,
  budgetSum: (cost, funds) => `Was du markiert hast, kostet ${cost}. Es gibt ${funds}.`,
  costs: (cost) => `Kostet ${cost}`,
  amountsLead: (total) => `Teile bis zu ${total} auf. Was du nicht gibst, bleibt übrig.`,
  amountsLeft: (left, total) => `Noch ${left} von ${total} übrig`,
  amountsOver: (over) => `Das sind ${over} zu viel. Nimm sie irgendwo zurück.`,
  amountsEqual: 'Den Rest gleich aufteilen',
  amountWrong: (option, example) => `Der Betrag für ${option} ist nicht lesbar. Schreib ihn wie ${example}.`,
  nothing: 'nichts',
  nothingGiven: 'Du gibst keiner Möglichkeit etwas.',
  unused: (what) => `Übrig: ${what}`,

  errors: {
    scoreMax: (most) => `Die höchste Zahl ist eine von 1 bis ${number(most)}.`,
    gradeEmpty: (position) => `Urteil ${number(position)} hat noch kein Wort.`,
    gradeSame: (a, b) =>
      `Die Urteile ${number(a)} und ${number(b)} sehen gleich aus. Nenne eines davon anders.`,
    gradeLong: (position, most) =>
      `Urteil ${number(position)} ist zu lang: Höchstens ${number(most)} Zeichen gehen.`,
    gradesFew: 'Mindestens zwei Urteile sind nötig.',
    points: (most) => `Die Punkte sind eine Zahl von 1 bis ${number(most)}.`,
    credits: (most) => `Das Guthaben ist eine Zahl von 1 bis ${number(most)}.`,
    objections: (most) => `Die Einwände sind eine Zahl von 0 bis ${number(most)}.`,
    money: (example) => `Dieser Betrag ist nicht lesbar. Schreib ihn wie ${example}.`,
    moneyNone: 'Ein Betrag fehlt.',
    moneyLarge: 'Das ist mehr Geld, als ein Stimmzettel zählen kann.',
    moneyZero: 'Es muss mehr als nichts sein.',
    costNone: 'Die Kosten fehlen. Was nichts kostet, kostet 0.',
    totalMost: (most) => `Auf einem Stimmzettel lassen sich höchstens ${most} aufteilen.`,
    ballot: (bytes, most) =>
      `Der Stimmzettel bräuchte ${number(bytes)} Bytes, und ein Eintrag des Protokolls hat Platz für ${number(most)}. Weniger Fragen oder weniger Möglichkeiten sind nötig.`,
    rankingMost: (options, most) =>
      `Eine Reihenfolge von ${number(options)} Möglichkeiten passt nicht auf einen Stimmzettel. Höchstens ${number(most)} gehen.`,
    amountsMost:
      'Alle Geldfragen einer Abstimmung haben zusammen Platz für 31 Möglichkeiten, bei kleinen Summen für 63. Weniger Möglichkeiten sind nötig.',
    alone: 'Mindestens eine Möglichkeit ist nötig.',
  },
  warnings: {
    minBallots: (members, minBallots) =>
      `Nur ${plural(members, { one: '# Mitglied kann', other: '# Mitglieder können' })} abstimmen, und weniger als ${plural(minBallots, { one: '# Stimmzettel wird', other: '# Stimmzettel werden' })} nie geöffnet. So kann diese Abstimmung kein Ergebnis haben.`,
    dear: (option) => `${option} kostet mehr, als es gibt, und kann darum nie bezahlt werden.`,
    enough:
      'Alle Vorhaben zusammen kosten nicht mehr, als es gibt. Bezahlt wird alles, was irgendeine Zustimmung hat.',
    many: (options) =>
      `${number(options)} Möglichkeiten sind viel zu ordnen. Sieben oder weniger sind leichter.`,
  },
};
