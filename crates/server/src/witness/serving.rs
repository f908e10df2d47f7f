//! This host as a witness: it cosigns of each log that it was told about one history only.
//!
//! What it cosigned is on the disk before the cosignature leaves, and looking and keeping is one step for each log: of two that come at
//! once one waits, so what is kept never falls back.

use crate::data_dir::{DataDir, DataDirError};
use folkmoot_ledger::{
    checkpoint::{Checkpoint, CheckpointError, SignedCheckpoint},
    cosignature::{Cosigner, Witness},
    keys::{KeyError, VerifyingKey},
    note::Note,
    witnessing::{Submission, WitnessError},
};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    str::FromStr,
    sync::{Arc, Mutex, PoisonError},
};
use thiserror::Error;

/// A log that this host is a witness for: the verifier key of its host, whose name is the origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownLog {
    origin: String,
    key: VerifyingKey,
}

impl FromStr for KnownLog {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let (origin, key) = VerifyingKey::from_verifier_key(text)?;
        Ok(Self { origin, key })
    }
}

/// Why a host is no witness, or does not cosign.
#[derive(Debug, Error)]
pub enum ServingError {
    /// What was submitted is refused.
    #[error(transparent)]
    Refused(#[from] WitnessError),
    /// What was cosigned cannot be kept, or read.
    #[error(transparent)]
    DataDir(#[from] DataDirError),
    /// What was kept is no checkpoint of its log.
    #[error("what was kept of the log {0} is no checkpoint of it")]
    Kept(String),
    /// A name that no witness can have.
    #[error(transparent)]
    Name(#[from] KeyError),
    /// The clock of this machine stands before 1970.
    #[error("the clock of this machine has no time that can be cosigned")]
    Clock,
}

struct Log {
    known: KnownLog,
    /// Where it is kept: SHA-256 of the origin.
    hash: String,
    latest: Mutex<Option<Checkpoint>>,
}

/// A witness for some logs.
pub struct WitnessService {
    cosigner: Cosigner,
    data: Arc<DataDir>,
    logs: BTreeMap<String, Log>,
}

impl WitnessService {
    /// A witness of this name for these logs, with what it cosigned before.
    ///
    /// # Errors
    /// [`ServingError`].
    pub fn open(
        data: Arc<DataDir>,
        name: &str,
        known: impl IntoIterator<Item = KnownLog>,
    ) -> Result<Self, ServingError> {
        let cosigner = Cosigner::new(name, data.witness_key()?)?;
        let mut logs = BTreeMap::new();
        for known in known {
            let hash = hex::encode(Sha256::digest(&known.origin));
            let kept = data.witnessed(&hash)?;
            let latest = kept.map(|bytes| read(&bytes, &known)).transpose()?;
            logs.insert(known.origin.clone(), Log { known, hash, latest: Mutex::new(latest) });
        }
        Ok(Self { cosigner, data, logs })
    }

    /// What others know of it.
    pub fn witness(&self) -> &Witness {
        self.cosigner.witness()
    }

    /// Cosigns what was submitted: the signature line. Blocks.
    ///
    /// # Errors
    /// [`ServingError`]; then nothing has changed.
    pub fn add_checkpoint(&self, body: &[u8], now_ms: u64) -> Result<String, ServingError> {
        let submission = Submission::parse(body)?;
        let origin = submission.origin()?;
        let log = self.logs.get(&origin).ok_or(WitnessError::UnknownLog)?;
        // Held until it is kept: nobody else judges by what is about to change.
        let mut latest = log.latest.lock().unwrap_or_else(PoisonError::into_inner);
        let mut signed = submission.judge(&origin, &log.known.key, latest.as_ref())?;
        let line = self.cosigner.cosign(signed.note().text(), now_ms / 1000);
        let line = line.map_err(|_| ServingError::Clock)?;
        signed.add(&line).map_err(|error| WitnessError::from(CheckpointError::from(error)))?;
        // The same again is on the disk already.
        if latest.as_ref() != Some(signed.checkpoint()) {
            self.data.keep_witnessed(&log.hash, signed.as_bytes())?;
            *latest = Some(signed.checkpoint().clone());
        }
        Ok(line.encode())
    }

    /// The newest checkpoint of a log that was cosigned here, with the cosignature; `hash` is the SHA-256 of its origin in hexadecimal.
    /// Blocks.
    ///
    /// # Errors
    /// [`ServingError`].
    pub fn latest(&self, hash: &str) -> Result<Option<Vec<u8>>, ServingError> {
        match self.logs.values().find(|log| log.hash == hash) {
            Some(log) => Ok(self.data.witnessed(&log.hash)?),
            None => Ok(None),
        }
    }
}

/// What was kept: a checkpoint with the signature of its log.
fn read(bytes: &[u8], known: &KnownLog) -> Result<Checkpoint, ServingError> {
    let note = Note::parse(bytes).map_err(CheckpointError::from);
    let signed = note.and_then(|note| SignedCheckpoint::verify_note(note, &known.origin, &known.key));
    signed.map(|signed| signed.checkpoint().clone()).map_err(|_| ServingError::Kept(known.origin.clone()))
}
