/** Why an invitation lets nobody in, as the page says it. */

export type Problem = 'broken' | 'expired' | 'spent' | 'revoked' | 'by_vote' | 'full' | 'unknown';

/** A secret is 64 hexadecimal digits; with fewer, a part of the link was lost on the way. */
export function problemOf(secret: string, code: string): Problem {
  if (!/^[0-9a-f]{64}$/.test(secret)) return 'broken';
  const known: Record<string, Problem> = {
    'invite.expired': 'expired',
    'invite.spent': 'spent',
    'invite.revoked': 'revoked',
    'invite.by_vote': 'by_vote',
    'join.growth': 'full',
  };
  return known[code] ?? 'unknown';
}
