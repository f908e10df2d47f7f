//! `member.vouch`: a member vouches for somebody who asks to join, or for a member's new key.

use super::{EntryContext, EventType, Transition};
use crate::{refusal::Refusal, state::Assembly};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `member.vouch`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vouch {
    /// The event with which they ask.
    pub r#for: Uuid,
}

impl EventType for Vouch {
    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let author = state.active_author(entry.note)?;
        let (event, voucher, now) = (self.r#for, author.id, (state.size(), entry.time_ms));
        if let Some(asking) = state.asking.get(&event) {
            let entrance = state.entrance_after_vouch(asking, author, entry.time_ms)?;
            return Ok(Transition::new([author.signer()], move |state| {
                state.vouch_for_asking(event, voucher, entrance, now);
            }));
        }
        let recovery = state.recoveries.get(&event).ok_or(Refusal::JoinUnknown)?;
        state.may_vouch_for_key(recovery, author, entry.time_ms)?;
        let (_, time_ms) = now;
        Ok(Transition::new([author.signer()], move |state| state.vouch_for_key(event, voucher, time_ms)))
    }
}
