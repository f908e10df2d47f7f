import { formsOf } from '../forms';

export const { number, plural, list } = formsOf('en');

/** A part of a whole in words, where there is a common one. */
export function fraction(num: number, den: number): string {
  const known: Record<string, string> = {
    '1/2': 'half',
    '1/3': 'a third',
    '2/3': 'two thirds',
    '1/4': 'a quarter',
    '3/4': 'three quarters',
    '1/1': 'all',
  };
  return known[`${num}/${den}`] ?? `${num}/${den}`;
}
