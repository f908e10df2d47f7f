//! `folkmoot texts`: what is stored beside the log of an assembly, of whom.

use super::Failure;
use crate::cli::Texts;
use folkmoot_server::{
    clock::SystemClock,
    host::{Host, Settings},
    operations::texts,
};
use std::sync::Arc;

/// Prints one line of JSON for each text that the log names, of one member or of all.
///
/// # Errors
/// Why not.
pub fn texts(options: &Texts) -> Result<(), Failure> {
    let host = Host::open_for_reading(
        &Settings { data: &options.data, threads: 0, foundings_an_hour: 0 },
        Arc::new(SystemClock),
    )?;
    host.take_up_for_reading(options.assembly)?;
    for line in texts::list(&host, options.assembly, options.member.as_deref())? {
        println!("{line}");
    }
    Ok(())
}
