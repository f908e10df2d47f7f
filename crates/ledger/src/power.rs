//! How power lies in an assembly: figures that let members see whether a few have come to decide for all. A pure function of
//! the state, like every view; nothing is ever decided on it.
//!
//! Nobody gets a score and nobody is ranked: where a figure is about the busiest or the longest in office, it does not say who.
//! Figures that are above what calls for a second look are marked (`high`). Votes that a group decides are left out of what is told
//! of taking part, proposing and passing: there others are no part of it.
//!
//! ```
//! use folkmoot_ledger::{power, state::Assembly};
//!
//! // What the host serves and the pages show, as JSON.
//! fn told(state: &Assembly) -> serde_json::Result<String> {
//!     serde_json::to_string(&power::power(state))
//! }
//! ```

use crate::{
    contest::Contest,
    keys::MemberId,
    outcome::Decision,
    rules::DAY,
    state::{Assembly, Circle, ConsequencePhase, Member, Vote, VotePhase},
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

const YEAR: u64 = 365 * DAY;
/// How many of the last votes are told one by one.
const LAST: usize = 20;
/// The busiest proposers whose success is compared with that of the others.
const BUSIEST: usize = 5;
/// After so long a closed vote without a result is stalled.
const STALLED: u64 = 14 * DAY;

/// How power lies in an assembly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PowerView {
    /// How many are members.
    pub members: u64,
    /// How many of them rest.
    pub resting: u64,
    /// The last votes that ballots were counted in, the newest first.
    pub turnout: Vec<TurnoutPower>,
    /// Who proposes.
    pub proposals: ProposalsPower,
    /// Whose proposals pass.
    pub success: SuccessPower,
    /// Who opens results.
    pub trustees: TrusteesPower,
    /// Through whom people come in.
    pub branch: BranchPower,
    /// Who has ever voted on the rules in force.
    pub consent: ConsentPower,
    /// How votes ended that did not take effect as they passed.
    pub ends: EndsPower,
    /// The median of the times between a proposal's own time and that of the host, in milliseconds, of the last proposals.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub delay_ms: Option<u64>,
    /// Texts of the book that should have been looked at again.
    pub reviews_overdue: u64,
}

/// Taking part in one vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TurnoutPower {
    /// The vote.
    pub vote: Uuid,
    /// How many voted.
    pub ballots: u64,
    /// How many could.
    pub roll: u64,
    /// How many voices those have who voted: as many as ballots where all are equal.
    pub voices: u64,
    /// How many voices its bars are a share of.
    pub base: u64,
    /// How many voices said Yes, where its first question is a motion with a result.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub yes: Option<u64>,
    /// How many had to.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub yes_needed: Option<u64>,
}

/// Who proposed in the last 365 days.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProposalsPower {
    /// How many proposals there were.
    pub proposals: u64,
    /// By how many people.
    pub proposers: u64,
    /// How many people are a tenth of the members, rounded up.
    pub tenth: u64,
    /// How many of the proposals come from the busiest that are so many.
    pub busiest: u64,
    /// Whether that is more than half, of four proposals or more.
    pub high: bool,
}

/// How many motions and consents passed, of all that were decided.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SuccessPower {
    /// Decided ones that the five busiest proposed.
    pub busiest_decided: u64,
    /// Those of them that passed.
    pub busiest_passed: u64,
    /// Decided ones that all others proposed.
    pub others_decided: u64,
    /// Those of them that passed.
    pub others_passed: u64,
}

/// The trustees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TrusteesPower {
    /// How many different people were trustees in office in the last three years.
    pub people: u64,
    /// The most circles in office that one person was a trustee of.
    pub most_terms: u64,
    /// Whether these are more than three.
    pub high: bool,
    /// The longest that one person was in office, all circles together, in milliseconds.
    pub longest_ms: u64,
    /// The longest time for which one of those in office now has done nothing, in milliseconds.
    pub silent_ms: u64,
    /// How many of those in office now would have to conspire to read a ballot; 0 where none are in office.
    pub conspire: u64,
    /// How many would have to refuse so that no result is opened.
    pub refuse: u64,
}

/// Through whom people come in. Who came in the first 30 days is nobody's branch.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BranchPower {
    /// Members in the largest branch: somebody, all whom they invited, all whom those invited, and so on.
    pub largest: u64,
    /// Whether that is more than a third of the members, and more than three people.
    pub high: bool,
    /// How many came in the last 30 days.
    pub joined: u64,
    /// How many more can come by the bound on growth.
    pub room: u64,
}

/// Who has ever voted on the rules in force.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConsentPower {
    /// The last vote that changed them; none where they are those of the founding.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub vote: Option<Uuid>,
    /// Members who were on its roll, or founded the assembly with these rules.
    pub asked: u64,
}

