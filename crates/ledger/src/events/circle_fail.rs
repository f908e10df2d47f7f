//! `circle.fail`: a ceremony ends without a key. One that a founding or a vote asked for begins again, twice at most.

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
        let author = state.active_author(entry.note).map_err(|_| Refusal::NotOfCircle)?;
        let author_is_trustee = circle.number(author.id).is_some();
        // The circle of the founding was called by all who founded.
        let author_called = circle.caller.map_or(author.founder, |caller| caller == author.id);
        if !author_is_trustee && !author_called {
            return Err(Refusal::NotOfCircle);
        }
        if matches!(circle.phase, CirclePhase::Ready | CirclePhase::Failed) {
            return Err(Refusal::CirclePhase);
        }
        let named = circle.number(self.trustee).ok_or(Refusal::CircleBlame)?;
        let plausible = match self.reason {
            FailReason::Missing => circle.awaits(named),
            // Only whoever was dealt a share can have found it wrong, and nobody after they have signed that all are right.
            FailReason::Share => {
                circle.phase == CirclePhase::Certifying
                    && author_is_trustee
                    && !circle.has_certified(author.id)
                    && state.accused_before(circle, author.id).all(|accused| accused == self.trustee)
            }
        };
        if !plausible {
            return Err(Refusal::CircleBlame);
        }
        let (waits_ms, time_ms) = (circle.missing_from_ms(), entry.time_ms);
        if self.reason == FailReason::Missing && time_ms < waits_ms {
            return Err(Refusal::CircleWaits { from_ms: waits_ms });
        }
        let (id, failure) = (circle.id, (self.trustee, self.reason, author.id));
        Ok(Transition::new([author.signer()], move |state| state.fail_ceremony(id, time_ms, failure)))
    }
}
