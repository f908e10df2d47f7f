//! Ranking: every option stands before or after every other, without a cycle.

use zeroize::Zeroizing;

use super::constraints::{Constraints, Term};
use super::kind::{ContestFault, Kind, at_least, put};
use crate::selection::SelectionFault;

/// A selection is all options, the most preferred first. A slot is how often one option of a pair is preferred to the other.
pub(super) struct Ranking {
    pub(super) options: u16,
}

impl Kind for Ranking {
    fn check(&self) -> Result<(), ContestFault> {
        at_least(2, self.options)
    }

    fn size(&self) -> (u64, u64) {
        let m = u64::from(self.options);
        let pairs = m * m.saturating_sub(1) / 2;
        let triples = pairs * m.saturating_sub(2) / 3;
        (pairs, pairs + triples)
    }

    /// A bit for each pair of options `i < j`, set where `i` is preferred, which is its slot; and a bit for each triple
    /// `i < j < k` that makes `p_ij + p_jk - p_ik` zero or one. The two values that are left out, two and minus one, are the two
    /// cycles.
    fn constraints(&self) -> Constraints {
        let mut constraints = Constraints::default();
        let options = usize::from(self.options);
        let pairs = constraints.add_bits(options * options.saturating_sub(1) / 2);
        constraints.slots = pairs.iter().map(|pair| vec![*pair]).collect();
        let minus = |bit| Term { bit, coefficient: -1 };
        for i in 0..options {
            for j in i + 1..options {
                for k in j + 1..options {
                    let third = constraints.add_bits(1);
                    let [first, second] = [pair(options, i, j), pair(options, j, k)].map(Term::unit);
                    let mut terms = vec![first, second, minus(pair(options, i, k))];
                    terms.extend(third.iter().map(|term| minus(term.bit)));
                    constraints.require(terms, 0);
                }
            }
        }
        constraints
    }

    fn encode(&self, out: &mut Vec<u8>) {
        put(out, 9, &[self.options]);
    }

    fn witness(&self, selection: &[u32], bits: &mut Vec<u8>) -> Result<(), SelectionFault> {
        if selection.len() != usize::from(self.options) {
            return Err(SelectionFault::Length);
        }
        let mut places = Zeroizing::new(vec![None; selection.len()]);
        for (place, option) in selection.iter().enumerate() {
            let free = usize::try_from(*option).ok().and_then(|option| places.get_mut(option));
            match free.ok_or(SelectionFault::Option)? {
                taken @ None => *taken = Some(place),
                Some(_) => return Err(SelectionFault::Twice),
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

    fn random(&self, below: &mut dyn FnMut(u32) -> u32) -> Vec<u32> {
        let mut rest: Vec<u32> = (0..self.options.into()).collect();
        (0..self.options).map(|_| rest.remove(below(rest.len() as u32) as usize)).collect()
    }
}

/// The place of the pair `i < j` among all pairs, which are in the order (0,1), (0,2), ..., (1,2), ...
fn pair(options: usize, i: usize, j: usize) -> usize {
    i * options - i * (i + 1) / 2 + j - i - 1
}
