//! Ballots: the wire format, and the type that says what has been checked.
//!
//! Bytes become a [`Ballot`] by parsing, a [`Ballot`] becomes a [`VerifiedBallot`] by verifying,
//! and only verified ballots can be tallied.
//! Specified in docs/spec/03-ballot.md.

mod challenges;
mod error;
mod seal;
mod verify;

#[cfg(test)]
pub(crate) mod tests;

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;

pub use error::BallotError;
pub use seal::{SealError, check, seal};
pub(crate) use verify::{Challenged, Weights, weighted_sum};

use crate::amounts;
use crate::elgamal::Ciphertext;
use crate::reader::Reader;
use crate::shape::Shape;

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
        let mut reader = Reader::new(bytes).ok_or_else(wrong_length)?;
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
