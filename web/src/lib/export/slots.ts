/** The numbers of a contest one by one, with names that are the same in every language, for programs. */
import { answers } from '../ballot';
import { t } from '../messages';
import type { Contest } from '../worker/views';

export interface Slot {
  /** The same in every language. Never like a date or a formula, for spreadsheets. */
  key: string;
  label: string;
  /** The option whose only number it is, counted from 0. */
  option: number | undefined;
}

const FIXED = { motion: ['yes', 'no', 'abstain'], consent: ['agree', 'stand_aside', 'object'] };

/** Larger amounts are tallied in two parts of 16 bits (docs/spec/12-amounts.md). */
const inLimbs = (total: number) => total > 0xffff;

/** The slots in the order of the tally. */
export function slots(contest: Contest): Slot[] {
  const labels = answers(contest);
  if (contest.kind === 'motion' || contest.kind === 'consent') {
    return FIXED[contest.kind].map((key, i) => ({ key, label: labels[i] ?? '', option: undefined }));
  }
  const { options } = contest;
  const one = (label: string, option: number): Slot =>
    option < options.length
      ? { key: String(option + 1), label, option }
      : { key: 'blank', label, option: undefined };
  const name = (option: number) => options[option] ?? '';
  switch (contest.kind) {
    case 'grades':
      return options.flatMap((label, option) =>
        contest.grades.map((grade, i) => ({
          key: `${option + 1} grade ${i + 1}`,
          label: t.told.slots.graded(label, grade),
          option: undefined,
        })),
      );
    case 'quadratic':
      return contest.against
        ? (['for', 'against'] as const).flatMap((side) =>
            options.map((label, option) => ({
              key: `${option + 1} ${side}`,
              label: t.told.slots[side](label),
              option: undefined,
            })),
          )
        : options.map(one);
    case 'amounts':
      return inLimbs(contest.total)
        ? options.flatMap((label, option) =>
            (['low', 'high'] as const).map((limb) => ({
              key: `${option + 1} ${limb}`,
              label: t.told.slots[limb](label),
              option: undefined,
            })),
          )
        : options.map(one);
    case 'ranking':
      return [...options.keys()].flatMap((i) =>
        [...options.keys()].slice(i + 1).map((j) => ({
          key: `${i + 1} before ${j + 1}`,
          label: t.told.slots.before(name(i), name(j)),
          option: undefined,
        })),
      );
    default:
      return labels.map(one);
  }
}

/** The options by themselves, where each has several numbers; else none. */
export function choices(contest: Contest): Slot[] {
  const several =
    contest.kind === 'grades' ||
    contest.kind === 'ranking' ||
    (contest.kind === 'amounts' && inLimbs(contest.total)) ||
    (contest.kind === 'quadratic' && contest.against);
  return several ? contest.options.map((label, option) => ({ key: String(option + 1), label, option })) : [];
}
