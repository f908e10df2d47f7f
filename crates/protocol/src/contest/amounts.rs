//! Amounts: a sum of money that each ballot divides among the options.
//!
//! The bits of the ballot proof say nothing about amounts. Each is written in limbs of 16 bits, one slot for each limb, so that
//! their sums stay small enough to be found; docs/spec/12-amounts.md.

use super::description::Description;
use crate::ballot::SealError;

/// Bits of one limb.
pub(crate) const LIMB_BITS: usize = 16;

/// How many limbs write an amount of `0..=total`.
pub(crate) fn limbs(total: u32) -> u16 {
    if total >> LIMB_BITS == 0 { 1 } else { 2 }
}

/// The sums of the amounts of all options, from those of their limbs; none where there are not as many sums as limbs, or where one
/// is beyond 64 bits.
pub(super) fn sums(options: u16, total: u32, counts: &[u64]) -> Option<Vec<u64>> {
    let limbs = usize::from(limbs(total));
    if counts.len() != usize::from(options) * limbs {
        return None;
    }
    let sum = |limbs: &[u64]| {
        limbs.iter().rev().try_fold(0u64, |sum, limb| sum.checked_mul(1 << LIMB_BITS)?.checked_add(*limb))
    };
    counts.chunks(limbs).map(sum).collect()
}

/// Slots without bits, which the part of the ballot on amounts takes care of.
pub(super) fn amounts(options: u16, total: u32) -> Description {
    let slots = usize::from(options) * usize::from(limbs(total));
    let highest = total.min((1 << LIMB_BITS) - 1);
    Description { slots: vec![Vec::new(); slots], max_value: highest.into(), ..Description::default() }
}

/// Slots and bits of an amounts contest.
pub(super) fn amounts_size(options: u16, total: u32) -> (u64, u64) {
    (u64::from(options) * u64::from(limbs(total)), 0)
}

/// An amount for each option, at most `total` in all.
pub(super) fn check_amounts(
    contest: usize,
    (options, total): (u16, u32),
    given: &[u32],
) -> Result<(), SealError> {
    if given.len() != usize::from(options) {
        return Err(SealError::Length { contest });
    }
    if given.iter().any(|amount| *amount > total) {
        return Err(SealError::Value { contest });
    }
    let sum: u64 = given.iter().map(|amount| u64::from(*amount)).sum();
    if sum <= total.into() { Ok(()) } else { Err(SealError::Sum { contest }) }
}
