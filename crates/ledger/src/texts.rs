//! Texts that can be forgotten (docs/spec/16-texts.md): an event names a text by a salted hash, and the text stands beside the log.
//!
//! The fold knows the hash and nothing else, so a text that is gone changes nothing that was decided. A view is given the texts that
//! there are, and says of the others why they are not.
//!
//! ```
//! use folkmoot_ledger::texts::{Texts, Written};
//!
//! let written = Written::new([7; 16], "The hall was flooded.");
//! let hash = written.hash();
//! let line = written.line();
//! assert_eq!(line, "{\"salt\":\"BwcHBwcHBwcHBwcHBwcHBw==\",\"text\":\"The hall was flooded.\"}\n");
//! assert_eq!(Written::parse_lines(line.as_bytes())?, [written.clone()]);
//!
//! let mut texts = Texts::default();
//! texts.insert(written);
//! assert_eq!(texts.get(&hash), Some("The hall was flooded."));
//! // Another salt, another hash: nobody finds a text that is gone by guessing.
//! assert_ne!(Written::new([8; 16], "The hall was flooded.").hash(), hash);
//! # Ok::<(), folkmoot_ledger::refusal::EventError>(())
//! ```

pub use crate::bytes::TextHash;

use crate::{bytes::Base64Array, fields, limits, refusal::EventError};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// What a text is hashed after.
const DOMAIN: &[u8] = b"folkmoot/v1 text\n";

/// The most bytes of the lines of all texts of one event.
pub const MAX_LEN: usize = 65_535;

/// A text with its salt: whoever has both can show which hash is that of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    salt: [u8; 16],
    text: Arc<str>,
}

/// A text as it stands on a line.
#[derive(Serialize, Deserialize)]
struct Line<T> {
    salt: Base64Array<16>,
    text: T,
}

impl Written {
    /// A text under a salt, which has to be random: without it, short texts could be guessed once they are gone.
    pub fn new(salt: [u8; 16], text: &str) -> Self {
        Self { salt, text: text.into() }
    }

    /// Its name.
    pub fn hash(&self) -> TextHash {
        let hash = Sha256::new_with_prefix(DOMAIN).chain_update(self.salt).chain_update(self.text.as_bytes());
        TextHash(hash.finalize().into())
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The salt.
    pub fn salt(&self) -> [u8; 16] {
        self.salt
    }

    /// One line of JSON, in its one form.
    pub fn line(&self) -> String {
        json_line(&Line { salt: Base64Array(self.salt), text: &*self.text })
    }

    /// Reads lines, each in its one form.
    ///
    /// # Errors
    /// [`EventError::TextForm`].
    pub fn parse_lines(bytes: &[u8]) -> Result<Vec<Self>, EventError> {
        lines(bytes)?.map(Self::parse_line).collect()
    }

    fn parse_line(line: &str) -> Result<Self, EventError> {
        let read: Line<String> = serde_json::from_str(line).map_err(|_| EventError::TextForm)?;
        let written = Self::new(read.salt.0, &read.text);
        if written.line() == line { Ok(written) } else { Err(EventError::TextForm) }
    }
}

/// That a host had to delete a text which nobody erased, and why. It is the host's word, and no part of any log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removal {
    /// The text.
    pub text: TextHash,
    /// Why, as Markdown.
    pub reason: Arc<str>,
}

/// A removal as it stands on a line.
#[derive(Serialize, Deserialize)]
struct RemovalLine<T> {
    removed: TextHash,
    reason: T,
}

impl Removal {
    /// A removal with a reason that can be shown.
    ///
    /// # Errors
    /// [`EventError::Text`].
    pub fn new(text: TextHash, reason: &str) -> Result<Self, EventError> {
        fields::markdown("reason", reason, 1..=limits::REMOVAL)?;
        Ok(Self { text, reason: reason.into() })
    }

    /// One line of JSON, in its one form.
    pub fn line(&self) -> String {
        json_line(&RemovalLine { removed: self.text, reason: &*self.reason })
    }
}

/// What stands on a line of the texts of a bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Served {
    /// A text.
    Given(Written),
    /// Why it is not given.
    Removed(Removal),
}

impl Served {
    /// Reads what a host serves of the texts of a bundle, each line in its one form.
    ///
    /// # Errors
    /// [`EventError::TextForm`].
    pub fn parse_lines(bytes: &[u8]) -> Result<Vec<Self>, EventError> {
        let parse = |line: &str| {
            Written::parse_line(line).map(Self::Given).or_else(|_| {
                let read: RemovalLine<String> =
                    serde_json::from_str(line).map_err(|_| EventError::TextForm)?;
                let removal = Removal::new(read.removed, &read.reason).map_err(|_| EventError::TextForm)?;
                if removal.line() == line { Ok(Self::Removed(removal)) } else { Err(EventError::TextForm) }
            })
        };
        lines(bytes)?.map(parse).collect()
    }

