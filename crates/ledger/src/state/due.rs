//! What the host has to state, and when: everything here follows from the log and the time. The statements
//! themselves are made in the files of their events.

use super::{Assembly, Vote, VotePhase};
use uuid::Uuid;

/// A statement of the host that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// The opening time of this vote has come.
    Open(Uuid),
    /// The closing time of this vote has come.
    Close(Uuid),
    /// Enough trustees have released this vote's tally.
    Result(Uuid),
}

impl Assembly {
    /// What the host has to state at `now_ms`.
    pub fn due(&self, now_ms: u64) -> Vec<Due> {
        self.votes.values().filter_map(|vote| due(vote, now_ms)).collect()
    }

    /// The next time at which something becomes due by itself, if any, in Unix milliseconds.
    pub fn next_due_ms(&self, now_ms: u64) -> Option<u64> {
        let time_of = |vote: &Vote| match vote.phase {
            VotePhase::Proposed if now_ms <= vote.latest_opening_ms() => Some(vote.proposal.opens),
            VotePhase::Open => Some(vote.proposal.closes),
            _ => None,
        };
        self.votes.values().filter_map(time_of).min()
    }
}

fn due(vote: &Vote, now_ms: u64) -> Option<Due> {
    match vote.phase {
        VotePhase::Proposed if now_ms >= vote.proposal.opens && now_ms <= vote.latest_opening_ms() => {
            Some(Due::Open(vote.id))
        }
        VotePhase::Open if now_ms >= vote.proposal.closes => Some(Due::Close(vote.id)),
        VotePhase::Closed if vote.is_released() => Some(Due::Result(vote.id)),
        _ => None,
    }
}
