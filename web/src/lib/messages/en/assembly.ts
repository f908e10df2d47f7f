import { plural, fraction } from './forms';

export const assembly = {
  members: 'Members',
  left: 'has left',
  votes: 'Votes',
  noVotes: 'Nothing has been put to a vote yet.',
  groups: {
    open: 'Open now',
    closed: 'Waiting for trustees',
    proposed: 'Coming up',
    decided: 'Decided',
    over: 'Not held',
  },
  propose: 'Create a vote',
  proposeNeedsCircle: 'Before the first vote, a circle of trustees is needed.',
  circles: 'Trustee circles',
  circleLink: 'See the circles',
  noCircle: 'No circle of trustees yet. A circle keeps the key that opens sums, never single ballots.',
  callCircle: 'Call a circle',
  invite: 'Invite people',
  inviteLead: 'Anyone with the link can join, as often as you say and until the day you say.',
  inviteUses: 'How many people',
  inviteDays: 'How many days it is good for',
  inviteMake: 'Make a link',
  inviteReady: 'Send this link to the people you invite. It is shown only now.',
  inviteLink: 'Invitation link',
  notMember: 'You read along as a guest. To take part, ask a member for an invitation.',
  audit: 'Audit everything',
  auditHint: 'Check the whole record of this assembly on your own device.',
  rules: 'The rules',
  rulesQuorum: (num: number, den: number) =>
    num === 0
      ? 'Every vote counts, however few take part.'
      : `A vote counts when at least ${fraction(num, den)} of the members take part.`,
  rulesMajority: (
    of: 'cast' | 'decided' | 'roll',
    test: 'more_than' | 'at_least',
    num: number,
    den: number,
  ) =>
    `A motion passes with ${test === 'more_than' ? 'more than' : 'at least'} ${fraction(num, den)} of ${
      { cast: 'all ballots', decided: 'those who say yes or no', roll: 'all members' }[of]
    }.`,
  record: (size: number) =>
    `${plural(size, { one: '# entry', other: '# entries' })} in the record. This device has checked their order, their signatures and the rules; the audit checks the proof of every ballot too.`,
  live: 'Up to date',
  syncFailed: 'The record cannot be read now.',
  actions: 'Waiting for you',
  actionAccept: 'You are asked to be a trustee.',
  actionAcceptGo: 'See the circle',
  actionVote: (title: string) => `“${title}” is open and you have not voted yet.`,
  actionVoteGo: 'Vote',
  actionRelease: (title: string) => `“${title}” is closed. Your share as a trustee is needed for the result.`,
  actionReleaseGo: 'Release',
};
