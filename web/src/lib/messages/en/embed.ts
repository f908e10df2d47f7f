import { list } from './forms';

export const embed = {
  of: (assembly: string) => `A vote of ${assembly}`,
  check: 'Check it yourself',
  go: 'See the vote',
  checked: 'Worked out from the record by your own device.',
  numbers: (rows: { label: string; value: string }[]) =>
    `The numbers: ${list(rows.map((row) => `${row.label} ${row.value}`))}.`,
  failed: 'The record cannot be read just now, so nothing is said about the result here.',
  unknown: 'There is no such vote.',
};
