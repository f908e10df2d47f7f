//! A choice: one of several options, or none of them.

use super::kind::{Kind, asked, count, example_options, example_question};
use crate::{
    methods::Details,
    outcome::{Outcome, Reading},
};
use serde::{Deserialize, Serialize};

/// One of several options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Choose {
    /// What is asked.
    pub question: String,
    /// The options, in order.
    pub options: Vec<String>,
    /// Whether "none of these" can be chosen. It is counted, but is no option, and so never wins.
    pub blank: bool,
}

impl Kind for Choose {
    fn example() -> Self {
        Self { question: example_question(), options: example_options(10), blank: false }
    }

    asked!();

    fn sealed(&self) -> folkmoot_protocol::Contest {
        folkmoot_protocol::Contest::Choose { options: count(&self.options), blank: self.blank }
    }

    fn slots(&self) -> Vec<String> {
        let blank = self.blank.then(|| "None of these".to_owned());
        self.options.iter().cloned().chain(blank).collect()
    }

    fn read(&self, reading: &Reading<'_>) -> Option<(Outcome, Details)> {
        Some(reading.by_sum(reading.counts.get(..self.options.len())?))
    }
}
