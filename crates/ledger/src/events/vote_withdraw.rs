//! `vote.withdraw`: its proposer takes a vote back before it opens.

use super::{EntryContext, EventType, Transition};
use crate::{
    refusal::Refusal,
    state::{Assembly, VotePhase},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `vote.withdraw`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdraw {
    /// The vote.
    pub vote: Uuid,
}

impl EventType for Withdraw {
    fn vote(&self, _: Uuid) -> Option<Uuid> {
        Some(self.vote)
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let vote = state.vote_at(self.vote, VotePhase::Proposed)?;
        let author =
            state.author(entry.note).filter(|author| author.id == vote.proposer).ok_or(Refusal::NotProposer)?;
        Ok(Transition::of_vote([author.signer()], vote.id, |vote| vote.phase = VotePhase::Withdrawn))
    }
}
