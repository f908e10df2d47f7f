//! What can be done about a mistake in an open vote: it ends unopened, or closes later (docs/spec/13-constitution.md, "Mistakes").
//!
//! Only its proposer can ask, and as many of its roll have to agree, the proposer among them, as can ask for a second reading of what
//! passed: two at least, so nobody can do it alone, and the host not at all. Ballots are sealed, so nobody knows who leads; and who
//! only fears to lose gains no more than time.

use super::{Assembly, Member, Vote, VotePhase};
use crate::{keys::MemberId, note::Note, refusal::Refusal, texts::TextHash};
use uuid::Uuid;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amendment {
    /// That it end, and no ballot is ever opened.
    End,
    /// That it close later, at this time in Unix milliseconds.
    Extend(u64),
}

impl Amendment {
    fn is_like(self, other: Self) -> bool {
        matches!((self, other), (Self::End, Self::End) | (Self::Extend(_), Self::Extend(_)))
    }
}

/// What the proposer of an open vote asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmendmentAsk {
    /// The id of the event that asks.
    pub id: Uuid,
    /// What is asked.
    pub amendment: Amendment,
    /// Why, as Markdown.
    pub reason: TextHash,
    /// When it was asked, in Unix milliseconds.
    pub asked_ms: u64,
    /// Who agrees, the proposer first.
    pub agreed: Vec<MemberId>,
    /// When enough did, in Unix milliseconds.
    pub done_ms: Option<u64>,
}

impl AmendmentAsk {
    pub(crate) fn new(
        (id, asked_ms): (Uuid, u64),
        proposer: MemberId,
        amendment: Amendment,
        reason: TextHash,
    ) -> Self {
        Self { id, amendment, reason, asked_ms, agreed: vec![proposer], done_ms: None }
    }
}

impl Assembly {
    /// How many of its roll have to agree, its proposer among them; never more than there are.
    pub fn amendment_needed(&self, vote: &Vote) -> u64 {
        self.rules_of(vote).objections_needed(vote.base_of_members()).min(vote.roll.len() as u64)
    }

    /// The latest time, in Unix milliseconds, at which a vote can be made to close: as if it had been proposed to be open for as long
    /// as its class allows.
    pub fn latest_closes(&self, vote: &Vote) -> u64 {
        let longest = *Self::lasts(self.rules_of(vote), vote.proposal.class).end();
        let stated = vote.stated_closes.unwrap_or_default();
        stated.saturating_sub(vote.proposal.lasts).saturating_add(longest)
    }

    /// Whether the author may ask for this of an open vote: its proposer, on its roll, before it closes, and each once.
    ///
    /// # Errors
    /// What speaks against it.
    pub(crate) fn may_amend(
        &self,
        vote: Uuid,
        amendment: Amendment,
        note: &Note,
        time_ms: u64,
    ) -> Result<(&Member, &Vote), Refusal> {
        let author = self.active_author(note)?;
        let vote = self.vote_at(vote, VotePhase::Open)?;
        if vote.proposer != author.id {
            return Err(Refusal::NotProposer);
        }
        if vote.closes.is_none_or(|closes| time_ms >= closes) {
            return Err(Refusal::Over);
        }
        if vote.amendments.iter().any(|one| one.amendment.is_like(amendment)) {
            return Err(Refusal::AmendRepeated);
        }
        Ok((author, vote))
    }

    /// Notes what is asked; where the proposer is all there is, it is so.
    pub(crate) fn ask_amendment(&mut self, id: Uuid, ask: AmendmentAsk, now_ms: u64) {
        let Some(vote) = self.votes.get_mut(&id) else { return };
        let asked = ask.id;
        vote.amendments.push(ask);
        self.settle_amendment(id, asked, now_ms);
    }

    /// One more agrees.
    pub(crate) fn agree_amendment(&mut self, id: Uuid, ask: Uuid, member: MemberId, now_ms: u64) {
        let Some(vote) = self.votes.get_mut(&id) else { return };
        if let Some(one) = vote.amendments.iter_mut().find(|one| one.id == ask) {
            one.agreed.push(member);
        }
        self.settle_amendment(id, ask, now_ms);
    }

    fn settle_amendment(&mut self, id: Uuid, ask: Uuid, now_ms: u64) {
        let Some(needed) = self.votes.get(&id).map(|vote| self.amendment_needed(vote)) else { return };
        let Some(vote) = self.votes.get_mut(&id) else { return };
        let proposed = vote.proposed;
        let Some(one) = vote.amendments.iter_mut().find(|one| one.id == ask) else { return };
        if (one.agreed.len() as u64) < needed {
            return;
        }
        one.done_ms = Some(now_ms);
        match one.amendment {
            Amendment::Extend(closes) => vote.closes = Some(closes),
            Amendment::End => {
                // There is no tally that anybody could open, and what it would have done is as if it had not been proposed.
                vote.phase = VotePhase::Ended;
                vote.context = None;
                vote.ring = None;
                self.running.remove(&proposed);
                self.no_longer_own(id);
            }
        }
    }
}
