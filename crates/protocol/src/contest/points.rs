//! Points: every ballot has the same number of points and divides them among the options.

use super::constraints::Constraints;
use super::kind::{ContestFault, Kind, at_least, put, some_choice};
use super::number::{each, weight_count, write_number};
use crate::selection::SelectionFault;

/// A selection is one number of points for each option, which is its slot.
pub(super) struct Points {
    pub(super) options: u16,
    pub(super) budget: u16,
    pub(super) exact: bool,
}

impl Kind for Points {
    fn check(&self) -> Result<(), ContestFault> {
        at_least(2, self.options)?;
        some_choice(self.budget > 0)
    }

    fn size(&self) -> (u64, u64) {
        let numbers = u64::from(self.options) + u64::from(!self.exact);
        (self.options.into(), numbers * weight_count(self.budget))
    }

    /// The values of the options sum up to `budget`, or, where not everything has to be given, to at most that.
    fn constraints(&self) -> Constraints {
        let mut constraints = Constraints::default();
        let mut spent = Vec::new();
        for _ in 0..self.options {
            let value = constraints.add_number(self.budget);
            spent.extend_from_slice(&value);
            constraints.slots.push(value);
        }
        if !self.exact {
            let slack = constraints.add_number(self.budget);
            spent.extend(slack);
        }
        constraints.require(spent, self.budget.into());
        constraints
    }

    fn max_value(&self) -> u64 {
        self.budget.into()
    }

    fn encode(&self, out: &mut Vec<u8>) {
        put(out, 7, &[self.options, self.budget]);
        out.push(self.exact.into());
    }

    fn witness(&self, selection: &[u32], bits: &mut Vec<u8>) -> Result<(), SelectionFault> {
        let Points { options, budget, exact } = *self;
        let given = each(options.into(), budget, selection)?;
        let sum: u32 = given.iter().map(|value| u32::from(*value)).sum();
        let rest = u32::from(budget).checked_sub(sum).filter(|rest| !exact || *rest == 0);
        let rest = rest.and_then(|rest| u16::try_from(rest).ok()).ok_or(SelectionFault::Sum)?;
        for value in given.iter() {
            write_number(budget, *value, bits);
        }
        if !exact {
            write_number(budget, rest, bits);
        }
        Ok(())
    }

    fn random(&self, below: &mut dyn FnMut(u32) -> u32) -> Vec<u32> {
        let mut rest = u32::from(self.budget);
        let mut given: Vec<u32> = (1..self.options)
            .map(|_| {
                let some = below(rest + 1);
                rest = rest.saturating_sub(some);
                some
            })
            .collect();
        given.push(if self.exact { rest } else { below(rest + 1) });
        given
    }
}
