//! The verification equations, of one ballot and of many at once.
//!
//! Specified in docs/spec/03-ballot.md, "Verification", and docs/spec/04-batch.md. All of it is on
//! public data and in variable time.

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT as G;
use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::IsIdentity;

use super::challenges::{absorb_ciphertexts, draw_x, draw_y_and_rho};
use super::{Ballot, BallotError, VerifiedBallot};
use crate::amounts;
use crate::contest::{Constraints, integer, unreduced};
use crate::context::VoteContext;
use crate::group;
use crate::ids::VoterTag;
use crate::polynomial::{Powers, powers, products_and};
use crate::product::vartime_sum;
use crate::shape::PROOF_SCALARS;
use crate::weights;
use crate::wide::{Wide, halves, limbs};

impl Ballot {
    /// Verifies the proof for this vote and voter. Refusing costs what accepting costs: which equation fails is not looked for.
    pub fn verify(self, vote: &VoteContext, tag: &VoterTag) -> Result<VerifiedBallot, BallotError> {
        let challenged = Challenged::new(vote, &vote.shape().constraints(), tag, self)?;
        let holds = match Weights::draw(vote, 1) {
            Some(weights) => {
                weighted_sum(vote, std::slice::from_ref(&challenged), weights.all()).is_identity()
            }
            None => challenged.each_equation(vote).is_ok(),
        };
        if holds { Ok(challenged.accept()) } else { Err(BallotError::Proof) }
    }

    /// Names the first equation that fails, for tests and for whoever writes a prover: it checks one after another, which costs
    /// many times what [`Ballot::verify`] costs. Not for ballots of strangers.
    pub fn diagnose(self, vote: &VoteContext, tag: &VoterTag) -> Result<(), BallotError> {
        Challenged::new(vote, &vote.shape().constraints(), tag, self)?.each_equation(vote)
    }
}

/// A ballot with the challenges that its bytes give in this vote, for this voter.
pub(crate) struct Challenged {
    ballot: Ballot,
    rho: Scalar,
    x: Scalar,
    /// The left side of the bit identity, (ii).
    identity: Scalar,
    /// `sum_i rho^i (M f)_i`, (iii), and what amounts add to it.
    value: Scalar,
    amounts: Option<amounts::Challenged>,
}

impl Challenged {
    /// Draws the challenges; refuses a ballot that was read for other contests. The constraints are those of the vote's shape.
    pub(crate) fn new(
        vote: &VoteContext,
        constraints: &Constraints,
        tag: &VoterTag,
        ballot: Ballot,
    ) -> Result<Self, BallotError> {
        let (slots, bits) = (vote.shape().slots(), vote.shape().bits());
        let plan = vote.shape().amounts();
        let fits = ballot.amounts.as_ref().map_or(plan.is_empty(), |part| part.fits(plan));
        if ballot.ciphertexts.len() != slots || ballot.answers.f.len() != bits || !fits {
            return Err(BallotError::Shape);
        }
        let (ciphertexts, rest) = ballot.bytes.split_at_checked(64 * slots).ok_or(BallotError::Shape)?;
        let Some([w, a, t1, t0, e_r, e_s, rest @ ..]) = group::pieces(rest) else {
            return Err(BallotError::Shape);
        };
        let mut transcript = vote.transcript(tag);
        absorb_ciphertexts(&mut transcript, ciphertexts);
        let amounts = match &ballot.amounts {
            Some(part) => {
                let bytes = rest.get(bits + PROOF_SCALARS..).ok_or(BallotError::Shape)?;
                let challenged = amounts::Challenged::new(plan, part, bytes, &mut transcript);
                Some(challenged.ok_or(BallotError::Shape)?)
            }
            None => None,
        };
        let (y, rho) = draw_y_and_rho(&mut transcript, w, a);
        let e_v = amounts.as_ref().map(amounts::Challenged::e_v);
        let x = draw_x(&mut transcript, t1, t0, e_r, e_s, e_v);
        let f = &ballot.answers.f;

        // sum_j y^j f_j (x - f_j) + sum_l y^(n+l) x (L f - x b)_l
        let powers_of_y = Powers::of(&y);
        let equations = constraints.equations.iter();
        let (left, right): (Vec<_>, Vec<_>) = equations
            .map(|equation| (unreduced(&equation.terms, f), limbs(&integer(equation.constant))))
            .unzip();
        let of_equations = x * (powers_of_y.sum(&left) - x * powers_of_y.sum(&right));
        let identity = products_and(&y, f.iter().map(|f| (*f, x - f)), of_equations);
        // sum_i rho^i (M f)_i
        let slots: Vec<_> = constraints.slots.iter().map(|row| unreduced(row, f)).collect();
        let of_slots = rho * Powers::of(&rho).sum(&slots);
        let value = ballot.amounts.as_ref().map_or(of_slots, |part| part.value() + of_slots);
        Ok(Challenged { ballot, rho, x, identity, value, amounts })
    }

