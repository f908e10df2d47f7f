//! What waits for a member: the first thing that a page shows.

use crate::{
    acts::EventWriter,
    trustee::{self, Step},
};
use folkmoot_ledger::state::VotePhase;
use serde::Serialize;
use uuid::Uuid;

/// Something that waits for a member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Waiting {
    /// A vote is open, and this member has not voted yet.
    Ballot {
        /// The vote.
        vote: Uuid,
        /// Its title.
        title: String,
        /// Until when, in Unix milliseconds.
        closes: u64,
    },
    /// A trustee's step.
    Trustee(Step),
}

/// What waits for the member with these keys: trustee steps first, since others wait for them.
pub fn waiting(writer: &EventWriter<'_>) -> Vec<Waiting> {
    let own = writer.keys.id();
    let steps = trustee::next_steps(writer).into_iter().map(Waiting::Trustee);
    let ballots = writer.state.votes().values().filter(|vote| {
        vote.phase == VotePhase::Open
            && writer.now_ms < vote.proposal.closes
            && vote.roll.binary_search(&own).is_ok()
            && !vote.ballots.contains_key(&own)
    });
    let ballots = ballots.map(|vote| Waiting::Ballot {
        vote: vote.id,
        title: vote.proposal.title.clone(),
        closes: vote.proposal.closes,
    });
    steps.chain(ballots).collect()
}
