import { number, plural } from './forms';

export const assembly = {
  // What waits for this member.
  actions: 'Waiting for you',
  actionAccept: 'You are asked to be a trustee of the votes here.',
  actionAcceptGo: 'Read and answer',
  actionStep: 'The trustees’ key is being made, and your part is missing.',
  actionStepGo: 'Do my part',
  actionVote: (title: string) => `“${title}” is open and you have not voted yet.`,
  actionVoteGo: 'Vote',
  actionRelease: (title: string) =>
    `“${title}” is closed. Your share as a trustee is needed to open the result.`,
  actionReleaseGo: 'Release my share',
  allDone: 'Nothing waits for you right now.',
  notMember: 'You read along as a guest. To take part, ask a member for an invitation.',
  youLeft: 'You have left this assembly. You read along as a guest.',

  // Votes.
  now: 'Being decided now',
  nothingOpen: 'Nothing is open right now.',
  closing: 'Voting time is over. The count begins in a moment.',
  counting: 'Voting is over.',
  turnout: (ballots: number, roll: number) =>
    plural(ballots, {
      one: `# of ${plural(roll, { one: '# member', other: '# members' })} has voted`,
      other: `# of ${plural(roll, { one: '# member', other: '# members' })} have voted`,
    }),
  waitsFor: (names: string) => `The result waits for ${names}.`,
  waitsForSome: (count: number, names: string) =>
    `The result waits for ${plural(count, { one: 'one', other: '#' })} of these trustees: ${names}.`,
  resultSoon: 'The result appears in a moment.',
  youVoted: 'You have voted',
  youNotOnRoll: 'You joined after it opened, so you are not on its roll.',
  past: 'What was decided',
  decided: {
    chosen: (what: string, option: string, count: number, ballots: number) =>
      `Chosen: ${option}, by ${number(count)} of ${number(ballots)} (${what})`,
    tied: (what: string, options: string) => `A tie: ${options} (${what})`,
    option: (what: string, option: string) => `Chosen: ${option} (${what})`,
    byLot: (what: string, option: string) => `Chosen by lot: ${option} (${what})`,
    signed: (what: string) => `Signed by more than half: ${what}`,
    withheld: (what: string, ballots: number) =>
      ballots === 0
        ? `Stays closed: ${what}. Nobody voted`
        : `Stays closed: ${what}. Only ${plural(ballots, { one: '# ballot', other: '# ballots' })}`,
    funded: (what: string, options: string) => `Funded: ${options} (${what})`,
    elected: (what: string, names: string) => `Elected: ${names} (${what})`,
    electedNone: (what: string) => `Nobody elected: ${what}`,
    fundedNone: (what: string) => `Nothing funded: ${what}`,
    divided: (what: string) => `Divided: ${what}`,
    no_quorum: (what: string, ballots: number, roll: number) =>
      ballots === 0
        ? `Not decided: ${what}. Nobody voted`
        : `Not decided: ${what}. Only ${number(ballots)} of ${number(roll)} voted`,
    no_choice: (what: string) => `Not decided: ${what}. Nobody marked an option`,
    none_chosen: (what: string) => `Nothing chosen: ${what}. No option has more than “None of these”`,
    no_majority: (what: string, options: string) => `No majority yet: ${what}. Run-off between ${options}`,
  },
  decidedWhen: (day: string) => `Closed ${day}`,
  older: (count: number) => plural(count, { one: 'Show # older vote', other: 'Show # older votes' }),
  coming: 'Coming up',
  over: 'Not held',
  propose: 'Create a vote',

  // The first days of an assembly.
  first: 'First steps',
  firstDone: 'done',
  firstInvite: 'Invite the others',
  firstInviteText: 'A link is enough. Below, under the members.',
  firstInviteMore: (count: number) =>
    plural(count, {
      one: '# member so far. You can invite more at any time, below.',
      other: '# members so far. You can invite more at any time, below.',
    }),
  firstCircle: 'Agree on trustees',
  firstCircleText: 'Two or more members who open results together. No vote can be held without them.',
  firstCircleGo: 'Choose trustees',
  firstCircleSee: 'See how far they are',
  firstVote: 'Put something to a vote',
  firstVoteText: 'Any member can, as soon as the trustees are ready.',
  firstVoteReady: 'The trustees are ready. Any member can, from now on.',
  noVotes: 'Nothing has been put to a vote yet.',

  // Members.
  members: 'Members',
  count: (count: number) => plural(count, { one: 'One member', other: '# members' }),
  lastJoined: (name: string, day: string) => `The last to join was ${name}, on ${day}.`,
  left: 'has left',
  founder: 'founded it',
  joined: (day: string) => `joined ${day}`,
  showAll: (count: number) => `Show all ${number(count)}`,
  showFewer: 'Show fewer',
  search: 'Find a member',
  found: (count: number) => plural(count, { one: 'One member found', other: '# members found' }),
  foundNone: 'Nobody here has such a name.',
  alike: 'Could two names look alike?',
  alikeText:
    'No. A name that is taken, or that looks like one that is (an “l” for an “I”, a letter from another alphabet), is refused when somebody joins. The names of those who have left stay taken until they have them erased. Beside each name stands a mark of the key: who has another key has another mark. Who stands behind a name, only the people who invite can know: every invitation is in the record with the name of whoever made it.',

  // Rules.
  rules: 'The rules',
  rulesSure: 'Who can change the rules?',
  rulesSureText:
    'Nobody alone, and nobody quietly: only a special vote of the members, which says what it would change before anybody marks a ballot. Founders have no more say than others. Limits that no vote can lift keep the rules changeable for ever, and never without notice. Every device checks every change and every outcome.',

  // Circle.
  circles: 'The trustees',
  circleLink: 'More about the trustees',
  noCircle:
    'No trustees yet. Trustees keep the key that opens the sums of a vote, and never a single ballot. A vote needs them.',
  callCircle: 'Choose trustees',
  circleNames: (names: string) => `${names} keep the key together; nobody has it alone.`,
  circleOpen: (threshold: number, of: number) =>
    threshold === of
      ? `It takes all ${number(of)} to open a result.`
      : `Any ${number(threshold)} of the ${number(of)} can open a result.`,
  circleLose: (spare: number) =>
    spare === 0
      ? 'If one of them loses their twelve words, results can no longer be opened.'
      : plural(spare, {
          one: 'One of them may lose their twelve words, and results can still be opened.',
          other: '# of them may lose their twelve words, and results can still be opened.',
        }),
  circleConspire: (threshold: number) =>
    `To read how somebody voted, ${number(threshold)} of them would have to conspire.`,
  circleMarks: (threshold: number, of: number) => `${number(of)} trustees, ${number(threshold)} are needed`,
  circleForming: (names: string) => `New trustees are getting ready. Awaited: ${names}.`,

  // Another server.
  moved: {
    title: 'This assembly has moved',
    text: (since: string, address: string) =>
      `Since ${since} it is at ${address}. What stands here is how it was until then. This server takes nothing more.`,
    go: 'Go to the new server',
    keys: 'Bring your twelve words: your keys stay at the address where you made them.',
    follow: (address: string) =>
      `With one press you follow: your keys go along, sealed with your passphrase, and the new server has to go on from exactly what your device has seen here. At ${address} you enter the passphrase.`,
    followGo: 'Follow with my keys',
    late: 'If you do not find it there yet, the new server has still to take over the record. Save the record at the end of this page and send it to whoever runs that server. Anybody can do this.',
    soonTitle: 'This assembly is about to move',
    soon: (when: string, address: string) =>
      `It moves to ${address}: ${when}. Until then everything goes on here. Have your twelve words ready: you need them at the new address.`,
    signed: (address: string) =>
      `With your signature enough members want the server at ${address}. This server cannot take it: the new one does, and goes on from there.`,
  },

  // Record.
  record: 'The record',
  recordText: (size: number) =>
    plural(size, {
      one: 'Everything that happens here is in one record. It has # entry so far, and this device has checked its signature and the rules.',
      other:
        'Everything that happens here is in one record of # entries. This device has checked their order, their signatures and the rules.',
    }),
  code: 'Code of the record',
  codeText: (size: number) =>
    `Compare it with another member at ${plural(size, { one: '# entry', other: '# entries' })}: the same code means the same record.`,
  codeFull: 'The whole code',
  codeFullText:
    'The code is the beginning of the root hash: one number made from all entries. Change, leave out or swap a single one, and it is another. Here is the whole hash in base64, as the server has signed it.',
  root: 'Root hash',
  download: 'Download the record',
  downloadHow: 'How to check it without this page',
  downloadText:
    'The file holds everything that an audit needs. Get folkmoot-verify, the checking program, from somewhere you trust and run it on the file. It trusts nobody, and it prints the same code.',
  downloadCommand: 'Command',
  audit: 'Audit everything',
  auditHint: 'The audit checks the proof of every ballot too, on this device, in seconds.',

  // Leaving.
  leave: 'Leave this assembly',
  leaveTitle: (name: string) => `Leave ${name}?`,
  leaveBallots: 'The ballots that you cast stay counted, and stay secret.',
  leaveOpen: 'In votes that are open now you can still vote. In later ones you cannot.',
  leaveTrustee: 'You are a trustee. Please still come back when a vote closes: your share opens the result.',
  leaveName:
    'What you did stays in the record under your name. Once you have left, you can have the name erased on this page: a mark then stands in its place.',
  leaveForget: 'Have my name erased as well',
  leaveBack:
    'You can be invited again later. You would come with new twelve words, and under another name unless you had this one erased.',
  leaveGo: 'Leave',
  leaveStay: 'Stay',
  leaveDone: (name: string) => `You have left ${name}.`,
  leaveFailed: 'You are still a member.',

  // When the record cannot be read.
  syncFailed: 'The record cannot be read now.',
};
