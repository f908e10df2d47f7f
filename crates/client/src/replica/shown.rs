//! What a replica says: the state, its views as JSON, and who and what is named in it.

use super::{Head, Replica, ReplicaError};
use crate::keys::MemberKeys;
use folkmoot_ledger::{
    base64,
    contest::Contest,
    names::{self, Names},
    state::{Assembly, Vote},
    view,
};
use serde::Serialize;
use uuid::Uuid;

impl Replica {
    /// The checkpoint that the state stands for.
    ///
    /// # Errors
    /// As [`Self::state`].
    pub fn head(&self) -> Result<Head, ReplicaError> {
        self.calm()?;
        let checkpoint = self.current.as_ref().ok_or(ReplicaError::Empty)?.checkpoint();
        Ok(Head { size: checkpoint.size, root: base64::encode(&checkpoint.root), code: checkpoint.code() })
    }

    /// The state of the assembly.
    ///
    /// # Errors
    /// [`ReplicaError::Empty`] before the first visit, [`ReplicaError::Alarm`] once something was found to be wrong: then
    /// nothing is to be decided on this copy any more.
    pub fn state(&self) -> Result<&Assembly, ReplicaError> {
        self.calm()?;
        self.state.as_ref().ok_or(ReplicaError::Empty)
    }

    /// The state as it is at the time of the last visit: with what has come by itself since the last entry. What is written
    /// next is written on it. Entries are folded into [`Self::state`], which knows no clock.
    ///
    /// # Errors
    /// As [`Self::state`].
    pub fn shown(&self) -> Result<&Assembly, ReplicaError> {
        let state = self.state()?;
        Ok(self.later.as_ref().unwrap_or(state))
    }

    /// The view of the assembly as JSON, the same as the host's.
    ///
    /// # Errors
    /// As [`Self::state`].
    pub fn assembly_json(&self) -> Result<String, ReplicaError> {
        Ok(json(&view::assembly(self.shown()?, &self.texts)))
    }

    /// The view of a vote as JSON, the same as the host's; `None` for a vote that is not there.
    ///
    /// # Errors
    /// As [`Self::state`].
    pub fn vote_json(&self, vote: Uuid) -> Result<Option<String>, ReplicaError> {
        let state = self.shown()?;
        Ok(state.votes().get(&vote).map(|vote| json(&view::vote(state, &self.texts, vote))))
    }

    /// The counted ballots of a vote with their trackers as JSON; `None` for a vote that is not there.
    ///
    /// # Errors
    /// As [`Self::state`].
    pub fn ballots_json(&self, vote: Uuid) -> Result<Option<String>, ReplicaError> {
        Ok(self.state()?.votes().get(&vote).map(|vote| json(&view::ballots(vote))))
    }

    /// Whether the member with these keys is one of the assembly now.
    pub fn is_member(&self, keys: &MemberKeys) -> bool {
        self.state
            .as_ref()
            .and_then(|state| state.members().get(&keys.member_in(state)))
            .is_some_and(|member| !member.left)
    }

    /// The names of members and of those who ask to be one, as far as they are there.
    pub fn names(&self) -> Names {
        self.state.as_ref().map_or_else(Names::default, |state| Names::of(state, &self.texts))
    }

    /// The questions of a vote as people read them: members who stand in an election are named.
    pub fn contests(&self, vote: &Vote) -> Vec<Contest> {
        let state = self.later.as_ref().or(self.state.as_ref());
        let name = |member| {
            state.map_or_else(|| names::mark(member), |state| names::shown(state, &self.texts, member))
        };
        vote.proposal.contests.iter().map(|contest| contest.shown(name)).collect()
    }
}

fn json(view: &impl Serialize) -> String {
    serde_json::to_string(view)
        .unwrap_or_else(|_| unreachable!("views have string keys and no failing serializer"))
}
