//! The prover.
//!
//! Specified in docs/spec/14-participation.md, section 5. Constant time in the secret and in the member's place: what is computed, and in which
//! order memory is read, depends on the number of members alone. Masks are multiplied in variable time where they stand before keys of the
//! roll: each is of one proof alone, and the time of a whole product tells nothing of one of them.

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::{Identity, MultiscalarMul};
use subtle::{Choice, ConditionallySelectable, ConstantTimeEq};
use zeroize::Zeroizing;

use super::challenges::{cast_of, draw_e, draw_mu};
use super::generators::Generators;
use super::masked::masked_sum;
use super::radices::Radices;
use super::seed::Randomness;
use super::{HiddenVote, ParticipationSecret, ParticipationSeed, ProveError, Roll};
use crate::polynomial::powers;

/// Proves that somebody on the roll says this text, and makes the tag of this vote; nothing but the arguments decides the bytes.
///
/// The text must say everything that is to be bound to the proof, the tag among it ([`HiddenVote::tag`]).
///
/// # Errors
/// [`ProveError::Member`] when the key of the secret is not on the roll.
pub fn prove(
    vote: &HiddenVote,
    text: &[u8],
    secret: &ParticipationSecret,
    seed: &ParticipationSeed,
) -> Result<Vec<u8>, ProveError> {
    let roll = vote.roll();
    let sigma = digits_of(roll, secret)?;
    let tag = vote.tag(secret);
    let cast = cast_of(text);
    let random = Randomness::derive(vote, &cast, secret, &tag, seed);
    let a = masks(roll.radices(), &random.a);
    let mut proof = Vec::with_capacity(roll.proof_len());
    let mut transcript = vote.transcript(&cast, &tag);

    // A = r_A H_r + sum a G + sum (-a^2) S and B = r_B H_r + sum sigma G + sum a (1 - 2 sigma) S. Draws mu.
    let [a_point, b_point] = commitments(&sigma, &a, &random);
    let mu = draw_mu(&mut transcript, &a_point, &b_point);
    proof.extend(tag.as_bytes());
    proof.extend(a_point);
    proof.extend(b_point);

    // P_k = sum_(i<N) p_(i,k) X_i + rho_k (G + mu H). Draws e.
    let joint = RistrettoPoint::mul_base(&Scalar::ONE) + mu * vote.base();
    let start = proof.len();
    for (coefficient, rho) in lower_coefficients(roll, &sigma, &a).iter().zip(&random.rho) {
        proof.extend((coefficient + rho * joint).compress().as_bytes());
    }
    let e = draw_e(&mut transcript, proof.get(start..).unwrap_or_default());

    // f = sigma e + a, z_A = r_B e + r_A, z = x e^m - sum_k rho_k e^k.
    for range in roll.radices().ranges() {
        let values = sigma.iter().zip(a.iter()).take(range.end).skip(range.start + 1);
        for (sigma, a) in values {
            let chosen = Scalar::conditional_select(&Scalar::ZERO, &e, Choice::from(*sigma));
            proof.extend((chosen + a).as_bytes());
        }
    }
    proof.extend((random.r_b * e + random.r_a).as_bytes());
    let mut power = Scalar::ONE;
    let mut z = Zeroizing::new(Scalar::ZERO);
    for (rho, next) in random.rho.iter().zip(powers(&e)) {
        *z -= rho * power;
        power = next;
    }
    *z += secret.expose_scalar() * power;
    proof.extend(z.as_bytes());
    Ok(proof)
}

/// sigma: 1 for each value that is a digit of the member's place, 0 for the others. All keys are compared, wherever the own one
/// stands.
fn digits_of(roll: &Roll, secret: &ParticipationSecret) -> Result<Zeroizing<Vec<u8>>, ProveError> {
    let own = secret.key();
    let mut sigma = Zeroizing::new(vec![0; roll.radices().values()]);
    let ranges: Vec<_> = roll.radices().ranges().collect();
    let mut found = Choice::from(0);
    for (place, key) in roll.encoded().iter().enumerate() {
        let here = key.ct_eq(own.as_bytes());
        found |= here;
        let mut rest = place;
        for range in ranges.iter().rev() {
            if let Some(value) = sigma.get_mut(range.start + rest % range.len()) {
                *value |= here.unwrap_u8();
            }
            rest /= range.len();
        }
    }
    if found.into() { Ok(sigma) } else { Err(ProveError::Member) }
}

/// The masks of all values: those of the first value of a digit are less the sum of its others.
fn masks(radices: &Radices, drawn: &[Scalar]) -> Zeroizing<Vec<Scalar>> {
    let mut masks = Zeroizing::new(Vec::with_capacity(radices.values()));
    let mut rest = drawn;
    for radix in radices.all() {
        let (own, others) = rest.split_at_checked(radix - 1).unwrap_or_default();
        rest = others;
        masks.push(-own.iter().sum::<Scalar>());
        masks.extend_from_slice(own);
    }
    masks
}

