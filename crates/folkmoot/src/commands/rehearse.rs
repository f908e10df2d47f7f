//! `folkmoot rehearse`.

use super::Failure;
use crate::cli::Rehearse;
use folkmoot_simulation::rehearsal;
use std::{fs::File, io::BufWriter, time::Duration};

/// Holds a vote in this process and says how long each part took.
///
/// # Errors
/// Why not.
pub fn rehearse(options: &Rehearse) -> Result<(), Failure> {
    let file = File::create(&options.out).map_err(|error| format!("{}: {error}", options.out.display()))?;
    let rehearsed = rehearsal::rehearse(options.members, &options.kind, options.seed, BufWriter::new(file))?;
    for (part, time) in &rehearsed.times {
        println!("{part:<10} {:>9.1} ms", time.as_secs_f64() * 1e3);
    }
    let total: Duration = rehearsed.times.iter().map(|(_, time)| *time).sum();
    println!("{:<10} {:>9.1} ms", "in all", total.as_secs_f64() * 1e3);
    println!(
        "assembly {} with {} entries; counts {:?}",
        rehearsed.assembly, rehearsed.entries, rehearsed.counts
    );
    println!("{}", options.out.display());
    Ok(())
}
