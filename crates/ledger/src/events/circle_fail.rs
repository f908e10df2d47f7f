//! `circle.fail`: a ceremony ends without a key.

use super::{EntryContext, EventType, Transition};
use crate::{
    keys::MemberId,
    refusal::Refusal,
    state::{Assembly, CirclePhase, FailReason},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `circle.fail`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CircleFail {
    /// The circle.
    pub circle: Uuid,
    /// The trustee that the author names.
    pub trustee: MemberId,
    /// What went wrong.
    pub reason: FailReason,
}

impl EventType for CircleFail {
    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let circle = state.circles.get(&self.circle).ok_or(Refusal::CircleUnknown)?;
        let author = state.author(entry.note).ok_or(Refusal::NotOfCircle)?;
        let author_is_trustee = circle.number(author.id).is_some();
        if !author_is_trustee && author.id != circle.caller {
            return Err(Refusal::NotOfCircle);
        }
        if matches!(circle.phase, CirclePhase::Ready | CirclePhase::Failed) {
            return Err(Refusal::CirclePhase);
        }
        let named = circle.number(self.trustee).ok_or(Refusal::CircleBlame)?;
        let plausible = match self.reason {
            FailReason::Missing => circle.awaits(named),
            // Only whoever was dealt a share can have found it wrong.
            FailReason::Share => author_is_trustee && circle.phase == CirclePhase::Certifying,
        };
        if !plausible {
            return Err(Refusal::CircleBlame);
        }
        let (id, failure) = (circle.id, (self.trustee, self.reason, author.id));
        Ok(Transition::new([author.signer()], move |state| {
            if let Some(circle) = state.circles.get_mut(&id) {
                circle.phase = CirclePhase::Failed;
                circle.failure = Some(failure);
            }
        }))
    }
}
