import { number, plural } from '../forms';

const ballotsOf = (count: number) => plural(count, { one: '# ballot', other: '# ballots' });

export const words = {
  name: 'Ranking',
  answer: 'Everybody puts the options in order.',
  fit: 'Good for choosing one of several fairly; bad with many options, which are tiring to order.',
  example: 'Where do we hold the summer party?',
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
  lead: 'Put all options in order. Begin with the one you like best.',
  none: 'Nothing is in order yet. Press the option that you like best.',
  rest: 'Not in order yet',
  put: (option: string, place: number) => `Put ${option} in place ${number(place)}`,
  up: (option: string) => `Move ${option} up`,
  down: (option: string) => `Move ${option} down`,
  out: (option: string) => `Take ${option} out of the order`,
  handle: (option: string, place: number) => `${option}, place ${number(place)}. Arrow keys move it`,
  moved: (option: string, place: number, of: number) =>
    `${option} is in place ${number(place)} of ${number(of)}.`,
  taken: (option: string) => `${option} is no longer in the order.`,
  done: 'All options are in order.',
  missing: (count: number) =>
    plural(count, { one: 'One option is not in order yet.', other: '# options are not in order yet.' }),
  place: (place: number) => `${number(place)}.`,
  errors: {
    most: (options: number, most: number) =>
      `A ranking of ${number(options)} options does not fit on a ballot. ${number(most)} options are the most.`,
  },
  warnings: {
    many: (options: number) =>
      `${number(options)} options are a lot to put in order. Seven or fewer are easier on people.`,
  },
  result: {
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
  slot: (one: string, other: string) => `${one} before ${other}`,
};

declare module '../../kinds' {
  interface KindWords {
    ranking: typeof words;
  }
}
