//! `vote.result`: the host states the result.

use super::{Body, EntryContext, EventType, Transition};
use crate::{
    effects, fields,
    methods::Details,
    obligation::{Obligation, ResultCheck},
    outcome::{Decision, LotSeed, Outcome, ResultRules},
    refusal::{EventError, Refusal},
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
        let (outcome, details) = state.read(vote, &self.counts).ok_or(Refusal::ResultForm)?;
        if outcome != self.outcome {
            return Err(Refusal::ResultOutcome);
        }
        let counts = self.counts.iter().flatten().copied().collect();
        let passed: Vec<bool> = outcome.iter().map(|one| one.decision == Decision::Passed).collect();
        let released = Released { counts: self.counts.clone(), outcome, details };
        let (id, proposed, time_ms) = (vote.id, vote.proposed, entry.time_ms);
        Ok(Transition::new([state.host_signer()], move |state| {
            if let Some(vote) = state.votes.get_mut(&id) {
                vote.phase = VotePhase::Decided;
                vote.result = Some(released);
            }
            state.running.remove(&proposed);
            state.conclude(id, &passed, time_ms);
        })
        .with(Obligation::Result(ResultCheck { opening, counts })))
    }
}

impl Assembly {
    /// The outcomes that the rules give to counts and how these were read, if they have the form of the vote's contests.
    fn read(&self, vote: &Vote, counts: &[Vec<u64>]) -> Option<(Vec<Outcome>, Vec<Details>)> {
        let closed = vote.closed.as_ref()?;
        if counts.len() != vote.proposal.contests.len() {
            return None;
        }
        let rules = ResultRules {
            rules: self.rules_of(vote),
            class: vote.proposal.class,
            lot_seed: LotSeed { root: closed.root, vote: vote.id },
            ballots: closed.ballots,
            base: closed.base,
        };
        (0..)
            .zip(vote.proposal.contests.iter().zip(counts))
            .map(|(index, (contest, counts))| {
                let (outcome, details) = contest.read(index, counts, &rules)?;
                // Who raises the bar must clear it: the decision is that of the old bar, and if they clear it, that of the new one.
                match effects::bar_set_by(&vote.proposal, index, rules.rules) {
                    Some(bar) if outcome.decision == Decision::Passed => {
                        contest.read(index, counts, &ResultRules { rules: &bar, ..rules })
                    }
                    _ => Some((outcome, details)),
                }
            })
            .collect()
    }

    /// The statement of a result; `numbers` are those of all slots in order, as the opened tally gives them.
    pub fn result_statement(&self, vote: Uuid, numbers: &[u64]) -> Option<Body> {
        let state = self.votes.get(&vote)?;
        let counts = state.by_contest(numbers)?;
        let (outcome, _) = self.read(state, &counts)?;
        Some(Body::Result(VoteResult { vote, counts, outcome }))
    }
}
