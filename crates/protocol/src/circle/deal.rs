//! Round 1: a trustee makes its message. Everything in it follows from secrets the trustee has anyway.

use curve25519_dalek::{ristretto::RistrettoPoint, scalar::Scalar};
use hkdf::Hkdf;
use sha2::Sha512;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::{
    CircleError, CircleSpec, StaticSecret,
    envelope::{CIPHERTEXT_LEN, FRAMED_LEN, Route},
    message::pop_message,
    schnorr,
};
use crate::group;

/// The secrets behind one message. Dropped, and so zeroized, as soon as the message is made.
pub(super) struct Dealing {
    /// f(x) = a_0 + a_1 x + ... + a_{t-1} x^{t-1}; no coefficient is zero.
    pub(super) coefficients: Zeroizing<Vec<Scalar>>,
    /// e, not zero.
    pub(super) ephemeral: Zeroizing<Scalar>,
}

impl Dealing {
    /// Derives the polynomial and the ephemeral key from the seed, the context, the threshold and the index.
    pub(super) fn derive(spec: &CircleSpec, trustee: u16, seed: &[u8; 32]) -> Self {
        let kdf = Hkdf::<Sha512>::new(Some(crate::circle::DEALING_SALT), seed);
        let draw = |what: &[u8], number: u16| {
            first_nonzero((0u32..).map(|attempt| {
                let mut wide = Zeroizing::new([0u8; 64]);
                let info: [&[u8]; 6] = [
                    what,
                    &spec.context(),
                    &u32::from(spec.threshold()).to_le_bytes(),
                    &u32::from(trustee).to_le_bytes(),
                    &u32::from(number).to_le_bytes(),
                    &attempt.to_le_bytes(),
                ];
                // HKDF refuses only outputs of more than 255 * 64 bytes; zeros would be drawn again.
                let _ = kdf.expand_multi_info(&info, wide.as_mut());
                Zeroizing::new(group::scalar_from_wide(&wide))
            }))
        };
        let coefficients = (0..spec.threshold()).map(|k| *draw(b"coefficient", k)).collect();
        Self { coefficients: Zeroizing::new(coefficients), ephemeral: draw(b"ephemeral", 0) }
    }

    /// f(index), by Horner's rule.
    pub(super) fn share(&self, index: u16) -> Zeroizing<Scalar> {
        let x = Scalar::from(index);
        Zeroizing::new(self.coefficients.iter().rev().fold(Scalar::ZERO, |sum, a| sum * x + a))
    }

    /// C_0 || ... || C_{t-1}.
    fn commitment_bytes(&self) -> Vec<u8> {
        self.coefficients.iter().flat_map(|a| RistrettoPoint::mul_base(a).compress().to_bytes()).collect()
    }

    /// The message C || PoP || E || framed shares.
    pub(super) fn message(
        &self,
        spec: &CircleSpec,
        trustee: u16,
        secret: &StaticSecret,
    ) -> Result<Vec<u8>, CircleError> {
        let sender = spec.own(trustee, secret)?;
        let context = spec.context();
        let commitments = self.commitment_bytes();
        let ephemeral = RistrettoPoint::mul_base(&self.ephemeral).compress().to_bytes();

        // The proof of possession of a_0.
        let constant = self.coefficients.first().copied().map(Zeroizing::new).unwrap_or_default();
        let public = RistrettoPoint::mul_base(&constant).compress().to_bytes();
        let pop = schnorr::sign(&constant, &public, &pop_message(&context, &commitments, &ephemeral))?;

        let mut message = Vec::with_capacity(spec.deal_len());
        message.extend_from_slice(&commitments);
        message.extend_from_slice(&pop);
        message.extend_from_slice(&ephemeral);
        for (index, recipient) in (1u16..).zip(spec.members()) {
            let route = Route { context: &context, ephemeral: &ephemeral, sender, recipient };
            let share = Zeroizing::new(self.share(index).to_bytes());
            let ciphertext = route.seal(&self.ephemeral, secret, &share);
            message.extend_from_slice(&(CIPHERTEXT_LEN as u64).to_be_bytes());
            message.extend_from_slice(&ciphertext);
        }
        debug_assert_eq!(message.len(), spec.deal_len());
        debug_assert_eq!(FRAMED_LEN, 8 + CIPHERTEXT_LEN);
        Ok(message)
    }
}

/// The first of the drawn scalars that is not zero: a commitment must not be the identity.
fn first_nonzero(draws: impl Iterator<Item = Zeroizing<Scalar>>) -> Zeroizing<Scalar> {
    let mut draws = draws.filter(|scalar| !bool::from(scalar.ct_eq(&Scalar::ZERO)));
    draws.next().unwrap_or_default()
}

/// Makes the message of a trustee (index 1 to n), always the same for the same arguments.
///
/// `dealing_seed` is secret and must be bound to the circle by its owner; it is bound here once more to the context, the
/// threshold and the index, so that two versions of a circle never see the same polynomial.
///
/// Errors: no such index, a secret of somebody else, or (with probability 2^-252) a zero nonce.
pub fn deal(
    spec: &CircleSpec,
    trustee: u16,
    secret: &StaticSecret,
    dealing_seed: &[u8; 32],
) -> Result<Vec<u8>, CircleError> {
    Dealing::derive(spec, trustee, dealing_seed).message(spec, trustee, secret)
}
