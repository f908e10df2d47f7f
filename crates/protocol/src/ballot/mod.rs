//! Ballots: the wire format, and the type that says what has been checked.
//!
//! Bytes become a [`Ballot`] by parsing, a [`Ballot`] becomes a [`VerifiedBallot`] by verifying,
//! and only verified ballots can be tallied.
//!
#![doc = include_str!("../../../../docs/spec/03-ballot.md")]

mod rounds;
mod seal;
mod seed;
mod verify;

#[cfg(test)]
pub(crate) mod tests;

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;

pub use seal::{SealError, check, seal};
pub use seed::BallotSeed;
pub(crate) use seed::Derivation;
#[cfg(test)]
pub(crate) use seed::Randomness;
pub(crate) use verify::{Challenged, hold_together};

use crate::amounts;
use crate::group::{self, ENCODED_LEN, PointError};
use crate::shape::Shape;
use crate::tally::Ciphertext;

/// A ballot that was read and not yet verified: `2m + 6` points other than the identity,
/// `n + 3` scalars, and what amounts need, in the order of their fields here.
pub struct Ballot {
    /// The bytes as received: what challenges are drawn from.
    bytes: Vec<u8>,
    ciphertexts: Vec<Ciphertext>,
    commitments: Commitments,
    answers: Answers,
    /// Of contests that ask for amounts.
    amounts: Option<amounts::Part>,
}

/// The points of the proof.
struct Commitments {
    w: RistrettoPoint,
    a: RistrettoPoint,
    t1: RistrettoPoint,
    t0: RistrettoPoint,
    e_r: RistrettoPoint,
    e_s: RistrettoPoint,
}

/// The scalars of the proof.
struct Answers {
    f: Vec<Scalar>,
    z_w: Scalar,
    z_t: Scalar,
    z: Scalar,
}

impl Ballot {
    /// Reads a ballot of this shape: checks the length, then that every point is the canonical
    /// encoding of a point other than the identity, then that every scalar is below the group
    /// order (docs/spec/03-ballot.md, "Format").
    pub fn parse(shape: &Shape, bytes: &[u8]) -> Result<Self, BallotError> {
        let wrong_length = || BallotError::Length { expected: shape.ballot_len(), actual: bytes.len() };
        if bytes.len() != shape.ballot_len() {
            return Err(wrong_length());
        }
        let mut reader = Reader { pieces: group::pieces(bytes).ok_or_else(wrong_length)?, position: 0 };
        let mut ciphertexts = Vec::with_capacity(shape.slots());
        for _ in 0..shape.slots() {
            let r = reader.point()?;
            let s = reader.point()?;
            ciphertexts.push(Ciphertext { r, s });
        }
        let commitments = Commitments {
            w: reader.point()?,
            a: reader.point()?,
            t1: reader.point()?,
            t0: reader.point()?,
            e_r: reader.point()?,
            e_s: reader.point()?,
        };
        let mut f = Vec::with_capacity(shape.bits());
        for _ in 0..shape.bits() {
            f.push(reader.scalar()?);
        }
        let answers = Answers { f, z_w: reader.scalar()?, z_t: reader.scalar()?, z: reader.scalar()? };
        let amounts = amounts::Part::parse(shape.amounts(), &mut reader)?;
        Ok(Ballot { bytes: bytes.to_vec(), ciphertexts, commitments, answers, amounts })
    }
}

/// Takes 32 bytes after 32 bytes.
pub(crate) struct Reader<'a> {
    pieces: &'a [[u8; ENCODED_LEN]],
    position: usize,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Option<(usize, &'a [u8; ENCODED_LEN])> {
        let (piece, rest) = self.pieces.split_first()?;
        let position = self.position;
        self.pieces = rest;
        self.position += 1;
        Some((position, piece))
    }

    pub(crate) fn point(&mut self) -> Result<RistrettoPoint, BallotError> {
        let position = self.position;
        let (_, piece) = self.next().ok_or(BallotError::Point { position })?;
        group::parse_nonidentity(piece).map_err(|error| match error {
            PointError::Encoding => BallotError::Point { position },
            PointError::Identity => BallotError::Identity { position },
        })
    }

    pub(crate) fn scalar(&mut self) -> Result<Scalar, BallotError> {
        let position = self.position;
        let (_, piece) = self.next().ok_or(BallotError::Scalar { position })?;
        group::parse_scalar(piece).ok_or(BallotError::Scalar { position })
    }
}

/// A ballot whose proof holds under the vote and the voter it was verified for.
pub struct VerifiedBallot {
    ciphertexts: Vec<Ciphertext>,
}

impl VerifiedBallot {
    /// The ciphertexts, one a slot.
    pub fn ciphertexts(&self) -> &[Ciphertext] {
        &self.ciphertexts
    }
}

/// Why a ballot is refused. Positions count the 32-byte pieces from 0.
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
            BallotError::Commitment => "ballot.proof.commitment",
            BallotError::Bits => "ballot.proof.bits",
            BallotError::Link => "ballot.proof.link",
            BallotError::Amounts => "ballot.proof.amounts",
            BallotError::Range => "ballot.proof.range",
        }
    }
}
