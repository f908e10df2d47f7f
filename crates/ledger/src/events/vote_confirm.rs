//! `vote.confirm`: a member's device says which closing of a vote it sees. Where no witnesses do, these show trustees that everybody sees
//! the same one, before they open anything (docs/spec/13-constitution.md, 13.12).

use super::{EntryContext, EventType, Transition};
use crate::{
    bytes::Hex32,
    fields,
    refusal::{EventError, Refusal},
    state::{Assembly, VotePhase},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `vote.confirm`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteConfirm {
    /// The vote.
    pub vote: Uuid,
    /// How many entries the log has up to and with the one that closed the vote.
    pub size: u64,
    /// The root of their tree.
    pub root: Hex32,
}

impl EventType for VoteConfirm {
    fn check(&self) -> Result<(), EventError> {
        fields::integer(self.size)
    }

    fn vote(&self, _: Uuid) -> Option<Uuid> {
        Some(self.vote)
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let author = state.active_author(entry.note)?;
        let vote = state.vote_at(self.vote, VotePhase::Closed)?;
        if !state.confirms(vote, author.id) {
            return Err(Refusal::NotOnRoll);
        }
        if state.confirmations(vote).is_none_or(|confirmations| confirmations.are_enough()) {
            return Err(Refusal::ConfirmEnough);
        }
        if vote.confirmed.contains(&author.id) {
            return Err(Refusal::ConfirmRepeated);
        }
        if vote.closed.as_ref().is_none_or(|closed| (closed.size, closed.root) != (self.size, self.root.0)) {
            return Err(Refusal::ConfirmOther);
        }
        let member = author.id;
        Ok(Transition::of_vote([author.signer()], vote.id, move |vote| vote.confirmed.push(member)))
    }
}
