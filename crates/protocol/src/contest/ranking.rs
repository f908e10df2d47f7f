//! Ranking: every option stands before or after every other, without a cycle.

use zeroize::Zeroizing;

use super::description::{Description, Term};
use crate::ballot::SealError;

/// A bit for each pair of options `i < j`, set where `i` is preferred, which is its slot; and a bit
/// for each triple `i < j < k` that makes `p_ij + p_jk - p_ik` zero or one. The two values that are
/// left out, two and minus one, are the two cycles.
pub(super) fn ranking(options: u16) -> Description {
    let mut description = Description { max_value: 1, ..Description::default() };
    let options = usize::from(options);
    let pairs = description.units(options * options.saturating_sub(1) / 2);
    description.slots = pairs.iter().map(|pair| vec![*pair]).collect();
    let minus = |bit| Term { bit, coefficient: -1 };
    for i in 0..options {
        for j in i + 1..options {
            for k in j + 1..options {
                let third = description.units(1);
                let [first, second] = [pair(options, i, j), pair(options, j, k)].map(Term::unit);
                let mut terms = vec![first, second, minus(pair(options, i, k))];
                terms.extend(third.iter().map(|term| minus(term.bit)));
                description.demand(terms, 0);
            }
        }
    }
    description
}

/// The place of the pair `i < j` among all pairs, which are in the order (0,1), (0,2), ..., (1,2), ...
fn pair(options: usize, i: usize, j: usize) -> usize {
    i * options - i * (i + 1) / 2 + j - i - 1
}

/// Slots and bits of a ranking.
pub(super) fn ranking_size(options: u16) -> (u64, u64) {
    let m = u64::from(options);
    let pairs = m * m.saturating_sub(1) / 2;
    let triples = pairs * m.saturating_sub(2) / 3;
    (pairs, pairs + triples)
}

/// All options, the most preferred first.
pub(super) fn write_ranking(
    contest: usize,
    options: u16,
    order: &[u32],
    bits: &mut Vec<u8>,
) -> Result<(), SealError> {
    if order.len() != usize::from(options) {
        return Err(SealError::Length { contest });
    }
    let mut places = Zeroizing::new(vec![None; order.len()]);
    for (place, option) in order.iter().enumerate() {
        let free = usize::try_from(*option).ok().and_then(|option| places.get_mut(option));
        match free.ok_or(SealError::Option { contest })? {
            taken @ None => *taken = Some(place),
            Some(_) => return Err(SealError::Twice { contest }),
        }
    }
    // Each place was taken once, by as many options as there are places.
    let places: Zeroizing<Vec<usize>> = Zeroizing::new(places.iter().copied().flatten().collect());
    let mut triples = Zeroizing::new(Vec::<u8>::new());
    for (i, first) in places.iter().enumerate() {
        for (j, second) in places.iter().enumerate().skip(i + 1) {
            bits.push((first < second).into());
            for third in places.iter().skip(j + 1) {
                let before = |a: &usize, b: &usize| i8::from(a < b);
                let sum = before(first, second) + before(second, third) - before(first, third);
                triples.push((sum == 1).into());
            }
        }
    }
    bits.extend(triples.iter());
    Ok(())
}
