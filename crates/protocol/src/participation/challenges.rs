//! The challenges of the proof, as prover and verifier both draw them.
//!
//! Specified in docs/spec/14-participation.md, section 5.

use curve25519_dalek::scalar::Scalar;
use sha2::{Digest, Sha256};

use crate::group::ENCODED_LEN;
use crate::transcript::{self, Transcript};

/// What stands for a text in the transcript: it may be long, and this hash is faster.
pub(super) fn cast_of(text: &[u8]) -> [u8; 32] {
    Sha256::digest(text).into()
}

/// Absorbs the commitments to masks and digits, and draws mu.
pub(super) fn draw_mu(transcript: &mut Transcript, a: &[u8; ENCODED_LEN], b: &[u8; ENCODED_LEN]) -> Scalar {
    transcript.absorb(transcript::DIGITS_A, a);
    transcript.absorb(transcript::DIGITS_B, b);
    transcript.challenge(transcript::CHALLENGE_MU)
}

/// Absorbs P_0, ..., P_(m-1), and draws e.
pub(super) fn draw_e(transcript: &mut Transcript, lower: &[u8]) -> Scalar {
    transcript.absorb(transcript::LINK_P, lower);
    transcript.challenge(transcript::CHALLENGE_E)
}
