//! The effect `erase`: the class that it needs, whether it can be applied, and its change of the state.

use super::{EffectContext, EffectType, Terms};
use crate::{proposal::EraseEffect, refusal::Refusal, rules::ClassName, state::Assembly};

impl EffectType for EraseEffect {
    /// What somebody wrote is taken from all, so that it takes more than an everyday majority.
    fn class(&self, _: &Assembly) -> ClassName {
        ClassName::Special
    }

    fn holds(&self, state: &Assembly, _: &Terms) -> Result<(), Refusal> {
        let known = state.texts.get(&self.text).ok_or(Refusal::TextUnknown)?;
        if known.erased_ms.is_some() {
            return Err(Refusal::TextErased);
        }
        // Members have to be able to tell one another apart. Whoever is no member any more does not come back under this id.
        if state.is_name_in_use(&self.text) { Err(Refusal::TextInUse) } else { Ok(()) }
    }

    fn apply(&self, state: &mut Assembly, context: &EffectContext) {
        state.texts.erase(self.text, context.due_ms, Some(context.vote));
    }
}
