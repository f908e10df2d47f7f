//! Receipts: the proof that an entry is in the log, which stands alone, in the format of C2SP tlog-proof
//! (docs/spec/07-log.md, 7.8).
//!
//! The `extra` line holds the whole entry. It is not trusted: its hash is what the proof has to lead from.
//!
//! ```
//! use folkmoot_ledger::{checkpoint::Checkpoint, entry::Entry, keys::SigningKey, merkle::MemoryTree, note::Note, receipt::Receipt};
//!
//! let host = SigningKey::from_seed(&[7; 32]);
//! let note = Note::sign("what is said\n", &[("somebody", &SigningKey::from_seed(&[1; 32]))])?;
//! let entry = Entry::new(1_800_000_000_000, note)?;
//! let mut tree = MemoryTree::new();
//! let index = tree.push_entry(&entry.encode());
//! tree.push_entry(b"another");
//!
//! // The host answers:
//! let checkpoint = Checkpoint::new("a/log", tree.size(), tree.root()).sign(&host)?.note().clone();
//! let bytes = Receipt { entry, index, proof: tree.inclusion_proof(index, tree.size())?, checkpoint }.encode();
//!
//! // Whoever has the host's key checks it, today or in ten years:
//! let receipt = Receipt::parse(&bytes)?;
//! receipt.verify("a/log", &host.verifying_key())?;
//! assert_eq!(receipt.verify("another/log", &host.verifying_key()).unwrap_err().code(), "checkpoint.origin");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::{
    base64,
    checkpoint::{CheckpointError, SignedCheckpoint},
    entry::{self, Entry, EntryError},
    keys::VerifyingKey,
    merkle::{self, Hash, LinesError, MerkleError},
    note::{self, Note, NoteError},
};
use thiserror::Error;

const HEADER: &str = "c2sp.org/tlog-proof@v1";

/// The longest receipt that is read, in bytes: the longest entry, the longest proof and the longest checkpoint.
pub const MAX_LEN: usize = entry::MAX_LEN.div_ceil(3) * 4 + merkle::MAX_PROOF_LEN * 45 + note::MAX_LEN + 128;

/// Why a receipt is refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReceiptError {
    /// More than [`MAX_LEN`] bytes.
    #[error("a receipt is not that long: {0} bytes")]
    Length(usize),
    /// Not UTF-8.
    #[error("a receipt is UTF-8 text")]
    Utf8,
    /// Another first line.
    #[error("the first line is not \"c2sp.org/tlog-proof@v1\"")]
    Header,
    /// No line with the entry, or one that is not base64.
    #[error("the second line is not \"extra\" and the entry in base64")]
    Extra,
    /// No line with the index, or not a decimal number of 64 bits.
    #[error("the third line is not \"index\" and a decimal number")]
    Index,
    /// A line of the proof that is not 32 bytes in base64, or too many of them.
    #[error("line {0} of the proof is not a hash in base64")]
    Proof(usize),
    /// No empty line between proof and checkpoint.
    #[error("there is no checkpoint after the proof")]
    Checkpoint,
    /// The entry is none.
    #[error("the entry: {0}")]
    Entry(#[from] EntryError),
    /// What stands after the proof is no note.
    #[error("the checkpoint: {0}")]
    Note(#[from] NoteError),
    /// The checkpoint is refused.
    #[error(transparent)]
    Signed(#[from] CheckpointError),
    /// The entry is not where the receipt says.
    #[error("the entry is not in the log of this checkpoint: {0}")]
    NotIncluded(MerkleError),
}

impl ReceiptError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Length(_) => "receipt.length",
            Self::Utf8 => "receipt.utf8",
            Self::Header => "receipt.header",
            Self::Extra => "receipt.extra",
            Self::Index => "receipt.index",
            Self::Proof(_) => "receipt.proof",
            Self::Checkpoint => "receipt.checkpoint",
            Self::Entry(error) => error.code(),
            Self::Note(error) => error.code(),
            Self::Signed(error) => error.code(),
            Self::NotIncluded(_) => "receipt.not_included",
        }
    }
}

/// A receipt that has been read but not checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The entry.
    pub entry: Entry,
    /// Its index in the log.
    pub index: u64,
    /// The proof, from the leaf's sibling to the root's child.
    pub proof: Vec<Hash>,
    /// The note of a checkpoint whose log holds the entry.
    pub checkpoint: Note,
}

impl Receipt {
    /// The bytes to send and keep.
    pub fn encode(&self) -> Vec<u8> {
        let entry = base64::encode(&self.entry.encode());
        let mut text = format!("{HEADER}\nextra {entry}\nindex {}\n", self.index);
        merkle::write_lines(&mut text, &self.proof);
        text.push_str(self.checkpoint.as_str());
        text.into_bytes()
    }

    /// Reads a receipt; accepts only what [`Self::encode`] writes.
    ///
    /// # Errors
    /// One [`ReceiptError`] for each way in which bytes are not a receipt; never panics.
    pub fn parse(bytes: &[u8]) -> Result<Self, ReceiptError> {
        if bytes.len() > MAX_LEN {
            return Err(ReceiptError::Length(bytes.len()));
        }
        let text = std::str::from_utf8(bytes).map_err(|_| ReceiptError::Utf8)?;
        let (header, rest) = text.split_once('\n').ok_or(ReceiptError::Header)?;
        if header != HEADER {
            return Err(ReceiptError::Header);
        }
        let (extra, rest) = rest.split_once('\n').ok_or(ReceiptError::Extra)?;
        let extra = extra.strip_prefix("extra ").ok_or(ReceiptError::Extra)?;
        let entry = Entry::parse(&base64::decode(extra).map_err(|_| ReceiptError::Extra)?)?;
        let (index, rest) = rest.split_once('\n').ok_or(ReceiptError::Index)?;
        let index = index.strip_prefix("index ").ok_or(ReceiptError::Index)?;
        let index = crate::decimal::parse(index.as_bytes()).ok_or(ReceiptError::Index)?;
        let read = merkle::read_lines(rest, merkle::MAX_PROOF_LEN);
        let (proof, rest) = read.map_err(|error| match error {
            LinesError::Unended => ReceiptError::Checkpoint,
            LinesError::Line(number) => ReceiptError::Proof(number),
        })?;
        Ok(Self { entry, index, proof, checkpoint: Note::parse(rest.as_bytes())? })
    }

    /// Checks the host's signature on the checkpoint and that the entry is where the receipt says.
    ///
    /// Signatures on the entry itself are another matter: a log holds what its state admits ([`crate::state::Assembly::apply`]).
    ///
    /// # Errors
    /// [`ReceiptError::Signed`] or [`ReceiptError::NotIncluded`].
    pub fn verify(&self, origin: &str, host: &VerifyingKey) -> Result<SignedCheckpoint, ReceiptError> {
        let signed = SignedCheckpoint::verify_note(self.checkpoint.clone(), origin, host)?;
        merkle::verify_inclusion(
            &self.entry.leaf_hash(),
            self.index,
            signed.size(),
            &self.proof,
            signed.root(),
        )
        .map_err(ReceiptError::NotIncluded)?;
        Ok(signed)
    }
}
