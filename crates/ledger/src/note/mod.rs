//! Signed notes: text with signature lines under it, in the format of C2SP signed-note (docs/spec/07-log.md, 7.3).
//!
//! A [`Note`] keeps the bytes it was read from, and only one spelling of a note is read, so its bytes, its text and its
//! signatures always say the same. Reading checks the form alone; whose signatures are needed, and whether they are
//! right, is for checkpoints ([`crate::checkpoint`]) and the state ([`crate::state`]) to say.
//!
//! ```
//! use folkmoot_ledger::{keys::SigningKey, note::Note};
//!
//! let key = SigningKey::from_seed(&[1; 32]);
//! let bytes = Note::sign("We meet on Tuesday.\n", &[("ada", &key)])?.encode();
//!
//! let note = Note::parse(&bytes)?;
//! assert_eq!(note.text(), "We meet on Tuesday.\n");
//! note.verify("ada", &key.verifying_key())?;
//!
//! // One byte more, and it is no note, though a lenient reader would find the same text in it.
//! let longer = [&bytes[..], b"\n"].concat();
//! assert!(Note::parse(&longer).is_err());
//! # Ok::<(), folkmoot_ledger::note::NoteError>(())
//! ```

mod batch;

pub use batch::{SignatureBatch, verify_zip215};

use crate::{
    base64,
    keys::{self, SigningKey, VerifyingKey, is_key_name},
};
use thiserror::Error;

/// The longest note that is read, in bytes.
pub const MAX_LEN: usize = 65_535;

/// The most signatures that a note may carry: enough for a hundred first members, or a checkpoint with all its witnesses.
pub const MAX_SIGNATURES: usize = 128;

const DASH: &str = "\u{2014} ";

/// Why bytes are not a note.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NoteError {
    /// More than [`MAX_LEN`] bytes.
    #[error("a note has at most 65535 bytes; this one has {0}")]
    Length(usize),
    /// Not UTF-8.
    #[error("a note is UTF-8 text")]
    Utf8,
    /// A control character other than the line feed.
    #[error("a note has no control character but the line feed; this one has U+{0:04X}")]
    Control(u32),
    /// No text that ends in a line feed, blank line, and signature lines.
    #[error("a note is text, a blank line and signature lines")]
    Structure,
    /// A signature line that is not dash, name and base64 of key id and signature.
    #[error("signature line {0} is not a dash, a name and a signature in base64")]
    SignatureLine(usize),
    /// More than [`MAX_SIGNATURES`].
    #[error("a note has at most 128 signatures")]
    TooManySignatures,
    /// Two lines of one name and key id.
    #[error("signature line {0} repeats the name and key id of another")]
    RepeatedSignature(usize),
    /// A name that cannot stand in a signature line.
    #[error("a key name is not empty and has no space and no plus sign")]
    Name,
    /// The signature that was asked for is not there.
    #[error("there is no signature of {0} with its key")]
    Unsigned(String),
    /// The signature that was asked for is wrong.
    #[error("the signature of {0} is wrong")]
    Signature(String),
}

impl NoteError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Length(_) => "note.length",
            Self::Utf8 => "note.utf8",
            Self::Control(_) => "note.control",
            Self::Structure => "note.structure",
            Self::SignatureLine(_) => "note.signature_line",
            Self::TooManySignatures => "note.too_many_signatures",
            Self::RepeatedSignature(_) => "note.repeated_signature",
            Self::Name => "note.name",
            Self::Unsigned(_) => "note.unsigned",
            Self::Signature(_) => "note.signature",
        }
    }
}

/// One signature line: whose, by which key, and the signature itself, of any algorithm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteSignature {
    name: String,
    key_id: [u8; 4],
    signature: Vec<u8>,
}

