//! Checkpoints: size and root of a log, signed by its host, in the format of C2SP tlog-checkpoint
//! (docs/spec/07-log.md, 7.7).
//!
//! ```
//! use folkmoot_ledger::{checkpoint::{Checkpoint, SignedCheckpoint}, keys::SigningKey, merkle::MemoryTree};
//!
//! let host = SigningKey::from_seed(&[7; 32]);
//! let mut tree = MemoryTree::new();
//! tree.push_entry(b"an entry");
//! let kept = Checkpoint::new("a/log", tree.size(), tree.root()).sign(&host)?;
//!
//! // Later the host shows a longer log, and proves that it begins with the one that was kept.
//! tree.push_entry(b"another");
//! let bytes = Checkpoint::new("a/log", tree.size(), tree.root()).sign(&host)?.as_bytes().to_vec();
//! let shown = SignedCheckpoint::verify(&bytes, "a/log", &host.verifying_key())?;
//! let proof = tree.consistency_proof(kept.size(), shown.size())?;
//! shown.checkpoint().check_extends(kept.checkpoint(), &proof)?;
//!
//! // Another history is a split view.
//! let other = Checkpoint::new("a/log", 2, [1; 32]);
//! assert_eq!(other.check_extends(kept.checkpoint(), &proof).unwrap_err().code(), "checkpoint.split");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::{
    base64,
    keys::{SigningKey, VerifyingKey},
    merkle::{self, EMPTY_ROOT, Hash, MerkleError},
    note::{Note, NoteError, NoteSignature},
};
use thiserror::Error;

/// Why a checkpoint is refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CheckpointError {
    /// Not a note, or without a right signature of the host.
    #[error("the checkpoint is not a note signed by the host: {0}")]
    Note(#[from] NoteError),
    /// Fewer than three lines, or an empty one.
    #[error("a checkpoint is the lines origin, size and root, none of them empty")]
    Lines,
    /// A size that is not a decimal number of 64 bits in its one form.
    #[error("the size is not a decimal number of up to 64 bits")]
    Size,
    /// A root that is not 32 bytes of base64.
    #[error("the root is not 32 bytes in base64")]
    Root,
    /// Size 0 with another root than the hash of nothing.
    #[error("the root of the log without entries is the hash of nothing")]
    EmptyRoot,
    /// A checkpoint of another log.
    #[error("this is a checkpoint of {actual}, not of {expected}")]
    Origin {
        /// The log that was asked for.
        expected: String,
        /// The log that the checkpoint names.
        actual: String,
    },
    /// Two checkpoints of one log of which neither begins with the other: the host shows two histories.
    #[error("the log shows two histories: {0}")]
    Split(MerkleError),
}

impl CheckpointError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Note(error) => error.code(),
            Self::Lines => "checkpoint.lines",
            Self::Size => "checkpoint.size",
            Self::Root => "checkpoint.root",
            Self::EmptyRoot => "checkpoint.empty_root",
            Self::Origin { .. } => "checkpoint.origin",
            Self::Split(_) => "checkpoint.split",
        }
    }
}

/// What a checkpoint says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log: [`crate::keys::origin`].
    pub origin: String,
    /// How many entries it has.
    pub size: u64,
    /// The root of its tree.
    pub root: Hash,
    /// Further lines, without meaning for us, but signed. Our hosts write none.
    pub extensions: Vec<String>,
}

impl Checkpoint {
    /// A checkpoint without further lines.
    pub fn new(origin: impl Into<String>, size: u64, root: Hash) -> Self {
        Self { origin: origin.into(), size, root, extensions: Vec::new() }
    }

    /// What people compare: the first 16 bytes of the root in hexadecimal, in four groups of eight (7.7). So long that a host
    /// cannot make two logs with the same code, and short enough to be read aloud.
    pub fn code(&self) -> String {
        let groups = self.root.chunks(4).take(4);
        groups
            .map(|group| group.iter().map(|byte| format!("{byte:02x}")).collect())
            .collect::<Vec<String>>()
            .join("-")
    }

    /// The text of the note.
    pub fn encode(&self) -> String {
        let mut text = format!("{}\n{}\n{}\n", self.origin, self.size, base64::encode(&self.root));
        for line in &self.extensions {
            text.push_str(line);
            text.push('\n');
        }
        text
    }

