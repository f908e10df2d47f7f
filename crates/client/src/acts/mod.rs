//! What a member can say: every event of an assembly, written, checked and signed (docs/spec/09-events.md).
//!
//! A [`EventWriter`] holds what all acts need: who writes, where, when, and the id of the event. Each act is checked against the
//! member's own copy of the assembly with the very rules that the host applies, so that a refusal comes at once, with the
//! same code, and nothing that cannot be taken is sent. The answer is an [`SignedAct`]: the bytes to post. Posting the same act
//! twice is the same event, so an act whose answer was lost is simply posted again.
//!
//! Founding and joining come first: they are the acts of somebody who is no member yet.

mod assembly_found;
mod circle_steps;
mod invite_issue;
mod member_join;
mod member_key;
mod member_recover;
mod member_rekey;
mod member_stay;
mod plain;
mod text_erase;
mod vote_confirm;

pub use assembly_found::{Founded, Founding, found};
pub use invite_issue::Issued;
pub use member_join::{AtDoor, join, join_at_door};
pub use member_recover::recover;
pub use plain::PlainAct;
pub(crate) use text_erase::erase_unread;

use crate::keys::{InviteSecret, MemberKeys};
use folkmoot_ledger::{
    events::{Body, Event, SignedEvent, join_posted},
    keys::{self, MemberId, SigningKey},
    note::{Note, NoteError},
    refusal::Refusal,
    state::Assembly,
};
use thiserror::Error;
use uuid::Uuid;

/// An event, signed and ready to be posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedAct {
    /// The id of the event.
    pub event: Uuid,
    /// The body of the request: the signed note, and after it the texts that its event names.
    pub note: Vec<u8>,
}

/// Why an act was not written.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ActError {
    /// The rules refuse it, as the host would.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The secret of an invitation link is not that of this invitation.
    #[error("the link does not belong to this invitation: a part of it is missing or was changed")]
    Link,
    /// What has to be signed or opened with a key that the member had before, and that this device has no more.
    #[error("this takes a key that this device does not have: the member has taken a new one since")]
    OtherKey,
    /// The protocol's own refusal of a trustee's step.
    #[error(transparent)]
    Circle(#[from] folkmoot_protocol::circle::CircleError),
}

impl ActError {
    /// From when on the same would be taken, as [`Refusal::from_ms`].
    pub fn from_ms(&self) -> Option<u64> {
        match self {
            Self::Refused(refusal) => refusal.from_ms(),
            _ => None,
        }
    }

    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.code(),
            Self::Link => "invite.link",
            Self::OtherKey => "member.other_key",
            Self::Circle(error) => error.code(),
        }
    }
}

/// What all acts need.
#[derive(Clone, Copy)]
pub struct EventWriter<'a> {
    pub(crate) state: &'a Assembly,
    pub(crate) keys: &'a MemberKeys,
    /// Who the keys stand for in this assembly.
    pub(crate) member: MemberId,
    pub(crate) event: Uuid,
    pub(crate) now_ms: u64,
}

impl<'a> EventWriter<'a> {
    /// A writer for one act of the member with these keys.
    ///
    /// `event` is a fresh id from [`event_id`]; `now_ms` is the time as Unix milliseconds, as near to the host's clock as the
    /// device can tell. Take the same id again only to write the same act.
    pub fn new(state: &'a Assembly, keys: &'a MemberKeys, event: Uuid, now_ms: u64) -> Self {
        Self { state, keys, member: keys.member_in(state), event, now_ms }
    }

    /// Writes an act whose fields say all: vouching, leaving, calling a circle, proposing a vote or signing it. A circle
    /// and a vote go by the id of this event.
    ///
    /// # Errors
    /// [`ActError::Refused`].
    pub fn write(&self, act: impl Into<PlainAct>) -> Result<SignedAct, ActError> {
        let PlainAct { body, texts } = act.into();
        let act = self.written(body, &[self.keys.expose_signing_key()])?;
        check(self.state, self.now_ms, self.event, join_posted(&act, &texts))
    }

    /// Writes, signs and checks an event that only its author signs.
    pub(crate) fn write_body(&self, body: Body) -> Result<SignedAct, ActError> {
        self.write_signed(body, &[self.keys.expose_signing_key()])
    }

    /// Writes an event that its author signs with each of these keys, and checks it.
    pub(crate) fn write_signed(&self, body: Body, keys: &[&SigningKey]) -> Result<SignedAct, ActError> {
        check(self.state, self.now_ms, self.event, self.written(body, keys)?)
    }

    /// The bytes of the signed note.
    fn written(&self, body: Body, keys: &[&SigningKey]) -> Result<Vec<u8>, NoteError> {
        let event = Event { assembly: self.state.id(), id: self.event, body };
        let name = self.member.to_string();
        let signers: Vec<_> = keys.iter().map(|key| (name.as_str(), *key)).collect();
        sign(&event, &signers)
    }
}

/// Signs the text of an event with each key, in order.
fn sign(event: &Event, signers: &[(&str, &SigningKey)]) -> Result<Vec<u8>, NoteError> {
    Ok(Note::sign(&event.encode(), signers)?.encode())
}

/// Reads what was written as the host will read it, and asks the rules.
pub(crate) fn check(
    state: &Assembly,
    now_ms: u64,
    event: Uuid,
    note: Vec<u8>,
) -> Result<SignedAct, ActError> {
    // The last entry may be a little ahead of this device's clock.
    state.validate(now_ms.max(state.time_ms()), &SignedEvent::parse_posted(&note)?)?;
    Ok(SignedAct { event, note })
}

/// A fresh id for an event: a UUID of version 7 from the time in Unix milliseconds and ten random bytes (RFC 9562).
pub fn event_id(time_ms: u64, random: &[u8; 10]) -> Uuid {
    uuid::Builder::from_unix_timestamp_millis(time_ms, random).into_uuid()
}

impl From<NoteError> for ActError {
    fn from(error: NoteError) -> Self {
        Self::Refused(Refusal::Note(error))
    }
}

/// The invitation that a link belongs to, which follows from its secret, and the name under which its key signs.
fn invitation_of(state: &Assembly, secret: &InviteSecret) -> Result<(Uuid, String), ActError> {
    let key = secret.public();
    let found =
        state.invitations().iter().find_map(|(id, invitation)| (invitation.key == key).then_some(*id));
    Ok((found.ok_or(ActError::Link)?, keys::invite_name(&key)))
}
