/** Marks of which each option has a number of its own: what several kinds share. */
import { t } from '../messages';
import { amount, parseMoney, sign, type Unit } from '../money';
import type { Line } from './kind';

/** Where an option has no number yet, or one that cannot be read. */
export const UNSET = -1;

/** The number of each option, in order. Options without one have `empty`. */
export const numbers = ({ options }: { options: string[] }, marks: number[], empty = 0): number[] =>
  options.map((_, i) => marks[i] ?? empty);

/** Marks of which one option has another number; the others keep theirs. */
export const withNumber = (
  contest: { options: string[] },
  marks: number[],
  option: number,
  value: number,
  empty = 0,
): number[] => numbers(contest, marks, empty).with(option, value);

/** What the marks add up to. Numbers that cannot be read add nothing. */
export const used = (marks: number[]): number => marks.reduce((sum, one) => sum + Math.max(one, 0), 0);

/** How many options have no number yet. */
export const unset = (contest: { options: string[] }, marks: number[]): number =>
  numbers(contest, marks, UNSET).filter((one) => one === UNSET).length;

/** What each option got, those that got nothing too, and what is left over. */
export function given(names: string[], all: number[], words: (value: number) => string, left = 0): Line[] {
  const nothing = all.every((one) => one === 0);
  return [
    ...(nothing ? [{ name: t.vote.nothingGiven }] : []),
    ...all.map((one, i) => ({
      name: names[i] ?? '',
      value: one === 0 ? t.vote.nothing : words(one),
      faint: one === 0,
    })),
    ...(left > 0 ? [{ name: t.vote.unused(words(left)), faint: true }] : []),
  ];
}

/** How a count is read and written in its field; what is typed outside the limits is the nearest that is allowed. */
export const countField = (min: number, max: number) => ({
  range: { min, max },
  read: (text: string): number | undefined => {
    const bare = text.trim().replace('−', '-');
    return /^-?\d+$/.test(bare) ? Math.min(max, Math.max(min, Number(bare))) : undefined;
  },
  write: (value: number | undefined): string => (value === undefined ? '' : String(value)),
});

/** How money is read and written in its field: nothing typed is nothing given, and what cannot be read is `UNSET`. */
export const moneyField = (unit: Unit) => ({
  sign: sign(unit.currency),
  placeholder: amount(0, unit),
  read: (text: string): number => (text.trim() === '' ? 0 : (parseMoney(text, unit) ?? UNSET)),
  write: (value: number | undefined): string => (value && value > 0 ? amount(value, unit) : ''),
});
