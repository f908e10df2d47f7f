//! What every kind of contest says of itself. Each kind implements it in a file of its own.

use super::constraints::{Constraints, Term};
use crate::selection::SelectionFault;

/// A kind of contest, with its parameters.
pub(crate) trait Kind {
    /// Refuses parameters with which nothing, or always the same, could be voted.
    fn check(&self) -> Result<(), ContestFault>;

    /// Number of slots and number of bits, without building anything.
    fn size(&self) -> (u64, u64);

    /// The largest value that one ballot gives to one slot: 1 where slots count marks.
    fn max_value(&self) -> u64 {
        1
    }

    /// Bits, slots and equations of this contest alone.
    fn constraints(&self) -> Constraints;

    /// Appends the number of the kind and its parameters, as the transcript absorbs them
    /// (docs/spec/02-contests.md, section 4).
    fn encode(&self, out: &mut Vec<u8>);

    /// Appends the witness bits of a selection.
    fn witness(&self, selection: &[u32], bits: &mut Vec<u8>) -> Result<(), SelectionFault>;

    /// A valid selection, drawn from `below`, which gives a uniform number below its argument. Only for parameters that were
    /// checked.
    fn random(&self, below: &mut dyn FnMut(u32) -> u32) -> Vec<u32>;

    /// What a ballot with this selection adds to each slot.
    fn counted(&self, selection: &[u32]) -> Result<Vec<u64>, SelectionFault> {
        let mut bits = Vec::new();
        self.witness(selection, &mut bits)?;
        let value = |row: &Vec<Term>| {
            let set = row.iter().filter(|term| bits.get(term.bit) == Some(&1));
            u64::try_from(set.map(|term| term.coefficient).sum::<i64>()).unwrap_or_default()
        };
        Ok(self.constraints().slots.iter().map(value).collect())
    }

    /// The amount that each ballot divides, for a kind whose slots hold amounts instead of bits.
    fn total(&self) -> Option<u32> {
        None
    }
}

/// Why parameters make no contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ContestFault {
    /// Fewer options than the kind needs.
    Options,
    /// The limits leave no choice, or contradict each other.
    Range,
}

/// Refuses fewer than `fewest` options. Judging one thing alone makes sense; choosing, dividing and ordering need two.
pub(super) fn at_least(fewest: u16, options: u16) -> Result<(), ContestFault> {
    if options < fewest { Err(ContestFault::Options) } else { Ok(()) }
}

/// Refuses limits that leave nothing to choose.
pub(super) fn some_choice(there_is: bool) -> Result<(), ContestFault> {
    if there_is { Ok(()) } else { Err(ContestFault::Range) }
}

/// Appends numbers of 16 bits, little-endian.
pub(super) fn put(out: &mut Vec<u8>, kind: u8, numbers: &[u16]) {
    out.push(kind);
    out.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
}
