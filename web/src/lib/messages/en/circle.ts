import { number, plural } from './forms';

export const circle = {
  title: 'The trustees',
  lead: 'Trustees make a key together that none of them holds alone. After a vote closes, enough of them open its sums, and never a single ballot.',

  // Calling a circle.
  call: 'Choose trustees',
  callAgain: 'Choose new trustees',
  callAgainLead:
    'A new circle serves the votes that are created from then on. The one before stays with its votes.',
  callLead: 'They will be asked, and each of them has to accept.',
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
  submit: 'Ask them',
  called: 'They are asked. Send them the reminder below, so that they come and accept.',
  tooFew: 'A circle needs at least two members. Invite somebody first.',
  guest: 'Only members can choose trustees.',

  // A circle.
  name: (threshold: number, of: number) => `Circle of ${number(of)}, ${number(threshold)} are enough`,
  nameAll: (of: number) => `Circle of ${number(of)}, all are needed`,
  calledBy: (name: string) => `Asked by ${name}`,
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
  failedShare: (name: string) =>
    `It ended because what ${name} sent to another trustee was wrong. That can be a fault or an attempt to cheat; every device can see it. Nothing is lost: no vote has used it.`,
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

  sure: 'The key is made by COCKTAIL-DKG over the record: everybody posts a commitment before anybody deals, each share is checked, and all sign the same transcript. Your secrets are made from your twelve words, so a lost device loses nothing.',
};
