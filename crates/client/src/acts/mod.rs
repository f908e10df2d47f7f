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
mod plain;

pub use assembly_found::{Founded, found};
pub use invite_issue::Issued;
pub use member_join::join;
pub use plain::PlainAct;

use crate::keys::MemberKeys;
use folkmoot_ledger::{
    events::{Body, Event, SignedEvent},
    keys::SigningKey,
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
    /// The bytes of the signed note: the body of the request.
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
    /// The protocol's own refusal of a trustee's step.
    #[error(transparent)]
    Circle(#[from] folkmoot_protocol::circle::CircleError),
}

impl ActError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.code(),
            Self::Link => "invite.link",
            Self::Circle(error) => error.code(),
        }
    }
}

/// What all acts need.
#[derive(Clone, Copy)]
pub struct EventWriter<'a> {
    pub(crate) state: &'a Assembly,
    pub(crate) keys: &'a MemberKeys,
    pub(crate) event: Uuid,
    pub(crate) now_ms: u64,
}

impl<'a> EventWriter<'a> {
    /// A writer for one act of the member with these keys.
    ///
    /// `event` is a fresh id from [`event_id`]; `now_ms` is the time as Unix milliseconds, as near to the host's clock as the
    /// device can tell. Take the same id again only to write the same act.
    pub fn new(state: &'a Assembly, keys: &'a MemberKeys, event: Uuid, now_ms: u64) -> Self {
        Self { state, keys, event, now_ms }
    }

    /// Writes an act whose fields say all: leaving, calling or ending a circle, proposing or withdrawing a vote. A circle
    /// and a vote go by the id of this event.
    ///
    /// # Errors
    /// [`ActError::Refused`].
    pub fn write(&self, act: impl Into<PlainAct>) -> Result<SignedAct, ActError> {
        self.write_body(act.into().0)
    }

    /// Writes, signs and checks an event that only its author signs.
    pub(crate) fn write_body(&self, body: Body) -> Result<SignedAct, ActError> {
        let event = Event { assembly: self.state.id(), id: self.event, body };
        let name = self.keys.id().to_string();
        let note = sign(&event, &[(&name, self.keys.expose_signing_key())])?;
        check(self.state, self.now_ms, event.id, note)
    }
}

/// Signs the text of an event with each key, in order.
fn sign(event: &Event, signers: &[(&str, &SigningKey)]) -> Result<Vec<u8>, NoteError> {
    Ok(Note::sign(&event.encode(), signers)?.encode())
}

/// Reads what was written as the host will read it, and asks the rules.
fn check(state: &Assembly, now_ms: u64, event: Uuid, note: Vec<u8>) -> Result<SignedAct, ActError> {
    // The last entry may be a little ahead of this device's clock.
    state.validate(now_ms.max(state.time_ms()), &SignedEvent::parse(&note)?)?;
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
