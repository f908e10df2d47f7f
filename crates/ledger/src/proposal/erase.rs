//! `erase`: a text that stands beside the log is erased, whoever wrote it.

use super::{DeedType, Target};
#[cfg(feature = "openapi")]
use crate::bytes::Hex32;
use crate::{refusal::EventError, texts::TextHash};
use serde::{Deserialize, Serialize};

/// `erase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EraseEffect {
    /// The text.
    #[cfg_attr(feature = "openapi", schema(value_type = Hex32))]
    pub text: TextHash,
}

impl DeedType for EraseEffect {
    fn check(&self) -> Result<(), EventError> {
        Ok(())
    }

    fn targets(&self) -> Vec<Target> {
        vec![Target::Erasure(self.text)]
    }
}
