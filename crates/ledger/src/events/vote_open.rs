//! `vote.open`: the host states that a vote is open; roll, circle and fingerprint are fixed.

use super::{Body, EntryContext, EventType, Transition};
use crate::{
    bytes::Hex32,
    refusal::Refusal,
    state::{Assembly, VotePhase},
};
use folkmoot_protocol::VoteContext;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use uuid::Uuid;

/// `vote.open`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// The vote.
    pub vote: Uuid,
    /// Hash of everything that defines it.
    pub fingerprint: Hex32,
}

impl EventType for Open {
    fn vote(&self, _: Uuid) -> Option<Uuid> {
        Some(self.vote)
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let vote = state.vote_at(self.vote, VotePhase::Proposed)?;
        if entry.time_ms < vote.proposal.opens {
            return Err(Refusal::TooEarly);
        }
        if entry.time_ms > vote.latest_opening_ms() {
            return Err(Refusal::TooLate);
        }
        let electorate = state.electorate(vote).ok_or(Refusal::CircleNotReady)?;
        let fingerprint = state.fingerprint(vote, &electorate);
        if self.fingerprint.0 != fingerprint.0 {
            return Err(Refusal::Fingerprint);
        }
        let circle = electorate.circle;
        let context = VoteContext::new(vote.shape.clone(), *circle.joint_key(), fingerprint);
        let roll = Arc::new(electorate.roll.into_iter().map(|(id, _)| id).collect());
        Ok(Transition::of_vote([state.host_signer()], vote.id, move |vote| {
            vote.phase = VotePhase::Open;
            vote.roll = roll;
            vote.circle = Some(circle);
            vote.fingerprint = Some(fingerprint);
            vote.context = Some(context);
        }))
    }
}

impl Assembly {
    /// The statement that a vote is open.
    pub fn open_statement(&self, vote: Uuid) -> Option<Body> {
        let proposed = self.votes.get(&vote)?;
        let fingerprint = self.fingerprint(proposed, &self.electorate(proposed)?);
        Some(Body::Open(Open { vote, fingerprint: Hex32(fingerprint.0) }))
    }
}
