//! `ballot.hidden`: somebody on the roll casts a ballot, which takes the place of the earlier one with the same tag.
//!
//! It says nothing of who it is: the note carries a proof of participation in place of a signature, and the id follows from the text.

use super::{EntryContext, EventType, Transition};
use crate::{
    bytes::{Base64, Base64Array},
    obligation::{BallotCheck, Obligation},
    refusal::Refusal,
    state::{Assembly, CastBallot, VotePhase},
};
use folkmoot_protocol::{BallotError, participation::Tag, tracker};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use uuid::Uuid;

/// `ballot.hidden`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hidden {
    /// The vote.
    pub vote: Uuid,
    /// The event that carried the ballot with this tag until now, so that nobody can put an older one on top.
    pub previous: Option<Uuid>,
    /// The tag of a member in this vote: the same whenever they cast.
    pub tag: Base64Array<32>,
    /// The sealed ballot.
    pub ballot: Base64,
}

impl EventType for Hidden {
    fn vote(&self, _: Uuid) -> Option<Uuid> {
        Some(self.vote)
    }

    fn derives_id(&self) -> bool {
        true
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let vote = state.vote_at(self.vote, VotePhase::Open)?;
        let context = vote.context.as_ref().ok_or(Refusal::VotePhase(vote.phase.name()))?;
        let hidden = vote.ring.as_ref().ok_or(Refusal::Participation)?;
        if vote.closes.is_none_or(|closes| entry.time_ms >= closes) {
            return Err(Refusal::Over);
        }
        let tag = Tag::from_bytes(&self.tag.0)?;
        let voter = tag.voter_tag(context.fingerprint());
        if self.previous != vote.ballots.of(&voter).map(|ballot| ballot.event) {
            return Err(Refusal::Previous);
        }
        if self.ballot.0.len() != vote.shape.ballot_len() {
            return Err(Refusal::Ballot(BallotError::Length {
                expected: vote.shape.ballot_len(),
                actual: self.ballot.0.len(),
            }));
        }
        let ballot = CastBallot {
            event: entry.id,
            index: state.size(),
            tracker: tracker(context.fingerprint(), &voter, &self.ballot.0),
        };
        let check = BallotCheck {
            vote: vote.id,
            context: context.clone(),
            voter,
            voices: 1,
            ballot: self.ballot.0.clone(),
        };
        Ok(Transition::of_hidden_vote(Arc::clone(hidden), tag, vote.id, move |vote| {
            vote.ballots.insert(voter, ballot);
            vote.casts += 1;
        })
        .with(Obligation::Ballot(check)))
    }
}
