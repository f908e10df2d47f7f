/** Who may come in and who vouches, as the pages ask it of a view. The ledger judges when somebody acts. */
import type { AskingView, AssemblyView, MemberView, RecoveryView } from '../../lib/worker/views';

const MONTH_MS = 30 * 24 * 60 * 60_000;

/** Whether a member may vouch for this, and if not, why; `from` where it is only too early. */
export type MayVouch =
  { may: true } | { may: false; why: 'own' | 'done' } | { may: false; why: 'early'; from: number };

const early = (from: number, now: number): MayVouch =>
  from > now ? { may: false, why: 'early', from } : { may: true };

/** For somebody who asks to join: not by whoever invited them. */
export function mayVouch(me: MemberView, asking: AskingView, now: number): MayVouch {
  if (asking.invited_by === me.id) return { may: false, why: 'own' };
  if (asking.vouches.includes(me.id)) return { may: false, why: 'done' };
  return early(me.vouches_from_ms, now);
}

/** For a member's new keys: one who has been here for a month, however lately they vouched for others. */
export function mayVouchForKeys(me: MemberView, recovery: RecoveryView, now: number): MayVouch {
  if (recovery.member === me.id) return { may: false, why: 'own' };
  if (recovery.vouches.includes(me.id)) return { may: false, why: 'done' };
  return early(me.founder ? 0 : me.joined_ms + MONTH_MS, now);
}

/** Whoever could vouch for this today. */
export const whoCanVouch = (view: AssemblyView, asking: AskingView, now: number): MemberView[] =>
  view.members.filter((member) => !member.left && mayVouch(member, asking, now).may);

/** New keys that wait for vouches, and those that wait for their time: the old ones can refuse both. */
export const recovering = (view: AssemblyView): RecoveryView[] => view.recoveries.filter(({ done }) => !done);

/** What whoever joins with an invitation of this member has to know: in at once, how many vouch, or since when there is room again. */
export function entrance(view: AssemblyView, by: string, now: number): { atOnce: boolean; vouches: number } {
  const founder = view.members.some((member) => member.id === by && member.founder);
  const atOnce = view.rules.admit.vouches === 0 || (founder && now < view.founding_ends_ms);
  const others = view.members.filter((member) => !member.left && member.id !== by).length;
  return { atOnce, vouches: atOnce ? 0 : Math.min(view.rules.admit.vouches, others) };
}

/** Whether members still invite: where only votes admit, founders do in the first month. */
export const invites = (view: AssemblyView, me: MemberView, now: number): boolean =>
  view.rules.admit.by === 'members' || (me.founder && now < view.founding_ends_ms);

/** When there is room again in a group that has grown as much as it may: a month after the first of those who came lately. */
export function roomFrom(view: AssemblyView, now: number): number | undefined {
  if (view.room > 0) return undefined;
  const came = view.members.filter((member) => !member.founder && member.joined_ms > now - MONTH_MS);
  return came.length > 0 ? Math.min(...came.map((member) => member.joined_ms)) + MONTH_MS : undefined;
}

/** When a member begins to rest, if they do nothing. */
export const restsFrom = (view: AssemblyView, me: MemberView): number => me.seen_ms + view.rules.resting;

/** An asking that nobody vouches for ends after this time. */
export const LAPSE_MS = 2 * MONTH_MS;
