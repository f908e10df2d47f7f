/** What a vote asks of its motions above the rules. */
import type { VoteView } from '../../lib/worker/views';
import { record } from './kept';

type Bar = NonNullable<VoteView['bar']>;

/** The bars above the rules that the page offers; statutes rarely know others. */
export const bars: Bar[] = (
  [
    ['decided', 'at_least', 2, 3],
    ['decided', 'at_least', 3, 4],
    ['base', 'more_than', 1, 2],
    ['base', 'at_least', 2, 3],
    ['base', 'at_least', 4, 5],
  ] as const
).map(([of, test, num, den]) => ({ majority: { of, test, num, den }, enough: { num: 0, den: 1 } }));

/** Whether two bars ask the same, in whatever order their fields come. */
export const sameBar = (one: Bar | null, other: Bar | null): boolean =>
  JSON.stringify(revivedBar(one)) === JSON.stringify(revivedBar(other));

/** A bar as this device kept it, its fields in one order; null where it is none. */
export function revivedBar(kept: unknown): Bar | null {
  const { majority, enough } = record(kept);
  const { of, test } = record(majority);
  const fraction = (one: unknown) => {
    const { num, den } = record(one);
    return typeof num === 'number' && typeof den === 'number' ? { num, den } : undefined;
  };
  const [more, least] = [fraction(majority), fraction(enough)];
  if (!more || !least || (of !== 'decided' && of !== 'cast' && of !== 'base')) return null;
  if (test !== 'more_than' && test !== 'at_least') return null;
  return { majority: { of, test, ...more }, enough: least };
}
