//! Promises: what a host answers to a ballot of a vote that hides who takes part, before the ballot is in the log
//! (docs/spec/07-log.md, 7.12).
//!
//! Such ballots come into the log in rounds, several at once, so that nobody can tell by the time who sent which. Until then the
//! host's signature stands for it: this ballot will be in by this time. A record that goes on beyond that time without the ballot
//! and the promise together prove that the host did not keep its word.
//!
//! ```
//! use folkmoot_ledger::{keys::{self, SigningKey}, promise::Promise};
//! # use uuid::Uuid;
//! let host = SigningKey::from_seed(&[7; 32]);
//! let note = b"the note that was sent";
//! let promise = Promise {
//!     assembly: Uuid::from_u128(1), vote: Uuid::from_u128(2), tag: [3; 32], event: Uuid::from_u128(4), previous: None,
//!     note_hash: Promise::hash(note), in_by_ms: Promise::round_ms(1_800_000_100_000, 1_900_000_000_000), replaces: Vec::new(),
//! };
//! assert_eq!(promise.in_by_ms % 3_600_000, 0);
//! let bytes = promise.sign(&host)?.encode();
//! let kept = Promise::verify(&bytes, Uuid::from_u128(1), &host.verifying_key())?;
//! assert_eq!(kept, promise);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::{
    base64,
    keys::{self, SigningKey, VerifyingKey},
    note::{Note, NoteError},
};
use sha2::{Digest, Sha256};
use thiserror::Error;
use uuid::Uuid;

/// The first line of every promise.
pub const HEADER: &str = "folkmoot/v1 promise";

/// A round is posted as soon as ballots with so many different tags wait.
pub const ROUND_TAGS: usize = 5;
/// A round is posted at each multiple of this time, whatever waits.
pub const ROUND_MS: u64 = 3_600_000;
/// So many ballots that it takes the place of are named by a promise, the latest ones.
pub const MAX_REPLACES: usize = 16;

/// Why a promise is refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PromiseError {
    /// Not a note, or without a right signature of the host.
    #[error("the promise is not a note signed by the host: {0}")]
    Note(#[from] NoteError),
    /// Not the lines of a promise in their one form.
    #[error("these are not the lines of a promise")]
    Lines,
    /// A promise about another assembly.
    #[error("this promise is about another assembly")]
    OtherAssembly,
}

impl PromiseError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Note(error) => error.code(),
            Self::Lines => "promise.lines",
            Self::OtherAssembly => "promise.assembly",
        }
    }
}

/// What a host promises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// The assembly.
    pub assembly: Uuid,
    /// The vote.
    pub vote: Uuid,
    /// The tag of the ballot.
    pub tag: [u8; 32],
    /// The event of the ballot.
    pub event: Uuid,
    /// The event in the log whose ballot it takes the place of, as it says itself.
    pub previous: Option<Uuid>,
    /// SHA-256 of the note that was sent.
    pub note_hash: [u8; 32],
    /// The entry is dated no later than this, in Unix milliseconds.
    pub in_by_ms: u64,
    /// Events of ballots with this tag that waited, and will not come in since this one takes their place; the latest first.
    pub replaces: Vec<Uuid>,
}

impl Promise {
    /// The hash of a note that was sent.
    pub fn hash(note: &[u8]) -> [u8; 32] {
        Sha256::digest(note).into()
    }

    /// The end of the round in which a ballot comes in that arrives at `now_ms`, in a vote that closes at `closes_ms`.
    pub fn round_ms(now_ms: u64, closes_ms: u64) -> u64 {
        let next = (now_ms / ROUND_MS).saturating_add(1).saturating_mul(ROUND_MS);
        next.min(closes_ms.saturating_sub(1))
    }

    /// The text of the note.
    pub fn encode(&self) -> String {
        let previous = self.previous.map_or_else(|| "-".to_owned(), |previous| previous.to_string());
        let mut lines = vec![
            HEADER.to_owned(),
            keys::origin(self.assembly),
            self.vote.to_string(),
            base64::encode(&self.tag),
            self.event.to_string(),
            previous,
            base64::encode(&self.note_hash),
            self.in_by_ms.to_string(),
        ];
        lines.extend(self.replaces.iter().map(Uuid::to_string));
        lines.push(String::new());
        lines.join("\n")
    }

    /// Reads the text of a note; accepts only what [`Self::encode`] writes.
    ///
    /// # Errors
    /// [`PromiseError::Lines`]; never panics.
    pub fn parse(text: &str) -> Result<Self, PromiseError> {
        let promise = Self::read(text).ok_or(PromiseError::Lines)?;
        if promise.encode() == text && promise.replaces.len() <= MAX_REPLACES {
            Ok(promise)
        } else {
            Err(PromiseError::Lines)
        }
    }

