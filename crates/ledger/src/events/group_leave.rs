//! `group.leave`: a member leaves a group and stays in the assembly.

use super::{EntryContext, EventType, Transition};
use crate::{refusal::Refusal, state::Assembly};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `group.leave`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupLeave {
    /// The group.
    pub group: Uuid,
}

impl EventType for GroupLeave {
    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let author = state.active_author(entry.note)?;
        state.belongs(Some(self.group), author.id)?;
        let (group, id) = (self.group, author.id);
        Ok(Transition::new([author.signer()], move |state| state.leave_group(group, id)))
    }
}
