//! Contest kinds. A kind is only a description of bits, slot values and equations, and a way to
//! write a selection in such bits.
//!
//! The prover and the verifier know [`Description`] alone: `n` bits `w`, slot values `v = M w` and
//! linear equations `L w = b` over small integers. Specified in docs/spec/02-contests.md.
//!
#![doc = include_str!("../../../../docs/spec/02-contests.md")]

mod amounts;
mod description;
mod form;
mod one_of;
mod ranking;
mod score;
mod spending;

pub(crate) use amounts::{LIMB_BITS, limbs};
pub(crate) use description::Description;
#[cfg(test)]
pub(crate) use description::{Equation, Term, weights};
pub(crate) use form::Forms;

use zeroize::Zeroizing;

use crate::ballot::SealError;

/// One question of a vote.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Contest {
    /// Yes, no or abstain: three slots.
    Motion,
    /// Agree, stand aside or object: three slots.
    Consent,
    /// One of `options` options, or none of them where `blank` is set: one slot for each option and
    /// one for blank.
    Choose {
        /// Number of options, at least 2.
        options: u16,
        /// Whether a blank answer is possible and counted.
        blank: bool,
    },
    /// Between `min` and `max` different options: one slot for each option.
    Approval {
        /// Number of options, at least 2.
        options: u16,
        /// Fewest options a voter may name.
        min: u16,
        /// Most options a voter may name, at least 1 and at most `options`.
        max: u16,
    },
    /// A number of `0..=max` for each option: one slot for each option.
    Score {
        /// Number of options, at least 1.
        options: u16,
        /// The highest score, at least 1.
        max: u16,
    },
    /// One of `grades` grades for each option: `grades` slots for each option.
    Grades {
        /// Number of options, at least 1.
        options: u16,
        /// Number of grades, at least 2.
        grades: u16,
    },
    /// `budget` points to divide among the options: one slot for each option.
    Points {
        /// Number of options, at least 2.
        options: u16,
        /// The points of one ballot, at least 1.
        budget: u16,
        /// Whether all points have to be given.
        exact: bool,
    },
    /// Votes for options, and perhaps against options, that cost their square, from `credits`: one
    /// slot for each option and, with votes against, another one for each.
    Quadratic {
        /// Number of options, at least 2.
        options: u16,
        /// The credits of one ballot, at least 1.
        credits: u16,
        /// Whether votes against an option are possible.
        against: bool,
    },
    /// All options in an order of preference: one slot for each pair of options.
    Ranking {
        /// Number of options, at least 2.
        options: u16,
    },
    /// At most `total` to divide among the options, in the smallest unit of the money: one slot for each option where `total` is
    /// below 2^16, two where it is not (the lower 16 bits and the higher ones).
    Amounts {
        /// Number of options, at least 1.
        options: u16,
        /// What one ballot divides, at least 1.
        total: u32,
    },
}

/// Answers of a motion (yes, no, abstain) and of a consent (agree, stand aside, object).
const THREE: u16 = 3;

impl Contest {
    /// The description of this contest alone.
    pub(crate) fn description(&self) -> Description {
        match *self {
            Contest::Motion | Contest::Consent => one_of::one_of(THREE.into()),
            Contest::Choose { options, blank } => one_of::one_of(usize::from(options) + usize::from(blank)),
            Contest::Approval { options, min, max } => one_of::approval(options, min, max),
            Contest::Score { options, max } => score::score(options, max),
            Contest::Grades { options, grades } => score::grades(options, grades),
            Contest::Points { options, budget, exact } => spending::points(options, budget, exact),
            Contest::Quadratic { options, credits, against } => {
                spending::quadratic(options, credits, against)
            }
            Contest::Ranking { options } => ranking::ranking(options),
            Contest::Amounts { options, total } => amounts::amounts(options, total),
        }
    }

