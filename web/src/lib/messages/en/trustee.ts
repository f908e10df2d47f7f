import { number, plural } from './forms';

export const trustee = {
  // The first visit: accepting.
  ask: 'Will you be a trustee?',
  askBy: (name: string) => `${name} asks you.`,
  askSelf: 'You have chosen yourself too.',
  promise: 'What you promise',
  promiseText:
    'To come back once after each vote closes, and to keep your twelve words: they are all you need for it.',
  protects: 'What it protects',
  protectsText: (threshold: number, of: number) =>
    `Nobody can open a single ballot, unless ${number(threshold)} of the ${number(of)} trustees conspire.`,
  costs: 'What it costs',
  costsText: 'Two visits of a minute: this one, and one after each vote. Your device does the rest.',
  accept: 'I accept',
  accepted: 'Thank you. You have accepted.',
  acceptedNext:
    'When all have accepted, your device makes your part of the key, here and by itself. After each vote closes you are needed once more.',
  decline: 'If you would rather not, tell whoever asked you. They can end this and ask somebody else.',

  // The second visit: releasing.
  title: 'Your share opens the result',
  lead: 'Voting is over. Your device checks the whole record first and then gives your share. Only the sums can be opened with it.',
  release: 'Release my share',
  checks: 'What your device checks',
  check: {
    record: 'Order, signatures and rules of every entry',
    clock: 'The closing time is over by this device’s own clock',
    ballots: 'The proof of every ballot',
    sum: 'The sum: counted here, and the same as the server’s',
    post: 'Your share is in the record',
  },
  checked: (count: number) => plural(count, { one: '# entry checked', other: '# entries checked' }),
  proofs: (count: number) => plural(count, { one: '# proof checked', other: '# proofs checked' }),
  state: { waits: 'to do', runs: 'under way', done: 'done', failed: 'stopped here' },
  shares: (done: number, threshold: number) =>
    `${number(done)} of ${plural(threshold, { one: '# share', other: '# shares' })} needed so far`,
  enough: 'Enough trustees have released. The result appears in a moment.',
  thanks: 'Thank you. Your share is in.',
  thanksMore: (count: number) =>
    plural(count, {
      one: 'One more trustee, and the result appears here by itself.',
      other: '# more trustees, and the result appears here by itself.',
    }),
  // For everybody.
  waitTitle: 'Voting is over',
  waitLead: 'The trustees now open the sums together. Nobody knows the result before that.',
  waitFor: 'Still awaited',
  released: 'Released',
  anyOf: (count: number) =>
    plural(count, { one: 'Any one of them is enough.', other: 'Any # of them are enough.' }),
  remind: 'Remind them',
  reminder: 'Text of the reminder',
  reminderText: (title: string, assembly: string, link: string) =>
    `The vote “${title}” of “${assembly}” is closed, and your share as a trustee is needed for the result. Please open this page with your keys and press one button; it takes a minute.\n${link}`,

  // What others see.
  seen: (members: number) =>
    plural(members, {
      one: '# device has confirmed that it sees this closing.',
      other: '# devices have confirmed that they see this closing.',
    }),
  seenNeeded: (needed: number) =>
    `Trustees open it when ${plural(needed, { one: '# of those who could vote has', other: '# of those who could vote have' })} confirmed it,`,
  seenTrustees: (trustees: number, needed: number, instead: number) =>
    `and ${number(needed)} of the trustees (so far ${number(trustees)}) or ${number(instead)} of those who could vote.`,
  seenUntil: (when: string) => `Where too few have, they wait no longer than until ${when}.`,
  seenWhy:
    'A server could show different people different closings, to have single ballots told from the difference. Devices confirm by themselves when their members visit, whether they voted or not.',
  confirmedByItself: 'Your device has confirmed in the record how it sees that a vote closed.',
  unconfirmedNext:
    'Ask others to visit this page with their keys; their devices do the rest. Then try again.',

  // When the device refuses.
  refusedTitle: 'Your device did not release your share',
  refusedSafe: 'Nothing was opened, and all ballots stay secret.',
  early: (when: string) =>
    `By this device’s own clock, the vote is open until ${when}. The server says that it is closed. One of the two clocks is wrong, and your device does not go by the server’s: else a server could end a vote before people have voted.`,
  earlyNext:
    'Please look at the date and time of this device. If they are right, come back after the closing time.',
  broken:
    'Something in the record is not as it has to be, so your device refuses. This is what trustees are for.',
  brokenNext:
    'Please do not try on another device. Tell the other trustees and members, run the audit, and compare the code of the record with theirs.',
  brokenAudit: 'Run the audit',
  twice:
    'This device has released this vote before, for another sum: the server shows two versions of the record. A second release could give away single ballots, so your device refuses.',
  away: 'The server could not be reached. Your share is not certain to be in the record; releasing again is safe, it counts once.',
};
