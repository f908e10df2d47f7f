//! The effect `remove`: the class that it needs, whether it can be applied, and its change of the state.

use super::{EffectContext, EffectType, Terms};
use crate::{
    proposal::RemoveEffect,
    refusal::Refusal,
    rules::{ClassName, DAY},
    state::{Assembly, Member},
};

/// Who has rested for so many milliseconds is struck off by an ordinary vote.
const LONG_REST: u64 = 2 * 365 * DAY;
/// Who has been a member for so many milliseconds is removed alone, and slowly.
const SETTLED: u64 = 180 * DAY;
/// The notice of a special vote that removes, in milliseconds.
const NOTICE: u64 = 14 * DAY;
/// In so many milliseconds no more than a tenth of the members is removed.
const BRAKE: u64 = 90 * DAY;

impl Member {
    /// Whether they have done nothing for two years: then an ordinary vote may strike them off.
    pub(crate) fn rests_long(&self, now_ms: u64) -> bool {
        now_ms.saturating_sub(self.seen_ms) >= LONG_REST
    }

    /// Whether they have been a member for 180 days, or founded: in a young assembly nobody else would be under the brake.
    fn is_settled(&self, now_ms: u64) -> bool {
        self.founder || now_ms.saturating_sub(self.joined_ms) >= SETTLED
    }
}

impl RemoveEffect {
    /// The members whom it names, as far as they are there.
    fn named<'a>(&'a self, state: &'a Assembly) -> impl Iterator<Item = &'a Member> {
        self.members.iter().filter_map(|id| state.members.get(id)).filter(|member| !member.left)
    }

    /// Whether the brake lets so many go who have been members for long.
    fn within_brake(state: &Assembly, settled: usize, now_ms: u64) -> Result<(), Refusal> {
        let most = (state.active_members() / 10).max(1);
        let lately = state.removals.len()
            - state.removals.partition_point(|at_ms| at_ms.saturating_add(BRAKE) <= now_ms);
        if settled == 0 || lately + settled <= most {
            return Ok(());
        }
        // So many of the latest removals may still be among those of that time.
        let beside = most.checked_sub(settled).ok_or(Refusal::EffectTargets)?;
        let leaves = state.removals.len().checked_sub(beside + 1).and_then(|place| state.removals.get(place));
        Err(Refusal::RemoveBrake { from_ms: leaves.copied().unwrap_or(now_ms).saturating_add(BRAKE) })
    }
}

impl EffectType for RemoveEffect {
    fn class(&self, state: &Assembly) -> ClassName {
        let all_rest = self.named(state).all(|member| member.rests_long(state.time_ms()));
        if all_rest { ClassName::Ordinary } else { ClassName::Special }
    }

    fn notice(&self, class: ClassName) -> u64 {
        match class {
            ClassName::Ordinary => 0,
            ClassName::Special => NOTICE,
        }
    }

    fn holds(&self, state: &Assembly, terms: &Terms) -> Result<(), Refusal> {
        if self.members.iter().any(|id| !state.members.contains_key(id)) {
            return Err(Refusal::EffectTargets);
        }
        if self.named(state).count() != self.members.len() {
            return Err(Refusal::EffectFrom);
        }
        let now_ms = terms.now_ms;
        // A whole branch of people who came lately goes in one vote, however long that takes; one by one whoever has been here for long.
        let together = self.named(state).all(|member| member.rests_long(now_ms))
            || self.named(state).all(|member| !member.is_settled(terms.proposed_ms));
        if self.members.len() > 1 && !together {
            return Err(Refusal::EffectTargets);
        }
        let settled = self.named(state).filter(|member| member.is_settled(terms.proposed_ms)).count();
        Self::within_brake(state, settled, now_ms)
    }

    fn apply(&self, state: &mut Assembly, context: &EffectContext) {
        let Some(proposed_ms) = state.votes.get(&context.vote).map(|vote| vote.proposed_ms) else { return };
        for id in &self.members {
            let Some(member) = state.members.get_mut(id) else { continue };
            member.removed_by = Some(context.vote);
            if member.is_settled(proposed_ms) {
                state.removals.push_back(context.due_ms);
            }
            state.depart(*id, context.due_ms);
        }
        while state.removals.front().is_some_and(|at_ms| at_ms.saturating_add(BRAKE) <= context.due_ms) {
            state.removals.pop_front();
        }
    }
}
