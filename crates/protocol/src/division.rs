//! How amounts are divided over commitments and range proofs: which there are, and in which order.
//!
//! Specified in docs/spec/12-amounts.md, section 1.

use std::ops::Range;

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;

use crate::contest::{Contest, LIMB_BITS, limbs};

/// The most commitments of one ballot.
pub(crate) const MAX_COMMITMENTS: u64 = 64;

/// The most parties of one range proof. Verifying takes 32 generators for each, once for all proofs and ballots: larger groups make
/// shorter ballots, smaller ones are verified faster alone.
pub(crate) const GROUP: usize = 8;

/// The part of one amounts contest.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Division {
    /// Its slots: the limbs of each option, the lower one first.
    slots: Range<usize>,
    /// One or two limbs for each amount.
    limbs: usize,
    /// What a ballot divides.
    total: u32,
}

impl Division {
    /// Commitments that are sent: one a slot, and for two limbs the higher one of what is left over.
    fn sent(&self) -> usize {
        self.slots.len() + self.limbs - 1
    }

    /// What each of them counts in the sum that is `total`, together with the lowest limb of what is left over.
    fn weights(&self) -> impl Iterator<Item = Scalar> + use<> {
        let limbs = self.limbs;
        let high = Scalar::from(1u32 << LIMB_BITS);
        let slots = (0..self.slots.len()).map(move |slot| if slot % limbs == 0 { Scalar::ONE } else { high });
        slots.chain(std::iter::repeat_n(high, limbs - 1))
    }
}

/// How the amounts of a ballot are committed to; empty for contests without amounts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Plan(Vec<Division>);

impl Plan {
    /// The plan for contests that have these slots.
    pub(crate) fn new(contests: &[Contest], slots: &[Range<usize>]) -> Self {
        let divisions = contests.iter().zip(slots).filter_map(|(contest, slots)| {
            let total = contest.total()?;
            Some(Division { slots: slots.clone(), limbs: limbs(total).into(), total })
        });
        Plan(divisions.collect())
    }

    /// Whether there is nothing to commit to.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Commitments that are sent.
    pub(crate) fn sent(&self) -> usize {
        self.0.iter().map(Division::sent).sum()
    }

    /// Commitments, those that are computed included.
    fn commitments_len(&self) -> usize {
        self.sent() + self.0.len()
    }

    /// The parties of each range proof: groups of the commitments in order, and in the last one commitments to nothing up to a
    /// power of two.
    pub(crate) fn groups(&self) -> impl Iterator<Item = usize> + use<> {
        groups(self.commitments_len())
    }

    /// The parties of the largest group.
    pub(crate) fn largest(&self) -> usize {
        self.groups().max().unwrap_or(0)
    }

    /// Bytes of the commitments and the range proofs, in pieces of 32.
    pub(crate) fn range_pieces(&self) -> usize {
        range_pieces(self.sent(), self.commitments_len())
    }

    /// Equations on amounts: that of the link, and two for each range proof.
    pub(crate) fn equations(&self) -> usize {
        if self.is_empty() { 0 } else { 1 + 2 * self.groups().count() }
    }

    /// Points and scalars of the part of a ballot on amounts.
    pub(crate) fn pieces(&self) -> usize {
        if self.is_empty() { 0 } else { self.range_pieces() + LINK_PIECES }
    }

    /// The slot that each sent commitment holds the value of; none for what is left over.
    pub(crate) fn slots(&self) -> impl Iterator<Item = Option<usize>> {
        self.0.iter().flat_map(|division| {
            let rest = std::iter::repeat_n(None, division.limbs - 1);
            division.slots.clone().map(Some).chain(rest)
        })
    }

    /// Which parties send their commitment, in the order of [`Plan::slots`]: all but the last one of each contest.
    pub(crate) fn sent_places(&self) -> impl Iterator<Item = usize> {
        let sent =
            self.0.iter().flat_map(|division| std::iter::repeat_n(true, division.sent()).chain([false]));
        sent.enumerate().filter_map(|(place, sent)| sent.then_some(place))
    }

