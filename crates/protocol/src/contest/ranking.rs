//! Ranking: every option stands before, behind or level with every other, and these agree with one another.

use zeroize::Zeroizing;

use super::constraints::{Constraints, Term};
use super::kind::{ContestFault, Kind, at_least, put};
use super::number::each;
use crate::selection::SelectionFault;

/// A selection is the place of each option, counted from 0; options can share a place, and no place before the last is empty.
/// A slot is how often one option stands before another.
pub(super) struct Ranking {
    pub(super) options: u16,
}

impl Kind for Ranking {
    fn check(&self) -> Result<(), ContestFault> {
        at_least(2, self.options)
    }

    fn size(&self) -> (u64, u64) {
        let m = u64::from(self.options);
        let ordered = m * m.saturating_sub(1);
        let triples = ordered * m.saturating_sub(2) / 6;
        (ordered, ordered + ordered / 2 + 3 * triples)
    }

    /// A bit for each ordered pair, set where the first stands before the second, which is its slot; then a bit for each pair
    /// `i < j`, set where both are level; then three bits for each triple, which write the two sums around it: of the steps
    /// `i j`, `j k`, `k i` and of the steps back. The sums that three bits can write are those of the 13 weak orders of three options.
    fn constraints(&self) -> Constraints {
        let mut constraints = Constraints::default();
        let options = usize::from(self.options);
        let ordered = constraints.add_bits(options * options.saturating_sub(1));
        constraints.slots = ordered.iter().map(|before| vec![*before]).collect();
        let before = |i, j| Term::unit(ordered_pair(options, i, j));
        for (i, j) in pairs(options) {
            let level = constraints.add_bits(1);
            constraints.require([vec![before(i, j), before(j, i)], level].concat(), 1);
        }
        for (i, j, k) in triples(options) {
            let first = constraints.bits;
            constraints.bits += 3;
            let less = |bit, coefficient: i64| Term { bit: first + bit, coefficient: -coefficient };
            let around = [before(i, j), before(j, k), before(k, i)];
            let back = [before(j, i), before(k, j), before(i, k)];
            constraints.require([around, [less(0, 2), less(1, 1), less(2, 1)]].concat(), 0);
            constraints.require([back, [less(0, 1), less(1, 2), less(2, 1)]].concat(), 0);
        }
        constraints
    }

    fn encode(&self, out: &mut Vec<u8>) {
        put(out, 9, &[self.options]);
    }

    fn witness(&self, selection: &[u32], bits: &mut Vec<u8>) -> Result<(), SelectionFault> {
        let options = usize::from(self.options);
        let places = each(options, self.options.saturating_sub(1), selection)?;
        let mut taken = Zeroizing::new(vec![0u8; options]);
        for place in places.iter() {
            if let Some(taken) = taken.get_mut(usize::from(*place)) {
                *taken = 1;
            }
        }
        // From the first place on those that are taken, then those that are not.
        if !taken.is_sorted_by(|place, next| place >= next) {
            return Err(SelectionFault::Gap);
        }
        let place = |option: usize| places.get(option).copied().unwrap_or_default();
        let before = |i, j| u8::from(place(i) < place(j));
        bits.extend(
            (0..options).flat_map(|i| (0..options).filter(move |j| *j != i).map(move |j| before(i, j))),
        );
        bits.extend(pairs(options).map(|(i, j)| u8::from(place(i) == place(j))));
        for (i, j, k) in triples(options) {
            let around = before(i, j) + before(j, k) + before(k, i);
            let back = before(j, i) + before(k, j) + before(i, k);
            bits.extend([around > back, back > around, around == 1 && back == 1].map(u8::from));
        }
        Ok(())
    }

    fn random(&self, below: &mut dyn FnMut(u32) -> u32) -> Vec<u32> {
        let drawn: Vec<u32> = (0..self.options).map(|_| below(self.options.into())).collect();
        let mut used = drawn.clone();
        used.sort_unstable();
        used.dedup();
        (drawn.iter()).filter_map(|place| used.binary_search(place).ok()?.try_into().ok()).collect()
    }
}

/// The place of the bit "i before j" among those of all ordered pairs, which are in the order (0,1), (0,2), ..., (1,0), (1,2), ...
fn ordered_pair(options: usize, i: usize, j: usize) -> usize {
    i * options.saturating_sub(1) + if j > i { j - 1 } else { j }
}

fn pairs(options: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..options).flat_map(move |i| (i + 1..options).map(move |j| (i, j)))
}

fn triples(options: usize) -> impl Iterator<Item = (usize, usize, usize)> {
    pairs(options).flat_map(move |(i, j)| (j + 1..options).map(move |k| (i, j, k)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    /// Of the 27 ways to fill three pairs, exactly those are weak orders whose two sums can be written by three bits.
    #[test]
    fn three_bits_write_the_sums_of_weak_orders_and_no_others() {
        let written: BTreeSet<(u32, u32)> = (0..8u32)
            .map(|bits| (bits & 1, bits >> 1 & 1, bits >> 2))
            .map(|(y, z, w)| (2 * y + z + w, y + 2 * z + w))
            .filter(|(around, back)| around + back <= 3)
            .collect();
        assert_eq!(written, BTreeSet::from([(0, 0), (1, 1), (2, 1), (1, 2)]));

        // For each pair: the first before the second, behind it, or level with it.
        let states = [(1, 0), (0, 1), (0, 0)];
        let orders: BTreeSet<[(u32, u32); 3]> = (0..27u32)
            .map(|places| [places % 3, places / 3 % 3, places / 9])
            .map(|at| {
                [(0, 1), (1, 2), (2, 0)]
                    .map(|(a, b): (usize, usize)| (u32::from(at[a] < at[b]), u32::from(at[b] < at[a])))
            })
            .collect();
        assert_eq!(orders.len(), 13);
        for number in 0..27 {
            let filled = [number % 3, number / 3 % 3, number / 9].map(|state: usize| states[state]);
            let around: u32 = filled.iter().map(|(step, _)| step).sum();
            let back: u32 = filled.iter().map(|(_, step)| step).sum();
            assert_eq!(written.contains(&(around, back)), orders.contains(&filled), "{filled:?}");
        }
    }
}
