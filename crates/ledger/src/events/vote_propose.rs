//! `vote.propose`: a member proposes a vote.

use super::{EntryContext, EventType, Transition, fields};
use crate::{
    contest::Contest,
    limits,
    refusal::{EventError, Refusal},
    rules::Who,
    state::{Assembly, CirclePhase, Proposal, Vote, VotePhase},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};
use uuid::Uuid;

/// `vote.propose`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Propose {
    /// The title.
    pub title: String,
    /// Markdown, possibly empty.
    pub text: String,
    /// The certified circle under whose key ballots are encrypted.
    pub circle: Uuid,
    /// Unix milliseconds from which on the vote may open.
    pub opens: u64,
    /// Unix milliseconds from which on no ballot is taken.
    pub closes: u64,
    /// The questions.
    pub contests: Vec<Contest>,
}

impl EventType for Propose {
    fn check(&self) -> Result<(), EventError> {
        fields::integer(self.opens)?;
        fields::integer(self.closes)?;
        fields::line("title", &self.title, 1..=limits::TITLE)?;
        fields::markdown("text", &self.text, 0..=limits::TEXT)?;
        fields::list("contests", &self.contests, 1..=limits::CONTESTS)?;
        self.contests.iter().flat_map(Contest::integers).try_for_each(fields::integer)?;
        self.contests.iter().try_for_each(Contest::check)?;
        Contest::shape(&self.contests)?;
        Ok(())
    }

    fn vote(&self, id: Uuid) -> Option<Uuid> {
        Some(id)
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let Who::Member = state.rules.propose;
        let author = state.active_author(entry.note)?;
        if self.closes <= self.opens || self.closes <= entry.time_ms {
            return Err(Refusal::VoteTimes);
        }
        let circle = state.circles.get(&self.circle).ok_or(Refusal::CircleUnknown)?;
        if circle.phase != CirclePhase::Ready {
            return Err(Refusal::CircleNotReady);
        }
        let id = entry.id;
        let vote = Vote {
            id,
            proposer: author.id,
            proposed_ms: entry.time_ms,
            proposal: Arc::new(self.proposal()),
            proposal_hash: Sha256::digest(entry.note.text().as_bytes()).into(),
            shape: Contest::shape(&self.contests).map_err(EventError::from)?,
            phase: VotePhase::Proposed,
            roll: Arc::default(),
            circle: None,
            fingerprint: None,
            context: None,
            ballots: HashMap::new(),
            casts: 0,
            closed: None,
            shares: BTreeMap::new(),
            released: Vec::new(),
            result: None,
        };
        Ok(Transition::new([author.signer()], move |state| {
            state.votes.insert(id, vote);
        }))
    }
}

impl Propose {
    /// What the state keeps of it.
    fn proposal(&self) -> Proposal {
        let Self { title, text, circle, opens, closes, contests } = self.clone();
        Proposal { title, text, circle, opens, closes, contests }
    }
}
