//! Reading and verifying the part of a ballot on amounts.
//!
//! Specified in docs/spec/12-amounts.md, "Verification". All of it is on public data and in variable time. The equations of the
//! range proof are those of the bulletproofs crate (docs/range-proof-protocol.md there, "Verifier's algorithm").

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;

use super::generators::Generators;
use super::plan::Plan;
use crate::ballot::{BallotError, Reader};
use crate::contest::LIMB_BITS;
use crate::group::{ENCODED_LEN, powers};
use crate::transcript::{self, Transcript, range};

/// The part of a ballot on amounts, as it was read.
pub(crate) struct Part {
    /// The commitments that are sent.
    commitments: Vec<RistrettoPoint>,
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
    e_v: RistrettoPoint,
    z_v: Scalar,
    z_gamma: Scalar,
}

impl Part {
    /// Reads the part that a plan asks for, in the order of the fields here.
    pub(crate) fn parse(plan: &Plan, reader: &mut Reader<'_>) -> Result<Option<Self>, BallotError> {
        if plan.is_empty() {
            return Ok(None);
        }
        let commitments = (0..plan.sent()).map(|_| reader.point()).collect::<Result<_, _>>()?;
        let [a, s, t1, t2] = [reader.point()?, reader.point()?, reader.point()?, reader.point()?];
        let [t_x, t_blinding, e_blinding] = [reader.scalar()?, reader.scalar()?, reader.scalar()?];
        let round = |_| Ok([reader.point()?, reader.point()?]);
        let rounds = (0..plan.rounds()).map(round).collect::<Result<_, _>>()?;
        Ok(Some(Part {
            commitments,
            a,
            s,
            t1,
            t2,
            t_x,
            t_blinding,
            e_blinding,
            rounds,
            last: [reader.scalar()?, reader.scalar()?],
            e_v: reader.point()?,
            z_v: reader.scalar()?,
            z_gamma: reader.scalar()?,
        }))
    }

    /// Whether this was read for that plan.
    pub(crate) fn fits(&self, plan: &Plan) -> bool {
        self.commitments.len() == plan.sent() && self.rounds.len() == plan.rounds()
    }

    /// z_v, which stands beside the value of the bits in the link of the second halves.
    pub(crate) fn value(&self) -> &Scalar {
        &self.z_v
    }
}

/// The challenges of the range proof, and the commitments that it is about.
pub(crate) struct Challenged {
    /// Of all parties but those that pad.
    commitments: Vec<RistrettoPoint>,
    y: Scalar,
    z: Scalar,
    x: Scalar,
    w: Scalar,
    /// One a round.
    u: Vec<Scalar>,
    /// E_V as it arrived.
    e_v: [u8; ENCODED_LEN],
}

