/** Where a vote stands, from its data, the rules and the time: what it waits for and when that will be. */
import type { AssemblyView, Rules, VoteView } from '../worker/views';
import { targets } from '../effects/sentences';
import { t } from '../messages';

const DAY_MS = 86_400_000;
/** For so long after an effect failed one on the same target takes three times the signatures. */
const FAILED_MS = 60 * DAY_MS;
/** A proposal that has not opened after so long lapses. */
export const LAPSES_MS = 90 * DAY_MS;
/** For so long after the end of a term votes on new trustees open. */
const RENEWAL_MS = 60 * DAY_MS;
/** In this time after enough have asked for it the second reading is proposed. */
export const SECOND_READING_MS = 14 * DAY_MS;

export type Stage =
  | { at: 'collecting'; have: number; needed: number; urgent: boolean }
  | { at: 'signing'; have: number; needed: number }
  | { at: 'notice'; opens: number }
  | { at: 'queue'; open: number }
  | { at: 'circle' | 'term' | 'termOver' | 'opening' }
  | { at: Exclude<VoteView['phase'], 'proposed'> };

type People = Pick<AssemblyView, 'members' | 'groups'>;

/** The members who decide: of a group, or all of them. */
export function deciders({ members, groups }: People, group: string | null): AssemblyView['members'] {
  const among = new Set(groups.find(({ id }) => id === group)?.members);
  return members.filter(({ id, left }) => !left && (group === null || among.has(id)));
}

/** Whether somebody belongs to those who decide a vote, as the groups are now. */
export const belongs = (
  { group }: Pick<VoteView, 'group'>,
  { groups }: Pick<AssemblyView, 'groups'>,
  own: string | undefined,
): boolean =>
  group === null || (groups.find(({ id }) => id === group.id)?.members.includes(own ?? '') ?? false);

/** What a group is called. */
export const nameOfGroup = ({ groups }: People, group: string): string =>
  groups.find(({ id }) => id === group)?.name ?? t.groups.unknown;

/** How many of them do not rest. */
export const standing = (view: People, group: string | null): number =>
  deciders(view, group).filter(({ resting }) => !resting).length;

/** How many voices those have together; as many as there are of them in a vote on voices. */
export const standingVoices = (view: People, group: string | null, equal: boolean): number =>
  deciders(view, group)
    .filter(({ resting }) => !resting)
    .reduce((sum, { voices }) => sum + (equal ? 1 : voices), 0);

/** The rules that decide a vote: those of its opening, and before it those in force. */
export const rulesOf = (
  vote: Pick<VoteView, 'rules'>,
  view: Pick<AssemblyView, 'rules' | 'rules_history'>,
): Rules => (vote.rules === null ? undefined : view.rules_history[vote.rules]?.rules) ?? view.rules;

/** The fewest ballots whose sum is opened in a vote with so long a roll: of a shorter one all, but three at least (docs/spec/09-events.md, 9.5). */
export const fewestBallots = ({ min_ballots }: Pick<Rules, 'min_ballots'>, roll: number): number =>
  Math.min(min_ballots, Math.max(3, roll));

/** Where a member has more than one voice, so many ballots are needed for each (docs/spec/13-constitution.md, 13.10). */
const BALLOTS_A_VOICE = 15;

/** The fewest ballots whose sum is opened where somebody has so many voices. */
export const fewestWithVoices = (most: number): number => (most > 1 ? BALLOTS_A_VOICE * most : 0);

/** Whether voices count more than once in a vote: then its numbers are voices and not people. */
export const countsVoices = ({ voices_of }: Pick<VoteView, 'voices_of'>): boolean => voices_of.length > 0;

/** The most voices that somebody on its roll has in a vote. */
export const mostVoices = ({ voices_of }: Pick<VoteView, 'voices_of'>): number =>
  Math.max(1, ...voices_of.map(({ voices }) => voices));

/** How many voices a member has in a vote. */
export const voicesOf = ({ voices_of }: Pick<VoteView, 'voices_of'>, member: string | undefined): number =>
  voices_of.find((one) => one.member === member)?.voices ?? 1;

/** Whether a vote is on how many voices members have: then each has one in it. */
export const onVoices = ({ effects }: Pick<VoteView, 'effects'>): boolean =>
  effects.some(
    (effect) =>
      effect.do === 'voices' || (effect.do === 'rules' && effect.set.some(({ rule }) => rule === 'voices')),
  );

