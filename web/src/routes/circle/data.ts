/** What a circle of trustees means in numbers, and who it waits for. */
import type { CircleView, TrusteeView } from '../../lib/worker/views';

/** The most trustees that a circle can have. */
export const MOST = 32;

/** The fewest that may be enough among so many trustees: more than half of them, so that no two groups without a common trustee can open different sums. */
export const majority = (of: number): number => Math.floor(of / 2) + 1;

/** A threshold that is allowed for so many trustees; what was wanted, as far as it can be. */
export const threshold = (wanted: number | undefined, of: number): number =>
  Math.min(of, Math.max(majority(of), wanted ?? 0));

export const running = ({ phase }: CircleView): boolean => phase !== 'ready' && phase !== 'failed';

export type StepName = 'accept' | 'deal' | 'certify';
export type StepState = 'done' | 'waits' | 'open';

/** The three steps of a trustee: what is done, and which one everybody waits for. */
export function stepsOf(circle: CircleView, trustee: TrusteeView): [StepName, StepState][] {
  const done = { accept: trustee.accepted, deal: trustee.dealt, certify: trustee.certified };
  const now = { accepting: 'accept', dealing: 'deal', certifying: 'certify', ready: '', failed: '' }[
    circle.phase
  ];
  return (['accept', 'deal', 'certify'] as const).map((step) => [
    step,
    done[step] ? 'done' : step === now ? 'waits' : 'open',
  ]);
}

/** In the last days of a term a vote on new trustees needs no signatures: those in office do not decide whether there is one. */
export const SOON_MS = 60 * 24 * 60 * 60_000;
