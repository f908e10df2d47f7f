/** What English sentences with numbers in them are made with. */
import { durations, formsOf, fractions } from '../forms';

export const { number, percent, plural, list } = formsOf('en');

/** A part of a whole, as in "at least … of the members". */
export const fraction = fractions({
  '1/1': 'all',
  '1/2': 'half',
  '1/3': 'a third',
  '2/3': 'two thirds',
  '1/4': 'a quarter',
  '3/4': 'three quarters',
  '1/5': 'a fifth',
  '2/5': 'two fifths',
  '3/5': 'three fifths',
  '4/5': 'four fifths',
});

/** A span of time: "7 days". */
export const duration = durations(plural, {
  year: { one: '# year', other: '# years' },
  day: { one: '# day', other: '# days' },
  hour: { one: '# hour', other: '# hours' },
  minute: { one: '# minute', other: '# minutes' },
});

/** So many voices, where some members have more than one. */
export const voicesOf = (count: number) => plural(count, { one: '# voice', other: '# voices' });
