//! `folkmoot remove`: an assembly leaves a host whose keeper serves it no more.

use super::{Failure, export, import};
use crate::cli::Remove;
use folkmoot_server::{
    clock::SystemClock,
    host::{Host, Settings},
    operations::removal,
};
use std::sync::Arc;

/// Writes the record, audits what was written, and only then deletes.
///
/// # Errors
/// Why not; nothing is deleted then.
pub fn remove(options: &Remove) -> Result<(), Failure> {
    let host = Host::open_existing(
        &Settings { data: &options.data, threads: 0, foundings_an_hour: 0 },
        Arc::new(SystemClock),
    )?;
    if host.data().removal(options.assembly)?.is_none() {
        host.take_up_for_reading(options.assembly)?;
        let size = export::write(&host, options.assembly, &options.out)?;
        import::audited(&options.out, options.assembly)?;
        println!("{}: {size} entries", options.out.display());
    }
    removal::remove(&host, options.assembly, &options.reason)?;
    println!("{}: removed. Whoever asks for it reads why", options.assembly);
    Ok(())
}
