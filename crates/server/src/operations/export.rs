//! Exporting a record: the static layout of a log in an uncompressed tar, a file at a time. The same log at the same
//! size gives the same bytes.

use super::log_files;
use crate::{
    error::Error,
    host::{Host, handle::AssemblyHandle},
};
use folkmoot_ledger::{
    checkpoint::SignedCheckpoint,
    tiles::{self, Resource},
};
use std::{io::Write, sync::Arc};
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
pub fn export(host: &Arc<Host>, assembly: Uuid, mut out: impl Write) -> Result<u64, ExportError> {
    let mut parts = Parts::new(host, assembly)?;
    while let Some(part) = parts.part()? {
        out.write_all(&part)?;
    }
    out.flush()?;
    Ok(parts.size())
}

/// The record of an assembly as it stood when this was made, part by part. What is between two parts waits for whoever
/// reads: no more than one file is in memory.
pub struct Parts {
    host: Arc<Host>,
    handle: Arc<AssemblyHandle>,
    checkpoint: Arc<SignedCheckpoint>,
    files: Box<dyn Iterator<Item = Resource> + Send>,
    /// `None` after the last part.
    record: Option<Record<Vec<u8>>>,
}

impl Parts {
    /// Starts with the newest checkpoint.
    ///
    /// # Errors
    /// [`Error::AssemblyUnknown`].
    pub fn new(host: &Arc<Host>, assembly: Uuid) -> Result<Self, Error> {
        let handle = host.assembly(assembly)?;
        let checkpoint = Arc::clone(&handle.published().checkpoint);
        let size = checkpoint.size();
        let files =
            std::iter::once(Resource::Checkpoint).chain(tiles::tiles_at(size)).chain(tiles::bundles_at(size));
        Ok(Self {
            host: Arc::clone(host),
            handle,
            checkpoint,
            files: Box::new(files),
            record: Some(Record::new(Vec::new())),
        })
    }

    /// The number of entries.
    pub fn size(&self) -> u64 {
        self.checkpoint.size()
    }

    /// The next bytes, `None` after the last. Blocks.
    ///
    /// # Errors
    /// [`ExportError`]; what came before is then no record.
    pub fn part(&mut self) -> Result<Option<Vec<u8>>, ExportError> {
        let Some(mut record) = self.record.take() else { return Ok(None) };
        let Some(file) = self.files.next() else {
            return Ok(Some(record.finish()?));
        };
        record.file(&file, &self.read(file)?)?;
        let part = std::mem::take(record.archive.get_mut());
        self.record = Some(record);
        Ok(Some(part))
    }

    fn read(&self, file: Resource) -> Result<Vec<u8>, Error> {
        match file {
            Resource::Checkpoint => Ok(self.checkpoint.as_bytes().to_vec()),
            Resource::Tile { level, number, width } => {
                self.handle.published().tree.tile(level, number, width).ok_or(Error::TileUnknown)
            }
            Resource::Entries { number, width } => log_files::bundle(&self.host, &self.handle, number, width),
        }
    }
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
    pub fn finish(self) -> std::io::Result<W> {
        let mut out = self.archive.into_inner()?;
        out.flush()?;
        Ok(out)
    }
}
