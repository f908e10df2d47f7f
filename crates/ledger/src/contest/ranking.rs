//! A ranking: all options in an order of preference.

use super::kind::{Kind, asked, count, example_options, example_question};
use crate::{
    methods::{Details, Pairwise, Preferences},
    outcome::{Outcome, Reading},
};
use serde::{Deserialize, Serialize};

/// All options in an order of preference.
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
    /// By how many options stand behind on all ballots.
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

    /// A slot for each two options.
    fn slots(&self) -> Vec<String> {
        (self.options.iter().enumerate())
            .flat_map(|(i, first)| {
                self.options.iter().skip(i + 1).map(move |second| format!("{first} before {second}"))
            })
            .collect()
    }

    fn read(&self, reading: &Reading<'_>) -> Option<(Outcome, Details)> {
        let pairwise = Pairwise::new(self.options.len(), reading.counts, reading.rules.ballots).ok()?;
        let standing = match self.method {
            RankingMethod::Schulze => pairwise.schulze(),
            RankingMethod::RankedPairs => pairwise.ranked_pairs(),
            RankingMethod::Borda => pairwise.borda().0,
        };
        let outcome = reading.first(reading.rules.ballots > 0, &standing);
        let preferences = Preferences::new(standing, &pairwise);
        let details = match self.method {
            RankingMethod::Schulze => Details::Schulze(preferences),
            RankingMethod::RankedPairs => Details::RankedPairs(preferences),
            RankingMethod::Borda => Details::Borda(preferences),
        };
        Some((outcome, details))
    }

    fn explained(&self, _outcome: &Outcome, _details: &Details) -> Option<String> {
        let sentence = match self.method {
            RankingMethod::Schulze => "Read by Schulze's method.",
            RankingMethod::RankedPairs => "Read by ranked pairs.",
            RankingMethod::Borda => "Read by Borda's points.",
        };
        Some(sentence.to_owned())
    }
}
