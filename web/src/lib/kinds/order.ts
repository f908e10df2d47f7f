/** The order in which the options of a question are shown. */
import { answers } from '.';
import type { Contest } from '../worker/views';

/** The answers by number, as listed or in the order that was drawn; what is none of the options stands last. */
export function shown(contest: Contest, drawn?: number[]): number[] {
  const all = [...answers(contest).keys()];
  return drawn ? [...drawn, ...all.filter((one) => !drawn.includes(one))] : all;
}

/** Whether an order is another than that of the list. */
export const isDrawn = (order: number[]): boolean => order.some((one, i) => one !== i);
