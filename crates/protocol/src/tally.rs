//! Adding up verified ballots.
//!
//! Specified in docs/spec/04-batch.md, "Tally".

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::traits::Identity;

use crate::ballot::VerifiedBallot;
use crate::elgamal::Ciphertext;
use crate::group;
use crate::shape::Shape;

/// The tally of a vote: the sum of the ciphertexts of its counted ballots, slot by slot.
#[derive(Clone)]
pub struct Tally {
    count: u64,
    sums: Sums,
}

impl Tally {
    /// The tally of no ballots.
    pub fn new(shape: &Shape) -> Self {
        let nothing = Ciphertext { r: RistrettoPoint::identity(), s: RistrettoPoint::identity() };
        Tally { count: 0, sums: Sums(vec![nothing; shape.slots()]) }
    }

    /// Counts a ballot. On an error nothing is changed.
    pub fn add(&mut self, ballot: &VerifiedBallot) -> Result<(), TallyError> {
        let ciphertexts = ballot.ciphertexts();
        self.sums.check_slots(ciphertexts)?;
        self.count = self.count.checked_add(1).ok_or(TallyError::Count)?;
        self.sums.add(ciphertexts);
        Ok(())
    }

    /// Takes out a ballot that was counted and is replaced. On an error nothing is changed.
    pub fn remove(&mut self, ballot: &VerifiedBallot) -> Result<(), TallyError> {
        let ciphertexts = ballot.ciphertexts();
        self.sums.check_slots(ciphertexts)?;
        self.count = self.count.checked_sub(1).ok_or(TallyError::Count)?;
        for (sum, one) in self.sums.0.iter_mut().zip(ciphertexts) {
            sum.r -= one.r;
            sum.s -= one.s;
        }
        Ok(())
    }

    /// Counts everything that another tally of the same vote counted. On an error nothing is
    /// changed.
    pub fn merge(&mut self, other: &Tally) -> Result<(), TallyError> {
        self.sums.check_slots(&other.sums.0)?;
        self.count = (self.count.checked_add(other.count)).ok_or(TallyError::Count)?;
        self.sums.add(&other.sums.0);
        Ok(())
    }

    /// Number of ballots counted.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The sums, one ciphertext a slot.
    pub fn sums(&self) -> Sums {
        self.sums.clone()
    }
}

/// One ciphertext a slot: what the trustees decrypt.
#[derive(Clone, PartialEq, Eq)]
pub struct Sums(Vec<Ciphertext>);

impl Sums {
    /// Reads `R_1 S_1 R_2 S_2 ...` of this many slots; the identity is allowed.
    pub fn from_bytes(slots: usize, bytes: &[u8]) -> Result<Self, TallyError> {
        let pieces = group::pieces(bytes).ok_or(TallyError::Length)?;
        if Some(pieces.len()) != slots.checked_mul(2) {
            return Err(TallyError::Length);
        }
        let mut sums = Vec::with_capacity(slots);
        let (pairs, _) = pieces.as_chunks();
        for [r, s] in pairs {
            let r = group::parse_point(r).ok_or(TallyError::Point)?;
            let s = group::parse_point(s).ok_or(TallyError::Point)?;
            sums.push(Ciphertext { r, s });
        }
        Ok(Sums(sums))
    }

    /// `R_1 S_1 R_2 S_2 ...`, 64 bytes a slot.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.iter().flat_map(Ciphertext::to_bytes).collect()
    }

    fn check_slots(&self, ciphertexts: &[Ciphertext]) -> Result<(), TallyError> {
        if ciphertexts.len() == self.0.len() { Ok(()) } else { Err(TallyError::Shape) }
    }

    fn add(&mut self, ciphertexts: &[Ciphertext]) {
        for (sum, one) in self.0.iter_mut().zip(ciphertexts) {
            sum.r += one.r;
            sum.s += one.s;
        }
    }

    /// Number of slots.
    pub fn slots(&self) -> usize {
        self.0.len()
    }

    /// The ciphertexts, slot by slot.
    pub(crate) fn ciphertexts(&self) -> &[Ciphertext] {
        &self.0
    }

    /// Sums from ciphertexts, slot by slot.
    #[cfg(test)]
    pub(crate) fn from_ciphertexts(ciphertexts: Vec<Ciphertext>) -> Self {
        Sums(ciphertexts)
    }
}

/// Why sums cannot be read or tallies not be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TallyError {
    /// Not 64 bytes for each slot.
    #[error("the sums do not have 64 bytes for each slot")]
    Length,
    /// Not the canonical encoding of a point.
    #[error("the sums hold something that is not a point")]
    Point,
    /// The ballot or tally has another number of slots.
    #[error("the ballot does not have the slots of this tally")]
    Shape,
    /// More ballots would be taken out than were counted, or more counted than fit a u64.
    #[error("the number of counted ballots is out of range")]
    Count,
}

impl TallyError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            TallyError::Length => "sums.length",
            TallyError::Point => "sums.point",
            TallyError::Shape => "tally.shape",
            TallyError::Count => "tally.count",
        }
    }
}
