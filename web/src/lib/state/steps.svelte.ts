/** The steps of one page as the browser's Back and Forward know them: each move within the page is one entry of the history. */
import { router } from '../router/router.svelte';

interface Place {
  step: number;
  /** How many entries of this page lie below. */
  depth: number;
}

/** Who follows the steps now. */
let following: ((step: number) => void) | undefined;

const place = (): Partial<Place> => (history.state as Place | null) ?? {};

/**
 * Follows Back and Forward until the returned function is called; `to` shows a step. Called in an effect. A page that comes
 * anew begins where it likes: what the history knew of its steps before is forgotten.
 */
export function followSteps(to: (step: number) => void, step = 0): () => void {
  history.replaceState({ step, depth: 0 } satisfies Place, '');
  router.step = following = to;
  return () => {
    if (following !== to) return;
    router.step = following = undefined;
  };
}

/** Shows another step; Back leads to the one that is shown now, and not to the page before. */
export function goToStep(step: number): void {
  history.pushState({ step, depth: (place().depth ?? 0) + 1 } satisfies Place, '');
  router.step?.(step);
}

/** The steps have done their part: Back leads to the page before again. Whoever follows them can begin anew, as when a vote is changed. */
export async function endSteps(): Promise<void> {
  const depth = place().depth ?? 0;
  if (depth === 0) return;
  router.step = () => undefined;
  const there = new Promise((done) => addEventListener('popstate', done, { once: true }));
  history.go(-depth);
  await there;
  router.step = following;
}