    /// Reads the text of a note; accepts only what [`Self::encode`] writes.
    ///
    /// # Errors
    /// One [`CheckpointError`] for each way in which a text is not a checkpoint; never panics.
    pub fn parse(text: &str) -> Result<Self, CheckpointError> {
        let mut lines = text.strip_suffix('\n').ok_or(CheckpointError::Lines)?.split('\n');
        let (Some(origin), Some(size), Some(root)) = (lines.next(), lines.next(), lines.next()) else {
            return Err(CheckpointError::Lines);
        };
        let extensions: Vec<String> = lines.map(str::to_owned).collect();
        if origin.is_empty() || size.is_empty() || root.is_empty() || extensions.iter().any(String::is_empty)
        {
            return Err(CheckpointError::Lines);
        }
        let size = crate::decimal::parse(size.as_bytes()).ok_or(CheckpointError::Size)?;
        let root = base64::decode_array(root).map_err(|_| CheckpointError::Root)?;
        if size == 0 && root != EMPTY_ROOT {
            return Err(CheckpointError::EmptyRoot);
        }
        Ok(Self { origin: origin.to_owned(), size, root, extensions })
    }

    /// Signs with the host's key, under the origin as its name.
    ///
    /// # Errors
    /// [`CheckpointError`] if origin or further lines cannot stand in a checkpoint.
    pub fn sign(self, key: &SigningKey) -> Result<SignedCheckpoint, CheckpointError> {
        let text = self.encode();
        if Self::parse(&text)? != self {
            return Err(CheckpointError::Lines);
        }
        let note = Note::sign(&text, &[(&self.origin, key)])?;
        Ok(SignedCheckpoint { checkpoint: self, note })
    }

    /// Checks that this checkpoint's log begins with that of an older one of the same log.
    ///
    /// # Errors
    /// [`CheckpointError::Origin`] for another log; [`CheckpointError::Split`] when the proof does not hold. Whoever gets
    /// a split with the right signatures on both should keep both: together they prove it to anybody.
    pub fn check_extends(&self, older: &Self, proof: &[Hash]) -> Result<(), CheckpointError> {
        self.check_origin(&older.origin)?;
        merkle::verify_consistency(older.size, &older.root, self.size, &self.root, proof)
            .map_err(CheckpointError::Split)
    }

    fn check_origin(&self, expected: &str) -> Result<(), CheckpointError> {
        if self.origin == expected {
            Ok(())
        } else {
            Err(CheckpointError::Origin { expected: expected.to_owned(), actual: self.origin.clone() })
        }
    }
}

/// A checkpoint whose host signature has been checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedCheckpoint {
    checkpoint: Checkpoint,
    note: Note,
}

impl SignedCheckpoint {
    /// Reads a checkpoint of a log and checks its host's signature. Signature lines of others are carried along unread; those of
    /// witnesses are for [`crate::cosignature::Witness::verify`].
    ///
    /// # Errors
    /// One [`CheckpointError`] for each way in which bytes are not a checkpoint of this log and host.
    pub fn verify(bytes: &[u8], origin: &str, host: &VerifyingKey) -> Result<Self, CheckpointError> {
        Self::verify_note(Note::parse(bytes)?, origin, host)
    }

    /// As [`Self::verify`], for a note that has been read.
    ///
    /// # Errors
    /// As [`Self::verify`].
    pub fn verify_note(note: Note, origin: &str, host: &VerifyingKey) -> Result<Self, CheckpointError> {
        let checkpoint = Checkpoint::parse(note.text())?;
        checkpoint.check_origin(origin)?;
        note.verify(origin, host)?;
        Ok(Self { checkpoint, note })
    }

    /// The same with the host's signature line and no others: a note has room for so many only, and whoever passed it on may have filled it.
    pub fn alone(self, host: &VerifyingKey) -> Self {
        let id = crate::keys::key_id(&self.checkpoint.origin, &host.to_bytes());
        let line = self.note.find(&self.checkpoint.origin, id);
        let line = line.map(|line| (line.name(), line.key_id(), line.signature()));
        let alone = line.and_then(|line| Note::from_parts(self.note.text(), &[line]).ok());
        match alone {
            Some(note) => Self { note, ..self },
            None => self,
        }
    }

    /// What it says.
    pub fn checkpoint(&self) -> &Checkpoint {
        &self.checkpoint
    }

    /// How many entries the log has.
    pub fn size(&self) -> u64 {
        self.checkpoint.size
    }

    /// The root of its tree.
    pub fn root(&self) -> &Hash {
        &self.checkpoint.root
    }

    /// Adds a signature line at the end: that of a witness.
    ///
    /// # Errors
    /// [`NoteError`] if no note can have it.
    pub fn add(&mut self, line: &NoteSignature) -> Result<(), NoteError> {
        self.note.add(line.name(), line.key_id(), line.signature())
    }

    /// The note that carries it.
    pub fn note(&self) -> &Note {
        &self.note
    }

    /// The bytes to store and serve.
    pub fn as_bytes(&self) -> &[u8] {
        self.note.as_bytes()
    }
}
