//! Promises: what a host answers to a ballot of a vote that hides who takes part, as long as the ballot waits for its round, checked
//! before anybody relies on it (docs/spec/08-keys.md, section 5).

use crate::replica::{Replica, ReplicaError};
use folkmoot_ledger::{
    events::{Body, Event},
    note::Note,
    promise::{self, Promise},
};
use folkmoot_protocol::{participation::Tag, tracker};
use serde::Serialize;
use thiserror::Error;
use uuid::Uuid;

/// Why a promise is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PromiseError {
    /// Not a promise, or not of this assembly's host.
    #[error("the host's promise is wrong: {0}")]
    Promise(#[from] promise::PromiseError),
    /// A promise about something else than what was sent.
    #[error("the host's promise is about something else than what was sent")]
    Other,
    /// Its time is not before the vote closes.
    #[error("the host promises a time at which the vote has closed")]
    Late,
    /// It does not say that it takes the place of the ballot that was promised before.
    #[error("the host's promise does not name the ballot that it takes the place of")]
    Replaces,
    /// There is no copy of the log to compare with.
    #[error(transparent)]
    Replica(#[from] ReplicaError),
}

impl PromiseError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Promise(error) => error.code(),
            Self::Other => "promise.other_note",
            Self::Late => "promise.late",
            Self::Replaces => "promise.replaces",
            Self::Replica(error) => error.code(),
        }
    }
}

/// What a host has promised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Promised {
    /// The id of the event.
    pub event: Uuid,
    /// By when it will be in the log, in Unix milliseconds.
    pub in_by_ms: u64,
    /// All of the ballot's tracker, computed from what was sent.
    pub full_tracker: String,
}

/// Checks the promise for a ballot. `sent` are the bytes that were posted; `before` is the ballot of this device with the same tag that was
/// promised and is not in the log, if there is one.
///
/// # Errors
/// One [`PromiseError`] for each way in which it is not the promise for this ballot.
pub fn check(
    replica: &Replica,
    sent: &[u8],
    promise: &[u8],
    before: Option<Uuid>,
) -> Result<Promised, PromiseError> {
    let state = replica.state()?;
    let host = replica.host_key_at(replica.size()).ok_or(ReplicaError::Empty)?;
    let promise = Promise::verify(promise, state.id(), &host)?;
    let note = Note::parse(sent).map_err(|_| PromiseError::Other)?;
    let event = Event::parse(note.text()).map_err(|_| PromiseError::Other)?;
    let Body::Hidden(hidden) = &event.body else { return Err(PromiseError::Other) };
    let same = promise.note_hash == Promise::hash(sent)
        && (promise.event, promise.vote, promise.tag) == (event.id, hidden.vote, hidden.tag.0)
        && promise.previous == hidden.previous;
    if !same {
        return Err(PromiseError::Other);
    }
    let vote = state.votes().get(&hidden.vote).ok_or(PromiseError::Other)?;
    if vote.closes.is_none_or(|closes| promise.in_by_ms >= closes) {
        return Err(PromiseError::Late);
    }
    if before.is_some_and(|before| before != event.id && !promise.replaces.contains(&before)) {
        return Err(PromiseError::Replaces);
    }
    let fingerprint = vote.fingerprint().ok_or(PromiseError::Other)?;
    let voter = Tag::from_bytes(&hidden.tag.0).map_err(|_| PromiseError::Other)?.voter_tag(fingerprint);
    let full_tracker = tracker(fingerprint, &voter, &hidden.ballot.0).full();
    Ok(Promised { event: event.id, in_by_ms: promise.in_by_ms, full_tracker })
}
