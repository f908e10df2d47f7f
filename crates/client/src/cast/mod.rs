//! Casting, or checking, a ballot (docs/spec/03-ballot.md, "Cast or check").
//!
//! Choosing and sealing make a [`Sealed`] ballot, whose tracker the device shows before it knows what the voter will do
//! with it. Then either [`Sealed::cast`] makes the act to post, or [`Sealed::check`] gives away selections and seed, so that
//! any second device can seal again and compare ([`check_document`]). Both take the sealed ballot away: one that was
//! checked can never be cast, and the other way round. A device that cheats on what it seals has to guess which it will be.

mod check;
mod hidden;
mod voter;

pub use check::{Checked, check_document};
pub use voter::voter_in;

use crate::{
    acts::{ActError, EventWriter, SignedAct},
    keys::MemberKeys,
};
use check::{DOCUMENT, Document};
use folkmoot_ledger::{
    bytes::{Base64, Base64Array, Hex16},
    events::{Body, Cast, SignedEvent},
    keys::MemberId,
    refusal::Refusal,
    state::{Assembly, Ballots, Vote, VotePhase},
};
use folkmoot_protocol::{
    self as protocol, BallotSeed, SealError, SeedError, Selection, Tracker, VoteContext, VoterTag,
    participation::{ParticipationSeed, ProveError},
};
use thiserror::Error;
use uuid::Uuid;
use voter::is_on_roll;

/// Why there is no ballot, or not this one.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CastError {
    /// The rules refuse it, as the host would.
    #[error(transparent)]
    Act(#[from] ActError),
    /// The selections make no ballot of this vote, or another one than the revealed.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// No proof of participation can be made with the secret of this device.
    #[error(transparent)]
    Prove(#[from] ProveError),
    /// There is no randomness for a proof of participation.
    #[error(transparent)]
    Seed(#[from] SeedError),
    /// Bytes that are not a check document.
    #[error("this is not what a device shows when a ballot is checked: {0}")]
    Document(String),
    /// A check document for a vote or a voter that is not in this assembly.
    #[error("the checked ballot belongs to a vote or a voter that this device does not know")]
    Unknown,
    /// A check document whose tracker is not that of its ballot.
    #[error("the tracker is not that of this ballot")]
    Tracker,
}

impl CastError {
    /// From when on the same would be taken, as [`Refusal::from_ms`](folkmoot_ledger::refusal::Refusal::from_ms).
    pub fn from_ms(&self) -> Option<u64> {
        match self {
            Self::Act(error) => error.from_ms(),
            _ => None,
        }
    }

    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Act(error) => error.code(),
            Self::Seal(error) => error.code(),
            Self::Prove(error) => error.code(),
            Self::Seed(error) => error.code(),
            Self::Document(_) => "check.document",
            Self::Unknown => "check.unknown",
            Self::Tracker => "check.tracker",
        }
    }
}

impl From<Refusal> for CastError {
    fn from(refusal: Refusal) -> Self {
        Self::Act(ActError::Refused(refusal))
    }
}

/// A ballot that is sealed and neither cast nor checked.
///
/// No `Clone` and no `Debug`: it holds what the voter chose. What was checked cannot be cast, and what was cast cannot be
/// checked; the compiler sees to it:
///
/// ```compile_fail,E0382
/// # use folkmoot_client::{acts::EventWriter, cast::Sealed};
/// fn check_and_cast(sealed: Sealed, writer: &EventWriter<'_>, assembly: uuid::Uuid) {
///     let document = sealed.check(assembly);
///     let cast = sealed.cast(writer);
/// }
/// ```
pub struct Sealed {
    vote: Uuid,
    /// For whom.
    member: MemberId,
    /// Who that is for the ballot's proof.
    voter: VoterTag,
    tracker: Tracker,
    ballot: Vec<u8>,
    selections: Vec<Selection>,
    seed: BallotSeed,
}

/// What a device remembers of a ballot that it cast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CastAct {
    /// What to post.
    pub act: SignedAct,
    /// The vote.
    pub vote: Uuid,
    /// The short tracker, as it was shown.
    pub tracker: String,
    /// All of it.
    pub full_tracker: String,
}

/// Seals a ballot for an open vote. `selections` has one list of numbers for each contest, as docs/spec/02-contests.md says for its
/// kind: for a motion `[0]` yes, `[1]` no, `[2]` abstain.
///
/// # Errors
/// [`CastError::Act`] when the vote is not open or the member not on its roll, [`CastError::Seal`] when the selections are
/// not possible.
pub fn seal(
    state: &Assembly,
    keys: &MemberKeys,
    vote: Uuid,
    selections: Vec<Vec<u32>>,
    seed: BallotSeed,
) -> Result<Sealed, CastError> {
    let member = keys.member_in(state);
    let (open, context) = known_vote(state, vote)?;
    if open.phase != VotePhase::Open {
        return Err(Refusal::VotePhase(open.phase.name()).into());
    }
    if !is_on_roll(open, member) {
        return Err(Refusal::NotOnRoll.into());
    }
    let selections: Vec<Selection> = selections.into_iter().map(Selection).collect();
    let voter = voter_in(state, keys, open).ok_or(ActError::OtherKey)?;
    let ballot = protocol::seal(&context, &voter, &selections, &seed)?;
    let tracker = protocol::tracker(context.fingerprint(), &voter, &ballot);
    Ok(Sealed { vote, member, voter, tracker, ballot, selections, seed })
}

