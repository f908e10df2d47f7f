import { number, plural } from './forms';

export const circle = {
  title: 'The trustees',
  lead: 'Trustees make a key together that none of them holds alone. After a vote closes, enough of them open its sums, and never a single ballot.',

  // Calling a circle.
  call: 'Choose trustees',
  callAgain: 'Propose others',
  callAgainLead:
    'Somebody has proposed trustees already. If you propose others, the members sign for whom they prefer; the first with enough signatures and a key are in office.',
  callLead:
    'You propose, each of them has to accept, and more than half of the members sign with one tap. From then on only a vote of the members puts others in their place.',
  who: 'Who should be trustees?',
  whoHint:
    'People who would not conspire: from different sides, if there are sides. Three to seven are usual.',
  search: 'Find a member',
  foundNone: 'Nobody here has such a name.',
  chosen: (names: string) => `Chosen: ${names}`,
  chosenNone: 'Nobody is chosen yet.',
  threshold: 'How many are needed to open a result?',
  thresholdHint:
    'More is safer against a conspiracy, fewer is safer against lost keys. It is always more than half, so that no two groups of trustees can open different totals.',
  unit: (of: number) => `of ${number(of)}`,
  meaning: (threshold: number, of: number) => {
    const lose = plural(of - threshold, {
      one: 'one may lose their keys',
      other: '# may lose their keys',
    });
    return threshold === of
      ? `${number(threshold)} of ${number(of)}: nobody may lose their keys; all of them would have to conspire to read a ballot.`
      : `${number(threshold)} of ${number(of)}: ${lose}; ${number(threshold)} would have to conspire to read a ballot.`;
  },
  warnAll: 'If one of them loses their twelve words or does not come back, no result can be opened any more.',
  needTwo: 'Please choose at least two.',
  submit: 'Propose them',
  called: 'They are proposed. Send the others the reminder below, so that they come, accept and sign.',
  tooFew: 'A circle needs at least two members. Invite somebody first.',
  guest: 'Only members can choose trustees.',

  // A circle.
  name: (threshold: number, of: number) => `Circle of ${number(of)}, ${number(threshold)} are enough`,
  nameAll: (of: number) => `Circle of ${number(of)}, all are needed`,
  calledBy: (name: string) => `Proposed by ${name}`,
  phases: {
    accepting: 'Waiting until everybody has accepted',
    dealing: 'The key is being made',
    certifying: 'Everybody checks what the others sent',
    ready: 'Ready',
    failed: 'Ended without a key',
  },
  awaited: (names: string) => `Awaited: ${names}`,
  people: 'Who is how far',
  steps: { accept: 'Acceptance', deal: 'Part of the key', certify: 'Check of the others' },
  done: 'done',
  open: 'not yet',
  waits: 'awaited',
  failedMissing: (name: string) =>
    `It ended because the step of ${name} was missing. Nothing is lost: no vote has used it.`,
  failedShare: (name: string, by: string) =>
    `It ended because ${by} says that what ${name} sent was wrong. Nobody else can see which of the two is right, and both names stand in the record. Nothing is lost: no vote has used it.`,
  apart:
    'What now: the two may have had a fault, or one of them cheats. Choose trustees of whom at most one is among them.',
  next: 'What now: choose a new circle. Those who are still there only have to accept once more.',
  readyNext: 'The trustees are ready. Any member can put something to a vote now.',
  earlier: (count: number) => plural(count, { one: 'An earlier circle', other: '# earlier circles' }),

  // What runs by itself.
  advancing: 'Your device is doing your part. Please keep this page open.',
  advancingText:
    'It makes or checks a part of the key. That takes a few seconds, and nothing is asked of you.',
  advance: 'Do my part now',
  advanceLead: 'Everybody has accepted. Now every device makes its part of the key.',
  waitOthers:
    'Your part is done for now. It goes on by itself whenever another trustee has this page open, and on yours too if you leave it open.',

  // Who is missing.
  remind: 'Remind them',
  remindOne: (name: string) => `Remind ${name}`,
  reminder: 'Text of the reminder',
  reminderAccept: (assembly: string, link: string) =>
    `You are asked to be a trustee of “${assembly}”. Please open this page, read what it means, and accept: it takes a minute, and nothing can be decided until everybody has.\n${link}`,
  reminderStep: (assembly: string, link: string) =>
    `The trustees’ key of “${assembly}” is nearly done. Please open this page with your keys and leave it open for a minute: your device does the rest.\n${link}`,
  giveUpFold: 'If somebody does not answer',
  giveUp: (name: string) => `Wait no longer for ${name}`,
  giveUpTitle: (name: string) => `End this without ${name}?`,
  giveUpText: (name: string) =>
    `This circle then ends without a key, and the record says that the step of ${name} was missing. Afterwards you choose a new circle, and the others accept once more.`,
  giveUpGo: 'End it',
  giveUpKeep: 'Keep waiting',

  // Who is in office.
  office: 'In office',
  since: (day: string) => `In office since ${day}.`,
  until: (day: string) => `Their term ends on ${day}.`,
  over: (day: string) =>
    `Their term ended on ${day}: until there are new ones, only a vote on new trustees opens.`,
  firstOnes: 'They are the first; the members signed for them.',
  byVote: 'Put in office by this vote',
  byElection: 'Elected in this vote',
  attempt: (at: number) => `Attempt ${number(at)}.`,
  renew: 'How are they replaced?',
  renewText:
    'By a special vote that names the new ones. Votes that are open by then are finished by these. If they do not act, more than half of the members can replace them by signing openly.',
  renewSoon: 'Their term ends soon',
  renewSoonText:
    'Any member can propose new trustees now, or the same ones again; until the end of the term it needs no other signature. After the end only such a vote opens.',
  renewGo: 'Propose trustees',

  // Signing for the first ones.
  calendarRenew: (place: string) => `Time to propose the next trustees: ${place}`,
  calendarTerm: (place: string) => `The term of the trustees ends: ${place}`,
  signAsk: (caller: string, names: string, threshold: number) =>
    `${caller} proposes ${names} as the first trustees, ${number(threshold)} of them to open a result. Do you agree?`,
  sign: 'I agree and sign',
  signed: 'You have signed for these trustees.',
  signatures: (done: number, of: number) =>
    `${number(done)} of ${plural(of, { one: '# member', other: '# members' })} signed.`,
  acceptances: (done: number, of: number) =>
    `${number(done)} of ${plural(of, { one: '# trustee', other: '# trustees' })} accepted.`,
  signedEnough: 'More than half have signed: they are in office as soon as their key is ready.',
  signaturesMissing: (missing: number) =>
    plural(missing, {
      one: 'One more member has to sign, so that more than half have.',
      other: '# more members have to sign, so that more than half have.',
    }),
  signedBy: (names: string) => `Signed: ${names}. Whoever proposes or accepts has signed with that.`,

  sure: 'The key is made by COCKTAIL-DKG over the record: everybody posts a commitment before anybody deals, each share is checked, and all sign the same transcript. Your secrets are made from your twelve words, so a lost device loses nothing.',
};
