/** What the numbers allow to be said of who is elected. */
import { named } from '../charts/places';
import { list } from '../messages';
import type { Messages } from '../messages/en';
import { inUnit } from './kind';
import { fewest, when, type May, type Of } from './drawn-cases-for-tests';

export function seats(one: Of<'elect'>, words: Messages, unequal: boolean): May {
  const { contest, counts, outcome, details } = one;
  if (!('elected' in details)) throw new Error('no seats');
  const { options } = contest;
  const said = inUnit(words.kinds.elect.result, { unequal });
  const about = words.result.outcome;
  const needed = fewest(one);
  const votes = (i: number) => counts[i] ?? 0;
  const { elected, tied } = details;
  const empty = contest.seats - elected.length;
  const least = Math.min(...elected.map(votes));
  const rest = [...options.keys()].filter((i) => !elected.includes(i));
  // Nobody who has more stays out, and nobody who has too few comes in.
  const right = elected.every((i) => votes(i) >= needed) && rest.every((i) => votes(i) <= least);
  if (outcome.decision === 'no_choice')
    return {
      outcomes: when(
        counts.every((count) => count === 0),
        about.no_choice,
      ),
      why: [],
    };
  const level = (all: number[]) => all.every((i) => votes(i) === votes(all[0] ?? -1));
  return {
    outcomes:
      elected.length > 0
        ? when(right, about.elected(list(elected.map((i) => options[i] ?? ''))))
        : tied.length > 0
          ? when(level(tied), about.tied(named(tied, options)))
          : when(
              counts.every((count) => count < needed),
              about.electedNone,
            ),
    why: [
      ...when(elected.length > 0, said.why(needed)),
      ...when(
        outcome.lot.length > 0 && level(outcome.lot),
        said.level(named(outcome.lot, options)),
        words.result.lot.drew(named(outcome.lot, options)),
      ),
      ...when(tied.length > 0 && level(tied), said.level(named(tied, options)), said.open),
      ...when(empty > 0, about.emptySeats(empty, contest.seats)),
      ...when(
        empty > 0 && tied.length === 0 && rest.every((i) => votes(i) < needed),
        said.few(needed, elected.length > 0),
      ),
    ],
  };
}
