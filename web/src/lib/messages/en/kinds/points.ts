import { number, plural } from '../forms';

export const words = {
  name: 'Points',
  answer: 'Everybody hands out the same number of points.',
  fit: 'Good for setting priorities; bad when people put all their points on one option to win.',
  example: 'What should we work on first?',
  wins: 'The option with the most points wins.',
  budget: 'How many points has everybody?',
  exact: 'Do all of them have to be handed out?',
  exactOptions: { exact: 'Yes, exactly all', most: 'No, some can be left' },
  lead: (budget: number, exact: boolean) =>
    exact
      ? plural(budget, { one: 'Hand out exactly # point.', other: 'Hand out exactly # points.' })
      : plural(budget, { one: 'Hand out at most # point.', other: 'Hand out at most # points.' }),
  left: (left: number, of: number) =>
    `${number(left)} of ${plural(of, { one: '# point left', other: '# points left' })}`,
  over: (over: number) =>
    plural(over, {
      one: 'One point too many. Take one back somewhere.',
      other: '# points too many. Take them back somewhere.',
    }),
  under: (left: number) =>
    plural(left, {
      one: 'One point is still left to hand out.',
      other: '# points are still left to hand out.',
    }),
  count: (count: number) => plural(count, { one: '# point', other: '# points' }),
  errors: {
    budget: (most: number) => `The points are a number from 1 to ${number(most)}.`,
  },
  result: {
    why: (points: number, all: number) =>
      `It got ${number(points)} of ${plural(all, { one: '# point given', other: '# points given' })}, more than any other.`,
    each: (points: number) => plural(points, { one: 'Each got # point.', other: 'Each got # points.' }),
    remark: (budget: number) =>
      plural(budget, { one: 'Each ballot had # point to give.', other: 'Each ballot had # points to give.' }),
  },
};

declare module '../../kinds' {
  interface KindWords {
    points: typeof words;
  }
}
