//! `circle`: other trustees. The ceremony starts when the effect is in force; the circle is in office when it is certified.

use super::{DeedType, Target};
use crate::{fields, keys::MemberId, refusal::EventError};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `circle`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CircleEffect {
    /// The circle in office when it was written; none where there is none.
    pub from: Option<Uuid>,
    /// The trustees in the order of their numbers 1..=n.
    pub trustees: Vec<MemberId>,
    /// How many trustees it takes to open a tally.
    pub threshold: u16,
}

impl DeedType for CircleEffect {
    fn check(&self) -> Result<(), EventError> {
        fields::list("trustees", &self.trustees, 2..=32)
    }

    fn targets(&self) -> Vec<Target> {
        vec![Target::Circle]
    }
}
