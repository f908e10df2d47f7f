//! What hides who takes part in a vote: the participation keys of its roll (docs/spec/14-participation.md, section 3).

use super::{Assembly, Vote};
use crate::proposal::Participation;
use folkmoot_protocol::participation::{HiddenVote, ParticipationKey, Roll};
use std::sync::Arc;

/// The keys of a roll, in its order.
pub(crate) fn ring(keys: impl Iterator<Item = ParticipationKey>) -> Roll {
    let Ok(roll) = Roll::new(keys) else {
        unreachable!("nobody has a key that another has or had, and a roll that is too long hides nobody")
    };
    roll
}

impl Assembly {
    /// What proofs of the ballots of a hidden vote are made for, once it was opened; made anew where the vote is over. `None` where it is
    /// not hidden who takes part.
    pub fn ring(&self, vote: &Vote) -> Option<Arc<HiddenVote>> {
        if vote.participation == Participation::Open {
            return None;
        }
        vote.ring.clone().or_else(|| {
            let opened = vote.opened?;
            let members = vote.roll.iter().filter_map(|id| self.members.get(id));
            let keys = members.map(|member| member.participation_key_at(opened));
            Some(Arc::new(HiddenVote::new(vote.fingerprint?, ring(keys))))
        })
    }
}
