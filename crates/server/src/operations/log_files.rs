//! The log as files: checkpoint, tiles and bundles of entries, as C2SP tlog-tiles names them.

use super::{blocking, receipt};
use crate::{
    error::Error,
    host::{Host, handle::AssemblyHandle},
    store::queries,
};
use folkmoot_ledger::{
    merkle::leaf_hash,
    tiles::{self, Resource, WIDTH},
};
use std::sync::Arc;
use uuid::Uuid;

/// One file of a log.
pub struct LogFile {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether it will be the same for ever.
    pub immutable: bool,
}

/// Reads a file of a log.
///
/// # Errors
/// [`Error::TileUnknown`] for a tile that the log has not got, or not that much of.
pub async fn read(host: &Arc<Host>, assembly: Uuid, file: Resource) -> Result<LogFile, Error> {
    let handle = host.assembly(assembly)?;
    match file {
        Resource::Checkpoint => {
            let checkpoint = Arc::clone(&handle.published().checkpoint);
            Ok(LogFile { bytes: checkpoint.as_bytes().to_vec(), immutable: false })
        }
        Resource::Tile { level, number, width } => {
            let bytes = handle.published().tree.tile(level, number, width).ok_or(Error::TileUnknown)?;
            // What a partial tile says stays true, but nobody needs it once the tile is full.
            Ok(LogFile { bytes, immutable: width == WIDTH })
        }
        Resource::Entries { number, width } => {
            let host = Arc::clone(host);
            let bytes = blocking(move || bundle(&host, &handle, number, width)).await?;
            Ok(LogFile { bytes, immutable: width == WIDTH })
        }
    }
}

/// Reads a bundle and compares each of its entries with the tree.
pub(super) fn bundle(
    host: &Host,
    handle: &AssemblyHandle,
    number: u64,
    width: u16,
) -> Result<Vec<u8>, Error> {
    let size = handle.published().tree.size();
    if tiles::width_at(size, 0, number).is_none_or(|present| present < width) {
        return Err(Error::TileUnknown);
    }
    // The multiplication cannot overflow for a bundle within the log.
    let start = number.saturating_mul(WIDTH.into());
    let rows =
        host.store().read(|connection| queries::entries(connection, handle.id(), start, width.into()))?;
    let mut bytes = Vec::new();
    let mut next = start;
    let published = handle.published();
    for row in &rows {
        if row.index != next || published.tree.leaf(next) != Some(leaf_hash(&row.bytes)) {
            return Err(receipt::damaged(handle, next));
        }
        tiles::push_entry(&mut bytes, &row.bytes).map_err(|_| receipt::damaged(handle, next))?;
        next += 1;
    }
    if rows.len() == usize::from(width) { Ok(bytes) } else { Err(receipt::damaged(handle, next)) }
}
