//! A ranking: all options in an order of preference, in which options can be level.

use super::kind::{Kind, asked, count, example_options, example_question};
use crate::{
    methods::{Details, Pairwise, Preferences},
    outcome::{Outcome, Reading},
};
use serde::{Deserialize, Serialize};

/// All options in an order of preference, in which options can be level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Ranking {
    /// What is asked.
    pub question: String,
    /// The options, in order.
    pub options: Vec<String>,
    /// How the preferences are read.
    pub method: RankingMethod,
}

/// How a ranking is read (docs/spec/11-methods.md, "Pairwise methods").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RankingMethod {
    /// By the strongest paths of majorities.
    Schulze,
    /// By the largest majorities that do not contradict each other.
    RankedPairs,
    /// By how many options stand behind on all ballots, and how many are level.
    Borda,
}

impl Kind for Ranking {
    fn example() -> Self {
        Self { question: example_question(), options: example_options(5), method: RankingMethod::Schulze }
    }

    asked!();

    fn sealed(&self) -> folkmoot_protocol::Contest {
        folkmoot_protocol::Contest::Ranking { options: count(&self.options) }
    }

    /// A slot for each ordered pair of options.
    fn slots(&self) -> Vec<String> {
        let behind = |i: usize| self.options.iter().enumerate().filter(move |(j, _)| *j != i);
        (self.options.iter().enumerate())
            .flat_map(|(i, first)| behind(i).map(move |(_, second)| format!("{first} before {second}")))
            .collect()
    }

    fn read(&self, reading: &Reading<'_>) -> Option<(Outcome, Details)> {
        let pairwise = Pairwise::new(self.options.len(), reading.counts, reading.rules.voices).ok()?;
        let standing = match self.method {
            RankingMethod::Schulze => pairwise.schulze(),
            RankingMethod::RankedPairs => pairwise.ranked_pairs(),
            RankingMethod::Borda => pairwise.borda().0,
        };
        let outcome = reading.first(reading.counts.iter().any(|count| *count > 0), &standing);
        let preferences = Preferences::new(standing, &pairwise);
        let details = match self.method {
            RankingMethod::Schulze => Details::Schulze(preferences),
            RankingMethod::RankedPairs => Details::RankedPairs(preferences),
            RankingMethod::Borda => Details::Borda(preferences),
        };
        Some((outcome, details))
    }

    /// The method, and how the first stands to the second.
    fn explained(&self, outcome: &Outcome, details: &Details) -> Option<String> {
        let (method, found) = match details {
            Details::Schulze(found) => ("Read by Schulze's method, with winning votes.", found),
            Details::RankedPairs(found) => ("Read by ranked pairs, with winning votes.", found),
            Details::Borda(found) => {
                ("Read by Borda's points, two for an option behind and one for a level one.", found)
            }
            _ => return None,
        };
        let second = found.standing.get(1).and_then(|place| place.first());
        let sentence = match (outcome.options.as_slice(), second) {
            ([first], Some(second)) => self.compared(found, *first, *second),
            _ => None,
        };
        Some([Some(method.to_owned()), sentence].into_iter().flatten().collect::<Vec<_>>().join(" "))
    }
}

impl Ranking {
    fn compared(&self, found: &Preferences, first: u32, second: u32) -> Option<String> {
        let [i, j] = [usize::try_from(first).ok()?, usize::try_from(second).ok()?];
        let (one, other) = (self.options.get(i)?, self.options.get(j)?);
        let (ahead, behind) = (found.preferred.get(i)?.get(j)?, found.preferred.get(j)?.get(i)?);
        let level = found.level.get(i)?.get(j)?;
        Some(format!("{one} before {other}: {ahead}; {other} before {one}: {behind}; neither: {level}."))
    }
}
