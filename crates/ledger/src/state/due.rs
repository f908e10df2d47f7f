//! What the host has to state, and when: everything here follows from the log and the time. The statements
//! themselves are made in the files of their events.

use super::{Assembly, Vote, VotePhase};
use uuid::Uuid;

/// A statement of the host that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// This vote can open.
    Open(Uuid),
    /// The closing time of this vote has come.
    Close(Uuid),
    /// Enough trustees have released this vote's tally.
    Result(Uuid),
}

impl Assembly {
    /// What the host has to state at `now_ms`. Of what opens there is one at a time: where there is room for one more, the
    /// next is due when it has been stated.
    pub fn due(&self, now_ms: u64) -> Vec<Due> {
        let mut due: Vec<Due> = self.running().filter_map(|vote| due(vote, now_ms)).collect();
        due.extend(self.openable(now_ms).into_iter().map(Due::Open));
        due
    }

    /// The next time at which something becomes due by itself, if any, in Unix milliseconds: a statement of the host, or what
    /// [`Assembly::advance`] does.
    pub fn next_due_ms(&self, now_ms: u64) -> Option<u64> {
        let time_of = |vote: &Vote| match vote.phase {
            // A proposal that could open and does not waits for room, which no time makes.
            VotePhase::Proposed => self.opening_ms(vote).filter(|opening_ms| *opening_ms > now_ms),
            VotePhase::Open => vote.closes,
            _ => None,
        };
        self.running().filter_map(time_of).chain(self.timers.next_ms()).min()
    }

    /// The votes that are proposed, open or closed without a result, the oldest first.
    pub(crate) fn running(&self) -> impl Iterator<Item = &Vote> {
        self.running.values().filter_map(|id| self.votes.get(id))
    }
}

fn due(vote: &Vote, now_ms: u64) -> Option<Due> {
    match vote.phase {
        VotePhase::Open if vote.closes.is_some_and(|closes| now_ms >= closes) => Some(Due::Close(vote.id)),
        VotePhase::Closed if vote.is_released() => Some(Due::Result(vote.id)),
        _ => None,
    }
}
