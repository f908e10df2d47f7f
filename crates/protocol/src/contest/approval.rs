//! Approval: any options, as many as the contest allows.

use super::constraints::{Constraints, Term};
use super::kind::{ContestFault, Kind, at_least, put, some_choice};
use super::marks::mark;
use super::number::{weight_count, write_number};
use crate::selection::SelectionFault;

/// A selection is a list of options in strictly ascending order. Each option is a bit and a slot; the slack, the number of
/// options that the voter could have named besides, is written in bits without slots.
pub(super) struct Approval {
    pub(super) options: u16,
    pub(super) min: u16,
    pub(super) max: u16,
}

impl Approval {
    /// How far the number of marks may vary, or `None` when every set of options is valid: nothing has to be shown then.
    fn range(&self) -> Option<u16> {
        (self.min > 0 || self.max < self.options).then(|| self.max.saturating_sub(self.min))
    }
}

impl Kind for Approval {
    fn check(&self) -> Result<(), ContestFault> {
        let Approval { options, min, max } = *self;
        at_least(1, options)?;
        some_choice(min <= max && max > 0 && max <= options && min < options)
    }

    fn size(&self) -> (u64, u64) {
        let slack = self.range().map_or(0, weight_count);
        (self.options.into(), u64::from(self.options) + slack)
    }

    /// The marks and the slack sum up to `max`.
    fn constraints(&self) -> Constraints {
        let mut constraints = Constraints::default();
        let marks = constraints.add_bits(self.options.into());
        constraints.slots = marks.iter().map(|mark| vec![*mark]).collect();
        if let Some(range) = self.range() {
            let slack = constraints.add_number(range);
            let terms: Vec<Term> = marks.into_iter().chain(slack).collect();
            constraints.require(terms, self.max.into());
        }
        constraints
    }

    fn encode(&self, out: &mut Vec<u8>) {
        put(out, 3, &[self.options, self.min, self.max]);
    }

    fn witness(&self, selection: &[u32], bits: &mut Vec<u8>) -> Result<(), SelectionFault> {
        let number = mark(self.options.into(), selection, bits)?;
        let slack = u16::try_from(number)
            .ok()
            .filter(|number| (self.min..=self.max).contains(number))
            .map(|number| self.max - number)
            .ok_or(SelectionFault::Number)?;
        if let Some(range) = self.range() {
            write_number(range, slack, bits);
        }
        Ok(())
    }

    fn random(&self, below: &mut dyn FnMut(u32) -> u32) -> Vec<u32> {
        let range = u32::from(self.max.saturating_sub(self.min));
        let number = u32::from(self.min) + below(range + 1);
        let mut chosen: Vec<u32> = (0..u32::from(self.options)).collect();
        while chosen.len() > number as usize {
            let out = below(chosen.len() as u32);
            chosen.remove(out as usize);
        }
        chosen
    }
}
