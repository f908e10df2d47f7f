//! Favourites: the first few of many options, in order.

use zeroize::Zeroizing;

use super::constraints::{Constraints, Term};
use super::kind::{ContestFault, Kind, at_least, put, some_choice};
use crate::selection::SelectionFault;

/// A selection is at most `places` different options, the most preferred first. A slot is how often an option has a place.
pub(super) struct Favourites {
    pub(super) options: u16,
    pub(super) places: u16,
}

impl Kind for Favourites {
    fn check(&self) -> Result<(), ContestFault> {
        at_least(2, self.options)?;
        some_choice(self.places > 0 && self.places <= self.options)
    }

    fn size(&self) -> (u64, u64) {
        let (options, places) = (u64::from(self.options), u64::from(self.places));
        (options * places, options * places + options + places + 1)
    }

    /// A bit for each option and place, which is its slot; a bit for each option that has none of the places; and a bit for each
    /// number of options in order, from none to all places. The last say how many options each place has: one where so many are in
    /// order, else none, so that no place is taken twice or left empty before the last.
    fn constraints(&self) -> Constraints {
        let mut constraints = Constraints::default();
        let (options, places) = (usize::from(self.options), usize::from(self.places));
        let rows: Vec<Vec<Term>> = (0..options).map(|_| constraints.add_bits(places)).collect();
        constraints.slots = rows.iter().flatten().map(|mark| vec![*mark]).collect();
        for row in &rows {
            let without = constraints.add_bits(1);
            constraints.require([row.as_slice(), &without].concat(), 1);
        }
        let lengths = constraints.add_bits(places + 1);
        for place in 0..places {
            let here = rows.iter().filter_map(|row| row.get(place).copied());
            let longer = lengths
                .iter()
                .skip(place + 1)
                .map(|Term { bit, coefficient }| Term { bit: *bit, coefficient: -coefficient });
            constraints.require(here.chain(longer).collect(), 0);
        }
        constraints.require(lengths, 1);
        constraints
    }

    fn encode(&self, out: &mut Vec<u8>) {
        put(out, 11, &[self.options, self.places]);
    }

    fn witness(&self, selection: &[u32], bits: &mut Vec<u8>) -> Result<(), SelectionFault> {
        let places = usize::from(self.places);
        if selection.len() > places {
            return Err(SelectionFault::Number);
        }
        let mut place_of = Zeroizing::new(vec![None; self.options.into()]);
        for (place, option) in selection.iter().enumerate() {
            let free = usize::try_from(*option).ok().and_then(|option| place_of.get_mut(option));
            match free.ok_or(SelectionFault::Option)? {
                taken @ None => *taken = Some(place),
                Some(_) => return Err(SelectionFault::Twice),
            }
        }
        for own in place_of.iter() {
            bits.extend((0..places).map(|place| u8::from(*own == Some(place))));
        }
        bits.extend(place_of.iter().map(|own| u8::from(own.is_none())));
        bits.extend((0..=places).map(|length| u8::from(length == selection.len())));
        Ok(())
    }

    fn random(&self, below: &mut dyn FnMut(u32) -> u32) -> Vec<u32> {
        let mut rest: Vec<u32> = (0..self.options.into()).collect();
        let number = below(u32::from(self.places) + 1).min(self.options.into());
        (0..number).map(|_| rest.remove(below(rest.len() as u32) as usize)).collect()
    }
}
