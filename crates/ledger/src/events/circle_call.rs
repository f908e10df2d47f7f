//! `circle.call`: a member calls for the first circle of trustees, where the founding named none or its ceremony failed.

use super::{EntryContext, EventType, Transition};
use crate::{
    fields,
    keys::MemberId,
    refusal::{EventError, Refusal},
    state::{Assembly, Ceremony},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// `circle.call`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CircleCall {
    /// How many trustees it takes to open a tally.
    pub threshold: u16,
    /// The trustees in the order of their numbers 1..=n.
    pub trustees: Vec<MemberId>,
}

impl EventType for CircleCall {
    fn check(&self) -> Result<(), EventError> {
        fields::list("trustees", &self.trustees, 2..=32)
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let author = state.active_author(entry.note)?;
        state.may_call_circle()?;
        let ceremony = Ceremony {
            id: entry.id,
            text_hash: Sha256::digest(entry.note.text().as_bytes()).into(),
            caller: Some(author.id),
            vote: None,
            attempt: 0,
            time_ms: entry.time_ms,
            threshold: self.threshold,
            trustees: &self.trustees,
        };
        let circle = state.ceremony(&ceremony)?;
        let time_ms = entry.time_ms;
        Ok(Transition::new([author.signer()], move |state| {
            state.circles.insert(circle.id, circle);
            state.settle_first_circle(time_ms);
        }))
    }
}
