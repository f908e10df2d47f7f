import { number } from './forms';

export const audit = {
  title: 'Audit',
  lead: 'Your device now does what the auditor’s program does: it reads the whole record and trusts nobody.',
  start: 'Audit now',
  again: 'Audit again',
  receipts: 'Look up my receipts too',
  receiptFiles: 'Receipts',
  receiptsHint:
    'Files that you saved after casting. The audit says whether the record still holds what they prove.',
  states: { pass: 'Checked', fail: 'Failed', not_run: 'Not run' },
  verdicts: {
    verified: 'Everything was checked and everything is right.',
    failed: 'Something is wrong.',
    unchecked: 'The record could not be read, so nothing is said about it.',
    unanchored: 'Everything was checked, but not which assembly it is.',
  },
  steps: 'What was checked',
  results: 'The results, computed again',
  entry: (index: number) => `Entry ${number(index)}`,
  command: 'The same from a terminal, with a program that does not come from this server:',
  save: 'Save the report',
  took: (seconds: string) => `It took ${seconds} seconds on this device.`,
  noResult: 'No result yet.',
};