/// How votes ended that did not take effect as they passed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EndsPower {
    /// Overtaken by another decision, before they opened or after they passed.
    pub overtaken: u64,
    /// Void after a second reading was asked for.
    pub void: u64,
    /// Closed for 14 days and without a result now.
    pub stalled: u64,
    /// A second reading was asked for.
    pub objected: u64,
}

/// How power lies in an assembly at its last entry.
pub fn power(state: &Assembly) -> PowerView {
    let active = || state.members().values().filter(|member| !member.left);
    let now_ms = state.time_ms();
    let overdue = |review: u64| review <= now_ms;
    PowerView {
        members: count(active()),
        resting: count(active().filter(|member| state.rests(member, now_ms))),
        turnout: turnout(state),
        proposals: proposals(state),
        success: success(state),
        trustees: trustees(state),
        branch: branch(state),
        consent: consent(state),
        ends: ends(state),
        delay_ms: delay(state),
        reviews_overdue: count(
            state
                .book()
                .values()
                .filter(|text| text.in_force().and_then(|version| version.review).is_some_and(overdue)),
        ),
    }
}

fn count<T>(of: impl Iterator<Item = T>) -> u64 {
    of.count() as u64
}

/// Whether all decide on it, not a group.
fn of_all(vote: &&Vote) -> bool {
    vote.proposal.group.is_none()
}

fn turnout(state: &Assembly) -> Vec<TurnoutPower> {
    let counted =
        |vote: &&Vote| of_all(vote) && matches!(vote.phase, VotePhase::Decided | VotePhase::Withheld);
    state.votes().values().rev().filter(counted).take(LAST).map(|vote| turnout_of(state, vote)).collect()
}

fn turnout_of(state: &Assembly, vote: &Vote) -> TurnoutPower {
    let base = vote.base();
    let motion = matches!(vote.proposal.contests.first(), Some(Contest::Motion(_)));
    let counts = vote.result.as_ref().filter(|_| motion).and_then(|result| result.counts.first());
    let yes = counts.and_then(|counts| counts.first()).copied();
    let enough = state.rules_of(vote).class(vote.proposal.class).enough;
    let needed = (u128::from(base) * u128::from(enough.num)).div_ceil(u128::from(enough.den.max(1)));
    TurnoutPower {
        vote: vote.id,
        ballots: vote.closed.as_ref().map_or(0, |closed| closed.ballots),
        roll: vote.roll.len() as u64,
        voices: vote.voices_cast(),
        base,
        yes,
        yes_needed: yes.map(|_| u64::try_from(needed).unwrap_or(u64::MAX).max(1)),
    }
}

/// How many proposals each has made since a time, the busiest first.
fn busy(state: &Assembly, since_ms: u64) -> Vec<(MemberId, u64)> {
    let mut of: BTreeMap<MemberId, u64> = BTreeMap::new();
    for vote in state.votes().values().filter(of_all).filter(|vote| vote.proposed_ms >= since_ms) {
        *of.entry(vote.proposer).or_default() += 1;
    }
    let mut of: Vec<_> = of.into_iter().collect();
    of.sort_by_key(|(_, proposals)| std::cmp::Reverse(*proposals));
    of
}

fn proposals(state: &Assembly) -> ProposalsPower {
    let by = busy(state, state.time_ms().saturating_sub(YEAR));
    let proposals = by.iter().map(|(_, proposals)| proposals).sum();
    let tenth = state.active_members().div_ceil(10).max(1);
    let busiest: u64 = by.iter().take(tenth).map(|(_, proposals)| proposals).sum();
    ProposalsPower {
        proposals,
        proposers: by.len() as u64,
        tenth: tenth as u64,
        busiest,
        high: proposals >= 4 && busiest.saturating_mul(2) > proposals,
    }
}

fn success(state: &Assembly) -> SuccessPower {
    let busiest: BTreeSet<MemberId> = busy(state, 0).into_iter().take(BUSIEST).map(|(id, _)| id).collect();
    let mut found = SuccessPower::default();
    for vote in state.votes().values().filter(of_all) {
        for outcome in vote.result.iter().flat_map(|result| &result.outcome) {
            // Other kinds choose: nothing of them passes or fails.
            let passed = match outcome.decision {
                Decision::Passed => 1,
                Decision::Failed => 0,
                _ => continue,
            };
            let (decided, all_passed) = if busiest.contains(&vote.proposer) {
                (&mut found.busiest_decided, &mut found.busiest_passed)
            } else {
                (&mut found.others_decided, &mut found.others_passed)
            };
            *decided += 1;
            *all_passed += passed;
        }
    }
    found
}

