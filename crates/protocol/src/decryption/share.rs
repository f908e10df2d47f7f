//! One trustee's decryption share: D_1 .. D_m (32 bytes each) || c (32) || z (32).

use curve25519_dalek::ristretto::RistrettoPoint;

use super::DecryptionError;
use super::proof::{Proof, Statement};
use crate::circle::{CirclePublic, TrusteeShare};
use crate::group;
use crate::ids::Fingerprint;
use crate::tally::Sums;

/// The length in bytes of a share for sums of this many slots.
pub fn share_len(slots: usize) -> usize {
    slots.saturating_mul(32).saturating_add(64)
}

/// A decryption share whose proof has been verified, with what it was verified for.
#[derive(Clone, Debug)]
pub struct VerifiedShare {
    pub(super) trustee: u16,
    pub(super) circle: CirclePublic,
    pub(super) fingerprint: Fingerprint,
    pub(super) sums: Vec<u8>,
    /// D_1, ..., D_m.
    pub(super) factors: Vec<RistrettoPoint>,
}

impl VerifiedShare {
    /// The index of the trustee who made it.
    pub fn trustee(&self) -> u16 {
        self.trustee
    }
}

/// Makes the share of a trustee: D_s = x_j R_s for every slot, with the proof. Deterministic.
///
/// Only to be called with the final sums of a closed vote, recomputed by the trustee itself.
/// Refuses a secret share that does not belong to this trustee and circle.
pub fn decryption_share(
    circle: &CirclePublic,
    fingerprint: &Fingerprint,
    trustee: u16,
    share: &TrusteeShare,
    sums: &Sums,
) -> Result<Vec<u8>, DecryptionError> {
    let (key, key_bytes) = key(circle, trustee)?;
    let x = share.expose_scalar();
    if RistrettoPoint::mul_base(x) != *key {
        return Err(DecryptionError::Secret { trustee });
    }
    let factors: Vec<_> = sums.ciphertexts().iter().map(|sum| x * sum.r).collect();
    let mut bytes: Vec<u8> = factors.iter().flat_map(|factor| factor.compress().to_bytes()).collect();
    let statement = Statement {
        circle,
        fingerprint,
        trustee,
        key,
        key_bytes,
        sums,
        factors: &factors,
        factor_bytes: &bytes,
    };
    let proof = statement.prove(x);
    bytes.extend_from_slice(proof.c.as_bytes());
    bytes.extend_from_slice(proof.z.as_bytes());
    Ok(bytes)
}

/// Parses and verifies the share of a trustee for these sums. Refusals name the trustee.
pub fn verify_share(
    circle: &CirclePublic,
    fingerprint: &Fingerprint,
    trustee: u16,
    sums: &Sums,
    share: &[u8],
) -> Result<VerifiedShare, DecryptionError> {
    let (key, key_bytes) = key(circle, trustee)?;
    let expected = share_len(sums.slots());
    let wrong_length = DecryptionError::Length { trustee, expected, got: share.len() };
    if share.len() != expected {
        return Err(wrong_length);
    }
    let Some([pieces @ .., c, z]) = group::pieces(share) else {
        return Err(wrong_length);
    };
    let factors = pieces
        .iter()
        .enumerate()
        .map(|(slot, piece)| group::parse_point(piece).ok_or(DecryptionError::Point { trustee, slot }))
        .collect::<Result<Vec<_>, _>>()?;
    let bad = DecryptionError::Scalar { trustee };
    let proof =
        Proof { c: group::parse_scalar(c).ok_or(bad.clone())?, z: group::parse_scalar(z).ok_or(bad)? };
    let statement = Statement {
        circle,
        fingerprint,
        trustee,
        key,
        key_bytes,
        sums,
        factors: &factors,
        factor_bytes: pieces.as_flattened(),
    };
    if !statement.verify(&proof) {
        return Err(DecryptionError::Proof { trustee });
    }
    Ok(VerifiedShare {
        trustee,
        circle: circle.clone(),
        fingerprint: *fingerprint,
        sums: sums.to_bytes(),
        factors,
    })
}

/// Y_j and its encoding.
fn key(circle: &CirclePublic, trustee: u16) -> Result<(&RistrettoPoint, &[u8; 32]), DecryptionError> {
    let missing = DecryptionError::Index { trustee, trustees: circle.trustees() };
    let place = usize::from(trustee).checked_sub(1).ok_or(missing.clone())?;
    let bytes = circle.verification_keys().get(place).ok_or(missing.clone())?;
    Ok((circle.verification_key(trustee).ok_or(missing)?, bytes))
}
