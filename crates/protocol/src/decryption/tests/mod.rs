//! Tests of shares and of opening: subsets, attacks, our own vectors, small logarithms.

mod attacks;
mod audit;
mod golden;
mod honest;

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT as G;

use super::*;
use crate::circle::tests::{Ceremony, scalar, seed};
use crate::circle::{CirclePublic, TrusteeShare};
use crate::elgamal::Ciphertext;
use crate::ids::Fingerprint;
use crate::tally::Sums;

/// A circle, a closed vote's sums, and everybody's secrets.
pub(super) struct Vote {
    pub(super) circle: CirclePublic,
    pub(super) secrets: Vec<TrusteeShare>,
    pub(super) fingerprint: Fingerprint,
    pub(super) sums: Sums,
    pub(super) counts: Vec<u64>,
}

impl Vote {
    /// The circle, the vote and the randomness depend on the name only.
    pub(super) fn new(name: &str, t: u16, n: u16, counts: &[u64]) -> Self {
        let (circle, secrets) = Ceremony::new(name, t, n).finish();
        let sums = encrypt(&circle, name, counts);
        Vote { circle, secrets, fingerprint: Fingerprint(seed(name, 7)), sums, counts: counts.to_vec() }
    }

    pub(super) fn share(&self, index: u16) -> Vec<u8> {
        let secret = &self.secrets[usize::from(index) - 1];
        decryption_share(&self.circle, &self.fingerprint, index, secret, &self.sums).unwrap()
    }

    pub(super) fn verify(&self, index: u16, share: &[u8]) -> Result<VerifiedShare, DecryptionError> {
        verify_share(&self.circle, &self.fingerprint, index, &self.sums, share)
    }

    pub(super) fn verified(&self, indices: &[u16]) -> Vec<VerifiedShare> {
        indices.iter().map(|&i| self.verify(i, &self.share(i)).unwrap()).collect()
    }

    pub(super) fn open(&self, shares: &[VerifiedShare]) -> Result<Opened, DecryptionError> {
        combine(&self.circle, &self.sums, shares)
    }
}

/// Ciphertexts R = r G, S = v G + r K.
pub(super) fn encrypt(circle: &CirclePublic, name: &str, counts: &[u64]) -> Sums {
    let ciphertext = |(slot, count): (u64, &u64)| {
        let r = scalar(name, slot);
        Ciphertext {
            r: r * G,
            s: curve25519_dalek::scalar::Scalar::from(*count) * G + r * circle.joint_key().point(),
        }
    };
    Sums::from_ciphertexts((0u64..).zip(counts).map(ciphertext).collect())
}

/// Code and culprit of a refusal.
pub(super) fn verdict<T>(result: Result<T, DecryptionError>) -> (&'static str, Option<u16>) {
    match result {
        Ok(_) => ("accepted", None),
        Err(error) => {
            assert!(!error.to_string().is_empty());
            (error.code(), error.culprit())
        }
    }
}

/// All subsets of the indices with this many members.
pub(super) fn subsets(indices: &[u16], size: usize) -> Vec<Vec<u16>> {
    (0u32..1 << indices.len())
        .filter(|mask| mask.count_ones() as usize == size)
        .map(|mask| {
            let chosen = indices.iter().enumerate().filter(|(place, _)| mask >> place & 1 == 1);
            chosen.map(|(_, index)| *index).collect()
        })
        .collect()
}
