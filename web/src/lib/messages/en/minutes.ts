/** The minutes of a month, made from the record. */
import { number, plural } from './forms';

export const minutes = {
  title: 'Minutes',
  hint: 'What happened, month by month, to read and to print.',
  of: (month: string) => `Minutes of ${month}`,
  lead: 'Made from the record by this device; nobody writes them and nobody can change them.',
  month: 'Month',
  print: 'Print',
  nothing: 'Nothing was recorded in this month.',
  decided: 'Decided',
  proposed: 'Proposed',
  changed: 'Came into force',
  ended: 'Ended without a vote',
  joined: 'Came in',
  left: 'Left or removed',
  trustees: 'Offices',
  inOffice: (names: string) => `In office from this day on: ${names}.`,
  host: (address: string) => `The record moved to another server: ${address}.`,
  by: (title: string, name: string) => `${title}, by ${name}`,
  votes: (ballots: number, roll: number) =>
    plural(roll, {
      one: `${number(ballots)} of # member voted`,
      other: `${number(ballots)} of # members voted`,
    }),
};
