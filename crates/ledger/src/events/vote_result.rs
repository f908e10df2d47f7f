//! `vote.result`: the host states the result.

use super::{Body, EntryContext, EventType, Transition};
use crate::{
    effects::{Bars, Carried},
    fields,
    methods::Details,
    obligation::{Obligation, ResultCheck},
    outcome::{Decision, LotSeed, Outcome, ResultRules},
    proposal::Proposal,
    refusal::{EventError, Refusal},
    rules::Rules,
    state::{Assembly, Released, Vote, VotePhase},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `vote.result`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteResult {
    /// The vote.
    pub vote: Uuid,
    /// For each contest, the number in each of its slots.
    pub counts: Vec<Vec<u64>>,
    /// For each contest, the outcome under the rules.
    pub outcome: Vec<Outcome>,
}

impl EventType for VoteResult {
    fn check(&self) -> Result<(), EventError> {
        self.counts.iter().flatten().copied().try_for_each(fields::integer)
    }

    fn vote(&self, _: Uuid) -> Option<Uuid> {
        Some(self.vote)
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let vote = state.votes.get(&self.vote).ok_or(Refusal::VoteUnknown)?;
        if vote.phase != VotePhase::Closed {
            return Err(state.unopened(vote));
        }
        let opening = vote.opening().ok_or(Refusal::TooFewShares {
            needed: vote.circle.as_ref().map_or(0, |circle| circle.threshold().into()),
            present: vote.shares.len(),
        })?;
        let read = state.read(vote, &self.counts).ok_or(Refusal::ResultForm)?;
        if read.iter().map(|one| &one.outcome).ne(&self.outcome) {
            return Err(Refusal::ResultOutcome);
        }
        let counts = self.counts.iter().flatten().copied().collect();
        let carried: Vec<Carried> = read.iter().map(|one| one.carried).collect();
        let (outcome, details) = read.into_iter().map(|one| (one.outcome, one.details)).unzip();
        let released = Released { counts: self.counts.clone(), outcome, details };
        let (id, proposed, time_ms) = (vote.id, vote.proposed, entry.time_ms);
        Ok(Transition::new([state.host_signer()], move |state| {
            if let Some(vote) = state.votes.get_mut(&id) {
                vote.phase = VotePhase::Decided;
                vote.result = Some(released);
            }
            state.running.remove(&proposed);
            state.conclude(id, &carried, time_ms);
        })
        .with(Obligation::Result(ResultCheck { opening, counts })))
    }
}

/// One contest as it was read.
struct Read {
    outcome: Outcome,
    details: Details,
    carried: Carried,
}

/// Reads a contest under the rules, and then by the bars that stand beside them: what passes has to clear each.
fn read_contest(proposal: &Proposal, index: u32, counts: &[u64], rules: &ResultRules<'_>) -> Option<Read> {
    let contest = proposal.contests.get(usize::try_from(index).ok()?)?;
    let by = |bar: &Rules| contest.read(index, counts, &ResultRules { rules: bar, ..*rules });
    let passed = |outcome: &Outcome| outcome.decision == Decision::Passed;
    let bars = Bars::of(proposal, index, rules.rules);
    let (mut outcome, mut details) = by(&bars.rules)?;
    if let Some(bar) = bars.raised.filter(|_| passed(&outcome)) {
        (outcome, details) = by(&bar)?;
    }
    let by_the_rules = passed(&outcome);
    if let Some(bar) = bars.own.filter(|_| by_the_rules) {
        (outcome, details) = by(&bar)?;
    }
    let carried = match (contest.carried(&outcome), by_the_rules) {
        (true, _) => Carried::Passed,
        (false, true) => Carried::UnderOwnBar,
        (false, false) => Carried::Failed,
    };
    Some(Read { outcome, details, carried })
}

impl Assembly {
    /// The outcomes that the rules give to counts and how these were read, if they have the form of the vote's contests.
    fn read(&self, vote: &Vote, counts: &[Vec<u64>]) -> Option<Vec<Read>> {
        let closed = vote.closed.as_ref()?;
        if counts.len() != vote.proposal.contests.len() {
            return None;
        }
        let rules = ResultRules {
            rules: self.rules_of(vote),
            class: vote.proposal.class,
            lot_seed: LotSeed { root: closed.root, vote: vote.id },
            voices: closed.voices,
            base: closed.base,
        };
        (0..).zip(counts).map(|(index, counts)| read_contest(&vote.proposal, index, counts, &rules)).collect()
    }

    /// The statement of a result; `numbers` are those of all slots in order, as the opened tally gives them.
    pub fn result_statement(&self, vote: Uuid, numbers: &[u64]) -> Option<Body> {
        let state = self.votes.get(&vote)?;
        let counts = state.by_contest(numbers)?;
        let outcome = self.read(state, &counts)?.into_iter().map(|one| one.outcome).collect();
        Some(Body::Result(VoteResult { vote, counts, outcome }))
    }
}
