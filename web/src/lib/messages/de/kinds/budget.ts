import type { KindWords } from '../../kinds';

export const words: KindWords['budget'] = {
  name: 'Vorhaben mit einem Budget',
  answer: 'Alle markieren die Vorhaben, die sie bezahlen würden.',
  fit: 'Gut, um auszuwählen, was bezahlt wird; schlecht, wenn Vorhaben einander brauchen oder ausschließen.',
  example: 'Welche Vorhaben bezahlen wir dieses Jahr?',
  wins: 'Vorhaben werden nach ihrer Zustimmung im Verhältnis zu den Kosten bezahlt, so weit das Geld reicht.',
  funds: 'Wie viel Geld gibt es?',
  cost: (option) => `Kosten von ${option}`,
  costShort: 'Kosten',
  costs: (cost) => `Kostet ${cost}`,
  lead: (funds) =>
    `Markiere alle Vorhaben, die du bezahlen würdest. Es gibt ${funds}; du darfst mehr als das markieren.`,
  sum: (cost, funds) => `Was du markiert hast, kostet ${cost}. Es gibt ${funds}.`,
  errors: {
    costNone: 'Die Kosten fehlen. Was nichts kostet, kostet 0.',
  },
  warnings: {
    dear: (option) => `${option} kostet mehr, als es gibt, und kann darum nie bezahlt werden.`,
    enough:
      'Alle Vorhaben zusammen kosten nicht mehr, als es gibt. Bezahlt wird alles, was irgendeine Zustimmung hat.',
  },
  result: {
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
};