    fn read(text: &str) -> Option<Self> {
        let mut lines = text.strip_suffix('\n')?.split('\n');
        let id = |line: &str| Uuid::try_parse(line).ok();
        if lines.next()? != HEADER {
            return None;
        }
        let promise = Self {
            assembly: id(lines.next()?.strip_prefix("folkmoot/")?)?,
            vote: id(lines.next()?)?,
            tag: base64::decode_array(lines.next()?).ok()?,
            event: id(lines.next()?)?,
            previous: match lines.next()? {
                "-" => None,
                line => Some(id(line)?),
            },
            note_hash: base64::decode_array(lines.next()?).ok()?,
            in_by_ms: crate::decimal::parse(lines.next()?.as_bytes())?,
            replaces: lines.take(MAX_REPLACES + 1).map(id).collect::<Option<_>>()?,
        };
        Some(promise)
    }

    /// Signs with the host's key, under the name of the assembly's log.
    ///
    /// # Errors
    /// [`PromiseError`] if it cannot stand in a note.
    pub fn sign(&self, key: &SigningKey) -> Result<Note, PromiseError> {
        let text = self.encode();
        if Self::parse(&text)? != *self {
            return Err(PromiseError::Lines);
        }
        Ok(Note::sign(&text, &[(&keys::origin(self.assembly), key)])?)
    }

    /// Reads a promise about an assembly and checks its host's signature.
    ///
    /// # Errors
    /// One [`PromiseError`] for each way in which bytes are not a promise of this host.
    pub fn verify(bytes: &[u8], assembly: Uuid, host: &VerifyingKey) -> Result<Self, PromiseError> {
        let note = Note::parse(bytes)?;
        let promise = Self::parse(note.text())?;
        if promise.assembly != assembly {
            return Err(PromiseError::OtherAssembly);
        }
        note.verify(&keys::origin(assembly), host)?;
        Ok(promise)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn promise() -> Promise {
        Promise {
            assembly: Uuid::from_u128(1),
            vote: Uuid::from_u128(2),
            tag: [3; 32],
            event: Uuid::from_u128(4),
            previous: Some(Uuid::from_u128(5)),
            note_hash: Promise::hash(b"note"),
            in_by_ms: 1_800_000_000_000,
            replaces: vec![Uuid::from_u128(6), Uuid::from_u128(7)],
        }
    }

    #[test]
    fn rounds_end_with_the_hour_and_before_the_vote_closes() {
        assert_eq!(Promise::round_ms(ROUND_MS, u64::MAX), 2 * ROUND_MS);
        assert_eq!(Promise::round_ms(2 * ROUND_MS - 1, u64::MAX), 2 * ROUND_MS);
        assert_eq!(Promise::round_ms(ROUND_MS, ROUND_MS + 10), ROUND_MS + 9);
    }

    #[test]
    fn a_promise_has_one_form() {
        let text = promise().encode();
        assert_eq!(Promise::parse(&text), Ok(promise()));
        let first = Promise { previous: None, replaces: Vec::new(), ..promise() };
        assert_eq!(Promise::parse(&first.encode()), Ok(first));
        let many = Promise { replaces: vec![Uuid::from_u128(8); MAX_REPLACES + 1], ..promise() };
        for wrong in [
            text.trim_end().to_owned(),
            format!("{text}\n"),
            text.replace("promise", "Promise"),
            text.replace("\n1800000000000", "\n01800000000000"),
            text.replace("folkmoot/0", "folkmoot/{0"),
            text.replace("00000000-0000-0000-0000-000000000006", "00000000000000000000000000000006"),
            many.encode(),
        ] {
            assert_eq!(Promise::parse(&wrong).unwrap_err().code(), "promise.lines", "{wrong}");
        }
    }

    #[test]
    fn only_the_host_promises_and_only_about_its_assembly() {
        let (host, other) = (SigningKey::from_seed(&[1; 32]), SigningKey::from_seed(&[2; 32]));
        let bytes = promise().sign(&host).unwrap().encode();
        let of = promise().assembly;
        assert_eq!(Promise::verify(&bytes, of, &host.verifying_key()), Ok(promise()));
        let code = |assembly, key: &SigningKey| {
            Promise::verify(&bytes, assembly, &key.verifying_key()).unwrap_err().code()
        };
        assert_eq!(code(of, &other), "note.unsigned");
        assert_eq!(code(Uuid::nil(), &host), "promise.assembly");
    }
}
