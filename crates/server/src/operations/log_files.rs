//! The log as files: checkpoint, tiles and bundles of entries, as C2SP tlog-tiles names them.

use super::{blocking, bundle::Bundle};
use crate::{
    error::Error,
    host::{Host, handle::Published},
};
use folkmoot_ledger::tiles::{Resource, WIDTH, width_at};
use std::sync::Arc;
use uuid::Uuid;

/// What a file of a log holds.
pub enum Content {
    /// A checkpoint or a tile: at most a few thousand bytes.
    Whole(Vec<u8>),
    /// A bundle, with its first page.
    Bundle(Vec<u8>, Bundle),
}

/// One file of a log.
pub struct LogFile {
    /// What it holds.
    pub content: Content,
    /// Whether it will be the same for ever.
    pub immutable: bool,
}

impl LogFile {
    /// All its bytes, for whoever has room for them. Blocks.
    ///
    /// # Errors
    /// As [`Bundle::page`].
    pub fn bytes(self) -> Result<Vec<u8>, Error> {
        match self.content {
            Content::Whole(bytes) => Ok(bytes),
            Content::Bundle(mut bytes, mut bundle) => {
                while let Some(page) = bundle.page()? {
                    bytes.extend_from_slice(&page);
                }
                Ok(bytes)
            }
        }
    }
}

/// Reads a file of a log.
///
/// # Errors
/// [`Error::TileUnknown`] for a tile that the log has not got, or not that much of.
pub async fn read(host: &Arc<Host>, assembly: Uuid, file: Resource) -> Result<LogFile, Error> {
    let handle = host.assembly(assembly)?;
    match file {
        Resource::Checkpoint => {
            let checkpoint = Arc::clone(handle.published().shown_checkpoint());
            Ok(LogFile { content: Content::Whole(checkpoint.as_bytes().to_vec()), immutable: false })
        }
        Resource::Tile { level, number, width } => {
            let bytes = handle.published().tree.tile(level, number, width).ok_or(Error::TileUnknown)?;
            // What a partial tile says stays true, but nobody needs it once the tile is full.
            Ok(LogFile { content: Content::Whole(bytes), immutable: width == WIDTH })
        }
        Resource::Texts { number } => {
            let bytes = texts(&handle.published(), number, u64::MAX).ok_or(Error::TileUnknown)?;
            Ok(LogFile { content: Content::Whole(bytes), immutable: false })
        }
        Resource::Entries { number, width } => {
            let host = Arc::clone(host);
            // The first page is read before the answer begins: most bundles are no longer, and damage is then said.
            let (first, bundle) = blocking(move || {
                let mut bundle = Bundle::open(&host, &handle, number, width)?;
                Ok((bundle.page()?.unwrap_or_default(), bundle))
            })
            .await?;
            Ok(LogFile { content: Content::Bundle(first, bundle), immutable: width == WIDTH })
        }
    }
}

/// The newest checkpoint of a log that enough of the witnesses which its rules name have cosigned.
///
/// # Errors
/// [`Error::NotCosigned`].
pub fn cosigned(host: &Host, assembly: Uuid) -> Result<Vec<u8>, Error> {
    let handle = host.assembly(assembly)?;
    let cosigned = handle.published().cosigned.as_ref().map(|cosigned| cosigned.as_bytes().to_vec());
    cosigned.ok_or(Error::NotCosigned)
}

/// The texts that the entries of a bundle name, as far as there are any, or why there are not; `None` for a bundle that the log has not got.
/// Of a log that has grown, those of its first `size` entries.
pub fn texts(published: &Published, number: u64, size: u64) -> Option<Vec<u8>> {
    width_at(published.state.size(), 0, number)?;
    let first = number.saturating_mul(WIDTH.into());
    let named = published.state.texts().of_entries(first..first.saturating_add(WIDTH.into()).min(size));
    let lines = named.filter_map(|hash| published.texts.line(hash));
    Some(lines.collect::<String>().into_bytes())
}
