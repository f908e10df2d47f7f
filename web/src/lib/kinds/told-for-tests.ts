/** Specimens, changed in some respects, as they are told. */
import type { Contest, Outcome, Rules } from '../worker/views';
import { estimate, type Shape } from '../charts/drawing';
import type { Case } from './drawn-cases-for-tests';
import { told, type Told } from './results';
import type { Specimen } from './specimen';
import { specimens, voteOf } from './specimens';
import { RULES } from '../votes/blank';

type Name = Contest['kind'];

/** A specimen, changed in some respects, as it is told. */
export function tell(name: Name, change: Partial<Specimen> = {}, rules: Rules = RULES): Told {
  const [first] = told(voteOf({ ...specimens[name], ...change }), { rules, rules_history: [] });
  if (!first) throw new Error('nothing told');
  return first;
}

/** A case of the vectors as it is told; in voices, where some members have more than one. */
export function tellCase(
  { contest, counts, ballots, base, rules, outcome, details }: Case,
  unequal = false,
): Told {
  const vote = {
    ...voteOf({ contest, counts, decided: outcome, details, ballots }),
    base,
    roll: base,
    bars: [[rules]],
    ...(unequal ? { voices: ballots, voices_of: [{ member: 'ada', voices: 2 }] } : {}),
  };
  const [one] = told(vote, { rules: { ...RULES, ordinary: rules }, rules_history: [] });
  if (!one) throw new Error('nothing told');
  return one;
}

export const decided = (
  decision: Outcome['decision'],
  options: number[] = [],
  lot: number[] = [],
): Outcome => ({
  decision,
  options,
  lot,
});
/** The same question with other settings. */
export const contest = <Kind extends Name>(
  name: Kind,
  change: Partial<Extract<Contest, { kind: Kind }>>,
): Contest => ({ ...specimens[name].contest, ...change }) as Contest;

export const names = Object.keys(specimens) as Name[];
export const shapes = <Kind extends Shape['shape']>(one: Told, kind: Kind, width = 400) =>
  one
    .chart(width, estimate)
    .shapes.filter((shape): shape is Extract<Shape, { shape: Kind }> => shape.shape === kind);
