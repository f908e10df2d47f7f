//! Motion, consent, choose and approval: marks beside options.

use super::description::{Description, Term, weight_count, write_number};
use crate::ballot::SealError;

/// Exactly one of `options` bits is set; each is a slot.
pub(super) fn one_of(options: usize) -> Description {
    let mut description = Description { max_value: 1, ..Description::default() };
    let marks = description.units(options);
    description.slots = marks.iter().map(|mark| vec![*mark]).collect();
    description.demand(marks, 1);
    description
}

/// The one option that is chosen.
pub(super) fn mark_one(
    contest: usize,
    slots: u32,
    chosen: &[u32],
    bits: &mut Vec<u8>,
) -> Result<(), SealError> {
    match mark(contest, slots, chosen, bits)? {
        1 => Ok(()),
        _ => Err(SealError::Number { contest }),
    }
}

/// How far the number of marks may vary, or `None` when every set of options will do: nothing has to be shown then.
fn range(options: u16, min: u16, max: u16) -> Option<u16> {
    (min > 0 || max < options).then(|| max.saturating_sub(min))
}

/// The marks and the slack sum up to `max`; marks are slots, the slack is not.
pub(super) fn approval(options: u16, min: u16, max: u16) -> Description {
    let mut description = Description { max_value: 1, ..Description::default() };
    let marks = description.units(options.into());
    description.slots = marks.iter().map(|mark| vec![*mark]).collect();
    if let Some(range) = range(options, min, max) {
        let slack = description.number(range);
        let terms: Vec<Term> = marks.into_iter().chain(slack).collect();
        description.demand(terms, max.into());
    }
    description
}

/// Slots and bits of an approval.
pub(super) fn approval_size(options: u16, min: u16, max: u16) -> (u64, u64) {
    let slack = range(options, min, max).map_or(0, weight_count);
    (options.into(), u64::from(options) + slack)
}

/// Between `min` and `max` options.
pub(super) fn mark_some(
    contest: usize,
    (options, min, max): (u16, u16, u16),
    chosen: &[u32],
    bits: &mut Vec<u8>,
) -> Result<(), SealError> {
    let number = mark(contest, options.into(), chosen, bits)?;
    let slack = u16::try_from(number)
        .ok()
        .filter(|number| (min..=max).contains(number))
        .map(|number| max - number)
        .ok_or(SealError::Number { contest })?;
    if let Some(range) = range(options, min, max) {
        write_number(range, slack, bits);
    }
    Ok(())
}

/// One bit for each option; returns how many are set.
fn mark(contest: usize, options: u32, chosen: &[u32], bits: &mut Vec<u8>) -> Result<usize, SealError> {
    if !chosen.is_sorted_by(|one, next| one < next) {
        return Err(SealError::Order { contest });
    }
    if chosen.iter().any(|option| *option >= options) {
        return Err(SealError::Option { contest });
    }
    let mut rest = chosen.iter().peekable();
    for option in 0..options {
        bits.push(rest.next_if_eq(&&option).is_some().into());
    }
    Ok(chosen.len())
}