    /// Number of slots and number of bits, without building anything.
    pub(crate) fn size(&self) -> (u64, u64) {
        match *self {
            Contest::Motion | Contest::Consent => (THREE.into(), THREE.into()),
            Contest::Choose { options, blank } => {
                let slots = u64::from(options) + u64::from(blank);
                (slots, slots)
            }
            Contest::Approval { options, min, max } => one_of::approval_size(options, min, max),
            Contest::Score { options, max } => score::score_size(options, max),
            Contest::Grades { options, grades } => score::grades_size(options, grades),
            Contest::Points { options, budget, exact } => spending::points_size(options, budget, exact),
            Contest::Quadratic { options, credits, against } => {
                spending::quadratic_size(options, credits, against)
            }
            Contest::Ranking { options } => ranking::ranking_size(options),
            Contest::Amounts { options, total } => amounts::amounts_size(options, total),
        }
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
            Contest::Amounts { options, total } => amounts::sums(options, total, counts),
            _ => None,
        }
    }

    /// Appends the bits of a selection for this contest, which is number `contest` of its vote.
    pub(crate) fn write(
        &self,
        contest: usize,
        selection: &[u32],
        bits: &mut Vec<u8>,
    ) -> Result<(), SealError> {
        match *self {
            Contest::Motion | Contest::Consent => one_of::mark_one(contest, THREE.into(), selection, bits),
            Contest::Choose { options, blank } => {
                let slots = u32::from(options) + u32::from(blank);
                one_of::mark_one(contest, slots, selection, bits)
            }
            Contest::Approval { options, min, max } => {
                one_of::mark_some(contest, (options, min, max), selection, bits)
            }
            Contest::Score { options, max } => score::write_scores(contest, (options, max), selection, bits),
            Contest::Grades { options, grades } => {
                score::write_grades(contest, (options, grades), selection, bits)
            }
            Contest::Points { options, budget, exact } => {
                spending::write_points(contest, (options, budget, exact), selection, bits)
            }
            Contest::Quadratic { options, credits, against } => {
                spending::write_quadratic(contest, (options, credits, against), selection, bits)
            }
            Contest::Ranking { options } => ranking::write_ranking(contest, options, selection, bits),
            // Amounts are not written in bits.
            Contest::Amounts { options, total } => {
                amounts::check_amounts(contest, (options, total), selection)
            }
        }
    }

    /// Appends the kind and its numbers, as the transcript absorbs them.
    pub(crate) fn encode(&self, out: &mut Vec<u8>) {
        let amounts: [u16; 3];
        let (kind, numbers, flag): (u8, &[u16], Option<bool>) = match self {
            Contest::Motion => (1, &[], None),
            Contest::Choose { options, blank } => (2, &[*options], Some(*blank)),
            Contest::Approval { options, min, max } => (3, &[*options, *min, *max], None),
            Contest::Consent => (4, &[], None),
            Contest::Score { options, max } => (5, &[*options, *max], None),
            Contest::Grades { options, grades } => (6, &[*options, *grades], None),
            Contest::Points { options, budget, exact } => (7, &[*options, *budget], Some(*exact)),
            Contest::Quadratic { options, credits, against } => (8, &[*options, *credits], Some(*against)),
            Contest::Ranking { options } => (9, &[*options], None),
            Contest::Amounts { options, total } => {
                // A number of 32 bits is its two halves, the lower one first.
                amounts = [*options, *total as u16, (*total >> 16) as u16];
                (10, &amounts, None)
            }
        };
        out.push(kind);
        out.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
        out.extend(flag.map(u8::from));
    }
}

/// One number of `0..=most` for each of `count` things.
fn each(contest: usize, count: usize, most: u16, numbers: &[u32]) -> Result<Zeroizing<Vec<u16>>, SealError> {
    if numbers.len() != count {
        return Err(SealError::Length { contest });
    }
    let small = |number: &u32| u16::try_from(*number).ok().filter(|number| *number <= most);
    let read: Result<_, _> =
        numbers.iter().map(|number| small(number).ok_or(SealError::Value { contest })).collect();
    read.map(Zeroizing::new)
}
