import { number, plural } from './forms';

const ballotsOf = (count: number) => plural(count, { one: '# ballot', other: '# ballots' });
const objections = (count: number) => plural(count, { one: '# objection', other: '# objections' });

/** What is said of the result of each kind of question, beyond motions and choices. */
export const told = {
  /** Said after what the options share. */
  tieOpen: 'The rules leave a tie open: nothing was chosen.',
  lot: {
    drew: (options: string) => `The rules let a lot decide between ${options}.`,
    title: 'How the lot was drawn',
    how: 'Nobody chose the lot, and anyone can draw it again. Each of these options got the fingerprint (SHA-512) of the words “folkmoot/v1 lot” on a line of their own, the root of the checkpoint at closing, the id of the vote, the number of the question and its own number, both counted from zero in four bytes. The smallest fingerprint comes first. Every audit draws again.',
  },
  /** The second table, folded. */
  more: 'All the numbers as a table',
  /** Before a sentence of the kinds. */
  about: (kind: string) => `${kind}: what it is good for`,
  /** What a single number counts, in files. */
  slots: {
    graded: (option: string, grade: string) => `${option}: ${grade}`,
    for: (option: string) => `For ${option}`,
    against: (option: string) => `Against ${option}`,
    low: (option: string) => `${option}, lower part`,
    high: (option: string) => `${option}, times 65,536`,
    before: (one: string, other: string) => `${one} before ${other}`,
  },
  consent: {
    /** For lists. */
    short: { passed: 'The proposal is agreed.', failed: 'The proposal is not agreed.' },
    passed: (agree: number, aside: number, object: number) =>
      `Agreed: ${number(agree)} in favour, ${number(aside)} standing aside, ${objections(object)}.`,
    failed: (agree: number, aside: number, object: number) =>
      `Not agreed: ${number(agree)} in favour, ${number(aside)} standing aside, ${objections(object)}.`,
    nobody: 'Nobody voted, so nothing was agreed.',
    noneAgree: 'It also needs somebody in favour.',
    limit: (limit: number) =>
      limit === 0
        ? 'It passes only when nobody objects.'
        : plural(limit, {
            one: 'It passes with at most # objection.',
            other: 'It passes with at most # objections.',
          }),
    mark: (limit: number) => `at most ${number(limit)}`,
  },
  score: {
    why: (total: number, mean: number, max: number) =>
      `Its scores add up to ${number(total)}, ${number(mean)} of ${number(max)} on average, more than any other.`,
    each: (total: number, mean: number, max: number) =>
      `The scores of each add up to ${number(total)}, ${number(mean)} of ${number(max)} on average.`,
    mean: (mean: number, max: number) => `${number(mean)} of ${number(max)}`,
    remark: (max: number) => `Each ballot gives every option 0 to ${number(max)}.`,
  },
  points: {
    why: (points: number, all: number) =>
      `It got ${number(points)} of ${plural(all, { one: '# point given', other: '# points given' })}, more than any other.`,
    each: (points: number) => plural(points, { one: 'Each got # point.', other: 'Each got # points.' }),
    remark: (budget: number) =>
      plural(budget, { one: 'Each ballot had # point to give.', other: 'Each ballot had # points to give.' }),
  },
  quadratic: {
    why: (votes: number) =>
      plural(votes, { one: '# vote, more than any other.', other: '# votes, more than any other.' }),
    each: (votes: number) => plural(votes, { one: 'Each got # vote.', other: 'Each got # votes.' }),
    whyMargin: (margin: number) =>
      plural(margin, {
        one: '# more vote for it than against it, the widest margin.',
        other: '# more votes for it than against it, the widest margin.',
      }),
    eachMargin: (margin: number) =>
      plural(margin, {
        one: 'Each has # more vote for it than against it.',
        other: 'Each has # more votes for it than against it.',
      }),
    noneAhead: 'No option has more votes for it than against it, so nothing was chosen.',
    remark: (credits: number) =>
      `Each ballot had ${plural(credits, { one: '# credit', other: '# credits' })}; two votes for the same option cost four, three cost nine.`,
    forIt: (votes: number) => `${number(votes)} for`,
    againstIt: (votes: number) => `${number(votes)} against`,
  },
  grades: {
    why: (grade: string) =>
      `Its majority grade is “${grade}”: more than half of the ballots give it that or better.`,
    same: (options: string) =>
      `${options} reached the same grade. Around the middle, the grades of the winner are better.`,
    each: (grade: string) =>
      `The majority grade of each is “${grade}”, and their grades around the middle are the same.`,
    middle: 'the middle ballot',
    all: 'How many ballots gave each grade',
    remark: 'The majority grade is that of the middle ballot, when all are put in order.',
  },
  ranking: {
    condorcet: 'Set against each other option by itself, it is preferred every time.',
    noCondorcet: 'No option is preferred to every other.',
    schulze: 'Schulze’s method looks for the strongest chain of wins.',
    chain: (rival: string, steps: string, weakest: number, back: number) =>
      `More ballots put ${rival} before it, but a chain of wins leads the other way: ${steps}. Its weakest step has ${ballotsOf(weakest)}, that of the best chain against it ${number(back)}.`,
    step: (one: string, other: string, count: number) => `${one} before ${other} (${number(count)})`,
    ranked_pairs: 'Ranked pairs keeps the clearest wins first and drops those that contradict them.',
    borda: (points: number) =>
      plural(points, {
        one: 'It got # point: one from a ballot for each option that stands behind it.',
        other: 'It got # points: one from a ballot for each option that stands behind it.',
      }),
    bordaEach: (points: number) => plural(points, { one: 'Each got # point.', other: 'Each got # points.' }),
    other: (option: string) => `Set against each other option by itself, ${option} would be preferred.`,
    level: 'No chain of wins puts one of them before another.',
    pairsCaption: 'On how many ballots the option of the line stands before that of the column',
    matrix:
      'Each number says on how many ballots the option of the line stands before that of the column. Framed numbers are wins.',
    won: (won: number, of: number) => `${number(won)} of ${number(of)}`,
  },
  budget: {
    spent: (spent: string, funds: string, left: string) =>
      `Together they cost ${spent} of ${funds}; ${left} is left.`,
    order: 'What has the most support for its cost comes first.',
    passed: (projects: string) => `Passed over, because too little was left for it: ${projects}.`,
    level: (projects: string) =>
      `${projects} have equal support for their cost, and the money does not reach for all of them.`,
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
  },
  amounts: {
    outcome: (shares: string) => `Divided: ${shares}.`,
    share: (money: string, option: string) => `${money} for ${option}`,
    why: (ballots: number) =>
      plural(ballots, {
        one: 'Each option gets what the one ballot gives it.',
        other: 'Each option gets the average of what # ballots give it.',
      }),
    rest: (money: string, total: string) => `${money} of ${total} is left over.`,
    restLabel: 'Left over',
  },
};
