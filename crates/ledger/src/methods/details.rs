//! How an outcome came about, for people to look at: who stands where, and the numbers that say so.

use super::{Judgment, Pairwise, Places, Standing};
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
    /// Favourites by points for each place.
    Places(Favoured),
    /// Favourites by places that are added until somebody has more than half.
    Bucklin(Favoured),
    /// Seats for the greatest sums.
    Seats {
        /// Who stands where.
        standing: Vec<Vec<u32>>,
        /// Who is elected, those with most votes first.
        elected: Vec<u32>,
        /// Who is level for the last seats, where no lot decides.
        tied: Vec<u32>,
        /// The fewest votes with which somebody is elected.
        needed: u64,
        /// How many seats stay empty.
        empty: u64,
    },
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
    /// In row i and column j, how many ballots prefer neither.
    pub level: Vec<Vec<u64>>,
    /// The option that more ballots have before each other option than behind, where there is one.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub condorcet: Option<u32>,
    /// For each option its points by Borda: two for each option behind it on a ballot, one for each that is level.
    pub points: Vec<u64>,
    /// In row i and column j, the strength of the strongest path from i to j; 0 where there is none.
    pub paths: Vec<Vec<u64>>,
}

impl Preferences {
    /// What a standing by one of the pairwise methods was read from.
    pub(crate) fn new(standing: Standing, pairwise: &Pairwise) -> Self {
        let n = pairwise.options();
        let square = |of: &dyn Fn(usize, usize) -> u64| -> Vec<Vec<u64>> {
            (0..n).map(|i| (0..n).map(|j| of(i, j)).collect()).collect()
        };
        Self {
            standing: standing.into_places(),
            preferred: square(&|i, j| pairwise.preferring(i, j)),
            level: square(&|i, j| pairwise.level(i, j)),
            condorcet: pairwise.condorcet_winner(),
            points: pairwise.borda().1,
            paths: pairwise.strongest_paths().chunks(n.max(1)).map(<[u64]>::to_vec).collect(),
        }
    }
}

/// What the ballots say of favourites.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Favoured {
    /// Who stands where.
    pub standing: Vec<Vec<u32>>,
    /// For each option, how many ballots have it at each place.
    pub places: Vec<Vec<u64>>,
    /// For each option its points: as many as there are places for the first, one for the last.
    pub points: Vec<u64>,
    /// For each option, how many ballots name it among the places that are added.
    pub names: Vec<u64>,
    /// How many places are added until more than half name an option; all where none is named by so many.
    pub added: u32,
    /// How many ballots put any option in order.
    pub ranked: u64,
}

impl Favoured {
    /// What a standing by one of the methods on places was read from.
    pub(crate) fn new(standing: Standing, places: &Places) -> Self {
        let (_, names, added) = places.bucklin();
        Self {
            standing: standing.into_places(),
            places: places.rows().map(<[u64]>::to_vec).collect(),
            points: places.points().1,
            names,
            added: u32::try_from(added).unwrap_or(u32::MAX),
            ranked: places.ballots(),
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
            | Self::Seats { standing, .. }
            | Self::Budget { standing, .. } => standing,
            Self::Schulze(found) | Self::RankedPairs(found) | Self::Borda(found) => &found.standing,
            Self::Places(found) | Self::Bucklin(found) => &found.standing,
        }
    }

    /// Who is elected, those with most votes first; nobody where it is no election.
    pub fn elected(&self) -> &[u32] {
        if let Self::Seats { elected, .. } = self { elected } else { &[] }
    }
}
