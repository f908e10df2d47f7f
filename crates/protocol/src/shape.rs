//! The shape of a ballot: the contests of a vote, stacked into one description.
//!
//! Specified in docs/spec/02-contests.md, "Stacking".

use std::ops::Range;

use crate::contest::{Contest, Description};
use crate::group::ENCODED_LEN;

/// Longest ballot, in bytes: in base64 it still fits a log entry with everything around it.
pub const MAX_BALLOT_LEN: usize = 40_000;

/// Points of a proof besides the ciphertexts: W, A, T1, T0, E_R, E_S.
pub(crate) const PROOF_POINTS: usize = 6;
/// Scalars of a proof besides the `f_j`: z_W, z_T, z.
pub(crate) const PROOF_SCALARS: usize = 3;

/// The checked contests of a vote, and what they make of a ballot: its slots, bits and length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    contests: Vec<Contest>,
    slot_ranges: Vec<Range<usize>>,
    description: Description,
    encoding: Vec<u8>,
}

impl Shape {
    /// Checks the contests of a vote and stacks them.
    pub fn new(contests: &[Contest]) -> Result<Self, ShapeError> {
        let count = match u16::try_from(contests.len()) {
            Ok(0) => return Err(ShapeError::Empty),
            Ok(count) => count,
            Err(_) => return Err(ShapeError::TooLarge),
        };
        check_all(contests)?;

        let mut description = Description::default();
        let mut slot_ranges = Vec::with_capacity(contests.len());
        let mut encoding = count.to_le_bytes().to_vec();
        for contest in contests {
            let first = description.slots.len();
            description.stack(&contest.description());
            slot_ranges.push(first..description.slots.len());
            contest.encode(&mut encoding);
        }
        Ok(Shape { contests: contests.to_vec(), slot_ranges, description, encoding })
    }

    /// The contests, in the order of the vote.
    pub fn contests(&self) -> &[Contest] {
        &self.contests
    }

    /// Number of slots, `m`.
    pub fn slots(&self) -> usize {
        self.description.slots.len()
    }

    /// Number of witness bits, `n`.
    pub fn bits(&self) -> usize {
        self.description.bits
    }

    /// Length of every ballot of this shape, in bytes.
    pub fn ballot_len(&self) -> usize {
        ballot_len(self.slots(), self.bits())
    }

    /// The slots of one contest; empty when there is no such contest.
    pub fn slots_of(&self, contest: usize) -> Range<usize> {
        self.slot_ranges.get(contest).cloned().unwrap_or(0..0)
    }

    /// The largest value that one ballot gives to one slot.
    pub fn max_value(&self) -> u64 {
        self.description.max_value
    }

    pub(crate) fn description(&self) -> &Description {
        &self.description
    }

    /// The contests as the transcript absorbs them.
    pub(crate) fn encoding(&self) -> &[u8] {
        &self.encoding
    }
}

fn ballot_len(slots: usize, bits: usize) -> usize {
    ENCODED_LEN * (2 * slots + PROOF_POINTS + bits + PROOF_SCALARS)
}

/// Refuses what is no contest, and contests whose ballot would be too long, before anything of that
/// size is built.
fn check_all(contests: &[Contest]) -> Result<(), ShapeError> {
    let (mut slots, mut bits) = (0, 0);
    for (index, contest) in contests.iter().enumerate() {
        check(index, contest)?;
        let (more_slots, more_bits) = contest.size();
        slots += more_slots;
        bits += more_bits;
        if ballot_len(slots, bits) > MAX_BALLOT_LEN {
            return Err(ShapeError::TooLarge);
        }
    }
    Ok(())
}

/// Refuses a contest with which nothing, or always the same, could be voted.
fn check(index: usize, contest: &Contest) -> Result<(), ShapeError> {
    match *contest {
        Contest::Motion => Ok(()),
        Contest::Choose { options, .. } | Contest::Approval { options, .. } if options < 2 => {
            Err(ShapeError::Options { contest: index })
        }
        Contest::Choose { .. } => Ok(()),
        Contest::Approval { options, min, max } => {
            if min > max || max == 0 || max > options || min == options {
                return Err(ShapeError::Range { contest: index });
            }
            Ok(())
        }
    }
}

/// Why contests make no ballot. Contests are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShapeError {
    /// A vote has at least one contest.
    #[error("a vote needs at least one contest")]
    Empty,
    /// Fewer than two options.
    #[error("contest {contest} has fewer than two options")]
    Options {
        /// Which contest.
        contest: usize,
    },
    /// No choice is left between `min` and `max`, or they contradict each other.
    #[error("contest {contest} cannot be answered within its least and greatest number of options")]
    Range {
        /// Which contest.
        contest: usize,
    },
    /// A ballot would be longer than [`MAX_BALLOT_LEN`].
    #[error("the contests make a ballot longer than {MAX_BALLOT_LEN} bytes")]
    TooLarge,
}

impl ShapeError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            ShapeError::Empty => "shape.empty",
            ShapeError::Options { .. } => "shape.options",
            ShapeError::Range { .. } => "shape.range",
            ShapeError::TooLarge => "shape.too_large",
        }
    }
}
