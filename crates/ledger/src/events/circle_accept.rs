//! `circle.accept`: a trustee accepts and commits to a first message.

use super::{EntryContext, EventType, Transition};
use crate::{
    bytes::Base64Array,
    refusal::Refusal,
    state::{Assembly, CirclePhase},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `circle.accept`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CircleAccept {
    /// The circle.
    pub circle: Uuid,
    /// Hash of the first message that this trustee will deal.
    pub commitment: Base64Array<32>,
}

impl EventType for CircleAccept {
    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let (circle, number, signer) =
            state.ceremony_step(entry.note, self.circle, CirclePhase::Accepting)?;
        let (id, commitment, time_ms) = (circle.id, self.commitment.0, entry.time_ms);
        Ok(Transition::new([signer], move |state| {
            state.step(id, number, time_ms, |trustee| trustee.commitment = Some(commitment));
        }))
    }
}
