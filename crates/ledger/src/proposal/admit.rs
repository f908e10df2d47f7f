//! `admit`: an invitation that needs no vouches and keeps to no growth: a list of people, an open house, another group.

use super::{DeedType, Target};
use crate::{bytes::Base64Array, fields, refusal::EventError};
use serde::{Deserialize, Serialize};

/// `admit`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AdmitEffect {
    /// Ed25519 public key whose secret stands in the invitation link.
    pub key: Base64Array<32>,
    /// How many may join with it, 1 to 10,000.
    pub uses: u32,
    /// Unix milliseconds from which on it is void.
    pub expires: u64,
}

impl DeedType for AdmitEffect {
    fn check(&self) -> Result<(), EventError> {
        fields::integer(self.expires)?;
        if (1..=10_000).contains(&self.uses) { Ok(()) } else { Err(EventError::Range("effects.uses")) }
    }

    fn targets(&self) -> Vec<Target> {
        vec![Target::Admission(self.key.0)]
    }
}
