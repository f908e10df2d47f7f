//! Reading and verifying the part of a ballot on amounts.
//!
//! Specified in docs/spec/12-amounts.md, "Verification". All of it is on public data and in variable time. The equations of the
//! range proof are those of the bulletproofs crate (docs/range-proof-protocol.md there, "Verifier's algorithm").

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;

use super::generators::Generators;
use crate::contest::LIMB_BITS;
use crate::division::{self, Plan};
use crate::group::ENCODED_LEN;
use crate::polynomial::powers;
use crate::reader::{PieceError, Reader};
use crate::transcript::{self, Transcript, range};

/// The part of a ballot on amounts, as it was read.
pub(crate) struct Part {
    /// The commitments that are sent.
    commitments: Vec<RistrettoPoint>,
    /// One for each group.
    proofs: Vec<RangeProof>,
    e_v: RistrettoPoint,
    z_v: Scalar,
    z_gamma: Scalar,
}

/// One range proof.
struct RangeProof {
    a: RistrettoPoint,
    s: RistrettoPoint,
    t1: RistrettoPoint,
    t2: RistrettoPoint,
    t_x: Scalar,
    t_blinding: Scalar,
    e_blinding: Scalar,
    /// L and R of each round.
    rounds: Vec<[RistrettoPoint; 2]>,
    /// a and b, the last two numbers of the inner product.
    last: [Scalar; 2],
}

impl RangeProof {
    /// Reads the proof of so many parties, in the order of the fields here.
    fn parse(parties: usize, reader: &mut Reader<'_>) -> Result<Self, PieceError> {
        let [a, s, t1, t2] = [reader.point()?, reader.point()?, reader.point()?, reader.point()?];
        let [t_x, t_blinding, e_blinding] = [reader.scalar()?, reader.scalar()?, reader.scalar()?];
        let round = |_| Ok([reader.point()?, reader.point()?]);
        let rounds = (0..division::rounds(parties)).map(round).collect::<Result<_, _>>()?;
        let last = [reader.scalar()?, reader.scalar()?];
        Ok(RangeProof { a, s, t1, t2, t_x, t_blinding, e_blinding, rounds, last })
    }
}

impl Part {
    /// Reads the part that a plan asks for, in the order of the fields here.
    pub(crate) fn parse(plan: &Plan, reader: &mut Reader<'_>) -> Result<Option<Self>, PieceError> {
        if plan.is_empty() {
            return Ok(None);
        }
        let commitments = (0..plan.sent()).map(|_| reader.point()).collect::<Result<_, _>>()?;
        let proofs =
            plan.groups().map(|parties| RangeProof::parse(parties, reader)).collect::<Result<_, _>>()?;
        let (e_v, z_v, z_gamma) = (reader.point()?, reader.scalar()?, reader.scalar()?);
        Ok(Some(Part { commitments, proofs, e_v, z_v, z_gamma }))
    }

    /// Whether this was read for that plan.
    pub(crate) fn fits(&self, plan: &Plan) -> bool {
        self.commitments.len() == plan.sent()
            && self.proofs.iter().map(|proof| proof.rounds.len()).eq(plan.groups().map(division::rounds))
    }

    /// z_v, which stands beside the value of the bits in the link of the second halves.
    pub(crate) fn value(&self) -> &Scalar {
        &self.z_v
    }
}

/// The challenges of the range proofs, and the commitments that they are about.
pub(crate) struct Challenged {
    /// All but those that pad.
    commitments: Vec<RistrettoPoint>,
    /// One for each group.
    proofs: Vec<Challenges>,
    /// E_V as it arrived.
    e_v: [u8; ENCODED_LEN],
}

/// The challenges of one range proof.
struct Challenges {
    parties: usize,
    y: Scalar,
    z: Scalar,
    x: Scalar,
    w: Scalar,
    /// One a round.
    u: Vec<Scalar>,
}

