import { number, plural } from './forms';

export const kinds = {
  groups: { decide: 'Decide', pick: 'Pick', rate: 'Rate', share: 'Share out' },
  more: 'More kinds of question',
  another: 'Choose another kind',
  name: {
    motion: 'Yes or no',
    consent: 'Consent',
    choose: 'Choose one',
    approval: 'Approve several',
    ranking: 'Ranking',
    score: 'Scores',
    grades: 'Grades',
    points: 'Points',
    quadratic: 'Quadratic vote',
    budget: 'Projects within a budget',
    amounts: 'Dividing money',
  },
  answer: {
    motion: 'Yes, no or abstain.',
    consent: 'Agree, stand aside or object.',
    choose: 'Everybody picks one.',
    approval: 'Everybody marks all they can live with.',
    ranking: 'Everybody puts the options in order.',
    score: 'Everybody gives each option a number.',
    grades: 'Everybody gives each option a grade in words.',
    points: 'Everybody hands out the same number of points.',
    quadratic: 'Everybody has credits; each further vote for the same option costs more.',
    budget: 'Everybody marks the projects they would pay for.',
    amounts: 'Everybody divides a sum among the options.',
  },
  fit: {
    motion: 'Good for one clear proposal; bad when there is more than one way to do it.',
    consent:
      'Good for going ahead unless somebody sees harm; bad in large groups, where somebody always does.',
    choose:
      'Good for two options, or when each has its own followers; bad with many alike options, which take votes from each other.',
    approval:
      'Good for finding what most can live with; bad when it matters how much somebody wants something.',
    ranking: 'Good for choosing one of several fairly; bad with many options, which are tiring to order.',
    score: 'Good for seeing how strongly people feel; bad when some exaggerate, since extremes weigh most.',
    grades: 'Good for judging each option by what it is worth; bad at telling nearly equal ones apart.',
    points: 'Good for setting priorities; bad when people put all their points on one option to win.',
    quadratic: 'Good for hearing those who care a lot; bad when the arithmetic puts people off.',
    budget: 'Good for picking what to pay for; bad when projects need or exclude one another.',
    amounts: 'Good for settling how much each gets; bad for things that need their whole cost or nothing.',
  },
  example: {
    motion: 'Shall we renew the roof this year?',
    consent: 'From now on we meet on Tuesdays. Can you live with that?',
    choose: 'Who speaks for us at the council?',
    approval: 'On which days can we meet?',
    ranking: 'Where do we hold the summer party?',
    score: 'How well would each of these plans work for you?',
    grades: 'What do you think of each candidate?',
    points: 'What should we work on first?',
    quadratic: 'Which of these matter to you, and how much?',
    budget: 'Which projects do we pay for this year?',
    amounts: 'How do we divide the money of the house?',
  },
  wins: {
    consent: (objections: number) =>
      objections === 0
        ? 'It passes when nobody objects.'
        : `It passes with ${plural(objections, { one: 'at most # objection', other: 'at most # objections' })}.`,
    choose: 'The option with the most votes wins.',
    approval: 'The option that most find acceptable wins.',
    score: 'The option with the highest total wins.',
    grades:
      'The option with the best middle grade wins: half of the voters find it at least that good. If it is the same, the grades next to the middle decide.',
    points: 'The option with the most points wins.',
    quadratic: 'The option with the most votes wins.',
    quadraticAgainst: 'The option with the most votes wins, after the votes against it are taken off.',
    budget: 'Projects are paid for in the order of support for their cost, as far as the money reaches.',
    amounts: 'Each option gets the average of what the ballots give it.',
  },
  ties: {
    report: 'A tie is reported as a tie.',
    lot: 'At a tie a lot decides. It is drawn from the record, so anybody can draw it again.',
  },
  withheld: (minBallots: number) =>
    `With fewer than ${plural(minBallots, { one: '# ballot', other: '# ballots' })} the result stays sealed for ever, so that nobody is given away.`,

  scoreMax: 'The highest score',
  scoreMaxHint: 'Scores go from 0 up to this number.',
  gradesLegend: 'The grades, the best first',
  gradesHint: '2 to 10 grades, in words that everybody understands alike.',
  gradeWords: {
    best: 'Excellent',
    second: 'Very good',
    third: 'Good',
    fourth: 'Acceptable',
    fifth: 'Poor',
    last: 'Reject',
  },
  grade: (position: number) => `Grade ${number(position)}`,
  addGrade: 'Add a grade',
  removeGrade: (position: number) => `Remove grade ${number(position)}`,
  usualGrades: 'Back to the usual six',
  pointsBudget: 'How many points has everybody?',
  pointsExact: 'Do all of them have to be handed out?',
  pointsExactOptions: { exact: 'Yes, exactly all', most: 'No, some can be left' },
  credits: 'How many credits has everybody?',
  creditsHint: (votes: number) =>
    `Votes cost their number squared, so ${plural(votes, { one: '# vote', other: '# votes' })} for one option are the most.`,
  against: 'People can also vote against an option',
  method: 'How is the winner found?',
  methods: { schulze: 'Schulze', ranked_pairs: 'Ranked pairs', borda: 'Borda' },
  methodHow: {
    schulze:
      'Options are compared two by two. Who beats every other wins; if they beat each other in a circle, the strongest chain of wins decides.',
    ranked_pairs:
      'Options are compared two by two. If they beat each other in a circle, the clearest majorities count first.',
    borda:
      'An option gets a point for each option that a ballot puts below it. Easy to explain, but adding alike options can change who wins.',
  },
  currency: 'Currency',
  funds: 'How much money is there?',
  cost: (option: string) => `Cost of ${option}`,
  costShort: 'Cost',
  total: 'How much does everybody divide?',
  totalHint: 'Everybody divides this sum on the ballot; the result is the average.',
  objections: 'How many objections are allowed?',
  objectionsHint: '0 means that a single objection stops it.',
  ballotSize: (bytes: number, most: number) =>
    `A ballot with these questions takes ${number(bytes)} of at most ${number(most)} bytes.`,

  agreeHint: 'Go ahead.',
  standAsideHint: 'I would do it differently, but I do not stop it.',
  objectHint: 'This would harm us. It must not go ahead like this.',

  scoreLead: (max: number) => `Give each option a number from 0, the lowest, to ${number(max)}, the highest.`,
  scoreNone: 'no score yet',
  scoreRest: 'Give all others 0',
  scoreMissing: (count: number) =>
    plural(count, {
      one: 'One option has no score yet. Give it one, or give it 0.',
      other: '# options have no score yet. Give each one, or give them all 0.',
    }),
  gradeNone: 'no grade yet',
  gradeLead: 'Give each option a grade.',
  gradeRest: (grade: string) => `Grade all others “${grade}”`,
  gradeMissing: (count: number) =>
    plural(count, { one: 'One option has no grade yet.', other: '# options have no grade yet.' }),
  pointsLead: (budget: number, exact: boolean) =>
    exact
      ? plural(budget, { one: 'Hand out exactly # point.', other: 'Hand out exactly # points.' })
      : plural(budget, { one: 'Hand out at most # point.', other: 'Hand out at most # points.' }),
  pointsLeft: (left: number, of: number) =>
    `${number(left)} of ${plural(of, { one: '# point left', other: '# points left' })}`,
  pointsOver: (over: number) =>
    plural(over, {
      one: 'One point too many. Take one back somewhere.',
      other: '# points too many. Take them back somewhere.',
    }),
  pointsUnder: (left: number) =>
    plural(left, {
      one: 'One point is still left to hand out.',
      other: '# points are still left to hand out.',
    }),
  points: (count: number) => plural(count, { one: '# point', other: '# points' }),
  quadraticLead: (credits: number) =>
    `You have ${plural(credits, { one: '# credit', other: '# credits' })}. One vote for an option costs 1 credit, 2 votes cost 4, 3 cost 9: the number times itself.`,
  quadraticAgainst: 'Below 0 you vote against it, at the same cost.',
  creditsLeft: (left: number, of: number) =>
    `${number(left)} of ${plural(of, { one: '# credit left', other: '# credits left' })}`,
  creditsOver: (over: number) =>
    plural(over, {
      one: 'This costs one credit more than you have. Take back a vote somewhere.',
      other: 'This costs # credits more than you have. Take back votes somewhere.',
    }),
  creditsCost: (credits: number) => plural(credits, { one: 'costs # credit', other: 'costs # credits' }),
  votesFor: (votes: number) => plural(votes, { one: '# vote for it', other: '# votes for it' }),
  votesAgainst: (votes: number) => plural(votes, { one: '# vote against it', other: '# votes against it' }),
  rankLead: 'Put all options in order. Begin with the one you like best.',
  rankNone: 'Nothing is in order yet. Press the option that you like best.',
  rankRest: 'Not in order yet',
  rankPut: (option: string, place: number) => `Put ${option} in place ${number(place)}`,
  rankUp: (option: string) => `Move ${option} up`,
  rankDown: (option: string) => `Move ${option} down`,
  rankOut: (option: string) => `Take ${option} out of the order`,
  rankHandle: (option: string, place: number) => `${option}, place ${number(place)}. Arrow keys move it`,
  rankMoved: (option: string, place: number, of: number) =>
    `${option} is in place ${number(place)} of ${number(of)}.`,
  rankTaken: (option: string) => `${option} is no longer in the order.`,
  rankDone: 'All options are in order.',
  rankMissing: (count: number) =>
    plural(count, { one: 'One option is not in order yet.', other: '# options are not in order yet.' }),
  place: (place: number) => `${number(place)}.`,
  budgetLead: (funds: string) =>
    `Mark all projects that you would pay for. There is ${funds}; you may mark more than that.`,
  budgetSum: (cost: string, funds: string) => `What you marked costs ${cost}. There is ${funds}.`,
  costs: (cost: string) => `Costs ${cost}`,
  amountsLead: (total: string) => `Divide up to ${total}. What you do not give is left over.`,
  amountsLeft: (left: string, total: string) => `${left} of ${total} left`,
  amountsOver: (over: string) => `This is ${over} too much. Take it back somewhere.`,
  amountsEqual: 'Divide the rest equally',
  amountWrong: (option: string, example: string) =>
    `The amount for ${option} cannot be read. Write it like ${example}.`,
  nothing: 'nothing',
  nothingGiven: 'You give nothing to any option.',
  unused: (what: string) => `Left over: ${what}`,

  errors: {
    scoreMax: (most: number) => `The highest score is a number from 1 to ${number(most)}.`,
    gradeEmpty: (position: number) => `Grade ${number(position)} has no word yet.`,
    gradeSame: (a: number, b: number) =>
      `Grades ${number(a)} and ${number(b)} look the same. Word one of them differently.`,
    gradeLong: (position: number, most: number) =>
      `Grade ${number(position)} is too long: ${number(most)} characters are the most.`,
    gradesFew: 'At least two grades are needed.',
    points: (most: number) => `The points are a number from 1 to ${number(most)}.`,
    credits: (most: number) => `The credits are a number from 1 to ${number(most)}.`,
    objections: (most: number) => `The objections are a number from 0 to ${number(most)}.`,
    money: (example: string) => `This amount cannot be read. Write it like ${example}.`,
    moneyNone: 'An amount is needed.',
    moneyLarge: 'This is more money than a ballot can count.',
    moneyZero: 'This has to be more than nothing.',
    costNone: 'The cost is missing. What costs nothing costs 0.',
    totalMost: (most: string) => `At most ${most} can be divided on a ballot.`,
    ballot: (bytes: number, most: number) =>
      `The ballot would take ${number(bytes)} bytes, and an entry of the record has room for ${number(most)}. Fewer questions or fewer options are needed.`,
    rankingMost: (options: number, most: number) =>
      `A ranking of ${number(options)} options does not fit on a ballot. ${number(most)} options are the most.`,
    amountsMost:
      'All money questions of a vote together have room for 31 options, or for 63 where the sums are small. Fewer options are needed.',
    alone: 'At least one option is needed.',
  },
  warnings: {
    minBallots: (members: number, minBallots: number) =>
      `Only ${plural(members, { one: '# member', other: '# members' })} can vote, and fewer than ${plural(minBallots, { one: '# ballot is', other: '# ballots are' })} never opened. As things are, this vote cannot have a result.`,
    dear: (option: string) => `${option} costs more than there is, so it can never be paid for.`,
    enough: 'All projects together cost no more than there is. Whatever has any support is paid for.',
    many: (options: number) =>
      `${number(options)} options are a lot to put in order. Seven or fewer are easier on people.`,
  },
};
