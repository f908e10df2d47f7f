/** A grade in words for each option: majority judgment. */
import { lengthOf, skeleton } from '../../legible';
import { t } from '../../messages';
import { line } from '../../text';
import type { Problem, Proposal } from '../kind';

export interface GradesSettings {
  /** The lowest first. */
  grades: string[];
}

export const FEWEST_GRADES = 2;
export const MOST_GRADES = 10;
export const MAX_GRADE = 60;

/** The six that majority judgment is known with, in the language of the page; the lowest first. */
export const usualGrades = (): string[] => {
  const { best, second, third, fourth, fifth, last } = t.kinds.grades.usual;
  return [last, fifth, fourth, third, second, best];
};

/** What is wrong, by the place that a grade has on the page: the best is the first. */
function wrong(grades: string[]): Problem | undefined {
  const best = grades.map(line).reverse();
  if (best.length < FEWEST_GRADES) return { words: t.kinds.grades.errors.few, missing: true };
  const empty = best.indexOf('');
  if (empty >= 0) return { words: t.kinds.grades.errors.empty(empty + 1), missing: true };
  const long = best.findIndex((one) => lengthOf(one) > MAX_GRADE);
  if (long >= 0) return { words: t.kinds.grades.errors.long(long + 1, MAX_GRADE) };
  const seen = best.map(skeleton);
  const again = seen.findIndex((one, i) => seen.indexOf(one) < i);
  if (again < 0) return undefined;
  return { words: t.kinds.grades.errors.same(seen.indexOf(seen[again] ?? '') + 1, again + 1) };
}

declare module '../kind' {
  interface Settings {
    grades: GradesSettings;
  }
}

export const proposal: Proposal<'grades'> = {
  card: { group: 'rate', place: 2 },
  least: 1,
  fresh: () => ({ grades: usualGrades() }),
  problem: (settings) => wrong(settings.grades),
  contest: (question, { options }, settings) => ({
    kind: 'grades',
    question,
    options,
    grades: settings.grades.map(line),
  }),
  wins: () => t.kinds.grades.wins,
  ties: true,
  size: (settings, options) => {
    const all = settings.grades.length * options;
    return { slots: all, bits: all };
  },
};
