//! A motion: yes, no or abstain.

use super::kind::{Kind, example_question};
use crate::{
    decimal::grouped,
    methods::Details,
    outcome::{Decision, Outcome, Reading},
};
use serde::{Deserialize, Serialize};

/// Yes, no or abstain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Motion {
    /// What is asked.
    pub question: String,
}

impl Kind for Motion {
    fn example() -> Self {
        Self { question: example_question() }
    }

    fn question(&self) -> &str {
        &self.question
    }

    fn options(&self) -> &[String] {
        &[]
    }

    fn fewest_options(&self) -> usize {
        0
    }

    fn sealed(&self) -> folkmoot_protocol::Contest {
        folkmoot_protocol::Contest::Motion
    }

    fn slots(&self) -> Vec<String> {
        ["Yes", "No", "Abstain"].map(str::to_owned).to_vec()
    }

    fn passes_or_fails(&self) -> bool {
        true
    }

    fn read(&self, reading: &Reading<'_>) -> Option<(Outcome, Details)> {
        let [yes, no, _] = *reading.counts else { return None };
        let outcome = reading.rules.carried(reading.rules.majority_met(yes, no), yes);
        Some((outcome, Details::Majority))
    }

    fn counted(&self, counts: &[u64], _decision: Decision) -> String {
        let [yes, no, _] = *counts else { return String::new() };
        format!("{} for, {} against", grouped(yes), grouped(no))
    }
}
