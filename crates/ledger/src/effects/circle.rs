//! The effect `circle`: the class that it needs, whether it can be applied, and its change of the state.

use super::{EffectContext, EffectType, Terms};
use crate::{
    proposal::CircleEffect,
    refusal::Refusal,
    rules::ClassName,
    state::{Assembly, check_threshold},
};

impl EffectType for CircleEffect {
    fn class(&self, _: &Assembly) -> ClassName {
        ClassName::Special
    }

    fn holds(&self, state: &Assembly, _: &Terms) -> Result<(), Refusal> {
        if self.from != state.circle_in_office().map(|office| office.circle) {
            return Err(Refusal::EffectFrom);
        }
        state.trustee_keys(&self.trustees)?;
        check_threshold(self.threshold, self.trustees.len())
    }

    /// As many trustees as the rules ask for, or as there are members in standing: else an assembly as small as its circle could
    /// never have another one when one member is gone for good, and nothing would open any more. Asked only when it is proposed:
    /// who comes back after that undoes nothing.
    fn may_follow(&self, state: &Assembly) -> Result<(), Refusal> {
        let size = state.standing_members(state.time_ms).min(state.rules.circle.size.into());
        if (self.trustees.len() as u64) < size {
            return Err(Refusal::CircleSize { size });
        }
        Ok(())
    }

    /// The ceremony begins; the circle is in office when all have certified.
    fn apply(&self, state: &mut Assembly, context: &EffectContext) {
        state.begin_ceremony(Some(context.vote), 0, context.due_ms, self.threshold, &self.trustees);
    }
}