impl Challenges {
    /// Draws them from a branch, for the proof in these pieces about these commitments.
    fn draw(
        mut branch: Transcript,
        parties: usize,
        commitments: &[[u8; ENCODED_LEN]],
        proof: &[[u8; ENCODED_LEN]],
    ) -> Option<Self> {
        let [a, s, t1, t2, t_x, t_blinding, e_blinding, rounds @ ..] = proof else { return None };
        branch.absorb(range::DOMAIN, range::RANGE_PROOF);
        branch.absorb(range::BITS, &(LIMB_BITS as u64).to_le_bytes());
        branch.absorb(range::PARTIES, &(parties as u64).to_le_bytes());
        let nothing = &[0; ENCODED_LEN];
        for commitment in commitments.iter().chain(std::iter::repeat(nothing)).take(parties) {
            branch.absorb(range::COMMITMENT, commitment);
        }
        branch.absorb(range::A, a);
        branch.absorb(range::S, s);
        let y = branch.challenge(range::Y);
        let z = branch.challenge(range::Z);
        branch.absorb(range::T1, t1);
        branch.absorb(range::T2, t2);
        let x = branch.challenge(range::X);
        branch.absorb(range::T_X, t_x);
        branch.absorb(range::T_X_BLINDING, t_blinding);
        branch.absorb(range::E_BLINDING, e_blinding);
        let w = branch.challenge(range::W);
        branch.absorb(range::DOMAIN, range::INNER_PRODUCT);
        branch.absorb(range::BITS, &((parties * LIMB_BITS) as u64).to_le_bytes());
        let rounds = rounds.as_chunks().0.iter().take(division::rounds(parties));
        let u = rounds.map(|[l, r]| {
            branch.absorb(range::L, l);
            branch.absorb(range::R, r);
            branch.challenge(range::U)
        });
        let u = u.collect();
        Some(Challenges { parties, y, z, x, w, u })
    }
}

impl Challenged {
    /// Draws the challenges of the range proofs from branches of the ballot's transcript, and has the transcript absorb the
    /// proofs. `bytes` are those the part was read from.
    pub(crate) fn new(
        plan: &Plan,
        part: &Part,
        bytes: &[[u8; ENCODED_LEN]],
        transcript: &mut Transcript,
    ) -> Option<Self> {
        let (shown, link) = bytes.split_at_checked(plan.range_pieces())?;
        let (sent, mut proofs) = shown.split_at_checked(plan.sent())?;
        let commitments = plan.commitments(&part.commitments);
        let mut sent = plan.sent_places().zip(sent).peekable();
        let encode = |(place, commitment): (usize, &RistrettoPoint)| {
            let arrived = sent.next_if(|(next, _)| *next == place);
            arrived.map_or_else(|| commitment.compress().to_bytes(), |(_, bytes)| *bytes)
        };
        let encoded: Vec<_> = commitments.iter().enumerate().map(encode).collect();
        let mut encoded = &encoded[..];
        let mut challenges = Vec::with_capacity(part.proofs.len());
        for parties in plan.groups() {
            let (own, others) = encoded.split_at_checked(parties).unwrap_or((encoded, &[]));
            let (proof, rest) = proofs.split_at_checked(division::proof_pieces(parties))?;
            (encoded, proofs) = (others, rest);
            challenges.push(Challenges::draw(transcript.branch(), parties, own, proof)?);
        }
        transcript.absorb(transcript::AMOUNTS, shown.as_flattened());
        Some(Challenged { commitments, proofs: challenges, e_v: *link.first()? })
    }

    /// E_V, for the transcript.
    pub(crate) fn e_v(&self) -> &[u8; ENCODED_LEN] {
        &self.e_v
    }
}

/// The scalars of the generators that all ballots share in the weighted sum of the equations on amounts. The points of single ballots
/// go into the sum as they come.
pub(crate) struct Shared {
    g: Scalar,
    blinding: Scalar,
    left: Vec<Scalar>,
    right: Vec<Scalar>,
}

impl Shared {
    /// Nothing yet.
    pub(crate) fn new(plan: &Plan) -> Self {
        let zeros = vec![Scalar::ZERO; plan.largest() * LIMB_BITS];
        Shared { g: Scalar::ZERO, blinding: Scalar::ZERO, left: zeros.clone(), right: zeros }
    }

    /// Adds the equations of one ballot, each times its weight: the link, then two for each range proof. `rho` are the powers that
    /// the slots have in the ballot proof and `x` is its last challenge.
    pub(crate) fn add<'a>(
        &mut self,
        plan: &Plan,
        (part, challenged): (&'a Part, &'a Challenged),
        (rho, x): (&[Scalar], &Scalar),
        weights: &[Scalar],
        mut term: impl FnMut(Scalar, &'a RistrettoPoint),
    ) {
        let Some((link, weights)) = weights.split_first() else { return };
        // (iv) x sum rho^i V_i + E_V - z_v G - z_gamma B~ = 0
        let link_x = link * x;
        for (slot, commitment) in plan.slots().zip(&part.commitments) {
            if let Some(power) = slot.and_then(|slot| rho.get(slot)) {
                term(link_x * power, commitment);
            }
        }
        term(*link, &part.e_v);
        self.g -= link * part.z_v;
        self.blinding -= link * part.z_gamma;

        let mut commitments = &challenged.commitments[..];
        let proofs = part.proofs.iter().zip(&challenged.proofs);
        for ((proof, challenges), weights) in proofs.zip(weights.as_chunks().0) {
            let parties = challenges.parties;
            let (own, others) = commitments.split_at_checked(parties).unwrap_or((commitments, &[]));
            commitments = others;
            self.add_proof((proof, challenges), own, weights, &mut term);
        }
    }

