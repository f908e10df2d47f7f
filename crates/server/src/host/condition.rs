//! How the logs of a host are, in numbers: for readiness and for whoever watches.

use super::{Host, Slot, handle::ReadOnly};
use std::sync::PoisonError;

/// How many logs are in which state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Condition {
    /// Served, and taking nothing: behind their checkpoint, or of another key.
    pub read_only: usize,
    /// Not served, or closed for writing, since what is stored is not what was signed.
    pub damaged: usize,
    /// With a commit of unknown outcome.
    pub unresolved: usize,
    /// Whose sequencer has ended.
    pub dead: usize,
    /// Events that wait to be checked, in all logs.
    pub waiting: usize,
}

impl Host {
    /// How the logs are now.
    pub fn condition(&self) -> Condition {
        let mut condition = Condition { waiting: self.checker.waiting(), ..Condition::default() };
        for slot in self.assemblies.read().unwrap_or_else(PoisonError::into_inner).values() {
            let Slot::Served(handle) = slot else {
                condition.damaged += 1;
                continue;
            };
            match handle.read_only() {
                Some(ReadOnly::Damaged) => condition.damaged += 1,
                Some(ReadOnly::Behind | ReadOnly::OtherKey) => condition.read_only += 1,
                None => {}
            }
            condition.unresolved += usize::from(handle.is_unresolved());
            condition.dead += usize::from(handle.has_ended());
        }
        condition
    }
}
