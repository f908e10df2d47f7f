/** What the page of an assembly shows first, in which order, and what waits for this member. */
import { ballotOf } from '../../lib/kinds';
import { list, t } from '../../lib/messages';
import { isolated } from '../../lib/text';
import type {
  AssemblyView,
  CircleView,
  MemberView,
  Part,
  TrusteeView,
  VoteView,
} from '../../lib/worker/views';

export interface Board {
  /** Open, or closed and waiting for its trustees; what ends first stands first. */
  now: VoteView[];
  /** Proposed, what opens first stands first. */
  coming: VoteView[];
  /** Newest first; those that stay closed among them. */
  decided: VoteView[];
  /** Withdrawn, or never opened; newest first. */
  over: VoteView[];
}

/** The votes as a noticeboard shows them. */
export function board(votes: VoteView[]): Board {
  const of = (...phases: VoteView['phase'][]) => votes.filter((vote) => phases.includes(vote.phase));
  return {
    now: of('open', 'closed').sort((a, b) => a.closes - b.closes),
    coming: of('proposed').sort((a, b) => a.opens - b.opens),
    decided: of('decided', 'withheld').sort((a, b) => b.closes - a.closes),
    over: of('withdrawn', 'lapsed').sort((a, b) => b.proposed_ms - a.proposed_ms),
  };
}

export interface Waiting {
  accept: CircleView[];
  /** Ceremonies that wait for a step which this device does by itself once its keys are open. */
  step: CircleView[];
  release: VoteView[];
  cast: VoteView[];
}

/** What waits for a member. `mine` holds what is known of their part in open votes. */
export function waiting(
  member: string,
  circles: CircleView[],
  votes: VoteView[],
  mine: ReadonlyMap<string, Part>,
): Waiting {
  const circleOf = (vote: VoteView) => circles.find((circle) => circle.id === vote.circle);
  const awaits = (circle: CircleView) =>
    circle.trustees.some((trustee) => trustee.member === member && trustee.awaited);
  return {
    accept: circles.filter((circle) => circle.phase === 'accepting' && awaits(circle)),
    step: circles.filter(
      (circle) => (circle.phase === 'dealing' || circle.phase === 'certifying') && awaits(circle),
    ),
    release: votes.filter(
      (vote) =>
        vote.phase === 'closed' && missing(vote, circleOf(vote)).some((trustee) => trustee.member === member),
    ),
    cast: votes.filter((vote) => {
      const part = mine.get(vote.id);
      return vote.phase === 'open' && part?.on_roll === true && !part.counted;
    }),
  };
}

/** The trustees of a closed vote who can still release; none once enough have. */
export function missing(vote: VoteView, circle: CircleView | undefined): TrusteeView[] {
  if (!circle || vote.released.length >= vote.threshold) return [];
  return circle.trustees.filter((trustee) => !vote.released.includes(trustee.member));
}

/** What was decided in each contest of a vote, outcome first, as one sentence each. */
export function decisions(vote: VoteView): string[] {
  const { contests, result, ballots, roll } = vote;
  if (vote.phase === 'withheld')
    return [t.assembly.decided.withheld(vote.title.replace(/[.\s]+$/, ''), ballots)];
  return (result?.outcome ?? []).flatMap((outcome, i) => {
    const contest = contests[i];
    if (!contest) return [];
    const counts = result?.counts[i] ?? [];
    // One question usually says the same as the title; several need their own words.
    const what = isolated(contests.length === 1 ? vote.title : contest.question);
    // Within a sentence of ours a question stands without its marks: "Passed: Shall we buy it, 4 to 3".
    const matter = what.replace(/^¿|[?.\s]+$/g, '');
    const { answers, passes, countsBallots } = ballotOf(contest);
    const options = outcome.options.map((option) => isolated(answers(contest)[option] ?? ''));
    switch (outcome.decision) {
      case 'passed':
      case 'failed':
        return passes?.headline(outcome.decision === 'passed', matter, counts) ?? [];
      case 'chosen':
        if (outcome.lot?.length > 0) return t.assembly.decided.byLot(what, list(options));
        return countsBallots
          ? t.assembly.decided.chosen(what, list(options), counts[outcome.options[0] ?? -1] ?? 0, ballots)
          : t.assembly.decided.option(what, list(options));
      case 'tied':
        return t.assembly.decided.tied(what, list(options));
      case 'funded':
        return options.length > 0
          ? t.assembly.decided.funded(what, list(options))
          : t.assembly.decided.fundedNone(matter);
      case 'divided':
        return t.assembly.decided.divided(matter);
      case 'no_quorum':
        return t.assembly.decided.no_quorum(matter, ballots, roll);
      case 'no_choice':
        return t.assembly.decided.no_choice(matter);
    }
  });
}

/** Members who came between the proposal of a vote and its opening: each one on its roll that nobody knew when proposing. */
export function joinedBetween(vote: VoteView, members: MemberView[]): number {
  return members.filter((member) => member.joined_ms > vote.proposed_ms && member.joined_ms < vote.opens)
    .length;
}

/** The circle that serves new votes: the youngest that is ready. */
export const serving = (view: AssemblyView): CircleView | undefined =>
  view.circles.findLast((circle) => circle.phase === 'ready');

/** The ceremonies under way, the newest first. None waits for another. */
export const forming = (view: AssemblyView): CircleView[] =>
  view.circles.filter((circle) => circle.phase !== 'ready' && circle.phase !== 'failed').toReversed();

/** Text without case and accents, to search in. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** The members whose name holds what was typed, in any case and with or without accents. */
export function search<T extends { name: string }>(members: T[], typed: string): T[] {
  const wanted = plain(typed.trim());
  return wanted ? members.filter((member) => plain(member.name).includes(wanted)) : members;
}
