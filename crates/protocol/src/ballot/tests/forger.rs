//! A second prover, written after docs/spec/03-ballot.md with labels of its own, that can be told
//! to cheat: other witnesses, other contents, weaker transcripts.

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT as G;
use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::Identity;

use super::Dice;
use crate::context::VoteContext;
use crate::ids::VoterTag;
use crate::seed::{BallotSeed, Derivation, Randomness};

/// The points and scalars of a ballot, in the order of the wire.
#[derive(Clone)]
pub(crate) struct Parts {
    pub(crate) points: Vec<RistrettoPoint>,
    pub(crate) scalars: Vec<Scalar>,
}

/// The challenges of a ballot.
#[derive(Clone, Copy)]
pub(crate) struct Challenges {
    pub(crate) y: Scalar,
    pub(crate) rho: Scalar,
    pub(crate) x: Scalar,
}

/// A message of the prover, counted from the end of the ciphertexts: `points[2m + index]`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Proof {
    W,
    A,
    T1,
    T0,
    Er,
    Es,
}

impl Parts {
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let points = self.points.iter().map(|point| point.compress().to_bytes());
        let scalars = self.scalars.iter().map(Scalar::to_bytes);
        points.chain(scalars).flatten().collect()
    }

    pub(crate) fn from_bytes(vote: &VoteContext, bytes: &[u8]) -> Self {
        let pieces = crate::group::pieces(bytes).unwrap();
        let (points, scalars) = pieces.split_at(2 * vote.shape().slots() + 6);
        Parts {
            points: points.iter().map(|b| crate::group::parse_point(b).unwrap()).collect(),
            scalars: scalars.iter().map(|b| crate::group::parse_scalar(b).unwrap()).collect(),
        }
    }

    pub(crate) fn proof(&self, which: Proof) -> usize {
        self.points.len() - 6 + which as usize
    }
}

/// How a forger's transcript differs from the real one.
#[derive(Clone, Default)]
pub(crate) struct Weakness {
    /// This label's message is left out.
    pub(crate) without: Option<&'static str>,
    /// This point of the ciphertexts is left out.
    pub(crate) without_piece: Option<usize>,
    /// This label is renamed.
    pub(crate) renamed: Option<&'static str>,
}

/// Every label of the ballot proof in its order, as the specification lists them.
pub(crate) const LABELS: [&str; 13] = [
    "dom-sep",
    "fingerprint",
    "joint-key",
    "contests",
    "voter-tag",
    "ciphertexts",
    "bits-W",
    "bits-A",
    "coefficient-T1",
    "coefficient-T0",
    "link-E_R",
    "link-E_S",
    "challenge-x",
];

struct Script {
    merlin: merlin::Transcript,
    weakness: Weakness,
}

impl Script {
    fn new(vote: &VoteContext, tag: &VoterTag, weakness: &Weakness) -> Self {
        let protocol: &[u8] = match weakness.renamed {
            Some("dom-sep") => b"folkmoot/v2 ballot",
            _ if weakness.without == Some("dom-sep") => b"",
            _ => b"folkmoot/v1 ballot",
        };
        let mut script = Script { merlin: merlin::Transcript::new(protocol), weakness: weakness.clone() };
        script.absorb("fingerprint", &vote.fingerprint().0);
        script.absorb("joint-key", &vote.joint_key().to_bytes());
        script.absorb("contests", vote.shape().encoding());
        script.absorb("voter-tag", &tag.0);
        script
    }

