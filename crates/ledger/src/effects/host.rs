//! The effect `host`: the class that it needs, whether it can be applied, and its change of the state.

use super::{EffectContext, EffectType, Terms};
use crate::{
    keys::VerifyingKey,
    proposal::{ForkPoint, HostEffect},
    refusal::Refusal,
    rules::ClassName,
    state::Assembly,
};

impl EffectType for HostEffect {
    fn class(&self, _: &Assembly) -> ClassName {
        ClassName::Special
    }

    fn holds(&self, state: &Assembly, _: &Terms) -> Result<(), Refusal> {
        if self.from.0 != *state.host() {
            return Err(Refusal::EffectFrom);
        }
        VerifyingKey::from_bytes(&self.to.0)?;
        if self.to == self.from { Err(Refusal::EffectTargets) } else { Ok(()) }
    }

    /// A new host that carries on alone says from where, and this is where: so whoever signs knows what is left behind.
    fn may_follow(&self, state: &Assembly, _: &Terms) -> Result<(), Refusal> {
        let here = |at: &ForkPoint| at.size == state.size() && at.root.0 == state.root();
        if self.at.as_ref().is_none_or(here) { Ok(()) } else { Err(Refusal::EffectFrom) }
    }

    /// The new host signs from the next entry on.
    fn apply(&self, state: &mut Assembly, context: &EffectContext) {
        state.put_host_in_office(self.to.0, &self.address, context.vote, context.due_ms);
    }
}
