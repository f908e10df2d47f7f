//! `circle.deal`: a trustee shows the first message.
//!
//! Messages of a ceremony are few and small, so they are checked when they come: a deal that is wrong never enters the log,
//! and a circle is only ever ready with a key that everybody can recompute.

use super::{EntryContext, EventType, Transition};
use crate::{
    bytes::Base64,
    refusal::Refusal,
    state::{Assembly, CirclePhase},
};
use folkmoot_protocol::circle::{self, Dealt};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use uuid::Uuid;

/// `circle.deal`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CircleDeal {
    /// The circle.
    pub circle: Uuid,
    /// COCKTAIL's first message.
    pub message: Base64,
}

impl EventType for CircleDeal {
    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let (circle, number, signer) = state.ceremony_step(entry.note, self.circle, CirclePhase::Dealing)?;
        let message = &self.message.0;
        let committed = circle.trustee(number).and_then(|trustee| trustee.commitment);
        if committed != Some(circle::deal_commitment(message, &circle.spec, number)) {
            return Err(Refusal::CircleOtherMessage);
        }
        circle::check_deal(&circle.spec, number, message)?;
        let missing = circle.trustees.iter().filter(|trustee| trustee.message.is_none()).count();
        let dealt = if missing == 1 {
            let mut messages = Vec::with_capacity(circle.trustees.len());
            for trustee in &circle.trustees {
                messages.push(trustee.message.clone().unwrap_or_else(|| message.clone()));
            }
            Some(Arc::new(Dealt::check(&circle.spec, &messages)?))
        } else {
            None
        };
        let (id, message, time_ms) = (circle.id, message.clone(), entry.time_ms);
        Ok(Transition::new([signer], move |state| {
            if let (Some(circle), Some(dealt)) = (state.circles.get_mut(&id), dealt) {
                circle.public = Some(Arc::new(dealt.public().clone()));
                circle.dealt = Some(dealt);
            }
            state.step(id, number, time_ms, |trustee| trustee.message = Some(message));
        }))
    }
}
