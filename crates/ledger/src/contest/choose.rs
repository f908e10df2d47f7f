//! A choice: one of several options, or none of them.
//!
//! What is decided where "None of these" has the most, and where nobody has more than half, the question says itself: so no word
//! of a result can be contradicted by the number beside it.

use super::kind::{Kind, asked, count, example_options, example_question};
use crate::{
    decimal::grouped,
    methods::Details,
    outcome::{Decision, Outcome, Reading},
};
use serde::{Deserialize, Serialize};

/// Whether there is an answer besides the options, and what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Blank {
    /// There is none: each ballot chooses an option.
    Off,
    /// "None of these": where no option has more than it, nobody is chosen.
    Nobody,
    /// "No answer": it is counted, and decides nothing.
    NoAnswer,
}

/// How many it takes to be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Wins {
    /// More than any other option.
    Most,
    /// More than half of the ballots that choose an option.
    MoreThanHalf,
}

/// One of several options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Choose {
    /// What is asked.
    pub question: String,
    /// The options, in order.
    pub options: Vec<String>,
    /// Whether there is an answer besides the options. It is counted, but is no option, and so is never chosen.
    pub blank: Blank,
    /// How many it takes to be chosen.
    pub wins: Wins,
}

impl Kind for Choose {
    fn example() -> Self {
        Self {
            question: example_question(),
            options: example_options(10),
            blank: Blank::Off,
            wins: Wins::Most,
        }
    }

    asked!();

    fn sealed(&self) -> folkmoot_protocol::Contest {
        folkmoot_protocol::Contest::Choose { options: count(&self.options), blank: self.blank != Blank::Off }
    }

    fn slots(&self) -> Vec<String> {
        let blank = match self.blank {
            Blank::Off => None,
            Blank::Nobody => Some("None of these".to_owned()),
            Blank::NoAnswer => Some("No answer".to_owned()),
        };
        self.options.iter().cloned().chain(blank).collect()
    }

    fn read(&self, reading: &Reading<'_>) -> Option<(Outcome, Details)> {
        let chosen = reading.counts.get(..self.options.len())?;
        let blank = reading.counts.get(self.options.len()).copied().unwrap_or(0);
        let (outcome, details) = reading.by_sum(chosen);
        let most = chosen.iter().copied().max().unwrap_or(0);
        let outcome = if self.blank == Blank::Nobody && blank > 0 && blank >= most {
            Outcome::without_options(Decision::NoneChosen)
        } else if self.wins == Wins::MoreThanHalf && most > 0 && !more_than_half(most, chosen) {
            Outcome { options: run_off(chosen), ..Outcome::without_options(Decision::NoMajority) }
        } else {
            outcome
        };
        Some((outcome, details))
    }

    fn counted(&self, counts: &[u64], decision: Decision) -> String {
        let (options, blank) = counts.split_at(self.options.len().min(counts.len()));
        let (most, all) = (options.iter().copied().max().unwrap_or(0), saturating_sum(options));
        if decision == Decision::NoMajority {
            return format!("{} of {} for one of the options", grouped(most), grouped(all));
        }
        let blank = blank.first().copied().unwrap_or(0);
        format!("{} for none of these, and {} for the option with the most", grouped(blank), grouped(most))
    }
}

fn saturating_sum(counts: &[u64]) -> u64 {
    counts.iter().fold(0, |sum, count| sum.saturating_add(*count))
}

fn more_than_half(count: u64, of: &[u64]) -> bool {
    let all: u128 = of.iter().map(|count| u128::from(*count)).sum();
    2 * u128::from(count) > all
}

/// The options of a run-off, ascending: the two with the most, and whoever is level with them.
fn run_off(chosen: &[u64]) -> Vec<u32> {
    let mut sorted = chosen.to_vec();
    sorted.sort_unstable_by(|a, b| b.cmp(a));
    let second = sorted.get(1).copied().unwrap_or(0);
    (0..).zip(chosen).filter(|(_, count)| **count >= second).map(|(number, _)| number).collect()
}
