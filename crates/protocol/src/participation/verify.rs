//! The verification equations, of one proof and of many at once.
//!
//! Specified in docs/spec/14-participation.md, sections 6 and 7. All of it is on public data and in variable time.

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT as G;
use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::IsIdentity;

use super::challenges::{cast_of, draw_e, draw_mu};
use super::coefficients::coefficients;
use super::generators::Generators;
use super::{HiddenVote, Proof, ProofError, Roll, VerifiedParticipation};
use crate::group::ENCODED_LEN;
use crate::polynomial::powers;
use crate::product::vartime_sum;
use crate::weights;
use crate::wide::{Wide, halves, limbs};

impl Proof<'_> {
    /// Verifies the proof for its vote and this text. Refusing costs what accepting costs: which equation fails is not looked for.
    pub fn verify(self, text: &[u8]) -> Result<VerifiedParticipation, ProofError> {
        let challenged = Challenged::new(self, text);
        let alone = [&challenged];
        let holds = match Weights::draw(1) {
            Some(weights) => weighted_sum(&alone, weights.all(), Equations::Both).is_identity(),
            None => challenged.each_equation().is_ok(),
        };
        if holds { Ok(challenged.accept()) } else { Err(ProofError::Proof) }
    }

    /// Names the first equation that fails, for tests and for whoever writes a prover. Not for proofs of strangers.
    pub fn diagnose(self, text: &[u8]) -> Result<(), ProofError> {
        Challenged::new(self, text).each_equation()
    }
}

/// A proof with the challenges that its bytes give for a text.
pub(super) struct Challenged<'a> {
    proof: Proof<'a>,
    mu: Scalar,
    e: Scalar,
    /// f of all values, with those that are not sent.
    values: Vec<Scalar>,
}

impl<'a> Challenged<'a> {
    /// Draws the challenges.
    pub(super) fn new(proof: Proof<'a>, text: &[u8]) -> Self {
        let mut transcript = proof.vote.transcript(&cast_of(text), &proof.tag);
        let (mut a, mut b) = ([0; ENCODED_LEN], [0; ENCODED_LEN]);
        let (first, rest) = proof.commitments.split_at_checked(ENCODED_LEN).unwrap_or_default();
        let (second, lower) = rest.split_at_checked(ENCODED_LEN).unwrap_or_default();
        a.iter_mut().zip(first).for_each(|(to, from)| *to = *from);
        b.iter_mut().zip(second).for_each(|(to, from)| *to = *from);
        let mu = draw_mu(&mut transcript, &a, &b);
        let e = draw_e(&mut transcript, lower);

        // f_(j,0) = e - sum_(i>=1) f_(j,i)
        let radices = proof.vote.roll().radices();
        let mut values = Vec::with_capacity(radices.values());
        let mut rest = &proof.f[..];
        for radix in radices.all() {
            let (sent, others) = rest.split_at_checked(radix - 1).unwrap_or_default();
            rest = others;
            values.push(e - sent.iter().sum::<Scalar>());
            values.extend_from_slice(sent);
        }
        Challenged { proof, mu, e, values }
    }

    /// Turns into a verified participation. Only for one whose equations were found to hold.
    pub(super) fn accept(self) -> VerifiedParticipation {
        VerifiedParticipation::new(self.proof.tag)
    }

    /// Checks the equations one by one.
    pub(super) fn each_equation(&self) -> Result<(), ProofError> {
        for (equation, error) in
            [(Equations::Digits, ProofError::Digits), (Equations::Link, ProofError::Link)]
        {
            if !weighted_sum(&[self], &[[1, 1]], equation).is_identity() {
                return Err(error);
            }
        }
        Ok(())
    }
}

/// Which of the equations are added up.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Equations {
    /// (I), which needs no key of the roll.
    Digits,
    /// (II).
    Link,
    Both,
}

/// Two random weights of 128 bits for each proof of a batch, one for each equation. They stay while a batch is split.
pub(super) struct Weights(Vec<[u128; 2]>);

impl Weights {
    /// `None` when the operating system gives no randomness.
    pub(super) fn draw(proofs: usize) -> Option<Self> {
        let all = weights::draw(proofs.checked_mul(2)?)?;
        Some(Weights(all.as_chunks().0.to_vec()))
    }

    /// Those of all proofs.
    pub(super) fn all(&self) -> &[[u128; 2]] {
        &self.0
    }
}

