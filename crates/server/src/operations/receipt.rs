//! Receipts: the entry, the checkpoint under which it was first promised, and the proof between them. The same event has
//! the same receipt for ever, byte for byte.

use super::blocking;
use crate::{
    error::Error,
    host::{
        Host,
        handle::AssemblyHandle,
        load::{self, LoadError},
        messages::Appended,
    },
    store::{StoreError, queries},
};
use folkmoot_ledger::{entry::Entry, note::Note, receipt::Receipt};
use std::sync::Arc;
use uuid::Uuid;

/// What stands for an event that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// The receipt of an entry that this request has brought into the log.
    New,
    /// The receipt of one that was there.
    Again,
    /// The promise that it will be in the log.
    Promise,
}

/// A receipt, or a promise.
pub struct Receipted {
    /// As it is sent.
    pub bytes: Vec<u8>,
    /// Which of them.
    pub given: Given,
}

/// The receipt of an event that is in the log.
///
/// # Errors
/// [`Error::EventUnknown`], or that the store cannot be read.
pub async fn of_event(host: &Arc<Host>, assembly: Uuid, event: Uuid) -> Result<Vec<u8>, Error> {
    let handle = host.assembly(assembly)?;
    let index = handle.published().index_of.get(&event).copied().ok_or(Error::EventUnknown)?;
    let host = Arc::clone(host);
    blocking(move || write(&handle, appended(&host, &handle, index)?)).await
}

/// The receipt of an event that is known, provided that it is this very note.
///
/// # Errors
/// [`Error::Conflict`] if the log holds other bytes under its id.
pub(super) async fn of_known(
    host: &Arc<Host>,
    handle: Arc<AssemblyHandle>,
    index: u64,
    note: Note,
) -> Result<Receipted, Error> {
    let host = Arc::clone(host);
    blocking(move || {
        let appended = appended(&host, &handle, index)?;
        if appended.entry.note().as_bytes() != note.as_bytes() {
            return Err(Error::Conflict);
        }
        Ok(Receipted { bytes: write(&handle, appended)?, given: Given::Again })
    })
    .await
}

/// Reads an entry with the checkpoint of its receipt, and compares both with the tree.
fn appended(host: &Host, handle: &AssemblyHandle, index: u64) -> Result<Appended, Error> {
    let id = handle.id();
    let read = host.store().read(|connection| {
        let row = queries::entries(connection, id, index, 1)?.pop();
        Ok((row, queries::checkpoint_over(connection, id, index)?))
    });
    let (Some(row), Some((size, checkpoint))) = read.map_err(|error| unreadable(handle, error))? else {
        return Err(damaged(handle, index));
    };
    let published = handle.published();
    let Ok(entry) = Entry::parse(&row.bytes) else { return Err(damaged(handle, index)) };
    let is_it = published.tree.leaf(index) == Some(entry.leaf_hash())
        && row.receipt_size == size
        && load::check_checkpoint(&checkpoint, &published, size, &host.key()).is_ok();
    let Some(checkpoint) = Note::parse(&checkpoint).ok().filter(|_| is_it) else {
        return Err(damaged(handle, index));
    };
    Ok(Appended { index, entry, receipt_size: size, checkpoint })
}

/// What is stored of an entry is not what was signed for: the log takes nothing more.
pub(super) fn damaged(handle: &AssemblyHandle, index: u64) -> Error {
    handle.report_damage(&LoadError::Row(index));
    Error::Damaged
}

/// The store cannot be read: now, or because it is damaged.
pub(super) fn unreadable(handle: &AssemblyHandle, error: StoreError) -> Error {
    if !error.is_damage() {
        return error.into();
    }
    handle.report_damage(&error);
    Error::Damaged
}

/// Writes the receipt of an entry.
pub(super) fn write(handle: &AssemblyHandle, appended: Appended) -> Result<Vec<u8>, Error> {
    let Appended { index, entry, receipt_size, checkpoint } = appended;
    let proof =
        handle.published().tree.inclusion_proof(index, receipt_size).map_err(|_| damaged(handle, index))?;
    Ok(Receipt { entry, index, proof, checkpoint }.encode())
}
