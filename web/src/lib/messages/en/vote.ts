import { duration, number, plural } from './forms';

export const vote = {
  drawnOrder: 'Options are in an order drawn for you.',
  phases: {
    proposed: 'Coming up',
    withdrawn: 'Withdrawn',
    lapsed: 'Lapsed',
    overtaken: 'Overtaken',
    open: 'Open',
    closed: 'Closed, waiting for the trustees',
    ended: 'Ended unopened',
    withheld: 'Closed, and stays so',
    decided: 'Decided',
    signed: 'Signed',
  },
  by: (name: string) => `Proposed by ${name}`,
  opening: 'It opens in a moment.',
  closes: (when: string) => `Closes ${when}`,
  closesMinutes: (minutes: number, clock: string) =>
    plural(minutes, { one: `Closes in # minute, at ${clock}`, other: `Closes in # minutes, at ${clock}` }),
  closesSeconds: (seconds: number) =>
    plural(seconds, { one: 'Closes in # second', other: 'Closes in # seconds' }),
  closesSoon: {
    hour: 'Less than an hour left to vote.',
    tenMinutes: 'Less than ten minutes left to vote.',
    minute: 'Less than a minute left to vote.',
  },
  closing: 'Voting time is over. The server closes the vote in a moment.',
  closed: (when: string) => `Closed ${when}`,
  lapsed: 'It did not open within 90 days. Nobody votes on it; it can be proposed anew.',
  withdrawn: 'Everybody who had signed took their signature back. Nobody votes on it.',
  turnout: (ballots: number, roll: number) =>
    plural(ballots, {
      one: `# of ${plural(roll, { one: '# member', other: '# members' })} has voted`,
      other: `# of ${plural(roll, { one: '# member', other: '# members' })} have voted`,
    }),
  quorumNeeds: (needed: number) => `At least ${number(needed)} must vote`,
  quorumMet: 'Enough have voted to decide',
  quorumWasMet: 'Enough voted to decide',
  quorumNeeded: (needed: number) => `At least ${number(needed)} had to vote`,
  share: 'Share this vote',
  shareCopied: 'The link to this vote is copied.',
  shareFailed: 'This browser does not let the page copy. The link is in the address bar.',
  askedTitle: 'What is asked',
  trustees: (names: string, threshold: number, of: number) =>
    `${names} can open the result: ${threshold === of ? 'all of them together' : `any ${number(threshold)} of these ${number(of)}`}.`,
  trusteesSince: (since: string, until: string) => `In office since ${since}, until ${until}.`,
  trusteesLink: 'What could trustees do together?',
  beforeTitle: 'What will be asked',
  beforeLead: ({ ms }: { ms: number }) =>
    `This is the ballot. You can mark it when the vote is open, for ${duration(ms)}.`,
  calendar: 'Put it in my calendar',
  calendarHint: 'A file with the opening and the closing time, for any calendar.',
  calendarOpens: (title: string) => `Vote opens: ${title}`,
  calendarCloses: (title: string) => `Vote closes: ${title}`,
  calendarObjections: (title: string) => `Last moment to ask for a second reading: ${title}`,
  calendarHolds: (title: string) => `It takes effect: ${title}`,
  notOnRoll:
    'You are not on the roll of this vote. Only whoever was a member when it was proposed can vote in it.',
  guest: 'You read along as a guest. Only members on the roll can vote.',
  chooseOne: 'Choose one.',
  missing: 'This question is not answered yet. Please mark one answer.',
  problems: (count: number) =>
    plural(count, {
      one: 'One question still needs you.',
      other: '# questions still need you.',
    }),
  ballot: 'Your ballot',
  question: (at: number, of: number) => `Question ${number(at)} of ${number(of)}`,
  reviewStep: 'Review',
  review: 'Review my ballot',
  reviewNothing: 'nothing marked',
  nothing: 'nothing',
  nothingGiven: 'You give nothing to any option.',
  unused: (what: string) => `Left over: ${what}`,
  reviewTitle: 'Is this right?',
  notCast: 'Not cast yet',
  notCastText: 'Nothing has left this device. Your ballot counts only after you press “Cast my ballot”.',
  change: 'Change',
  changeThis: (question: string) => `Change: ${question}`,
  cast: 'Cast my ballot',
  protects:
    'Your choice leaves this device only sealed: neither the server nor any single trustee can open one ballot.',
  cant: 'Your ballot could not be cast',
  notCounted: 'Your ballot is not in the record. It does not count yet.',
  leaveTitle: 'Your ballot is not cast',
  leaveText:
    'If you leave now, nothing is kept of what you marked and your ballot does not count. You can come back and vote until the vote closes.',
  leaveTextAgain:
    'If you leave now, nothing is kept of what you marked. Your earlier ballot stays in and counts.',
  stay: 'Stay and vote',
  leave: 'Leave without voting',
  leaveAgain: 'Leave it as it is',
  castTitle: 'Your ballot is in',
  castText: (until: string) => `Nobody can read it. You can change it until ${until}.`,
  castUnopened: 'Nobody ever reads it: this vote stays unopened.',
  castFinal: 'It counts, and nobody can read it: only the sum of all ballots is opened.',
  resultLater: 'When voting is over the trustees open the sum, and the result stands here.',
  replaced: 'It took the place of the ballot that you cast before. Only this one counts.',
  tracker: 'Tracker',
  trackerText: 'The name of your sealed ballot in the record. It says nothing of what you chose.',
  trackerReview:
    'The tracker that this ballot will have. Write it down only if you want to check this device.',
  trackerWhole:
    'A second device can take over the whole tracker now, before you decide: scan this code with it, or copy the text. If you check afterwards, it compares all of it by itself.',
  trackerWholeQr: 'Code with the whole tracker, for the second device',
  trackerWholeLabel: 'The whole tracker',
  receipt: 'Receipt',
  receiptText:
    'Signed by the server: it proves that your ballot was taken in. This device keeps it; an audit here looks whether your ballot is still there.',
  receiptNone: 'Cast from another device; the receipt is kept there.',
  receiptStranger:
    'If you cast none on another device, somebody else has your words. Cast your ballot again, which then counts, and take new words.',
  hiddenIn:
    'Nobody sees that it is yours: it stands in the record under a tag that only your own devices can tell. Unless it came through a relay, the server saw from which address.',
  promisedTitle: 'Your ballot has arrived',
  promisedText: (by: string) =>
    `So that nobody can tell by the time who cast which, ballots of this vote go into the record together. The server has signed that yours will be there at the latest ${by}. This device will look.`,
  promise: 'Promise',
  promiseText:
    'Signed by the server: it proves that your ballot arrived in time. When your ballot is in the record, a receipt takes its place. If it is not there by then, an audit shows that the server broke its word.',
  promiseSave: 'Save the promise',
  brokenTitle: 'The server has not kept its promise',
  brokenText: (by: string) =>
    `It signed that your ballot would be in the record at the latest ${by}, and your device does not find it there. Save the promise, and show it to other members: with the record it proves this.`,
  inWithOthers: 'Your ballot is in the record now.',
  receiptSave: 'Save the receipt',
  record: (entry: number) => `See it in the record: entry ${number(entry)}`,
  revote: 'Change my vote',
  revoteWhy:
    'This device does not remember what you chose, so that nobody can look it up here later. To change your vote you mark the whole ballot again.',
  revoteLead: 'Your ballot is in and counts. If you cast this one, it takes its place.',
  revoteStop: 'Leave my ballot as it is',
  waitingTitle: 'Your ballot is not in yet',
  waitingNow: 'It is being sent again now.',
  waitingText:
    'The server has not confirmed it, so do not rely on it yet. It is kept sealed on this device and sent again as soon as there is a connection; sent twice, it still counts once.',
  waitingStay: (until: string) =>
    `You can stay here, or come back on this device before the vote closes: ${until}.`,
  waitingOver:
    'Voting time is over. If the server had taken your ballot before that, it is in the record; this page looks there as soon as the server answers.',
  waitingRefused: (why: string) =>
    `The server answered that it does not take it: “${why}” That is not the last word. Only the record decides whether your ballot is in; until the vote closes this device looks there and sends the same ballot again. So do not cast another one elsewhere.`,
  waitingAgain: 'Send it again now',
  lateTitle: 'Voting closed before your ballot arrived',
  lateText: 'It does not count.',
  lateEarlier: 'Your new ballot does not count. The one that you cast before does.',
  endedTitle: 'The vote ended before your ballot was in the record',
  endedText:
    'Something in the question was wrong, and enough of those who could vote agreed to end it. No ballot of it counts or is ever opened, so yours is not missing anywhere.',
  endedNow: 'A vote has ended before it closed. No ballot of it counts, yours neither.',
  overtakenTitle: 'A newer ballot of yours is in',
  overtakenText:
    'You have cast a ballot from another device meanwhile. That one counts; the one from this device does not. You can change your vote until the vote closes.',
  understood: 'All right',
  fresh: 'Make a fresh ballot',
  inNow: 'Your ballot is in. It was sent again and has arrived.',
  check: 'Check this device',
  checkLead:
    'Does this device really seal what you marked? Open this ballot for a second device, which seals the same and compares. A ballot that was opened is never cast; you make a fresh one afterwards.',
  checkNote: 'Write down the tracker above first: the second device has to find the same one.',
  checkGo: 'Open this ballot and check',
  checkTitle: 'Check it on a second device',
  checkSpent: 'Not cast, and never will be',
  checkSpentText:
    'This ballot is open now: whoever sees the code sees what was marked. It is of use only for this check. Make a fresh ballot to vote.',
  checkTag:
    'The code also holds the tag under which your ballots of this vote stand in the record. Whoever has it can see whether you take part, so show it to your own devices alone.',
  checkScan: 'Scan this with the camera of another device, or open the link there.',
  checkQr: 'Code with a link to the check page',
  checkTooLong: 'This ballot is too long for a picture code. Copy the text to the other device instead.',
  checkCodeLabel: 'Check link',
  checkCodeText: 'As text, to send to the other device:',
  checkAgain: 'Make a fresh ballot',
  offline:
    'You are offline, so your device cannot see whether you have voted. Nothing is sent; it looks again when you are back.',
  refuses:
    'This page does not take ballots, because the sealing on this device does not work. Nothing was sent.',
  notVoted: 'You did not vote in this one.',
  unknown: 'This assembly has no such vote.',
  text: 'What it is about',
  sure: 'Your choice is encrypted before it leaves this device, with a proof that it is a valid ballot. The server checks the proof and can read nothing else. The receipt ties the server to keeping it.',
  sureLink: 'Who can read my ballot?',
  sureDevice: 'What if my phone is hacked?',
};
