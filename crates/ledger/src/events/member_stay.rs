//! `member.stay`: a member says "I am still here", and rests no longer. A device says it by itself where nothing else that its owner
//! does can be seen, so seldom that it tells of no visit in particular.

use super::{EntryContext, EventType, Transition};
use crate::{refusal::Refusal, state::Assembly};
use serde::{Deserialize, Serialize};

/// `member.stay`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberStay {}

impl EventType for MemberStay {
    /// That it is signed says it all: whoever signs an entry is in standing.
    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let author = state.active_author(entry.note)?;
        let from_ms = state.stays_from_ms(author);
        if entry.time_ms < from_ms {
            return Err(Refusal::StayTooSoon { from_ms });
        }
        Ok(Transition::new([author.signer()], |_| {}))
    }
}
