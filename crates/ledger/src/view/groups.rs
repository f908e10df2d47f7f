//! Views of groups.

use crate::{
    keys::MemberId,
    state::{Assembly, Group},
};
use serde::Serialize;
use uuid::Uuid;

/// A group, or one that was dissolved.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupView {
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// Who is in it; nobody once it was dissolved.
    pub members: Vec<MemberId>,
    /// The vote that made it, changed it last, or dissolved it: what an effect that changes it names.
    pub changed_by: Uuid,
    /// When it did, in Unix milliseconds.
    pub changed_ms: u64,
    /// Whether that vote dissolved it.
    pub dissolved: bool,
}

/// The groups in the order in which they were first made.
pub(super) fn groups(state: &Assembly) -> Vec<GroupView> {
    let view = |group: &Group| GroupView {
        id: group.id,
        name: group.name.clone(),
        members: group.members.keys().copied().collect(),
        changed_by: group.changed_by,
        changed_ms: group.changed_ms,
        dissolved: group.dissolved,
    };
    state.groups().values().map(view).collect()
}
