//! `vote.end`: the proposer of an open vote asks that it end unopened, since something in it is wrong.

use super::{EntryContext, EventType, Transition};
use crate::{
    limits,
    refusal::Refusal,
    state::{Amendment, AmendmentAsk, Assembly},
    texts::{TextField, TextHash},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `vote.end`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteEnd {
    /// The vote.
    pub vote: Uuid,
    /// Why, as Markdown.
    pub reason: TextHash,
}

impl EventType for VoteEnd {
    fn texts(&self) -> Vec<TextField> {
        vec![TextField::markdown("reason", self.reason, limits::REASON)]
    }

    fn vote(&self, _: Uuid) -> Option<Uuid> {
        Some(self.vote)
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let (author, vote) = state.may_amend(self.vote, Amendment::End, entry.note, entry.time_ms)?;
        // A second reading asks the same once more. Those who asked for it could propose it themselves and end it, and what
        // passed would be void without anybody having been asked.
        if vote.proposal.again.is_some() {
            return Err(Refusal::AmendReading);
        }
        let ask = AmendmentAsk::new((entry.id, entry.time_ms), author.id, Amendment::End, self.reason);
        let (id, time_ms) = (vote.id, entry.time_ms);
        Ok(Transition::new([author.signer()], move |state| state.ask_amendment(id, ask, time_ms)))
    }
}
