//! Sealing: selections become a ballot, as a function of vote, voter, selections and seed.
//!
//! Specified in docs/spec/03-ballot.md, "Proof". Constant time in bits and randomness.

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_TABLE as G;
use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::{Identity, MultiscalarMul};
use subtle::{Choice, ConditionallySelectable};
use zeroize::Zeroizing;

use super::challenges::{absorb_ciphertexts, draw_x, draw_y_and_rho};
use crate::amounts;
use crate::contest::evaluate;
use crate::context::VoteContext;
use crate::ids::VoterTag;
use crate::polynomial::{polynomial, powers};
use crate::seed::{BallotSeed, Derivation, Randomness};
use crate::selection::{Selection, SelectionError};

/// Seals one selection for each contest of the vote into a ballot.
///
/// Nothing but the arguments decides the bytes, so that a ballot can be checked by sealing it again.
///
/// ```
/// use folkmoot_protocol::*;
///
/// // What a vote gives: contests, the circle's joint key, the fingerprint.
/// let shape = Shape::new(&[Contest::Motion, Contest::Approval { options: 4, min: 0, max: 2 }])?;
/// # let mut key = [0; 32];
/// # key.copy_from_slice(&[
/// #     0x6a, 0x49, 0x32, 0x10, 0xf7, 0x49, 0x9c, 0xd1, 0x7f, 0xec, 0xb5, 0x10, 0xae, 0x0c, 0xea, 0x23,
/// #     0xa1, 0x10, 0xe8, 0xd5, 0xb9, 0x01, 0xf8, 0xac, 0xad, 0xd3, 0x09, 0x5c, 0x73, 0xa3, 0xb9, 0x19,
/// # ]);
/// let vote = VoteContext::new(shape, JointKey::from_bytes(&key)?, Fingerprint([1; 32]));
///
/// // The voter: yes to the motion; the first and the last option.
/// let tag = VoterTag([2; 16]);
/// let selections = [Selection(vec![0]), Selection(vec![0, 3])];
/// let bytes = seal(&vote, &tag, &selections, &BallotSeed::random()?)?;
///
/// // Everybody else.
/// let ballot = Ballot::parse(vote.shape(), &bytes)?.verify(&vote, &tag)?;
/// let mut tally = Tally::new(vote.shape());
/// tally.add(&ballot)?;
/// assert_eq!(tally.count(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn seal(
    vote: &VoteContext,
    tag: &VoterTag,
    selections: &[Selection],
    seed: &BallotSeed,
) -> Result<Vec<u8>, SealError> {
    let w = vote.shape().witness(selections)?;
    let amounts = vote.shape().amounts_in(selections);
    let mut bound = Zeroizing::new(Vec::with_capacity(w.len() + 4 * amounts.len()));
    bound.extend_from_slice(&w);
    amounts.iter().for_each(|amount| bound.extend(amount.to_le_bytes()));
    let derivation = Derivation::new(vote, tag, &bound, seed);
    let randomness = Randomness::derive(vote.shape(), &derivation);
    Ok(prove(vote, tag, &w, amounts::Sealing::new(vote, &amounts, &derivation), &randomness))
}

/// The Benaloh challenge, "cast or check": a ballot that was sealed and not cast is sealed again from what the device reveals, and
/// compared byte for byte (docs/spec/03-ballot.md, section 7).
pub fn check(
    vote: &VoteContext,
    tag: &VoterTag,
    selections: &[Selection],
    seed: &BallotSeed,
    ballot: &[u8],
) -> Result<(), SealError> {
    if seal(vote, tag, selections, seed)? == ballot { Ok(()) } else { Err(SealError::Mismatch) }
}

