//! `folkmoot export`.

use super::Failure;
use crate::cli::Export;
use folkmoot_server::{
    clock::SystemClock,
    host::{Host, Settings},
    operations::export,
};
use std::{fs::File, io::BufWriter, path::Path, sync::Arc};
use uuid::Uuid;

/// Writes the record of an assembly.
///
/// # Errors
/// Why not.
pub fn export(options: &Export) -> Result<(), Failure> {
    let host = Host::open_for_reading(
        &Settings { data: &options.data, threads: 0, foundings_an_hour: 0 },
        Arc::new(SystemClock),
    )?;
    host.take_up_for_reading(options.assembly)?;
    let size = write(&host, options.assembly, &options.out)?;
    println!("{}: {size} entries", options.out.display());
    Ok(())
}

/// Writes a record beside its place, then into it, so that nobody finds half of one; and says how many entries it has.
pub(super) fn write(host: &Arc<Host>, assembly: Uuid, out: &Path) -> Result<u64, Failure> {
    let temporary = out.with_extension("part");
    let file = File::create(&temporary).map_err(|error| format!("{}: {error}", temporary.display()))?;
    let written = export::export(host, assembly, BufWriter::new(&file)).and_then(|size| {
        file.sync_all()?;
        std::fs::rename(&temporary, out)?;
        Ok(size)
    });
    written.map_err(|error| {
        let _ = std::fs::remove_file(&temporary);
        error.into()
    })
}
