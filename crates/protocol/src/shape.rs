//! The shape of a ballot: the contests of a vote, stacked into one set of constraints.
//!
//! Specified in docs/spec/02-contests.md, sections 4 and 5.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use zeroize::Zeroizing;

use crate::contest::{Constraints, Contest, ContestFault};
use crate::division::{self, MAX_COMMITMENTS, Plan};
use crate::generators::MOST_BITS;
use crate::group::ENCODED_LEN;
use crate::selection::{Selection, SelectionError};

/// Longest ballot, in bytes: in base64 it still fits a log entry with everything around it.
pub const MAX_BALLOT_LEN: usize = 40_000;

/// Points of a proof besides the ciphertexts: W, A, T1, T0, E_R, E_S.
pub(crate) const PROOF_POINTS: usize = 6;
/// Scalars of a proof besides the `f_j`: z_W, z_T, z.
pub(crate) const PROOF_SCALARS: usize = 3;

// Every bit is a scalar of the ballot.
const _: () = assert!(MAX_BALLOT_LEN / ENCODED_LEN <= MOST_BITS);

/// The checked contests of a vote, and what they make of a ballot: its slots, bits and length. Cloning is cheap.
#[derive(Clone)]
pub struct Shape(Arc<Shared>);

struct Shared {
    contests: Vec<Contest>,
    slot_ranges: Vec<Range<usize>>,
    slots: usize,
    bits: usize,
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

        let (mut slots, mut bits) = (0, 0);
        let mut slot_ranges = Vec::with_capacity(contests.len());
        let mut encoding = count.to_le_bytes().to_vec();
        for contest in contests {
            // Both are small: the ballot is not too long.
            let (more_slots, more_bits) = contest.size();
            slot_ranges.push(slots..slots + more_slots as usize);
            slots += more_slots as usize;
            bits += more_bits as usize;
            contest.encode(&mut encoding);
        }
        let amounts = Plan::new(contests, &slot_ranges);
        let contests = contests.to_vec();
        Ok(Shape(Arc::new(Shared { contests, slot_ranges, slots, bits, amounts, encoding })))
    }

    /// The contests, in the order of the vote.
    pub fn contests(&self) -> &[Contest] {
        &self.0.contests
    }

    /// Number of slots, `m`.
    pub fn slots(&self) -> usize {
        self.0.slots
    }

    /// Number of witness bits, `n`.
    pub fn bits(&self) -> usize {
        self.0.bits
    }

    /// Length of every ballot of this shape, in bytes.
    pub fn ballot_len(&self) -> usize {
        let pieces = 2 * self.slots() + PROOF_POINTS + self.bits() + PROOF_SCALARS;
        ENCODED_LEN * (pieces + self.0.amounts.pieces())
    }

    /// The slots of one contest; empty when there is no such contest.
    pub fn slots_of(&self, contest: usize) -> Range<usize> {
        self.0.slot_ranges.get(contest).cloned().unwrap_or(0..0)
    }

    /// The largest value that one ballot gives to one slot.
    pub fn max_value(&self) -> u64 {
        self.0.contests.iter().map(Contest::max_value).max().unwrap_or(0)
    }

    /// The constraints of all contests, one below the other. They are many times as large as the shape, and soon made beside the
    /// curve arithmetic of a single ballot: nobody keeps them, so that a thousand votes cost no more than their proposals.
    pub(crate) fn constraints(&self) -> Constraints {
        let mut stacked = Constraints::default();
        self.0.contests.iter().for_each(|contest| stacked.stack(&contest.constraints()));
        stacked
    }

    /// What the ballots have besides, where contests ask for amounts.
    pub(crate) fn amounts(&self) -> &Plan {
        &self.0.amounts
    }

    /// The witness bits `w_1, ..., w_n` (each 0 or 1) of one selection for each contest.
    pub(crate) fn witness(&self, selections: &[Selection]) -> Result<Zeroizing<Vec<u8>>, SelectionError> {
        if selections.len() != self.0.contests.len() {
            let (expected, actual) = (self.0.contests.len(), selections.len());
            return Err(SelectionError::Contests { expected, actual });
        }
        let mut bits = Zeroizing::new(Vec::with_capacity(self.bits()));
        for (contest, (kind, selection)) in self.0.contests.iter().zip(selections).enumerate() {
            kind.witness(selection, &mut bits).map_err(|fault| SelectionError::Contest { contest, fault })?;
        }
        Ok(bits)
    }

    /// The amounts in selections that were found to be valid, in the order of contests and options.
    pub(crate) fn amounts_in(&self, selections: &[Selection]) -> Zeroizing<Vec<u32>> {
        let pairs = self.0.contests.iter().zip(selections);
        let own = pairs.filter(|(contest, _)| contest.total().is_some());
        // Sized beforehand: a vector that grows would leave copies behind.
        let mut amounts = Zeroizing::new(Vec::with_capacity(self.slots()));
        own.for_each(|(_, selection)| amounts.extend_from_slice(&selection.0));
        amounts
    }

    /// The contests as the transcript absorbs them.
    pub(crate) fn encoding(&self) -> &[u8] {
        &self.0.encoding
    }
}

impl PartialEq for Shape {
    fn eq(&self, other: &Self) -> bool {
        self.0.contests == other.0.contests
    }
}

impl Eq for Shape {}

impl fmt::Debug for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Shape").field(&self.0.contests).finish()
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
        contest.check().map_err(|fault| match fault {
            ContestFault::Options => ShapeError::Options { contest: index },
            ContestFault::Range => ShapeError::Range { contest: index },
        })?;
        let (more_slots, more_bits) = contest.size();
        slots = slots.saturating_add(more_slots);
        bits = bits.saturating_add(more_bits);
        let (more_sent, more_computed) = division::commitments_of(contest);
        sent = sent.saturating_add(more_sent);
        computed = computed.saturating_add(more_computed);
        if sent.saturating_add(computed) > MAX_COMMITMENTS {
            return Err(ShapeError::Amounts);
        }
        let bytes = ballot_len(slots, bits, division::pieces(sent, computed));
        if bytes > MAX_BALLOT_LEN as u64 {
            return Err(ShapeError::TooLarge { contest: index, bytes });
        }
    }
    Ok(())
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
