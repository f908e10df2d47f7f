//! The proof as it travels, and the type that says that it was verified.
//!
//! Specified in docs/spec/14-participation.md, section 6.

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;

use super::{HiddenVote, ProofError, Tag};
use crate::group::ENCODED_LEN;
use crate::reader::Reader;

/// A proof that was read for a vote and not yet verified.
pub struct Proof<'a> {
    pub(super) vote: &'a HiddenVote,
    /// T, the tag that it claims.
    pub(super) tag: Tag,
    /// A, commitment to the masks.
    pub(super) a: RistrettoPoint,
    /// B, commitment to the digits.
    pub(super) b: RistrettoPoint,
    /// P_0, ..., P_(m-1).
    pub(super) lower: Vec<RistrettoPoint>,
    /// f of all values but the first of each digit.
    pub(super) f: Vec<Scalar>,
    pub(super) z_a: Scalar,
    pub(super) z: Scalar,
    /// A, B, P_0, ..., P_(m-1) as they arrived: what challenges are drawn from.
    pub(super) commitments: Vec<u8>,
}

impl<'a> Proof<'a> {
    /// Reads a proof for the roll of this vote: checks the length, then from the first to the last that every point is the canonical encoding
    /// of a point other than the identity and every scalar below the group order.
    pub fn parse(vote: &'a HiddenVote, bytes: &[u8]) -> Result<Self, ProofError> {
        let radices = vote.roll().radices();
        let (expected, digits) = (vote.roll().proof_len(), radices.digits());
        let wrong_length = || ProofError::Length { expected, actual: bytes.len() };
        if bytes.len() != expected {
            return Err(wrong_length());
        }
        let (points, _) = bytes.split_at_checked(ENCODED_LEN * (3 + digits)).ok_or_else(wrong_length)?;
        let (tag, commitments) = points.split_first_chunk().ok_or_else(wrong_length)?;
        let mut reader = Reader::new(bytes).ok_or_else(wrong_length)?;
        let tag = Tag::read(reader.point()?, tag);
        let (a, b) = (reader.point()?, reader.point()?);
        let lower = (0..digits).map(|_| reader.point()).collect::<Result<_, _>>()?;
        let f = (digits..radices.values()).map(|_| reader.scalar()).collect::<Result<_, _>>()?;
        let (z_a, z) = (reader.scalar()?, reader.scalar()?);
        Ok(Proof { vote, tag, a, b, lower, f, z_a, z, commitments: commitments.to_vec() })
    }

    /// The tag that the proof claims.
    pub fn tag(&self) -> &Tag {
        &self.tag
    }
}

/// That a member of the roll said the text for which this was verified.
#[derive(Debug)]
pub struct VerifiedParticipation {
    tag: Tag,
}

impl VerifiedParticipation {
    pub(super) fn new(tag: Tag) -> Self {
        VerifiedParticipation { tag }
    }

    /// Which member it was, without saying who: the same for all that this member says in this vote, and for nobody else. A text that
    /// names a tag must name this one; that is for the caller to compare.
    pub fn tag(&self) -> &Tag {
        &self.tag
    }
}
