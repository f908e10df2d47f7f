//! `tally.share`: a trustee releases a decryption share of the tally.

use super::{EntryContext, EventType, Transition};
use crate::{
    bytes::Base64,
    obligation::{Obligation, ShareCheck},
    refusal::Refusal,
    state::{Assembly, VotePhase},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use uuid::Uuid;

/// `tally.share`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The vote.
    pub vote: Uuid,
    /// The decryption share with its proof.
    pub share: Base64,
}

impl EventType for Share {
    fn vote(&self, _: Uuid) -> Option<Uuid> {
        Some(self.vote)
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        // A trustee's share stays useful after the result: it shows that they kept their promise.
        let vote = state.votes.get(&self.vote).ok_or(Refusal::VoteUnknown)?;
        let (VotePhase::Closed | VotePhase::Decided, Some(circle), Some(fingerprint)) =
            (vote.phase, &vote.circle, vote.fingerprint())
        else {
            return Err(state.unopened(vote));
        };
        let author = state.author(entry.note).ok_or(Refusal::NotTrustee)?;
        let number = state
            .circles
            .get(&vote.circle_id.unwrap_or_default())
            .and_then(|circle| circle.number(author.id))
            .ok_or(Refusal::NotTrustee)?;
        if vote.shares.contains_key(&number) {
            return Err(Refusal::ShareRepeated);
        }
        let bytes: Arc<[u8]> = self.share.0.as_slice().into();
        let check = ShareCheck {
            circle: Arc::clone(circle),
            fingerprint: *fingerprint,
            sums: Arc::new(vote.sums().ok_or(Refusal::Sums)?),
            trustee: number,
            share: Arc::clone(&bytes),
        };
        let time_ms = entry.time_ms;
        Ok(Transition::of_vote([author.signer()], vote.id, move |vote| {
            vote.shares.insert(number, bytes);
            vote.released.push((number, time_ms));
        })
        .with(Obligation::Share(check)))
    }
}
