import { plural } from './forms';

export const join = {
  title: (name: string) => `Join ${name}`,
  plainTitle: 'Join an assembly',
  lead: (by: string) => `${by} invites you.`,
  look: 'Look at it first. Nothing is made or sent until you say so.',
  purpose: 'What it is for',
  facts: 'How it stands',
  rules: 'How it decides',
  circle: (names: string, needed: number) =>
    plural(needed, {
      one: `Trustees: ${names}. One of them is needed to open the sum of a vote.`,
      other: `Trustees: ${names}. # of them together are needed to open the sum of a vote; no fewer can look inside.`,
    }),
  noCircle: 'There is no circle of trustees yet, so no vote can be held so far.',
  record: (size: number) =>
    plural(size, {
      one: 'The record has # entry. This device has just checked it.',
      other: 'The record has # entries. This device has just checked them.',
    }),
  until: (left: number, until: string) =>
    plural(left, {
      one: `One more person can join with this invitation, until ${until}.`,
      other: `# more people can join with this invitation, until ${until}.`,
    }),
  untilOnly: (until: string) => `The invitation is good until ${until}.`,
  form: 'Take part',
  name: 'Your name in this assembly',
  nameHint:
    'Other members see it. Names that look alike are refused, so that nobody can pose as somebody else.',
  nameMissing: 'The other members need a name to know you by.',
  nameTaken:
    'Another member has this name, or one that looks like it. Choose another, for example with a family name.',
  keysWhy: (name: string) =>
    `To join ${name} you need keys. They sign what you do, so that nobody else can do it in your name.`,
  last: 'Your keys are ready. One thing is left: press “Join”, and your name stands in the record.',
  submit: 'Join',
  asked: (name: string) => `You have asked to join ${name}`,
  askedLead:
    'That you ask is in the record, signed by you. As soon as enough members vouch for you, you are one; this page shows it by itself.',
  lastAsk: 'Your keys are ready. One thing is left: press “Ask to join”, and your name stands in the record.',
  submitAsk: 'Ask to join',
  comesAtOnce: 'With this invitation you are a member at once.',
  comesVouched: (vouches: number) =>
    plural(vouches, {
      one: 'After you have asked, # other member has to vouch for you. Then you are in.',
      other: 'After you have asked, # other members have to vouch for you. Then you are in.',
    }),
  already: 'You are a member already.',
  problems: {
    expired: {
      title: 'This invitation has expired',
      text: 'It was good only until a day that has passed. Ask whoever sent it for a new one; any member can make one.',
    },
    spent: {
      title: 'This invitation is used up',
      text: 'As many people as it was made for have joined with it. Ask whoever sent it for a new one; any member can make one.',
    },
    broken: {
      title: 'This link is not complete',
      text: 'An invitation link ends with a # and a long code. A part of it is missing or was changed. Copy the whole link again, or scan the code once more.',
    },
    revoked: {
      title: 'This invitation was taken back',
      text: 'Whoever gave it has taken it back, or is no member any more. Ask any member for a new one.',
    },
    by_vote: {
      title: 'Here only votes admit people',
      text: 'The rules have changed since this invitation was made. Ask a member to propose a vote that admits you.',
    },
    full: {
      title: 'The assembly has grown as much as it may for now',
      text: 'Its rules let it grow only so much in 30 days. The invitation stays good: try again in some days.',
    },
    unknown: {
      title: 'This invitation is not known here',
      text: 'The assembly has no such invitation. Ask whoever sent it for a new one.',
    },
  },
  readAlong: 'Look at the assembly as a guest',
  go: 'Go to the assembly',
  welcome: (name: string) => `Welcome to ${name}`,
  welcomeLead: 'You are a member. It is in the record, signed by you.',
  openNow: 'Open now',
  roll: 'You can vote in whatever opens from now on. The roll of votes that are open already was fixed when they opened.',
  nothingOpen: 'Nothing is being voted on just now. You can propose something, or look around.',
  noTrustees:
    'No vote can be held yet: first the members agree on trustees. How far that is stands on the page of the assembly.',
};
