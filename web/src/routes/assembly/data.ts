/** What the page of an assembly shows first, in which order, and what waits for this member. */
import { ballotOf } from '../../lib/kinds';
import { list, t } from '../../lib/messages';
import { isolated } from '../../lib/text';
import { decidedAt } from '../../lib/votes/stage';
import type {
  AssemblyView,
  CircleView,
  OfficeView,
  Part,
  TrusteeView,
  VoteView,
} from '../../lib/worker/views';

export interface Board {
  /** Open, or closed and waiting for its trustees; what ends first stands first. */
  now: VoteView[];
  /** Proposed: what opens first stands first, then what needs the fewest signatures more. */
  coming: VoteView[];
  /** Those whose effects wait first, then the newest; those that stay closed and those that were signed among them. */
  decided: VoteView[];
  /** Withdrawn, overtaken, or never opened; newest first. */
  over: VoteView[];
}

/** The votes as a noticeboard shows them. */
export function board(votes: VoteView[]): Board {
  const of = (...phases: VoteView['phase'][]) => votes.filter((vote) => phases.includes(vote.phase));
  return {
    now: of('open', 'closed').sort((a, b) => (a.closes ?? 0) - (b.closes ?? 0)),
    coming: of('proposed').sort(
      (a, b) => (a.opening_ms ?? Infinity) - (b.opening_ms ?? Infinity) || lacks(a) - lacks(b),
    ),
    decided: of('decided', 'withheld', 'signed').sort(
      (a, b) => Number(waits(b)) - Number(waits(a)) || decidedAt(b) - decidedAt(a),
    ),
    over: of('withdrawn', 'lapsed', 'overtaken', 'ended').sort((a, b) => b.proposed_ms - a.proposed_ms),
  };
}

/** How many signatures a proposal still needs. */
const lacks = (vote: VoteView): number => vote.seconds_needed - vote.seconds.length;

/** Whether effects of a vote have passed and are not in force yet. */
export const waits = (vote: VoteView): boolean =>
  vote.consequences.some(({ state }) => ['pending', 'suspended', 'second_reading'].includes(state));

export interface Waiting {
  accept: CircleView[];
  /** Ceremonies that wait for a step which this device does by itself once its keys are open. */
  step: CircleView[];
  /** First circles that this member has not signed yet; none once one is in office. */
  sign: CircleView[];
  release: VoteView[];
  cast: VoteView[];
}

/** What waits for a member. `mine` holds what is known of their part in open votes. */
export function waiting(
  member: string,
  circles: CircleView[],
  votes: VoteView[],
  mine: ReadonlyMap<string, Part>,
  office: boolean,
): Waiting {
  const circleOf = (vote: VoteView) => circles.find((circle) => circle.id === vote.circle);
  const awaits = (circle: CircleView) =>
    circle.trustees.some((trustee) => trustee.member === member && trustee.awaited);
  return {
    accept: circles.filter((circle) => circle.phase === 'accepting' && awaits(circle)),
    step: circles.filter(
      (circle) => (circle.phase === 'dealing' || circle.phase === 'certifying') && awaits(circle),
    ),
    sign: calling(circles, office).filter((circle) => !circle.signed.includes(member) && !awaits(circle)),
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
  if (vote.phase === 'signed') return [t.assembly.decided.signed(isolated(vote.title))];
  if (vote.withheld === 'turnout')
    return [t.assembly.decided.no_quorum(vote.title.replace(/[.\s]+$/, ''), ballots, roll)];
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
    const { answers, passes, countsBallots, seats } = ballotOf(contest);
    const options = outcome.options.map((option) => isolated(answers(contest)[option] ?? ''));
    switch (outcome.decision) {
      case 'passed':
      case 'failed':
      case 'too_few_yes':
        return passes?.headline(outcome.decision === 'passed', matter, counts) ?? [];
      case 'chosen':
        if (outcome.lot?.length > 0) return t.assembly.decided.byLot(what, list(options));
        return countsBallots
          ? t.assembly.decided.chosen(what, list(options), counts[outcome.options[0] ?? -1] ?? 0, ballots)
          : t.assembly.decided.option(what, list(options));
      case 'tied':
        return t.assembly.decided.tied(what, list(options));
      case 'elected': {
        const places = seats?.(contest) ?? 0;
        const empty = places - options.length;
        const elected =
          options.length > 0
            ? t.assembly.decided.elected(what, list(options))
            : t.assembly.decided.electedNone(matter);
        return empty > 0 ? `${elected}. ${t.result.outcome.emptySeats(empty, places)}` : elected;
      }
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
      case 'none_chosen':
        return t.assembly.decided.none_chosen(matter);
      case 'no_majority':
        return t.assembly.decided.no_majority(matter, list(options));
    }
  });
}

/** Who is in office as trustees, under whose key votes open, and since when; nobody before the members have agreed on a first circle. */
export function inOffice(view: AssemblyView): { circle: CircleView; office: OfficeView } | undefined {
  const office = view.offices.at(-1);
  const circle = view.circles.find(({ id }) => id === office?.circle);
  return office && circle && { circle, office };
}

/** The circle under which new votes open. */
export const serving = (view: AssemblyView): CircleView | undefined => inOffice(view)?.circle;

/** The ceremonies under way, the newest first. None waits for another. */
export const forming = (view: AssemblyView): CircleView[] =>
  view.circles.filter((circle) => circle.phase !== 'ready' && circle.phase !== 'failed').toReversed();

/** The circles that members can sign for to be the first in office. Those of the founding and of votes need nobody's signature. */
export const calling = (circles: CircleView[], office: boolean): CircleView[] =>
  office
    ? []
    : circles.filter(({ phase, vote, caller }) => phase !== 'failed' && vote === null && caller !== null);

/** Text without case and accents, to search in. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** The members whose name holds what was typed, in any case and with or without accents. */
export function search<T extends { name: string }>(members: T[], typed: string): T[] {
  const wanted = plain(typed.trim());
  return wanted ? members.filter((member) => plain(member.name).includes(wanted)) : members;
}

/** Where the assembly is, and since when, when members have put the server of another address in office. */
export function movedTo(view: AssemblyView, origin: string): { address: string; since: number } | undefined {
  const host = view.hosts.at(-1);
  return host?.address && host.address !== origin
    ? { address: host.address, since: host.since_ms }
    : undefined;
}

/** Where the assembly goes, and when, when a vote on it has passed and waits for its time. */
export function movesTo(view: AssemblyView): { address: string; at: number } | undefined {
  for (const { effects, consequences } of view.votes) {
    for (const effect of effects) {
      const waits = consequences.find(({ contest }) => contest === effect.contest);
      if (effect.do === 'host' && waits?.state === 'pending' && waits.ms !== null)
        return { address: effect.address, at: waits.ms };
    }
  }
  return undefined;
}