    /// Turns into a verified ballot. Only for one whose equations were found to hold.
    pub(crate) fn accept(self) -> VerifiedBallot {
        VerifiedBallot { ciphertexts: self.ballot.ciphertexts }
    }

    /// Checks the equations one by one.
    pub(crate) fn each_equation(&self, vote: &VoteContext) -> Result<(), BallotError> {
        let of_amounts = vote.shape().amounts().equations();
        for equation in 0..EQUATIONS + of_amounts {
            let error = match equation {
                0 => BallotError::Commitment,
                1 => BallotError::Bits,
                2 | 3 => BallotError::Link,
                4 => BallotError::Amounts,
                _ => BallotError::Range,
            };
            let one_for = |number| u128::from(number == equation);
            let amounts: Vec<_> = (EQUATIONS..EQUATIONS + of_amounts).map(one_for).collect();
            let mut alone = WeightedEquations::new(vote, 1);
            alone.add(self, &[0, 1, 2, 3].map(one_for), &amounts);
            if !alone.evaluate().is_identity() {
                return Err(error);
            }
        }
        Ok(())
    }
}

/// One random weight of 128 bits for each equation of each ballot of a batch.
///
/// Drawn once, after everything they weigh is fixed, and used for all parts into which a batch is split: a false equation
/// makes the sum of a part vanish with probability 2^-128, and a batch has less than twice as many parts as ballots.
pub(crate) struct Weights {
    all: Vec<u128>,
    /// Equations of one ballot.
    equations: usize,
}

impl Weights {
    /// `None` when the operating system gives no randomness.
    pub(crate) fn draw(vote: &VoteContext, ballots: usize) -> Option<Self> {
        let equations = equations(vote);
        Some(Weights { all: weights::draw(ballots.checked_mul(equations)?)?, equations })
    }

    /// Those of all ballots.
    pub(crate) fn all(&self) -> &[u128] {
        &self.all
    }

    /// Where those of the ballot with this index begin.
    pub(crate) fn place(&self, ballot: usize) -> usize {
        ballot.saturating_mul(self.equations)
    }
}

/// The sum of the equations of these ballots, each brought to one side and times its weight: the identity when all hold.
pub(crate) fn weighted_sum(vote: &VoteContext, ballots: &[Challenged], weights: &[u128]) -> RistrettoPoint {
    let mut sum = WeightedEquations::new(vote, ballots.len());
    for (ballot, weights) in ballots.iter().zip(weights.chunks_exact(equations(vote))) {
        if let Some((weights, of_amounts)) = weights.split_first_chunk() {
            sum.add(ballot, weights, of_amounts);
        }
    }
    sum.evaluate()
}

/// How many equations each ballot of this vote has.
fn equations(vote: &VoteContext) -> usize {
    EQUATIONS + vote.shape().amounts().equations()
}

/// The equations of every ballot; amounts bring more.
const EQUATIONS: usize = 4;

/// The weighted sum of equations, each brought to one side.
struct WeightedEquations<'a> {
    vote: &'a VoteContext,
    scalars: Vec<Scalar>,
    points: Vec<&'a RistrettoPoint>,
    g: Scalar,
    k: Scalar,
    blinding: Scalar,
    coefficient: Scalar,
    /// Of the generators of bits, with the opposite sign: sums of weights times answers, not yet reduced.
    bits: Vec<Wide>,
    amounts: amounts::Shared,
}

