//! `vote.agree`: a member of its roll agrees that an open vote ends unopened, or closes later.

use super::{EntryContext, EventType, Transition};
use crate::{
    refusal::Refusal,
    state::{Assembly, VotePhase},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `vote.agree`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteAgree {
    /// The vote.
    pub vote: Uuid,
    /// The id of the `vote.end` or `vote.extend`.
    #[serde(rename = "for")]
    pub ask: Uuid,
}

impl EventType for VoteAgree {
    fn vote(&self, _: Uuid) -> Option<Uuid> {
        Some(self.vote)
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let author = state.active_author(entry.note)?;
        let vote = state.vote_at(self.vote, VotePhase::Open)?;
        if vote.roll.binary_search(&author.id).is_err() {
            return Err(Refusal::NotOnRoll);
        }
        if vote.closes.is_none_or(|closes| entry.time_ms >= closes) {
            return Err(Refusal::Over);
        }
        let ask = vote.amendments.iter().find(|one| one.id == self.ask).ok_or(Refusal::AmendUnknown)?;
        if ask.done_ms.is_some() || ask.agreed.contains(&author.id) {
            return Err(Refusal::AmendRepeated);
        }
        let (id, ask, member, time_ms) = (vote.id, self.ask, author.id, entry.time_ms);
        Ok(Transition::new([author.signer()], move |state| state.agree_amendment(id, ask, member, time_ms)))
    }
}
