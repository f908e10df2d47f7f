/** Where a proposal is on its way to a vote, and what comes of a vote that has passed. */
import { duration, number, plural } from './forms';

export const life = {
  classes: { ordinary: 'Ordinary vote', special: 'Special vote' },
  by: { ballot: 'by secret ballots', signatures: 'by signatures' },
  again: 'Second reading',
  againOf: 'See the first reading',

  // Until it opens.
  collecting: (have: number, needed: number) =>
    `${number(have)} of ${plural(needed, { one: '# signature', other: '# signatures' })}`,
  missing: (count: number, notice: number) =>
    plural(count, {
      one: `One more is needed. It opens ${duration(notice)} after the last one.`,
      other: `# more are needed. It opens ${duration(notice)} after the last one.`,
    }),
  missingAtOnce: (count: number) =>
    plural(count, {
      one: 'One more is needed. It opens as soon as it is there.',
      other: '# more are needed. It opens as soon as they are there.',
    }),
  urgent:
    'It would be open for a shorter time than usual, so it takes the signatures of a third of the members.',
  tripled: (until: string) =>
    `A vote on the same failed lately: until ${until} it takes three times the signatures.`,
  opens: (when: string) => `Opens ${when}`,
  notice: 'Enough have signed. Until it opens everybody can read it, and nobody can change it.',
  queue: (open: number) =>
    plural(open, {
      one: 'Its turn comes when the vote that is open is over. Those with the most signatures come first.',
      other:
        'Its turn comes when one of the # open votes is over. Those with the most signatures come first.',
    }),
  circle: 'It waits for trustees. Without trustees in office no vote opens.',
  term: 'The term of the trustees is over. Until there are new ones, only a vote about them opens.',
  termOver:
    'The term of the trustees is long over. New ones come by signatures of more than half of the members.',
  lapses: (day: string) => `If it has not opened by ${day}, it lapses.`,
  signing: (have: number, needed: number) => `${number(have)} of ${number(needed)} members have signed`,
  signingText: (missing: number) =>
    plural(missing, {
      one: 'With one more signature it holds at once. Everybody sees who signed.',
      other: 'With # more signatures it holds at once. Everybody sees who signed.',
    }),
  signedBy: (names: string) => `Signed by ${names}.`,
  sign: 'Sign this proposal',
  signHint:
    'A signature says: this should be voted on. It does not say how you will vote. Everybody sees it.',
  signHintWay: 'Your signature counts as a Yes, in the open. Everybody sees it.',
  unsign: 'Take my signature back',
  unsignLast: 'Yours is the only signature: if you take it back, the proposal is gone.',
  youSigned: 'You have signed it.',
  failed: 'Your signature is as it was.',
  guest: 'Only members can sign.',
  overtakenBy: (title: string) => `Overtaken by “${title}”: what it wanted to change is no longer as it was.`,
  overtaken: 'Overtaken: what it wanted to change is no longer as it was. It can be proposed anew.',
  signed: 'More than half of the members signed it. It holds.',
  newcomers: 'Whoever joined after it was proposed does not vote in it.',

  // What comes of it.
  comes: 'What comes of it',
  pending: (when: string) => `It takes effect ${when}, unless enough members ask for a second reading.`,
  pendingSure: (when: string) => `It takes effect ${when}.`,
  objections: (have: number, needed: number) =>
    `${number(have)} of ${plural(needed, { one: '# member', other: '# members' })} have asked for a second reading.`,
  object: 'Ask for a second reading',
  objectHint: (needed: number) =>
    plural(needed, {
      one: 'If one member asks, everybody votes once more. It holds only if it passes again.',
      other: 'If # members ask, everybody votes once more. It holds only if it passes again.',
    }),
  objected: 'You have asked for a second reading.',
  objectLate: 'Only who could vote in it can ask for a second reading.',
  objectOnce: 'This was the second reading. There is no third.',
  suspended: (until: string) =>
    `Enough members asked for a second reading. Somebody has to propose it by ${until}, or it falls.`,
  reread: 'Propose the second reading',
  rereadHint: 'The same words and the same changes. It needs no signatures.',
  rereading: 'It is being voted on a second time. Only if it passes again does it take effect.',
  rereadingGo: 'See the second reading',
  inForce: (since: string) => `In force since ${since}.`,
  void: 'It did not take effect: the second reading did not pass, or nobody proposed it.',

  // The answer of a member whom it would remove.
  answer: (name: string) => `What ${name} answers`,
  answerNone: (name: string) => `${name} has not answered yet.`,
  answerWrite: 'Your answer',
  answerHint:
    'It is shown beside the reasons, to everybody and before they seal a ballot. You can change it until voting ends.',
  answerSend: 'Publish my answer',
  answerDone: 'Your answer stands here now.',
  answerFailed: 'Your answer is not published.',
  answerSelf: 'This vote is about you. You can answer, and you vote like everybody.',

  // Which rules and trustees.
  rulesThen: 'The rules of the day on which it opened decide it, whatever changes later.',
  // A mistake in a vote that is open.
  mistake: {
    title: 'Something is wrong with this vote?',
    what: 'What shall happen?',
    end: 'It ends, and no ballot is ever opened',
    endHint: 'The question can be put again in a new vote.',
    later: (days: number) => plural(days, { one: 'It closes # day later', other: 'It closes # days later' }),
    laterTitle: 'It closes later',
    reason: 'What is wrong?',
    reasonHint: 'Everybody reads this.',
    ask: 'Ask the others',
    askHint: (needed: number) =>
      `It takes ${plural(needed, { one: '# member', other: '# members' })} of the roll, you among them, before the vote closes. Nobody can do it alone, and the server cannot do it at all.`,
    asksEnd: (name: string) => `${name}, who proposed this vote, asks that it end unopened.`,
    asksLater: (name: string, time: string) =>
      `${name}, who proposed this vote, asks that it close later: ${time}.`,
    ended: 'Ended unopened, since something in it was wrong. It decided nothing.',
    extended: (time: string) => `It closes later than first announced: ${time}.`,
    agreed: (have: number, needed: number) =>
      `${number(have)} of ${plural(needed, { one: '# member agrees:', other: '# members agree:' })}`,
    agree: 'I agree',
    youAgree: 'You agree.',
    sealed: (ballots: number) =>
      `${plural(ballots, { one: '# ballot was cast', other: '# ballots were cast' })}. The log takes no shares for this vote, so no ballot is opened, unless as many trustees as a result needs broke the rules together. The vote counts for nothing and against nobody.`,
    nothingToRelease: 'You are one of its trustees: you have nothing to release.',
    again: 'Propose again',
  },
  ownBar: 'This vote asked for that itself; the rules ask for less.',
  barAlso: 'Besides what the rules ask, this vote asks:',
  tooFewYes: (yes: number, needed: number) =>
    `${plural(yes, { one: '# member', other: '# members' })} said Yes; ${number(needed)} had to.`,
  enough: (needed: number, base: number) =>
    `It takes Yes from ${plural(needed, { one: '# member', other: '# members' })} at least, of ${number(base)} who count.`,
};
