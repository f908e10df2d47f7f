//! A bundle of entries, read page by page: the largest has 16 MiB, and a slow reader must not hold one in memory. Each entry
//! is compared with the tree before it is handed out.

use super::receipt::{damaged, unreadable};
use crate::{
    error::Error,
    host::{Host, handle::AssemblyHandle},
    store::queries,
};
use folkmoot_ledger::{
    merkle::leaf_hash,
    tiles::{self, WIDTH},
};
use std::{collections::VecDeque, sync::Arc};

/// A page has about so many bytes; an entry more at most.
const PAGE_BYTES: u64 = 128 << 10;

/// A bundle that is being read.
pub struct Bundle {
    host: Arc<Host>,
    handle: Arc<AssemblyHandle>,
    next: u64,
    /// Lengths of the entries that are to come.
    lengths: VecDeque<u64>,
    length: u64,
}

impl Bundle {
    /// Finds out how long a bundle is. Blocks.
    ///
    /// # Errors
    /// [`Error::TileUnknown`] if the log has not got that much; [`Error::Damaged`] if the store has not.
    pub fn open(
        host: &Arc<Host>,
        handle: &Arc<AssemblyHandle>,
        number: u64,
        width: u16,
    ) -> Result<Self, Error> {
        let size = handle.published().tree.size();
        if tiles::width_at(size, 0, number).is_none_or(|present| present < width) {
            return Err(Error::TileUnknown);
        }
        // The multiplication cannot overflow for a bundle within the log.
        let next = number.saturating_mul(WIDTH.into());
        let lengths =
            host.store().read(|connection| queries::lengths(connection, handle.id(), next, width.into()));
        let lengths = lengths.map_err(|error| unreadable(handle, error))?;
        if lengths.len() != usize::from(width) {
            return Err(damaged(handle, next.saturating_add(lengths.len() as u64)));
        }
        // Each entry stands behind its length in two bytes.
        let length = lengths.iter().map(|length| length.saturating_add(2)).sum();
        Ok(Self { host: Arc::clone(host), handle: Arc::clone(handle), next, lengths: lengths.into(), length })
    }

    /// Its length in bytes.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// The next page, `None` after the last. Blocks.
    ///
    /// # Errors
    /// [`Error::Damaged`] if an entry is not the one that was signed for.
    pub fn page(&mut self) -> Result<Option<Vec<u8>>, Error> {
        let (mut count, mut bytes) = (0, 0_u64);
        while bytes < PAGE_BYTES
            && let Some(length) = self.lengths.pop_front()
        {
            count += 1;
            bytes = bytes.saturating_add(length).saturating_add(2);
        }
        if count == 0 {
            return Ok(None);
        }
        let rows = self
            .host
            .store()
            .read(|connection| queries::entries(connection, self.handle.id(), self.next, count))
            .map_err(|error| unreadable(&self.handle, error))?;
        let mut page = Vec::with_capacity(usize::try_from(bytes).unwrap_or(0));
        let published = self.handle.published();
        for row in &rows {
            if row.index != self.next || published.tree.leaf(self.next) != Some(leaf_hash(&row.bytes)) {
                return Err(damaged(&self.handle, self.next));
            }
            tiles::push_entry(&mut page, &row.bytes).map_err(|_| damaged(&self.handle, self.next))?;
            self.next += 1;
        }
        if page.len() as u64 == bytes { Ok(Some(page)) } else { Err(damaged(&self.handle, self.next)) }
    }
}
