//! A copy of a database in use.

use super::{StoreError, connection, queries};
use diesel::{RunQueryDsl, sql_types::Text};
use std::path::Path;

/// What was copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// How many assemblies.
    pub assemblies: usize,
    /// What SQLite has against the copy, if anything.
    pub complaint: Option<String>,
}

/// Copies what is committed at one moment into a new file, while others read and write, and reads the copy back. What was deleted is not in it.
///
/// # Errors
/// [`StoreError`]; above all where there is such a file already.
pub fn copy_whole(from: &Path, to: &Path) -> Result<Copied, StoreError> {
    let mut source = connection::open(from)?;
    diesel::sql_query("VACUUM INTO ?").bind::<Text, _>(to.to_string_lossy()).execute(&mut source)?;
    let mut copy = connection::look(to)?;
    let complaint = queries::integrity(&mut copy)?.into_iter().next();
    Ok(Copied { assemblies: queries::assemblies(&mut copy)?.len(), complaint })
}
