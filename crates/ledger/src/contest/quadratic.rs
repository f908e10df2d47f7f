//! Quadratic voting: votes for options, and perhaps against options, that cost their square in credits.

use super::{
    ContestError,
    kind::{Kind, asked, count, example_options, example_question},
    limits::limit,
};
use crate::{
    methods::Details,
    outcome::{Outcome, Reading, signed},
};
use serde::{Deserialize, Serialize};

/// Votes for options, and perhaps against options, that cost their square.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Quadratic {
    /// What is asked.
    pub question: String,
    /// The options, in order.
    pub options: Vec<String>,
    /// The credits of one ballot, 1 to 400.
    pub credits: u16,
    /// Whether votes against an option are possible.
    pub against: bool,
}

impl Kind for Quadratic {
    fn example() -> Self {
        Self { question: example_question(), options: example_options(5), credits: 100, against: true }
    }

    asked!();

    fn check(&self) -> Result<(), ContestError> {
        limit("credits", self.credits, 1..=400)
    }

    fn sealed(&self) -> folkmoot_protocol::Contest {
        folkmoot_protocol::Contest::Quadratic {
            options: count(&self.options),
            credits: self.credits,
            against: self.against,
        }
    }

    fn slots(&self) -> Vec<String> {
        if !self.against {
            return self.options.clone();
        }
        let side = |word: &'static str| self.options.iter().map(move |option| format!("{option}: {word}"));
        side("for").chain(side("against")).collect()
    }

    fn no_choice(&self, counts: &[u64]) -> &'static str {
        match counts.iter().any(|count| *count > 0) {
            true => "no option has more votes for it than against it",
            false => "nobody chose any of the options",
        }
    }

    /// Votes for less votes against.
    fn read(&self, reading: &Reading<'_>) -> Option<(Outcome, Details)> {
        if !self.against {
            return Some(reading.by_sum(reading.counts));
        }
        let (votes_for, votes_against) = reading.counts.split_at_checked(self.options.len())?;
        let values = votes_for.iter().zip(votes_against);
        Some(
            reading
                .by_value(values.map(|(more, less)| signed(*more).saturating_sub(signed(*less))).collect()),
        )
    }
}
