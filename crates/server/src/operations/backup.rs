//! A copy of the database as it is at one moment, while a host may be serving it.

use crate::{
    data_dir::{DataDir, DataDirError, failed, key_text, write_durably},
    store::{Copied, StoreError, copy_whole},
};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};
use thiserror::Error;

/// Why there is no backup.
#[derive(Debug, Error)]
pub enum BackupError {
    /// The folder of the host or that of the backup.
    #[error(transparent)]
    Folder(#[from] DataDirError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A backup is never written over: the older one may be the one that is whole.
    #[error("{0} is there already: give each backup a folder of its own")]
    There(PathBuf),
    /// The copy was read back, and something is wrong with it.
    #[error("the copy is damaged, and so may be the database ({0}): run folkmoot fsck")]
    Damaged(String),
}

/// Writes a copy of the database of a data folder, and of the host's key if asked to, into a folder of its own. Everything that was answered before it
/// began is in it. It is read back, and has reached the disk, before it gets its name. Blocks.
///
/// The newest checkpoints are no part of it: a folder that has them notices that what was put back is older than what was given out.
///
/// # Errors
/// [`BackupError`]; there is no file of the database's name in the folder then.
pub fn backup(data: &Path, out: &Path, with_key: bool) -> Result<Copied, BackupError> {
    let data = DataDir::look_into(data)?;
    fs::create_dir_all(out).map_err(failed(out))?;
    let (whole, part) = (out.join("folkmoot.db"), out.join("folkmoot.db.part"));
    if whole.exists() {
        return Err(BackupError::There(whole));
    }
    // What an earlier try left.
    if part.exists() {
        fs::remove_file(&part).map_err(failed(&part))?;
    }
    let copied = copy_whole(&data.database(), &part)?;
    if let Some(complaint) = &copied.complaint {
        return Err(BackupError::Damaged(complaint.clone()));
    }
    File::open(&part).and_then(|file| file.sync_all()).map_err(failed(&part))?;
    if with_key {
        let path = out.join("host.key");
        write_durably(&path, key_text(&data.host_key()?).as_bytes(), true).map_err(failed(&path))?;
    }
    fs::rename(&part, &whole).map_err(failed(&whole))?;
    File::open(out).and_then(|folder| folder.sync_all()).map_err(failed(out))?;
    Ok(copied)
}
