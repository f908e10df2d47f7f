//! Standings: options from the first to the last, those that the numbers do not tell apart side by side.

use std::cmp::Ordering;

/// Options in order, the first place first. Options that share a place are tied; within a place they stand by number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing(Vec<Vec<u32>>);

impl Standing {
    /// Orders the options `0..count` by a comparison that says which of two is the better; it has to be a weak order.
    pub(super) fn by(count: usize, better: impl Fn(usize, usize) -> Ordering) -> Self {
        let mut options: Vec<usize> = (0..count).collect();
        options.sort_by(|a, b| better(*b, *a).then(a.cmp(b)));
        let mut places: Vec<Vec<u32>> = Vec::new();
        let mut last = None;
        for option in options {
            let number = u32::try_from(option).unwrap_or(u32::MAX);
            match places.last_mut() {
                Some(place) if last.is_some_and(|last| better(last, option).is_eq()) => place.push(number),
                _ => places.push(vec![number]),
            }
            last = Some(option);
        }
        Standing(places)
    }

    /// From places that are known.
    pub(super) fn of(places: Vec<Vec<u32>>) -> Self {
        Standing(places)
    }

    /// The places, taken out.
    pub fn into_places(self) -> Vec<Vec<u32>> {
        self.0
    }

    /// The places, the first one first.
    pub fn places(&self) -> &[Vec<u32>] {
        &self.0
    }

    /// Who stands first: one option, or several that are tied; none where there are no options.
    pub fn first(&self) -> &[u32] {
        self.0.first().map_or(&[], Vec::as_slice)
    }
}

/// The most first: approvals, points, votes, total scores. The mean score gives the same order as the total, since every ballot
/// scores every option.
pub fn by_sum<T: Ord>(sums: &[T]) -> Standing {
    Standing::by(sums.len(), |a, b| sums.get(a).cmp(&sums.get(b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_sums_share_a_place() {
        assert_eq!(by_sum(&[3, 7, 3, 9, 7]).places(), [vec![3], vec![1, 4], vec![0, 2]]);
        assert_eq!(by_sum(&[3, 7, 3, 9, 7]).first(), [3]);
        assert_eq!(by_sum(&[0, 0]).first(), [0, 1]);
        assert_eq!(by_sum(&[-2, 1, -1]).into_places(), [[1], [2], [0]]);
        assert!(by_sum::<u64>(&[]).first().is_empty());
    }
}
