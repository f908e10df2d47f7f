//! Looking at how the logs of a host are.

use super::{Host, Slot, handle::ReadOnly};
use crate::condition::Condition;
use std::sync::PoisonError;

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
                // As the members decided.
                Some(ReadOnly::Moved(_)) | None => {}
            }
            condition.unresolved += usize::from(handle.is_unresolved());
            condition.dead += usize::from(handle.has_ended());
        }
        condition
    }
}
