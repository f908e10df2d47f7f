/** The rules in numbers of today: signatures that a draft needs, and proposals that a member may still make. */
import { targets } from '../../lib/effects/sentences';
import { standing, tripledUntil, urgentNeeds } from '../../lib/votes/stage';
import type { Drafted } from '../../lib/worker/drafting';
import type { AssemblyView, VoteView } from '../../lib/worker/views';
import { DAY_MS } from './dates';

/** So many votes of one member may be under way. */
const OWN_AT_ONCE = 2;
/** So long before the end of a term the next trustees are proposed without signatures. */
const RENEWAL_MS = 60 * DAY_MS;

/** How many have to sign it, whoever proposes it among them. */
export function secondsNeeded(draft: Drafted, view: AssemblyView, now: number): number {
  const people = standing(view, draft.group);
  const members = view.members.filter(({ left }) => !left).length;
  if (draft.way === 'signatures') return Math.floor(Math.max(people, Math.ceil(members / 2)) / 2) + 1;
  const office = view.offices.at(-1);
  const renews = draft.effects.some((effect) => effect.do === 'circle');
  if (renews && (!office || now + RENEWAL_MS >= office.ends_ms)) return 1;
  const { num, den, most } = view.rules.seconds;
  const share = Math.max(1, Math.min(most, Math.ceil((people * num) / den)));
  const tripled = tripledUntil(draft.effects.flatMap(targets), view.votes, now) !== undefined;
  const needed = Math.min(tripled ? 3 * share : share, Math.max(1, people));
  const urgent = draft.lasts < view.rules[draft.class].open;
  return urgent ? Math.max(needed, urgentNeeds(view, draft.group)) : needed;
}

/** The votes of a member that count towards how many may be under way at once. */
export const running = (member: string | undefined, votes: VoteView[]): VoteView[] =>
  votes.filter(
    (vote) =>
      vote.proposer === member && vote.again === null && (vote.phase === 'proposed' || vote.phase === 'open'),
  );

/** Whether this member has to wait before proposing again. */
export const tooMany = (member: string | undefined, votes: VoteView[]): boolean =>
  running(member, votes).length >= OWN_AT_ONCE;
