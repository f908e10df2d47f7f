//! `folkmoot export`.

use super::Failure;
use crate::cli::Export;
use folkmoot_server::{
    clock::SystemClock,
    host::{Host, Settings},
    operations::export,
};
use std::{fs::File, io::BufWriter, sync::Arc};

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
    // Beside its place, then into it: nobody finds half a record.
    let temporary = options.out.with_extension("part");
    let file = File::create(&temporary).map_err(|error| format!("{}: {error}", temporary.display()))?;
    let written = export::export(&host, options.assembly, BufWriter::new(&file)).and_then(|size| {
        file.sync_all()?;
        std::fs::rename(&temporary, &options.out)?;
        Ok(size)
    });
    match written {
        Ok(size) => {
            println!("{}: {size} entries", options.out.display());
            Ok(())
        }
        Err(error) => {
            let _ = std::fs::remove_file(&temporary);
            Err(error.into())
        }
    }
}
