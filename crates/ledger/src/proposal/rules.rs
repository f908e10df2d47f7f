//! `rules`: rules change, each from what it was to what it is to be.

use super::{DeedType, Target};
use crate::{fields, refusal::EventError, rules::RuleChange};
use serde::{Deserialize, Serialize};

/// `rules`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RulesEffect {
    /// The changes, each of another rule.
    pub set: Vec<RuleChange>,
}

impl DeedType for RulesEffect {
    fn check(&self) -> Result<(), EventError> {
        fields::list("set", &self.set, 1..=RuleChange::PATHS.len())?;
        for change in &self.set {
            change.check()?;
            // What changes nothing would only stand in the way of others on the same rule.
            if change.is_none() {
                return Err(EventError::Range("to"));
            }
        }
        Ok(())
    }

    fn targets(&self) -> Vec<Target> {
        self.set.iter().map(|change| Target::Rule(change.path())).collect()
    }
}
