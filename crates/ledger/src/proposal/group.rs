//! `group`: a group of members is made, changed or dissolved.

use super::{DeedType, Target};
use crate::{fields, keys::MemberId, limits, refusal::EventError, text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

/// `group`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupEffect {
    /// The group.
    pub id: Uuid,
    /// The vote that made it what it was when this was written: the last one that made or changed it; none where it is made.
    pub from: Option<Uuid>,
    /// What it is called from then on; none where it is dissolved.
    pub name: Option<String>,
    /// Members who come into it.
    pub add: Vec<MemberId>,
    /// Members who are put out of it.
    pub remove: Vec<MemberId>,
}

impl DeedType for GroupEffect {
    fn check(&self) -> Result<(), EventError> {
        self.name.iter().try_for_each(|name| fields::name("effects.name", name))?;
        fields::list("effects.add", &self.add, 0..=limits::GROUP_CHANGE)?;
        fields::list("effects.remove", &self.remove, 0..=limits::GROUP_CHANGE)?;
        let has_form = match (&self.from, &self.name) {
            (None, Some(_)) => !self.add.is_empty() && self.remove.is_empty(),
            (None, None) => false,
            (Some(_), Some(_)) => true,
            (Some(_), None) => self.add.is_empty() && self.remove.is_empty(),
        };
        let named: BTreeSet<&MemberId> = self.add.iter().chain(&self.remove).collect();
        let once = named.len() == self.add.len() + self.remove.len();
        if has_form && once { Ok(()) } else { Err(EventError::GroupForm) }
    }

    /// The name besides: no two groups have one, and who failed with one group does not try again at once with another like it.
    fn targets(&self) -> Vec<Target> {
        let names = self.name.iter().flat_map(|name| text::skeletons(name)).map(Target::GroupName);
        std::iter::once(Target::Group(self.id)).chain(names).collect()
    }
}
