//! `member.answer`: a member whom a vote would remove answers; it is shown beside the reasons.

use super::{EntryContext, EventType, Transition};
use crate::{
    limits,
    proposal::Deed,
    refusal::Refusal,
    state::{Answer, Assembly, VotePhase},
    texts::{TextField, TextHash},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `member.answer`. A member's later answer takes the place of the earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberAnswer {
    /// The vote.
    pub vote: Uuid,
    /// Markdown.
    pub text: TextHash,
}

impl EventType for MemberAnswer {
    fn texts(&self) -> Vec<TextField> {
        vec![TextField::markdown("text", self.text, limits::ANSWER)]
    }

    fn vote(&self, _: Uuid) -> Option<Uuid> {
        Some(self.vote)
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let author = state.active_author(entry.note)?;
        let vote = state.votes.get(&self.vote).ok_or(Refusal::VoteUnknown)?;
        if !matches!(vote.phase, VotePhase::Proposed | VotePhase::Open) {
            return Err(Refusal::VotePhase(vote.phase.name()));
        }
        let named = vote.proposal.effects.iter().any(|effect| match &effect.deed {
            Deed::Remove(remove) => remove.members.contains(&author.id),
            _ => false,
        });
        if !named {
            return Err(Refusal::NotNamed);
        }
        if vote.closes.is_some_and(|closes| entry.time_ms >= closes) {
            return Err(Refusal::Over);
        }
        let answer = Answer { member: author.id, text: self.text, given_ms: entry.time_ms };
        Ok(Transition::of_vote([author.signer()], vote.id, move |vote| {
            vote.answers.retain(|other| other.member != answer.member);
            vote.answers.push(answer);
        }))
    }
}
