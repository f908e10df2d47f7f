//! `member.leave`: a member leaves.

use super::{EntryContext, EventType, Transition};
use crate::{refusal::Refusal, state::Assembly};
use serde::{Deserialize, Serialize};

/// `member.leave`: whoever signed it leaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leave {}

impl EventType for Leave {
    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let author = state.active_author(entry.note)?;
        let (id, time_ms) = (author.id, entry.time_ms);
        Ok(Transition::new([author.signer()], move |state| state.depart(id, time_ms)))
    }
}
