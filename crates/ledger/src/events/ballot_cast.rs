//! `ballot.cast`: a member on the roll casts a ballot, which takes the place of their earlier one.

use super::{EntryContext, EventType, Transition};
use crate::{
    bytes::Base64,
    obligation::{BallotCheck, Obligation},
    refusal::Refusal,
    state::{Assembly, CastBallot, VotePhase},
};
use folkmoot_protocol::{BallotError, VoterTag, tracker};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `ballot.cast`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cast {
    /// The vote.
    pub vote: Uuid,
    /// The event that carried this voter's ballot until now, so that nobody can put an older one on top.
    pub previous: Option<Uuid>,
    /// The sealed ballot.
    pub ballot: Base64,
}

impl EventType for Cast {
    fn vote(&self, _: Uuid) -> Option<Uuid> {
        Some(self.vote)
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let vote = state.vote_at(self.vote, VotePhase::Open)?;
        let context = vote.context.as_ref().ok_or(Refusal::VotePhase(vote.phase.name()))?;
        if vote.ballots.by_member().is_none() {
            return Err(Refusal::Participation);
        }
        // Whoever was on the roll when the vote opened may vote, also after leaving.
        let author = state.author(entry.note).ok_or(Refusal::NotOnRoll)?;
        if vote.roll.binary_search(&author.id).is_err() {
            return Err(Refusal::NotOnRoll);
        }
        if vote.closes.is_none_or(|closes| entry.time_ms >= closes) {
            return Err(Refusal::Over);
        }
        let voter = VoterTag(author.id.0);
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
        let voices = vote.voices_of(author.id);
        let check = BallotCheck {
            vote: vote.id,
            context: context.clone(),
            voter,
            voices,
            ballot: self.ballot.0.clone(),
        };
        // By the key of the opening: a key that came since gets at no ballot.
        let signer = author.signer_at(vote.opened.unwrap_or_default());
        Ok(Transition::of_vote([signer], vote.id, move |vote| {
            vote.ballots.insert(voter, ballot);
            vote.casts += 1;
        })
        .with(Obligation::Ballot(check)))
    }
}
