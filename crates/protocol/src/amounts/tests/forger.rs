//! A second prover of ballots with amounts, written after docs/spec/12-amounts.md with labels of its own and without the
//! bulletproofs crate, that can be told to cheat.

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT as G;
use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::VartimeMultiscalarMul;

use crate::amounts::Generators;
use crate::ballot::tests::forger::Sums;
use crate::ballot::tests::values;
use crate::contest::Contest;
use crate::context::VoteContext;
use crate::ids::VoterTag;
use crate::seed::{BallotSeed, Derivation, Randomness};
use crate::selection::Selection;

/// Bits of one limb.
pub(super) const BITS: usize = 16;

pub(super) fn msm<'a>(
    scalars: impl IntoIterator<Item = &'a Scalar>,
    points: impl IntoIterator<Item = &'a RistrettoPoint>,
) -> RistrettoPoint {
    RistrettoPoint::vartime_multiscalar_mul(scalars, points)
}

fn inner(one: &[Scalar], other: &[Scalar]) -> Scalar {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

fn power(base: &Scalar, exponent: usize) -> Scalar {
    (0..exponent).fold(Scalar::ONE, |product, _| product * base)
}

/// The binary digits of a small number, and of nothing else.
pub(super) fn digits(value: &Scalar) -> Vec<Scalar> {
    let low = u16::from_le_bytes(value.to_bytes()[..2].try_into().unwrap());
    (0..BITS).map(|k| Scalar::from(low >> k & 1)).collect()
}

/// A transcript, with one label that may be left out or renamed.
struct Script {
    merlin: merlin::Transcript,
    without: Option<&'static str>,
}

impl Script {
    fn absorb(&mut self, label: &'static str, message: &[u8]) {
        if self.without != Some(label) {
            self.merlin.append_message(label.as_bytes(), message);
        }
    }

    fn point(&mut self, label: &'static str, point: &RistrettoPoint) {
        self.absorb(label, point.compress().as_bytes());
    }

    fn draw(&mut self, label: &'static str) -> Scalar {
        let mut wide = [0; 64];
        self.merlin.challenge_bytes(label.as_bytes(), &mut wide);
        Scalar::from_bytes_mod_order_wide(&wide)
    }

    fn branch(&mut self) -> Script {
        let statement = self.draw("branch-range");
        let merlin = merlin::Transcript::new(b"folkmoot/v1 amounts");
        let mut branch = Script { merlin, without: self.without };
        branch.absorb("range-statement", statement.as_bytes());
        branch
    }
}

/// What a forger puts where an honest voter has no choice.
pub(super) struct Forger<'a> {
    pub(super) vote: &'a VoteContext,
    pub(super) tag: VoterTag,
    /// What is committed as bits of the ballot proof.
    pub(super) witness: Vec<Scalar>,
    /// What the ciphertexts hold.
    pub(super) held: Vec<Scalar>,
    /// What the sent commitments hold.
    pub(super) sent: Vec<Scalar>,
    /// What is shown as the bits of each party, the padding ones included.
    pub(super) bits: Vec<Vec<Scalar>>,
    /// What the link says of the slots with amounts.
    pub(super) linked: Vec<Scalar>,
    /// With which the ciphertexts are made; the answers use `random.r`.
    pub(super) r: Vec<Scalar>,
    pub(super) random: Randomness,
    pub(super) gamma: Vec<Scalar>,
    pub(super) mu: Scalar,
    pub(super) nu: Scalar,
    pub(super) draws: Derivation,
    /// This message is not absorbed.
    pub(super) without: Option<&'static str>,
    /// t_x is what the values ask for, and not what the vectors give.
    pub(super) balanced: bool,
}

/// Everything that comes up on the way to a ballot.
pub(super) struct Steps {
    pub(super) ballot: Vec<u8>,
    /// Of all parties, the padding ones included.
    pub(super) values: Vec<Scalar>,
    pub(super) blindings: Vec<Scalar>,
    pub(super) commitments: Vec<RistrettoPoint>,
    /// One for each range proof.
    pub(super) proofs: Vec<Range>,
    /// y, rho, x.
    pub(super) challenges: [Scalar; 3],
    pub(super) e_v: RistrettoPoint,
    pub(super) z_v: Scalar,
    pub(super) z_gamma: Scalar,
}

