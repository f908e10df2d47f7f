/** The name of an answer that is the same in every language, for programs. */
import type { Contest } from '../worker/views';

const FIXED = { motion: ['yes', 'no', 'abstain'], consent: ['agree', 'stand_aside', 'object'] };

/** "yes", "no", "abstain"; "agree", "stand_aside", "object"; of options "1", "2" and so on in the order of the question, and "blank". */
export function slotKey(contest: Contest, slot: number): string {
  if (contest.kind === 'motion' || contest.kind === 'consent') return FIXED[contest.kind][slot] ?? '';
  return slot < contest.options.length ? String(slot + 1) : 'blank';
}
