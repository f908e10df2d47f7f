import { number, plural } from './forms';

export const vote = {
  phases: {
    proposed: 'Coming up',
    withdrawn: 'Withdrawn',
    lapsed: 'Never opened',
    open: 'Open',
    closed: 'Closed, waiting for the trustees',
    decided: 'Decided',
  },
  by: (name: string) => `Proposed by ${name}`,
  opens: (when: string) => `Opens ${when}`,
  opening: 'It opens in a moment.',
  closes: (when: string) => `Open until ${when}`,
  closing: 'Voting time is over. The host closes the vote in a moment.',
  closed: (when: string) => `Closed ${when}`,
  lapsed: 'It never opened before its closing time.',
  turnout: (ballots: number, roll: number) =>
    `${number(ballots)} of ${plural(roll, { one: '# member has', other: '# members have' })} voted`,
  withdraw: 'Withdraw this vote',
  notOnRoll:
    'You are not on the roll of this vote. The roll was fixed when it opened; only the members of that moment can vote.',
  guest: 'You read along as a guest. Only members on the roll can vote.',
  yes: 'Yes',
  no: 'No',
  abstain: 'Abstain',
  blank: 'None of these',
  chooseOne: 'Choose one.',
  approve: (min: number, max: number, of: number) =>
    max === of && min <= 1
      ? 'Mark all that you can live with.'
      : min === max
        ? `Mark exactly ${min}.`
        : min === 0
          ? `Mark up to ${max}.`
          : `Mark ${min} to ${max}.`,
  approveNone: 'You can also mark nothing.',
  missing: (question: string) => `“${question}” is not answered yet.`,
  tooMany: (question: string, max: number) => `“${question}”: at most ${max} can be marked.`,
  tooFew: (question: string, min: number) => `“${question}”: at least ${min} must be marked.`,
  ballot: 'Your ballot',
  review: 'Review my ballot',
  reviewTitle: 'Is this right?',
  reviewNothing: 'nothing marked',
  change: 'Change it',
  sealed: 'Your ballot is sealed on this device. This is its tracker:',
  trackerHint:
    'The tracker stands for your sealed ballot. It says nothing of what you chose. You can find it in the record later.',
  cast: 'Cast my ballot',
  casting: 'Casting',
  cant: 'Your ballot could not be cast',
  notCounted: 'Your ballot is not in the record. It does not count yet.',
  maybe:
    'The server did not answer, so it is not certain whether your ballot arrived. Casting again is safe: it is the same ballot and counts once.',
  castTitle: 'Your ballot is in',
  castText: (until: string) => `Nobody can read it. You can change it until ${until}.`,
  castEntry: (index: number, when: string) => `Entry ${number(index)} of the record, ${when}.`,
  tracker: 'Tracker',
  receipt: 'Save the receipt',
  receiptHint: 'The receipt proves that the server has your ballot. Your device keeps one too.',
  counted: 'Your ballot is in the record and counts.',
  revote: 'Change my ballot',
  revoteLead: 'Your new ballot replaces the one before. Only the last one counts.',
  check: 'Check my device',
  checkTitle: 'Check that this device seals what you chose',
  checkLead:
    'This opens the sealed ballot so that a second device can seal the same choice and compare. A ballot that was opened is never cast: you make a fresh one afterwards.',
  checkGo: 'Open this ballot and check',
  checkCode: 'Copy this text to another device and open the page below there.',
  checkCodeLabel: 'Check text',
  checkPage: 'The page for checking',
  checkAgain: 'Make a fresh ballot',
  checkKeep: 'Keep this ballot',
  refuses:
    'This page does not take ballots, because the sealing on this device does not work. Nothing was sent.',
  releaseTitle: 'Your share is needed',
  releaseLead:
    'Your device reads the whole record, checks it, adds up the sealed ballots itself, and then gives your share. Only the sums can be opened with it.',
  release: 'Release my share',
  released: 'Your share is in.',
  shares: (done: number, threshold: number) =>
    done >= threshold
      ? 'Enough trustees have released.'
      : `${number(done)} of ${plural(threshold, { one: '# share', other: '# shares' })} needed so far.`,
  waitingFor: 'Not yet released',
  resultSoon: 'The result appears in a moment.',
  unknown: 'This assembly has no such vote.',
  text: 'What it is about',
  sure: 'Your choice is encrypted before it leaves this device, with a proof that it is a valid ballot. The server checks the proof and can read nothing else. The receipt ties the server to keeping it.',
};
