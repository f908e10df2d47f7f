/** A grade in words for each option: majority judgment. */
import { t } from '../../messages';
import { line } from '../../text';
import { limits } from '../../wasm/limits.gen';
import { alike, lengthOf, type Read } from '../../words';
import type { Problem, Proposal } from '../kind';

export interface GradesSettings {
  /** The lowest first. */
  grades: string[];
}

export const FEWEST_GRADES = 2;

/** The six that majority judgment is known with, in the language of the page; the lowest first. */
export const usualGrades = (): string[] => {
  const { best, second, third, fourth, fifth, last } = t.kinds.grades.usual;
  return [last, fifth, fourth, third, second, best];
};

/** What is wrong, by the place that a grade has on the page: the best is the first. */
function wrong(grades: string[], read: Read): Problem | undefined {
  const best = grades.map(line).reverse();
  if (best.length < FEWEST_GRADES) return { words: t.kinds.grades.errors.few, missing: true };
  const empty = best.indexOf('');
  if (empty >= 0) return { words: t.kinds.grades.errors.empty(empty + 1), missing: true };
  const long = best.findIndex((one) => lengthOf(one) > limits.grade);
  if (long >= 0) return { words: t.kinds.grades.errors.long(long + 1, limits.grade) };
  const seen = best.map((one) => read(one));
  for (const [again, one] of seen.entries()) {
    const first = seen.findIndex((other) => alike(other, one));
    if (first < again) return { words: t.kinds.grades.errors.same(first + 1, again + 1) };
  }
  return undefined;
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
  problem: ({ grades }, _, read) => wrong(grades, read),
  words: ({ grades }) => grades,
  settings: ({ grades }) => ({ grades: [...grades] }),
  contest: (question, { options }, settings) => ({
    kind: 'grades',
    question,
    options,
    grades: settings.grades.map(line),
  }),
  wins: () => t.kinds.grades.wins,
  ties: true,
};