/// The sum of equations of these proofs, each brought to one side and times its weight: the identity when all hold.
pub(super) fn weighted_sum(
    proofs: &[&Challenged<'_>],
    weights: &[[u128; 2]],
    equations: Equations,
) -> RistrettoPoint {
    let mut sum = WeightedEquations::default();
    for (proof, [digits, link]) in proofs.iter().zip(weights) {
        if equations != Equations::Link {
            sum.digits(proof, *digits);
        }
        if equations != Equations::Digits {
            sum.link(proof, *link);
        }
    }
    sum.evaluate()
}

/// The weighted sum of equations, each brought to one side.
#[derive(Default)]
struct WeightedEquations<'a> {
    scalars: Vec<Scalar>,
    points: Vec<&'a RistrettoPoint>,
    g: Scalar,
    blinding: Scalar,
    /// Of the generators of digits and of squares, with the opposite sign: sums of weights times answers, not yet reduced. As many as
    /// the longest proof has.
    commitments: Vec<[Wide; 2]>,
    /// Each vote once: of its base, with the opposite sign.
    votes: Vec<(&'a HiddenVote, Scalar)>,
    /// Each roll once.
    rolls: Vec<OfRoll<'a>>,
}

/// The proofs of one roll.
struct OfRoll<'a> {
    roll: &'a Roll,
    /// Of each proof its weight and the values of all digits.
    proofs: Vec<(Scalar, &'a [Scalar])>,
}

impl<'a> WeightedEquations<'a> {
    /// Adds (I): e B + A - z_A H_r - sum f G - sum f (e - f) S = 0.
    fn digits(&mut self, one: &'a Challenged<'_>, weight: u128) {
        let limbs_of_weight = halves(weight);
        let weight = Scalar::from(weight);
        self.term(weight * one.e, &one.proof.b);
        self.term(weight, &one.proof.a);
        self.blinding -= weight * one.proof.z_a;
        if self.commitments.len() < one.values.len() {
            self.commitments.resize(one.values.len(), [Wide::ZERO; 2]);
        }
        for ([digit, square], f) in self.commitments.iter_mut().zip(&one.values) {
            digit.add_product(&limbs(f), &limbs_of_weight);
            square.add_product(&limbs(&(f * (one.e - f))), &limbs_of_weight);
        }
    }

    /// Adds (II): sum_i (prod_j f_(j,i_j)) X_i + mu e^m T - sum_k e^k P_k - z G - z mu H = 0.
    fn link(&mut self, one: &'a Challenged<'_>, weight: u128) {
        let Challenged { proof, mu, e, values } = one;
        let weight = Scalar::from(weight);
        let mut power = weight;
        for (lower, next) in proof.lower.iter().zip(powers(e)) {
            self.term(-power, lower);
            power = weight * next;
        }
        self.term(power * mu, proof.tag.point());
        let answer = weight * proof.z;
        self.g -= answer;
        let of_base = answer * mu;
        match self.votes.iter_mut().find(|(vote, _)| vote.fingerprint() == proof.vote.fingerprint()) {
            Some((_, sum)) => *sum += of_base,
            None => self.votes.push((proof.vote, of_base)),
        }
        let roll = proof.vote.roll();
        match self.rolls.iter_mut().find(|known| known.roll.digest() == roll.digest()) {
            Some(known) => known.proofs.push((weight, values)),
            None => self.rolls.push(OfRoll { roll, proofs: vec![(weight, values)] }),
        }
    }

    fn term(&mut self, scalar: Scalar, point: &'a RistrettoPoint) {
        self.scalars.push(scalar);
        self.points.push(point);
    }

    /// The weighted sum, by multiplications of many points.
    fn evaluate(mut self) -> RistrettoPoint {
        let generators = Generators::shared();
        self.term(self.g, &G);
        self.term(self.blinding, &generators.blinding);
        for ([digit, square], (g, s)) in std::mem::take(&mut self.commitments)
            .iter()
            .zip(generators.digits.iter().zip(&generators.squares))
        {
            self.term(-digit.reduce(), g);
            self.term(-square.reduce(), s);
        }
        for (vote, sum) in std::mem::take(&mut self.votes) {
            self.term(-sum, vote.base());
        }
        for OfRoll { roll, proofs } in &self.rolls {
            self.scalars.extend(coefficients(roll.radices(), roll.len(), proofs));
            self.points.extend(roll.points());
        }
        #[cfg(test)]
        super::tests::multiplied(self.points.len());
        vartime_sum(&self.scalars, &self.points)
    }
}
