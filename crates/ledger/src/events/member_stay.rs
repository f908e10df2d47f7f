//! `member.stay`: a member says "I am still here", and rests no longer.

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
        Ok(Transition::new([author.signer()], |_| {}))
    }
}
