//! What waits for a member: the first thing that a page shows.

use crate::{
    acts::EventWriter,
    cast::voter_in,
    standing::{Kept, Standing, standing},
    trustee::{self, Step},
};
use folkmoot_ledger::state::{Vote, VotePhase};
use folkmoot_protocol::VoterTag;
use serde::Serialize;
use uuid::Uuid;

/// Something that waits for a member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Waiting {
    /// A vote is open, and this member has not voted yet. Not while a ballot of theirs is on its way: see [`Waiting::OnItsWay`].
    Ballot {
        /// The vote.
        vote: Uuid,
        /// Its title.
        title: String,
        /// Until when, in Unix milliseconds.
        closes: u64,
    },
    /// A ballot that this device signed is not in the log yet and may still come into it, whatever the host has answered: it is sent
    /// again as it is, or after a day signed again. A new one beside it could be locked out by it, or lock it out.
    OnItsWay {
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

/// What waits for the member with these keys: trustee steps first, since others wait for them. `kept` are the ballots that this device
/// signed and keeps.
pub fn waiting(writer: &EventWriter<'_>, kept: &[Kept]) -> Vec<Waiting> {
    let own = writer.member;
    // In a vote that hides who takes part only this device knows the tag that would be its member's.
    let voter = |vote: &Vote| voter_in(writer.state, writer.keys, vote);
    let steps = trustee::next_steps(writer).into_iter().map(Waiting::Trustee);
    let on_its_way = |vote: Uuid, voter: VoterTag| {
        let waits = |kept: &&Kept| kept.vote == vote && kept.voter == voter;
        let stands = |kept| standing(writer.state, kept, writer.now_ms);
        kept.iter().find(waits).is_some_and(|kept| matches!(stands(kept), Standing::Waiting | Standing::Old))
    };
    let ballots = writer.state.votes().values().filter(|vote| vote.phase == VotePhase::Open);
    let ballots = ballots.filter_map(|vote| {
        let (id, title, closes) = (vote.id, vote.proposal.title.clone(), vote.closes?);
        // Whoever was not on the roll, or has lost the key that was, is asked for nothing.
        let voter = voter(vote)?;
        if on_its_way(id, voter) {
            return Some(Waiting::OnItsWay { vote: id, title, closes });
        }
        let asked = writer.now_ms < closes
            && vote.roll.binary_search(&own).is_ok()
            && vote.ballots.of(&voter).is_none();
        asked.then_some(Waiting::Ballot { vote: id, title, closes })
    });
    steps.chain(ballots).collect()
}
