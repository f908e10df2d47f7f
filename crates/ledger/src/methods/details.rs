//! How an outcome came about, for people to look at: who stands where, and the numbers that say so.

use super::{Judgment, Pairwise, Standing};
use serde::Serialize;

/// How the counts of one contest were read. A standing is a list of places, the first place first, each with the options that
/// share it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "method", rename_all = "snake_case")]
pub enum Details {
    /// A motion: for and against.
    Majority,
    /// A consent: objections.
    Consent,
    /// The greatest sum first.
    Sum {
        /// Who stands where.
        standing: Vec<Vec<u32>>,
        /// For each option its sum; votes against are taken off, so a value can be below zero.
        values: Vec<i64>,
    },
    /// The highest majority grade first.
    MajorityJudgment {
        /// Who stands where.
        standing: Vec<Vec<u32>>,
        /// For each option its majority grade; none where there are no ballots.
        medians: Vec<Option<u32>>,
    },
    /// A ranking by strongest paths.
    Schulze(Preferences),
    /// A ranking by majorities from the largest.
    RankedPairs(Preferences),
    /// A ranking by points.
    Borda(Preferences),
    /// Projects within a budget.
    Budget {
        /// Who stands where, by support per cost.
        standing: Vec<Vec<u32>>,
        /// What is funded, in the order in which it was.
        funded: Vec<u32>,
        /// What is as well supported for its cost and could not all be paid, where no lot decides.
        tied: Vec<u32>,
        /// What is spent, in the smallest unit.
        spent: u64,
    },
    /// The mean of what all ballots give.
    Mean {
        /// For each option, in the smallest unit, rounded down.
        amounts: Vec<u64>,
        /// What is left of the total.
        rest: u64,
    },
}

/// What the ballots of a ranking say together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Preferences {
    /// Who stands where.
    pub standing: Vec<Vec<u32>>,
    /// In row i and column j, how many ballots have i before j.
    pub preferred: Vec<Vec<u64>>,
    /// The option that more ballots have before each other option than behind, where there is one.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub condorcet: Option<u32>,
    /// For each option its points by Borda.
    pub points: Vec<u64>,
    /// In row i and column j, the strength of the strongest path from i to j; 0 where there is none.
    pub paths: Vec<Vec<u64>>,
}

impl Preferences {
    /// What a standing by one of the pairwise methods was read from.
    pub(crate) fn new(standing: Standing, pairwise: &Pairwise) -> Self {
        let n = pairwise.options();
        Self {
            standing: standing.into_places(),
            preferred: (0..n).map(|i| (0..n).map(|j| pairwise.preferring(i, j)).collect()).collect(),
            condorcet: pairwise.condorcet_winner(),
            points: pairwise.borda().1,
            paths: pairwise.strongest_paths().chunks(n.max(1)).map(<[u64]>::to_vec).collect(),
        }
    }
}

impl From<Judgment> for Details {
    fn from(judged: Judgment) -> Self {
        Self::MajorityJudgment { standing: judged.standing.into_places(), medians: judged.grades }
    }
}

impl Details {
    /// Who stands where; none for a motion, a consent and amounts.
    pub fn standing(&self) -> &[Vec<u32>] {
        match self {
            Self::Majority | Self::Consent | Self::Mean { .. } => &[],
            Self::Sum { standing, .. }
            | Self::MajorityJudgment { standing, .. }
            | Self::Budget { standing, .. } => standing,
            Self::Schulze(found) | Self::RankedPairs(found) | Self::Borda(found) => &found.standing,
        }
    }
}
