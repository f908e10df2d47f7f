/** Why an invitation lets nobody in, as the page says it. */

export type Problem = 'broken' | 'expired' | 'spent' | 'unknown';

/** A secret is 64 hexadecimal digits; with fewer, a part of the link was lost on the way. */
export function problemOf(secret: string, code: string): Problem {
  if (!/^[0-9a-f]{64}$/.test(secret)) return 'broken';
  if (code === 'invite.expired') return 'expired';
  return code === 'invite.spent' ? 'spent' : 'unknown';
}
