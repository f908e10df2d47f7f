/** What the method of a contest made of its numbers, for files. */
import type { Told } from '../charts/kinds';

export interface Reading {
  /** From 1; options that are tied have the same. Null where the method has no places. */
  place: number | null;
  /** The number by which it stands there: sum, median grade (from 1, the lowest), points, amount; null where there is none. */
  value: number | null;
}

function value({ details, counts }: Told, option: number): number | null {
  switch (details.method) {
    case 'sum':
      return details.values[option] ?? null;
    case 'majority_judgment': {
      const median = details.medians[option] ?? null;
      return median === null ? null : median + 1;
    }
    case 'borda':
      return details.points[option] ?? null;
    case 'budget':
      return counts[option] ?? null;
    case 'mean':
      return details.amounts[option] ?? null;
    default:
      return null;
  }
}

/** Place and value of an option. */
export function reading(told: Told, option: number): Reading {
  const places = 'standing' in told.details ? told.details.standing : [];
  const place = places.findIndex((same) => same.includes(option));
  return { place: place < 0 ? null : place + 1, value: value(told, option) };
}

/** Whether a number is that of the answer that came out first, or of a project that is funded. */
export function wins({ contest, decided, rows }: Told, slot: number, option: number | undefined): boolean {
  // Motions and consents tell their answers in the order of the slots.
  if (contest.kind === 'motion' || contest.kind === 'consent') return rows[slot]?.leads ?? false;
  return option !== undefined && decided.options.includes(option);
}