    /// The text, where it is given.
    pub fn given(self) -> Option<Written> {
        match self {
            Self::Given(written) => Some(written),
            Self::Removed(_) => None,
        }
    }

    /// The text that it is about.
    pub fn hash(&self) -> TextHash {
        match self {
            Self::Given(written) => written.hash(),
            Self::Removed(removal) => removal.text,
        }
    }
}

fn lines(bytes: &[u8]) -> Result<impl Iterator<Item = &str>, EventError> {
    Ok(std::str::from_utf8(bytes).map_err(|_| EventError::TextForm)?.split_inclusive('\n'))
}

fn json_line(line: &impl Serialize) -> String {
    let line = serde_json::to_string(line)
        .unwrap_or_else(|_| unreachable!("a line has string keys and no failing serializer"));
    line + "\n"
}

/// What a text may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Several lines, with one character at least and so many at most.
    Markdown(usize),
    /// What somebody is called.
    Name,
}

impl Form {
    /// Whether words have this form.
    ///
    /// # Errors
    /// [`EventError::Text`] if they cannot be shown as they were written.
    pub fn check(self, field: &'static str, words: &str) -> Result<(), EventError> {
        match self {
            Self::Markdown(most) => fields::markdown(field, words, 1..=most),
            Self::Name => fields::name(field, words),
        }
    }
}

/// A text that an event names, and what it may be.
pub struct TextField {
    /// The field of the event.
    pub field: &'static str,
    /// The text.
    pub hash: TextHash,
    /// Which of the event's signature lines is that of whoever wrote it.
    pub(crate) line: usize,
    pub(crate) form: Form,
}

impl TextField {
    /// A text of several lines, by the first who signs.
    pub(crate) fn markdown(field: &'static str, hash: TextHash, most: usize) -> Self {
        Self { field, hash, line: 0, form: Form::Markdown(most) }
    }

    /// The name of whoever signs on this line.
    pub(crate) fn name(field: &'static str, hash: TextHash, line: usize) -> Self {
        Self { field, hash, line, form: Form::Name }
    }

    /// Whether it is what somebody is called.
    pub fn is_name(&self) -> bool {
        matches!(self.form, Form::Name)
    }

    /// Whether a text may stand there. It is asked when the text is given: the fold does not see it.
    ///
    /// # Errors
    /// [`EventError::TextHash`] if it is another text, [`EventError::Text`] if it cannot be shown as it was written.
    pub fn check(&self, written: &Written) -> Result<(), EventError> {
        if written.hash() != self.hash {
            return Err(EventError::TextHash(self.field));
        }
        self.form.check(self.field, written.text())
    }
}

/// The texts that somebody has, by their names, and those of which a host says why it has them not.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    written: HashMap<TextHash, Written>,
    removals: HashMap<TextHash, Removal>,
    /// Those of the texts that the host did not give: they were kept from before.
    kept: HashSet<TextHash>,
}

impl Texts {
    /// Keeps a text.
    pub fn insert(&mut self, written: Written) {
        self.kept.remove(&written.hash());
        self.written.insert(written.hash(), written);
    }

    /// Keeps a text that the host did not give, unless it did, or says why not.
    pub fn keep(&mut self, written: Written) {
        let hash = written.hash();
        if !self.written.contains_key(&hash) && !self.removals.contains_key(&hash) {
            self.kept.insert(hash);
            self.written.insert(hash, written);
        }
    }

    /// Takes what a host serves.
    pub fn take(&mut self, served: Served) {
        match served {
            Served::Given(written) => self.insert(written),
            Served::Removed(removal) => {
                self.forget(&removal.text);
                self.removals.insert(removal.text, removal);
            }
        }
    }

    /// Forgets a text, and why it was deleted.
    pub fn forget(&mut self, hash: &TextHash) {
        self.written.remove(hash);
        self.removals.remove(hash);
        self.kept.remove(hash);
    }

    /// A text.
    pub fn get(&self, hash: &TextHash) -> Option<&str> {
        self.written.get(hash).map(Written::text)
    }

    /// A text with its salt.
    pub fn written(&self, hash: &TextHash) -> Option<&Written> {
        self.written.get(hash)
    }

    /// Why a host had to delete a text.
    pub fn removal(&self, hash: &TextHash) -> Option<&Removal> {
        self.removals.get(hash)
    }

    /// Whether a text was kept from before, and the host does not give it.
    pub fn is_kept(&self, hash: &TextHash) -> bool {
        self.kept.contains(hash)
    }

    /// What is served of a text, if anything.
    pub fn line(&self, hash: &TextHash) -> Option<String> {
        let removal = || self.removals.get(hash).map(Removal::line);
        self.written.get(hash).map(Written::line).or_else(removal)
    }

    /// All texts with their salts, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = &Written> {
        let mut hashes: Vec<&TextHash> = self.written.keys().collect();
        hashes.sort();
        hashes.into_iter().filter_map(|hash| self.written.get(hash))
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.written.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.written.is_empty()
    }
}