    /// The values of all commitments, for these amounts: of each contest one for each option.
    pub(crate) fn values(&self, amounts: &[u32]) -> Vec<u64> {
        let mut values = Vec::with_capacity(self.commitments_len());
        let mut amounts = amounts.iter();
        let limb = |amount: u32, limb: usize| u64::from(amount >> (limb * LIMB_BITS) & 0xffff);
        for division in &self.0 {
            let mut rest = division.total;
            for amount in amounts.by_ref().take(division.slots.len() / division.limbs) {
                rest = rest.wrapping_sub(*amount);
                values.extend((0..division.limbs).map(|i| limb(*amount, i)));
            }
            values.extend((0..division.limbs).rev().map(|i| limb(rest, i)));
        }
        values
    }

    /// The blinding factors of all commitments, from those of the sent commitments.
    pub(crate) fn blindings(&self, sent: &[Scalar]) -> Vec<Scalar> {
        let mut all = Vec::with_capacity(self.commitments_len());
        let mut sent = sent.iter();
        for division in &self.0 {
            let mut rest = Scalar::ZERO;
            for (weight, blinding) in division.weights().zip(sent.by_ref()) {
                rest -= weight * blinding;
                all.push(*blinding);
            }
            all.push(rest);
        }
        all
    }

    /// All commitments, from the sent ones.
    pub(crate) fn commitments(&self, sent: &[RistrettoPoint]) -> Vec<RistrettoPoint> {
        let mut all = Vec::with_capacity(self.commitments_len());
        let mut sent = sent;
        for division in &self.0 {
            let Some((own, others)) = sent.split_at_checked(division.sent()) else { break };
            sent = others;
            // total G - sum of (low + 2^16 high), summed up limb by limb.
            let (mut low, mut high) = (RistrettoPoint::default(), RistrettoPoint::default());
            for (weight, commitment) in division.weights().zip(own) {
                *(if weight == Scalar::ONE { &mut low } else { &mut high }) += commitment;
            }
            let sum = low + Scalar::from(1u32 << LIMB_BITS) * high;
            all.extend_from_slice(own);
            all.push(RistrettoPoint::mul_base(&Scalar::from(division.total)) - sum);
        }
        all
    }
}

/// E_V, z_v and z_gamma.
const LINK_PIECES: usize = 3;

/// The parties of each range proof of so many commitments.
fn groups(commitments: usize) -> impl Iterator<Item = usize> {
    let firsts = (0..commitments).step_by(GROUP);
    firsts.map(move |first| (commitments - first).min(GROUP).next_power_of_two())
}

/// Rounds of the inner-product argument of so many parties.
pub(crate) fn rounds(parties: usize) -> usize {
    (parties * LIMB_BITS).ilog2() as usize
}

/// Points and scalars of commitments and range proofs: of each A, S, T_1, T_2, three scalars, L and R of each round, a and b.
fn range_pieces(sent: usize, commitments: usize) -> usize {
    sent + groups(commitments).map(proof_pieces).sum::<usize>()
}

/// Points and scalars of the range proof of so many parties.
pub(crate) fn proof_pieces(parties: usize) -> usize {
    9 + 2 * rounds(parties)
}

/// How many commitments a contest asks for: those that are sent and those that are computed.
pub(crate) fn commitments_of(contest: &Contest) -> (u64, u64) {
    let (slots, _) = contest.size();
    contest.total().map_or((0, 0), |total| (slots + u64::from(limbs(total)) - 1, 1))
}

/// The length of the part on amounts with at most [`MAX_COMMITMENTS`], in points and scalars.
pub(crate) fn pieces(sent: u64, computed: u64) -> u64 {
    if computed == 0 {
        return 0;
    }
    (range_pieces(sent as usize, (sent + computed) as usize) + LINK_PIECES) as u64
}
