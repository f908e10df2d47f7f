import { number, plural } from './forms';

const people = (count: number) => plural(count, { one: '# person', other: '# people' });

export const inviting = {
  title: 'Invite by name',
  go: 'Invite many people by name',
  lead: 'Everybody gets an invitation of their own, which lets in one person. You see who has come, and can take back each one.',
  private:
    'Names and addresses stay on this device, sealed with your keys. They do not enter the record, and the server does not see them.',
  members: 'Sign in as a member of this assembly to invite.',

  add: 'Whom do you invite?',
  paste: 'One person a line',
  pasteHint: 'For example “Ada Lovelace” or “Ada Lovelace <ada@example.org>”, or rows copied from a table.',
  file: 'Or a file',
  fileHint: 'CSV, XLSX, ODS or text. You can also drop it on this page.',
  fileButton: 'Choose a file',
  fileRead: (name: string) => `Read from ${name}.`,
  fileDrop: 'Use the text instead',
  unreadable: {
    large: 'This file is too large for a list of people.',
    kind: 'This file cannot be read as a list. Save it as CSV, XLSX or ODS and choose it again.',
  },
  tooMany: (most: number) => `At most ${number(most)} people at a time. Divide the list.`,

  understood: 'What was understood',
  found: (count: number) => `${people(count)} to invite.`,
  columnName: 'Column with the name',
  columnFamily: 'Second part of the name',
  columnMail: 'Column with the e-mail address',
  columnNone: 'None',
  column: (which: number, example: string) => (example ? `${number(which)}: ${example}` : number(which)),
  heading: 'The first row has headings',
  row: 'Row',
  name: 'Name',
  mail: 'E-mail',
  more: (count: number) => `Show all ${number(count)}`,
  leftOut: (count: number) => plural(count, { one: '# row is left out', other: '# rows are left out' }),
  nameless: (row: number) => `Row ${number(row)}: no name.`,
  long: (row: number, name: string) => `Row ${number(row)}: the name has more than 80 characters: ${name}`,
  twin: (row: number, name: string, other: number) =>
    `Row ${number(row)}: ${name}, the same as row ${number(other)}.`,
  already: (row: number, name: string) => `Row ${number(row)}: ${name} is on your list already.`,
  twins: 'Invite those who stand there twice as well',
  make: (count: number) => plural(count, { one: 'Make # invitation', other: 'Make # invitations' }),

  making: 'Making the invitations',
  madeOf: (done: number, all: number) => `${number(done)} of ${number(all)} are made.`,
  stop: 'Stop',
  goOn: (count: number) => plural(count, { one: 'Make the last one', other: 'Make the other #' }),
  stopped: (count: number) =>
    plural(count, {
      one: '# invitation is not made yet. What is made stays.',
      other: '# invitations are not made yet. What is made stays.',
    }),

  out: 'Give them out',
  letters: (count: number) => plural(count, { one: 'Print # letter', other: 'Print # letters' }),
  lettersHint: 'One page each, with a QR code, for those who have not come yet.',
  merge: 'Save a file for mail merge',
  mergeHint: 'Name, address, link and last day in columns, for a word processor or a mail program.',
  mergeFile: 'invitations.csv',
  mergeColumns: ['name', 'mail', 'link', 'until'],

  who: 'Who has come',
  counts: (joined: number, asked: number, open: number, ended: number) =>
    [
      `${number(joined)} joined`,
      `${number(asked)} asked`,
      `${number(open)} not yet`,
      `${number(ended)} expired or taken back`,
    ].join(', ') + '.',
  show: 'Show',
  filters: { all: 'All', open: 'Not yet', in: 'Joined', ended: 'Expired or taken back' },
  search: 'Search by name or address',
  nobody: 'Nobody like this on your list.',
  standing: {
    todo: 'not made yet',
    open: (until: string) => `not yet; until ${until}`,
    asked: 'has asked to join',
    in: (name: string) => `joined as ${name}`,
    expired: (when: string) => `expired ${when}`,
    ended: 'taken back or used up',
  },
  copy: 'Copy link',
  copied: 'The link is copied.',
  again: 'Give a new one',
  againDone: 'There is a new invitation, and the old one lets nobody in.',
  againExpired: (count: number) => plural(count, { one: 'Renew # expired', other: 'Renew # expired' }),
  revoke: 'Take back',
  revoked: 'It is taken back.',
  revokeAll: (count: number) => plural(count, { one: 'Take back # open', other: 'Take back all # open' }),
  revokeAllText:
    'Nobody can join with these invitations any more. Whoever has joined stays. It stands in the record and cannot be undone.',
  forget: 'Forget this list',
  forgetText:
    'Names, addresses and links are deleted from this device. The invitations stay good until they expire: take them back before, if you want to.',
  moreRows: (count: number) => plural(count, { one: 'Show # more', other: 'Show # more' }),

  letter: {
    to: (name: string) => `For ${name}`,
    invites: (by: string) => `${by} invites you to join`,
    how: 'Scan the code with your phone, or type this address into a browser:',
    until: (until: string) => `This invitation is for you alone. It lets in one person, until ${until}.`,
    trust:
      'Votes here are secret: your ballot is sealed on your own device, nobody can read it, and everybody can check the count.',
    qr: (name: string) => `QR code of the invitation for ${name}`,
  },
};