/// Encrypts the slots that the bits `w` and the amounts give and proves that they are well-formed.
fn prove(
    vote: &VoteContext,
    tag: &VoterTag,
    w: &[u8],
    mut amounts: amounts::Sealing<'_>,
    random: &Randomness,
) -> Vec<u8> {
    let constraints = vote.shape().constraints();
    let generators = vote.generators();
    let k = vote.joint_key_table();
    let mut ballot = Vec::with_capacity(vote.shape().ballot_len());

    // The ciphertexts R_i = r_i G, S_i = v_i G + r_i K, where v = M w is never negative; or v is an amount.
    let mut amount_slots = amounts.slots().peekable();
    for ((slot, row), r) in constraints.slots.iter().enumerate().zip(&random.r) {
        let v: i64 = (row.iter()).map(|term| term.coefficient * bit(w, term.bit)).sum();
        let amount = amount_slots.next_if(|(next, _)| *next == slot).map_or(0, |(_, amount)| amount);
        let v = Zeroizing::new(Scalar::from(v.unsigned_abs() + amount));
        put(&mut ballot, &(r * G));
        put(&mut ballot, &(&*v * G + r * k));
    }

    drop(amount_slots);
    let mut transcript = vote.transcript(tag);
    absorb_ciphertexts(&mut transcript, &ballot);
    amounts.commit(&mut transcript);

    // W = beta H + sum w_j G_j and A = alpha H + sum a_j G_j.
    let mut bits_point = RistrettoPoint::multiscalar_mul([&random.beta], [generators.blinding]);
    for (w, g) in w.iter().zip(generators.bits) {
        let term = RistrettoPoint::conditional_select(&RistrettoPoint::identity(), g, Choice::from(*w & 1));
        bits_point += term;
    }
    let masks_point = RistrettoPoint::multiscalar_mul(
        [&random.alpha].into_iter().chain(&random.a),
        [generators.blinding].into_iter().chain(generators.bits),
    );

    let (bits_w, bits_a) = (bits_point.compress().to_bytes(), masks_point.compress().to_bytes());
    let (y, rho) = draw_y_and_rho(&mut transcript, &bits_w, &bits_a);
    ballot.extend(bits_w);
    ballot.extend(bits_a);

    // t1 = sum_j y^j a_j (1 - 2 w_j) + sum_l y^(n+l) (L a)_l, t0 = - sum_j y^j a_j^2,
    // and the masks as they come out of the slot matrix, sum_i rho^i (M a)_i.
    let a = &random.a;
    let signed = |(a, w): (&Scalar, &u8)| Scalar::conditional_select(a, &-a, Choice::from(*w & 1));
    let equations = constraints.equations.iter().map(|equation| evaluate(&equation.terms, a));
    let t1 = Zeroizing::new(polynomial(&y, a.iter().zip(w).map(signed).chain(equations)));
    let t0 = Zeroizing::new(-polynomial(&y, a.iter().map(|a| a * a)));
    let of_slots = polynomial(&rho, constraints.slots.iter().map(|row| evaluate(row, a)));
    let masks = Zeroizing::new(amounts.mask() + of_slots);

    // T1 = tau1 H + t1 U, T0 = tau0 H + t0 U, E_R = eps G, E_S = masks G + eps K.
    let bases = [generators.blinding, generators.coefficient];
    let t1_point = RistrettoPoint::multiscalar_mul([&random.tau1, &t1], bases);
    let t0_point = RistrettoPoint::multiscalar_mul([&random.tau0, &t0], bases);
    let e_r = &random.epsilon * G;
    let e_s = &*masks * G + &random.epsilon * k;

    let [t1, t0, e_r, e_s] = [t1_point, t0_point, e_r, e_s].map(|p| p.compress().to_bytes());
    let e_v = amounts.link();
    let x = draw_x(&mut transcript, &t1, &t0, &e_r, &e_s, e_v.as_ref());
    for point in [t1, t0, e_r, e_s] {
        ballot.extend(point);
    }

    // The answers f_j = x w_j + a_j, z_W = x beta + alpha, z_T = x tau1 + tau0,
    // z = x sum_i rho^i r_i + eps.
    for (w, a) in w.iter().zip(&random.a) {
        let chosen = Scalar::conditional_select(&Scalar::ZERO, &x, Choice::from(*w & 1));
        ballot.extend((chosen + a).as_bytes());
    }
    let r = Zeroizing::new(polynomial(&rho, random.r.iter().copied()));
    ballot.extend((x * random.beta + random.alpha).as_bytes());
    ballot.extend((x * random.tau1 + random.tau0).as_bytes());
    ballot.extend((x * *r + random.epsilon).as_bytes());
    let powers: Vec<_> = powers(&rho).take(random.r.len()).collect();
    ballot.extend(amounts.answer(&powers, &x));
    ballot
}

fn bit(w: &[u8], index: usize) -> i64 {
    w.get(index).copied().unwrap_or(0).into()
}

fn put(ballot: &mut Vec<u8>, point: &RistrettoPoint) {
    ballot.extend(point.compress().as_bytes());
}

/// Why selections make no ballot, or not this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The selections are no answer to the contests of the vote.
    #[error(transparent)]
    Selection(#[from] SelectionError),
    /// Sealing again gives another ballot.
    #[error("the ballot is not what these selections and this seed make")]
    Mismatch,
}

impl SealError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            SealError::Selection(error) => error.code(),
            SealError::Mismatch => "check.mismatch",
        }
    }
}
