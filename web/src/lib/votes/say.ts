/** Where a vote stands, in one sentence for lists and heads of pages. */
import { day, t, when, whenSoon } from '../messages';
import { isolated } from '../text';
import type { AssemblyView, ConsequenceView, VoteView } from '../worker/views';
import {
  belongs,
  LAPSES_MS,
  overtakenBy,
  SECOND_READING_MS,
  stageOf,
  tripledUntil,
  type Stage,
} from './stage';
import { targets } from '../effects/sentences';

/** What a proposal that has not opened waits for: the line on top, and what it means. */
export function sayWaiting(
  vote: VoteView,
  stage: Stage,
  view: AssemblyView,
  now: number,
): { line: string; also: string[] } {
  const words = t.life;
  switch (stage.at) {
    case 'collecting': {
      const { have, needed, urgent } = stage;
      const missing = Math.max(1, needed - have);
      const notice = notices(vote, view);
      const also = [notice === 0 ? words.missingAtOnce(missing) : words.missing(missing, notice)];
      if (urgent) also.push(words.urgent);
      const until =
        vote.again === null ? tripledUntil(vote.effects.flatMap(targets), view.votes, now) : undefined;
      if (until !== undefined) also.push(words.tripled(day(until)));
      also.push(words.lapses(day(vote.proposed_ms + LAPSES_MS)));
      return { line: words.collecting(have, needed), also };
    }
    case 'signing': {
      const { have, needed } = stage;
      return { line: words.signing(have, needed), also: [words.signingText(Math.max(1, needed - have))] };
    }
    case 'notice':
      return { line: words.opens(whenSoon(stage.opens, now)), also: [words.notice] };
    case 'queue':
      return { line: words.queue(stage.open), also: [] };
    case 'circle':
      return { line: words.circle, also: [words.lapses(day(vote.proposed_ms + LAPSES_MS))] };
    case 'term':
      return { line: words.term, also: [words.lapses(day(vote.proposed_ms + LAPSES_MS))] };
    case 'termOver':
      return { line: words.termOver, also: [words.lapses(day(vote.proposed_ms + LAPSES_MS))] };
    default:
      return { line: t.vote.opening, also: [] };
  }
}

/** Milliseconds from the last signature to the opening. */
export function notices(
  vote: Pick<VoteView, 'class' | 'effects'>,
  view: Pick<AssemblyView, 'rules'>,
): number {
  const removes = vote.effects.some((effect) => effect.do === 'remove');
  const { notice } = view.rules[vote.class];
  return removes && vote.class === 'special' ? Math.max(notice, 14 * 86_400_000) : notice;
}

/** Why a member has no part in a vote that a group decides; nothing where all decide. */
export function sayNotOnRoll(
  vote: VoteView,
  view: Pick<AssemblyView, 'groups'>,
  own: string | undefined,
): string | undefined {
  if (!vote.group) return undefined;
  const name = isolated(vote.group.name);
  if (vote.phase === 'proposed') return t.groups.outsideProposed(name);
  return belongs(vote, view, own) ? t.groups.later(name) : t.groups.outside(name);
}

/** Which group decides a vote; nothing where all decide. */
export const sayGroup = ({ group }: Pick<VoteView, 'group'>): string | undefined =>
  group ? t.groups.by(isolated(group.name)) : undefined;

/** Why a vote ended without ballots. */
export function sayEnded(vote: VoteView, view: AssemblyView): string {
  switch (vote.phase) {
    case 'ended':
      return t.life.mistake.ended;
    case 'withdrawn':
      return t.vote.withdrawn;
    case 'lapsed':
      return t.vote.lapsed;
    case 'signed':
      return t.life.signed;
    default:
      return sayOvertaken(vote, view);
  }
}

function sayOvertaken(vote: VoteView, view: Pick<AssemblyView, 'votes'>): string {
  const by = overtakenBy(vote, view.votes);
  return by ? t.life.overtakenBy(isolated(by.title)) : t.life.overtaken;
}

/** What has come of a question that passed with effects. */
export function sayConsequence(
  one: ConsequenceView,
  vote: VoteView,
  view: Pick<AssemblyView, 'votes'>,
  now: number,
): string {
  const words = t.life;
  const ms = one.ms ?? now;
  switch (one.state) {
    case 'pending':
      return vote.objections_needed > 0
        ? words.pending(whenSoon(ms, now))
        : words.pendingSure(whenSoon(ms, now));
    case 'suspended':
      return words.suspended(when(ms + SECOND_READING_MS, now));
    case 'second_reading':
      return words.rereading;
    case 'in_force':
      return words.inForce(when(ms, now));
    case 'overtaken':
      return sayOvertaken(vote, view);
    case 'void':
      return words.void;
  }
}

/** The line of a vote in lists, whatever its phase. */
export function sayLine(vote: VoteView, view: AssemblyView, now: number): string {
  const stage = stageOf(vote, view, now);
  if (vote.phase === 'proposed') {
    const { line, also } = sayWaiting(vote, stage, view, now);
    return stage.at === 'collecting' && also[0] ? `${line}. ${also[0]}` : line;
  }
  const [first] = vote.consequences;
  return first ? sayConsequence(first, vote, view, now) : sayEnded(vote, view);
}
