//! Contest kinds. A kind is bits, slots, equations, and a way to write a selection in such bits.
//!
//! Each kind is one file that implements [`Kind`]; this file holds the public enum and the one place that goes from it to the
//! kinds. Prover and verifier know no kinds, only [`Constraints`]: `n` bits `w`, slot values `v = M w` and
//! linear equations `L w = b` over small integers. Specified in docs/spec/02-contests.md.

mod amounts;
mod approval;
mod choose;
mod consent;
mod favourites;
mod grades;
mod motion;
mod points;
mod quadratic;
mod ranking;
mod score;

mod constraints;
mod kind;
mod marks;
mod number;

pub(crate) use amounts::{LIMB_BITS, limbs};
pub(crate) use constraints::{Constraints, evaluate, integer, unreduced};
#[cfg(test)]
pub(crate) use constraints::{Equation, Term};
pub(crate) use kind::{ContestFault, Kind};

use amounts::Amounts;

use crate::selection::{Selection, SelectionFault};

/// One question of a vote.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Contest {
    /// Yes, no or abstain: three slots. A [`Selection`] is `[0]` yes, `[1]` no, `[2]` abstain.
    Motion,
    /// Agree, stand aside or object: three slots. A selection is `[0]` agree, `[1]` stand aside, `[2]` object.
    Consent,
    /// One of `options` options, or none of them where `blank` is set: one slot for each option and
    /// one for blank. A selection is `[i]` for option `i`, and `[options]` for blank.
    Choose {
        /// Number of options, at least 2.
        options: u16,
        /// Whether a blank answer is possible and counted.
        blank: bool,
    },
    /// Between `min` and `max` different options: one slot for each option. A selection is the option numbers in strictly
    /// ascending order.
    Approval {
        /// Number of options, at least 2.
        options: u16,
        /// Fewest options a voter may name.
        min: u16,
        /// Most options a voter may name, at least 1 and at most `options`.
        max: u16,
    },
    /// A number of `0..=max` for each option: one slot for each option. A selection is these numbers.
    Score {
        /// Number of options, at least 1.
        options: u16,
        /// The highest score, at least 1.
        max: u16,
    },
    /// One of `grades` grades for each option: `grades` slots for each option. A selection is the number of the grade of each
    /// option.
    Grades {
        /// Number of options, at least 1.
        options: u16,
        /// Number of grades, at least 2.
        grades: u16,
    },
    /// `budget` points to divide among the options: one slot for each option. A selection is the points of each option.
    Points {
        /// Number of options, at least 2.
        options: u16,
        /// The points of one ballot, at least 1.
        budget: u16,
        /// Whether all points have to be given.
        exact: bool,
    },
    /// Votes for options, and perhaps against options, that cost their square, from `credits`: one
    /// slot for each option and, with votes against, another one for each. A selection is the votes for each option and then, where
    /// they are possible, the votes against each.
    Quadratic {
        /// Number of options, at least 2.
        options: u16,
        /// The credits of one ballot, at least 1.
        credits: u16,
        /// Whether votes against an option are possible.
        against: bool,
    },
    /// All options in an order of preference, in which options can be level: one slot for each ordered pair of options. A selection
    /// is the place of each option, counted from 0; options that are level share one, and no place is left empty.
    Ranking {
        /// Number of options, at least 2.
        options: u16,
    },
    /// The first few of many options in order: `places` slots for each option. A selection is at most `places` different option
    /// numbers, the most preferred first.
    Favourites {
        /// Number of options, at least 2.
        options: u16,
        /// How many options a voter may put in order, at least 1 and at most `options`.
        places: u16,
    },
    /// At most `total` to divide among the options, in the smallest unit of the money: one slot for each option where `total` is
    /// below 2^16, two where it is not (the lower 16 bits and the higher ones). A selection is the amount of each option.
    Amounts {
        /// Number of options, at least 1.
        options: u16,
        /// What one ballot divides, at least 1.
        total: u32,
    },
}

