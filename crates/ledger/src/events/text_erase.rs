//! `text.erase`: whoever wrote a text asks that it be forgotten.

use super::{EntryContext, EventType, Transition};
use crate::{proposal::Target, refusal::Refusal, state::Assembly, texts::TextHash};
use serde::{Deserialize, Serialize};

/// `text.erase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextErase {
    /// The text.
    pub text: TextHash,
}

impl EventType for TextErase {
    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        // Whoever left can ask as well, and whoever asked to join and did not: what they wrote is theirs.
        let known = state.texts.get(&self.text);
        let asked = || known.and_then(|known| state.candidate_of(known.event, entry.note));
        let author = state.author(entry.note).or_else(asked).ok_or(Refusal::NotMember)?;
        let known = known.ok_or(Refusal::TextUnknown)?;
        if known.author != author.id {
            return Err(Refusal::NotTextAuthor);
        }
        if known.erased_ms.is_some() {
            return Err(Refusal::TextErased);
        }
        if state.is_name_in_use(&self.text) {
            return Err(Refusal::TextInUse);
        }
        let (text, time_ms) = (self.text, entry.time_ms);
        Ok(Transition::new([author.signer()], move |state| {
            state.texts.erase(text, time_ms, None);
            state.overtake(&Target::Erasure(text));
        }))
    }
}
