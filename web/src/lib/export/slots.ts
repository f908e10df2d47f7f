/** The name of an answer that is the same in every language, for programs. */
import type { Contest } from '../worker/views';

const MOTION = ['yes', 'no', 'abstain'];

/** "yes", "no", "abstain"; of options "1", "2" and so on in the order of the question, and "blank". */
export function slotKey(contest: Contest, slot: number): string {
  if (contest.kind === 'motion') return MOTION[slot] ?? '';
  return slot < contest.options.length ? String(slot + 1) : 'blank';
}
