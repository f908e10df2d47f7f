/** Marks that name answers: what the kinds share on which one or several are marked. */
import { t } from '../messages';
import type { Line } from './kind';

/** What is wrong where exactly one has to be marked. */
export const oneMarked = (marks: number[]): string | undefined =>
  marks.length === 1 ? undefined : t.vote.missing;

/** The answers that are marked, or that nothing is. */
export const named = (names: string[], marks: number[]): Line[] =>
  marks.length > 0
    ? marks.map((one) => ({ name: names[one] ?? '' }))
    : [{ name: t.vote.reviewNothing, faint: true }];
