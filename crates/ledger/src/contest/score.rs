//! A score: a number for each option.

use super::{
    ContestError,
    kind::{Kind, asked, count, example_options, example_question},
    limits::limit,
};
use crate::{
    methods::Details,
    outcome::{Outcome, Reading},
};
use serde::{Deserialize, Serialize};

/// A score for each option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Score {
    /// What is asked.
    pub question: String,
    /// The options, in order.
    pub options: Vec<String>,
    /// The highest score, 1 to 100; the lowest is 0.
    pub max: u16,
}

impl Kind for Score {
    fn example() -> Self {
        Self { question: example_question(), options: example_options(10), max: 10 }
    }

    asked!();

    fn fewest_options(&self) -> usize {
        1
    }

    fn check(&self) -> Result<(), ContestError> {
        limit("max", self.max, 1..=100)
    }

    fn sealed(&self) -> folkmoot_protocol::Contest {
        folkmoot_protocol::Contest::Score { options: count(&self.options), max: self.max }
    }

    fn read(&self, reading: &Reading<'_>) -> Option<(Outcome, Details)> {
        Some(reading.by_sum(reading.counts))
    }
}