impl NoteSignature {
    /// A line with a signature that was made elsewhere.
    ///
    /// # Errors
    /// [`NoteError`] for a name or a signature that no line can have.
    pub fn new(name: &str, key_id: [u8; 4], signature: &[u8]) -> Result<Self, NoteError> {
        if !is_key_name(name) {
            return Err(NoteError::Name);
        }
        if signature.is_empty() {
            return Err(NoteError::SignatureLine(1));
        }
        Ok(Self { name: name.to_owned(), key_id, signature: signature.to_vec() })
    }

    /// The key name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Which key of that name; see [`keys::key_id`].
    pub fn key_id(&self) -> [u8; 4] {
        self.key_id
    }

    /// The bytes of the signature, without the key id.
    pub fn signature(&self) -> &[u8] {
        &self.signature
    }

    /// The signature, if it has the length of a plain Ed25519 one.
    pub fn ed25519(&self) -> Option<[u8; 64]> {
        self.signature.as_slice().try_into().ok()
    }

    /// Reads the line with number `number` (from 1) without its line feed.
    fn parse(line: &str, number: usize) -> Result<Self, NoteError> {
        let wrong = || NoteError::SignatureLine(number);
        let (name, encoded) =
            line.strip_prefix(DASH).and_then(|rest| rest.split_once(' ')).ok_or_else(wrong)?;
        if !is_key_name(name) {
            return Err(wrong());
        }
        let bytes = base64::decode(encoded).map_err(|_| wrong())?;
        let (key_id, signature) = bytes.split_first_chunk::<4>().ok_or_else(wrong)?;
        if signature.is_empty() {
            return Err(wrong());
        }
        Ok(Self { name: name.to_owned(), key_id: *key_id, signature: signature.to_vec() })
    }

    /// The line, with its line feed.
    pub fn encode(&self) -> String {
        let mut bytes = self.key_id.to_vec();
        bytes.extend_from_slice(&self.signature);
        format!("{DASH}{} {}\n", self.name, base64::encode(&bytes))
    }
}

/// A signed note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The whole note.
    bytes: String,
    /// How many of its bytes are text.
    text_len: usize,
    signatures: Vec<NoteSignature>,
}

impl Note {
    /// Reads a note; accepts the one spelling of each note.
    ///
    /// # Errors
    /// One [`NoteError`] for each way in which bytes are not a note; never panics.
    pub fn parse(bytes: &[u8]) -> Result<Self, NoteError> {
        if bytes.len() > MAX_LEN {
            return Err(NoteError::Length(bytes.len()));
        }
        let whole = std::str::from_utf8(bytes).map_err(|_| NoteError::Utf8)?;
        check_control(whole)?;
        let blank = whole.rfind("\n\n").ok_or(NoteError::Structure)?;
        let text_len = blank.saturating_add(1);
        let lines = whole
            .get(blank.saturating_add(2)..)
            .and_then(|lines| lines.strip_suffix('\n'))
            .ok_or(NoteError::Structure)?;
        // Counted first, so that a flood of lines costs nothing.
        if lines.bytes().filter(|byte| *byte == b'\n').count() >= MAX_SIGNATURES {
            return Err(NoteError::TooManySignatures);
        }
        let mut signatures: Vec<NoteSignature> = Vec::new();
        for (number, line) in (1..).zip(lines.split('\n')) {
            let signature = NoteSignature::parse(line, number)?;
            if signatures.iter().any(|other| other.name == signature.name && other.key_id == signature.key_id)
            {
                return Err(NoteError::RepeatedSignature(number));
            }
            signatures.push(signature);
        }
        Ok(Self { bytes: whole.to_owned(), text_len, signatures })
    }

    /// Signs a text, which has to end in a line feed, with each of the keys, in this order.
    ///
    /// # Errors
    /// [`NoteError`] if the text, a name or the number of keys is one that no note can have.
    pub fn sign(text: &str, signers: &[(&str, &SigningKey)]) -> Result<Self, NoteError> {
        let mut note = Self::unsigned(text)?;
        for (name, key) in signers {
            let id = keys::key_id(name, &key.verifying_key().to_bytes());
            note.add(name, id, &key.sign(text.as_bytes()))?;
        }
        if note.signatures.is_empty() { Err(NoteError::Structure) } else { Ok(note) }
    }

