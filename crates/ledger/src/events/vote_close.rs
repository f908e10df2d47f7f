//! `vote.close`: the host states the tally of a vote that is over.

use super::{Body, EntryContext, EventType, Transition};
use crate::{
    fields,
    bytes::Base64,
    obligation::{Obligation, SumsCheck},
    refusal::{EventError, Refusal},
    state::{Assembly, Closed, VotePhase},
};
use folkmoot_protocol::Sums;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use uuid::Uuid;

/// `vote.close`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Close {
    /// The vote.
    pub vote: Uuid,
    /// How many ballots count.
    pub ballots: u64,
    /// The tally: one ciphertext for each slot.
    pub sums: Base64,
}

impl EventType for Close {
    fn check(&self) -> Result<(), EventError> {
        fields::integer(self.ballots)
    }

    fn vote(&self, _: Uuid) -> Option<Uuid> {
        Some(self.vote)
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let vote = state.vote_at(self.vote, VotePhase::Open)?;
        let context = vote.context.as_ref().ok_or(Refusal::VotePhase(vote.phase.name()))?;
        let from_ms = vote.closes.ok_or(Refusal::VotePhase(vote.phase.name()))?;
        if entry.time_ms < from_ms {
            return Err(Refusal::TooEarly { from_ms });
        }
        let counted = vote.ballots.len() as u64;
        if self.ballots != counted {
            return Err(Refusal::BallotCount { stated: self.ballots, counted });
        }
        let sums = Sums::from_bytes(vote.shape.slots(), &self.sums.0).map_err(|_| Refusal::Sums)?;
        let check = SumsCheck { vote: vote.id, context: context.clone(), sums: Arc::new(sums) };
        let (voices, base) = (vote.voices_cast(), vote.base());
        let withheld = state.unopened_for(vote, counted, voices, base).is_some();
        let sums = (!withheld).then(|| self.sums.0.as_slice().into());
        let (id, proposed, time_ms) = (vote.id, vote.proposed, entry.time_ms);
        Ok(Transition::new([state.host_signer()], move |state| {
            // The tree has this entry in it already: nobody could know the root before the vote was over.
            let (size, root) = (state.size(), state.root());
            state.no_longer_own(id);
            if withheld {
                state.running.remove(&proposed);
                state.drop_second_reading(id);
            }
            if let Some(vote) = state.votes.get_mut(&id) {
                vote.phase = if withheld { VotePhase::Withheld } else { VotePhase::Closed };
                vote.context = None;
                vote.ring = None;
                vote.closed = Some(Closed { ballots: counted, voices, base, sums, time_ms, size, root });
            }
        })
        .with(Obligation::Sums(check)))
    }
}

impl Assembly {
    /// The statement of a tally.
    pub fn close_statement(&self, vote: Uuid, sums: &Sums) -> Option<Body> {
        let ballots = self.votes.get(&vote)?.ballots.len() as u64;
        Some(Body::Close(Close { vote, ballots, sums: Base64(sums.to_bytes()) }))
    }
}
