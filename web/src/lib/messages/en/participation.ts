/** Whether others see who takes part in a vote, and why. */
export const participation = {
  legend: 'Who sees who takes part?',
  ask: 'By the rules you say so for this vote.',
  options: { open: 'Everybody', hidden: 'Nobody' },
  hints: {
    open: 'A list shows who has voted, never how.',
    hidden: 'Not even the server and the trustees. It takes at least 5 who can vote, and one voice each.',
  },
  seen: {
    open: 'Everybody sees who takes part in this vote. Nobody sees how.',
    hidden: 'Nobody sees who takes part in this vote, and nobody sees how.',
  },
  why: {
    rule: 'The rules say so.',
    proposal: 'Whoever proposed it chose that.',
    few: 'It would be hidden, but fewer than 5 can vote, and so few hide nobody.',
    many: 'It would be hidden, but too many can vote.',
    voices: 'It would be hidden, but somebody who can vote has more than one voice.',
    size: { open: 'The reason: fewer than 16 can vote.', hidden: 'The reason: 16 or more can vote.' },
  },
  later: 'What counts is how it is when the vote opens.',
  round: (by: string) =>
    `Ballots of this vote appear together, several at once: what has arrived so far is here at the latest ${by}.`,
};
