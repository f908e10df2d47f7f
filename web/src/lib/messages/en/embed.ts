import { list, number } from './forms';

export const embed = {
  of: (assembly: string) => `A vote of ${assembly}`,
  check: 'Check it yourself',
  go: 'See the vote',
  checked: 'Worked out from the record by your own device.',
  numbers: (rows: { label: string; count: number }[]) =>
    `The numbers: ${list(rows.map((row) => `${row.label} ${number(row.count)}`))}.`,
  failed: 'The record cannot be read just now, so nothing is said about the result here.',
  unknown: 'There is no such vote.',
};
