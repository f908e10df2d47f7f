//! What a log submits to a witness, and what the witness makes of it, in the format of C2SP tlog-witness (docs/spec/07-log.md, 7.14).
//!
//! ```
//! use folkmoot_ledger::{checkpoint::Checkpoint, keys::SigningKey, merkle::MemoryTree, witnessing::Submission};
//!
//! let host = SigningKey::from_seed(&[7; 32]);
//! let mut tree = MemoryTree::new();
//! tree.push_entry(b"an entry");
//! let known = Checkpoint::new("a/log", tree.size(), tree.root());
//! tree.push_entry(b"another");
//! let checkpoint = Checkpoint::new("a/log", tree.size(), tree.root()).sign(&host)?;
//! let submission = Submission { old_size: 1, proof: tree.consistency_proof(1, 2)?, checkpoint: checkpoint.note().clone() };
//!
//! let read = Submission::parse(&submission.encode())?;
//! assert_eq!(read.judge("a/log", &host.verifying_key(), Some(&known))?.size(), 2);
//! // Who has not seen that there was an entry is told how many there were.
//! assert_eq!(read.judge("a/log", &host.verifying_key(), None).unwrap_err().code(), "witness.conflict");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::{
    checkpoint::{Checkpoint, CheckpointError, SignedCheckpoint},
    decimal,
    keys::VerifyingKey,
    merkle::{self, EMPTY_ROOT, Hash},
    note::{Note, NoteError},
};
use thiserror::Error;

/// The most lines of a proof.
pub const MAX_PROOF: usize = 63;

/// Why a witness does not cosign. Each has the status that C2SP gives it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum WitnessError {
    /// Not an old size, a proof and a checkpoint.
    #[error(
        "a submission is the line \"old\" with a size, at most 63 lines of a proof, an empty line and a checkpoint"
    )]
    Form,
    /// The checkpoint cannot be read.
    #[error("the checkpoint: {0}")]
    Checkpoint(#[from] CheckpointError),
    /// An old size above that of the checkpoint.
    #[error("the old size is above that of the checkpoint")]
    OldSize,
    /// A log that this witness does not know.
    #[error("this is no witness of that log")]
    UnknownLog,
    /// No right signature of the log.
    #[error("the checkpoint is not signed by its log: {0}")]
    Unsigned(NoteError),
    /// The old size is not that of the newest checkpoint that the witness cosigned.
    #[error("the newest checkpoint of this log that this witness cosigned has {size} entries")]
    Conflict {
        /// How many it has.
        size: u64,
    },
    /// The log does not begin with what the witness cosigned.
    #[error("the proof does not show that this log begins with what this witness cosigned")]
    Inconsistent,
}

impl WitnessError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Form => "witness.form",
            Self::Checkpoint(error) => error.code(),
            Self::OldSize => "witness.old_size",
            Self::UnknownLog => "witness.unknown_log",
            Self::Unsigned(_) => "witness.unsigned",
            Self::Conflict { .. } => "witness.conflict",
            Self::Inconsistent => "witness.inconsistent",
        }
    }

    /// The status of HTTP.
    pub fn status(&self) -> u16 {
        match self {
            // Size 0 with another root is for C2SP what does not fit what is known.
            Self::Checkpoint(CheckpointError::EmptyRoot) | Self::Inconsistent => 422,
            Self::Form | Self::Checkpoint(_) | Self::OldSize => 400,
            Self::UnknownLog => 404,
            Self::Unsigned(_) => 403,
            Self::Conflict { .. } => 409,
        }
    }
}

/// What a log submits; nothing of it is checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// The size of the newest checkpoint that the witness cosigned, as far as the log knows; 0 for none.
    pub old_size: u64,
    /// That the new one goes on from it.
    pub proof: Vec<Hash>,
    /// The new one.
    pub checkpoint: Note,
}

impl Submission {
    /// The bytes to send.
    pub fn encode(&self) -> Vec<u8> {
        let mut text = format!("old {}\n", self.old_size);
        merkle::write_lines(&mut text, &self.proof);
        text.push_str(self.checkpoint.as_str());
        text.into_bytes()
    }

    /// Reads a submission; accepts only what [`Self::encode`] writes.
    ///
    /// # Errors
    /// [`WitnessError::Form`], or that what stands where the checkpoint is to be is no note; never panics.
    pub fn parse(bytes: &[u8]) -> Result<Self, WitnessError> {
        let text = std::str::from_utf8(bytes).map_err(|_| WitnessError::Form)?;
        let (first, rest) = text.split_once('\n').ok_or(WitnessError::Form)?;
        let old_size = first.strip_prefix("old ").and_then(|size| decimal::parse(size.as_bytes()));
        let old_size = old_size.ok_or(WitnessError::Form)?;
        let (proof, rest) = merkle::read_lines(rest, MAX_PROOF).map_err(|_| WitnessError::Form)?;
        let checkpoint = Note::parse(rest.as_bytes()).map_err(CheckpointError::from)?;
        Ok(Self { old_size, proof, checkpoint })
    }

    /// Of which log it is.
    ///
    /// # Errors
    /// That the note is no checkpoint.
    pub fn origin(&self) -> Result<String, WitnessError> {
        Ok(Checkpoint::parse(self.checkpoint.text())?.origin)
    }

    /// Whether a witness cosigns it that knows this key of the log, and cosigned `latest` of it before: the checkpoint to cosign, with
    /// the signature of its log and no others.
    ///
    /// Whoever cosigns it MUST have kept it first, and nobody may have judged by the same `latest` meanwhile.
    ///
    /// # Errors
    /// The first [`WitnessError`] in the order of C2SP.
    pub fn judge(
        &self,
        origin: &str,
        key: &VerifyingKey,
        latest: Option<&Checkpoint>,
    ) -> Result<SignedCheckpoint, WitnessError> {
        let signed = SignedCheckpoint::verify_note(self.checkpoint.clone(), origin, key);
        let signed = signed.map_err(|error| match error {
            CheckpointError::Note(error) => WitnessError::Unsigned(error),
            CheckpointError::Origin { .. } => WitnessError::UnknownLog,
            other => other.into(),
        })?;
        if self.old_size > signed.size() {
            return Err(WitnessError::OldSize);
        }
        let (size, root) = latest.map_or((0, EMPTY_ROOT), |latest| (latest.size, latest.root));
        if self.old_size != size {
            return Err(WitnessError::Conflict { size });
        }
        merkle::verify_consistency(size, &root, signed.size(), signed.root(), &self.proof)
            .map_err(|_| WitnessError::Inconsistent)?;
        Ok(signed.alone(key))
    }
}
