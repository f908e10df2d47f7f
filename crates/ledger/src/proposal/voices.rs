//! `voices`: a member has more voices than the others, or no longer so many.

use super::{DeedType, Target};
use crate::{keys::MemberId, refusal::EventError};
use folkmoot_protocol::MAX_VOICES;
use serde::{Deserialize, Serialize};

/// `voices`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VoicesEffect {
    /// The member.
    pub member: MemberId,
    /// How many voices they were given before; 1 where no vote gave them any.
    pub from: u16,
    /// How many they are to have.
    pub to: u16,
}

impl DeedType for VoicesEffect {
    fn check(&self) -> Result<(), EventError> {
        let possible = |voices| (1..=MAX_VOICES).contains(&voices);
        if !possible(self.from) {
            return Err(EventError::Range("from"));
        }
        // What changes nothing would only stand in the way of others.
        if !possible(self.to) || self.to == self.from {
            return Err(EventError::Range("to"));
        }
        Ok(())
    }

    fn targets(&self) -> Vec<Target> {
        vec![Target::Voices(self.member)]
    }
}
