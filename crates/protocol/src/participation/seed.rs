//! The seed of a proof of participation, and all its randomness.
//!
//! Specified in docs/spec/14-participation.md, section 8. The derivation takes in everything that the challenges depend on, text and secret
//! included: one seed used for two texts, two members or two votes gives unrelated masks.

use curve25519_dalek::scalar::Scalar;
use sha2::{Digest, Sha512};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::{HiddenVote, ParticipationSecret, Tag};
use crate::seed::{Derivation, SeedError};

/// First bytes of the hash that binds the derivation to one proof.
const DOMAIN: &[u8] = b"folkmoot/v1 participation randomness\n";

/// The secret from which the randomness of one proof comes, fresh for each. Zeroized on drop.
#[derive(ZeroizeOnDrop)]
pub struct ParticipationSeed([u8; 32]);

impl ParticipationSeed {
    /// A fresh seed from the operating system's randomness.
    pub fn random() -> Result<Self, SeedError> {
        let mut seed = ParticipationSeed([0; 32]);
        rand_core::RngCore::try_fill_bytes(&mut rand_core::OsRng, &mut seed.0)
            .map_err(|_| SeedError::Randomness)?;
        Ok(seed)
    }

    /// A seed that was drawn elsewhere.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        ParticipationSeed(bytes)
    }
}

/// The random scalars of one proof.
#[derive(Zeroize, ZeroizeOnDrop)]
pub(super) struct Randomness {
    /// Masks of the digits, for each digit of all its values but the first.
    pub(super) a: Vec<Scalar>,
    /// Blinds `A`.
    pub(super) r_a: Scalar,
    /// Blinds `B`.
    pub(super) r_b: Scalar,
    /// Blind `P_0, ..., P_(m-1)`.
    pub(super) rho: Vec<Scalar>,
}

impl Randomness {
    /// Derives all scalars of the proof over the text with this hash.
    pub(super) fn derive(
        vote: &HiddenVote,
        cast: &[u8; 32],
        secret: &ParticipationSecret,
        tag: &Tag,
        seed: &ParticipationSeed,
    ) -> Self {
        let mut salt = Zeroizing::new([0; 64]);
        let mut hash = Sha512::new();
        hash.update(DOMAIN);
        hash.update(vote.fingerprint().0);
        hash.update(vote.roll().digest());
        hash.update(*secret.expose_bytes());
        hash.update(tag.as_bytes());
        hash.update(cast);
        hash.finalize_into(salt.as_mut().into());
        let from = Derivation::salted(&salt, &seed.0);
        let radices = vote.roll().radices();
        Randomness {
            a: from.scalars(b"a/", radices.values() - radices.digits()),
            r_a: from.scalar(b"r_A/", 0),
            r_b: from.scalar(b"r_B/", 0),
            rho: from.scalars(b"rho/", radices.digits()),
        }
    }
}
