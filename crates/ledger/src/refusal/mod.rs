//! Why an entry is not taken: one variant, one code and one sentence for each reason (docs/errors.md).
//!
//! ```
//! use folkmoot_ledger::refusal::{Class, Refusal};
//!
//! // Programs go by the code, hosts answer with the status of the class, people read the sentence.
//! let refusal = Refusal::Founding;
//! assert_eq!((refusal.code(), refusal.class()), ("assembly.founding", Class::Order));
//! println!("{refusal}");
//! ```

mod event;

pub use event::EventError;

use crate::{keys::KeyError, note::NoteError};
use folkmoot_protocol::{BallotError, circle::CircleError, decryption::DecryptionError, participation};
use thiserror::Error;
use uuid::Uuid;

/// What kind of reason a refusal has; a host answers with the HTTP status that goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Not an event at all (400).
    Malformed,
    /// Its author may not do this (403).
    Authority,
    /// Names something that is not in the log (404).
    Unknown,
    /// Not now, not again, or not in this order (409).
    Order,
    /// Says something untrue or impossible (422).
    Content,
}

/// Why the state machine does not take an event.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs)] // the sentence of each variant is its description
pub enum Refusal {
    #[error("this is not a signed note: {0}")]
    Note(#[from] NoteError),
    #[error("this is not an event: {0}")]
    Event(#[from] EventError),
    #[error("the entry is dated before the one that precedes it")]
    TimeBackwards,
    #[error("the event belongs to another assembly")]
    OtherAssembly,
    #[error("an assembly is founded once, by the first entry of its log")]
    Founding,
    #[error("the signatures are not exactly those that this kind of event asks for, in their order")]
    Signers,
    #[error("the signature of {0} is wrong")]
    Signature(String),
    #[error("only a member can do this")]
    NotMember,
    #[error("only a trustee of this circle can do this")]
    NotTrustee,
    #[error("only a trustee of the circle, or whoever called it, can end its ceremony")]
    NotOfCircle,
    #[error("this member is not on the roll of this vote")]
    NotOnRoll,
    #[error("the event id {0} is in use")]
    Repeated(Uuid),
    #[error("no such invitation")]
    InviteUnknown,
    #[error("the invitation has been used up")]
    InviteSpent,
    #[error("the invitation has expired")]
    InviteExpired,
    #[error("an invitation must expire after it is issued")]
    InviteTimes,
    #[error("this key belongs to a member already, or did")]
    MemberKnown,
    #[error("the name \"{0}\" is taken, or looks like one that is")]
    NameTaken(String),
    #[error("a public key is not one that can be used: {0}")]
    Key(#[from] KeyError),
    #[error("a static key is not one that can be used, or another member has it")]
    StaticKey,
    #[error("there is no proof that the new member has the secret of their static key")]
    Possession,
    #[error("a participation key is not one that can be used, or somebody has or had it")]
    ParticipationKey,
    #[error("there is no proof that the member has the secret of their participation key")]
    ParticipationProof,
    #[error("a trustee is named who is not a member, or twice")]
    Trustees,
    #[error("no such circle")]
    CircleUnknown,
    #[error("the ceremony of this circle is not at this step")]
    CirclePhase,
    #[error("this trustee has done this step already")]
    CircleRepeated,
    #[error("the message is not the one that this trustee committed to when accepting")]
    CircleOtherMessage,
    #[error("the ceremony's message is wrong: {0}")]
    Circle(#[from] CircleError),
    #[error("what is said of this trustee is not what the log shows")]
    CircleBlame,
    #[error("a vote needs a circle that all its trustees have certified")]
    CircleNotReady,
    #[error(
        "a proposal says whether it hides who takes part where the rules leave that to it, and nowhere else"
    )]
    ProposeParticipation,
    #[error("no such vote")]
    VoteUnknown,
    #[error("the vote is {0}; this can not be done now")]
    VotePhase(&'static str),
    #[error("too few voted: the ballots of this vote are never opened, and it has no result")]
    Withheld,
    #[error("it is too early for this")]
    TooEarly { from_ms: u64 },
    #[error("voting ended at the closing time")]
    Over,
    #[error("the fingerprint is not that of this vote")]
    Fingerprint,
    #[error("the ballot does not follow this voter's last one in the log")]
    Previous,
    #[error("the ballot can not be read or its proof is wrong: {0}")]
    Ballot(#[from] BallotError),
    #[error(
        "this vote takes ballots of the other kind: either all of it shows who takes part, or nothing does"
    )]
    Participation,
    #[error(transparent)]
    Tag(#[from] participation::KeyError),
    #[error("it is not proven that this ballot is from somebody on the roll: {0}")]
    Ring(#[from] participation::ProofError),
    #[error("the number of ballots is stated as {stated}; it is {counted}")]
    BallotCount { stated: u64, counted: u64 },
    #[error("the tally is not the sum of the counted ballots")]
    Sums,
    #[error("no confirmation of this closing is wanted, or no more of them")]
    ConfirmEnough,
    #[error("this member has confirmed the closing already")]
    ConfirmRepeated,
    #[error("what is confirmed is not the closing of this log: its author sees another record")]
    ConfirmOther,
    #[error("this trustee has released a share of this tally already")]
    ShareRepeated,
    #[error("the decryption share is wrong: {0}")]
    Share(DecryptionError),
    #[error("the result needs {needed} shares; there are {present}")]
    TooFewShares { needed: usize, present: usize },
    #[error("the numbers of the result do not have the form of this vote's contests")]
    ResultForm,
    #[error("the numbers of the result are not what the tally holds")]
    ResultNumbers,
    #[error("the outcome is not what the rules give for these numbers")]
    ResultOutcome,
    #[error("the time in the event's id is not the time at which it came")]
    EventClock,
    #[error("in this assembly only votes admit people")]
    InviteByVote,
    #[error("the invitation was taken back, or whoever gave it is no member any more")]
    InviteRevoked,
    #[error("only whoever invited can take the invitation back")]
    NotInviter,
    #[error("nobody asks with this event")]
    JoinUnknown,
    #[error("the assembly grows no faster than its rules allow; there is room for others later")]
    JoinGrowth { from_ms: u64 },
    #[error("this member can not vouch yet")]
    VouchTooSoon { from_ms: u64 },
    #[error("this member has done something not long ago and need not say yet that they are here")]
    StayTooSoon { from_ms: u64 },
    #[error("nobody vouches for themselves, nor for whom they invited")]
    VouchSelf,
    #[error("this member has vouched already")]
    VouchRepeated,
    #[error("this no longer waits for vouches")]
    VouchOver,
    #[error("another new key of this member is waiting")]
    RecoverBusy,
    #[error("this new key can not be refused any more")]
    RecoverOver,
    #[error("only the member's old key can refuse a new one")]
    NotOldKey,
    #[error("what a vote decided still waits for its trustees")]
    CircleWaits { from_ms: u64 },
    #[error("there is a circle in office; another one takes a vote")]
    CircleInOffice,
    #[error("this member has signed for this circle already")]
    CircleSigned,
    #[error("the term of the trustees has ended: only a vote on new ones opens")]
    CircleTerm,
    #[error("the rules ask for at least {size} trustees")]
    CircleSize { size: u64 },
    #[error("what this vote would do takes a special decision")]
    EffectClass,
    #[error("what this was written against is no longer so")]
    EffectFrom,
    #[error("what this would change is not there, or can not be changed so")]
    EffectTargets,
    #[error("no such group")]
    GroupUnknown,
    #[error("only a member of this group can do this")]
    NotOfGroup,
    #[error("a group has the name \"{0}\", or one that looks like it")]
    GroupNameTaken(String),
    #[error("there are as many groups as there can be")]
    GroupMany,
    #[error("the rules give a member {most} voices at most")]
    EffectVoices { most: u16 },
    #[error("no more than one in ten members is removed in 90 days")]
    RemoveBrake { from_ms: u64 },
    #[error("this member has two proposals that are not over yet")]
    ProposeMany,
    #[error("a candidate is not a member")]
    ProposeCandidate,
    #[error("by signatures only the host is changed, or trustees who do not act")]
    ProposeWay,
    #[error("a second reading asks the same as the first one, once, while it is asked for")]
    ProposeAgain,
    #[error("a vote of this class is not open for so long, or so short")]
    VoteLasts,
    #[error("this member has signed the proposal already")]
    SecondRepeated,
    #[error("this member has not signed the proposal")]
    SecondMissing,
    #[error("the proposal needs {needed} signatures")]
    SecondsMissing { needed: u64 },
    #[error("as many votes are open as the rules allow, or another proposal comes first")]
    OpenQueue,
    #[error("the stated closing time is not the opening time and how long the vote lasts")]
    OpenCloses,
    #[error("these pages are announced already")]
    PagesSame,
    #[error("the host has announced other pages often enough for now")]
    PagesOften { from_ms: u64 },
    #[error("there is nothing to object to, or not any more")]
    ObjectOver,
    #[error("this member has objected already")]
    ObjectRepeated,
    #[error("only whom the vote would remove can answer")]
    NotNamed,
    #[error("only the member who proposed the vote can ask for this")]
    NotProposer,
    #[error("this was asked or agreed to already")]
    AmendRepeated,
    #[error("nothing like this was asked of this vote")]
    AmendUnknown,
    #[error("a second reading is not ended: it asks the same once more")]
    AmendReading,
    #[error("no such text")]
    TextUnknown,
    #[error("only whoever wrote a text can have it erased")]
    NotTextAuthor,
    #[error("the text is erased already")]
    TextErased,
    #[error("the name of somebody who is a member, or asks to be one, is not erased")]
    TextInUse,
    #[error("a text is named that the log names already")]
    TextKnown,
}

impl Refusal {
    /// The stable code and the class of this refusal.
    fn code_and_class(&self) -> (&'static str, Class) {
        use Class::{Authority, Content, Malformed, Order, Unknown};
        match self {
            Self::Note(error) => (error.code(), Malformed),
            Self::Event(error) => (error.code(), Malformed),
            Self::TimeBackwards => ("entry.time", Order),
            Self::OtherAssembly => ("event.assembly", Content),
            Self::Founding => ("assembly.founding", Order),
            Self::Signers => ("event.signers", Authority),
            Self::Signature(_) => ("event.signature", Authority),
            Self::NotMember => ("authority.member", Authority),
            Self::NotTrustee => ("authority.trustee", Authority),
            Self::NotOfCircle => ("authority.circle", Authority),
            Self::NotOnRoll => ("authority.roll", Authority),
            Self::Repeated(_) => ("event.repeated", Order),
            Self::InviteUnknown => ("invite.unknown", Unknown),
            Self::InviteSpent => ("invite.spent", Order),
            Self::InviteExpired => ("invite.expired", Order),
            Self::InviteTimes => ("invite.times", Content),
            Self::MemberKnown => ("member.known", Order),
            Self::NameTaken(_) => ("member.name_taken", Order),
            Self::Key(error) => (error.code(), Content),
            Self::StaticKey => ("member.static_key", Content),
            Self::Possession => ("member.static_proof", Content),
            Self::ParticipationKey => ("member.participation_key", Content),
            Self::ParticipationProof => ("member.participation_proof", Content),
            Self::Trustees => ("circle.trustees", Content),
            Self::CircleUnknown => ("circle.unknown", Unknown),
            Self::CirclePhase => ("circle.phase", Order),
            Self::CircleRepeated => ("circle.repeated", Order),
            Self::CircleOtherMessage => ("circle.other_message", Content),
            Self::Circle(error) => (error.code(), Content),
            Self::CircleBlame => ("circle.blame", Content),
            Self::CircleNotReady => ("circle.not_ready", Order),
            Self::ProposeParticipation => ("propose.participation", Content),
            Self::VoteUnknown => ("vote.unknown", Unknown),
            Self::VotePhase(_) => ("vote.phase", Order),
            Self::Withheld => ("vote.withheld", Order),
            Self::TooEarly { .. } => ("vote.too_early", Order),
            Self::Over => ("vote.over", Order),
            Self::Fingerprint => ("vote.fingerprint", Content),
            Self::Previous => ("ballot.previous", Order),
            Self::Ballot(error) => (error.code(), Content),
            Self::Participation => ("vote.participation", Content),
            Self::Tag(error) => (error.code(), Content),
            Self::Ring(error) => (error.code(), Content),
            Self::BallotCount { .. } => ("tally.ballots", Content),
            Self::Sums => ("tally.sums", Content),
            Self::ConfirmEnough => ("confirm.enough", Order),
            Self::ConfirmRepeated => ("confirm.repeated", Order),
            Self::ConfirmOther => ("confirm.other", Content),
            Self::ShareRepeated => ("share.repeated", Order),
            Self::Share(error) => (error.code(), Content),
            Self::TooFewShares { .. } => ("result.too_few_shares", Order),
            Self::ResultForm => ("result.form", Content),
            Self::ResultNumbers => ("result.numbers", Content),
            Self::ResultOutcome => ("result.outcome", Content),
            Self::EventClock => ("event.clock", Order),
            Self::InviteByVote => ("invite.by_vote", Authority),
            Self::InviteRevoked => ("invite.revoked", Order),
            Self::NotInviter => ("authority.inviter", Authority),
            Self::JoinUnknown => ("join.unknown", Unknown),
            Self::JoinGrowth { .. } => ("join.growth", Order),
            Self::VouchTooSoon { .. } => ("vouch.too_soon", Order),
            Self::StayTooSoon { .. } => ("stay.too_soon", Order),
            Self::VouchSelf => ("vouch.self", Authority),
            Self::VouchRepeated => ("vouch.repeated", Order),
            Self::VouchOver => ("vouch.over", Order),
            Self::RecoverBusy => ("recover.busy", Order),
            Self::RecoverOver => ("recover.over", Order),
            Self::NotOldKey => ("authority.old_key", Authority),
            Self::CircleWaits { .. } => ("circle.waits", Order),
            Self::CircleInOffice => ("circle.in_office", Order),
            Self::CircleSigned => ("circle.signed", Order),
            Self::CircleTerm => ("circle.term", Order),
            Self::CircleSize { .. } => ("circle.size", Content),
            Self::EffectClass => ("effect.class", Content),
            Self::EffectFrom => ("effect.from", Order),
            Self::EffectTargets => ("effect.targets", Content),
            Self::GroupUnknown => ("group.unknown", Unknown),
            Self::NotOfGroup => ("authority.group", Authority),
            Self::GroupNameTaken(_) => ("group.name_taken", Order),
            Self::GroupMany => ("group.many", Order),
            Self::EffectVoices { .. } => ("effect.voices", Content),
            Self::RemoveBrake { .. } => ("remove.brake", Order),
            Self::ProposeMany => ("propose.many", Order),
            Self::ProposeCandidate => ("propose.candidate", Content),
            Self::ProposeWay => ("propose.way", Content),
            Self::ProposeAgain => ("propose.again", Content),
            Self::VoteLasts => ("vote.lasts", Content),
            Self::SecondRepeated => ("second.repeated", Order),
            Self::SecondMissing => ("second.missing", Order),
            Self::SecondsMissing { .. } => ("vote.seconds", Order),
            Self::OpenQueue => ("vote.queue", Order),
            Self::OpenCloses => ("vote.closes", Content),
            Self::PagesSame => ("pages.same", Order),
            Self::PagesOften { .. } => ("pages.often", Order),
            Self::ObjectOver => ("object.over", Order),
            Self::ObjectRepeated => ("object.repeated", Order),
            Self::NotNamed => ("authority.named", Authority),
            Self::NotProposer => ("authority.proposer", Authority),
            Self::AmendRepeated => ("amend.repeated", Order),
            Self::AmendUnknown => ("amend.unknown", Unknown),
            Self::AmendReading => ("amend.reading", Order),
            Self::TextUnknown => ("text.unknown", Unknown),
            Self::NotTextAuthor => ("authority.text", Authority),
            Self::TextErased => ("text.erased", Order),
            Self::TextInUse => ("text.in_use", Order),
            Self::TextKnown => ("text.known", Order),
        }
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.code_and_class().0
    }

    /// From when on the same would be taken, in Unix milliseconds, where nothing but time stands against it.
    ///
    /// ```
    /// use folkmoot_ledger::refusal::Refusal;
    ///
    /// assert_eq!(Refusal::VouchTooSoon { from_ms: 1_800_000_000_000 }.from_ms(), Some(1_800_000_000_000));
    /// assert_eq!(Refusal::NotMember.from_ms(), None);
    /// ```
    pub fn from_ms(&self) -> Option<u64> {
        match self {
            Self::TooEarly { from_ms }
            | Self::JoinGrowth { from_ms }
            | Self::VouchTooSoon { from_ms }
            | Self::StayTooSoon { from_ms }
            | Self::CircleWaits { from_ms }
            | Self::RemoveBrake { from_ms }
            | Self::PagesOften { from_ms } => Some(*from_ms),
            _ => None,
        }
    }

    /// The kind of reason.
    pub fn class(&self) -> Class {
        self.code_and_class().1
    }
}
