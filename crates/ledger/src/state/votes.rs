//! Votes and where they are, from proposal to result.

use super::{AmendmentAsk, Assembly, Ballots, Consequences};
use crate::{
    keys::MemberId,
    merkle::Hash,
    methods::Details,
    obligation::TallyShares,
    outcome::Outcome,
    proposal::{Participation, Proposal},
    refusal::Refusal,
    rules::Rules,
    texts::TextHash,
};
use folkmoot_protocol::{
    Fingerprint, Shape, Sums, VoteContext, circle::CirclePublic, participation::HiddenVote,
};
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};
use uuid::Uuid;

/// Where a vote is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum VotePhase {
    /// Proposed and not yet open.
    Proposed,
    /// Nobody's signature is left on it.
    Withdrawn,
    /// 90 days passed without its opening.
    Lapsed,
    /// What its effects were written against was no longer so before it opened.
    Overtaken,
    /// Ballots are taken until the closing time.
    Open,
    /// The tally is stated; trustees release it.
    Closed,
    /// Closed with so few ballots that their sum is never opened ([`Unopened`]); this is final.
    Withheld,
    /// It ended before it closed, since something in it was wrong; no ballot is ever opened.
    Ended,
    /// The result is stated.
    Decided,
    /// More than half of the members signed it (only for [`crate::proposal::Way::Signatures`]).
    Signed,
}

impl VotePhase {
    /// The word for it in views.
    pub fn name(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Withdrawn => "withdrawn",
            Self::Lapsed => "lapsed",
            Self::Overtaken => "overtaken",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Withheld => "withheld",
            Self::Ended => "ended",
            Self::Decided => "decided",
            Self::Signed => "signed",
        }
    }
}

/// Why the ballots of a vote that has closed are never opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Unopened {
    /// They are so few that their sum could tell how somebody voted.
    Few,
    /// They are fewer than the turnout that the rules ask for, so they decide nothing.
    Turnout,
}

/// What a member whom a vote would remove says to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The member.
    pub member: MemberId,
    /// Markdown.
    pub text: TextHash,
    /// When, in Unix milliseconds.
    pub given_ms: u64,
}

