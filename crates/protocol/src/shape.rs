//! The shape of a ballot: the contests of a vote, stacked into one description.
//!
//! Specified in docs/spec/02-contests.md, "Stacking".

use std::ops::Range;

use crate::amounts::{self, MAX_COMMITMENTS, Plan};
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
    amounts: Plan,
    encoding: Vec<u8>,
}

impl Shape {
    /// Checks the contests of a vote and stacks them.
    pub fn new(contests: &[Contest]) -> Result<Self, ShapeError> {
        let count = match u16::try_from(contests.len()) {
            Ok(0) => return Err(ShapeError::Empty),
            Ok(count) => count,
            Err(_) => return Err(ShapeError::TooMany),
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
        let amounts = Plan::new(contests, &slot_ranges);
        Ok(Shape { contests: contests.to_vec(), slot_ranges, description, amounts, encoding })
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
        let pieces = 2 * self.slots() + PROOF_POINTS + self.bits() + PROOF_SCALARS;
        ENCODED_LEN * (pieces + self.amounts.pieces())
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

    /// What the ballots have besides, where contests ask for amounts.
    pub(crate) fn amounts(&self) -> &Plan {
        &self.amounts
    }

    /// The contests as the transcript absorbs them.
    pub(crate) fn encoding(&self) -> &[u8] {
        &self.encoding
    }
}

/// Saturates: on a device with short addresses, too, what is too long stays too long.
fn ballot_len(slots: u64, bits: u64, amounts: u64) -> u64 {
    let pieces = slots.saturating_mul(2).saturating_add(bits).saturating_add(amounts);
    pieces.saturating_add((PROOF_POINTS + PROOF_SCALARS) as u64).saturating_mul(ENCODED_LEN as u64)
}

/// Refuses what is no contest, and contests whose ballot would be too long, before anything of that
/// size is built.
fn check_all(contests: &[Contest]) -> Result<(), ShapeError> {
    let (mut slots, mut bits) = (0u64, 0u64);
    let (mut sent, mut computed) = (0u64, 0u64);
    for (index, contest) in contests.iter().enumerate() {
        check(index, contest)?;
        let (more_slots, more_bits) = contest.size();
        slots = slots.saturating_add(more_slots);
        bits = bits.saturating_add(more_bits);
        let (more_sent, more_computed) = amounts::commitments_of(contest);
        sent = sent.saturating_add(more_sent);
        computed = computed.saturating_add(more_computed);
        if sent.saturating_add(computed) > MAX_COMMITMENTS {
            return Err(ShapeError::Amounts);
        }
        let bytes = ballot_len(slots, bits, amounts::pieces(sent, computed));
        if bytes > MAX_BALLOT_LEN as u64 {
            return Err(ShapeError::TooLarge { contest: index, bytes });
        }
    }
    Ok(())
}

/// Refuses a contest with which nothing, or always the same, could be voted.
fn check(index: usize, contest: &Contest) -> Result<(), ShapeError> {
    // Judging one thing alone makes sense; choosing, dividing and ordering need two.
    let (options, fewest) = match *contest {
        Contest::Motion | Contest::Consent => return Ok(()),
        Contest::Score { options, .. }
        | Contest::Grades { options, .. }
        | Contest::Amounts { options, .. } => (options, 1),
        Contest::Choose { options, .. }
        | Contest::Approval { options, .. }
        | Contest::Points { options, .. }
        | Contest::Quadratic { options, .. }
        | Contest::Ranking { options } => (options, 2),
    };
    if options < fewest {
        return Err(ShapeError::Options { contest: index });
    }
    let some_choice = match *contest {
        Contest::Approval { options, min, max } => min <= max && max > 0 && max <= options && min < options,
        Contest::Score { max, .. } => max > 0,
        Contest::Grades { grades, .. } => grades > 1,
        Contest::Points { budget, .. } => budget > 0,
        Contest::Quadratic { credits, .. } => credits > 0,
        Contest::Amounts { total, .. } => total > 0,
        Contest::Motion | Contest::Consent | Contest::Choose { .. } | Contest::Ranking { .. } => true,
    };
    if some_choice { Ok(()) } else { Err(ShapeError::Range { contest: index }) }
}

/// Why contests make no ballot. Contests are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShapeError {
    /// A vote has at least one contest.
    #[error("a vote needs at least one contest")]
    Empty,
    /// Fewer options than the kind needs: one for score, grades and amounts, two for the others.
    #[error("contest {contest} has too few options")]
    Options {
        /// Which contest.
        contest: usize,
    },
    /// The limits of the contest leave no choice, or contradict each other.
    #[error("contest {contest} leaves nothing to choose within its limits")]
    Range {
        /// Which contest.
        contest: usize,
    },
    /// A ballot would have more commitments to amounts than it may.
    #[error("the contests divide money among more options than one ballot can prove")]
    Amounts,
    /// A ballot would be longer than [`MAX_BALLOT_LEN`].
    #[error("with contest {contest} a ballot has {bytes} bytes; it can have at most {MAX_BALLOT_LEN}")]
    TooLarge {
        /// The first contest with which it would be.
        contest: usize,
        /// How long it would be with the contests up to this one.
        bytes: u64,
    },
    /// More contests than can be counted in two bytes.
    #[error("a vote has at most 65,535 contests")]
    TooMany,
}

impl ShapeError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            ShapeError::Empty => "shape.empty",
            ShapeError::Options { .. } => "shape.options",
            ShapeError::Range { .. } => "shape.range",
            ShapeError::Amounts => "shape.amounts",
            ShapeError::TooLarge { .. } | ShapeError::TooMany => "shape.too_large",
        }
    }
}
