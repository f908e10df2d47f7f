//! An approval: each option that is acceptable.

use super::kind::{Kind, asked, count, example_options, example_question};
use crate::{
    methods::Details,
    outcome::{Outcome, Reading},
};
use serde::{Deserialize, Serialize};

/// Each acceptable option. What `min` and `max` may be follows from the number of options, and is checked with the shape.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Approval {
    /// What is asked.
    pub question: String,
    /// The options, in order.
    pub options: Vec<String>,
    /// The fewest options that a ballot may approve.
    pub min: u16,
    /// The most options that a ballot may approve.
    pub max: u16,
}

impl Kind for Approval {
    fn example() -> Self {
        Self { question: example_question(), options: example_options(10), min: 1, max: 3 }
    }

    asked!();

    fn sealed(&self) -> folkmoot_protocol::Contest {
        folkmoot_protocol::Contest::Approval { options: count(&self.options), min: self.min, max: self.max }
    }

    fn read(&self, reading: &Reading<'_>) -> Option<(Outcome, Details)> {
        Some(reading.by_sum(reading.counts))
    }
}
