//! Places on a roll as digits in mixed radix.
//!
//! Specified in docs/spec/14-participation.md, section 3.

use std::ops::Range;

/// The largest radix.
const LARGEST: u16 = 8;
/// The most digits of a place, for 65,536 members.
const MOST_DIGITS: usize = 6;
/// The most values of all digits together.
pub(super) const MOST_VALUES: usize = MOST_DIGITS * LARGEST as usize;

/// The radices n_1 <= ... <= n_m of a roll; the first digit is the most significant one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Radices(Vec<usize>);

impl Radices {
    /// Those for so many members: the least m >= 2 with 8^m >= N; the least b with b^m >= N for all; then each in turn is
    /// lowered while the product stays at N or more.
    pub(super) fn new(members: usize) -> Self {
        let enough = |radices: &[usize]| radices.iter().product::<usize>() >= members;
        let largest = usize::from(LARGEST);
        let digits = (2..MOST_DIGITS).find(|m| enough(&vec![largest; *m])).unwrap_or(MOST_DIGITS);
        let radix = (1..largest).find(|b| enough(&vec![*b; digits])).unwrap_or(largest);
        let mut radices = vec![radix; digits];
        for place in 0..digits {
            loop {
                let mut lower = radices.clone();
                let Some(radix) = lower.get_mut(place).filter(|radix| **radix > 1) else { break };
                *radix -= 1;
                if !enough(&lower) {
                    break;
                }
                radices = lower;
            }
        }
        Radices(radices)
    }

    /// n_1, ..., n_m.
    pub(super) fn all(&self) -> &[usize] {
        &self.0
    }

    /// m.
    pub(super) fn digits(&self) -> usize {
        self.0.len()
    }

    /// D, the values of all digits together.
    pub(super) fn values(&self) -> usize {
        self.0.iter().sum()
    }

    /// For each digit, where its values stand in a list of the values of all digits.
    pub(super) fn ranges(&self) -> impl Iterator<Item = Range<usize>> {
        self.0.iter().scan(0, |end, radix| {
            let start = *end;
            *end += radix;
            Some(start..*end)
        })
    }

    /// A list of the values of all digits, cut into digits.
    pub(super) fn cut<'a, T>(&self, values: &'a [T]) -> Vec<&'a [T]> {
        self.ranges().map(|range| values.get(range).unwrap_or_default()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(members: usize) -> Vec<usize> {
        Radices::new(members).0
    }

    #[test]
    fn radices_are_those_of_the_specification() {
        assert_eq!(of(1), [1, 1]);
        assert_eq!(of(2), [1, 2]);
        assert_eq!(of(3), [2, 2]);
        assert_eq!(of(5), [2, 3]);
        assert_eq!(of(64), [8, 8]);
        assert_eq!(of(65), [3, 5, 5]);
        assert_eq!(of(256), [6, 7, 7]);
        assert_eq!(of(512), [8, 8, 8]);
        assert_eq!(of(513), [5, 5, 5, 5]);
        assert_eq!(of(1_000), [5, 6, 6, 6]);
        assert_eq!(of(1_024), [5, 6, 6, 6]);
        assert_eq!(of(4_096), [8; 4]);
        assert_eq!(of(10_000), [5, 6, 7, 7, 7]);
        assert_eq!(of(16_384), [7; 5]);
        assert_eq!(of(65_536), [4, 7, 7, 7, 7, 7]);
    }

    #[test]
    fn every_place_has_digits_and_none_could_be_left_out() {
        for members in (1..=5_000).chain([32_767, 32_768, 32_769, 65_535, 65_536]) {
            let radices = of(members);
            let product = radices.iter().product::<usize>();
            assert!(product >= members && radices.is_sorted() && radices[radices.len() - 1] <= 8);
            for radix in &radices {
                assert!(product / radix * (radix - 1) < members, "{members}");
            }
            assert!(radices.len() == 2 || 8usize.pow(radices.len() as u32 - 1) < members);
            assert!(Radices::new(members).values() <= MOST_VALUES);
        }
    }
}