    /// Puts together a note from a text and signatures made elsewhere, in this order.
    ///
    /// # Errors
    /// As [`Self::sign`].
    pub fn from_parts(text: &str, signatures: &[(&str, [u8; 4], &[u8])]) -> Result<Self, NoteError> {
        let mut note = Self::unsigned(text)?;
        for (name, key_id, signature) in signatures {
            note.add(name, *key_id, signature)?;
        }
        if note.signatures.is_empty() { Err(NoteError::Structure) } else { Ok(note) }
    }

    /// Adds a signature line at the end: another first member's, or a witness's.
    ///
    /// # Errors
    /// [`NoteError`] if no note can have it.
    pub fn add(&mut self, name: &str, key_id: [u8; 4], signature: &[u8]) -> Result<(), NoteError> {
        let number = self.signatures.len().saturating_add(1);
        if !is_key_name(name) {
            return Err(NoteError::Name);
        }
        if signature.is_empty() {
            return Err(NoteError::SignatureLine(number));
        }
        if number > MAX_SIGNATURES {
            return Err(NoteError::TooManySignatures);
        }
        if self.find(name, key_id).is_some() {
            return Err(NoteError::RepeatedSignature(number));
        }
        let line = NoteSignature { name: name.to_owned(), key_id, signature: signature.to_vec() };
        let encoded = line.encode();
        let len = self.bytes.len().saturating_add(encoded.len());
        if len > MAX_LEN {
            return Err(NoteError::Length(len));
        }
        self.bytes.push_str(&encoded);
        self.signatures.push(line);
        Ok(())
    }

    fn unsigned(text: &str) -> Result<Self, NoteError> {
        check_control(text)?;
        if !text.ends_with('\n') {
            return Err(NoteError::Structure);
        }
        Ok(Self { bytes: format!("{text}\n"), text_len: text.len(), signatures: Vec::new() })
    }

    /// What is signed: everything up to the blank line, with its last line feed.
    pub fn text(&self) -> &str {
        self.bytes.get(..self.text_len).unwrap_or_default()
    }

    /// The whole note, as it was read or made.
    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.as_bytes()
    }

    /// The whole note as text.
    pub fn as_str(&self) -> &str {
        &self.bytes
    }

    /// The bytes of the whole note.
    pub fn encode(&self) -> Vec<u8> {
        self.bytes.clone().into_bytes()
    }

    /// The signature lines in their order.
    pub fn signatures(&self) -> &[NoteSignature] {
        &self.signatures
    }

    /// The signature line of a name and key id.
    pub fn find(&self, name: &str, key_id: [u8; 4]) -> Option<&NoteSignature> {
        self.signatures.iter().find(|line| line.name == name && line.key_id == key_id)
    }

    /// Checks the Ed25519 signature of one key under one name; other lines are not looked at.
    ///
    /// # Errors
    /// [`NoteError::Unsigned`] when there is no line of this name and key, [`NoteError::Signature`] when it is wrong.
    pub fn verify(&self, name: &str, key: &VerifyingKey) -> Result<(), NoteError> {
        let id = keys::key_id(name, &key.to_bytes());
        let line = self.find(name, id).ok_or_else(|| NoteError::Unsigned(name.to_owned()))?;
        let wrong = || NoteError::Signature(name.to_owned());
        let signature = line.ed25519().ok_or_else(wrong)?;
        key.verify(self.text().as_bytes(), &signature).map_err(|_| wrong())
    }
}

fn check_control(text: &str) -> Result<(), NoteError> {
    match text.chars().find(|c| *c < ' ' && *c != '\n') {
        Some(c) => Err(NoteError::Control(c.into())),
        None => Ok(()),
    }
}
