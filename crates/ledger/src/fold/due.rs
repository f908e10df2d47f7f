//! What the host has to state, and when: everything here follows from the log and the time.

use super::{Assembly, Vote, VotePhase};
use crate::{
    bytes::{Base64, Hex32},
    event::{Body, Close, Open, VoteResult},
};
use folkmoot_protocol::Sums;
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

    /// The statement that a vote is open.
    pub fn open_statement(&self, vote: Uuid) -> Option<Body> {
        let fingerprint = self.fingerprint_now(self.votes.get(&vote)?)?;
        Some(Body::Open(Open { vote, fingerprint: Hex32(fingerprint.0) }))
    }

    /// The statement of a tally.
    pub fn close_statement(&self, vote: Uuid, sums: &Sums) -> Option<Body> {
        let ballots = self.votes.get(&vote)?.ballots.len() as u64;
        Some(Body::Close(Close { vote, ballots, sums: Base64(sums.to_bytes()) }))
    }

    /// The statement of a result; `numbers` are those of all slots in order, as the opened tally gives them.
    pub fn result_statement(&self, vote: Uuid, numbers: &[u64]) -> Option<Body> {
        let state = self.votes.get(&vote)?;
        let counts = state.by_contest(numbers)?;
        let (outcome, _) = self.read(state, &counts)?;
        Some(Body::Result(VoteResult { vote, counts, outcome }))
    }
}

fn due(vote: &Vote, now_ms: u64) -> Option<Due> {
    match vote.phase {
        VotePhase::Proposed if now_ms >= vote.proposal.opens && now_ms <= vote.latest_opening_ms() => {
            Some(Due::Open(vote.id))
        }
        VotePhase::Open if now_ms >= vote.proposal.closes => Some(Due::Close(vote.id)),
        VotePhase::Closed if vote.opening().is_some() => Some(Due::Result(vote.id)),
        _ => None,
    }
}
