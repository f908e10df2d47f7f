//! `circle.certify`: a trustee signs the transcript of the ceremony.

use super::{EntryContext, EventType, Transition};
use crate::{
    bytes::Base64Array,
    refusal::Refusal,
    state::{Assembly, CirclePhase},
};
use folkmoot_protocol::circle;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `circle.certify`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CircleCertify {
    /// The circle.
    pub circle: Uuid,
    /// COCKTAIL's signature on the transcript.
    pub signature: Base64Array<64>,
}

impl EventType for CircleCertify {
    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let (circle, number, signer) =
            state.ceremony_step(entry.note, self.circle, CirclePhase::Certifying)?;
        let dealt = circle.dealt.as_ref().ok_or(Refusal::CirclePhase)?;
        let (id, certificate, time_ms) = (circle.id, self.signature.0, entry.time_ms);
        circle::check_certificate(dealt, number, &certificate)?;
        Ok(Transition::new([signer], move |state| {
            state.step(id, number, time_ms, |trustee| trustee.certificate = Some(certificate));
        }))
    }
}