fn trustees(state: &Assembly) -> TrusteesPower {
    let now_ms = state.time_ms();
    let offices = state.circles_in_office();
    let mut people: BTreeSet<MemberId> = BTreeSet::new();
    let mut terms: BTreeMap<MemberId, (u64, u64)> = BTreeMap::new();
    for (place, office) in offices.iter().enumerate() {
        let until_ms = offices.get(place.saturating_add(1)).map_or(now_ms, |next| next.since_ms);
        let Some(circle) = state.circles().get(&office.circle) else { continue };
        for trustee in &circle.trustees {
            if until_ms.saturating_add(3 * YEAR) >= now_ms {
                people.insert(trustee.member);
            }
            let (served, in_office_ms) = terms.entry(trustee.member).or_default();
            *served += 1;
            *in_office_ms = in_office_ms.saturating_add(until_ms.saturating_sub(office.since_ms));
        }
    }
    let circle: Option<&Circle> = state.circle_in_office().and_then(|now| state.circles().get(&now.circle));
    let silent = |circle: &Circle| {
        let seen = |id| state.members().get(id).map_or(0, |member: &Member| member.seen_ms);
        circle.trustees.iter().map(|trustee| now_ms.saturating_sub(seen(&trustee.member))).max()
    };
    let most_terms = terms.values().map(|(served, _)| *served).max().unwrap_or(0);
    let size = circle.map_or(0, |circle| circle.trustees.len() as u64);
    let conspire = circle.map_or(0, |circle| u64::from(circle.threshold));
    TrusteesPower {
        people: people.len() as u64,
        most_terms,
        high: most_terms > 3,
        longest_ms: terms.values().map(|(_, in_office_ms)| *in_office_ms).max().unwrap_or(0),
        silent_ms: circle.and_then(silent).unwrap_or(0),
        conspire,
        refuse: if size == 0 { 0 } else { size.saturating_sub(conspire).saturating_add(1) },
    }
}

fn branch(state: &Assembly) -> BranchPower {
    let now_ms = state.time_ms();
    // Whoever invites came before: from the last to the first, each adds what is below it to whoever invited it.
    let mut members: Vec<&Member> = state.members().values().collect();
    members.sort_by_key(|member| std::cmp::Reverse((member.since, member.id)));
    let mut below: HashMap<MemberId, u64> = HashMap::new();
    let mut largest = 0;
    for member in members {
        let size = below.remove(&member.id).unwrap_or(0).saturating_add(u64::from(!member.left));
        largest = largest.max(size);
        if let Some(inviter) = member.invited_by.filter(|_| member.joined_ms >= state.founding_ends_ms()) {
            *below.entry(inviter).or_default() += size;
        }
    }
    let active = state.active_members() as u64;
    let came = |member: &&Member| member.since > 0 && member.joined_ms.saturating_add(30 * DAY) > now_ms;
    BranchPower {
        largest,
        high: largest > 3 && largest.saturating_mul(3) > active,
        joined: count(state.members().values().filter(came)),
        room: state.room_for_growth(now_ms),
    }
}

fn consent(state: &Assembly) -> ConsentPower {
    let vote = state.rules_history().last().and_then(|rules| rules.vote);
    let roll = vote.and_then(|vote| state.votes().get(&vote)).map(|vote| &vote.roll);
    let asked = |member: &&Member| match roll {
        Some(roll) => roll.binary_search(&member.id).is_ok(),
        None => member.founder,
    };
    let active = state.members().values().filter(|member| !member.left);
    ConsentPower { vote, asked: count(active.filter(asked)) }
}

fn ends(state: &Assembly) -> EndsPower {
    let now_ms = state.time_ms();
    let mut found = EndsPower::default();
    for vote in state.votes().values() {
        let ended = |is: fn(ConsequencePhase) -> bool| {
            vote.consequences.of_contests.iter().any(|consequence| is(consequence.phase))
        };
        let overtaken = ended(|phase| matches!(phase, ConsequencePhase::Overtaken(_)));
        let closed_for = now_ms.saturating_sub(vote.closes.unwrap_or(now_ms));
        let needed = vote.consequences.needed;
        found.overtaken += u64::from(vote.phase == VotePhase::Overtaken || overtaken);
        found.void += u64::from(ended(|phase| matches!(phase, ConsequencePhase::Void)));
        found.stalled += u64::from(vote.phase == VotePhase::Closed && closed_for >= STALLED);
        found.objected += u64::from(needed > 0 && vote.consequences.objections.len() as u64 >= needed);
    }
    found
}

fn delay(state: &Assembly) -> Option<u64> {
    let own_ms = |vote: &Vote| {
        let (seconds, nanos) = vote.id.get_timestamp()?.to_unix();
        Some(seconds.saturating_mul(1000).saturating_add(u64::from(nanos / 1_000_000)))
    };
    let last = state.votes().values().rev().take(LAST);
    let mut delays: Vec<u64> =
        last.filter_map(|vote| Some(vote.proposed_ms.saturating_sub(own_ms(vote)?))).collect();
    delays.sort_unstable();
    delays.get(delays.len() / 2).copied()
}
