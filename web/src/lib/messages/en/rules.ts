/** The rules of an assembly as sentences: what each number means, for whoever reads them for the first time. */
import type { Class, Fraction, Rules } from '../../worker/views';
import { duration, fraction, number, plural, voicesOf } from './forms';
import { witnessNames } from '../../rules/witnesses';

/** "one in 20 members", as in "the signatures of …". */
const part = ({ num, den }: Fraction) => `${num === 1 ? 'one' : number(num)} in ${number(den)} members`;

const majority = ({ of, test, num, den }: Class['majority']) => {
  if (of === 'decided' && test === 'more_than' && num * 2 === den) return 'more Yes than No';
  const much = `${test === 'more_than' ? 'more than' : 'at least'} ${fraction(num, den)}`;
  return {
    decided: `Yes from ${much} of those who say Yes or No`,
    cast: `Yes on ${much} of all ballots`,
    base: `Yes from ${much} of all members`,
  }[of];
};

const decides = ({ notice, open, majority: bar, enough }: Class) =>
  `${notice === 0 ? 'it opens at once' : `${duration(notice)} of notice`}, at least ${duration(open)} of voting, ${majority(bar)}${
    enough.num === 0 ? '' : `, and Yes from at least ${part(enough)}`
  }`;

export const rules = {
  propose: ({ seconds, at_once }: Rules) =>
    `Any member may propose. ${
      seconds.most === 1
        ? 'It needs no other signature'
        : `A proposal is voted on when it has the signatures of ${part(seconds)} (${number(seconds.most)} at most), whoever proposes it included`
    }. It opens by itself; nobody sets the agenda. At most ${plural(at_once, {
      one: '# vote is',
      other: '# votes are',
    })} open at once.`,
  classes:
    'There are ordinary and special decisions. Rules, removals, trustees and the server are always special.',
  ordinary: ({ ordinary }: Rules) => `Ordinary: ${decides(ordinary)}.`,
  special: ({ special }: Rules) => `Special: ${decides(special)}.`,
  turnout: ({ ordinary, special }: Rules) => {
    const [low, high] = [
      fraction(ordinary.turnout.num, ordinary.turnout.den),
      fraction(special.turnout.num, special.turnout.den),
    ];
    const who =
      low === high
        ? `An ordinary or special vote counts only if ${low} of the members vote`
        : ordinary.turnout.num === 0
          ? `A special vote counts only if ${high} of the members vote`
          : special.turnout.num === 0
            ? `An ordinary vote counts only if ${low} of the members vote`
            : `An ordinary vote counts only if ${low} of the members vote, a special one if ${high} do`;
    return `${who}. Staying away then becomes a visible No.`;
  },
  effect: ({ ordinary, special, objections }: Rules) =>
    `${
      ordinary.delay === 0
        ? 'An ordinary decision takes effect at once'
        : `An ordinary decision takes effect ${duration(ordinary.delay)} after its result`
    }, a special one ${duration(special.delay)} after it. Until then ${part(objections)} (at least 2, ${number(
      objections.most,
    )} at most) can ask for a second reading, once. Then it holds or falls.`,
  roll: 'Who votes, and by which rules, is fixed when a vote opens. Whoever joined after it was proposed does not vote in it.',
  raise: 'A change of what special decisions take has to pass under the old rules and under the new ones.',
  join: ({ admit }: Rules) => {
    const how =
      admit.by === 'vote'
        ? 'New members come in by a vote that admits them, and in no other way'
        : admit.vouches === 0
          ? 'Whoever has a member’s invitation link joins with it'
          : `You join with an invitation and ${plural(admit.vouches, {
              one: '# other member who vouches',
              other: '# other members who vouch',
            })} for you. Each member can vouch once in ${duration(admit.every)}`;
    const first =
      admit.by === 'vote' || admit.vouches > 0
        ? ' In the first 30 days an invitation of a founder is enough.'
        : '';
    const growth =
      admit.by === 'vote'
        ? ''
        : ` The assembly grows by at most ${fraction(admit.growth.num, admit.growth.den)} in 30 days (5 people at least), except by vote.`;
    return `${how}.${first}${growth}`;
  },
  recover: ({ recover }: Rules) =>
    `Lost your words? ${plural(recover.vouches, {
      one: '# member vouches',
      other: '# members vouch',
    })} for your new keys (in small assemblies half of the others). They count ${duration(recover.wait)} later, unless the old ones say no, and vote from the next vote on.`,
  remove: ({ special }: Rules) =>
    `Nobody is removed quickly: it is a special decision with ${duration(
      Math.max(special.notice, 14 * 24 * 60 * 60_000),
    )} of notice, the answer of the person stands on the ballot, they vote too, and at most one in ten members can be removed in 90 days.`,
  trustees: ({ circle }: Rules) =>
    `At least ${number(circle.size)} trustees, ${number(circle.threshold)} of ${number(circle.size)} open a result (in smaller assemblies all members, and more than half of them). They are in office for ${duration(circle.term)}. The members put them there; nobody can pick trustees for their own vote.`,
  rest: ({ resting }: Rules) =>
    `Whoever has done nothing for ${duration(resting)} rests: still a member, still votes, but is not counted as absent. Any act ends the rest.`,
  stay: 'Where it is hidden who votes, a device notes by itself that its owner is still here: when they visit after 90 days or more, and not while such a vote is open. So nobody rests who only votes.',
  sign: 'More than half of the members, signing openly, can move the record to another server at any time, and replace trustees who do not act.',
  ties: {
    report: 'A tie is reported as a tie.',
    lot: 'At a tie a lot decides. It is drawn from the record, so anybody can draw it again.',
  },
  withheld: ({ min_ballots }: Rules) =>
    `With fewer than ${plural(min_ballots, { one: '# ballot', other: '# ballots' })} the result stays sealed for ever, so that nobody is given away.${min_ballots > 3 ? ' Where fewer can vote, it is opened only when all have voted.' : ''}`,
  participation: {
    open: 'Everybody sees who has voted, and nobody how.',
    size: 'Where 16 or more can vote, nobody sees who has voted, not even the server; where fewer can, everybody sees it. How somebody voted nobody ever sees.',
    hidden:
      'Nobody sees who has voted, not even the server, where 5 or more can vote: fewer hide nobody. How somebody voted nobody ever sees.',
    proposal:
      'Whoever proposes a vote says whether everybody sees who has voted, or nobody, not even the server. How somebody voted nobody ever sees.',
  },
  release: ({ release }: Rules) =>
    `A result is opened only when the trustees’ devices know that others see the same closing: devices confirm it by themselves, those of ${part(release.confirmations)} at least (never more than ${number(release.confirmations.most)}), and of so many trustees or members that a server cannot have two closings opened. After ${duration(release.wait)} trustees no longer wait for that.`,
  witnesses: ({ witnesses }: Rules) =>
    `Others sign too which record there is, each one record only, so that the server cannot show different ones to different people: ${witnessNames(witnesses.keys)}. ${number(witnesses.quorum)} of ${number(witnesses.keys.length)} are enough.`,
  voices: ({ voices: most }: Rules) =>
    `A vote can give a member up to ${voicesOf(most)}, where the statutes have that. Where somebody has more than one, a result is opened only with ${number(15)} ballots for each voice of whoever has the most. Signatures count people, and who has how many voices is decided with one voice each.`,
  record: {
    members:
      'The record is for members: the server shows it to nobody else, and the assembly is not on its list. A member can let somebody check it, for 30 days at most.',
    public:
      'The record is for everybody: names, questions, results and who took part can be read and checked by whoever has the address. No list names the assembly.',
    listed:
      'The record is for everybody: names, questions, results and who took part can be read and checked by all, and the list of its server names the assembly, where that server shows one.',
  },
};
