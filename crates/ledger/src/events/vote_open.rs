//! `vote.open`: the host states that a vote is open; roll, circle and fingerprint are fixed.

use super::{Body, EntryContext, EventType, Transition};
use crate::{
    bytes::Hex32,
    fields,
    refusal::{EventError, Refusal},
    proposal::Participation,
    state::{Assembly, Ballots, CLOSES_WITHIN, Electorate, VotePhase, ring},
};
use folkmoot_protocol::{VoteContext, participation::HiddenVote};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use uuid::Uuid;

/// `vote.open`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// The vote.
    pub vote: Uuid,
    /// Unix milliseconds from which on no ballot is taken.
    pub closes: u64,
    /// Hash of everything that defines it.
    pub fingerprint: Hex32,
}

impl EventType for Open {
    fn check(&self) -> Result<(), EventError> {
        fields::integer(self.closes)
    }

    fn vote(&self, _: Uuid) -> Option<Uuid> {
        Some(self.vote)
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let vote = state.vote_at(self.vote, VotePhase::Proposed)?;
        state.may_open(vote, entry.time_ms)?;
        let earliest = entry.time_ms.saturating_add(vote.proposal.lasts);
        if !(earliest..=earliest.saturating_add(CLOSES_WITHIN)).contains(&self.closes) {
            return Err(Refusal::OpenCloses);
        }
        let electorate = state.electorate(vote, entry.time_ms).ok_or(Refusal::CircleNotReady)?;
        let fingerprint = state.fingerprint(vote, &electorate, self.closes);
        if self.fingerprint.0 != fingerprint.0 {
            return Err(Refusal::Fingerprint);
        }
        let voices = electorate.voices();
        let Electorate { circle_id, circle, roll: electors, standing, resting, participation, group } =
            electorate;
        let context = VoteContext::new(vote.shape.clone(), *circle.joint_key(), fingerprint);
        let roll = Arc::new(electors.iter().map(|elector| elector.member).collect());
        let (id, closes, opened, rules) = (vote.id, self.closes, state.size(), state.rules_history.len() - 1);
        Ok(Transition::new([state.host_signer()], move |state| {
            state.end_proposal(id, VotePhase::Open);
            let Some(vote) = state.votes.get_mut(&id) else { return };
            vote.roll = roll;
            vote.group_name = group;
            vote.standing = standing;
            vote.voices = Arc::new(voices);
            vote.resting = Arc::new(resting);
            vote.rules = Some(rules);
            vote.closes = Some(closes);
            vote.stated_closes = Some(closes);
            vote.opened = Some(opened);
            vote.circle_id = Some(circle_id);
            vote.circle = Some(circle);
            vote.fingerprint = Some(fingerprint);
            vote.context = Some(context);
            vote.participation = participation;
            if participation == Participation::Hidden {
                vote.ballots = Ballots::hidden();
                let keys = electors.iter().map(|elector| elector.participation_key);
                vote.ring = Some(Arc::new(HiddenVote::new(fingerprint, ring(keys))));
            }
        }))
    }
}

/// How many milliseconds a statement may be on its way into the log.
const ON_ITS_WAY: u64 = 5_000;
/// Votes close at a full minute.
const MINUTE: u64 = 60_000;

impl Assembly {
    /// The statement that a vote is open, made at `now_ms`.
    pub fn open_statement(&self, vote: Uuid, now_ms: u64) -> Option<Body> {
        let proposed = self.votes.get(&vote)?;
        let closes = now_ms.saturating_add(proposed.proposal.lasts).saturating_add(ON_ITS_WAY);
        let closes = closes.div_ceil(MINUTE).saturating_mul(MINUTE);
        let fingerprint = self.fingerprint(proposed, &self.electorate(proposed, now_ms)?, closes);
        Some(Body::Open(Open { vote, closes, fingerprint: Hex32(fingerprint.0) }))
    }
}