    fn name(&self, label: &'static str) -> &'static [u8] {
        if self.weakness.renamed == Some(label) { b"another" } else { label.as_bytes() }
    }

    fn absorb(&mut self, label: &'static str, message: &[u8]) {
        if self.weakness.without != Some(label) {
            self.merlin.append_message(self.name(label), message);
        }
    }

    fn point(&mut self, label: &'static str, point: &RistrettoPoint) {
        self.absorb(label, point.compress().as_bytes());
    }

    fn challenge(&mut self, label: &'static str) -> Scalar {
        let mut wide = [0; 64];
        self.merlin.challenge_bytes(self.name(label), &mut wide);
        Scalar::from_bytes_mod_order_wide(&wide)
    }

    fn first(&mut self, points: &[RistrettoPoint], slots: usize) -> (Scalar, Scalar) {
        let ciphertexts: Vec<u8> = (points[..2 * slots].iter().enumerate())
            .filter(|(piece, _)| self.weakness.without_piece != Some(*piece))
            .flat_map(|(_, point)| point.compress().to_bytes())
            .collect();
        self.absorb("ciphertexts", &ciphertexts);
        self.point("bits-W", &points[2 * slots]);
        self.point("bits-A", &points[2 * slots + 1]);
        (self.challenge("challenge-y"), self.challenge("challenge-rho"))
    }

    fn second(&mut self, points: &[RistrettoPoint]) -> Scalar {
        for (label, point) in
            ["coefficient-T1", "coefficient-T0", "link-E_R", "link-E_S"].into_iter().zip(points)
        {
            self.point(label, point);
        }
        self.challenge("challenge-x")
    }
}

/// The challenges that a transcript with this weakness gives.
pub(crate) fn challenges(
    vote: &VoteContext,
    tag: &VoterTag,
    parts: &Parts,
    weakness: &Weakness,
) -> Challenges {
    let slots = vote.shape().slots();
    let mut script = Script::new(vote, tag, weakness);
    let (y, rho) = script.first(&parts.points, slots);
    let x = script.second(&parts.points[2 * slots + 2..]);
    Challenges { y, rho, x }
}

/// The coefficients of a description under challenges, computed the slow way.
pub(crate) struct Sums {
    /// `y^j`.
    pub(crate) y: Vec<Scalar>,
    /// `sum_l y^(n+l) L_lj`.
    pub(crate) equations: Vec<Scalar>,
    /// `sum_l y^(n+l) b_l`.
    pub(crate) constant: Scalar,
    /// `rho^i`.
    pub(crate) rho: Vec<Scalar>,
    /// `sum_i rho^i M_ij`.
    pub(crate) values: Vec<Scalar>,
}

fn power(base: &Scalar, exponent: usize) -> Scalar {
    (0..exponent).fold(Scalar::ONE, |product, _| product * base)
}

fn integer(number: i64) -> Scalar {
    let size = Scalar::from(number.unsigned_abs());
    if number < 0 { -size } else { size }
}

impl Sums {
    pub(crate) fn new(vote: &VoteContext, y: &Scalar, rho: &Scalar) -> Self {
        let constraints = vote.shape().constraints();
        let n = vote.shape().bits();
        let mut sums = Sums {
            y: (1..=n).map(|j| power(y, j)).collect(),
            equations: vec![Scalar::ZERO; n],
            constant: Scalar::ZERO,
            rho: (1..=vote.shape().slots()).map(|i| power(rho, i)).collect(),
            values: vec![Scalar::ZERO; n],
        };
        for (l, equation) in (1..).zip(&constraints.equations) {
            sums.constant += power(y, n + l) * integer(equation.constant);
            for term in &equation.terms {
                sums.equations[term.bit] += power(y, n + l) * integer(term.coefficient);
            }
        }
        for (i, row) in (1..).zip(&constraints.slots) {
            for term in row {
                sums.values[term.bit] += power(rho, i) * integer(term.coefficient);
            }
        }
        sums
    }

    /// `sum_j y^j f_j (x - f_j) + x sum_l y^(n+l) (L f - x b)_l`.
    pub(crate) fn identity(&self, f: &[Scalar], x: &Scalar) -> Scalar {
        let mut sum = -(x * x * self.constant);
        for ((f, y), equation) in f.iter().zip(&self.y).zip(&self.equations) {
            sum += y * f * (x - f) + x * equation * f;
        }
        sum
    }

    pub(crate) fn value(&self, f: &[Scalar]) -> Scalar {
        f.iter().zip(&self.values).map(|(f, value)| f * value).sum()
    }
}

/// What a forger puts where an honest voter has no choice.
pub(crate) struct Forger<'a> {
    pub(crate) vote: &'a VoteContext,
    pub(crate) tag: VoterTag,
    /// What is committed as bits.
    pub(crate) witness: Vec<Scalar>,
    /// What the ciphertexts hold.
    pub(crate) values: Vec<Scalar>,
    pub(crate) random: Randomness,
    pub(crate) weakness: Weakness,
    /// A point that is sent in place of the right one.
    pub(crate) replaced: Option<(usize, RistrettoPoint)>,
}

/// Everything that comes up on the way to a ballot.
pub(crate) struct Steps {
    pub(crate) parts: Parts,
    pub(crate) challenges: Challenges,
    pub(crate) t1: Scalar,
    pub(crate) t0: Scalar,
}

impl<'a> Forger<'a> {
    /// Follows the rules with this witness, if it is one.
    pub(crate) fn new(vote: &'a VoteContext, tag: &VoterTag, witness: &[i64]) -> Self {
        let constraints = vote.shape().constraints();
        let values = (constraints.slots.iter())
            .map(|row| integer(row.iter().map(|term| term.coefficient * witness[term.bit]).sum()))
            .collect();
        let low_bytes: Vec<u8> = witness.iter().map(|w| *w as u8).collect();
        let seed = BallotSeed::from_bytes([9; 32]);
        Forger {
            vote,
            tag: *tag,
            witness: witness.iter().copied().map(integer).collect(),
            values,
            random: Randomness::derive(vote.shape(), &Derivation::new(vote, tag, &low_bytes, &seed)),
            weakness: Weakness::default(),
            replaced: None,
        }
    }

    fn replace(&self, points: &mut [RistrettoPoint]) {
        if let Some((position, other)) = self.replaced {
            points.get_mut(position).into_iter().for_each(|point| *point = other);
        }
    }

