export const words = {
  name: 'Projects within a budget',
  answer: 'Everybody marks the projects they would pay for.',
  fit: 'Good for picking what to pay for; bad when projects need or exclude one another.',
  example: 'Which projects do we pay for this year?',
  wins: {
    support_per_cost:
      'Projects are paid for in the order of support for their cost, as far as the money reaches.',
    votes:
      'Projects are paid for in the order of how many ballots mark them, as far as the money reaches. What no longer fits is passed over.',
  },
  byLegend: 'Which projects come first?',
  by: { support_per_cost: 'Most support for the cost', votes: 'Most votes' },
  byHow: {
    support_per_cost:
      'The money serves as many as it can: two cheap projects can come before a dear one with more votes.',
    votes: 'As most cities do it: the project with the most votes is paid for first, whatever it costs.',
  },
  order: {
    support_per_cost: 'What has the most support for its cost comes first.',
    votes: 'What most ballots mark comes first.',
  },
  funds: 'How much money is there?',
  cost: (option: string) => `Cost of ${option}`,
  costShort: 'Cost',
  costs: (cost: string) => `Costs ${cost}`,
  lead: (funds: string) =>
    `Mark all projects that you would pay for. There is ${funds}; you may mark more than that.`,
  sum: (cost: string, funds: string) => `What you marked costs ${cost}. There is ${funds}.`,
  errors: {
    costNone: 'The cost is missing. What costs nothing costs 0.',
  },
  warnings: {
    dear: (option: string) => `${option} costs more than there is, so it can never be paid for.`,
    enough: 'All projects together cost no more than there is. Whatever has any support is paid for.',
  },
  result: {
    spent: (spent: string, funds: string, left: string) =>
      `Together they cost ${spent} of ${funds}; ${left} is left.`,
    passed: (projects: string) => `Passed over, because too little was left for it: ${projects}.`,
    level: {
      support_per_cost: (projects: string) =>
        `${projects} have equal support for their cost, and the money does not reach for all of them.`,
      votes: (projects: string) =>
        `${projects} are marked on equally many ballots, and the money does not reach for all of them.`,
    },
    stops: 'The rules leave a tie open, so the money stops there.',
    drew: 'The rules let a lot put them in order.',
    funds: (funds: string) => `money: ${funds}`,
    marked: (cost: string, state: string) => `${cost}, ${state}`,
    states: {
      funded: 'funded',
      passed: 'passed over',
      level: 'level with another',
      none: 'no support',
      after: 'not reached',
      void: '–',
    },
    /** The same where some members have more than one voice. */
    voices: {
      levelVotes: (projects: string) =>
        `${projects} have equally many voices, and the money does not reach for all of them.`,
    },
  },
};

declare module '../../kinds' {
  interface KindWords {
    budget: typeof words;
  }
}
