//! Score and grades: a judgment of each option by itself.

use super::description::{Description, weight_count, write_number};
use super::each;
use crate::ballot::SealError;

/// Each option has a number of `0..=max`, which is its slot.
pub(super) fn score(options: u16, max: u16) -> Description {
    let mut description = Description { max_value: max.into(), ..Description::default() };
    for _ in 0..options {
        let value = description.number(max);
        description.slots.push(value);
    }
    description
}

/// Slots and bits of a score.
pub(super) fn score_size(options: u16, max: u16) -> (u64, u64) {
    (options.into(), u64::from(options) * weight_count(max))
}

/// One score for each option.
pub(super) fn write_scores(
    contest: usize,
    (options, max): (u16, u16),
    scores: &[u32],
    bits: &mut Vec<u8>,
) -> Result<(), SealError> {
    for score in each(contest, options.into(), max, scores)?.iter() {
        write_number(max, *score, bits);
    }
    Ok(())
}

/// Each option has exactly one of the grades; how often an option has a grade is a slot.
pub(super) fn grades(options: u16, grades: u16) -> Description {
    let mut description = Description { max_value: 1, ..Description::default() };
    for _ in 0..options {
        let marks = description.units(grades.into());
        description.slots.extend(marks.iter().map(|mark| vec![*mark]));
        description.demand(marks, 1);
    }
    description
}

/// Slots and bits of grades.
pub(super) fn grades_size(options: u16, grades: u16) -> (u64, u64) {
    let marks = u64::from(options) * u64::from(grades);
    (marks, marks)
}

/// One grade for each option.
pub(super) fn write_grades(
    contest: usize,
    (options, grades): (u16, u16),
    chosen: &[u32],
    bits: &mut Vec<u8>,
) -> Result<(), SealError> {
    for chosen in each(contest, options.into(), grades.saturating_sub(1), chosen)?.iter() {
        bits.extend((0..grades).map(|grade| u8::from(grade == *chosen)));
    }
    Ok(())
}
