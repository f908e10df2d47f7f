//! Grades: one of several grades for each option by itself.

use super::constraints::Constraints;
use super::kind::{ContestFault, Kind, at_least, put, some_choice};
use super::number::each;
use crate::selection::SelectionFault;

/// A selection is the number of one grade for each option. How often an option has a grade is a slot.
pub(super) struct Grades {
    pub(super) options: u16,
    pub(super) grades: u16,
}

impl Kind for Grades {
    fn check(&self) -> Result<(), ContestFault> {
        at_least(1, self.options)?;
        some_choice(self.grades > 1)
    }

    fn size(&self) -> (u64, u64) {
        let marks = u64::from(self.options) * u64::from(self.grades);
        (marks, marks)
    }

    /// Each option has exactly one of the grades.
    fn constraints(&self) -> Constraints {
        let mut constraints = Constraints::default();
        for _ in 0..self.options {
            let marks = constraints.add_bits(self.grades.into());
            constraints.slots.extend(marks.iter().map(|mark| vec![*mark]));
            constraints.require(marks, 1);
        }
        constraints
    }

    fn encode(&self, out: &mut Vec<u8>) {
        put(out, 6, &[self.options, self.grades]);
    }

    fn witness(&self, selection: &[u32], bits: &mut Vec<u8>) -> Result<(), SelectionFault> {
        for chosen in each(self.options.into(), self.grades.saturating_sub(1), selection)?.iter() {
            bits.extend((0..self.grades).map(|grade| u8::from(grade == *chosen)));
        }
        Ok(())
    }

    fn random(&self, below: &mut dyn FnMut(u32) -> u32) -> Vec<u32> {
        (0..self.options).map(|_| below(self.grades.into())).collect()
    }
}