/// A range proof.
pub(super) struct Range {
    /// y, z, x, w.
    pub(super) challenges: Vec<Scalar>,
    pub(super) rounds: Vec<Scalar>,
    pub(super) bytes: Vec<u8>,
}

/// The sent commitments of one contest: number, limbs, total.
fn divisions(vote: &VoteContext) -> Vec<(usize, usize, u32)> {
    let contests = vote.shape().contests().iter();
    let amounts = contests.filter_map(|contest| match *contest {
        Contest::Amounts { options, total } => {
            let limbs = if total < 65_536 { 1 } else { 2 };
            Some((limbs * usize::from(options) + limbs - 1, limbs, total))
        }
        _ => None,
    });
    amounts.collect()
}

impl<'a> Forger<'a> {
    /// Follows the rules with these selections.
    pub(super) fn new(
        vote: &'a VoteContext,
        tag: &VoterTag,
        selections: &[Selection],
        seed: &BallotSeed,
    ) -> Self {
        let w = vote.shape().witness(selections).ok().unwrap();
        let mut bound = w.to_vec();
        let (mut held, mut sent, mut linked) = (Vec::new(), Vec::new(), Vec::new());
        for (contest, selection) in vote.shape().contests().iter().zip(selections) {
            let own: Vec<_> = values(contest, selection).into_iter().map(Scalar::from).collect();
            held.extend_from_slice(&own);
            if let Contest::Amounts { total, .. } = *contest {
                bound.extend(selection.0.iter().flat_map(|amount| amount.to_le_bytes()));
                linked.extend_from_slice(&own);
                sent.extend(own);
                if total > 0xffff {
                    let rest = total - selection.0.iter().sum::<u32>();
                    sent.push(Scalar::from(rest >> 16));
                }
            } else {
                linked.extend(own.iter().map(|_| Scalar::ZERO));
            }
        }
        let draws = Derivation::new(vote, tag, &bound, seed);
        let random = Randomness::derive(vote.shape(), &draws);
        let mut forger = Forger {
            vote,
            tag: *tag,
            witness: w.iter().map(|bit| Scalar::from(*bit)).collect(),
            held,
            gamma: draws.scalars(b"gamma/", sent.len()),
            sent,
            bits: Vec::new(),
            linked,
            r: random.r.clone(),
            random,
            mu: draws.scalar(b"mu/", 0),
            nu: draws.scalar(b"nu/", 0),
            draws,
            without: None,
            balanced: false,
        };
        forger.show();
        forger
    }

    /// Shows the lowest 16 bits of every value.
    pub(super) fn show(&mut self) {
        self.bits = self.parties().0.iter().map(digits).collect();
    }

    /// Values and blinding factors of all parties.
    fn parties(&self) -> (Vec<Scalar>, Vec<Scalar>) {
        let (mut all, mut blindings) = (Vec::new(), Vec::new());
        let mut next = self.sent.iter().zip(&self.gamma);
        let high = Scalar::from(65_536u32);
        for (number, limbs, total) in divisions(self.vote) {
            let (mut rest, mut blinding) = (Scalar::from(total), Scalar::ZERO);
            for place in 0..number {
                let (value, gamma) = next.next().unwrap();
                let weight =
                    if limbs == 2 && (place % 2 == 1 || place + 1 == number) { high } else { Scalar::ONE };
                rest -= weight * value;
                blinding -= weight * gamma;
                all.push(*value);
                blindings.push(*gamma);
            }
            all.push(rest);
            blindings.push(blinding);
        }
        // Groups of eight, and what is left up to a power of two.
        let parties =
            all.len() / 8 * 8 + if all.len() % 8 == 0 { 0 } else { (all.len() % 8).next_power_of_two() };
        all.resize(parties, Scalar::ZERO);
        blindings.resize(parties, Scalar::ZERO);
        (all, blindings)
    }

