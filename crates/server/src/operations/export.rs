//! Exporting a record: the static layout of a log in an uncompressed tar, written as a stream. The same log at the same
//! size gives the same bytes.

use super::log_files;
use crate::{error::Error, host::Host};
use folkmoot_ledger::tiles::{self, Resource};
use std::io::Write;
use thiserror::Error as ThisError;
use uuid::Uuid;

/// Why a record is not written.
#[derive(Debug, ThisError)]
pub enum ExportError {
    /// The log cannot be read.
    #[error(transparent)]
    Log(#[from] Error),
    /// The file cannot be written.
    #[error("the record cannot be written: {0}")]
    Write(#[from] std::io::Error),
}

/// Writes the record of an assembly as it stands; returns its number of entries. Blocks.
///
/// # Errors
/// [`ExportError`].
pub fn export(host: &Host, assembly: Uuid, out: impl Write) -> Result<u64, ExportError> {
    let hosted = host.hosted(assembly)?;
    let checkpoint = std::sync::Arc::clone(&hosted.published().checkpoint);
    let size = checkpoint.size();
    let mut archive = Record::new(out);
    archive.file(&Resource::Checkpoint, checkpoint.as_bytes())?;
    for tile in tiles::tiles_at(size) {
        if let Resource::Tile { level, number, width } = tile {
            let bytes = hosted.published().tree.tile(level, number, width).ok_or(Error::TileUnknown)?;
            archive.file(&tile, &bytes)?;
        }
    }
    for bundle in tiles::bundles_at(size) {
        if let Resource::Entries { number, width } = bundle {
            archive.file(&bundle, &log_files::bundle(host, &hosted, number, width)?)?;
        }
    }
    archive.finish()?;
    Ok(size)
}

/// A record that is being written.
pub struct Record<W: Write> {
    archive: tar::Builder<W>,
}

impl<W: Write> Record<W> {
    /// Starts a record.
    pub fn new(out: W) -> Self {
        Self { archive: tar::Builder::new(out) }
    }

    /// Adds one file. Nothing but its name and its bytes goes in: no time, no owner.
    ///
    /// # Errors
    /// What writing says.
    pub fn file(&mut self, name: &Resource, bytes: &[u8]) -> std::io::Result<()> {
        let mut header = tar::Header::new_ustar();
        header.set_path(name.to_string())?;
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_mtime(0);
        header.set_uid(0);
        header.set_gid(0);
        header.set_entry_type(tar::EntryType::Regular);
        header.set_cksum();
        self.archive.append(&header, bytes)
    }

    /// Ends the record.
    ///
    /// # Errors
    /// What writing says.
    pub fn finish(self) -> std::io::Result<()> {
        self.archive.into_inner()?.flush()
    }
}
