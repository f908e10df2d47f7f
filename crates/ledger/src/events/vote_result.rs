//! `vote.result`: the host states the result.

use super::{Body, EntryContext, EventType, Transition, fields};
use crate::{
    methods::Details,
    obligation::{Obligation, ResultCheck},
    outcome::{LotSeed, Outcome, ResultRules},
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

    fn validate(&self, state: &Assembly, _: &EntryContext<'_>) -> Result<Transition, Refusal> {
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
        let released = Released { counts: self.counts.clone(), outcome, details };
        Ok(Transition::of_vote([state.host_signer()], vote.id, move |vote| {
            vote.phase = VotePhase::Decided;
            vote.result = Some(released);
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
            rules: &self.rules,
            lot_seed: LotSeed { root: closed.root, vote: vote.id },
            ballots: closed.ballots,
            roll: vote.roll.len() as u64,
        };
        (0..)
            .zip(vote.proposal.contests.iter().zip(counts))
            .map(|(index, (contest, counts))| contest.read(index, counts, &rules))
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
