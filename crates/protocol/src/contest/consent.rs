//! Consent: agree, stand aside or object.

use super::constraints::Constraints;
use super::kind::{ContestFault, Kind, put};
use super::marks::{exactly_one, mark_one};
use crate::selection::SelectionFault;

/// Agree, stand aside and object.
const ANSWERS: u16 = 3;

/// A selection is one number: 0 agree, 1 stand aside, 2 object. Each is a bit and a slot.
pub(super) struct Consent;

impl Kind for Consent {
    fn check(&self) -> Result<(), ContestFault> {
        Ok(())
    }

    fn size(&self) -> (u64, u64) {
        (ANSWERS.into(), ANSWERS.into())
    }

    fn constraints(&self) -> Constraints {
        exactly_one(ANSWERS.into())
    }

    fn encode(&self, out: &mut Vec<u8>) {
        put(out, 4, &[]);
    }

    fn witness(&self, selection: &[u32], bits: &mut Vec<u8>) -> Result<(), SelectionFault> {
        mark_one(ANSWERS.into(), selection, bits)
    }

    fn random(&self, below: &mut dyn FnMut(u32) -> u32) -> Vec<u32> {
        vec![below(ANSWERS.into())]
    }
}