    /// Adds the equations (v) and (vi) of one range proof.
    fn add_proof<'a>(
        &mut self,
        (proof, challenges): (&'a RangeProof, &Challenges),
        commitments: &'a [RistrettoPoint],
        [value, bits]: &[Scalar; 2],
        term: &mut impl FnMut(Scalar, &'a RistrettoPoint),
    ) {
        // (v) sum z^(j+2) V_j + x T1 + x^2 T2 - t_blinding B~ + (delta - t_x) G = 0
        let Challenges { parties, y, z, x, w, u } = challenges;
        for (power, commitment) in powers(z).skip(1).zip(commitments) {
            term(value * power, commitment);
        }
        let value_x = value * x;
        term(value_x, &proof.t1);
        term(value_x * x, &proof.t2);
        self.blinding -= value * proof.t_blinding;
        self.g += value * (delta(*parties, y, z) - proof.t_x);

        // (vi) A + x S + sum u^2 L + sum u^-2 R - e_blinding B~ + w (t_x - a b) G + sum (-z - a s_i) G_i
        //      + sum (z + y^-i (z^2 z^j 2^k - b / s_i)) H_i = 0
        let [a, b] = &proof.last;
        term(*bits, &proof.a);
        term(bits * x, &proof.s);
        self.blinding -= bits * proof.e_blinding;
        self.g += bits * w * (proof.t_x - a * b);
        let mut inverses = u.clone();
        inverses.push(*y);
        let all = Scalar::batch_invert(&mut inverses) * y;
        let y_inverse = inverses.pop().unwrap_or_default();
        let squares: Vec<_> = u.iter().map(|u| u * u).collect();
        for (([l, r], square), inverse) in proof.rounds.iter().zip(&squares).zip(&inverses) {
            term(bits * square, l);
            term(bits * inverse * inverse, r);
        }
        let s = products(all, &squares);
        let (bits_z, bits_a, bits_b) = (bits * z, bits * a, bits * b);
        for (sum, s) in self.left.iter_mut().zip(&s) {
            *sum -= bits_z + bits_a * s;
        }
        let mut y_power = Scalar::ONE;
        let mut s_inverses = s.iter().rev();
        for (party, z_power) in self.right.chunks_mut(LIMB_BITS).zip(powers(z).skip(1)) {
            let mut doubled = bits * z_power;
            for (sum, s_inverse) in party.iter_mut().zip(&mut s_inverses) {
                *sum += bits_z + y_power * (doubled - bits_b * s_inverse);
                doubled += doubled;
                y_power *= y_inverse;
            }
        }
    }

    /// The scalar of G in the sum.
    pub(crate) fn base(&self) -> &Scalar {
        &self.g
    }

    /// The other generators that all ballots share, each with its scalar.
    pub(crate) fn terms(&self) -> impl Iterator<Item = (Scalar, &'static RistrettoPoint)> {
        let generators = Generators::shared();
        let left = self.left.iter().zip(&generators.left);
        let right = self.right.iter().zip(&generators.right);
        [(&self.blinding, &generators.blinding)].into_iter().chain(left).chain(right).map(|(s, p)| (*s, p))
    }
}

/// delta(y, z) = (z - z^2) sum_(i < 16 parties) y^i - z^3 (2^16 - 1) sum_(j < parties) z^j.
fn delta(parties: usize, y: &Scalar, z: &Scalar) -> Scalar {
    let sum = |base: &Scalar, count: usize| -> Scalar {
        [Scalar::ONE].into_iter().chain(powers(base)).take(count).sum()
    };
    let ones = Scalar::from((1u32 << LIMB_BITS) - 1);
    (z - z * z) * sum(y, parties * LIMB_BITS) - z * z * z * ones * sum(z, parties)
}

/// s_i for i = 0, 1, ...: the product of u_k for the digits 1 of i and of 1 / u_k for the digits 0, where the first u belongs to
/// the highest digit. The reverse of the list holds the inverses.
fn products(first: Scalar, squares: &[Scalar]) -> Vec<Scalar> {
    let mut s = Vec::with_capacity(1 << squares.len());
    s.push(first);
    for square in squares.iter().rev() {
        for i in 0..s.len() {
            if let Some(smaller) = s.get(i) {
                s.push(smaller * square);
            }
        }
    }
    s
}
