//! Sealing amounts: commitments, range proof, and their link to the ciphertexts.
//!
//! Specified in docs/spec/12-amounts.md, "Proof" and "Randomness".

use bulletproofs::{PedersenGens, RangeProof};
use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::MultiscalarMul;
use rand_core::{CryptoRng, RngCore};
use zeroize::{Zeroize, Zeroizing};

use super::generators::for_sealing;
use crate::contest::LIMB_BITS;
use crate::context::VoteContext;
use crate::division::Plan;
use crate::seed::Derivation;
use crate::transcript::{self, Transcript};

/// The part of a ballot on amounts, while it is sealed.
pub(crate) struct Sealing<'a> {
    vote: &'a VoteContext,
    derivation: &'a Derivation,
    /// Of all commitments.
    values: Zeroizing<Vec<u64>>,
    /// The same.
    gamma: Zeroizing<Vec<Scalar>>,
    /// Masks the sum of the values in the link.
    mu: Zeroizing<Scalar>,
    /// Masks the sum of the blinding factors.
    nu: Zeroizing<Scalar>,
    /// What was made so far.
    bytes: Vec<u8>,
}

impl<'a> Sealing<'a> {
    /// Begins; for contests without amounts nothing will come of it.
    pub(crate) fn new(vote: &'a VoteContext, amounts: &[u32], derivation: &'a Derivation) -> Self {
        let plan = vote.shape().amounts();
        let sent = Zeroizing::new(derivation.scalars(b"gamma/", plan.sent()));
        Sealing {
            vote,
            derivation,
            values: Zeroizing::new(plan.values(amounts)),
            gamma: Zeroizing::new(plan.blindings(&sent)),
            mu: Zeroizing::new(derivation.scalar(b"mu/", 0)),
            nu: Zeroizing::new(derivation.scalar(b"nu/", 0)),
            bytes: Vec::with_capacity(32 * plan.pieces()),
        }
    }

    fn plan(&self) -> &'a Plan {
        self.vote.shape().amounts()
    }

    /// Values with their blinding factors, of the slots alone.
    fn of_slots(&self) -> impl Iterator<Item = (usize, u64, &Scalar)> {
        let all = self.sent().map(|place| (self.values.get(place), self.gamma.get(place)));
        self.plan().slots().zip(all).filter_map(|(slot, pair)| Some((slot?, *pair.0?, pair.1?)))
    }

    /// Which of all parties send their commitment.
    fn sent(&self) -> impl Iterator<Item = usize> {
        self.plan().sent_places()
    }

    /// The value of each slot that has one.
    pub(crate) fn slots(&self) -> impl Iterator<Item = (usize, u64)> {
        self.of_slots().map(|(slot, value, _)| (slot, value))
    }

    /// Commits to all amounts and proves that they are in range: after the ciphertexts, before the bits.
    pub(crate) fn commit(&mut self, transcript: &mut Transcript) {
        if self.plan().is_empty() {
            return;
        }
        let mut draws = Draws { derivation: self.derivation, index: 0 };
        let (mut commitments, mut proofs) = (Vec::new(), Vec::new());
        let (mut values, mut gamma) = (&self.values[..], &self.gamma[..]);
        for parties in self.plan().groups() {
            let own = split(&mut values, parties);
            let own_gamma = split(&mut gamma, parties);
            let proved = RangeProof::prove_multiple_with_rng(
                for_sealing(),
                &PedersenGens::default(),
                transcript.branch().merlin(),
                &own,
                &own_gamma,
                LIMB_BITS,
                &mut draws,
            );
            // Fails for numbers of parties and bits that no plan has, and for a challenge that is zero, which nobody will ever
            // see; the ballot would then be too short, and refused.
            debug_assert!(proved.is_ok());
            if let Ok((proof, committed)) = proved {
                commitments.extend(committed);
                proofs.extend(proof.to_bytes());
            }
        }
        let sent = self.plan().sent_places().filter_map(|place| commitments.get(place));
        self.bytes.extend(sent.flat_map(|commitment| commitment.to_bytes()));
        self.bytes.extend(proofs);
        transcript.absorb(transcript::AMOUNTS, &self.bytes);
    }

    /// What is added to the masks of the slots in E_S.
    pub(crate) fn mask(&self) -> Scalar {
        if self.plan().is_empty() { Scalar::ZERO } else { *self.mu }
    }

    /// E_V = mu G + nu B~.
    pub(crate) fn link(&mut self) -> Option<[u8; 32]> {
        if self.plan().is_empty() {
            return None;
        }
        let gens = PedersenGens::default();
        let e_v = RistrettoPoint::multiscalar_mul([&*self.mu, &*self.nu], [gens.B, gens.B_blinding]);
        let e_v = e_v.compress().to_bytes();
        self.bytes.extend(e_v);
        Some(e_v)
    }

    /// z_v = x sum rho^i v_i + mu and z_gamma = x sum rho^i gamma_i + nu: the rest of the ballot.
    pub(crate) fn answer(mut self, rho: &[Scalar], x: &Scalar) -> Vec<u8> {
        if self.plan().is_empty() {
            return Vec::new();
        }
        let mut sums = Zeroizing::new([Scalar::ZERO; 2]);
        for (slot, value, gamma) in self.of_slots() {
            let power = rho.get(slot).copied().unwrap_or_default();
            let [v, g] = &mut *sums;
            *v += power * Scalar::from(value);
            *g += power * gamma;
        }
        let [v, g] = *sums;
        self.bytes.extend((x * v + *self.mu).as_bytes());
        self.bytes.extend((x * g + *self.nu).as_bytes());
        std::mem::take(&mut self.bytes)
    }
}

/// Takes what belongs to a group of so many parties; who is missing holds nothing.
fn split<T: Copy + Default + Zeroize>(rest: &mut &[T], parties: usize) -> Zeroizing<Vec<T>> {
    let (own, others) = rest.split_at_checked(parties).unwrap_or((rest, &[]));
    *rest = others;
    let mut list = Zeroizing::new(Vec::with_capacity(parties));
    list.extend_from_slice(own);
    list.resize(parties, T::default());
    list
}

/// Gives the range proofs their random scalars: the k-th one that is drawn is scalar("range/", k).
struct Draws<'a> {
    derivation: &'a Derivation,
    index: u32,
}

impl RngCore for Draws<'_> {
    fn next_u32(&mut self) -> u32 {
        rand_core::impls::next_u32_via_fill(self)
    }

    fn next_u64(&mut self) -> u64 {
        rand_core::impls::next_u64_via_fill(self)
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        for block in bytes.chunks_mut(64) {
            self.index += 1;
            let wide = self.derivation.wide(b"range/", self.index);
            block.iter_mut().zip(wide.iter()).for_each(|(byte, random)| *byte = *random);
        }
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), rand_core::Error> {
        self.fill_bytes(bytes);
        Ok(())
    }
}

impl CryptoRng for Draws<'_> {}
