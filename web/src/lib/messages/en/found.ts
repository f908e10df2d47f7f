import { number, plural } from './forms';

export const found = {
  title: 'Found an assembly',
  lead: 'A group that decides together. You will be its first member and nothing more: the rules bind everybody alike.',
  steps: ['Your group', 'Its rules', 'You'],
  aboutTitle: 'What is your group?',
  name: 'Name of the assembly',
  nameHint: 'For example: Hillside tenants’ union',
  nameMissing: 'The assembly needs a name.',
  purpose: 'What it is for',
  purposeHint: 'One or two sentences. Whoever is invited reads them first.',
  purposeMissing: 'Write at least one sentence: whoever is invited reads it first.',
  kept: 'What you type stays on this device, also when you close the page.',
  rules: 'How do you want to decide?',
  rulesLead: 'Four questions. If you are unsure, leave them as they are: that is what most groups use.',
  quorum: 'How many must vote for a vote to count?',
  quorumOptions: {
    none: 'No lower limit',
    quarter: 'At least a quarter of the members',
    third: 'At least a third of the members',
    half: 'At least half of the members',
    twoThirds: 'At least two thirds of the members',
  },
  quorumHints: {
    none: 'However few vote, it counts.',
    quarter: 'For large groups in which many only read along.',
    third: 'For groups that find it hard to get everybody together.',
    half: 'What most groups use.',
    twoThirds: 'Only for small groups in which everybody takes part.',
  },
  majority: 'When does a motion pass?',
  majorityOptions: {
    decided: 'More yes than no',
    twoThirds: 'At least two thirds of those who say yes or no',
    cast: 'More than half of all ballots',
    roll: 'More than half of all members',
  },
  majorityHints: {
    decided: 'Whoever abstains leaves it to the others.',
    twoThirds: 'Changes need wide support. Whoever abstains leaves it to the others.',
    cast: 'Whoever abstains makes it harder to pass.',
    roll: 'Whoever does not vote makes it harder to pass too.',
  },
  ties: 'What happens at a tie?',
  tiesOptions: { report: 'It is reported as a tie', lot: 'A lot decides' },
  tiesHints: {
    report: 'The group decides what to make of it.',
    lot: 'Drawn from the record after closing, in a way that anybody can repeat.',
  },
  minBallots: 'How many ballots does it take to open a result?',
  fewestHint:
    'With fewer, the result stays sealed for ever: in the sum of one ballot everybody could read it, and of two, each voter the other’s.',
  fewestUnit: 'ballots',
  exampleTitle: 'What this means',
  exampleMembers: 'If you are',
  exampleUnit: 'members',
  exampleQuorum: (members: number, voters: number) =>
    plural(members, {
      one: 'With one member, that member must vote.',
      other: `With # members, at least ${number(voters)} must vote. If fewer do, nothing is decided.`,
    }),
  exampleNoQuorum: (members: number) =>
    plural(members, {
      one: 'With one member, that member decides.',
      other: 'With # members, a vote counts even if only one of you votes.',
    }),
  exampleDecided: (yes: number, of: number) => `If ${number(of)} say yes or no, ${number(yes)} yes pass it.`,
  exampleCast: (yes: number, of: number) =>
    `If ${number(of)} vote, ${number(yes)} yes pass it, whatever the others mark.`,
  exampleRoll: (yes: number, of: number) =>
    `Of ${number(of)} members, ${number(yes)} must say yes, however many vote.`,
  picture: 'Each dot is a member: filled ones voted, those with a ring said yes.',
  fixed:
    'Any member may invite others and propose votes. These rules cannot be changed later in this version: whoever wants others founds a new assembly.',
  youTitle: 'And you?',
  memberName: 'Your name in this assembly',
  memberNameHint: 'Other members see it. Two members cannot have names that look the same.',
  memberMissing: 'The other members need a name to know you by.',
  review: 'What you are founding',
  change: 'Change',
  submit: 'Found the assembly',
  done: (name: string) => `${name} exists`,
  doneLead: 'You are its first member. Three things come next, when you have time for them.',
  nextInvite: 'Invite people',
  nextCircle: 'Agree on trustees',
  nextCircleText:
    'Once others have joined: two or more members each keep a part of the key that opens sums, so that nobody alone can look inside. No vote can be held without them.',
  nextVote: 'Put something to a vote',
  nextVoteText: 'As soon as the trustees are ready, any member can propose.',
  go: 'Go to the assembly',
};
