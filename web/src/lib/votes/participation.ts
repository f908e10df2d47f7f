/** Whether others see who takes part in a vote: before it is proposed as it would be now, by the rules and whoever would decide (docs/spec/13-constitution.md, 13.11). */
import { t } from '../messages';
import type { AssemblyView, Participation, ParticipationReason, Rules, VoteView } from '../worker/views';

/** From so many on it is hidden where the rule goes by size. */
const BY_SIZE = 16;
/** Fewer hide nobody, and more than so many no proof is about. */
const [FEWEST, MOST] = [5, 65_536];

export interface Decided {
  participation: Participation;
  participation_reason: ParticipationReason;
}

const as = (participation: Participation, participation_reason: ParticipationReason): Decided => ({
  participation,
  participation_reason,
});

export function decide(
  rule: Rules['participation'],
  said: Participation | null,
  roll: number,
  mostVoices: number,
): Decided {
  const bySize = as(roll < BY_SIZE ? 'open' : 'hidden', 'size');
  const ofProposal = said === null ? bySize : as(said, 'proposal');
  const wanted = {
    open: as('open', 'rule'),
    size: bySize,
    hidden: as('hidden', 'rule'),
    proposal: ofProposal,
  }[rule];
  if (wanted.participation === 'open') return wanted;
  if (roll < FEWEST) return as('open', 'few');
  if (roll > MOST) return as('open', 'many');
  return mostVoices > 1 ? as('open', 'voices') : wanted;
}

/** What a vote would be that these decide. */
export const expected = (
  { rules }: Pick<AssemblyView, 'rules'>,
  said: Participation | null,
  deciders: AssemblyView['members'],
  equal: boolean,
): Decided => {
  const most = equal ? 1 : Math.max(1, ...deciders.map(({ voices }) => voices));
  return decide(rules.participation, said, deciders.length, most);
};

/** In words, with the reason, and before it opens that it can still change. */
export function sayParticipation(
  { participation, participation_reason: reason }: Decided,
  phase?: VoteView['phase'],
): string[] {
  const why = t.participation.why;
  const because = reason === 'size' ? why.size[participation] : why[reason];
  const fixed = reason === 'rule' || phase !== 'proposed';
  return [t.participation.seen[participation], because, ...(fixed ? [] : [t.participation.later])];
}

const ROUND_MS = 3_600_000;

/** By when the ballots of a hidden vote that have arrived by now are in the record (docs/spec/07-log.md, 7.12). */
export const nextRound = (now: number, closes: number): number =>
  Math.min((Math.floor(now / ROUND_MS) + 1) * ROUND_MS, closes);
