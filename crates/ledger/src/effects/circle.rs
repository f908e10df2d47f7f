//! The effect `circle`: the class that it needs, whether it can be applied, and its change of the state.

use super::{EffectContext, EffectType, Terms};
use crate::{
    proposal::{CircleEffect, Slate, Trustees},
    refusal::Refusal,
    rules::ClassName,
    state::{Assembly, check_threshold},
};

impl EffectType for CircleEffect {
    fn class(&self, _: &Assembly) -> ClassName {
        ClassName::Special
    }

    fn holds(&self, state: &Assembly, terms: &Terms) -> Result<(), Refusal> {
        if self.from != state.circle_in_office().map(|office| office.circle) {
            return Err(Refusal::EffectFrom);
        }
        if let Trustees::Named(trustees) = &self.trustees {
            state.trustee_keys(trustees)?;
        }
        // Of those who stand, or are elected, enough have to be members still; that no member stands twice is a limit of the contest.
        if let Some(Slate { candidates, seats }) = &terms.slate {
            let is_member = |id| state.members().get(id).is_some_and(|member| !member.left);
            if candidates.iter().filter(|id| is_member(id)).count() < *seats {
                return Err(Refusal::Trustees);
            }
        }
        check_threshold(self.threshold, self.size(terms))
    }

    /// As many trustees as the rules ask for, or as there are members in standing: else an assembly as small as its circle could
    /// never have another one when one member is gone for good, and nothing would open any more. Asked only when it is proposed:
    /// who comes back after that undoes nothing.
    fn may_follow(&self, state: &Assembly, terms: &Terms) -> Result<(), Refusal> {
        let size = state.standing_members(state.time_ms).min(state.rules.circle.size.into());
        if (self.size(terms) as u64) < size {
            return Err(Refusal::CircleSize { size });
        }
        Ok(())
    }

    /// The ceremony begins; the circle is in office when all have certified.
    fn apply(&self, state: &mut Assembly, context: &EffectContext) {
        let trustees = match &self.trustees {
            Trustees::Named(trustees) => trustees.clone(),
            Trustees::Elected(_) => {
                let slate = state.votes().get(&context.vote).and_then(|vote| vote.slate());
                slate.map(|slate| slate.candidates).unwrap_or_default()
            }
        };
        state.begin_ceremony(Some(context.vote), 0, context.due_ms, self.threshold, &trustees);
    }
}

impl CircleEffect {
    /// How many trustees there will be.
    fn size(&self, terms: &Terms) -> usize {
        match &self.trustees {
            Trustees::Named(trustees) => trustees.len(),
            Trustees::Elected(_) => terms.slate.as_ref().map_or(0, |slate| slate.seats),
        }
    }
}
