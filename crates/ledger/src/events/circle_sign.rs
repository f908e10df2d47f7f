//! `circle.sign`: a member signs that a circle shall be the first in office.

use super::{EntryContext, EventType, Transition};
use crate::{
    refusal::Refusal,
    state::{Assembly, CirclePhase},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `circle.sign`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CircleSign {
    /// The circle.
    pub circle: Uuid,
}

impl EventType for CircleSign {
    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let author = state.active_author(entry.note)?;
        let circle = state.circles.get(&self.circle).ok_or(Refusal::CircleUnknown)?;
        state.may_call_circle()?;
        // Circles of votes have the vote for it, and the one of the founding its founders.
        if circle.phase == CirclePhase::Failed || !circle.is_called() {
            return Err(Refusal::CirclePhase);
        }
        if circle.signed.contains(&author.id) {
            return Err(Refusal::CircleSigned);
        }
        let (id, member, time_ms) = (circle.id, author.id, entry.time_ms);
        Ok(Transition::new([author.signer()], move |state| {
            if let Some(circle) = state.circles.get_mut(&id) {
                circle.signed.insert(member);
            }
            state.settle_first_circle(time_ms);
        }))
    }
}
