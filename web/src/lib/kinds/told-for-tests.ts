/** Specimens, changed in some respects, as they are told. */
import type { Contest, Outcome, Rules } from '../worker/views';
import { estimate, type Shape } from '../charts/drawing';
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
