//! `folkmoot rehearse`.

use super::Failure;
use crate::cli::{Participation, Rehearse};
use folkmoot_simulation::rehearsal::{self, Plan};
use std::{fs::File, io::BufWriter, time::Duration};

/// Holds a vote in this process and says how long each part took.
///
/// # Errors
/// Why not.
pub fn rehearse(options: &Rehearse) -> Result<(), Failure> {
    let Rehearse { members, kind, voices, participation, out, seed } = options;
    let hidden = matches!(participation, Participation::Hidden);
    let plan = Plan { members: *members, kind, voices: *voices, hidden, seed: *seed };
    let file = File::create(out).map_err(|error| format!("{}: {error}", out.display()))?;
    let rehearsed = rehearsal::rehearse(&plan, BufWriter::new(file))?;
    for (part, time) in &rehearsed.times {
        println!("{part:<10} {:>9.1} ms", time.as_secs_f64() * 1e3);
    }
    let total: Duration = rehearsed.times.iter().map(|(_, time)| *time).sum();
    println!("{:<10} {:>9.1} ms", "in all", total.as_secs_f64() * 1e3);
    println!(
        "assembly {} with {} entries; counts {:?}",
        rehearsed.assembly, rehearsed.entries, rehearsed.counts
    );
    println!("{}", out.display());
    Ok(())
}