    /// The ballot that comes out.
    pub(super) fn ballot(&self) -> Vec<u8> {
        self.prove().ballot
    }

    /// The proof, step by step.
    pub(super) fn prove(&self) -> Steps {
        let (vote, random) = (self.vote, &self.random);
        let generators = vote.generators();
        let (h, u, k) = (*generators.blinding, *generators.coefficient, *vote.joint_key().point());
        let blinding_base = Generators::shared().blinding;
        let mut ballot = Vec::new();
        let put = |ballot: &mut Vec<u8>, point: &RistrettoPoint| ballot.extend(point.compress().as_bytes());
        for (r, v) in self.r.iter().zip(&self.held) {
            put(&mut ballot, &(r * G));
            put(&mut ballot, &(v * G + r * k));
        }

        let mut script =
            Script { merlin: merlin::Transcript::new(b"folkmoot/v1 ballot"), without: self.without };
        script.absorb("fingerprint", &vote.fingerprint().0);
        script.absorb("joint-key", &vote.joint_key().to_bytes());
        script.absorb("contests", vote.shape().encoding());
        script.absorb("voter-tag", &self.tag.0);
        script.absorb("ciphertexts", &ballot);

        // Commitments and range proof, in a branch.
        let (values, blindings) = self.parties();
        let commit = |(v, gamma): (&Scalar, &Scalar)| v * G + gamma * blinding_base;
        let commitments: Vec<_> = values.iter().zip(&blindings).map(commit).collect();
        let mut drawn = 0;
        let mut proofs = Vec::new();
        for first in (0..values.len()).step_by(8) {
            let group = first..values.len().min(first + 8);
            let own = (&values[group.clone()], &blindings[group.clone()], &commitments[group.clone()]);
            proofs.push(self.range(
                script.branch(),
                own,
                &self.bits[group].concat(),
                Generators::shared(),
                &mut drawn,
            ));
        }
        let mut part = Vec::new();
        let mut place = 0;
        for (number, ..) in divisions(vote) {
            commitments[place..place + number].iter().for_each(|point| put(&mut part, point));
            place += number + 1;
        }
        proofs.iter().for_each(|proof| part.extend(&proof.bytes));
        script.absorb("amounts", &part);

        // The ballot proof.
        let combine = |blinding: &Scalar, list: &[Scalar]| {
            blinding * h + msm(list, &generators.bits.into_iter().copied().collect::<Vec<_>>())
        };
        let bits_w = combine(&random.beta, &self.witness);
        let bits_a = combine(&random.alpha, &random.a);
        script.point("bits-W", &bits_w);
        script.point("bits-A", &bits_a);
        let (y, rho) = (script.draw("challenge-y"), script.draw("challenge-rho"));
        let sums = Sums::new(vote, &y, &rho);
        let (mut t1, mut t0) = (Scalar::ZERO, Scalar::ZERO);
        for (j, (w, a)) in self.witness.iter().zip(&random.a).enumerate() {
            t1 += sums.y[j] * (a - Scalar::from(2u64) * w * a) + sums.equations[j] * a;
            t0 -= sums.y[j] * a * a;
        }
        let points = [
            ("coefficient-T1", random.tau1 * h + t1 * u),
            ("coefficient-T0", random.tau0 * h + t0 * u),
            ("link-E_R", random.epsilon * G),
            ("link-E_S", (sums.value(&random.a) + self.mu) * G + random.epsilon * k),
        ];
        let e_v = self.mu * G + self.nu * blinding_base;
        put(&mut ballot, &bits_w);
        put(&mut ballot, &bits_a);
        for (label, point) in &points {
            script.point(label, point);
            put(&mut ballot, point);
        }
        script.point("link-E_V", &e_v);
        let x = script.draw("challenge-x");

        for (w, a) in self.witness.iter().zip(&random.a) {
            ballot.extend((x * w + a).as_bytes());
        }
        ballot.extend((x * random.beta + random.alpha).as_bytes());
        ballot.extend((x * random.tau1 + random.tau0).as_bytes());
        ballot.extend((x * inner(&random.r, &sums.rho) + random.epsilon).as_bytes());

        // The blinding factor of each slot that has an amount.
        let mut gamma_of = vec![Scalar::ZERO; self.held.len()];
        let mut sent = self.gamma.iter();
        let slots = vote.shape().contests().iter().enumerate();
        for (contest, _) in slots.filter(|(_, contest)| matches!(contest, Contest::Amounts { .. })) {
            let range = vote.shape().slots_of(contest);
            let two =
                matches!(vote.shape().contests()[contest], Contest::Amounts { total, .. } if total > 0xffff);
            range.for_each(|slot| gamma_of[slot] = *sent.next().unwrap());
            if two {
                sent.next();
            }
        }
        let z_v = x * inner(&self.linked, &sums.rho) + self.mu;
        let z_gamma = x * inner(&gamma_of, &sums.rho) + self.nu;
        ballot.extend(part);
        put(&mut ballot, &e_v);
        ballot.extend(z_v.as_bytes());
        ballot.extend(z_gamma.as_bytes());
        Steps { ballot, values, blindings, commitments, proofs, challenges: [y, rho, x], e_v, z_v, z_gamma }
    }

