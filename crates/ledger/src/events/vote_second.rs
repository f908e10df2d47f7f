//! `vote.second`: a member signs a proposal.

use super::{EntryContext, EventType, Transition};
use crate::{
    proposal::Way,
    refusal::Refusal,
    state::{Assembly, VotePhase},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `vote.second`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteSecond {
    /// The vote.
    pub vote: Uuid,
}

impl EventType for VoteSecond {
    fn vote(&self, _: Uuid) -> Option<Uuid> {
        Some(self.vote)
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let author = state.active_author(entry.note)?;
        let vote = state.vote_at(self.vote, VotePhase::Proposed)?;
        state.belongs(vote.proposal.group, author.id)?;
        if vote.seconds.iter().any(|(member, _)| *member == author.id) {
            return Err(Refusal::SecondRepeated);
        }
        let (id, member, way, time_ms) = (vote.id, author.id, vote.proposal.way, entry.time_ms);
        Ok(Transition::new([author.signer()], move |state| {
            if let Some(vote) = state.votes.get_mut(&id) {
                vote.seconds.push((member, time_ms));
            }
            match way {
                Way::Ballot => state.count_seconds(id, time_ms),
                Way::Signatures => state.settle_signatures(id, time_ms),
            }
        }))
    }
}
