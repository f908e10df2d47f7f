//! The two rounds of the ballot proof, as prover and verifier both go through them.
//!
//! Specified in docs/spec/03-ballot.md, "Proof".

use curve25519_dalek::scalar::Scalar;

use crate::group::ENCODED_LEN;
use crate::transcript::{self, Transcript};

/// An encoded point.
pub(super) type Encoded = [u8; ENCODED_LEN];

/// The ciphertexts are in; what they hold in amounts of money is shown next, where there are any.
pub(super) fn state(transcript: &mut Transcript, ciphertexts: &[u8]) {
    transcript.absorb(transcript::CIPHERTEXTS, ciphertexts);
}

/// First round: the statement and the commitments to bits and masks are in; draws `y` and `rho`.
pub(super) fn challenge_statement(transcript: &mut Transcript, w: &Encoded, a: &Encoded) -> (Scalar, Scalar) {
    transcript.absorb(transcript::BITS_W, w);
    transcript.absorb(transcript::BITS_A, a);
    let y = transcript.challenge(transcript::CHALLENGE_Y);
    let rho = transcript.challenge(transcript::CHALLENGE_RHO);
    (y, rho)
}

/// Second round: the coefficients and the encrypted masks are in; draws `x`.
pub(super) fn challenge_answer(
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
