/** A figure is printed; with `npm run bench -- --check` it is held to its bound too, on a machine that does nothing else. */
import { expect } from '@playwright/test';

export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Whether bounds are held. */
const check = process.env.FOLKMOOT_BENCH_CHECK !== undefined;

export function figure(name: string, ms: number, boundMs: number): void {
  console.log(`${name}: ${ms.toFixed(1)} ms (bound ${boundMs} ms)`);
  // Nothing that was not measured is below a bound.
  expect(ms, name).not.toBeNaN();
  if (check) expect(ms, name).toBeLessThan(boundMs);
}