impl Contest {
    /// Hands the contest to `f` as its kind: the only place that lists all kinds.
    fn kind<T>(&self, f: impl FnOnce(&dyn Kind) -> T) -> T {
        match *self {
            Contest::Motion => f(&motion::Motion),
            Contest::Consent => f(&consent::Consent),
            Contest::Choose { options, blank } => f(&choose::Choose { options, blank }),
            Contest::Approval { options, min, max } => f(&approval::Approval { options, min, max }),
            Contest::Score { options, max } => f(&score::Score { options, max }),
            Contest::Grades { options, grades } => f(&grades::Grades { options, grades }),
            Contest::Points { options, budget, exact } => f(&points::Points { options, budget, exact }),
            Contest::Quadratic { options, credits, against } => {
                f(&quadratic::Quadratic { options, credits, against })
            }
            Contest::Ranking { options } => f(&ranking::Ranking { options }),
            Contest::Favourites { options, places } => f(&favourites::Favourites { options, places }),
            Contest::Amounts { options, total } => f(&Amounts { options, total }),
        }
    }

    /// A valid selection, drawn from `below`, which gives a uniform number below its argument: for rehearsals, tests and fuzzing.
    /// Every selection can come up; they are not equally likely. Only for a contest of a [`Shape`](crate::Shape): what comes of
    /// other contests is no selection.
    ///
    /// ```
    /// use folkmoot_protocol::{Contest, Selection};
    ///
    /// let ranking = Contest::Ranking { options: 3 };
    /// let mut drawn = [2, 0, 2].into_iter();
    /// // The second option first, the two others level behind it.
    /// assert!(ranking.random_selection(&mut |_| drawn.next().unwrap_or(0)) == Selection(vec![1, 0, 1]));
    /// ```
    pub fn random_selection(&self, below: &mut dyn FnMut(u32) -> u32) -> Selection {
        // Contests that nobody checked may ask for a number below nothing, and a source may not keep to what it is asked for.
        let mut within = |end: u32| below(end.max(1)).min(end.saturating_sub(1));
        Selection(self.kind(|kind| kind.random(&mut within)))
    }

    /// What one ballot with this selection adds to each slot, without any cryptography: for whoever compares a tally with what
    /// was chosen. None for what is no selection of this contest.
    ///
    /// ```
    /// use folkmoot_protocol::{Contest, Selection};
    ///
    /// let score = Contest::Score { options: 3, max: 10 };
    /// assert_eq!(score.counted(&Selection(vec![7, 0, 10])), Some(vec![7, 0, 10]));
    /// assert_eq!(score.counted(&Selection(vec![7, 0, 11])), None);
    /// ```
    pub fn counted(&self, selection: &Selection) -> Option<Vec<u64>> {
        self.kind(|kind| kind.counted(&selection.0)).ok()
    }

    /// What all ballots together give to each option of a contest with amounts, from the sums of its slots; none for sums that
    /// are not those of such a contest.
    ///
    /// ```
    /// use folkmoot_protocol::Contest;
    ///
    /// let contest = Contest::Amounts { options: 2, total: 100_000 };
    /// assert_eq!(contest.amounts(&[7, 2, 40_000, 0]), Some(vec![131_079, 40_000]));
    /// assert_eq!(contest.amounts(&[7, 2]), None);
    /// ```
    pub fn amounts(&self, counts: &[u64]) -> Option<Vec<u64>> {
        match *self {
            Contest::Amounts { options, total } => Amounts { options, total }.sums(counts),
            _ => None,
        }
    }

    /// Bits, slots and equations of this contest alone.
    pub(crate) fn constraints(&self) -> Constraints {
        self.kind(|kind| kind.constraints())
    }

    /// Refuses parameters with which nothing, or always the same, could be voted.
    pub(crate) fn check(&self) -> Result<(), ContestFault> {
        self.kind(|kind| kind.check())
    }

    /// Number of slots and number of bits, without building anything.
    pub(crate) fn size(&self) -> (u64, u64) {
        self.kind(|kind| kind.size())
    }

    /// The largest value that one ballot gives to one slot.
    pub(crate) fn max_value(&self) -> u64 {
        self.kind(|kind| kind.max_value())
    }

    /// Appends the kind and its parameters, as the transcript absorbs them.
    pub(crate) fn encode(&self, out: &mut Vec<u8>) {
        self.kind(|kind| kind.encode(out));
    }

    /// Appends the witness bits of a selection.
    pub(crate) fn witness(&self, selection: &Selection, bits: &mut Vec<u8>) -> Result<(), SelectionFault> {
        self.kind(|kind| kind.witness(&selection.0, bits))
    }

    /// The amount that each ballot divides, for contests whose slots hold amounts.
    pub(crate) fn total(&self) -> Option<u32> {
        self.kind(|kind| kind.total())
    }
}
