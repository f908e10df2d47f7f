//! What a host keeps as a witness, and of its own witnesses, in its data folder.

use crate::data_dir::{DataDir, DataDirError, failed, key_in, read_if_there, write_durably};
use folkmoot_ledger::keys::SigningKey;
use std::fs;
use uuid::Uuid;

impl DataDir {
    /// Reads the key with which this host is a witness; makes one where it never was. Who has forgotten what it cosigned would cosign
    /// another history, so a key without that is refused.
    ///
    /// # Errors
    /// [`DataDirError`].
    pub fn witness_key(&self) -> Result<SigningKey, DataDirError> {
        let (key, kept) = (self.file("witness.key"), self.file("witness"));
        if key.exists() && !kept.exists() {
            return Err(DataDirError::WitnessLost(kept));
        }
        fs::create_dir_all(&kept).map_err(failed(&kept))?;
        key_in(&key)
    }

    /// The newest checkpoint of another log that this host cosigned; `log` is the SHA-256 of its origin in hexadecimal.
    ///
    /// # Errors
    /// [`DataDirError`] when there is a file that cannot be read.
    pub fn witnessed(&self, log: &str) -> Result<Option<Vec<u8>>, DataDirError> {
        read_if_there(&self.file("witness").join(log))
    }

    /// Keeps it; it has reached the disk when this returns.
    ///
    /// # Errors
    /// [`DataDirError`].
    pub fn keep_witnessed(&self, log: &str, checkpoint: &[u8]) -> Result<(), DataDirError> {
        let path = self.file("witness").join(log);
        write_durably(&path, checkpoint, false).map_err(failed(&path))
    }

    /// The newest checkpoint of an assembly that enough witnesses cosigned.
    ///
    /// # Errors
    /// [`DataDirError`] when there is a file that cannot be read.
    pub fn cosigned(&self, assembly: Uuid) -> Result<Option<Vec<u8>>, DataDirError> {
        read_if_there(&self.file("cosigned").join(assembly.to_string()))
    }

    /// Keeps it; it has reached the disk when this returns.
    ///
    /// # Errors
    /// [`DataDirError`].
    pub fn keep_cosigned(&self, assembly: Uuid, checkpoint: &[u8]) -> Result<(), DataDirError> {
        let folder = self.file("cosigned");
        fs::create_dir_all(&folder).map_err(failed(&folder))?;
        let path = folder.join(assembly.to_string());
        write_durably(&path, checkpoint, false).map_err(failed(&path))
    }
}
