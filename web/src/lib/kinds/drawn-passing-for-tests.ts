/** What the numbers allow to be said of what passes or fails. */
import type { Messages } from '../messages/en';
import { inUnit } from './kind';
import { fewest, when, type May, type Of } from './drawn-cases-for-tests';

export function motion(one: Of<'motion'>, words: Messages, unequal: boolean): May {
  const { counts, ballots, base, rules } = one;
  const [yes = 0, no = 0, abstain = 0] = counts;
  const said = inUnit(words.kinds.motion.result, { unequal });
  const { of, test, num, den } = rules.majority;
  const whole = { cast: ballots, decided: yes + no, base }[of];
  const majority = yes > 0 && (test === 'more_than' ? yes * den > whole * num : yes * den >= whole * num);
  if (ballots === 0) return { outcomes: [said.nobody], why: [said.missed(of, test, num, den)] };
  const passed = majority && yes >= fewest(one);
  const tooFew = (unequal ? words.voices : words.life).tooFewYes(yes, fewest(one));
  const bar = majority ? said.met(of, test, num, den) : said.missed(of, test, num, den);
  return {
    outcomes: [(passed ? said.passed : said.failed)(yes, no)],
    why: majority && !passed ? [tooFew] : [bar, ...when(abstain > 0, said.abstained(abstain))],
  };
}

export function consent(one: Of<'consent'>, words: Messages, unequal: boolean): May {
  const { contest, counts, ballots } = one;
  const [agree = 0, aside = 0, object = 0] = counts;
  const said = words.kinds.consent.result;
  const limit = said.limit(contest.objections);
  if (ballots === 0) return { outcomes: [said.nobody], why: [limit] };
  const agreed = agree > 0 && object <= contest.objections;
  const enough = agree >= fewest(one);
  const tooFew = (unequal ? words.voices : words.life).tooFewYes(agree, fewest(one));
  return {
    outcomes: [(agreed && enough ? said.passed : said.failed)(agree, aside, object)],
    why:
      agreed && !enough
        ? [tooFew]
        : [limit, ...when(object <= contest.objections && agree === 0, said.noneAgree)],
  };
}