/// A stated tally.
#[derive(Clone)]
pub struct Closed {
    /// How many ballots count.
    pub ballots: u64,
    /// How many voices they have together; as many as ballots where all members are equal.
    pub voices: u64,
    /// The base, in voices: members of the roll who were in standing when it opened, and those resting who voted.
    pub base: u64,
    /// The sums, slot by slot, in the bytes of the log: points that are read take five times as much, and a vote that is closed stays
    /// for good. None where they are never opened.
    pub(crate) sums: Option<Arc<[u8]>>,
    /// The time of the entry that closed the vote, in Unix milliseconds.
    pub time_ms: u64,
    /// How many entries the log has up to and with the one that closed the vote.
    pub size: u64,
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
    /// What the group that decides was called when it opened; none before, and where all decide.
    pub group_name: Option<Arc<str>>,
    /// Where it is.
    pub phase: VotePhase,
    /// Index of the entry that proposed it: whoever came before it may vote.
    pub proposed: u64,
    /// Who signed the proposal and still does, in order, each with the time in Unix milliseconds.
    pub seconds: Vec<(MemberId, u64)>,
    /// When the signature came that made them enough, in Unix milliseconds, and the notice by the rules of that time.
    pub seconded: Option<(u64, u64)>,
    /// Whether it takes three times the signatures, since an effect on the same target failed in the 60 days before.
    pub repeats: bool,
    /// The notice that its effects ask for, whatever the rules say, in milliseconds.
    pub notice_of_effects: u64,
    /// The rules under which it opened, by their place in [`Assembly::rules_history`]: they judge it for ever.
    pub rules: Option<usize>,
    /// The circle in office when it opened.
    pub circle_id: Option<Uuid>,
    /// Unix milliseconds from which on no ballot is taken; stated when it opens, and later where its roll agreed.
    pub closes: Option<u64>,
    /// The closing time that was stated when it opened: that of the fingerprint, for ever.
    pub stated_closes: Option<u64>,
    /// What its proposer asked for when it was open.
    pub amendments: Vec<AmendmentAsk>,
    /// The number of entries of the log before it opened.
    pub opened: Option<u64>,
    /// How many of its roll were in standing when it opened.
    pub standing: u64,
    /// Who of its roll rested when it opened, sorted.
    pub resting: Arc<Vec<MemberId>>,
    /// Those of its roll who have more than one voice in it, ascending, fixed when it opened.
    pub voices: Arc<Vec<(MemberId, u16)>>,
    /// What members say whom it would remove, one each.
    pub answers: Vec<Answer>,
    /// What comes of it, once decided.
    pub consequences: Consequences,
    /// Who may vote, sorted by id, fixed when it opened. Empty before.
    pub roll: Arc<Vec<MemberId>>,
    /// The public side of its circle, fixed when it opened.
    pub circle: Option<Arc<CirclePublic>>,
    /// The hash of everything that defines it, fixed when it opened.
    pub(crate) fingerprint: Option<Fingerprint>,
    /// What its ballots share: kept from opening to closing, so that votes which are over cost no more than what is shown of them.
    pub(crate) context: Option<VoteContext>,
    /// Whether it is hidden who takes part, fixed when it opens; open before.
    pub participation: Participation,
    /// Where it is hidden, what proofs of its ballots are made for: kept from opening to closing, like what ballots share.
    pub(crate) ring: Option<Arc<HiddenVote>>,
    /// The ballots that count, one a voter.
    pub ballots: Ballots,
    /// All ballots cast, those replaced included.
    pub casts: u64,
    /// The tally, once closed.
    pub closed: Option<Closed>,
    /// Whose devices have confirmed the closing, in order.
    pub confirmed: Vec<MemberId>,
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
            bound: closed.voices.saturating_mul(self.shape.max_value()),
        })
    }

    /// Cuts numbers slot by slot into those of each contest.
    pub(crate) fn by_contest(&self, numbers: &[u64]) -> Option<Vec<Vec<u64>>> {
        (0..self.proposal.contests.len())
            .map(|contest| Some(numbers.get(self.shape.slots_of(contest))?.to_vec()))
            .collect()
    }
}

impl Assembly {
    /// The rules that judge a vote: those of its opening, and before it those in force.
    pub fn rules_of(&self, vote: &Vote) -> &Rules {
        vote.rules.and_then(|place| self.rules_history.get(place)).map_or(&self.rules, |found| &found.rules)
    }

    /// The vote, if it is at this phase.
    pub(crate) fn vote_at(&self, vote: Uuid, phase: VotePhase) -> Result<&Vote, Refusal> {
        let vote = self.votes.get(&vote).ok_or(Refusal::VoteUnknown)?;
        if vote.phase == phase { Ok(vote) } else { Err(Refusal::VotePhase(vote.phase.name())) }
    }

    /// Why a tally is not opened in the phase that a vote is in.
    pub(crate) fn unopened(&self, vote: &Vote) -> Refusal {
        match vote.phase {
            VotePhase::Withheld => Refusal::Withheld,
            phase => Refusal::VotePhase(phase.name()),
        }
    }

    /// Why so many ballots of a vote, with so many voices, are never opened at such a base; `None` where they are. Nobody has to
    /// know the numbers of a vote that decides nothing, and a host that lets few ballots in must not have them opened
    /// (docs/spec/09-events.md, 9.5).
    pub fn unopened_for(&self, vote: &Vote, ballots: u64, voices: u64, base: u64) -> Option<Unopened> {
        if ballots < u64::from(self.fewest_ballots(vote)) {
            return Some(Unopened::Few);
        }
        let class = self.rules_of(vote).class(vote.proposal.class);
        (!class.turnout_met(voices, base)).then_some(Unopened::Turnout)
    }

    /// Why a vote that is withheld is.
    pub fn withheld_for(&self, vote: &Vote) -> Option<Unopened> {
        let closed = vote.closed.as_ref().filter(|_| vote.phase == VotePhase::Withheld)?;
        self.unopened_for(vote, closed.ballots, closed.voices, closed.base)
    }
}
