//! The effect `rules`: the class that it needs, whether it can be applied, the bar that it has to clear, and its change of the
//! state.

use super::{EffectContext, EffectType, Terms};
use crate::{
    proposal::RulesEffect,
    refusal::Refusal,
    rules::{ClassName, RuleChange, Rules},
    state::{Assembly, RulesInForce},
};

impl EffectType for RulesEffect {
    fn class(&self, _: &Assembly) -> ClassName {
        ClassName::Special
    }

    fn holds(&self, state: &Assembly, _: &Terms) -> Result<(), Refusal> {
        if self.set.iter().all(|change| change.follows(&state.rules)) {
            Ok(())
        } else {
            Err(Refusal::EffectFrom)
        }
    }

    fn set_bar(&self, rules: &mut Rules) {
        let bar = |path: &str| path.starts_with("special.") || path == "objections";
        self.set.iter().filter(|change| bar(change.path())).for_each(|change| change.set(rules));
    }

    fn apply(&self, state: &mut Assembly, context: &EffectContext) {
        // Each change is within bounds of its own, so the rules are after all of them.
        self.set.iter().for_each(|change| change.set(&mut state.rules));
        let in_force = RulesInForce {
            rules: state.rules.clone(),
            vote: Some(context.vote),
            since_ms: context.due_ms,
            from_size: state.size_from(context.due_ms),
        };
        state.rules_history.push(in_force);
        if self.set.iter().any(RuleChange::is_on_voices) {
            state.overtake_voices();
        }
    }
}