impl<'a> WeightedEquations<'a> {
    fn new(vote: &'a VoteContext, ballots: usize) -> Self {
        let (slots, bits) = (vote.shape().slots(), vote.shape().bits());
        let points = ballots * (2 * slots + 6) + bits + 4;
        WeightedEquations {
            vote,
            scalars: Vec::with_capacity(points),
            points: Vec::with_capacity(points),
            g: Scalar::ZERO,
            k: Scalar::ZERO,
            blinding: Scalar::ZERO,
            coefficient: Scalar::ZERO,
            bits: vec![Wide::ZERO; bits],
            amounts: amounts::Shared::new(vote.shape().amounts()),
        }
    }

    /// Adds the equations of one ballot, each times its weight.
    fn add(&mut self, one: &'a Challenged, weights: &[u128; EQUATIONS], of_amounts: &[u128]) {
        let Challenged { ballot, x, .. } = one;
        let (commitments, answers) = (&ballot.commitments, &ballot.answers);
        let weight_of_bits = halves(weights[0]);
        let [first, second, third, fourth] = weights.map(Scalar::from);

        // (i) x W + A - z_W H - sum f_j G_j = 0
        self.term(first * x, &commitments.w);
        self.term(first, &commitments.a);
        self.blinding -= first * answers.z_w;
        for (sum, f) in self.bits.iter_mut().zip(&answers.f) {
            sum.add_product(&limbs(f), &weight_of_bits);
        }

        // (ii) x T1 + T0 - z_T H - identity U = 0
        self.term(second * x, &commitments.t1);
        self.term(second, &commitments.t0);
        self.blinding -= second * answers.z_t;
        self.coefficient -= second * one.identity;

        // (iii) x sum rho^i R_i + E_R - z G = 0
        //       x sum rho^i S_i + E_S - value G - z K = 0
        let (mut for_r, mut for_s) = (third * x, fourth * x);
        for ciphertext in &ballot.ciphertexts {
            for_r *= one.rho;
            for_s *= one.rho;
            self.term(for_r, &ciphertext.r);
            self.term(for_s, &ciphertext.s);
        }
        self.term(third, &commitments.e_r);
        self.term(fourth, &commitments.e_s);
        self.g -= third * answers.z + fourth * one.value;
        self.k -= fourth * answers.z;

        if let (Some(part), Some(challenged)) = (&ballot.amounts, &one.amounts) {
            let WeightedEquations { vote, scalars, points, amounts, .. } = self;
            let powers: Vec<_> = powers(&one.rho).take(ballot.ciphertexts.len()).collect();
            let of_amounts: Vec<_> = of_amounts.iter().copied().map(Scalar::from).collect();
            amounts.add(
                vote.shape().amounts(),
                (part, challenged),
                (&powers, x),
                &of_amounts,
                |scalar, point| {
                    scalars.push(scalar);
                    points.push(point);
                },
            );
        }
    }

    fn term(&mut self, scalar: Scalar, point: &'a RistrettoPoint) {
        self.scalars.push(scalar);
        self.points.push(point);
    }

    /// The weighted sum, by one multiscalar multiplication.
    fn evaluate(mut self) -> RistrettoPoint {
        let generators = self.vote.generators();
        self.term(self.g + self.amounts.base(), &G);
        self.term(self.k, self.vote.joint_key().point());
        self.term(self.blinding, generators.blinding);
        self.term(self.coefficient, generators.coefficient);
        self.scalars.extend(self.bits.iter().map(|sum| -sum.reduce()));
        for generator in generators.bits {
            self.points.push(generator);
        }
        if !self.vote.shape().amounts().is_empty() {
            for (scalar, point) in self.amounts.terms() {
                self.scalars.push(scalar);
                self.points.push(point);
            }
        }
        #[cfg(test)]
        super::tests::multiplied(self.points.len());
        vartime_sum(&self.scalars, &self.points)
    }
}
