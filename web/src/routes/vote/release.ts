/** What a trustee's device checks before it releases, as a list that fills while it works; and what a refusal means. */
import type { Refused } from '../../lib/worker/bridge';
import type { Progress } from '../../lib/worker/calls';
import type { VoteView } from '../../lib/worker/views';

export const CHECKS = ['record', 'clock', 'ballots', 'sum', 'post'] as const;
export type CheckName = (typeof CHECKS)[number];

export interface Check {
  name: CheckName;
  state: 'waits' | 'runs' | 'done' | 'failed';
  /** How much was checked, as the worker has told it. */
  done: number;
  total: number;
}

/** The list before anything has begun. */
export const none = (): Check[] => CHECKS.map((name) => ({ name, state: 'waits', done: 0, total: 0 }));

/** The list after one more word of the worker: a check that is spoken of runs, and all before it are done. */
export function told(checks: Check[], { step, done, total }: Progress): Check[] {
  const at = CHECKS.findIndex((name) => step === `release.${name}`);
  if (at < 0) return checks;
  return checks.map((check, i) => {
    if (i < at) return { ...check, state: 'done' };
    return i === at ? { ...check, state: 'runs', done, total } : check;
  });
}

export const ended = (checks: Check[], state: 'done' | 'failed'): Check[] =>
  checks.map((check) =>
    check.state === 'runs' || (state === 'done' && check.state === 'waits') ? { ...check, state } : check,
  );

/** Whether as many have confirmed the closing as trustees wait for, as the device itself judges. */
export const areEnough = (seen: NonNullable<VoteView['confirmations']>): boolean =>
  seen.members >= seen.members_needed &&
  (seen.trustees >= seen.trustees_needed || seen.members >= seen.members_instead);

/** What a refusal says about: this device's clock, the connection or the host's load, an earlier release, what others have seen, or the record. */
export function reason({
  code,
  nothingRecorded,
}: Refused): 'early' | 'away' | 'keys' | 'twice' | 'unconfirmed' | 'broken' {
  if (code === 'vote.too_early') return 'early';
  if (code === 'trustee.other_sums') return 'twice';
  if (code === 'trustee.unconfirmed') return 'unconfirmed';
  if (code.startsWith('keys.') || code === 'storage.failed') return 'keys';
  if (!nothingRecorded || code.startsWith('host.') || code.startsWith('http.')) return 'away';
  return 'broken';
}
