/** The rules of an assembly as a list of plain sentences: the same list wherever rules are shown. */
import { t, type Messages } from '../messages';
import type { Rules } from '../worker/views';

/** What each sentence is about, in the order in which people read them. */
export type Topic = keyof Messages['rules'];

/** The sentences that these rules make, each with what it is about. */
export function sentences(rules: Rules, words: Messages['rules'] = t.rules): [Topic, string][] {
  const { ordinary, special } = rules;
  const counts = ordinary.turnout.num > 0 || special.turnout.num > 0;
  const said: [Topic, string | false][] = [
    ['propose', words.propose(rules)],
    ['classes', words.classes],
    ['ordinary', words.ordinary(rules)],
    ['special', words.special(rules)],
    ['turnout', counts && words.turnout(rules)],
    ['effect', words.effect(rules)],
    ['roll', words.roll],
    ['raise', words.raise],
    ['join', words.join(rules)],
    ['recover', words.recover(rules)],
    ['remove', words.remove(rules)],
    ['trustees', words.trustees(rules)],
    ['rest', words.rest(rules)],
    ['stay', rules.participation !== 'open' && words.stay],
    ['participation', words.participation[rules.participation]],
    ['sign', words.sign],
    ['ties', words.ties[rules.ties]],
    ['withheld', rules.min_ballots > 1 && words.withheld(rules)],
    ['witnesses', rules.witnesses.keys.length > 0 && words.witnesses(rules)],
    ['release', rules.witnesses.keys.length === 0 && rules.release.wait > 0 && words.release(rules)],
    ['voices', rules.voices > 1 && words.voices(rules)],
    ['record', words.record[rules.record]],
  ];
  return said.filter((one): one is [Topic, string] => one[1] !== false);
}
