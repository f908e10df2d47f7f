//! Exporting a record: the static layout of a log in an uncompressed tar, a file at a time. The same log at the same
//! size gives the same bytes, but for the cosignatures of witnesses, which come after the checkpoint.

use super::{bundle::Bundle, log_files};
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
/// reads: no more than one page of a file is in memory.
pub struct Parts {
    host: Arc<Host>,
    handle: Arc<AssemblyHandle>,
    checkpoint: Arc<SignedCheckpoint>,
    files: Box<dyn Iterator<Item = Resource> + Send>,
    /// The bundle that is being read.
    bundle: Option<Bundle>,
    ended: bool,
}

impl Parts {
    /// Starts with the newest checkpoint.
    ///
    /// # Errors
    /// [`Error::AssemblyUnknown`].
    pub fn new(host: &Arc<Host>, assembly: Uuid) -> Result<Self, Error> {
        let handle = host.assembly(assembly)?;
        let checkpoint = Arc::clone(handle.published().shown_checkpoint());
        let size = checkpoint.size();
        let files =
            std::iter::once(Resource::Checkpoint).chain(tiles::tiles_at(size)).chain(tiles::bundles_at(size));
        let files =
            files.chain((0..size.div_ceil(tiles::WIDTH.into())).map(|number| Resource::Texts { number }));
        Ok(Self {
            host: Arc::clone(host),
            handle,
            checkpoint,
            files: Box::new(files),
            bundle: None,
            ended: false,
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
        if let Some(bundle) = &mut self.bundle {
            if let Some(page) = bundle.page()? {
                return Ok(Some(page));
            }
            let padding = padding(bundle.length());
            self.bundle = None;
            return Ok(Some(padding));
        }
        let (handle, size) = (Arc::clone(&self.handle), self.size());
        let texts = |number| log_files::texts(&handle.published(), number, size);
        let is_empty = |file: &Resource| match file {
            Resource::Texts { number } => texts(*number).is_none_or(|texts| texts.is_empty()),
            _ => false,
        };
        let Some(file) = self.files.by_ref().find(|file| !is_empty(file)) else {
            let end = (!self.ended).then(|| Record::new(Vec::new()).finish()).transpose()?;
            self.ended = true;
            return Ok(end);
        };
        let bytes = match file {
            Resource::Checkpoint => self.checkpoint.as_bytes().to_vec(),
            Resource::Tile { level, number, width } => {
                self.handle.published().tree.tile(level, number, width).ok_or(Error::TileUnknown)?
            }
            Resource::Texts { number } => texts(number).ok_or(Error::TileUnknown)?,
            Resource::Entries { number, width } => {
                let bundle = Bundle::open(&self.host, &self.handle, number, width)?;
                let head = header(&file, bundle.length())?.as_bytes().to_vec();
                self.bundle = Some(bundle);
                return Ok(Some(head));
            }
        };
        let mut record = Record::new(Vec::new());
        record.file(&file, &bytes)?;
        Ok(Some(std::mem::take(record.archive.get_mut())))
    }
}

/// What stands between the end of a file of this length and the next header.
fn padding(length: u64) -> Vec<u8> {
    let over = usize::try_from(length % 512).unwrap_or(0);
    vec![0; if over == 0 { 0 } else { 512 - over }]
}

/// Nothing but the name of a file and its length goes into its header: no time, no owner.
fn header(name: &Resource, length: u64) -> std::io::Result<tar::Header> {
    let mut header = tar::Header::new_ustar();
    header.set_path(name.to_string())?;
    header.set_size(length);
    header.set_mode(0o644);
    header.set_mtime(0);
    header.set_uid(0);
    header.set_gid(0);
    header.set_entry_type(tar::EntryType::Regular);
    header.set_cksum();
    Ok(header)
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

    /// Adds one file.
    ///
    /// # Errors
    /// What writing says.
    pub fn file(&mut self, name: &Resource, bytes: &[u8]) -> std::io::Result<()> {
        let header = header(name, bytes.len() as u64)?;
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
