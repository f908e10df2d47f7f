//! Contests as they stand in a proposal: the kind and its words (docs/spec/09-events.md, "Contests").
//!
//! What a kind means in bits, slots and equations is said once, in [`folkmoot_protocol`], and how its sums are read in
//! [`crate::outcome`]; here stand the question, the names of the options and the limits on both.

mod check;

pub use check::ContestError;

use folkmoot_protocol::{Contest as Kind, Shape};
use serde::{Deserialize, Serialize};

/// One question of a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Contest {
    /// Yes, no or abstain.
    Motion {
        /// What is asked.
        question: String,
    },
    /// Agree, stand aside or object.
    Consent {
        /// What is asked.
        question: String,
        /// The most objections with which it still passes; 0 is usual.
        objections: u16,
    },
    /// One of several options.
    Choose {
        /// What is asked.
        question: String,
        /// The options, in order.
        options: Vec<String>,
        /// Whether "none of these" can be chosen.
        blank: bool,
    },
    /// Each acceptable option.
    Approval {
        /// What is asked.
        question: String,
        /// The options, in order.
        options: Vec<String>,
        /// The fewest options that a ballot may approve.
        min: u16,
        /// The most options that a ballot may approve.
        max: u16,
    },
    /// A score for each option.
    Score {
        /// What is asked.
        question: String,
        /// The options, in order.
        options: Vec<String>,
        /// The highest score, 1 to 100; the lowest is 0.
        max: u16,
    },
    /// A grade in words for each option.
    Grades {
        /// What is asked.
        question: String,
        /// The options, in order.
        options: Vec<String>,
        /// The names of the grades, the lowest first, 2 to 10.
        grades: Vec<String>,
    },
    /// Points divided among the options.
    Points {
        /// What is asked.
        question: String,
        /// The options, in order.
        options: Vec<String>,
        /// The points of one ballot, 1 to 1,000.
        budget: u16,
        /// Whether all of them have to be given.
        exact: bool,
    },
    /// Votes for options, and perhaps against options, that cost their square.
    Quadratic {
        /// What is asked.
        question: String,
        /// The options, in order.
        options: Vec<String>,
        /// The credits of one ballot, 1 to 400.
        credits: u16,
        /// Whether votes against an option are possible.
        against: bool,
    },
    /// All options in an order of preference.
    Ranking {
        /// What is asked.
        question: String,
        /// The options, in order.
        options: Vec<String>,
        /// How the preferences are read.
        method: RankingMethod,
    },
    /// Projects that are funded as far as the money reaches; a ballot supports any number of them.
    Budget {
        /// What is asked.
        question: String,
        /// The projects, in order.
        options: Vec<String>,
        /// What each costs, in the smallest unit of the currency.
        costs: Vec<u64>,
        /// The money that there is, in the same unit, at least 1.
        funds: u64,
        /// The currency by its code of three letters.
        currency: String,
    },
    /// Money that each ballot divides among the options.
    Amounts {
        /// What is asked.
        question: String,
        /// What the money can go to, in order.
        options: Vec<String>,
        /// The most that one ballot gives away, in the smallest unit of the currency, at least 1.
        total: u32,
        /// The currency by its code of three letters.
        currency: String,
    },
}

/// How a ranking is read (docs/spec/11-methods.md, "Pairwise methods").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RankingMethod {
    /// By the strongest paths of majorities.
    Schulze,
    /// By the largest majorities that do not contradict each other.
    RankedPairs,
    /// By how many options stand behind on all ballots.
    Borda,
}

impl Contest {
    /// The word for the kind, as in the field "kind".
    pub fn name(&self) -> &'static str {
        match self {
            Self::Motion { .. } => "motion",
            Self::Consent { .. } => "consent",
            Self::Choose { .. } => "choose",
            Self::Approval { .. } => "approval",
            Self::Score { .. } => "score",
            Self::Grades { .. } => "grades",
            Self::Points { .. } => "points",
            Self::Quadratic { .. } => "quadratic",
            Self::Ranking { .. } => "ranking",
            Self::Budget { .. } => "budget",
            Self::Amounts { .. } => "amounts",
        }
    }

    /// The question.
    pub fn question(&self) -> &str {
        match self {
            Self::Motion { question }
            | Self::Consent { question, .. }
            | Self::Choose { question, .. }
            | Self::Approval { question, .. }
            | Self::Score { question, .. }
            | Self::Grades { question, .. }
            | Self::Points { question, .. }
            | Self::Quadratic { question, .. }
            | Self::Ranking { question, .. }
            | Self::Budget { question, .. }
            | Self::Amounts { question, .. } => question,
        }
    }

    /// The names of the options; none for a motion and a consent, whose three answers every client words itself.
    pub fn options(&self) -> &[String] {
        match self {
            Self::Motion { .. } | Self::Consent { .. } => &[],
            Self::Choose { options, .. }
            | Self::Approval { options, .. }
            | Self::Score { options, .. }
            | Self::Grades { options, .. }
            | Self::Points { options, .. }
            | Self::Quadratic { options, .. }
            | Self::Ranking { options, .. }
            | Self::Budget { options, .. }
            | Self::Amounts { options, .. } => options,
        }
    }

    /// What the protocol needs to know.
    pub fn kind(&self) -> Kind {
        let count = |names: &[String]| u16::try_from(names.len()).unwrap_or(u16::MAX);
        let options = count(self.options());
        match self {
            Self::Motion { .. } => Kind::Motion,
            Self::Consent { .. } => Kind::Consent,
            Self::Choose { blank, .. } => Kind::Choose { options, blank: *blank },
            Self::Approval { min, max, .. } => Kind::Approval { options, min: *min, max: *max },
            Self::Score { max, .. } => Kind::Score { options, max: *max },
            Self::Grades { grades, .. } => Kind::Grades { options, grades: count(grades) },
            Self::Points { budget, exact, .. } => Kind::Points { options, budget: *budget, exact: *exact },
            Self::Quadratic { credits, against, .. } => {
                Kind::Quadratic { options, credits: *credits, against: *against }
            }
            Self::Ranking { .. } => Kind::Ranking { options },
            Self::Budget { .. } => Kind::Approval { options, min: 0, max: options },
            Self::Amounts { total, .. } => Kind::Amounts { options, total: *total },
        }
    }

    /// The shape of a ballot with these contests.
    ///
    /// # Errors
    /// [`ContestError::Shape`] with the numbers, when no ballot could have it.
    pub fn shape(contests: &[Self]) -> Result<Shape, ContestError> {
        let kinds: Vec<Kind> = contests.iter().map(Self::kind).collect();
        Ok(Shape::new(&kinds)?)
    }

    /// The amounts of money in it, for the limit on integers.
    pub(crate) fn money(&self) -> impl Iterator<Item = u64> {
        let (costs, funds) = match self {
            Self::Budget { costs, funds, .. } => (costs.as_slice(), Some(*funds)),
            Self::Amounts { total, .. } => (&[][..], Some(u64::from(*total))),
            _ => (&[][..], None),
        };
        costs.iter().copied().chain(funds)
    }
}