impl Challenged {
    /// Draws the challenges of the range proof from a branch of the ballot's transcript, and has the transcript absorb the proof.
    /// `bytes` are those the part was read from.
    pub(crate) fn new(
        plan: &Plan,
        part: &Part,
        bytes: &[[u8; ENCODED_LEN]],
        transcript: &mut Transcript,
    ) -> Option<Self> {
        let (range_proof, link) = bytes.split_at_checked(plan.range_pieces())?;
        let (sent, proof) = range_proof.split_at_checked(plan.sent())?;
        let [a, s, t1, t2, t_x, t_blinding, e_blinding, rounds @ ..] = proof else { return None };
        let commitments = plan.commitments(&part.commitments);

        let mut branch = transcript.branch();
        branch.absorb(range::DOMAIN, range::RANGE_PROOF);
        branch.absorb(range::BITS, &(LIMB_BITS as u64).to_le_bytes());
        branch.absorb(range::PARTIES, &(plan.parties() as u64).to_le_bytes());
        let mut sent = plan.sent_places().zip(sent).peekable();
        for (place, commitment) in commitments.iter().enumerate() {
            match sent.next_if(|(next, _)| *next == place) {
                Some((_, bytes)) => branch.absorb(range::COMMITMENT, bytes),
                None => branch.absorb(range::COMMITMENT, commitment.compress().as_bytes()),
            }
        }
        for _ in commitments.len()..plan.parties() {
            branch.absorb(range::COMMITMENT, &[0; ENCODED_LEN]);
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
        branch.absorb(range::BITS, &((plan.parties() * LIMB_BITS) as u64).to_le_bytes());
        let rounds = rounds.as_chunks().0.iter().take(plan.rounds());
        let u = rounds.map(|[l, r]| {
            branch.absorb(range::L, l);
            branch.absorb(range::R, r);
            branch.challenge(range::U)
        });
        let u = u.collect();
        transcript.absorb(transcript::AMOUNTS, range_proof.as_flattened());
        Some(Challenged { commitments, y, z, x, w, u, e_v: *link.first()? })
    }

    /// E_V, for the transcript.
    pub(crate) fn e_v(&self) -> &[u8; ENCODED_LEN] {
        &self.e_v
    }
}

/// The weighted sum of the equations on amounts, as far as it stands at generators that all ballots share. Everything else goes
/// into the product as it comes.
pub(crate) struct Shared {
    g: Scalar,
    blinding: Scalar,
    left: Vec<Scalar>,
    right: Vec<Scalar>,
}

impl Shared {
    /// Nothing yet.
    pub(crate) fn new(plan: &Plan) -> Self {
        let generators = if plan.is_empty() { 0 } else { plan.parties() * LIMB_BITS };
        let zeros = vec![Scalar::ZERO; generators];
        Shared { g: Scalar::ZERO, blinding: Scalar::ZERO, left: zeros.clone(), right: zeros }
    }

    /// Adds the equations (iv), (v) and (vi) of one ballot, each times its weight. `rho` are the powers that the slots have in the
    /// ballot proof and `x` is its last challenge.
    pub(crate) fn add<'a>(
        &mut self,
        plan: &Plan,
        (part, challenged): (&'a Part, &'a Challenged),
        (rho, x): (&[Scalar], &Scalar),
        [link, value, bits]: &[Scalar; 3],
        mut term: impl FnMut(Scalar, &'a RistrettoPoint),
    ) {
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

        // (v) sum z^(j+1) V_j + x T1 + x^2 T2 - t_blinding B~ + (delta - t_x) G = 0
        let Challenged { y, z, x, w, .. } = challenged;
        for (power, commitment) in powers(z).skip(1).zip(&challenged.commitments) {
            term(value * power, commitment);
        }
        let value_x = value * x;
        term(value_x, &part.t1);
        term(value_x * x, &part.t2);
        self.blinding -= value * part.t_blinding;
        self.g += value * (delta(plan.parties(), y, z) - part.t_x);

        // (vi) A + x S + sum u^2 L + sum u^-2 R - e_blinding B~ + w (t_x - a b) G + sum (-z - a s_i) G_i
        //      + sum (z + y^-i (z^2 z^j 2^k - b / s_i)) H_i = 0
        let [a, b] = &part.last;
        term(*bits, &part.a);
        term(bits * x, &part.s);
        self.blinding -= bits * part.e_blinding;
        self.g += bits * w * (part.t_x - a * b);
        let mut inverses = challenged.u.clone();
        inverses.push(*y);
        let all = Scalar::batch_invert(&mut inverses) * y;
        let y_inverse = inverses.pop().unwrap_or_default();
        let squares: Vec<_> = challenged.u.iter().map(|u| u * u).collect();
        for (([l, r], square), inverse) in part.rounds.iter().zip(&squares).zip(&inverses) {
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

    /// What stands at G.
    pub(crate) fn base(&self) -> &Scalar {
        &self.g
    }

    /// The shared generators but G, with what stands at them.
    pub(crate) fn terms<'a>(
        &self,
        generators: &'a Generators,
    ) -> impl Iterator<Item = (Scalar, &'a RistrettoPoint)> {
        let scalars = [&self.blinding].into_iter().chain(&self.left).chain(&self.right);
        let points = [&generators.blinding].into_iter().chain(&generators.left).chain(&generators.right);
        scalars.copied().zip(points)
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
