//! Votes and where they are, from proposal to result.

use super::Assembly;
use crate::{
    contest::Contest, keys::MemberId, merkle::Hash, methods::Details, obligation::TallyShares,
    outcome::Outcome, refusal::Refusal,
};
use folkmoot_protocol::{Fingerprint, Shape, Sums, Tracker, VoteContext, circle::CirclePublic};
use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};
use uuid::Uuid;

/// Where a vote is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VotePhase {
    /// Proposed and not yet open.
    Proposed,
    /// Taken back by its proposer.
    Withdrawn,
    /// Ballots are taken until the closing time.
    Open,
    /// The tally is stated; trustees release it.
    Closed,
    /// Closed with so few ballots that their sum is never opened; this is final.
    Withheld,
    /// The result is stated.
    Decided,
}

impl VotePhase {
    /// The word for it in views.
    pub fn name(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Withdrawn => "withdrawn",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Withheld => "withheld",
            Self::Decided => "decided",
        }
    }
}

/// What a vote is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
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

/// A counted ballot, without the ballot.
#[derive(Clone, Debug)]
pub struct CastBallot {
    /// The event that carried it; the voter's next ballot names it.
    pub event: Uuid,
    /// Index of its entry.
    pub index: u64,
    /// Its tracker.
    pub tracker: Tracker,
}

/// A stated tally.
#[derive(Clone)]
pub struct Closed {
    /// How many ballots count.
    pub ballots: u64,
    /// The sums, slot by slot, in the bytes of the log: points that are read take five times as much, and a vote that is closed stays
    /// for good. None where they are never opened.
    pub(crate) sums: Option<Arc<[u8]>>,
    /// The root of the log's tree up to and with the entry that closed the vote: what lots are drawn from.
    pub root: Hash,
}

/// A stated result.
#[derive(Clone, Debug)]
pub struct Released {
    /// For each contest, the number in each of its slots.
    pub counts: Vec<Vec<u64>>,
    /// For each contest, the outcome under the rules.
    pub outcome: Vec<Outcome>,
    /// For each contest, how its counts were read.
    pub details: Vec<Details>,
}

/// A vote.
#[derive(Clone)]
pub struct Vote {
    /// The id of its proposal.
    pub id: Uuid,
    /// Who proposed it.
    pub proposer: MemberId,
    /// When it was proposed, in Unix milliseconds.
    pub proposed_ms: u64,
    /// The proposal.
    pub proposal: Arc<Proposal>,
    /// SHA-256 of the proposal's text.
    pub proposal_hash: [u8; 32],
    /// The shape of its ballots.
    pub shape: Shape,
    /// Where it is.
    pub phase: VotePhase,
    /// Who may vote, sorted by id, fixed when it opened. Empty before.
    pub roll: Arc<Vec<MemberId>>,
    /// The public side of its circle, fixed when it opened.
    pub circle: Option<Arc<CirclePublic>>,
    /// The hash of everything that defines it, fixed when it opened.
    pub(crate) fingerprint: Option<Fingerprint>,
    /// What its ballots share: kept from opening to closing, so that votes which are over cost no more than what is shown of them.
    pub(crate) context: Option<VoteContext>,
    /// The ballots that count, one a voter.
    pub ballots: HashMap<MemberId, CastBallot>,
    /// All ballots cast, those replaced included.
    pub casts: u64,
    /// The tally, once closed.
    pub closed: Option<Closed>,
    /// Decryption shares by trustee number.
    pub shares: BTreeMap<u16, Arc<[u8]>>,
    /// Trustee numbers in the order in which they released, each with the time in Unix milliseconds.
    pub released: Vec<(u16, u64)>,
    /// The result, once stated.
    pub result: Option<Released>,
}

impl Vote {
    /// The fingerprint, once open.
    pub fn fingerprint(&self) -> Option<&Fingerprint> {
        self.fingerprint.as_ref()
    }

    /// What its ballots share, once it was opened; made anew where the vote is over.
    pub fn context(&self) -> Option<VoteContext> {
        self.context.clone().or_else(|| {
            let (circle, fingerprint) = (self.circle.as_ref()?, self.fingerprint?);
            Some(VoteContext::new(self.shape.clone(), *circle.joint_key(), fingerprint))
        })
    }

    /// The stated sums; none before closing, and of a vote that is withheld.
    pub fn sums(&self) -> Option<Sums> {
        Sums::from_bytes(self.shape.slots(), self.closed.as_ref()?.sums.as_ref()?).ok()
    }

    /// Whether as many trustees have released the tally as it takes.
    pub(crate) fn is_released(&self) -> bool {
        self.circle.as_ref().is_some_and(|circle| self.released.len() >= usize::from(circle.threshold()))
    }

    /// What opens the tally: there once enough trustees have released it, which for a vote that is withheld they never can.
    pub fn opening(&self) -> Option<TallyShares> {
        let (closed, circle) = (self.closed.as_ref()?, self.circle.as_ref()?);
        if !self.is_released() {
            return None;
        }
        Some(TallyShares {
            circle: Arc::clone(circle),
            fingerprint: self.fingerprint?,
            sums: Arc::new(self.sums()?),
            shares: self
                .released
                .iter()
                .filter_map(|(n, _)| Some((*n, Arc::clone(self.shares.get(n)?))))
                .collect(),
            bound: closed.ballots.saturating_mul(self.shape.max_value()),
        })
    }

    /// The last time at which the vote may open, in Unix milliseconds: half of the time that its proposal promised, counted
    /// from the proposal where that came later, is left then. A host that opens later would leave hardly anybody the time to vote.
    pub fn latest_opening_ms(&self) -> u64 {
        let begin = self.proposal.opens.max(self.proposed_ms);
        begin + self.proposal.closes.saturating_sub(begin) / 2
    }

    /// Cuts numbers slot by slot into those of each contest.
    pub(crate) fn by_contest(&self, numbers: &[u64]) -> Option<Vec<Vec<u64>>> {
        (0..self.proposal.contests.len())
            .map(|contest| Some(numbers.get(self.shape.slots_of(contest))?.to_vec()))
            .collect()
    }
}

impl Assembly {
    /// The vote, if it is at this phase.
    pub(crate) fn vote_at(&self, vote: Uuid, phase: VotePhase) -> Result<&Vote, Refusal> {
        let vote = self.votes.get(&vote).ok_or(Refusal::VoteUnknown)?;
        if vote.phase == phase { Ok(vote) } else { Err(Refusal::VotePhase(vote.phase.name())) }
    }

    /// Why a tally is not opened in the phase that a vote is in.
    pub(crate) fn unopened(&self, vote: &Vote) -> Refusal {
        match (vote.phase, &vote.closed) {
            (VotePhase::Withheld, Some(closed)) => {
                Refusal::Withheld { ballots: closed.ballots, min_ballots: self.rules.min_ballots }
            }
            _ => Refusal::VotePhase(vote.phase.name()),
        }
    }
}
