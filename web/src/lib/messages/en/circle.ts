export const circle = {
  title: 'Trustee circles',
  lead: 'Trustees make a key together that none of them holds alone. After a vote closes, enough of them open the sums. Nobody can open a single ballot, unless that many of them conspire.',
  call: 'Call a circle',
  who: 'Who should be trustees',
  whoHint: 'Choose people who would not conspire: from different sides, if there are sides. At least two.',
  threshold: 'How many of them are needed to open a result',
  thresholdHint: 'More is safer against conspiracy, fewer is safer against lost keys.',
  thresholdOption: (threshold: number, of: number) => `${threshold} of ${of}`,
  submit: 'Ask them',
  tooFew: 'A circle needs at least two members. Invite somebody first.',
  name: (threshold: number, of: number) => `Circle, ${threshold} of ${of}`,
  calledBy: (name: string) => `Called by ${name}`,
  phases: {
    accepting: 'Waiting until everybody has accepted',
    dealing: 'The key is being made',
    certifying: 'Everybody checks what the others sent',
    ready: 'Ready',
    failed: 'Ended',
  },
  failed: (name: string, reason: string) =>
    reason === 'share'
      ? `It ended because what ${name} sent was wrong. Call a new circle without ${name}.`
      : `It ended because the step of ${name} was missing. Call a new circle.`,
  accepted: 'accepted',
  dealt: 'sent a part of the key',
  certified: 'checked everything',
  waiting: 'not yet answered',
  trustee: 'Trustee',
  progress: 'Progress',
  accept: 'Accept',
  acceptLead:
    'You are asked to be a trustee. It takes two visits: this one, and one after each vote to release the result. Nothing has to be kept but your twelve words.',
  advance: 'Do my part now',
  advancing: 'Your device is doing your part. Please keep this page open.',
  waitOthers:
    'Your part is done for now. The others are still at it; it goes on by itself while somebody’s page is open.',
  ready: 'This circle is ready. Votes can use it.',
  giveUp: (name: string) => `End it: ${name} does not answer`,
  sure: 'The key is made by COCKTAIL-DKG over the record: everybody posts a commitment before anybody deals, each share is checked, and all sign the same transcript. Your secrets are made from your twelve words, so a lost device loses nothing.',
};