/// A and B.
fn commitments(sigma: &[u8], a: &[Scalar], random: &Randomness) -> [[u8; 32]; 2] {
    let generators = Generators::shared();
    let (digits, squares) = (generators.digits.iter(), generators.squares.iter());
    let blinding = std::iter::once(&generators.blinding);

    let negated: Zeroizing<Vec<Scalar>> = Zeroizing::new(a.iter().map(|a| -(a * a)).collect());
    let masks = RistrettoPoint::multiscalar_mul(
        [&random.r_a].into_iter().chain(a).chain(negated.iter()),
        blinding.clone().chain(digits.clone().take(a.len())).chain(squares.clone().take(a.len())),
    );

    let signed = a.iter().zip(sigma).map(|(a, s)| Scalar::conditional_select(a, &-a, Choice::from(*s)));
    let signed: Zeroizing<Vec<Scalar>> = Zeroizing::new(signed.collect());
    let mut bits = RistrettoPoint::multiscalar_mul(
        [&random.r_b].into_iter().chain(signed.iter()),
        blinding.chain(squares.take(a.len())),
    );
    for (sigma, g) in sigma.iter().zip(digits) {
        bits += RistrettoPoint::conditional_select(&RistrettoPoint::identity(), g, Choice::from(*sigma));
    }
    [masks, bits].map(|point| point.compress().to_bytes())
}

/// The scalars and points of one product.
type Terms = (Zeroizing<Vec<Scalar>>, Zeroizing<Vec<RistrettoPoint>>);

/// sum_(i<N) p_(i,k) X_i for k < m, where p_i(Y) is the product of sigma Y + a over the digits of i.
///
/// The masks a of a digit have the sum 0. So the sum over its values of (sigma Y + a) X is Y times the X at the member's value, plus the sum of a
/// times (X less that of the value 0) over the other values: as many terms as there were. Changed so digit by digit, the roll is a sum of
/// as many points as it has places, each with Y for some digits and masks for the others as coefficient.
fn lower_coefficients(roll: &Roll, sigma: &[u8], a: &[Scalar]) -> Zeroizing<Vec<RistrettoPoint>> {
    let radices = roll.radices();
    let places = radices.all().iter().product();
    let mut points = Zeroizing::new(roll.points().to_vec());
    points.resize(places, RistrettoPoint::identity());
    let mut below = places;
    for (radix, sigma) in radices.all().iter().zip(radices.cut(sigma)) {
        let block = below;
        below /= radix;
        points.chunks_mut(block).for_each(|block| change_digit(block, below, sigma));
    }

    // How many digits of a place stand for Y, and the product of the masks of its others.
    let mut coefficients = Zeroizing::new(vec![(0, Scalar::ONE)]);
    for masks in radices.cut(a) {
        let times = |&(power, product): &(usize, Scalar)| {
            let masked = masks.iter().skip(1).map(move |mask| (power, product * mask));
            std::iter::once((power + 1, product)).chain(masked)
        };
        coefficients = Zeroizing::new(coefficients.iter().flat_map(times).collect());
    }
    let mut terms: Vec<Terms> = (0..radices.digits()).map(|_| Terms::default()).collect();
    for ((power, product), point) in coefficients.iter().zip(points.iter()) {
        if let Some((scalars, points)) = terms.get_mut(*power) {
            scalars.push(*product);
            points.push(*point);
        }
    }

    Zeroizing::new(terms.iter().map(|(scalars, points)| masked_sum(scalars, points)).collect())
}

/// The points of the places that differ in one digit and those after it: of the value 0 they become those of the member's value, at which sigma
/// is 1; from those of the other values the ones of the value 0 are subtracted.
fn change_digit(block: &mut [RistrettoPoint], below: usize, sigma: &[u8]) {
    let (zeros, others) = block.split_at_mut(below);
    let own = sigma.first().copied().unwrap_or_default();
    let mut chosen = Zeroizing::new(vec![RistrettoPoint::identity(); below]);
    for (chosen, zero) in chosen.iter_mut().zip(zeros.iter()) {
        chosen.conditional_assign(zero, Choice::from(own));
    }
    for (values, sigma) in others.chunks_mut(below).zip(sigma.iter().skip(1)) {
        for ((chosen, zero), value) in chosen.iter_mut().zip(zeros.iter()).zip(values) {
            chosen.conditional_assign(value, Choice::from(*sigma));
            *value -= zero;
        }
    }
    zeros.copy_from_slice(&chosen);
}