/** Where a vote stands at this time. */
export function stageOf(vote: VoteView, view: AssemblyView, now: number): Stage {
  if (vote.phase !== 'proposed') return { at: vote.phase };
  const have = vote.seconds.length;
  if (vote.way === 'signatures') return { at: 'signing', have, needed: vote.seconds_needed };
  if (vote.opening_ms === null) {
    const urgent = vote.lasts < view.rules[vote.class].open;
    const needed = urgent
      ? Math.max(vote.seconds_needed, urgentNeeds(view, vote.group?.id ?? null))
      : vote.seconds_needed;
    return { at: 'collecting', have, needed, urgent };
  }
  if (vote.opening_ms > now) return { at: 'notice', opens: vote.opening_ms };
  return waiting(vote, view, now);
}

/** So many signatures make an ordinary proposal urgent. */
export const urgentNeeds = (view: People, group: string | null): number =>
  Math.max(1, Math.ceil(standing(view, group) / 3));

function waiting(vote: VoteView, view: AssemblyView, now: number): Stage {
  const office = view.offices.at(-1);
  if (!office) return { at: 'circle' };
  const renews = vote.effects.some((effect) => effect.do === 'circle');
  if (now >= office.ends_ms + RENEWAL_MS) return { at: 'termOver' };
  if (now >= office.ends_ms && !renews) return { at: 'term' };
  // Each group has room for itself.
  const beside = view.votes.filter(({ group }) => group?.id === vote.group?.id);
  const open = beside.filter(({ phase }) => phase === 'open').length;
  const ready = beside
    .filter((one) => one.phase === 'proposed' && one.opening_ms !== null && one.opening_ms <= now)
    .sort(
      (a, b) =>
        Number(a.again === null) - Number(b.again === null) ||
        b.seconds.length - a.seconds.length ||
        a.proposed_ms - b.proposed_ms,
    );
  const place = ready.findIndex(({ id }) => id === vote.id);
  return place >= view.rules.at_once - open ? { at: 'queue', open } : { at: 'opening' };
}

/** Until when proposals with these targets take three times the signatures; nothing where they do not. */
export function tripledUntil(wanted: string[], votes: VoteView[], now: number): number | undefined {
  const until = votes.flatMap((vote) => {
    const decided = vote.released_ms.at(-1);
    if (vote.phase !== 'decided' || decided === undefined || decided + FAILED_MS <= now) return [];
    const passed = new Set(vote.consequences.map(({ contest }) => contest));
    const failed = vote.effects.filter(({ contest }) => !passed.has(contest)).flatMap(targets);
    return failed.some((target) => wanted.includes(target)) ? [decided + FAILED_MS] : [];
  });
  return until.length > 0 ? Math.max(...until) : undefined;
}

/** The vote by which another one was overtaken: the last before that time that changed the same. */
export function overtakenBy(vote: VoteView, votes: VoteView[]): VoteView | undefined {
  const wanted = new Set(vote.effects.flatMap(targets));
  const until = vote.consequences.find(({ state }) => state === 'overtaken')?.ms ?? Infinity;
  const since = (one: VoteView) =>
    Math.max(
      ...one.consequences.map(({ state, ms, contest }) =>
        state === 'in_force' &&
        one.effects.some(
          (effect) => effect.contest === contest && targets(effect).some((target) => wanted.has(target)),
        )
          ? (ms ?? -Infinity)
          : -Infinity,
      ),
      -Infinity,
    );
  return votes
    .filter((one) => one.id !== vote.id && since(one) >= vote.proposed_ms && since(one) <= until)
    .sort((a, b) => since(b) - since(a))[0];
}

/** When a vote was decided, as far as the record of its shares tells; before that, when it closed. */
export const decidedAt = (vote: VoteView): number =>
  vote.released_ms.at(-1) ?? vote.closes ?? vote.proposed_ms;

/** When a vote opened, to a few minutes: what the record states is when it closes. Before that, when it can at the earliest. */
export const openedAt = (vote: VoteView): number =>
  vote.closes === null ? (vote.opening_ms ?? vote.opens) : vote.closes - vote.lasts;
