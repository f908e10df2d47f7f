//! The ballot seed, and all randomness of a ballot derived from it.
//!
//! Specified in docs/spec/03-ballot.md, "Randomness". The derivation takes in everything that a
//! ballot depends on, the witness included: one seed used for two selections, two voters or two
//! votes gives unrelated randomness, never one mask under two challenges.

use curve25519_dalek::scalar::Scalar;
use hkdf::Hkdf;
use sha2::{Digest, Sha512};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::context::VoteContext;
use crate::group::scalar_from_wide;
use crate::ids::VoterTag;
use crate::shape::Shape;

/// First bytes of the hash that binds the derivation to one ballot.
const DOMAIN: &[u8] = b"folkmoot/v1 ballot randomness\n";

/// The secret from which all randomness of one ballot comes. Whoever has it can open the ballot.
#[derive(ZeroizeOnDrop)]
pub struct BallotSeed([u8; 32]);

impl BallotSeed {
    /// A fresh seed from the operating system's randomness.
    pub fn random() -> Result<Self, SeedError> {
        let mut seed = BallotSeed([0; 32]);
        rand_core::RngCore::try_fill_bytes(&mut rand_core::OsRng, &mut seed.0)
            .map_err(|_| SeedError::Randomness)?;
        Ok(seed)
    }

    /// A seed that was kept.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        BallotSeed(bytes)
    }

    /// The secret bytes, to keep them or to have the ballot checked.
    pub fn expose_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// The random scalars of one ballot.
#[derive(Zeroize, ZeroizeOnDrop)]
pub(crate) struct Randomness {
    /// Of the ciphertexts, one a slot.
    pub(crate) r: Vec<Scalar>,
    /// Blinds `W`.
    pub(crate) beta: Scalar,
    /// Masks of the bits.
    pub(crate) a: Vec<Scalar>,
    /// Blinds `A`.
    pub(crate) alpha: Scalar,
    /// Blinds `T1`.
    pub(crate) tau1: Scalar,
    /// Blinds `T0`.
    pub(crate) tau0: Scalar,
    /// Of the encrypted masks.
    pub(crate) epsilon: Scalar,
}

/// Where the random scalars of one ballot, or of one proof of participation, come from.
pub(crate) struct Derivation(Hkdf<Sha512>);

impl Derivation {
    /// Binds the seed to this vote, voter and witness.
    pub(crate) fn new(vote: &VoteContext, tag: &VoterTag, witness: &[u8], seed: &BallotSeed) -> Self {
        let salt = Sha512::new()
            .chain_update(DOMAIN)
            .chain_update(vote.fingerprint().0)
            .chain_update(vote.joint_key().to_bytes())
            .chain_update(tag.0)
            .chain_update(vote.shape().encoding())
            .chain_update(witness)
            .finalize();
        Derivation::salted(&salt.into(), &seed.0)
    }

    /// Binds a seed to whatever was hashed into the salt.
    pub(crate) fn salted(salt: &[u8; 64], seed: &[u8; 32]) -> Self {
        Derivation(Hkdf::new(Some(salt), seed))
    }

    /// 64 random bytes with this name and index.
    pub(crate) fn wide(&self, name: &[u8], index: u32) -> Zeroizing<[u8; 64]> {
        let mut wide = Zeroizing::new([0; 64]);
        // Expanding fails beyond 255 hashes of output; this is one.
        let expanded = self.0.expand_multi_info(&[name, &index.to_le_bytes()], wide.as_mut());
        debug_assert!(expanded.is_ok());
        wide
    }

    /// The random scalar with this name and index.
    pub(crate) fn scalar(&self, name: &[u8], index: u32) -> Scalar {
        scalar_from_wide(&self.wide(name, index))
    }

    /// The random scalars with this name and the indices 1, 2, ...
    pub(crate) fn scalars(&self, name: &[u8], count: usize) -> Vec<Scalar> {
        // Sized beforehand: a vector that grows would leave copies behind.
        let mut list = Vec::with_capacity(count);
        list.extend((1..).map(|index| self.scalar(name, index)).take(count));
        list
    }
}

impl Randomness {
    /// Derives all scalars for a ballot of this shape.
    pub(crate) fn derive(shape: &Shape, from: &Derivation) -> Self {
        Randomness {
            r: from.scalars(b"r/", shape.slots()),
            beta: from.scalar(b"beta/", 0),
            a: from.scalars(b"a/", shape.bits()),
            alpha: from.scalar(b"alpha/", 0),
            tau1: from.scalar(b"tau1/", 0),
            tau0: from.scalar(b"tau0/", 0),
            epsilon: from.scalar(b"epsilon/", 0),
        }
    }
}

/// Why there is no seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SeedError {
    /// The operating system gave no randomness.
    #[error("the operating system gave no randomness")]
    Randomness,
}

impl SeedError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            SeedError::Randomness => "seed.randomness",
        }
    }
}
