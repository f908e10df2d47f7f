//! Whose name a text is. What it says is not known here.

use super::{AskingPhase, Assembly, Member};
use crate::{keys::MemberId, note::Note, texts::TextHash};
use uuid::Uuid;

impl Assembly {
    /// Who asked to join with this event, if they sign this note.
    pub(crate) fn candidate_of(&self, event: Uuid, note: &Note) -> Option<&Member> {
        let id: MemberId = note.signatures().first()?.name().parse().ok()?;
        let candidate = &self.asking.get(&event)?.candidate;
        (candidate.id == id).then_some(candidate)
    }

    /// Who has or had this name: a member, or somebody who asks to be one.
    pub fn bearer(&self, name: &TextHash) -> Option<&Member> {
        let known = self.texts.get(name)?;
        let asking = || {
            let asking = self.asking.get(&known.event)?;
            (asking.phase == AskingPhase::Waiting).then_some(&asking.candidate)
        };
        let bearer = self.members.get(&known.author).or_else(asking)?;
        (bearer.name == *name).then_some(bearer)
    }

    /// Whether this is the name of a member, or of somebody who asks to be one.
    pub(crate) fn is_name_in_use(&self, name: &TextHash) -> bool {
        self.bearer(name).is_some_and(|bearer| !bearer.left)
    }
}
