/** The numbers of a contest one by one, under names that are the same in every language: what several kinds share. */
import type { Standing } from '../worker/views';
import type { Slot } from './kind';

/** One number for each answer; those after the options are "none of these". */
export const onePerAnswer = (answers: string[], options: number): Slot[] =>
  answers.map((label, i) =>
    i < options ? { key: String(i + 1), label, option: i } : { key: 'blank', label, option: undefined },
  );

/** The answers of a kind without options, under names of their own. */
export const fixed = (keys: string[], answers: string[]): Slot[] =>
  keys.map((key, i) => ({ key, label: answers[i] ?? '', option: undefined }));

interface Summed {
  details: { standing: Standing; values: number[] };
}

/** The sum of an option. */
export const valueOf = ({ details }: Summed, option: number): number | null => details.values[option] ?? null;

/** Sums and places, with options by name. */
export const sumJson = ({ details }: Summed, names: (options: number[]) => string[]) => ({
  standing: details.standing.map(names),
  values: details.values,
});
