//! Groups: parts of the assembly that decide things of their own (docs/spec/13-constitution.md, "Groups").

use super::{Assembly, LogOrder, Member, Vote, VotePhase};
use crate::{keys::MemberId, refusal::Refusal, text};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A group of members, or one that was dissolved.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its id, chosen when it was made.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// Who is in it, each with the number of entries of the log when they came into it. Nobody once it was dissolved.
    pub members: BTreeMap<MemberId, u64>,
    /// The vote that made it, changed it last, or dissolved it.
    pub changed_by: Uuid,
    /// When it did, in Unix milliseconds.
    pub changed_ms: u64,
    /// Whether that vote dissolved it.
    pub dissolved: bool,
}

impl Group {
    /// Whether it was not dissolved.
    pub fn is_there(&self) -> bool {
        !self.dissolved
    }
}

impl Assembly {
    /// The groups in the order in which they were first made, those dissolved included.
    pub fn groups(&self) -> &LogOrder<Group> {
        &self.groups
    }

    /// The group that decides a vote, and what it was called when that opened; before, what it is called. None where all decide.
    pub fn group_of<'a>(&'a self, vote: &'a Vote) -> Option<(Uuid, &'a str)> {
        let id = vote.proposal.group?;
        let name = vote.group_name.as_deref().or_else(|| Some(self.groups.get(&id)?.name.as_str()));
        Some((id, name.unwrap_or_default()))
    }

    /// The group that is there under this name, or one that looks like it.
    pub(crate) fn group_like(&self, name: &str) -> Option<&Group> {
        self.groups.values().find(|group| group.is_there() && text::alike(&group.name, name))
    }

    /// Whether a member belongs to those who decide: to the group, or to the assembly where it is none.
    ///
    /// # Errors
    /// `group.unknown`, `authority.group`.
    pub(crate) fn belongs(&self, group: Option<Uuid>, member: MemberId) -> Result<(), Refusal> {
        let Some(group) = group else { return Ok(()) };
        let group = self.groups.get(&group).filter(|group| group.is_there()).ok_or(Refusal::GroupUnknown)?;
        if group.members.contains_key(&member) { Ok(()) } else { Err(Refusal::NotOfGroup) }
    }

    /// Whether a member decides on a vote that opens now: who came before it was proposed, to the assembly and to its group.
    pub(super) fn is_elector(&self, vote: &Vote, member: &Member) -> bool {
        let of_group = |group| {
            let since = self.groups.get(&group).and_then(|group| group.members.get(&member.id));
            since.is_some_and(|since| *since <= vote.proposed)
        };
        !member.left && member.since < vote.proposed && vote.proposal.group.is_none_or(of_group)
    }

    /// How many members are in standing at this time of those who decide: of a group, or of the assembly.
    pub(crate) fn standing_of(&self, group: Option<Uuid>, now_ms: u64) -> u64 {
        let Some(group) = group else { return self.standing_members(now_ms) };
        let members = self.groups.get(&group).into_iter().flat_map(|group| group.members.keys());
        let stands = |member: &&Member| !self.rests(member, now_ms);
        members.filter_map(|id| self.members.get(id)).filter(stands).count() as u64
    }

    /// A member is in this group no more.
    pub(crate) fn leave_group(&mut self, group: Uuid, member: MemberId) {
        if let Some(group) = self.groups.get_mut(&group) {
            group.members.remove(&member);
        }
    }

    /// Who ends being a member is in no group any more.
    pub(super) fn leave_groups(&mut self, member: MemberId) {
        let of: Vec<Uuid> = self.groups.keys().copied().collect();
        of.into_iter().for_each(|group| self.leave_group(group, member));
    }

    /// A group ends. What it proposed and was not open yet ends with it; what is open, its roll decides.
    pub(crate) fn dissolve_group(&mut self, id: Uuid, by: Uuid, now_ms: u64) {
        let Some(group) = self.groups.get_mut(&id) else { return };
        group.members.clear();
        (group.changed_by, group.changed_ms, group.dissolved) = (by, now_ms, true);
        let of_group = |vote: &&Vote| vote.phase == VotePhase::Proposed && vote.proposal.group == Some(id);
        let proposed: Vec<Uuid> = self.running().filter(of_group).map(|vote| vote.id).collect();
        proposed.into_iter().for_each(|vote| self.end_proposal(vote, VotePhase::Overtaken));
    }
}
