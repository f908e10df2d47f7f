//! The two rounds of the ballot proof, as prover and verifier both go through them.
//!
//! Specified in docs/spec/03-ballot.md, "Proof".

use curve25519_dalek::scalar::Scalar;

use crate::contest::{Description, Term};
use crate::group::{ENCODED_LEN, powers};
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

/// Bits, equations and slots of a description, each combined into one by powers of a challenge.
pub(super) struct Combination {
    /// `rho^i` for each slot.
    pub(super) slots: Vec<Scalar>,
    /// For each bit, what the challenges make of it.
    pub(super) bits: Vec<CombinedBit>,
    /// `sum_l y^(n+l) b_l`.
    pub(super) constant: Scalar,
}

/// The part of one bit `j` in the combined identities.
pub(super) struct CombinedBit {
    /// `y^j`.
    pub(super) power: Scalar,
    /// `sum_l y^(n+l) L_lj`.
    pub(super) equations: Scalar,
    /// `sum_i rho^i M_ij`.
    pub(super) value: Scalar,
}

impl Combination {
    /// Linear in the number of non-zero coefficients.
    pub(super) fn new(description: &Description, y: &Scalar, rho: &Scalar) -> Self {
        let mut y_powers = powers(y);
        let mut bits: Vec<_> = y_powers
            .by_ref()
            .take(description.bits)
            .map(|power| CombinedBit { power, equations: Scalar::ZERO, value: Scalar::ZERO })
            .collect();

        let mut constant = Scalar::ZERO;
        for (equation, power) in description.equations.iter().zip(y_powers) {
            constant += scaled(&power, equation.constant);
            for Term { bit, coefficient } in &equation.terms {
                if let Some(bit) = bits.get_mut(*bit) {
                    bit.equations += scaled(&power, *coefficient);
                }
            }
        }

        let slots: Vec<_> = powers(rho).take(description.slots.len()).collect();
        for (row, power) in description.slots.iter().zip(&slots) {
            for Term { bit, coefficient } in row {
                if let Some(bit) = bits.get_mut(*bit) {
                    bit.value += scaled(power, *coefficient);
                }
            }
        }
        Combination { slots, bits, constant }
    }
}

/// A challenge's power times a small integer; both are public.
fn scaled(power: &Scalar, coefficient: i64) -> Scalar {
    match coefficient {
        1 => *power,
        0.. => power * Scalar::from(coefficient.unsigned_abs()),
        _ => -(power * Scalar::from(coefficient.unsigned_abs())),
    }
}
