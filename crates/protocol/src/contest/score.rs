//! Score: a number for each option by itself.

use super::constraints::Constraints;
use super::kind::{ContestFault, Kind, at_least, put, some_choice};
use super::number::{each, weight_count, write_number};
use crate::selection::SelectionFault;

/// A selection is one number of `0..=max` for each option, which is its slot.
pub(super) struct Score {
    pub(super) options: u16,
    pub(super) max: u16,
}

impl Kind for Score {
    fn check(&self) -> Result<(), ContestFault> {
        at_least(1, self.options)?;
        some_choice(self.max > 0)
    }

    fn size(&self) -> (u64, u64) {
        (self.options.into(), u64::from(self.options) * weight_count(self.max))
    }

    fn constraints(&self) -> Constraints {
        let mut constraints = Constraints::default();
        for _ in 0..self.options {
            let value = constraints.add_number(self.max);
            constraints.slots.push(value);
        }
        constraints
    }

    fn max_value(&self) -> u64 {
        self.max.into()
    }

    fn encode(&self, out: &mut Vec<u8>) {
        put(out, 5, &[self.options, self.max]);
    }

    fn witness(&self, selection: &[u32], bits: &mut Vec<u8>) -> Result<(), SelectionFault> {
        for score in each(self.options.into(), self.max, selection)?.iter() {
            write_number(self.max, *score, bits);
        }
        Ok(())
    }

    fn random(&self, below: &mut dyn FnMut(u32) -> u32) -> Vec<u32> {
        (0..self.options).map(|_| below(u32::from(self.max) + 1)).collect()
    }
}
