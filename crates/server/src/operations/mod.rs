//! What a host does, one file an operation. The HTTP interface, the sample and the rehearsal all go through here.

pub mod append;
pub mod backup;
pub mod bundle;
pub mod export;
pub mod found;
pub mod fsck;
pub mod handing;
pub mod import;
pub mod log_files;
pub mod readiness;
pub mod reading;
pub mod receipt;
pub mod removal;
pub mod texts;

use crate::error::Error;

/// Runs what blocks (the database, the disk, curve arithmetic) off the event loop.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    tokio::task::spawn_blocking(work).await.unwrap_or(Err(Error::Stopping))
}
