//! Receipts: the entry, the checkpoint under which it was first promised, and the proof between them. The same event has
//! the same receipt for ever, byte for byte.

use super::blocking;
use crate::{
    error::Error,
    host::{
        Host,
        hosted::{Hosted, Placed},
    },
    store::queries,
};
use folkmoot_ledger::{entry::Entry, note::Note, receipt::Receipt};
use std::sync::Arc;
use uuid::Uuid;

/// A receipt, and whether this request has brought the entry into the log.
pub struct Receipted {
    /// The receipt as it is sent.
    pub bytes: Vec<u8>,
    /// Whether the entry is new.
    pub new: bool,
}

/// The receipt of an event that is in the log.
///
/// # Errors
/// [`Error::EventUnknown`], or that the store cannot be read.
pub async fn of_event(host: &Arc<Host>, assembly: Uuid, event: Uuid) -> Result<Vec<u8>, Error> {
    let hosted = host.hosted(assembly)?;
    let index = hosted.published().index_of.get(&event).copied().ok_or(Error::EventUnknown)?;
    let host = Arc::clone(host);
    blocking(move || write(&hosted, placed(&host, &hosted, index)?)).await
}

/// The receipt of an event that is known, provided that it is this very note.
///
/// # Errors
/// [`Error::Conflict`] if the log holds other bytes under its id.
pub(super) async fn of_known(
    host: &Arc<Host>,
    hosted: Arc<Hosted>,
    index: u64,
    note: Note,
) -> Result<Receipted, Error> {
    let host = Arc::clone(host);
    blocking(move || {
        let placed = placed(&host, &hosted, index)?;
        if placed.entry.note().as_bytes() != note.as_bytes() {
            return Err(Error::Conflict);
        }
        Ok(Receipted { bytes: write(&hosted, placed)?, new: false })
    })
    .await
}

/// Reads an entry with the checkpoint of its receipt, and compares it with the tree.
fn placed(host: &Host, hosted: &Hosted, index: u64) -> Result<Placed, Error> {
    let id = hosted.id();
    let (row, checkpoint) = host.store().read(|connection| {
        let row = queries::entries(connection, id, index, 1)?.pop();
        let checkpoint = match &row {
            Some(row) => queries::checkpoint(connection, id, row.receipt_size)?,
            None => None,
        };
        Ok((row, checkpoint))
    })?;
    let (Some(row), Some(checkpoint)) = (row, checkpoint) else { return Err(damaged(hosted, index)) };
    let (Ok(entry), Ok(checkpoint)) = (Entry::parse(&row.bytes), Note::parse(&checkpoint)) else {
        return Err(damaged(hosted, index));
    };
    if hosted.published().tree.leaf(index) != Some(entry.leaf_hash()) {
        return Err(damaged(hosted, index));
    }
    Ok(Placed { index, entry, receipt_size: row.receipt_size, checkpoint })
}

pub(super) fn damaged(hosted: &Hosted, index: u64) -> Error {
    tracing::error!(assembly = %hosted.id(), index, "a stored entry is not the one that was signed for");
    Error::Damaged
}

/// Writes the receipt of an entry.
pub(super) fn write(hosted: &Hosted, placed: Placed) -> Result<Vec<u8>, Error> {
    let Placed { index, entry, receipt_size, checkpoint } = placed;
    let proof =
        hosted.published().tree.inclusion_proof(index, receipt_size).map_err(|_| damaged(hosted, index))?;
    Ok(Receipt { entry, index, proof, checkpoint }.encode())
}
