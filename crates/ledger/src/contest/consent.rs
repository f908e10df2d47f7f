//! A consent: it passes when enough agree and no more than a few object.

use super::kind::{Kind, example_question};
use crate::{
    decimal::grouped,
    methods::Details,
    outcome::{Decision, Outcome, Reading},
};
use serde::{Deserialize, Serialize};

/// Agree, stand aside or object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Consent {
    /// What is asked.
    pub question: String,
    /// The most objections with which it still passes; 0 is usual.
    pub objections: u16,
}

impl Kind for Consent {
    fn example() -> Self {
        Self { question: example_question(), objections: 0 }
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
        folkmoot_protocol::Contest::Consent
    }

    fn slots(&self) -> Vec<String> {
        ["Agree", "Stand aside", "Object"].map(str::to_owned).to_vec()
    }

    fn passes_or_fails(&self) -> bool {
        true
    }

    fn read(&self, reading: &Reading<'_>) -> Option<(Outcome, Details)> {
        let [agree, _, object] = *reading.counts else { return None };
        let approved = agree > 0 && object <= u64::from(self.objections);
        Some((reading.rules.carried(approved, agree), Details::Consent))
    }

    fn counted(&self, counts: &[u64], _decision: Decision) -> String {
        let [agree, aside, object] = *counts else { return String::new() };
        let people =
            |n, one: &str, several: &str| format!("{} {}", grouped(n), if n == 1 { one } else { several });
        let (agree, aside) = (people(agree, "agrees", "agree"), people(aside, "stands aside", "stand aside"));
        format!("{agree}, {aside}, {}", people(object, "objects", "object"))
    }

    fn approval(&self) -> &'static str {
        "agree"
    }

    fn explained(&self, _outcome: &Outcome, _details: &Details) -> Option<String> {
        Some(format!("Objections allowed: {}.", grouped(self.objections.into())))
    }
}
