//! `vote.withdraw`: a member takes back their own signature before the vote opens; the last one ends the proposal.

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
        // Whoever is no member any more can still take back what they signed.
        let author = state.author(entry.note).ok_or(Refusal::NotMember)?;
        let vote = state.vote_at(self.vote, VotePhase::Proposed)?;
        if vote.seconds.iter().all(|(member, _)| *member != author.id) {
            return Err(Refusal::SecondMissing);
        }
        let (id, member, time_ms) = (vote.id, author.id, entry.time_ms);
        Ok(Transition::new([author.signer()], move |state| {
            if let Some(vote) = state.votes.get_mut(&id) {
                vote.seconds.retain(|(other, _)| *other != member);
            }
            state.count_seconds(id, time_ms);
            state.withdraw_if_unsigned(id);
        }))
    }
}
