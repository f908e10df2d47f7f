//! The effect `voices`: the class that it needs, whether it can be applied, and its change of the state.

use super::{EffectContext, EffectType, Terms};
use crate::{
    proposal::{Target, VoicesEffect},
    refusal::Refusal,
    rules::ClassName,
    state::{Assembly, Member},
};

impl EffectType for VoicesEffect {
    fn class(&self, _: &Assembly) -> ClassName {
        ClassName::Special
    }

    fn holds(&self, state: &Assembly, _: &Terms) -> Result<(), Refusal> {
        let member = state.members.get(&self.member).ok_or(Refusal::EffectTargets)?;
        if member.left || member.voices != self.from {
            return Err(Refusal::EffectFrom);
        }
        if self.to > state.rules.voices {
            return Err(Refusal::EffectVoices { most: state.rules.voices });
        }
        Ok(())
    }

    fn apply(&self, state: &mut Assembly, _: &EffectContext) {
        if let Some(member) = state.members.get_mut(&self.member) {
            member.voices = self.to;
        }
    }
}

impl Assembly {
    /// How many voices a member has by the rules as they are: those that a vote gave them, and no more than the rule says.
    pub fn voices_of(&self, member: &Member) -> u16 {
        member.voices.min(self.rules.voices)
    }

    /// The rule on voices changed: proposals that would give more than it allows end here.
    pub(super) fn overtake_voices(&mut self) {
        let on_voices = |target: &&Target| matches!(target, Target::Voices(_));
        let mut targets: Vec<Target> = self.proposed_on.keys().filter(on_voices).cloned().collect();
        // In an order that everybody has: the map has none.
        targets.sort();
        targets.iter().for_each(|target| self.overtake(target));
    }
}