    /// The range proof of one group.
    fn range(
        &self,
        mut script: Script,
        (values, blindings, commitments): (&[Scalar], &[Scalar], &[RistrettoPoint]),
        a_left: &[Scalar],
        generators: &Generators,
        drawn: &mut u32,
    ) -> Range {
        let parties = values.len();
        let n = BITS * parties;
        let mut draw = || {
            *drawn += 1;
            self.draws.scalar(b"range/", *drawn)
        };
        let base = generators.blinding;
        let (generators_left, generators_right) = (&generators.left[..n], &generators.right[..n]);

        // A and S.
        let a_right: Vec<_> = a_left.iter().map(|bit| bit - Scalar::ONE).collect();
        let (mut alpha, mut sigma) = (Scalar::ZERO, Scalar::ZERO);
        let (mut s_left, mut s_right) = (Vec::new(), Vec::new());
        for _ in 0..parties {
            alpha += draw();
            sigma += draw();
            s_left.extend((0..BITS).map(|_| draw()));
            s_right.extend((0..BITS).map(|_| draw()));
        }
        let vector = |blinding: &Scalar, left: &[Scalar], right: &[Scalar]| {
            blinding * base + msm(left, generators_left) + msm(right, generators_right)
        };
        let a = vector(&alpha, a_left, &a_right);
        let s = vector(&sigma, &s_left, &s_right);
        script.absorb("dom-sep", b"rangeproof v1");
        script.absorb("n", &(BITS as u64).to_le_bytes());
        script.absorb("m", &(parties as u64).to_le_bytes());
        commitments.iter().for_each(|commitment| script.point("V", commitment));
        script.point("A", &a);
        script.point("S", &s);
        let (y, z) = (script.draw("y"), script.draw("z"));

        // l = l0 + l1 X and r = r0 + r1 X, their inner product t0 + t1 X + t2 X^2.
        let y_powers: Vec<_> = (0..n).map(|i| power(&y, i)).collect();
        let l0: Vec<_> = a_left.iter().map(|a| a - z).collect();
        let r0: Vec<_> = (0..n)
            .map(|i| {
                let bit = power(&z, 2 + i / BITS) * Scalar::from(1u32 << (i % BITS));
                y_powers[i] * (a_right[i] + z) + bit
            })
            .collect();
        let r1: Vec<_> = s_right.iter().zip(&y_powers).map(|(s, y)| s * y).collect();
        let t1 = inner(&l0, &r1) + inner(&s_left, &r0);
        let t2 = inner(&s_left, &r1);
        let (mut tau1, mut tau2) = (Scalar::ZERO, Scalar::ZERO);
        for _ in 0..parties {
            tau1 += draw();
            tau2 += draw();
        }
        let (t1_point, t2_point) = (t1 * G + tau1 * base, t2 * G + tau2 * base);
        script.point("T_1", &t1_point);
        script.point("T_2", &t2_point);
        let x = script.draw("x");

        let mut l: Vec<_> = l0.iter().zip(&s_left).map(|(l, s)| l + s * x).collect();
        let mut r: Vec<_> = r0.iter().zip(&r1).map(|(r, s)| r + s * x).collect();
        let asked: Scalar = values.iter().enumerate().map(|(j, v)| power(&z, 2 + j) * v).sum();
        let delta = (z - z * z) * y_powers.iter().sum::<Scalar>()
            - (0..parties).map(|j| power(&z, 3 + j)).sum::<Scalar>() * Scalar::from(65_535u32);
        let t_x = if self.balanced { asked + delta + t1 * x + t2 * x * x } else { inner(&l, &r) };
        let gammas: Scalar = blindings.iter().enumerate().map(|(j, gamma)| power(&z, 2 + j) * gamma).sum();
        let t_blinding = gammas + tau1 * x + tau2 * x * x;
        let e_blinding = alpha + sigma * x;
        script.absorb("t_x", t_x.as_bytes());
        script.absorb("t_x_blinding", t_blinding.as_bytes());
        script.absorb("e_blinding", e_blinding.as_bytes());
        let w = script.draw("w");

        // The inner-product argument.
        script.absorb("dom-sep", b"ipp v1");
        script.absorb("n", &(n as u64).to_le_bytes());
        let q = w * G;
        let mut left = generators_left.to_vec();
        let y_inverse = y.invert();
        let scaled = generators_right.iter().enumerate().map(|(i, point)| power(&y_inverse, i) * point);
        let mut right: Vec<_> = scaled.collect();
        let mut halves = Vec::new();
        let mut rounds = Vec::new();
        while l.len() > 1 {
            let half = l.len() / 2;
            let ((l_lo, l_hi), (r_lo, r_hi)) = (l.split_at(half), r.split_at(half));
            let ((g_lo, g_hi), (h_lo, h_hi)) = (left.split_at(half), right.split_at(half));
            let first = msm(l_lo, g_hi) + msm(r_hi, h_lo) + inner(l_lo, r_hi) * q;
            let second = msm(l_hi, g_lo) + msm(r_lo, h_hi) + inner(l_hi, r_lo) * q;
            script.point("L", &first);
            script.point("R", &second);
            let u = script.draw("u");
            let v = u.invert();
            let fold = |lo: &[Scalar], hi: &[Scalar], one: Scalar, other: Scalar| -> Vec<_> {
                lo.iter().zip(hi).map(|(lo, hi)| lo * one + hi * other).collect()
            };
            let fold_points = |lo: &[RistrettoPoint], hi: &[RistrettoPoint], one, other| -> Vec<_> {
                lo.iter().zip(hi).map(|(lo, hi)| msm([&one, &other], [lo, hi])).collect()
            };
            let next = (
                fold(l_lo, l_hi, u, v),
                fold(r_lo, r_hi, v, u),
                fold_points(g_lo, g_hi, v, u),
                fold_points(h_lo, h_hi, u, v),
            );
            (l, r, left, right) = next;
            halves.extend([first, second]);
            rounds.push(u);
        }

        let mut bytes = Vec::new();
        for point in [a, s, t1_point, t2_point] {
            bytes.extend(point.compress().to_bytes());
        }
        for scalar in [t_x, t_blinding, e_blinding] {
            bytes.extend(scalar.to_bytes());
        }
        bytes.extend(halves.iter().flat_map(|point| point.compress().to_bytes()));
        bytes.extend([l[0], r[0]].iter().flat_map(Scalar::to_bytes));
        Range { challenges: vec![y, z, x, w], rounds, bytes }
    }
}

/// The base point.
pub(super) fn base() -> RistrettoPoint {
    G
}
