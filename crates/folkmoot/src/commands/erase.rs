//! `folkmoot erase`: deletes a text because whoever keeps the host has to.

use super::Failure;
use crate::cli::Erase;
use folkmoot_server::{
    clock::SystemClock,
    host::{Host, Settings},
    operations::texts,
};
use std::sync::Arc;

/// Deletes one text, and says what everybody sees then.
///
/// # Errors
/// Why not.
pub fn erase(options: &Erase) -> Result<(), Failure> {
    let host = Host::open_existing(
        &Settings { data: &options.data, threads: 0, foundings_an_hour: 0 },
        Arc::new(SystemClock),
    )?;
    host.take_up_for_reading(options.assembly)?;
    let hash = texts::erase(&host, options.assembly, &options.text, &options.reason)?;
    println!("{hash}: deleted here. Pages and records say that, and why");
    Ok(())
}
