/** Groups: parts of the assembly that decide things of their own. */
import { number, plural } from './forms';

export const groups = {
  title: 'Groups',
  lead: 'A part of the members decides things of its own: a section, a house, those who work at night. All members can see and check it.',
  none: 'There is no group yet. A special vote of all members makes one.',
  members: (count: number) => plural(count, { one: '# member', other: '# members' }),
  since: (day: string) => `As decided on ${day}`,
  voteOfIt: 'The vote that decided so',
  dissolved: (name: string, day: string) => `“${name}” was dissolved on ${day}`,
  make: 'Propose a group',
  change: 'Propose a change',
  leave: (name: string) => `Leave “${name}”`,
  leaveLead: (name: string) =>
    `You stay a member of the assembly. You no longer vote on what “${name}” decides, except where a vote of it is open already. Only a vote of all brings you back into it.`,
  leaveDone: (name: string) => `You have left “${name}”.`,
  leaveFailed: 'You are in the group still.',
  leaveStay: 'Stay in it',
  unknown: 'a group that is not there',

  who: 'Who decides?',
  everybody: 'All members',
  everybodyHint: (count: number) => plural(count, { one: '# member', other: '# members' }),
  noEffects: 'A vote of a group changes nothing in the assembly by itself: that is for all to decide.',
  dropped: 'What it would change is left out, because a group decides.',

  decidedBy: (name: string, count: number) =>
    plural(count, { one: `Decided by “${name}”, # member`, other: `Decided by “${name}”, # members` }),
  by: (name: string) => `A vote of the group “${name}”.`,
  outside: (name: string) =>
    `The group “${name}” decides this, and you are not in it. You can read and check everything, but not vote here.`,
  outsideProposed: (name: string) =>
    `The group “${name}” decides this. Only its members sign the proposal and vote.`,
  later: (name: string) =>
    `The group “${name}” decides this. You came into it after this was proposed, so you vote from its next vote on.`,

  made: (name: string, names: string) => `A group is made: “${name}”, with ${names}`,
  dissolves: (name: string) => `The group “${name}” is dissolved`,
  renamed: (before: string, name: string) => `The group “${before}” is called “${name}” from then on`,
  named: (name: string) => `The group is called “${name}” from then on`,
  added: (name: string, names: string, count: number) =>
    plural(count, { one: `${names} comes into “${name}”`, other: `${names} come into “${name}”` }),
  removed: (name: string, names: string, count: number) =>
    plural(count, { one: `${names} is put out of “${name}”`, other: `${names} are put out of “${name}”` }),

  edit: {
    which: 'Which group',
    name: 'Name of the group',
    nameHint: 'Such as “Night shift” or “House 4”. No two groups have names that look alike.',
    in: 'Who is in it',
    errors: {
      which: 'Choose a group.',
      name: 'Give it a name.',
      members: 'Choose at least one member.',
      most: (most: number) => `One vote puts at most ${number(most)} people into a group or out of it.`,
    },
    tooFew: (count: number, fewest: number) =>
      `${plural(count, { one: 'It would have # member', other: 'It would have # members' })}. A vote of it with fewer than ${number(fewest)} ballots stays sealed for ever.`,
  },
};
