//! COCKTAIL's Schnorr signature, for proofs of possession (of participation keys, too) and certificates.
//!
//! A signature is R (32 bytes) || z (32 bytes) with z B = R + c pk. The nonce is derived from the secret and
//! the message; messages are given in parts that are hashed one after the other.

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::{IsIdentity, VartimeMultiscalarMul};
use sha2::{Digest, Sha512};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::CircleError;
use crate::{group, weights};

const NONCE_PREFIX: &[u8] = b"COCKTAIL-DKG-Ristretto255-SHA512-NONCE";
const CHALLENGE_PREFIX: &[u8] = b"COCKTAIL-DKG-Ristretto255-SHA512-H7";

/// The length of a signature in bytes.
pub(crate) const SIGNATURE_LEN: usize = 64;

/// SHA-512 of all parts, reduced modulo q.
fn hash_to_scalar(parts: &[&[u8]]) -> Scalar {
    let mut hash = Sha512::new();
    for part in parts {
        hash.update(part);
    }
    let wide = Zeroizing::new(<[u8; 64]>::from(hash.finalize()));
    group::scalar_from_wide(&wide)
}

/// k, derived from the secret and the message.
pub(super) fn nonce(secret: &Scalar, message: &[&[u8]]) -> Zeroizing<Scalar> {
    let secret = Zeroizing::new(secret.to_bytes());
    let mut parts: Vec<&[u8]> = vec![NONCE_PREFIX, secret.as_ref()];
    parts.extend_from_slice(message);
    Zeroizing::new(hash_to_scalar(&parts))
}

/// c, over the commitment, the public key and the message.
pub(super) fn challenge(commitment: &[u8; 32], public: &[u8; 32], message: &[&[u8]]) -> Scalar {
    let mut parts: Vec<&[u8]> = vec![CHALLENGE_PREFIX, commitment, public];
    parts.extend_from_slice(message);
    hash_to_scalar(&parts)
}

/// Signs the message with a secret and its public key.
pub(crate) fn sign(
    secret: &Scalar,
    public: &[u8; 32],
    message: &[&[u8]],
) -> Result<[u8; SIGNATURE_LEN], CircleError> {
    sign_with_nonce(secret, public, message, &nonce(secret, message))
}

pub(super) fn sign_with_nonce(
    secret: &Scalar,
    public: &[u8; 32],
    message: &[&[u8]],
    k: &Scalar,
) -> Result<[u8; SIGNATURE_LEN], CircleError> {
    // With k = 0 the response would be c times the secret.
    if k.ct_eq(&Scalar::ZERO).into() {
        return Err(CircleError::Nonce);
    }
    let commitment = RistrettoPoint::mul_base(k).compress().to_bytes();
    let c = challenge(&commitment, public, message);
    let z = k + c * secret;
    let mut signature = [0u8; SIGNATURE_LEN];
    let (left, right) = signature.split_at_mut(32);
    left.copy_from_slice(&commitment);
    right.copy_from_slice(&z.to_bytes());
    Ok(signature)
}

/// Whether the signature is valid. All inputs are public.
pub(crate) fn verify(
    public: &RistrettoPoint,
    public_bytes: &[u8; 32],
    signature: &[u8; SIGNATURE_LEN],
    message: &[&[u8]],
) -> bool {
    Claim::read(*public, public_bytes, signature, message).is_some_and(|claim| claim.holds())
}

/// A signature that could be read, with its challenge: z B = R + c pk is claimed.
#[derive(Clone, Copy)]
pub(crate) struct Claim {
    public: RistrettoPoint,
    commitment: RistrettoPoint,
    challenge: Scalar,
    response: Scalar,
}

impl Claim {
    /// Reads a signature; none where its point or its response is not canonical, or the point is the identity.
    pub(crate) fn read(
        public: RistrettoPoint,
        public_bytes: &[u8; 32],
        signature: &[u8; SIGNATURE_LEN],
        message: &[&[u8]],
    ) -> Option<Self> {
        let [commitment, response] = group::pieces(signature)? else { return None };
        let challenge = challenge(commitment, public_bytes, message);
        let response = group::parse_scalar(response)?;
        Some(Self { public, commitment: group::parse_nonidentity(commitment).ok()?, challenge, response })
    }

    /// Checks it by itself: z B - c pk = R.
    pub(super) fn holds(&self) -> bool {
        let (challenge, response) = (-self.challenge, &self.response);
        RistrettoPoint::vartime_double_scalar_mul_basepoint(&challenge, &self.public, response)
            == self.commitment
    }
}

/// Whether each of many claims holds; one that could not be read does not. Costs a third of what they cost one by one, and gives the same
/// answers.
pub(crate) fn verify_many(claims: &[Option<Claim>]) -> Vec<bool> {
    let mut answers = vec![false; claims.len()];
    let read: Vec<_> =
        claims.iter().enumerate().filter_map(|(number, claim)| Some((number, (*claim)?))).collect();
    mark(&read, &mut answers);
    answers
}

/// Fewer than these are checked one by one, which is then as fast.
const ONE_BY_ONE: usize = 8;

/// Marks those that hold; wrong ones are looked for by halves.
fn mark(claims: &[(usize, Claim)], answers: &mut [bool]) {
    let alone = claims.len() < ONE_BY_ONE;
    if !alone && !hold_together(&claims.iter().map(|(_, claim)| *claim).collect::<Vec<_>>()) {
        let (first, second) = claims.split_at(claims.len() / 2);
        mark(first, answers);
        mark(second, answers);
        return;
    }
    for (number, claim) in claims {
        if let Some(answer) = answers.get_mut(*number) {
            *answer = !alone || claim.holds();
        }
    }
}

/// Whether all claims hold, by one equation with a random weight for each. False as well where the system gives no randomness: the
/// claims are then checked one by one.
fn hold_together(claims: &[Claim]) -> bool {
    let Some(weights) = weights::draw(claims.len()) else { return false };
    let weights: Vec<Scalar> = weights.into_iter().map(Scalar::from).collect();
    let of_base: Scalar = claims.iter().zip(&weights).map(|(claim, weight)| weight * claim.response).sum();
    let of_publics = claims.iter().zip(&weights).map(|(claim, weight)| -(weight * claim.challenge));
    let points = claims.iter().map(|claim| &claim.commitment).chain(claims.iter().map(|claim| &claim.public));
    let scalars: Vec<Scalar> = weights.iter().map(|weight| -weight).chain(of_publics).collect();
    // Given as ballots give theirs, so that the browser loads the product once.
    let sum = RistrettoPoint::vartime_multiscalar_mul(&scalars, points.collect::<Vec<_>>());
    (sum + RistrettoPoint::mul_base(&of_base)).is_identity()
}
