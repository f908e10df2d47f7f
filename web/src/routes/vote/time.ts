/** How long a vote is still open, in words: days and hours, in the last hour minutes, in the last minute seconds. */
import { clock, t, whenSoon } from '../../lib/messages';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export function closesIn(closes: number, now: number): string {
  const left = closes - now;
  if (left <= 0) return t.vote.closing;
  if (left <= MINUTE) return t.vote.closesSeconds(Math.ceil(left / 1000));
  if (left <= HOUR) return t.vote.closesMinutes(Math.ceil(left / MINUTE), clock(closes));
  return t.vote.closes(whenSoon(closes, now));
}

/** What is said aloud as the end comes near: three times in all, not every second. */
export function warning(closes: number, now: number): string {
  const left = closes - now;
  if (left <= 0) return t.vote.closing;
  if (left <= MINUTE) return t.vote.closesSoon.minute;
  if (left <= 10 * MINUTE) return t.vote.closesSoon.tenMinutes;
  return left <= HOUR ? t.vote.closesSoon.hour : '';
}
