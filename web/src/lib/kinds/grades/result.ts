/** Which grade does each deserve? Majority judgment: the best grade of the middle ballot is chosen. */
import { number, t } from '../../messages';
import { named, choice, leads, placed } from '../../charts/places';
import { inUnit, type Finished, type Result } from '../kind';
import { drawProfiles } from '../../charts/profile';

const gradeOf = ({ contest, details }: Finished<'grades', 'majority_judgment'>, option: number): string => {
  const median = details.medians[option];
  return median === null || median === undefined ? '' : (contest.grades[median] ?? '');
};

/** How many ballots gave an option each grade, the lowest first. */
const countsOf = ({ contest, counts }: Finished<'grades', 'majority_judgment'>, option: number): number[] =>
  contest.grades.map((_, grade) => counts[contest.grades.length * option + grade] ?? 0);

export const result: Result<'grades', 'majority_judgment'> = {
  sentence(finished) {
    const { contest, details, decided } = finished;
    const words = inUnit(t.kinds.grades.result, finished);
    const [first = -1] = decided.options;
    const grade = gradeOf(finished, first);
    const same = contest.options
      .map((_, option) => option)
      .filter((option) => option !== first && details.medians[option] === details.medians[first]);
    return choice(finished, contest.options, {
      why: () =>
        same.length > 0
          ? `${words.why(grade)} ${words.same(named(same, contest.options))}`
          : words.why(grade),
      each: () => words.each(grade),
    });
  },

  rows: (finished) =>
    placed(finished.details.standing).map(({ option }) => ({
      label: finished.contest.options[option] ?? '',
      value: gradeOf(finished, option),
      leads: leads(finished.decided, option),
    })),

  table: (finished) => ({
    columns: [
      { key: 'place', label: t.result.table.place },
      { key: 'answer', label: t.result.table.option },
      { key: 'grade', label: t.result.table.grade },
    ],
    rows: placed(finished.details.standing).map(({ option, place }) => ({
      place,
      answer: finished.contest.options[option] ?? '',
      grade: gradeOf(finished, option),
    })),
  }),

  chart(finished, width, measure) {
    const { contest, details } = finished;
    const order = placed(details.standing).map(({ option }) => option);
    const profiles = result.rows(finished).map((row, i) => ({
      ...row,
      counts: countsOf(finished, order[i] ?? 0),
      median: details.medians[order[i] ?? 0] ?? null,
    }));
    return drawProfiles(
      profiles,
      contest.grades,
      inUnit(t.kinds.grades.result, finished).middle,
      number,
      width,
      measure,
    );
  },

  remark: (finished) => inUnit(t.kinds.grades.result, finished).remark,

  pairs: (finished) => ({
    caption: inUnit(t.kinds.grades.result, finished).all,
    columns: [
      { key: 'answer', label: t.result.table.option },
      ...finished.contest.grades
        .map((label, grade) => ({ key: `grade${grade}`, label, number: true }))
        .reverse(),
    ],
    rows: placed(finished.details.standing).map(({ option }) => ({
      answer: finished.contest.options[option] ?? '',
      ...Object.fromEntries(countsOf(finished, option).map((count, grade) => [`grade${grade}`, count])),
    })),
  }),

  slots: ({ options, grades }) =>
    options.flatMap((label, option) =>
      grades.map((grade, i) => ({
        key: `${option + 1} grade ${i + 1}`,
        label: t.kinds.grades.slot(label, grade),
        option: undefined,
      })),
    ),

  /** From 1, the lowest. */
  value: ({ details }, option) => {
    const median = details.medians[option] ?? null;
    return median === null ? null : median + 1;
  },

  json: ({ contest, details }, names) => ({
    standing: details.standing.map(names),
    medians: details.medians.map((one) => contest.grades[one ?? -1] ?? null),
  }),
};
