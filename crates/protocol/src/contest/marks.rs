//! Marks beside options: what motion, consent, choose and approval share.

use super::constraints::Constraints;
use crate::selection::SelectionFault;

/// Exactly one of `options` bits is set; each is a slot.
pub(super) fn exactly_one(options: usize) -> Constraints {
    let mut constraints = Constraints::default();
    let marks = constraints.add_bits(options);
    constraints.slots = marks.iter().map(|mark| vec![*mark]).collect();
    constraints.require(marks, 1);
    constraints
}

/// The bits of the one option that is chosen.
pub(super) fn mark_one(options: u32, chosen: &[u32], bits: &mut Vec<u8>) -> Result<(), SelectionFault> {
    match mark(options, chosen, bits)? {
        1 => Ok(()),
        _ => Err(SelectionFault::Number),
    }
}

/// One bit for each option; returns how many are set.
pub(super) fn mark(options: u32, chosen: &[u32], bits: &mut Vec<u8>) -> Result<usize, SelectionFault> {
    if !chosen.is_sorted_by(|one, next| one < next) {
        return Err(SelectionFault::Order);
    }
    if chosen.iter().any(|option| *option >= options) {
        return Err(SelectionFault::Option);
    }
    let mut rest = chosen.iter().peekable();
    for option in 0..options {
        bits.push(rest.next_if_eq(&&option).is_some().into());
    }
    Ok(chosen.len())
}
