//! Casting, or checking, a ballot (docs/spec/03-ballot.md, "Cast or check").
//!
//! Choosing and sealing make a [`Sealed`] ballot, whose tracker the device shows before it knows what the voter will do
//! with it. Then either [`Sealed::cast`] makes the act to post, or [`Sealed::check`] gives away selections and seed, so that
//! any second device can seal again and compare ([`check_document`]). Both take the sealed ballot away: one that was
//! checked can never be cast, and the other way round. A device that cheats on what it seals has to guess which it will be.

use crate::{
    acts::{ActError, EventWriter, SignedAct},
    keys::MemberKeys,
};
use folkmoot_ledger::{
    bytes::{Base64, Base64Array},
    events::{Body, Cast, SignedEvent},
    keys::MemberId,
    refusal::Refusal,
    state::{Assembly, Vote, VotePhase},
};
use folkmoot_protocol::{self as protocol, BallotSeed, SealError, Selection, Tracker, VoteContext, VoterTag};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use uuid::Uuid;
use zeroize::Zeroizing;

/// Why there is no ballot, or not this one.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CastError {
    /// The rules refuse it, as the host would.
    #[error(transparent)]
    Act(#[from] ActError),
    /// The selections make no ballot of this vote, or another one than the revealed.
    #[error(transparent)]
    Seal(#[from] SealError),
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
    voter: MemberId,
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

/// The contents of a checked ballot, revealed. Not secret any more, and of no use to anybody: this ballot is never cast.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    folkmoot: String,
    assembly: Uuid,
    vote: Uuid,
    voter: MemberId,
    /// All of the tracker, not the beginning that people read.
    tracker: String,
    selections: Vec<Vec<u32>>,
    seed: Base64Array<32>,
    /// Left out where the document has to be short, as in a QR code: the tracker stands for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ballot: Option<Base64>,
}

const DOCUMENT: &str = "checked ballot v1";

/// What a second device found in a check document, all of it recomputed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Checked {
    /// The vote.
    pub vote: Uuid,
    /// The voter for whom it was sealed.
    pub voter: MemberId,
    /// The short tracker. The voter compares it with the one that the first device showed before it knew of the check.
    pub tracker: String,
    /// All of the tracker: what a second device compares that took it over before the first one knew of the check.
    pub full_tracker: String,
    /// What is really in the ballot, one list of numbers for each contest.
    pub selections: Vec<Vec<u32>>,
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
    let (state, context) = known_vote(state, vote)?;
    if state.phase != VotePhase::Open {
        return Err(Refusal::VotePhase(state.phase.name()).into());
    }
    if state.roll.binary_search(&member).is_err() {
        return Err(Refusal::NotOnRoll.into());
    }
    let selections: Vec<Selection> = selections.into_iter().map(Selection).collect();
    let voter = VoterTag(member.0);
    let ballot = protocol::seal(&context, &voter, &selections, &seed)?;
    let tracker = protocol::tracker(context.fingerprint(), &voter, &ballot);
    Ok(Sealed { vote, voter: member, tracker, ballot, selections, seed })
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

    /// Signs the ballot: the act takes the place of this voter's last one. The seed and the selections are forgotten, so the act is all
    /// that is left of it: keep it until [`crate::standing`] says what became of it.
    ///
    /// Only the log closes a vote. A clock that is past the closing time may be the host's, and then it keeps nobody from voting: the
    /// ballot is signed, sent, and late if the log says so.
    ///
    /// # Errors
    /// [`CastError::Act`], for example when the log has closed the vote meanwhile.
    pub fn cast(self, writer: &EventWriter<'_>) -> Result<CastAct, CastError> {
        let (tracker, full_tracker) = (self.tracker.to_string(), self.tracker.full());
        let act = write(writer, self.vote, self.voter, Base64(self.ballot))?;
        Ok(CastAct { act, vote: self.vote, tracker, full_tracker })
    }

    /// Gives the ballot away instead: the JSON document for a second device. `assembly` is the assembly's id.
    pub fn check(self, assembly: Uuid) -> String {
        let document = Document {
            folkmoot: DOCUMENT.to_owned(),
            assembly,
            vote: self.vote,
            voter: self.voter,
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
fn write(
    writer: &EventWriter<'_>,
    vote: Uuid,
    voter: MemberId,
    ballot: Base64,
) -> Result<SignedAct, CastError> {
    if writer.member != voter {
        return Err(Refusal::Signers.into());
    }
    let open = writer.state.votes().get(&vote).ok_or(Refusal::VoteUnknown)?;
    // The key of the opening: whoever has taken a new one since, or for whom others have, casts with the one that was on the roll.
    let member = writer.state.members().get(&voter).ok_or(Refusal::NotOnRoll)?;
    let key = writer.keys.expose_signing_key_at(member, open.opened.unwrap_or_default());
    let key = key.ok_or(ActError::OtherKey)?;
    let previous = open.ballots.get(&voter).map(|ballot| ballot.event);
    let now_ms = writer.now_ms.min(open.closes.unwrap_or(u64::MAX).saturating_sub(1));
    let body = Body::Cast(Cast { vote, previous, ballot });
    Ok(EventWriter { now_ms, ..*writer }.write_signed(body, &[key])?)
}

/// Signs a kept ballot again, with the id of this writer: the ballot is the same to the last byte, tracker included. To be asked where
/// [`crate::standing`] says that the kept one can no longer be taken because of its age.
///
/// # Errors
/// [`CastError::Act`] for what is no ballot of this member, or one that the log can take no more.
pub fn sign_again(writer: &EventWriter<'_>, kept: &[u8]) -> Result<SignedAct, CastError> {
    let SignedEvent { note, event } = SignedEvent::parse(kept)?;
    if note.signatures().first().is_none_or(|line| line.name() != writer.member.to_string()) {
        return Err(Refusal::Signers.into());
    }
    match event.body {
        Body::Cast(cast) if event.assembly == writer.state.id() => {
            write(writer, cast.vote, writer.member, cast.ballot)
        }
        _ => Err(Refusal::VoteUnknown.into()),
    }
}

/// Checks a ballot on a second device: seals again from selections and seed and compares byte for byte. A document without
/// the ballot is compared by its tracker alone, which is a hash of the ballot.
///
/// # Errors
/// [`CastError::Document`], [`CastError::Unknown`], [`CastError::Tracker`], or [`CastError::Seal`] with `check.mismatch` when the
/// ballot holds something else.
pub fn check_document(state: &Assembly, document: &[u8]) -> Result<Checked, CastError> {
    let document: Document =
        serde_json::from_slice(document).map_err(|error| CastError::Document(error.to_string()))?;
    if document.folkmoot != DOCUMENT {
        return Err(CastError::Document("it is of another kind or version".to_owned()));
    }
    if document.assembly != state.id() {
        return Err(CastError::Unknown);
    }
    let (vote, context) = known_vote(state, document.vote).map_err(|_| CastError::Unknown)?;
    vote.roll.binary_search(&document.voter).map_err(|_| CastError::Unknown)?;
    let voter = VoterTag(document.voter.0);
    let selections: Vec<Selection> = document.selections.iter().cloned().map(Selection).collect();
    let seed = BallotSeed::from_bytes(*Zeroizing::new(document.seed.0));
    let ballot = protocol::seal(&context, &voter, &selections, &seed)?;
    if document.ballot.is_some_and(|shown| shown.0 != ballot) {
        return Err(SealError::Mismatch.into());
    }
    let tracker = protocol::tracker(context.fingerprint(), &voter, &ballot);
    // All of the hash: what people compare is short enough that somebody may have searched two ballots for it.
    if Tracker::from_full(&document.tracker) != Ok(tracker) {
        return Err(CastError::Tracker);
    }
    Ok(Checked {
        vote: document.vote,
        voter: document.voter,
        tracker: tracker.to_string(),
        full_tracker: tracker.full(),
        selections: document.selections,
    })
}
