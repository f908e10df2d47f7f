/** The minutes of a month: what the record says happened in it, in the order of the days. */
import { list, t } from '../../lib/messages';
import { isolated } from '../../lib/text';
import { byContest } from '../../lib/effects/sentences';
import { decidedAt } from '../../lib/votes/stage';
import { sayEnded, sayGroup } from '../../lib/votes/say';
import type { AssemblyView, VoteView } from '../../lib/worker/views';
import { decisions } from '../assembly/data';

/** One line of the minutes. */
export interface Note {
  ms: number;
  words: string;
  /** Lines below it. */
  also: string[];
  vote?: string;
}

export interface Part {
  title: string;
  notes: Note[];
}

/** A month of this device's calendar, as "2026-11". */
export function monthOf(ms: number): string {
  const at = new Date(ms);
  return `${String(at.getFullYear()).padStart(4, '0')}-${String(at.getMonth() + 1).padStart(2, '0')}`;
}

/** All months from the founding on, the last one first. */
export function months({ founded_ms }: Pick<AssemblyView, 'founded_ms'>, now: number): string[] {
  const at = new Date(founded_ms);
  at.setDate(1);
  at.setHours(12, 0, 0, 0);
  const found: string[] = [];
  while (monthOf(at.getTime()) <= monthOf(now) && found.length < 1200) {
    found.push(monthOf(at.getTime()));
    at.setMonth(at.getMonth() + 1);
  }
  return found.toReversed();
}

const nameOf = (view: AssemblyView, id: string) =>
  isolated(view.members.find((member) => member.id === id)?.name ?? t.common.unknownMember);

/** The parts of the minutes of a month in which something happened. */
export function minutesOf(view: AssemblyView, month: string): Part[] {
  const within = (notes: Note[]) =>
    notes.filter(({ ms }) => monthOf(ms) === month).sort((a, b) => a.ms - b.ms);
  const words = t.minutes;
  const parts: [string, Note[]][] = [
    [words.decided, view.votes.flatMap(decided)],
    [words.changed, view.votes.flatMap((vote) => inForce(vote, view))],
    [words.proposed, view.votes.map((vote) => proposed(vote, view))],
    [words.ended, view.votes.flatMap((vote) => ended(vote, view))],
    [words.joined, view.members.map((one) => ({ ms: one.joined_ms, words: isolated(one.name), also: [] }))],
    [
      words.left,
      view.members.flatMap(({ ended_ms, name }) =>
        ended_ms === null ? [] : [{ ms: ended_ms, words: isolated(name), also: [] }],
      ),
    ],
    [words.trustees, offices(view)],
  ];
  return parts
    .map(([title, notes]) => ({ title, notes: within(notes) }))
    .filter(({ notes }) => notes.length > 0);
}

const byGroup = (vote: VoteView): string[] => [sayGroup(vote) ?? []].flat();

function decided(vote: VoteView): Note[] {
  if (!['decided', 'withheld', 'signed'].includes(vote.phase)) return [];
  const ms = decidedAt(vote);
  const [first = vote.title, ...rest] = decisions(vote);
  const turnout = vote.way === 'ballot' ? [t.minutes.votes(vote.ballots, vote.roll)] : [];
  return [{ ms, words: first, also: [...rest, ...byGroup(vote), ...turnout], vote: vote.id }];
}

const proposed = (vote: VoteView, view: AssemblyView): Note => ({
  ms: vote.proposed_ms,
  words: t.minutes.by(isolated(vote.title), nameOf(view, vote.proposer)),
  also: byGroup(vote),
  vote: vote.id,
});

function inForce(vote: VoteView, view: AssemblyView): Note[] {
  return vote.consequences.flatMap(({ state, ms, contest }) => {
    if (state !== 'in_force' || ms === null) return [];
    const found = byContest(vote, view).filter((one) => one.contest === contest);
    const also = found.flatMap(({ changes }) => changes.map((change) => change.words));
    return [{ ms, words: isolated(vote.title), also, vote: vote.id }];
  });
}

function ended(vote: VoteView, view: AssemblyView): Note[] {
  // The record has no time for what nobody did any more: it stands with its proposal, or with the end of its 90 days.
  if (!['withdrawn', 'lapsed', 'overtaken', 'ended'].includes(vote.phase)) return [];
  const stopped = vote.amendments.find(({ closes }) => closes === null)?.done_ms;
  const ms = stopped ?? (vote.phase === 'lapsed' ? vote.proposed_ms + 90 * 86_400_000 : vote.proposed_ms);
  return [{ ms, words: isolated(vote.title), also: [sayEnded(vote, view), ...byGroup(vote)], vote: vote.id }];
}

function offices(view: AssemblyView): Note[] {
  const circles = view.offices.map(({ circle, since_ms }) => {
    const names = view.circles.find(({ id }) => id === circle)?.trustees.map(({ name }) => name) ?? [];
    return { ms: since_ms, words: t.minutes.inOffice(list(names)), also: [] };
  });
  const hosts = view.hosts
    .filter(({ address }) => address !== null)
    .map(({ address, since_ms }) => ({ ms: since_ms, words: t.minutes.host(address ?? ''), also: [] }));
  return [...circles, ...hosts];
}
