/** Which lines the files of a result have, and which of them won. */
import type { Slot } from '../kinds/kind';
import type { Told } from '../kinds/results';

/** The options by themselves, where each has several numbers; else none. */
export function choices({ contest, slots }: Told): Slot[] {
  const options = 'options' in contest ? contest.options : [];
  const several = slots.every(({ option }) => option === undefined);
  return several ? options.map((label, option) => ({ key: String(option + 1), label, option })) : [];
}

/** Whether a number is that of the answer that came out first, or of a project that is funded. */
export function wins({ contest, decided, rows }: Told, slot: number, option: number | undefined): boolean {
  // Without options the answers are told in the order of the slots.
  if (!('options' in contest)) return rows[slot]?.leads ?? false;
  return option !== undefined && decided.options.includes(option);
}
