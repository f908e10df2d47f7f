//! Quadratic: votes for options, and perhaps against options, that cost their square.

use super::constraints::{Constraints, Term};
use super::kind::{ContestFault, Kind, at_least, put, some_choice};
use super::number::{each, weight_count, write_number};
use crate::selection::SelectionFault;

/// A selection is the number of votes for each option and then, where they are possible, against each. Both are slots.
pub(super) struct Quadratic {
    pub(super) options: u16,
    pub(super) credits: u16,
    pub(super) against: bool,
}

impl Quadratic {
    /// The most votes that the credits buy for one option.
    fn most(&self) -> u16 {
        self.credits.isqrt()
    }

    /// One side, or two.
    fn sides(&self) -> u16 {
        1 + u16::from(self.against)
    }
}

impl Kind for Quadratic {
    fn check(&self) -> Result<(), ContestFault> {
        at_least(2, self.options)?;
        some_choice(self.credits > 0)
    }

    fn size(&self) -> (u64, u64) {
        let (options, sides) = (u64::from(self.options), u64::from(self.sides()));
        let row = 1 + sides * u64::from(self.most());
        (sides * options, options * row + weight_count(self.credits))
    }

    /// Each option has exactly one number of votes, `0..=most` for it and, where votes against are possible, `1..=most` against
    /// it; the squares sum up to at most `credits`.
    fn constraints(&self) -> Constraints {
        let most = self.most();
        let mut constraints = Constraints::default();
        let mut spent = Vec::new();
        let mut opposed = Vec::new();
        let mut priced = |constraints: &mut Constraints, marks: &[Term]| {
            let votes: Vec<Term> =
                (1i64..).zip(marks).map(|(votes, mark)| Term { coefficient: votes, ..*mark }).collect();
            let square = |term: &Term| Term { coefficient: term.coefficient.pow(2), ..*term };
            spent.extend(votes.iter().map(square));
            constraints.slots.push(votes);
        };
        for _ in 0..self.options {
            let none = constraints.add_bits(1);
            let favour = constraints.add_bits(most.into());
            let oppose = constraints.add_bits(if self.against { most.into() } else { 0 });
            constraints.require([none, favour.clone(), oppose.clone()].concat(), 1);
            priced(&mut constraints, &favour);
            opposed.push(oppose);
        }
        if self.against {
            for oppose in &opposed {
                priced(&mut constraints, oppose);
            }
        }
        let slack = constraints.add_number(self.credits);
        spent.extend(slack);
        constraints.require(spent, self.credits.into());
        constraints
    }

    fn max_value(&self) -> u64 {
        self.most().into()
    }

    fn encode(&self, out: &mut Vec<u8>) {
        put(out, 8, &[self.options, self.credits]);
        out.push(self.against.into());
    }

    fn witness(&self, selection: &[u32], bits: &mut Vec<u8>) -> Result<(), SelectionFault> {
        let most = self.most();
        let votes = each(usize::from(self.sides()) * usize::from(self.options), most, selection)?;
        let cost: u64 = votes.iter().map(|votes| u64::from(*votes).pow(2)).sum();
        let rest = u64::from(self.credits).checked_sub(cost).and_then(|rest| u16::try_from(rest).ok());
        let rest = rest.ok_or(SelectionFault::Sum)?;
        let (favour, oppose) = votes.split_at_checked(self.options.into()).ok_or(SelectionFault::Length)?;
        let none = vec![0; favour.len()];
        for (favour, oppose) in favour.iter().zip(if self.against { oppose } else { &none }) {
            if *favour > 0 && *oppose > 0 {
                return Err(SelectionFault::Both);
            }
            bits.push(u8::from(*favour == 0 && *oppose == 0));
            bits.extend((1..=most).map(|votes| u8::from(votes == *favour)));
            if self.against {
                bits.extend((1..=most).map(|votes| u8::from(votes == *oppose)));
            }
        }
        write_number(self.credits, rest, bits);
        Ok(())
    }

    fn random(&self, below: &mut dyn FnMut(u32) -> u32) -> Vec<u32> {
        let mut rest = u32::from(self.credits);
        let (mut favour, mut oppose) = (Vec::new(), Vec::new());
        for _ in 0..self.options {
            let votes = below(rest.isqrt() + 1);
            rest = rest.saturating_sub(votes.saturating_mul(votes));
            let side = self.against && below(2) == 1;
            favour.push(if side { 0 } else { votes });
            oppose.push(if side { votes } else { 0 });
        }
        if self.against { [favour, oppose].concat() } else { favour }
    }
}
