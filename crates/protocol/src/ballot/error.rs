//! Why a ballot is refused.

use crate::reader::PieceError;

/// Why a ballot is refused. Positions count the 32-byte pieces from 0. Which equation of a proof fails says only
/// [`Ballot::diagnose`](super::Ballot::diagnose); verifying answers [`BallotError::Proof`].
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
    /// Not the canonical encoding of a point.
    #[error("piece {position} of the ballot is not the encoding of a point")]
    Point {
        /// Which 32 bytes.
        position: usize,
    },
    /// The identity, which no point of a ballot may be.
    #[error("piece {position} of the ballot is the identity")]
    Identity {
        /// Which 32 bytes.
        position: usize,
    },
    /// Not a scalar below the group order.
    #[error("piece {position} of the ballot is not a reduced scalar")]
    Scalar {
        /// Which 32 bytes.
        position: usize,
    },
    /// Read for contests of another shape than those of the vote.
    #[error("the ballot was read for other contests than those of the vote")]
    Shape,
    /// The proof does not hold for this vote and voter.
    #[error("the ballot's proof does not hold for this vote and voter")]
    Proof,
    /// Equation (i) fails: the answers do not open the commitments to bits and masks.
    #[error("the ballot's proof does not open its commitments")]
    Commitment,
    /// Equation (ii) fails: something is not a bit, or an equation of the contests does not hold.
    #[error("the ballot's proof does not show a selection that the contests allow")]
    Bits,
    /// Equation (iii) fails: the ciphertexts hold something else than what was proved.
    #[error("the ballot's ciphertexts do not hold the selection that was proved")]
    Link,
    /// Equation (iv) fails: the commitments to amounts hold something else than the ciphertexts.
    #[error("the ballot's commitments to amounts do not hold what its ciphertexts hold")]
    Amounts,
    /// Equation (v) or (vi) fails: an amount, or what is left over, is out of range.
    #[error("the ballot's proof does not show amounts within the total")]
    Range,
}

impl BallotError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            BallotError::Length { .. } => "ballot.length",
            BallotError::Point { .. } => "ballot.point",
            BallotError::Identity { .. } => "ballot.identity",
            BallotError::Scalar { .. } => "ballot.scalar",
            BallotError::Shape => "ballot.shape",
            BallotError::Proof => "ballot.proof",
            BallotError::Commitment => "ballot.proof.commitment",
            BallotError::Bits => "ballot.proof.bits",
            BallotError::Link => "ballot.proof.link",
            BallotError::Amounts => "ballot.proof.amounts",
            BallotError::Range => "ballot.proof.range",
        }
    }
}

impl From<PieceError> for BallotError {
    fn from(error: PieceError) -> Self {
        match error {
            PieceError::Point { position } => BallotError::Point { position },
            PieceError::Identity { position } => BallotError::Identity { position },
            PieceError::Scalar { position } => BallotError::Scalar { position },
        }
    }
}
