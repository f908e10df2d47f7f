/** What the numbers of a contest allow to be said of it, by the words of one language: for the test of the cases that are drawn. */
import type { Messages } from '../messages/en';
import { share, when, type Case, type May } from './drawn-cases-for-tests';
import { choice } from './drawn-choice-for-tests';
import { amounts, budget } from './drawn-money-for-tests';
import { consent, motion } from './drawn-passing-for-tests';
import { seats } from './drawn-seats-for-tests';

/** All that may be said of it. */
export function byNumbers(one: Case, words: Messages, unequal: boolean): May {
  const { ballots, base, rules } = one;
  const needed = share(base, rules.turnout);
  if (ballots < needed) {
    const missed = unequal
      ? words.voices.missed(ballots, needed)
      : words.result.quorum.missed(ballots, base, needed);
    const counts = words.result.quorum.missedCounts;
    return { outcomes: [words.result.outcome.no_quorum], why: [missed, ...when(ballots > 0, counts)] };
  }
  return of(one, words, unequal);
}

function of(one: Case, words: Messages, unequal: boolean): May {
  const { contest } = one;
  switch (contest.kind) {
    case 'motion':
      return motion({ ...one, contest }, words, unequal);
    case 'consent':
      return consent({ ...one, contest }, words, unequal);
    case 'elect':
      return seats({ ...one, contest }, words, unequal);
    case 'budget':
      return budget({ ...one, contest }, words, unequal);
    case 'amounts':
      return amounts({ ...one, contest }, words, unequal);
    default:
      return choice({ ...one, contest }, words, unequal);
  }
}