    /// The proof, step by step.
    pub(crate) fn prove(&self) -> Steps {
        let (vote, random) = (self.vote, &self.random);
        let generators = vote.generators();
        let (h, u, k) = (*generators.blinding, *generators.coefficient, *vote.joint_key().point());
        let slots = vote.shape().slots();

        let mut points = Vec::new();
        for (r, v) in random.r.iter().zip(&self.values) {
            points.push(r * G);
            points.push(v * G + r * k);
        }
        let commit = |blinding: &Scalar, list: &[Scalar]| {
            let terms = list.iter().zip(generators.bits).map(|(w, g)| w * g);
            terms.fold(blinding * h, |sum, term| sum + term)
        };
        points.push(commit(&random.beta, &self.witness));
        points.push(commit(&random.alpha, &random.a));

        self.replace(&mut points);
        let mut script = Script::new(vote, &self.tag, &self.weakness);
        let (y, rho) = script.first(&points, slots);
        let sums = Sums::new(vote, &y, &rho);
        let (mut t1, mut t0) = (Scalar::ZERO, Scalar::ZERO);
        for (j, (w, a)) in self.witness.iter().zip(&random.a).enumerate() {
            t1 += sums.y[j] * (a - Scalar::from(2u64) * w * a) + sums.equations[j] * a;
            t0 -= sums.y[j] * a * a;
        }
        points.push(random.tau1 * h + t1 * u);
        points.push(random.tau0 * h + t0 * u);
        points.push(random.epsilon * G);
        points.push(sums.value(&random.a) * G + random.epsilon * k);
        self.replace(&mut points);
        let x = script.second(&points[2 * slots + 2..]);

        let mut scalars: Vec<Scalar> = self.witness.iter().zip(&random.a).map(|(w, a)| x * w + a).collect();
        let r: Scalar = random.r.iter().zip(&sums.rho).map(|(r, rho)| r * rho).sum();
        scalars.push(x * random.beta + random.alpha);
        scalars.push(x * random.tau1 + random.tau0);
        scalars.push(x * r + random.epsilon);
        Steps { parts: Parts { points, scalars }, challenges: Challenges { y, rho, x }, t1, t0 }
    }

    /// The bytes of the ballot that [`Forger::prove`] makes.
    pub(crate) fn ballot(&self) -> Vec<u8> {
        self.prove().parts.bytes()
    }
}

/// By how much each of the equations (i), (ii), (iii-R), (iii-S) fails, one by one and without
/// weights: left side minus right side.
pub(crate) fn differences(vote: &VoteContext, parts: &Parts, challenges: &Challenges) -> [RistrettoPoint; 4] {
    let Challenges { y, rho, x } = challenges;
    let sums = Sums::new(vote, y, rho);
    let generators = vote.generators();
    let (h, u, k) = (*generators.blinding, *generators.coefficient, vote.joint_key().point());
    let (slots, n) = (vote.shape().slots(), vote.shape().bits());
    let [w, a, t1, t0, e_r, e_s] = parts.points[2 * slots..] else { panic!("six points") };
    let f = &parts.scalars[..n];
    let [z_w, z_t, z] = parts.scalars[n..] else { panic!("three scalars") };
    let opened = f.iter().zip(generators.bits).map(|(f, g)| f * g);
    let opened = opened.fold(z_w * h, |sum, term| sum + term);
    let identity = RistrettoPoint::identity();
    let sum = |half: usize| {
        let pairs = parts.points[..2 * slots].chunks(2).zip(&sums.rho);
        pairs.fold(identity, |sum, (pair, rho)| sum + rho * pair[half])
    };
    [
        x * w + a - opened,
        x * t1 + t0 - z_t * h - sums.identity(f, x) * u,
        x * sum(0) + e_r - z * G,
        x * sum(1) + e_s - sums.value(f) * G - z * k,
    ]
}

/// Changes one point so that its equation holds under these challenges.
pub(crate) fn solve(vote: &VoteContext, parts: &mut Parts, challenges: &Challenges, position: usize) {
    let slots = vote.shape().slots();
    let differences = differences(vote, parts, challenges);
    let (equation, coefficient) = if position < 2 * slots {
        let rho = power(&challenges.rho, position / 2 + 1);
        (2 + position % 2, challenges.x * rho)
    } else {
        [
            (0, challenges.x),
            (0, Scalar::ONE),
            (1, challenges.x),
            (1, Scalar::ONE),
            (2, Scalar::ONE),
            (3, Scalar::ONE),
        ][position - 2 * slots]
    };
    parts.points[position] -= coefficient.invert() * differences[equation];
}

/// A proof for any ciphertexts and for challenges known beforehand: the zero-knowledge simulator.
pub(crate) fn simulate(
    vote: &VoteContext,
    ciphertexts: &[RistrettoPoint],
    challenges: &Challenges,
    dice: &mut Dice,
) -> Parts {
    let mut points = ciphertexts.to_vec();
    points.extend((0..6).map(|_| dice.point()));
    let scalars = (0..vote.shape().bits() + 3).map(|_| dice.scalar()).collect();
    let mut parts = Parts { points, scalars };
    for which in [Proof::A, Proof::T0, Proof::Er, Proof::Es] {
        let position = parts.proof(which);
        solve(vote, &mut parts, challenges, position);
    }
    parts
}
