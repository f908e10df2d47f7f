//! Whether a vote hides who takes part.

use serde::{Deserialize, Serialize};

/// Whether a vote hides who takes part (docs/spec/13-constitution.md, 13.11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Participation {
    /// Everybody sees who has cast a ballot, and nobody how.
    Open,
    /// Nobody sees whose a ballot is: it comes from somebody on the roll.
    Hidden,
}

impl Participation {
    /// As in a fingerprint.
    pub(crate) fn byte(self) -> u8 {
        match self {
            Self::Open => 0,
            Self::Hidden => 1,
        }
    }
}
