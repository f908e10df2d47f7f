//! The prover.
//!
//! Specified in docs/spec/14-participation.md, section 5. Constant time in the secret, in the member's place, and in all randomness: what is
//! computed depends on the number of members alone.

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::{Identity, MultiscalarMul};
use subtle::{Choice, ConditionallySelectable, ConstantTimeEq};
use zeroize::Zeroizing;

use super::challenges::{cast_of, draw_e, draw_mu};
use super::generators::Generators;
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

/// Points that are multiplied by one power of e, for the places that begin with the same digits.
type Coefficients = Zeroizing<Vec<RistrettoPoint>>;

/// sum_(i<N) p_(i,k) X_i for k < m, where p_i(Y) is the product of sigma Y + a over the digits of i.
///
/// The digits are taken in one after another, the last one first: a polynomial of points for each place becomes one for each beginning of
/// a place. Each of these is multiplied by sigma Y + a of its next digit, where sigma only selects; so a key costs little more
/// than one multiplication, not one for each k.
fn lower_coefficients(roll: &Roll, sigma: &[u8], a: &[Scalar]) -> Coefficients {
    let radices = roll.radices();
    let mut polynomial: Vec<Coefficients> = vec![Zeroizing::new(roll.points().to_vec())];
    for (masks, sigma) in radices.cut(a).into_iter().zip(radices.cut(sigma)).rev() {
        let radix = masks.len();
        let masked = polynomial.iter().map(|list| {
            let masked = list
                .chunks(radix)
                .map(|points| RistrettoPoint::multiscalar_mul(masks.iter().take(points.len()), points));
            Zeroizing::new(masked.collect::<Vec<_>>())
        });
        let mut next: Vec<Coefficients> = masked.collect();
        next.push(Zeroizing::new(vec![
            RistrettoPoint::identity();
            next.first().map_or(0, |list| list.len())
        ]));
        for (list, raised) in polynomial.iter().zip(next.iter_mut().skip(1)) {
            for (points, sum) in list.chunks(radix).zip(raised.iter_mut()) {
                *sum += select(points, sigma);
            }
        }
        polynomial = next;
    }
    let first = |list: &Coefficients| list.first().copied();
    Zeroizing::new(polynomial.iter().filter_map(first).take(radices.digits()).collect())
}

/// The point at the place where sigma is 1; the identity where that is beyond the last one.
fn select(points: &[RistrettoPoint], sigma: &[u8]) -> RistrettoPoint {
    points.iter().zip(sigma).fold(RistrettoPoint::identity(), |chosen, (point, sigma)| {
        RistrettoPoint::conditional_select(&chosen, point, Choice::from(*sigma))
    })
}
