//! Numbers written in bits: every number of a range and no other.
//!
//! Specified in docs/spec/02-contests.md, section 3.

use zeroize::Zeroizing;

use crate::selection::SelectionFault;

/// Weights of the bits that write every number of `0..=range` and no other: 1, 2, 4, ... and a last
/// one that makes their sum `range`.
pub(crate) fn weights(range: u16) -> Vec<u16> {
    let mut weights = Vec::new();
    let mut rest = range;
    let mut weight = 1;
    while rest > 0 {
        let next = rest.min(weight);
        weights.push(next);
        rest -= next;
        weight = weight.saturating_mul(2);
    }
    weights
}

/// How many weights a range has.
pub(super) fn weight_count(range: u16) -> u64 {
    u64::from(u16::BITS - range.leading_zeros())
}

/// Writes `value` with the weights of `0..=range`: the last weight is taken when the powers of two
/// before it do not reach.
pub(super) fn write_number(range: u16, value: u16, bits: &mut Vec<u8>) {
    let weights = weights(range);
    let Some((last, powers)) = weights.split_last() else {
        return;
    };
    let reach: u16 = powers.iter().sum();
    let take_last = value > reach;
    let rest = if take_last { value - last } else { value };
    bits.extend((0..powers.len()).map(|k| (rest >> k & 1) as u8));
    bits.push(take_last.into());
}

/// Reads one number of `0..=most` for each of `count` things.
pub(super) fn each(count: usize, most: u16, numbers: &[u32]) -> Result<Zeroizing<Vec<u16>>, SelectionFault> {
    if numbers.len() != count {
        return Err(SelectionFault::Length);
    }
    let small = |number: &u32| u16::try_from(*number).ok().filter(|number| *number <= most);
    let read: Result<_, _> =
        numbers.iter().map(|number| small(number).ok_or(SelectionFault::Value)).collect();
    read.map(Zeroizing::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_write_exactly_their_range() {
        for range in 0..=70u16 {
            let weights = weights(range);
            assert_eq!(weights.len() as u64, weight_count(range));
            let mut reached: Vec<u16> = (0..1u32 << weights.len())
                .map(|set| {
                    weights.iter().enumerate().filter(|(k, _)| set >> k & 1 == 1).map(|(_, w)| w).sum()
                })
                .collect();
            reached.sort_unstable();
            reached.dedup();
            assert_eq!(reached, (0..=range).collect::<Vec<_>>());
            for value in 0..=range {
                let mut bits = Vec::new();
                write_number(range, value, &mut bits);
                let written: u16 =
                    bits.iter().zip(&weights).map(|(bit, weight)| u16::from(*bit) * weight).sum();
                assert_eq!(written, value);
            }
        }
        assert_eq!(weights(10), [1, 2, 4, 3]);
        assert_eq!(weights(u16::MAX).len(), 16);
    }
}
