//! A record in a file, in the place of a host: for devices without a network.

use super::refused::Refused;
use folkmoot_client::replica::{Replica, visit};
use folkmoot_ledger::tiles::Resource;
use folkmoot_verifier::source::{self, SourceError};
use std::path::Path;

/// Brings a copy as far as the record in a file goes.
pub fn read(replica: &mut Replica, file: &Path, now_ms: u64) -> Result<(), Refused> {
    let (mut files, _) = source::open(&file.display().to_string(), None)?;
    visit(replica, now_ms, |path| {
        let resource: Resource = path.parse().map_err(|_| SourceError::Name(path.to_owned()))?;
        match files.read(&resource) {
            // Texts can be missing: they are erased, and withheld.
            Err(SourceError::Missing(_)) if matches!(resource, Resource::Texts { .. }) => {
                Ok((path.to_owned(), Vec::new()))
            }
            read => Ok::<_, Refused>((path.to_owned(), read?)),
        }
    })?;
    Ok(())
}
