//! Points: a ballot divides them among the options.

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

/// Points divided among the options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Points {
    /// What is asked.
    pub question: String,
    /// The options, in order.
    pub options: Vec<String>,
    /// The points of one ballot, 1 to 1,000.
    pub budget: u16,
    /// Whether all of them have to be given.
    pub exact: bool,
}

impl Kind for Points {
    fn example() -> Self {
        Self { question: example_question(), options: example_options(5), budget: 20, exact: true }
    }

    asked!();

    fn check(&self) -> Result<(), ContestError> {
        limit("budget", self.budget, 1..=1_000)
    }

    fn sealed(&self) -> folkmoot_protocol::Contest {
        folkmoot_protocol::Contest::Points {
            options: count(&self.options),
            budget: self.budget,
            exact: self.exact,
        }
    }

    fn read(&self, reading: &Reading<'_>) -> Option<(Outcome, Details)> {
        Some(reading.by_sum(reading.counts))
    }
}
