//! `remove`: members are removed. They keep the record, and every right to read it.

use super::{DeedType, Target};
use crate::{fields, keys::MemberId, limits, refusal::EventError};
use serde::{Deserialize, Serialize};

/// `remove`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RemoveEffect {
    /// One member; 1 to 50 if each has rested for two years or has been a member for less than 180 days.
    pub members: Vec<MemberId>,
}

impl DeedType for RemoveEffect {
    fn check(&self) -> Result<(), EventError> {
        fields::list("effects.members", &self.members, 1..=limits::REMOVED)
    }

    fn targets(&self) -> Vec<Target> {
        self.members.iter().copied().map(Target::Member).collect()
    }
}