fn known_vote(state: &Assembly, vote: Uuid) -> Result<(&Vote, VoteContext), Refusal> {
    let vote = state.votes().get(&vote).ok_or(Refusal::VoteUnknown)?;
    let context = vote.context().ok_or(Refusal::VotePhase(vote.phase.name()))?;
    Ok((vote, context))
}

impl Sealed {
    /// The short code by which the voter will find this ballot again: four groups of five letters and digits.
    pub fn tracker(&self) -> String {
        self.tracker.to_string()
    }

    /// All of the tracker, for a second device that remembers it before the voter decides to cast or to check.
    pub fn full_tracker(&self) -> String {
        self.tracker.full()
    }

    /// The vote that it is for.
    pub fn vote(&self) -> Uuid {
        self.vote
    }

    /// Whose it is, as its proof says: the member's id, or their tag where the vote hides who takes part.
    pub fn voter(&self) -> VoterTag {
        self.voter
    }

    /// Signs the ballot, or where the vote hides who takes part proves that it is from its roll: the act takes the place of this voter's last one. The seed and the selections are forgotten, so the act is all
    /// that is left of it: keep it until [`crate::standing`] says what became of it.
    ///
    /// Only the log closes a vote. A clock that is past the closing time may be the host's, and then it keeps nobody from voting: the
    /// ballot is signed, sent, and late if the log says so.
    ///
    /// # Errors
    /// [`CastError::Act`], for example when the log has closed the vote meanwhile.
    pub fn cast(self, writer: &EventWriter<'_>) -> Result<CastAct, CastError> {
        self.cast_with(writer, &ParticipationSeed::random()?)
    }

    /// The same with this randomness for the proof of participation, which open votes do not ask for.
    ///
    /// # Errors
    /// As [`Self::cast`].
    pub fn cast_with(self, writer: &EventWriter<'_>, seed: &ParticipationSeed) -> Result<CastAct, CastError> {
        let (tracker, full_tracker) = (self.tracker.to_string(), self.tracker.full());
        if writer.member != self.member {
            return Err(Refusal::Signers.into());
        }
        let vote = writer.state.votes().get(&self.vote).ok_or(Refusal::VoteUnknown)?;
        let act = match &vote.ballots {
            Ballots::Open(_) => sign(writer, vote, Base64(self.ballot))?,
            Ballots::Hidden(_) => hidden::prove(writer, vote, Base64(self.ballot), seed)?,
        };
        Ok(CastAct { act, vote: self.vote, tracker, full_tracker })
    }

    /// Gives the ballot away instead: the JSON document for a second device. `assembly` is the assembly's id.
    pub fn check(self, assembly: Uuid) -> String {
        let document = Document {
            folkmoot: DOCUMENT.to_owned(),
            assembly,
            vote: self.vote,
            voter: Hex16(self.voter.0),
            tracker: self.tracker.full(),
            selections: self.selections.iter().map(|selection| selection.0.clone()).collect(),
            seed: Base64Array(*self.seed.expose_bytes()),
            ballot: Some(Base64(self.ballot)),
        };
        serde_json::to_string(&document)
            .unwrap_or_else(|_| unreachable!("a document has string keys and no failing serializer"))
    }
}

/// Signs a sealed ballot as the one that follows the voter's last one in the log.
fn sign(writer: &EventWriter<'_>, vote: &Vote, ballot: Base64) -> Result<SignedAct, CastError> {
    // The key of the opening: whoever has taken a new one since, or for whom others have, casts with the one that was on the roll.
    let member = writer.state.members().get(&writer.member).ok_or(Refusal::NotOnRoll)?;
    let key = writer.keys.expose_signing_key_at(member, vote.opened.unwrap_or_default());
    let key = key.ok_or(ActError::OtherKey)?;
    let previous = vote.ballots.of(&VoterTag(member.id.0)).map(|ballot| ballot.event);
    let body = Body::Cast(Cast { vote: vote.id, previous, ballot });
    Ok(EventWriter { now_ms: in_time(writer, vote), ..*writer }.write_signed(body, &[key])?)
}

/// The time at which a ballot is written: never after the closing time, so that only the log says that it is late.
fn in_time(writer: &EventWriter<'_>, vote: &Vote) -> u64 {
    writer.now_ms.min(vote.closes.unwrap_or(u64::MAX).saturating_sub(1))
}

/// Signs a kept ballot again, with the id of this writer: the ballot is the same to the last byte, tracker included. To be asked where
/// [`crate::standing`] says that the kept one can no longer be taken because of its age. One of a vote that hides who takes part has
/// no age.
///
/// # Errors
/// [`CastError::Act`] for what is no ballot of this member, or one that the log can take no more.
pub fn sign_again(writer: &EventWriter<'_>, kept: &[u8]) -> Result<SignedAct, CastError> {
    let SignedEvent { note, event, .. } = SignedEvent::parse(kept)?;
    if note.signatures().first().is_none_or(|line| line.name() != writer.member.to_string()) {
        return Err(Refusal::Signers.into());
    }
    match event.body {
        Body::Cast(cast) if event.assembly == writer.state.id() => {
            let vote = writer.state.votes().get(&cast.vote).ok_or(Refusal::VoteUnknown)?;
            sign(writer, vote, cast.ballot)
        }
        _ => Err(Refusal::VoteUnknown.into()),
    }
}
