/**
 * The order on a ranking that is being filled in. Marks are the place of each option, from 0, and `UNSET` where it has none yet; options
 * of one place are level. No place is empty.
 */
import { numbers, UNSET } from '../numbers';
import type { Of } from '../kind';

type Contest = Pick<Of<'ranking'>, 'options'>;

/** The options of each place, the first place first; those of one place by number. */
export function places(contest: Contest, marks: number[]): number[][] {
  const found: number[][] = [];
  for (const [option, place] of numbers(contest, marks, UNSET).entries())
    if (place !== UNSET) (found[place] ??= []).push(option);
  return found.filter((same) => same.length > 0);
}

/** The marks of places; empty places are left out. */
export function marksOf(contest: Contest, found: number[][]): number[] {
  const taken = found.filter((same) => same.length > 0);
  return contest.options.map((_, option) => taken.findIndex((same) => same.includes(option)));
}

/** All options that have a place, one below the other. */
export const ordered = (contest: Contest, marks: number[]): number[] => places(contest, marks).flat();

/** Those that have none. */
export const waiting = (contest: Contest, marks: number[]): number[] =>
  [...contest.options.keys()].filter((option) => numbers(contest, marks, UNSET)[option] === UNSET);

const without = (found: number[][], option: number) =>
  found.map((same) => same.filter((one) => one !== option));

/** Taken out of the order. */
export const takenOut = (contest: Contest, marks: number[], option: number): number[] =>
  marksOf(contest, without(places(contest, marks), option));

/** With a place of its own after all others. */
export const putLast = (contest: Contest, marks: number[], option: number): number[] =>
  marksOf(contest, [...without(places(contest, marks), option), [option]]);

/** One step: out of a place that it shares, with a place of its own beside it; else past the place next to its own. */
export function stepped(contest: Contest, marks: number[], option: number, by: 1 | -1): number[] {
  const found = places(contest, marks);
  const at = found.findIndex((same) => same.includes(option));
  if (at < 0) return marks;
  const shares = (found[at]?.length ?? 0) > 1;
  const rest = without(found, option);
  const to = by < 0 ? (shares ? at : at - 1) : shares ? at + 1 : at + 2;
  if (to < 0 || to > rest.length) return marks;
  return marksOf(contest, rest.toSpliced(to, 0, [option]));
}

/** Put where it becomes the one at this position of the list, from 0: level with both neighbours where these are level, else with a place of its own. */
export function moved(contest: Contest, marks: number[], option: number, position: number): number[] {
  const rest = without(places(contest, marks), option).filter((same) => same.length > 0);
  let before = 0;
  for (const [at, same] of rest.entries()) {
    if (position <= before) return marksOf(contest, rest.toSpliced(at, 0, [option]));
    if (position < before + same.length) return marksOf(contest, rest.with(at, [...same, option]));
    before += same.length;
  }
  return marksOf(contest, [...rest, [option]]);
}

/** Level with the place above; or, where it shares its place with that one, behind it with a place of its own. */
export function levelled(contest: Contest, marks: number[], option: number): number[] {
  const found = places(contest, marks);
  const at = found.findIndex((same) => same.includes(option));
  const above = found[at - 1];
  if (at < 0) return marks;
  const rest = without(found, option);
  if ((found[at]?.length ?? 0) > 1 && found[at]?.[0] !== option)
    return marksOf(contest, rest.toSpliced(at + 1, 0, [option]));
  return above ? marksOf(contest, rest.with(at - 1, [...above, option])) : marks;
}
