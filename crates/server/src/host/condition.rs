//! Looking at how the logs of a host are.

use super::{Host, Slot, handle::ReadOnly, load::LoadError};
use crate::condition::Condition;
use folkmoot_ledger::rules::Readers;
use std::sync::PoisonError;

impl Host {
    /// How the logs are now.
    pub fn condition(&self) -> Condition {
        let database = self.store().damage().is_some();
        let mut condition = Condition { waiting: self.checker.waiting(), database, ..Condition::default() };
        for slot in self.assemblies.read().unwrap_or_else(PoisonError::into_inner).values() {
            let Slot::Served(handle) = slot else {
                condition.damaged += 1;
                continue;
            };
            condition.damaged += usize::from(handle.damage().is_some());
            condition.damaged_texts += handle.damaged_texts();
            match handle.read_only() {
                Some(ReadOnly::Behind | ReadOnly::OtherKey) => condition.read_only += 1,
                // Counted above, or as the members decided.
                Some(ReadOnly::Damaged | ReadOnly::Moved(_)) | None => {}
            }
            condition.unresolved += usize::from(handle.is_unresolved());
            condition.unwitnessed += usize::from(handle.published().is_unwitnessed());
            condition.dead += usize::from(handle.has_ended());
        }
        condition
    }

    /// What is damaged, a line for each log: of all, or only of those that let themselves be listed.
    pub fn damages(&self, all: bool) -> Vec<String> {
        let mut lines: Vec<String> =
            self.store().damage().map(|_| "the database file is damaged".to_owned()).into_iter().collect();
        let mut unnamed = 0;
        for (id, slot) in &*self.assemblies.read().unwrap_or_else(PoisonError::into_inner) {
            let (named, what) = match slot {
                Slot::Served(handle) => {
                    let texts = handle.damaged_texts();
                    let texts = (texts > 0).then(|| LoadError::Texts(texts).to_string());
                    let Some(what) = handle.damage().map(str::to_owned).or(texts) else { continue };
                    (handle.published().state.rules().record == Readers::Listed, what)
                }
                Slot::Damaged => (false, "it is not served".to_owned()),
                Slot::Removed(_) => continue,
            };
            if all || named {
                lines.push(format!("{id} is damaged: {what}"));
            } else {
                unnamed += 1;
            }
        }
        if unnamed > 0 {
            lines.push(format!("{unnamed} logs are damaged"));
        }
        lines
    }
}
