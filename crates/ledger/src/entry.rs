//! Entries: what a log consists of (docs/spec/07-log.md, 7.4).
//!
//! An [`Entry`] is the time at which the host took a [`Note`], and the note. The rest of the section is in [`crate::keys`] (7.2),
//! [`crate::note`] (7.3), [`crate::merkle`] (7.5, 7.6), [`crate::checkpoint`] (7.7), [`crate::receipt`] (7.8), [`crate::tiles`] (7.9)
//! and [`crate::text`] (7.11).
//!
//! ```
//! use folkmoot_ledger::{entry::Entry, keys::SigningKey, note::Note};
//!
//! let note = Note::sign("what is said\n", &[("somebody", &SigningKey::from_seed(&[1; 32]))])?;
//! let entry = Entry::new(1_800_000_000_000, note)?;
//! let bytes = entry.encode();
//! assert!(bytes.starts_with(b"1800000000000\nwhat is said\n"));
//! assert_eq!(Entry::parse(&bytes)?, entry);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::{
    merkle::{self, Hash},
    note::{Note, NoteError},
};
use thiserror::Error;

/// The longest entry, in bytes: its length travels in two.
pub const MAX_LEN: usize = 65_535;

/// The latest time that an entry may carry, in Unix milliseconds: 2^53 - 1, which every reader of numbers keeps exactly.
pub const MAX_TIME_MS: u64 = (1 << 53) - 1;

/// Why bytes are not an entry.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EntryError {
    /// More than [`MAX_LEN`] bytes.
    #[error("an entry has at most 65535 bytes; this one has {0}")]
    Length(usize),
    /// The first line is not a decimal number below 2^53 in its one form.
    #[error("the first line is not a time in milliseconds")]
    Time,
    /// What follows is not a note.
    #[error(transparent)]
    Note(#[from] NoteError),
}

impl EntryError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Length(_) => "entry.length",
            Self::Time => "entry.time_form",
            Self::Note(error) => error.code(),
        }
    }
}

/// One entry of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    time_ms: u64,
    note: Note,
}

impl Entry {
    /// Puts a time on a note.
    ///
    /// # Errors
    /// [`EntryError::Length`] or [`EntryError::Time`].
    pub fn new(time_ms: u64, note: Note) -> Result<Self, EntryError> {
        if time_ms > MAX_TIME_MS {
            return Err(EntryError::Time);
        }
        let entry = Self { time_ms, note };
        let len = entry.len();
        if len > MAX_LEN { Err(EntryError::Length(len)) } else { Ok(entry) }
    }

    /// Reads an entry; accepts only what [`Self::encode`] writes.
    ///
    /// # Errors
    /// One [`EntryError`] for each way in which bytes are not an entry; never panics.
    pub fn parse(bytes: &[u8]) -> Result<Self, EntryError> {
        if bytes.len() > MAX_LEN {
            return Err(EntryError::Length(bytes.len()));
        }
        let end = bytes.iter().position(|byte| *byte == b'\n').ok_or(EntryError::Time)?;
        let (line, rest) = bytes.split_at_checked(end).ok_or(EntryError::Time)?;
        let time_ms =
            crate::decimal::parse(line).filter(|time| *time <= MAX_TIME_MS).ok_or(EntryError::Time)?;
        let note = Note::parse(rest.split_first().map_or(&[][..], |(_, note)| note))?;
        Ok(Self { time_ms, note })
    }

    /// The bytes that are hashed, stored and served.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = self.time_line().into_bytes();
        bytes.extend_from_slice(self.note.as_bytes());
        bytes
    }

    /// When the host received the note, in Unix milliseconds.
    pub fn time_ms(&self) -> u64 {
        self.time_ms
    }

    /// The note.
    pub fn note(&self) -> &Note {
        &self.note
    }

    /// The note, taken out.
    pub fn into_note(self) -> Note {
        self.note
    }

    /// The hash of this entry as a leaf of the tree.
    pub fn leaf_hash(&self) -> Hash {
        merkle::leaf_hash_parts(&[self.time_line().as_bytes(), self.note.as_bytes()])
    }

    fn time_line(&self) -> String {
        format!("{}\n", self.time_ms)
    }

    /// How many bytes the entry has.
    #[allow(clippy::len_without_is_empty)] // an entry is never empty
    pub fn len(&self) -> usize {
        self.time_line().len().saturating_add(self.note.as_bytes().len())
    }
}
