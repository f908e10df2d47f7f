//! Adding up verified ballots.
//!
//! Specified in docs/spec/04-batch.md, "Tally".

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::traits::Identity;

use crate::ballot::VerifiedBallot;
use crate::elgamal::Ciphertext;
use crate::group;
use crate::shape::Shape;

/// The most voices that a ballot can count.
pub const MAX_VOICES: u16 = 5;

/// The tally of a vote: the sum of the ciphertexts of its counted ballots, slot by slot, each as often as it has voices.
///
/// Ballots with the same number of voices are added up together, and only these few sums are multiplied: ballots with many voices
/// cost no more than others.
#[derive(Clone)]
pub struct Tally {
    count: u64,
    slots: usize,
    /// The sums of the ballots with one voice, with two, and so on, as far as there were any.
    by_voices: Vec<Sums>,
}

impl Tally {
    /// The tally of no ballots.
    pub fn new(shape: &Shape) -> Self {
        Tally { count: 0, slots: shape.slots(), by_voices: Vec::new() }
    }

    /// Counts a ballot of one voice. On an error nothing is changed.
    ///
    /// # Errors
    /// As [`Self::add_voices`].
    pub fn add(&mut self, ballot: &VerifiedBallot) -> Result<(), TallyError> {
        self.add_voices(ballot, 1)
    }

    /// Counts a ballot with so many voices. On an error nothing is changed.
    ///
    /// # Errors
    /// [`TallyError::Shape`] for a ballot of other contests, [`TallyError::Voices`] for none or more than [`MAX_VOICES`].
    pub fn add_voices(&mut self, ballot: &VerifiedBallot, voices: u16) -> Result<(), TallyError> {
        let place = self.place(ballot.ciphertexts(), voices)?;
        self.count = self.count.checked_add(1).ok_or(TallyError::Count)?;
        self.grow(place + 1);
        if let Some(sums) = self.by_voices.get_mut(place) {
            sums.add(ballot.ciphertexts());
        }
        Ok(())
    }

    /// Takes out a ballot that was counted with so many voices and is replaced. On an error nothing is changed.
    ///
    /// # Errors
    /// As [`Self::add_voices`]; [`TallyError::Count`] where no such ballot was counted.
    pub fn remove(&mut self, ballot: &VerifiedBallot, voices: u16) -> Result<(), TallyError> {
        let place = self.place(ballot.ciphertexts(), voices)?;
        let sums = self.by_voices.get_mut(place).ok_or(TallyError::Count)?;
        self.count = self.count.checked_sub(1).ok_or(TallyError::Count)?;
        sums.subtract(ballot.ciphertexts());
        Ok(())
    }

    /// Counts everything that another tally of the same vote counted. On an error nothing is
    /// changed.
    ///
    /// # Errors
    /// [`TallyError::Shape`] for one of other contests.
    pub fn merge(&mut self, other: &Tally) -> Result<(), TallyError> {
        if self.slots != other.slots {
            return Err(TallyError::Shape);
        }
        self.count = (self.count.checked_add(other.count)).ok_or(TallyError::Count)?;
        self.grow(other.by_voices.len());
        for (sums, more) in self.by_voices.iter_mut().zip(&other.by_voices) {
            sums.add(&more.0);
        }
        Ok(())
    }

    /// Number of ballots counted.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The sums, one ciphertext a slot: S_1 + 2 S_2 + 3 S_3 + ..., where S_w is the sum of the ballots with w voices.
    pub fn sums(&self) -> Sums {
        // From the most voices down: what is added at w stays in for each voice below it, so nothing is multiplied.
        let (mut from_here, mut all) = (Sums::nothing(self.slots), Sums::nothing(self.slots));
        for sums in self.by_voices.iter().rev() {
            from_here.add(&sums.0);
            all.add(&from_here.0);
        }
        all
    }

    /// Where ballots with so many voices are added up.
    fn place(&self, ciphertexts: &[Ciphertext], voices: u16) -> Result<usize, TallyError> {
        if ciphertexts.len() != self.slots {
            return Err(TallyError::Shape);
        }
        if !(1..=MAX_VOICES).contains(&voices) {
            return Err(TallyError::Voices);
        }
        Ok(usize::from(voices - 1))
    }

    fn grow(&mut self, places: usize) {
        while self.by_voices.len() < places {
            self.by_voices.push(Sums::nothing(self.slots));
        }
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

    /// The sums of no ballots.
    fn nothing(slots: usize) -> Self {
        Sums(vec![Ciphertext { r: RistrettoPoint::identity(), s: RistrettoPoint::identity() }; slots])
    }

    fn add(&mut self, ciphertexts: &[Ciphertext]) {
        for (sum, one) in self.0.iter_mut().zip(ciphertexts) {
            sum.r += one.r;
            sum.s += one.s;
        }
    }

    fn subtract(&mut self, ciphertexts: &[Ciphertext]) {
        for (sum, one) in self.0.iter_mut().zip(ciphertexts) {
            sum.r -= one.r;
            sum.s -= one.s;
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
    /// A ballot counts no voice, or more than [`MAX_VOICES`].
    #[error("a ballot counts 1 to {MAX_VOICES} voices")]
    Voices,
}

impl TallyError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            TallyError::Length => "sums.length",
            TallyError::Point => "sums.point",
            TallyError::Shape => "tally.shape",
            TallyError::Count => "tally.count",
            TallyError::Voices => "tally.voices",
        }
    }
}
