import type { KindWords } from '../../kinds';

export const words: KindWords['budget'] = {
  name: 'Vorhaben mit einem Budget',
  answer: 'Alle markieren die Vorhaben, die sie bezahlen würden.',
  fit: 'Gut, um auszuwählen, was bezahlt wird; schlecht, wenn Vorhaben einander brauchen oder ausschließen.',
  example: 'Welche Vorhaben bezahlen wir dieses Jahr?',
  wins: {
    support_per_cost:
      'Vorhaben werden nach ihrer Zustimmung im Verhältnis zu den Kosten bezahlt, so weit das Geld reicht.',
    votes:
      'Vorhaben werden danach bezahlt, auf wie vielen Stimmzetteln sie markiert sind, so weit das Geld reicht. Was nicht mehr hineinpasst, wird übergangen.',
  },
  byLegend: 'Welche Vorhaben kommen zuerst?',
  by: { support_per_cost: 'Die meiste Zustimmung für die Kosten', votes: 'Die meisten Stimmen' },
  byHow: {
    support_per_cost:
      'Das Geld dient so vielen wie möglich: Zwei billige Vorhaben können vor einem teuren mit mehr Stimmen kommen.',
    votes:
      'So machen es die meisten Städte: Das Vorhaben mit den meisten Stimmen wird zuerst bezahlt, was es auch kostet.',
  },
  order: {
    support_per_cost: 'Zuerst kommt, was für seine Kosten am meisten Unterstützung hat.',
    votes: 'Zuerst kommt, was auf den meisten Stimmzetteln markiert ist.',
  },
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
    passed: (projects) => `Übergangen, weil zu wenig Geld übrig war: ${projects}.`,
    level: {
      support_per_cost: (projects) =>
        `${projects} haben für ihre Kosten gleich viel Unterstützung, und für alle reicht das Geld nicht.`,
      votes: (projects) =>
        `${projects} sind auf gleich vielen Stimmzetteln markiert, und für alle reicht das Geld nicht.`,
    },
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
    /** The same where some members have more than one voice. */
    voices: {
      levelVotes: (projects) => `${projects} haben gleich viele Stimmen, und für alle reicht das Geld nicht.`,
    },
  },
};
