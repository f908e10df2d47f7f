//! The challenges of the ballot proof, as prover and verifier both draw them.
//!
//! Specified in docs/spec/03-ballot.md, "Proof".

use curve25519_dalek::scalar::Scalar;

use crate::group::ENCODED_LEN;
use crate::transcript::{self, Transcript};

/// An encoded point.
pub(super) type Encoded = [u8; ENCODED_LEN];

/// Absorbs the ciphertexts. Proofs about amounts, where there are any, follow before the first challenge.
pub(super) fn absorb_ciphertexts(transcript: &mut Transcript, ciphertexts: &[u8]) {
    transcript.absorb(transcript::CIPHERTEXTS, ciphertexts);
}

/// Absorbs the commitments to bits and masks, and draws `y` and `rho`.
pub(super) fn draw_y_and_rho(transcript: &mut Transcript, w: &Encoded, a: &Encoded) -> (Scalar, Scalar) {
    transcript.absorb(transcript::BITS_W, w);
    transcript.absorb(transcript::BITS_A, a);
    let y = transcript.challenge(transcript::CHALLENGE_Y);
    let rho = transcript.challenge(transcript::CHALLENGE_RHO);
    (y, rho)
}

/// Absorbs the commitments to the coefficients and the encrypted masks, and draws `x`.
pub(super) fn draw_x(
    transcript: &mut Transcript,
    t1: &Encoded,
    t0: &Encoded,
    e_r: &Encoded,
    e_s: &Encoded,
    e_v: Option<&Encoded>,
) -> Scalar {
    transcript.absorb(transcript::COEFFICIENT_T1, t1);
    transcript.absorb(transcript::COEFFICIENT_T0, t0);
    transcript.absorb(transcript::LINK_ER, e_r);
    transcript.absorb(transcript::LINK_ES, e_s);
    if let Some(e_v) = e_v {
        transcript.absorb(transcript::LINK_EV, e_v);
    }
    transcript.challenge(transcript::CHALLENGE_X)
}
