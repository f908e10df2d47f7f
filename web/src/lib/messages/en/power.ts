/** How power lies in an assembly: figures of the record as sentences. */
import { duration, number, plural } from './forms';

export const power = {
  title: 'How power lies here',
  hint: 'Whether a few have come to decide for all, in figures.',
  lead: 'Power gathers where nobody looks. These figures come from the record alone, and everybody sees the same. They are about the whole: nobody gets a score.',
  groups:
    'Votes of groups are left out of the figures on taking part and on proposals: the others have no part in them.',
  mark: 'Worth a second look',
  table: 'The figures as a table',
  figure: 'Figure',
  value: 'Value',
  json: 'The same for programs',

  who: 'Who takes part',
  turnout: (ballots: number, roll: number, votes: number) =>
    plural(votes, {
      one: `In the last vote ${number(ballots)} of ${number(roll)} members voted.`,
      other: `In the last # votes ${number(ballots)} of ${number(roll)} members voted, taken together.`,
    }),
  turnoutNone: 'Ballots have not been counted yet.',
  margin: (count: number, of: number) =>
    plural(of, {
      one: `${number(count)} of # motion got at least as many Yes as it needed.`,
      other: `${number(count)} of # motions got at least as many Yes as they needed.`,
    }),
  resting: (resting: number, members: number) =>
    `${number(resting)} of ${plural(members, { one: '# member', other: '# members' })} ${resting === 1 ? 'rests' : 'rest'}: nothing was heard of them for long.`,

  proposing: 'Who sets the agenda',
  proposals: (proposals: number, proposers: number) =>
    plural(proposals, {
      one: 'In the last year there was # proposal.',
      other: `In the last year there were # proposals, by ${plural(proposers, { one: 'one person', other: '# people' })}.`,
    }),
  proposalsNone: 'Nobody has proposed anything in the last year.',
  busiest: (busiest: number, proposals: number, tenth: number) =>
    `${number(busiest)} of ${number(proposals)} came from the busiest tenth, which is ${plural(tenth, { one: 'one person', other: '# people' })}.`,
  busiestHigh: 'More than half of all proposals come from a tenth of the members. Who else could be asked?',
  success: (passed: number, decided: number, othersPassed: number, othersDecided: number) =>
    `Of the five busiest ${number(passed)} of ${number(decided)} motions passed; of all others ${number(othersPassed)} of ${number(othersDecided)}.`,

  trustees: 'Who opens results',
  trusteesNow: (conspire: number, refuse: number) =>
    `${number(conspire)} trustees together could read ballots; ${number(refuse)} who refuse could keep every result closed.`,
  trusteesNone: 'No trustees are in office.',
  people: (people: number, longest: number) =>
    plural(people, {
      one: `In three years # person was a trustee, for ${duration(longest)} at most.`,
      other: `In three years # different people were trustees; the longest in office for ${duration(longest)}.`,
    }),
  terms: (terms: number) =>
    plural(terms, {
      one: 'Nobody has been a trustee for more than one term.',
      other: 'Somebody has been a trustee for # terms.',
    }),
  termsHigh: 'One person has been a trustee for more than three terms. Who else could learn it?',
  silent: ({ ms }: { ms: number }) => `Of those in office the longest silence is ${duration(ms)}.`,

  coming: 'Through whom people come in',
  branch: (largest: number, members: number) =>
    `The largest branch has ${plural(largest, { one: '# member', other: '# members' })} of ${number(members)}: somebody, all whom they invited, and all whom those invited.`,
  branchHigh:
    'More than a third of the members came in through one person. No calculation counts people: look whether they are all somebody.',
  joined: (joined: number, room: number) =>
    `${number(joined)} came in within 30 days; there is room for ${number(room)} more by the rules.`,

  rules: 'Who has agreed to the rules',
  consent: (asked: number, members: number) =>
    `${number(asked)} of ${plural(members, { one: '# member', other: '# members' })} could vote when the rules were changed last.`,
  consentFounded: (asked: number, members: number) =>
    `The rules are those of the founding. ${number(asked)} of ${plural(members, { one: '# member', other: '# members' })} founded it; nobody else has ever been asked.`,
  reviews: (count: number) =>
    plural(count, {
      one: '# text of the book should have been looked at again.',
      other: '# texts of the book should have been looked at again.',
    }),
  reviewsNone: 'No text of the book waits to be looked at again.',

  ends: 'Where decisions got stuck',
  endsText: (overtaken: number, none: number, stalled: number, objected: number) =>
    `Overtaken: ${number(overtaken)}. Fallen in a second reading: ${number(none)}. Waiting for trustees for more than two weeks: ${number(stalled)}. Second readings asked for: ${number(objected)}.`,
  delay: ({ ms }: { ms: number }) =>
    `Proposals stood in the record ${duration(ms)} after they were made, or sooner, in half of all cases.`,

  figures: {
    members: 'Members',
    resting: 'Members who rest',
    proposals: 'Proposals in the last year',
    proposers: 'People who made them',
    busiest: 'Of the busiest tenth',
    busiestPassed: 'Motions of the five busiest that passed',
    busiestDecided: 'Motions of the five busiest',
    othersPassed: 'Motions of all others that passed',
    othersDecided: 'Motions of all others',
    people: 'People who were trustees in three years',
    terms: 'Most terms of one person',
    longest: 'Longest time in office',
    silent: 'Longest silence of a trustee',
    conspire: 'Trustees who could read ballots together',
    refuse: 'Trustees who could keep results closed',
    branch: 'Members in the largest branch',
    joined: 'Came in within 30 days',
    room: 'More who can come in',
    asked: 'Members asked about the rules',
    reviews: 'Texts that wait to be looked at',
    overtaken: 'Votes that were overtaken',
    fallen: 'Fallen in a second reading',
    stalled: 'Waiting for trustees for two weeks',
    objected: 'Second readings asked for',
    delay: 'Usual time into the record',
  },
};
