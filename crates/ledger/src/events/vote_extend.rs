//! `vote.extend`: the proposer of an open vote asks that it close later.

use super::{EntryContext, EventType, Transition};
use crate::{
    fields, limits,
    refusal::{EventError, Refusal},
    state::{Amendment, AmendmentAsk, Assembly},
    texts::{TextField, TextHash},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `vote.extend`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteExtend {
    /// The vote.
    pub vote: Uuid,
    /// Unix milliseconds from which on no ballot is to be taken.
    pub closes: u64,
    /// Why, as Markdown.
    pub reason: TextHash,
}

impl EventType for VoteExtend {
    fn check(&self) -> Result<(), EventError> {
        fields::integer(self.closes)
    }

    fn texts(&self) -> Vec<TextField> {
        vec![TextField::markdown("reason", self.reason, limits::REASON)]
    }

    fn vote(&self, _: Uuid) -> Option<Uuid> {
        Some(self.vote)
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let amendment = Amendment::Extend(self.closes);
        let (author, vote) = state.may_amend(self.vote, amendment, entry.note, entry.time_ms)?;
        let closes = vote.closes.unwrap_or_default();
        if self.closes <= closes || self.closes > state.latest_closes(vote) {
            return Err(Refusal::OpenCloses);
        }
        let ask = AmendmentAsk::new((entry.id, entry.time_ms), author.id, amendment, self.reason);
        let (id, time_ms) = (vote.id, entry.time_ms);
        Ok(Transition::new([author.signer()], move |state| state.ask_amendment(id, ask, time_ms)))
    }
}
