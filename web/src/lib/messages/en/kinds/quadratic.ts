import { number, plural } from '../forms';

export const words = {
  name: 'Quadratic vote',
  answer: 'Everybody has credits; each further vote for the same option costs more.',
  fit: 'Good for hearing those who care a lot; bad when the arithmetic puts people off.',
  example: 'Which of these matter to you, and how much?',
  wins: 'The option with the most votes wins.',
  winsAgainst: 'The option with the most votes wins, after the votes against it are taken off.',
  credits: 'How many credits has everybody?',
  creditsHint: (votes: number) =>
    `Votes cost their number squared, so ${plural(votes, { one: '# vote', other: '# votes' })} for one option are the most.`,
  against: 'People can also vote against an option',
  lead: (credits: number) =>
    `You have ${plural(credits, { one: '# credit', other: '# credits' })}. One vote for an option costs 1 credit, 2 votes cost 4, 3 cost 9: the number times itself.`,
  leadAgainst: 'Below 0 you vote against it, at the same cost.',
  left: (left: number, of: number) =>
    `${number(left)} of ${plural(of, { one: '# credit left', other: '# credits left' })}`,
  over: (over: number) =>
    plural(over, {
      one: 'This costs one credit more than you have. Take back a vote somewhere.',
      other: 'This costs # credits more than you have. Take back votes somewhere.',
    }),
  cost: (credits: number) => plural(credits, { one: 'costs # credit', other: 'costs # credits' }),
  votesFor: (votes: number) => plural(votes, { one: '# vote for it', other: '# votes for it' }),
  votesAgainst: (votes: number) => plural(votes, { one: '# vote against it', other: '# votes against it' }),
  errors: {
    credits: (most: number) => `The credits are a number from 1 to ${number(most)}.`,
  },
  result: {
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
  slots: {
    for: (option: string) => `For ${option}`,
    against: (option: string) => `Against ${option}`,
  },
};

declare module '../../kinds' {
  interface KindWords {
    quadratic: typeof words;
  }
}
