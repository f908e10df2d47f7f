//! What waits for a member: the first thing that a page shows.

use crate::{
    acts::EventWriter,
    standing::{Kept, Standing, standing},
    trustee::{self, Step},
};
use folkmoot_ledger::state::VotePhase;
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
    let steps = trustee::next_steps(writer).into_iter().map(Waiting::Trustee);
    let on_its_way = |vote: Uuid| {
        let waits = |kept: &&Kept| kept.vote == vote && kept.voter == own;
        let stands = |kept| standing(writer.state, kept, writer.now_ms);
        kept.iter().find(waits).is_some_and(|kept| matches!(stands(kept), Standing::Waiting | Standing::Old))
    };
    let ballots = writer.state.votes().values().filter(|vote| vote.phase == VotePhase::Open);
    let ballots = ballots.filter_map(|vote| {
        let (id, title, closes) = (vote.id, vote.proposal.title.clone(), vote.closes?);
        if on_its_way(id) {
            return Some(Waiting::OnItsWay { vote: id, title, closes });
        }
        let asked = writer.now_ms < closes
            && vote.roll.binary_search(&own).is_ok()
            && !vote.ballots.contains_key(&own);
        asked.then_some(Waiting::Ballot { vote: id, title, closes })
    });
    steps.chain(ballots).collect()
}
