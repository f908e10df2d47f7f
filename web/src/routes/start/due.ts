/** What waits for this person over all their assemblies, read from what the device has checked. */
import type { StoredView } from '../../lib/keys/store';
import { belongs, decidedAt } from '../../lib/votes/stage';
import type {
  AmendmentView,
  AskingView,
  Contest,
  Outcome,
  RecoveryView,
  VoteView,
} from '../../lib/worker/views';
import { calling, inOffice } from '../assembly/data';
import { mayVouch, mayVouchForKeys, recovering } from '../assembly/people';

interface In {
  assembly: string;
  /** Name of the assembly. */
  place: string;
}

export type Step =
  | (In & { kind: 'cast'; vote: VoteView })
  /** An open vote that its proposer wants ended or closed later. */
  | (In & { kind: 'amend'; vote: VoteView; ask: AmendmentView; by: string })
  | (In & { kind: 'release'; vote: VoteView })
  | (In & { kind: 'accept' | 'finish' | 'agree'; circle: string })
  /** A proposal that still needs signatures; a vote that has passed and holds from `at` on, unless members object. */
  | (In & { kind: 'second'; vote: VoteView })
  | (In & { kind: 'object'; vote: VoteView; at: number })
  /** Somebody asks to join, or asks for new keys. */
  | (In & { kind: 'vouch'; asks: string; name: string })
  | (In & { kind: 'refuse' });

export interface News extends In {
  vote: string;
  title: string;
  /** The group that decided it. */
  group: VoteView['group'];
  decided_ms: number;
  /** None for a vote that stays closed. */
  outcomes: { contest: Contest; outcome: Outcome }[];
}

const placeOf = ({ view }: StoredView): In => ({ assembly: view.id, place: view.name });

/**
 * What somebody asks for in this person’s name before all; then votes that may end or close later; then ballots, the one that closes first on top; then what others wait for;
 * and last what a member may say or leave.
 */
export function steps(stored: StoredView[], holder: string, now: number): Step[] {
  // What was kept while other keys or none were here is not about this person.
  const own = stored.filter(({ device }) => device === holder);
  const casts = own.flatMap((one) => casting(one, now));
  casts.sort((a, b) => (a.vote.closes ?? 0) - (b.vote.closes ?? 0));
  return [
    ...own.flatMap((one) => (refusing(one) ? [{ ...placeOf(one), kind: 'refuse' as const }] : [])),
    ...own.flatMap((one) => amending(one, now)),
    ...casts,
    ...own.flatMap((one) => asTrustee(one, one.member)),
    ...own.flatMap((one) => asMember(one, one.member, now)),
  ];
}

/** What waits for any member: first trustees to agree to, people to vouch for, proposals to sign, what can be objected to. */
function asMember(one: StoredView, member: string | undefined, now: number): Step[] {
  const { view } = one;
  const me = view.members?.find(({ id, left }) => id === member && !left);
  if (!me || member === undefined) return [];
  const at = placeOf(one);
  const nameOf = (id: string) => view.members.find((each) => each.id === id)?.name ?? '';
  const waits = (asking: AskingView) => mayVouch(me, asking, now).may;
  const recovers = (recovery: RecoveryView) =>
    recovery.counts_ms === null && mayVouchForKeys(me, recovery, now).may;
  const agree = calling(view.circles, inOffice(view) !== undefined).filter(
    ({ signed, trustees }) =>
      !signed.includes(member) && !trustees.some((trustee) => trustee.member === member && trustee.awaited),
  );
  return [
    ...agree.map(({ id }): Step => ({ ...at, kind: 'agree', circle: id })),
    ...view.asking.filter(waits).map(({ id, name }): Step => ({ ...at, kind: 'vouch', asks: id, name })),
    ...recovering(view)
      .filter(recovers)
      .map(({ id, member: whose }): Step => ({ ...at, kind: 'vouch', asks: id, name: nameOf(whose) })),
    ...view.votes
      .filter(
        (vote) =>
          vote.phase === 'proposed' &&
          vote.seconds.length < vote.seconds_needed &&
          !vote.seconds.includes(member) &&
          belongs(vote, view, member),
      )
      .map((vote): Step => ({ ...at, kind: 'second', vote })),
    ...view.votes.flatMap((vote) => objecting(at, vote, member, me.joined_ms, now)),
  ];
}

