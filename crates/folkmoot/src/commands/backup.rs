//! `folkmoot backup`.

use super::Failure;
use crate::cli::Backup;
use folkmoot_server::operations::backup;

/// Copies the database and the key of a host.
///
/// # Errors
/// Why not.
pub fn backup(options: &Backup) -> Result<(), Failure> {
    let copied = backup::backup(&options.data, &options.out, !options.no_key)?;
    println!("{}: {} assemblies", options.out.display(), copied.assemblies);
    Ok(())
}
