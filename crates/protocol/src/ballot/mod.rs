//! A ballot: ciphertexts and the proof that they are what the contests allow.
mod seal;

pub use seal::{BallotSeed, SealError, check, seal};

use crate::context::{VoteContext, VoterTag};
use crate::shape::Shape;

/// A ballot that was read and not yet verified.
pub struct Ballot;

impl Ballot {
    /// Reads a ballot of this shape.
    pub fn parse(_shape: &Shape, _bytes: &[u8]) -> Result<Self, BallotError> {
        todo!()
    }

    /// Verifies this ballot alone.
    pub fn verify(
        self,
        _vote: &VoteContext,
        _tag: &VoterTag,
    ) -> Result<VerifiedBallot, BallotError> {
        todo!()
    }
}

/// A ballot whose proof holds. Only these can be tallied.
pub struct VerifiedBallot;

/// Why a ballot is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BallotError {
    /// Wrong length.
    #[error("the ballot has {actual} bytes instead of {expected}")]
    Length {
        /// Length of ballots of this shape, in bytes.
        expected: usize,
        /// Length found, in bytes.
        actual: usize,
    },
}

impl BallotError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        todo!()
    }
}
