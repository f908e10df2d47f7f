//! Choose: one of several options, or, where that is possible, none of them.

use super::constraints::Constraints;
use super::kind::{ContestFault, Kind, at_least, put};
use super::marks::{exactly_one, mark_one};
use crate::selection::SelectionFault;

/// A selection is the number of one option, or `options` for blank. Each is a bit and a slot.
pub(super) struct Choose {
    pub(super) options: u16,
    pub(super) blank: bool,
}

impl Choose {
    /// The options, and blank.
    fn answers(&self) -> u32 {
        u32::from(self.options) + u32::from(self.blank)
    }
}

impl Kind for Choose {
    fn check(&self) -> Result<(), ContestFault> {
        at_least(2, self.options)
    }

    fn size(&self) -> (u64, u64) {
        (self.answers().into(), self.answers().into())
    }

    fn constraints(&self) -> Constraints {
        exactly_one(self.answers() as usize)
    }

    fn encode(&self, out: &mut Vec<u8>) {
        put(out, 2, &[self.options]);
        out.push(self.blank.into());
    }

    fn witness(&self, selection: &[u32], bits: &mut Vec<u8>) -> Result<(), SelectionFault> {
        mark_one(self.answers(), selection, bits)
    }

    fn random(&self, below: &mut dyn FnMut(u32) -> u32) -> Vec<u32> {
        vec![below(self.answers())]
    }
}
