//! `vote.object`: a member of its roll asks for a second reading of what passed.

use super::{EntryContext, EventType, Transition};
use crate::{
    refusal::Refusal,
    rules::DAY,
    state::{Assembly, ConsequencePhase, Timer, VotePhase},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Milliseconds in which a second reading has to be proposed.
const SECOND_READING_WITHIN: u64 = 14 * DAY;

/// `vote.object`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteObject {
    /// The vote.
    pub vote: Uuid,
}

impl EventType for VoteObject {
    fn vote(&self, _: Uuid) -> Option<Uuid> {
        Some(self.vote)
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let author = state.active_author(entry.note)?;
        let vote = state.vote_at(self.vote, VotePhase::Decided)?;
        if vote.roll.binary_search(&author.id).is_err() {
            return Err(Refusal::NotOnRoll);
        }
        // There is one second reading, and nothing to ask of what is in force.
        let pending = vote.consequences.of_contests.iter().any(|one| one.phase.is_pending());
        if vote.proposal.again.is_some() || !pending {
            return Err(Refusal::ObjectOver);
        }
        if vote.consequences.objections.contains(&author.id) {
            return Err(Refusal::ObjectRepeated);
        }
        let (id, member, time_ms) = (vote.id, author.id, entry.time_ms);
        Ok(Transition::new([author.signer()], move |state| {
            let Some(vote) = state.votes.get_mut(&id) else { return };
            vote.consequences.objections.push(member);
            if vote.consequences.objections.len() as u64 >= vote.consequences.needed {
                for one in vote.consequences.of_contests.iter_mut().filter(|one| one.phase.is_pending()) {
                    one.phase = ConsequencePhase::Suspended(time_ms);
                }
                let due_ms = time_ms.saturating_add(SECOND_READING_WITHIN);
                state.timers.set(due_ms, Timer::NoSecondReading(id));
            }
        }))
    }
}
