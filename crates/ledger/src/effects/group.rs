//! The effect `group`: the class that it needs, whether it can be applied, and its change of the state.

use super::{EffectContext, EffectType, Terms};
use crate::{
    keys::MemberId,
    limits,
    proposal::GroupEffect,
    refusal::Refusal,
    rules::ClassName,
    state::{Assembly, Group},
};
use std::collections::BTreeMap;

impl EffectType for GroupEffect {
    /// So that nobody is put out of a group, or outvoted in one by people who are put into it, by a handful.
    fn class(&self, _: &Assembly) -> ClassName {
        ClassName::Special
    }

    fn holds(&self, state: &Assembly, _: &Terms) -> Result<(), Refusal> {
        let known = state.groups.get(&self.id);
        if self.from != known.filter(|group| group.is_there()).map(|group| group.changed_by) {
            return Err(Refusal::EffectFrom);
        }
        // One that was dissolved is not made again under its id: what it decided is not the decision of another.
        if self.from.is_none() && known.is_some() {
            return Err(Refusal::EffectTargets);
        }
        let Some(name) = &self.name else { return Ok(()) };
        if state.group_like(name).is_some_and(|other| other.id != self.id) {
            return Err(Refusal::GroupNameTaken(name.clone()));
        }
        let there = state.groups.values().filter(|group| group.is_there()).count();
        if self.from.is_none() && there >= limits::GROUPS { Err(Refusal::GroupMany) } else { Ok(()) }
    }

    /// Who comes in is a member and not in it, who is put out is in it, something changes, and somebody is left. Asked only when it
    /// is proposed: who leaves the assembly or the group after that is left out, and undoes nothing of what all decide.
    fn may_follow(&self, state: &Assembly, _: &Terms) -> Result<(), Refusal> {
        let Some(name) = &self.name else { return Ok(()) };
        let group = state.groups.get(&self.id);
        let is_in = |id: &MemberId| group.is_some_and(|group| group.members.contains_key(id));
        let may_come = |id: &MemberId| state.members.get(id).is_some_and(|member| !member.left) && !is_in(id);
        let changes =
            !self.add.is_empty() || !self.remove.is_empty() || group.is_none_or(|group| group.name != *name);
        let before = group.map_or(0, |group| group.members.len());
        let left = (before + self.add.len()).saturating_sub(self.remove.len());
        if changes && left > 0 && self.add.iter().all(may_come) && self.remove.iter().all(is_in) {
            Ok(())
        } else {
            Err(Refusal::EffectTargets)
        }
    }

    fn apply(&self, state: &mut Assembly, context: &EffectContext) {
        let since = state.size();
        let Some(name) = &self.name else {
            return state.dissolve_group(self.id, context.vote, context.due_ms);
        };
        let is_member = |id: &&MemberId| state.members.get(id).is_some_and(|member| !member.left);
        let come: BTreeMap<MemberId, u64> =
            self.add.iter().filter(is_member).map(|id| (*id, since)).collect();
        match state.groups.get_mut(&self.id) {
            Some(group) => {
                group.name.clone_from(name);
                group.members.retain(|id, _| !self.remove.contains(id));
                for (id, since) in come {
                    group.members.entry(id).or_insert(since);
                }
                group.changed_by = context.vote;
                group.changed_ms = context.due_ms;
            }
            None => {
                let group = Group {
                    id: self.id,
                    name: name.clone(),
                    members: come,
                    changed_by: context.vote,
                    changed_ms: context.due_ms,
                    dissolved: false,
                };
                state.groups.insert(self.id, group);
            }
        }
    }
}
