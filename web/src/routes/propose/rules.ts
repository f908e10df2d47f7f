/** The rules in numbers, and the circle that a draft would use. */
import type { CircleView, Fraction } from '../../lib/worker/views';
import type { Draft } from './data';

/** How many members have to vote: the fewest for which ballots × den >= roll × num. */
export const needed = (roll: number, { num, den }: Fraction): number => Math.ceil((roll * num) / den);

/** The circles that can be used, the one called last first: the view has them in the order of the log. */
export const ready = (circles: CircleView[]): CircleView[] =>
  circles.filter((one) => one.phase === 'ready').toReversed();

/** The circle that the person chose, as long as it can be used; where there is only one, nothing is to be chosen. */
export const circleOf = (draft: Draft, circles: CircleView[]): CircleView | undefined =>
  circles.find((one) => one.id === draft.circle) ?? (circles.length === 1 ? circles[0] : undefined);

/** Circles that are being made, and the trustees for whom they wait. */
export const making = (circles: CircleView[]): { circle: CircleView; names: string[] } | undefined => {
  const circle = circles.findLast((one) => ['accepting', 'dealing', 'certifying'].includes(one.phase));
  return circle && { circle, names: circle.trustees.filter((one) => one.awaited).map((one) => one.name) };
};
