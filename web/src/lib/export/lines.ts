/** Which lines the files of a result have, and which of them won. */
import type { Slot } from '../kinds/kind';
import type { Told } from '../kinds/results';
import type { Unit } from '../money';
import type { VoteView } from '../worker/views';

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

/** Money in a cell, in the unit of its contest. */
export interface Money extends Unit {
  money: number;
}
export type Cell = string | number | Money;

const COLUMNS =
  'vote contest question kind slot answer count wins decision ballots roll place value cost currency decimals lot group';

/**
 * One line for each number of each contest; where several numbers belong to one option, lines for the options go before them. `place` and
 * `value` are what the method made of it. The column names stay as they are, whatever the language.
 */
export function resultLines(vote: VoteView, contests: Told[]): Cell[][] {
  const lines: Cell[][] = [COLUMNS.split(' ')];
  for (const [i, one] of contests.entries()) {
    const { contest, counts, decided } = one;
    const unit = 'currency' in contest ? contest : undefined;
    const money = (value: number | null | undefined): Cell =>
      value === undefined || value === null
        ? ''
        : unit
          ? { money: value, currency: unit.currency, decimals: unit.decimals }
          : value;
    const line = ({ key, label, option }: Slot, count: number | '', slot: number): Cell[] => {
      const read = option === undefined ? undefined : one.reading(option);
      const cost = 'costs' in contest ? contest.costs[slot] : undefined;
      // Where money is divided, what the method made of an option is money; projects have a cost.
      const value = 'costs' in contest ? (read?.value ?? '') : money(read?.value);
      return [
        ...[vote.id, i + 1, contest.question, contest.kind, key, label, count],
        ...[wins(one, slot, option) ? 'yes' : 'no', decided.decision, vote.ballots, vote.roll ?? ''],
        ...[read?.place ?? '', value, money(cost), unit?.currency ?? '', unit?.decimals ?? ''],
        decided.lot.includes(option ?? -1) ? 'yes' : '',
        vote.group?.name ?? '',
      ];
    };
    lines.push(...choices(one).map((choice, option) => line(choice, '', option)));
    lines.push(...one.slots.map((slot, number) => line(slot, counts[number] ?? 0, number)));
  }
  return lines;
}
