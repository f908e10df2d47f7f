//! The batched Chaum-Pedersen proof: one x is behind Y = x G and every D_s = x R_s.
//!
//! Statement first, then a random weight for each slot, then the prover's commitments, then the challenge.
//! Specified in docs/spec/06-decryption.md, "Proof".

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::{IsIdentity, VartimeMultiscalarMul};
use hkdf::Hkdf;
use sha2::Sha512;
use zeroize::Zeroizing;

use crate::circle::CirclePublic;
use crate::group;
use crate::ids::Fingerprint;
use crate::tally::Sums;
use crate::transcript::{self, Transcript};

const NONCE_SALT: &[u8] = b"folkmoot/v1 decryption nonce";

/// What is proved: whose key it is, which sums, which factors.
pub(super) struct Statement<'a> {
    pub(super) circle: &'a CirclePublic,
    pub(super) fingerprint: &'a Fingerprint,
    pub(super) trustee: u16,
    /// Y_j.
    pub(super) key: &'a RistrettoPoint,
    pub(super) key_bytes: &'a [u8; 32],
    pub(super) sums: &'a Sums,
    /// D_1, ..., D_m.
    pub(super) factors: &'a [RistrettoPoint],
    /// Their encodings one after the other.
    pub(super) factor_bytes: &'a [u8],
}

/// The proof: challenge c and response z.
pub(super) struct Proof {
    pub(super) c: Scalar,
    pub(super) z: Scalar,
}

impl Statement<'_> {
    /// Absorbs the whole statement and draws the weights: gives M = sum of w_s R_s and Z = sum of w_s D_s.
    pub(super) fn open(&self) -> (Transcript, RistrettoPoint, RistrettoPoint) {
        let mut t = Transcript::decryption(self.fingerprint, self.trustee);
        t.absorb(transcript::JOINT_KEY, &self.circle.joint_key().to_bytes());
        t.absorb(transcript::THRESHOLD, &self.circle.threshold().to_le_bytes());
        t.absorb(transcript::VERIFICATION_KEY, self.key_bytes);
        t.absorb(transcript::SUMS, &self.sums.to_bytes());
        t.absorb(transcript::FACTORS, self.factor_bytes);
        let weights: Vec<Scalar> =
            self.factors.iter().map(|_| t.challenge(transcript::CHALLENGE_WEIGHT)).collect();
        let bases: Vec<_> = self.sums.ciphertexts().iter().map(|sum| &sum.r).collect();
        let factors: Vec<_> = self.factors.iter().collect();
        let m = RistrettoPoint::vartime_multiscalar_mul(&weights, bases);
        let z = RistrettoPoint::vartime_multiscalar_mul(&weights, factors);
        (t, m, z)
    }

    /// Proves with the secret x. Everything but x and the nonce is public.
    pub(super) fn prove(&self, x: &Scalar) -> Proof {
        let (mut t, m, _) = self.open();
        let k = nonce(x, &t);
        let c = challenge(&mut t, &RistrettoPoint::mul_base(&k), &(*k * m));
        Proof { c, z: *k + c * x }
    }

    /// Recomputes A = z G - c Y and B = z M - c Z and compares the challenge.
    pub(super) fn verify(&self, proof: &Proof) -> bool {
        // Guarded already by CirclePublic; with the identity as key the proof would say nothing.
        if self.key.is_identity() {
            return false;
        }
        let (mut t, m, weighted) = self.open();
        let a = RistrettoPoint::vartime_double_scalar_mul_basepoint(&-proof.c, self.key, &proof.z);
        let b = RistrettoPoint::vartime_multiscalar_mul([proof.z, -proof.c], [m, weighted]);
        challenge(&mut t, &a, &b) == proof.c
    }
}

/// Absorbs the commitments A and B and draws c: the one function of prover and verifier.
fn challenge(t: &mut Transcript, a: &RistrettoPoint, b: &RistrettoPoint) -> Scalar {
    t.absorb(transcript::COMMITMENT_KEY, a.compress().as_bytes());
    t.absorb(transcript::COMMITMENT_FACTORS, b.compress().as_bytes());
    t.challenge(transcript::CHALLENGE_C)
}

/// k from the secret and the whole statement: another statement has another nonce, the same one the same proof.
fn nonce(x: &Scalar, t: &Transcript) -> Zeroizing<Scalar> {
    let secret = Zeroizing::new(x.to_bytes());
    let kdf = Hkdf::<Sha512>::new(Some(NONCE_SALT), secret.as_ref());
    let mut wide = Zeroizing::new([0u8; 64]);
    // HKDF refuses only outputs of more than 255 * 64 bytes.
    let _ = kdf.expand(&t.digest(transcript::NONCE_STATEMENT), wide.as_mut());
    Zeroizing::new(group::scalar_from_wide(&wide))
}
