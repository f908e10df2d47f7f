//! Amounts: a sum of money that each ballot divides among the options.
//!
//! Witness bits do not write amounts. Each is written in limbs of 16 bits, one slot for each limb, so that
//! their sums stay small enough to be found; docs/spec/12-amounts.md.

use super::constraints::Constraints;
use super::kind::{ContestFault, Kind, at_least, put, some_choice};
use crate::selection::SelectionFault;

/// Bits of one limb.
pub(crate) const LIMB_BITS: usize = 16;

/// How many limbs write an amount of `0..=total`.
pub(crate) fn limbs(total: u32) -> u16 {
    if total >> LIMB_BITS == 0 { 1 } else { 2 }
}

/// A selection is one amount for each option. Its limbs, the lower one first, are slots.
pub(super) struct Amounts {
    pub(super) options: u16,
    pub(super) total: u32,
}

impl Amounts {
    /// The sums of the amounts of all options, from those of their limbs; none where there are not as many sums as limbs, or
    /// where one is beyond 64 bits.
    pub(super) fn sums(&self, counts: &[u64]) -> Option<Vec<u64>> {
        let limbs = usize::from(limbs(self.total));
        if counts.len() != usize::from(self.options) * limbs {
            return None;
        }
        let sum = |limbs: &[u64]| {
            limbs.iter().rev().try_fold(0u64, |sum, limb| sum.checked_mul(1 << LIMB_BITS)?.checked_add(*limb))
        };
        counts.chunks(limbs).map(sum).collect()
    }
}

impl Kind for Amounts {
    fn check(&self) -> Result<(), ContestFault> {
        at_least(1, self.options)?;
        some_choice(self.total > 0)
    }

    fn size(&self) -> (u64, u64) {
        (u64::from(self.options) * u64::from(limbs(self.total)), 0)
    }

    /// Slots without bits: the range proofs of the ballot say what they hold.
    fn constraints(&self) -> Constraints {
        let slots = usize::from(self.options) * usize::from(limbs(self.total));
        Constraints { slots: vec![Vec::new(); slots], ..Constraints::default() }
    }

    fn max_value(&self) -> u64 {
        self.total.min((1 << LIMB_BITS) - 1).into()
    }

    /// A number of 32 bits is its two halves, the lower one first.
    fn encode(&self, out: &mut Vec<u8>) {
        put(out, 10, &[self.options, self.total as u16, (self.total >> 16) as u16]);
    }

    /// No bits; only checks.
    fn witness(&self, selection: &[u32], _bits: &mut Vec<u8>) -> Result<(), SelectionFault> {
        if selection.len() != usize::from(self.options) {
            return Err(SelectionFault::Length);
        }
        if selection.iter().any(|amount| *amount > self.total) {
            return Err(SelectionFault::Value);
        }
        let sum: u64 = selection.iter().map(|amount| u64::from(*amount)).sum();
        if sum <= self.total.into() { Ok(()) } else { Err(SelectionFault::Sum) }
    }

    fn random(&self, below: &mut dyn FnMut(u32) -> u32) -> Vec<u32> {
        let mut rest = self.total;
        let given = (0..self.options).map(|_| {
            let some = below(rest.saturating_add(1));
            rest = rest.saturating_sub(some);
            some
        });
        given.collect()
    }

    /// The limbs of each amount.
    fn counted(&self, selection: &[u32]) -> Result<Vec<u64>, SelectionFault> {
        self.witness(selection, &mut Vec::new())?;
        let written = |amount: &u32| {
            let amount = u64::from(*amount);
            (0..usize::from(limbs(self.total)))
                .map(move |limb| (amount >> (LIMB_BITS * limb)) & ((1 << LIMB_BITS) - 1))
        };
        Ok(selection.iter().flat_map(written).collect())
    }

    fn total(&self) -> Option<u32> {
        Some(self.total)
    }
}
