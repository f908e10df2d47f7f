//! Points and quadratic: every ballot has the same to give, and divides it among the options.

use super::description::{Description, Term, weight_count, write_number};
use super::each;
use crate::ballot::SealError;

/// The values of the options sum up to `budget`, or, where not everything has to be given, to at
/// most that.
pub(super) fn points(options: u16, budget: u16, exact: bool) -> Description {
    let mut description = Description { max_value: budget.into(), ..Description::default() };
    let mut spent = Vec::new();
    for _ in 0..options {
        let value = description.number(budget);
        spent.extend_from_slice(&value);
        description.slots.push(value);
    }
    if !exact {
        let slack = description.number(budget);
        spent.extend(slack);
    }
    description.demand(spent, budget.into());
    description
}

/// Slots and bits of points.
pub(super) fn points_size(options: u16, budget: u16, exact: bool) -> (u64, u64) {
    let numbers = u64::from(options) + u64::from(!exact);
    (options.into(), numbers * weight_count(budget))
}

/// What each option gets.
pub(super) fn write_points(
    contest: usize,
    (options, budget, exact): (u16, u16, bool),
    given: &[u32],
    bits: &mut Vec<u8>,
) -> Result<(), SealError> {
    let given = each(contest, options.into(), budget, given)?;
    let sum: u32 = given.iter().map(|value| u32::from(*value)).sum();
    let rest = u32::from(budget).checked_sub(sum).filter(|rest| !exact || *rest == 0);
    let rest = rest.and_then(|rest| u16::try_from(rest).ok()).ok_or(SealError::Sum { contest })?;
    for value in given.iter() {
        write_number(budget, *value, bits);
    }
    if !exact {
        write_number(budget, rest, bits);
    }
    Ok(())
}

/// The most votes that `credits` buy for one option.
pub(crate) fn most_votes(credits: u16) -> u16 {
    credits.isqrt()
}

/// Each option has exactly one number of votes, `0..=most` for it and, where votes against are
/// possible, `1..=most` against it; the squares sum up to at most `credits`. The votes for each
/// option are slots, then the votes against each.
pub(super) fn quadratic(options: u16, credits: u16, against: bool) -> Description {
    let most = most_votes(credits);
    let mut description = Description { max_value: most.into(), ..Description::default() };
    let mut spent = Vec::new();
    let mut opposed = Vec::new();
    let mut priced = |description: &mut Description, marks: &[Term]| {
        let votes: Vec<Term> =
            (1i64..).zip(marks).map(|(votes, mark)| Term { coefficient: votes, ..*mark }).collect();
        let square = |term: &Term| Term { coefficient: term.coefficient.pow(2), ..*term };
        spent.extend(votes.iter().map(square));
        description.slots.push(votes);
    };
    for _ in 0..options {
        let none = description.units(1);
        let favour = description.units(most.into());
        let oppose = description.units(if against { most.into() } else { 0 });
        description.demand([none, favour.clone(), oppose.clone()].concat(), 1);
        priced(&mut description, &favour);
        opposed.push(oppose);
    }
    if against {
        for oppose in &opposed {
            priced(&mut description, oppose);
        }
    }
    let slack = description.number(credits);
    spent.extend(slack);
    description.demand(spent, credits.into());
    description
}

/// Slots and bits of a quadratic contest.
pub(super) fn quadratic_size(options: u16, credits: u16, against: bool) -> (u64, u64) {
    let (options, sides) = (u64::from(options), 1 + u64::from(against));
    let row = 1 + sides * u64::from(most_votes(credits));
    (sides * options, options * row + weight_count(credits))
}

/// The votes for each option and, where they are possible, the votes against each.
pub(super) fn write_quadratic(
    contest: usize,
    (options, credits, against): (u16, u16, bool),
    votes: &[u32],
    bits: &mut Vec<u8>,
) -> Result<(), SealError> {
    let most = most_votes(credits);
    let sides = if against { 2 } else { 1 };
    let votes = each(contest, sides * usize::from(options), most, votes)?;
    let cost: u64 = votes.iter().map(|votes| u64::from(*votes).pow(2)).sum();
    let rest = u64::from(credits).checked_sub(cost).and_then(|rest| u16::try_from(rest).ok());
    let rest = rest.ok_or(SealError::Sum { contest })?;
    let (favour, oppose) = votes.split_at_checked(options.into()).ok_or(SealError::Length { contest })?;
    let none = vec![0; favour.len()];
    for (favour, oppose) in favour.iter().zip(if against { oppose } else { &none }) {
        if *favour > 0 && *oppose > 0 {
            return Err(SealError::Both { contest });
        }
        bits.push(u8::from(*favour == 0 && *oppose == 0));
        bits.extend((1..=most).map(|votes| u8::from(votes == *favour)));
        if against {
            bits.extend((1..=most).map(|votes| u8::from(votes == *oppose)));
        }
    }
    write_number(credits, rest, bits);
    Ok(())
}
