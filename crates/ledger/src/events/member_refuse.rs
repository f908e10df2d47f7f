//! `member.refuse`: the old key refuses a new one, or undoes it.

use super::{EntryContext, EventType, Transition};
use crate::{
    refusal::Refusal,
    state::{Assembly, RecoveryPhase},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `member.refuse`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberRefuse {
    /// The event with which the new key was asked for.
    pub r#for: Uuid,
}

impl EventType for MemberRefuse {
    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let author = state.active_author(entry.note)?;
        let event = self.r#for;
        let recovery = state.recoveries.get(&event).ok_or(Refusal::JoinUnknown)?;
        if recovery.member != author.id {
            return Err(Refusal::NotOldKey);
        }
        let until_ms = match recovery.phase {
            RecoveryPhase::Asking | RecoveryPhase::Waiting(_) => None,
            RecoveryPhase::Done(_) => recovery.undo_until_ms(),
            RecoveryPhase::Refused => return Err(Refusal::RecoverOver),
        };
        if until_ms.is_some_and(|until_ms| entry.time_ms >= until_ms) {
            return Err(Refusal::RecoverOver);
        }
        let old_key = recovery.old.key;
        Ok(Transition::new([(author.id.to_string(), old_key)], move |state| state.refuse_key(event)))
    }
}