/** Only who could vote can object; whoever joined after it was proposed could not. */
function objecting(at: In, vote: VoteView, member: string, joined: number, now: number): Step[] {
  const pending = vote.consequences.find(({ state }) => state === 'pending')?.ms ?? 0;
  const may = vote.again === null && vote.objections_needed > 0 && joined < vote.proposed_ms;
  if (!may || pending <= now || vote.objections.includes(member)) return [];
  return [{ ...at, kind: 'object', vote, at: pending }];
}

/** Whether others ask for new keys in place of those of this device, or have got them. */
const refusing = (one: StoredView) => (one.view.refusable ?? []).length > 0;

function casting(one: StoredView, now: number): (Step & { kind: 'cast' })[] {
  return one.view.votes
    .filter((vote) => {
      const part = one.open[vote.id];
      return vote.phase === 'open' && (vote.closes ?? 0) > now && part?.on_roll === true && !part.counted;
    })
    .map((vote) => ({ ...placeOf(one), kind: 'cast', vote }));
}

/** Open votes of which something is asked to which this member has not agreed; of two things the last. */
function amending(one: StoredView, now: number): Step[] {
  const { member } = one;
  if (member === undefined) return [];
  return one.view.votes.flatMap((vote) => {
    const votes = vote.phase === 'open' && (vote.closes ?? 0) > now && one.open[vote.id]?.on_roll === true;
    const ask = vote.amendments.findLast(
      ({ done_ms, agreed }) => done_ms === null && !agreed.includes(member),
    );
    if (!votes || !ask) return [];
    const by = one.view.members.find(({ id }) => id === vote.proposer)?.name ?? '';
    return [{ ...placeOf(one), kind: 'amend' as const, vote, ask, by }];
  });
}

function asTrustee(one: StoredView, member: string | undefined): Step[] {
  if (member === undefined) return [];
  const { circles, votes } = one.view;
  const found: Step[] = [];
  const mine = new Set<string>();
  for (const circle of circles) {
    const me = circle.trustees.find((trustee) => trustee.member === member);
    if (!me) continue;
    mine.add(circle.id);
    if (circle.phase === 'accepting' && !me.accepted) {
      found.push({ ...placeOf(one), kind: 'accept', circle: circle.id });
    } else if ((circle.phase === 'dealing' || circle.phase === 'certifying') && me.awaited) {
      found.push({ ...placeOf(one), kind: 'finish', circle: circle.id });
    }
  }
  for (const vote of votes) {
    if (vote.phase === 'closed' && mine.has(vote.circle ?? '') && !vote.released.includes(member)) {
      found.push({ ...placeOf(one), kind: 'release', vote });
    }
  }
  return found;
}

/** Results that this person has not seen yet, and votes that stay closed, the newest first. */
export function news(stored: StoredView[]): News[] {
  return stored
    .flatMap((one) =>
      one.view.votes
        .filter(
          ({ phase, id }) => ['decided', 'withheld', 'signed'].includes(phase) && !one.seen.includes(id),
        )
        .map((vote) => ({
          ...placeOf(one),
          vote: vote.id,
          title: vote.title,
          group: vote.group,
          decided_ms: decidedAt(vote),
          outcomes: vote.contests.flatMap((contest, i) => {
            const outcome = vote.result?.outcome[i];
            return outcome ? [{ contest, outcome }] : [];
          }),
        })),
    )
    .sort((a, b) => b.decided_ms - a.decided_ms);
}
