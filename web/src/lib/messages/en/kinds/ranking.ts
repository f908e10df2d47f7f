import { number, plural, voicesOf } from '../forms';

const ballotsOf = (count: number) => plural(count, { one: '# ballot', other: '# ballots' });

export const words = {
  name: 'Ranking',
  answer: 'Everybody puts the options in order, as far as they like.',
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
      'An option gets two points for each option that a ballot puts below it, and one for each that is level with it. Easy to explain, but adding alike options can change who wins.',
  },
  lead: 'Press what you like best, then the next. You can stop at any time: what you leave out shares the last place. With = an option shares the place above it.',
  none: 'Nothing is in order yet. Press the option that you like best.',
  missing: 'Please put at least one option in order here.',
  rest: 'What stays here shares the last place.',
  level: 'level',
  allLevel: 'all level, no preference',
  leftOut: 'left out: they share the last place',
  levelWith: (option: string, above: string) => `Put ${option} level with ${above}`,
  put: (option: string, place: number) => `Put ${option} in place ${number(place)}`,
  up: (option: string) => `Move ${option} up`,
  down: (option: string) => `Move ${option} down`,
  out: (option: string) => `Take ${option} out of the order`,
  handle: (option: string, place: number) => `${option}, place ${number(place)}. Arrow keys move it`,
  moved: (option: string, place: number) => `${option} is in place ${number(place)}.`,
  movedLevel: (option: string, place: number, others: string) =>
    `${option} is in place ${number(place)}, level with ${others}.`,
  taken: (option: string) => `${option} is no longer in the order.`,
  done: 'All options are in order.',
  place: (place: number) => `${number(place)}.`,
  errors: {
    most: (options: number, most: number) =>
      `A ranking of ${number(options)} options does not fit on a ballot. ${number(most)} options are the most; for more, ask for favourites.`,
  },
  long: (options: number) =>
    `${number(options)} options are a lot to put in order. With favourites, everybody orders only the first few.`,
  toFavourites: 'Ask for favourites instead',
  result: {
    closest: (rival: string, ahead: number, back: number, neither: number) =>
      `Closest to it is ${rival}: ${ballotsOf(ahead)} against ${number(back)}, and ${number(neither)} prefer neither.`,
    condorcet: 'Set against each other option by itself, it is preferred every time.',
    noCondorcet: 'No option is preferred to every other.',
    schulze: 'Schulze’s method looks for the strongest chain of wins.',
    chain: (rival: string, steps: string, weakest: number, back: number) =>
      `More ballots put ${rival} before it, but a chain of wins leads the other way: ${steps}. Its weakest step has ${ballotsOf(weakest)}, that of the best chain against it ${number(back)}.`,
    step: (one: string, other: string, count: number) => `${one} before ${other} (${number(count)})`,
    ranked_pairs: 'Ranked pairs keeps the clearest wins first and drops those that contradict them.',
    borda: (points: number) =>
      plural(points, {
        one: 'It got # point: two from a ballot for each option behind it, one for each level with it.',
        other: 'It got # points: two from a ballot for each option behind it, one for each level with it.',
      }),
    bordaEach: (points: number) => plural(points, { one: 'Each got # point.', other: 'Each got # points.' }),
    other: (option: string) => `Set against each other option by itself, ${option} would be preferred.`,
    level: 'No chain of wins puts one of them before another.',
    pairsCaption: 'Each two options compared: how many ballots prefer the one, the other or neither',
    against: 'Compared with',
    forFirst: 'Prefer the first',
    forSecond: 'Prefer the second',
    neither: 'Prefer neither',
    matrix:
      'Each number says on how many ballots the option of the line stands before that of the column. Framed numbers are wins. Ballots that are missing in both prefer neither.',
    won: (won: number, of: number) => `${number(won)} of ${number(of)}`,
    /** The same where some members have more than one voice. */
    voices: {
      closest: (rival: string, ahead: number, back: number, neither: number) =>
        `Closest to it is ${rival}: ${voicesOf(ahead)} against ${number(back)}, and ${number(neither)} prefer neither.`,
      chain: (rival: string, steps: string, weakest: number, back: number) =>
        `More voices put ${rival} before it, but a chain of wins leads the other way: ${steps}. Its weakest step has ${voicesOf(weakest)}, that of the best chain against it ${number(back)}.`,
      borda: (points: number) =>
        plural(points, {
          one: 'It got # point: two from a voice for each option behind it, one for each level with it.',
          other: 'It got # points: two from a voice for each option behind it, one for each level with it.',
        }),
      pairsCaption: 'Each two options compared: how many voices prefer the one, the other or neither',
      matrix:
        'Each number says with how many voices the option of the line stands before that of the column. Framed numbers are wins. Voices that are missing in both prefer neither.',
    },
  },
  slot: (one: string, other: string) => `${one} before ${other}`,
};

declare module '../../kinds' {
  interface KindWords {
    ranking: typeof words;
  }
}
