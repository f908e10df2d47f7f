import { number, plural, voicesOf } from '../forms';

const ballotsOf = (count: number) => plural(count, { one: '# ballot', other: '# ballots' });
const places = (count: number) =>
  count === 1 ? 'in first place' : `among the first ${number(count)} places`;

export const words = {
  name: 'Favourites',
  answer: 'Everybody puts a few favourites in order.',
  fit: 'Good for long lists, such as thirty candidates; bad for few options, which can be ranked as a whole.',
  example: 'Who shall speak at the congress?',
  places: 'How many favourites may one ballot name?',
  methods: { points: 'Points', bucklin: 'More than half, place by place' },
  methodHow: {
    points:
      'The first place of a ballot gives the most points, each further place one less, the last one point.',
    bucklin:
      'First places are counted. While nothing is named on more than half of the ballots, the next places are added. The option that is named most often then wins.',
  },
  lead: (places: number) =>
    `Press what you like best, then the next: up to ${number(places)}. You can stop at any time.`,
  none: 'Nothing is in order yet. Press the option that you like best.',
  more: (left: number) => plural(left, { one: 'One more place is free.', other: '# more places are free.' }),
  full: (places: number) => `All ${number(places)} places are taken.`,
  free: (left: number) => plural(left, { one: 'One place left free', other: '# places left free' }),
  few: (options: number) => `With ${number(options)} options, everybody can put all of them in order.`,
  toRanking: 'Make it a ranking',
  errors: {
    places: (least: number, most: number) =>
      `One ballot can name ${number(least)} to ${number(most)} favourites.`,
    placesMost: (options: number) => `There are only ${number(options)} options.`,
    most: (options: number, most: number) =>
      `Favourites among ${number(options)} options do not fit on a ballot. With so many places, ${number(most)} options are the most.`,
  },
  result: {
    points: (points: number, places: number) =>
      `${plural(points, { one: 'It got # point', other: 'It got # points' })}, more than any other: ${number(places)} for a first place, down to one for place ${number(places)}.`,
    pointsEach: (points: number) => plural(points, { one: 'Each got # point.', other: 'Each got # points.' }),
    half: (names: number, of: number, added: number) =>
      `Named ${places(added)} on ${number(names)} of ${ballotsOf(of)}: more than half, and more than any other.`,
    most: (names: number, of: number, added: number) =>
      `Named ${places(added)} on ${number(names)} of ${ballotsOf(of)}, more than any other, but not on more than half.`,
    namesEach: (names: number, of: number, added: number) =>
      `Each is named ${places(added)} on ${number(names)} of ${ballotsOf(of)}.`,
    named: (added: number) => (added === 1 ? 'In first place' : `At the first ${number(added)} places`),
    first: 'First places',
    wholeNames: (ballots: number, added: number) =>
      `A full line is the ${ballotsOf(ballots)} that name any favourite. ${added === 1 ? 'Only first places were needed.' : `The first ${number(added)} places are added up.`}`,
    wholePoints: (ballots: number, places: number) =>
      `A full line is ${number(places)} points from each of the ${ballotsOf(ballots)} that name any favourite.`,
    placesCaption: 'How many ballots have each option at each place',
    /** The same where some members have more than one voice. */
    voices: {
      half: (names: number, of: number, added: number) =>
        `Named ${places(added)} by ${number(names)} of ${voicesOf(of)}: more than half, and more than any other.`,
      most: (names: number, of: number, added: number) =>
        `Named ${places(added)} by ${number(names)} of ${voicesOf(of)}, more than any other, but not by more than half.`,
      namesEach: (names: number, of: number, added: number) =>
        `Each is named ${places(added)} by ${number(names)} of ${voicesOf(of)}.`,
      wholeNames: (all: number, added: number) =>
        `A full line is the ${voicesOf(all)} that name any favourite. ${added === 1 ? 'Only first places were needed.' : `The first ${number(added)} places are added up.`}`,
      wholePoints: (all: number, count: number) =>
        `A full line is ${number(count)} points from each of the ${voicesOf(all)} that name any favourite.`,
      placesCaption: 'How many voices have each option at each place',
    },
  },
  slot: (option: string, place: number) => `${option}, place ${number(place)}`,
};

declare module '../../kinds' {
  interface KindWords {
    favourites: typeof words;
  }
}
