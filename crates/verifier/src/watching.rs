//! `folkmoot-verify watch`: follows a log for ever.

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Args;
use folkmoot_ledger::cosignature::Witness;
use folkmoot_verifier::source::{self, Access};
use folkmoot_verifier::watch::{Alarm, Watch, WatchError};

use crate::{now_ms, print, read_small};

/// What is followed, and how.
#[derive(Args)]
pub struct WatchArguments {
    /// Address (`http://host/a/ID`) or folder
    place: String,

    /// Id of the assembly that this ought to be; may be given several times, and all must agree
    #[arg(long, value_name = "ID")]
    assembly: Vec<uuid::Uuid>,

    /// Pass that a member gave, where the record is for members: a file, or the text itself
    #[arg(long, value_name = "PASS", conflicts_with = "token")]
    pub pass: Option<String>,

    /// Token of a device that may read, where the record is for members
    #[arg(long, value_name = "TOKEN")]
    pub token: Option<String>,

    /// Witness whose times are looked at, as its verifier key, besides those that the rules name; may be given several times
    #[arg(long, value_name = "KEY")]
    witness: Vec<Witness>,

    /// File for the newest checkpoint: a later run goes on from it, and the log has to as well
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,

    /// Seconds between two visits
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..))]
    every: u64,

    /// Look once and end: for timers of the system
    #[arg(long)]
    once: bool,

    /// Take this for the time now, in Unix milliseconds
    #[arg(long, value_name = "MS")]
    now: Option<u64>,

    /// Print what is wrong as JSON
    #[arg(long)]
    json: bool,
}

/// Follows the log until something is wrong: the exit status.
pub fn watch(arguments: &WatchArguments, access: Option<Access>) -> Result<u8, String> {
    let earlier = match &arguments.state {
        Some(path) if path.exists() => Some(read_small(path)?),
        _ => None,
    };
    let mut assemblies: Vec<String> = arguments.assembly.iter().map(ToString::to_string).collect();
    let first = assemblies.first().cloned();
    let mut watch = None;
    let mut is_known = false;
    loop {
        let opened = source::open_with(&arguments.place, first.as_deref(), access.clone());
        let seen = opened.map_err(WatchError::from).and_then(|(mut source, named)| {
            assemblies.extend(named.filter(|id| !assemblies.contains(id)));
            let watch = watch.get_or_insert_with(|| {
                Watch::new(assemblies.clone(), arguments.witness.clone(), earlier.clone())
            });
            let new = watch.visit(source.as_mut(), arguments.now.or_else(now_ms))?;
            Ok((new, watch.newest().cloned()))
        });
        match seen {
            Ok((new, newest)) => {
                if let (Some(path), Some(newest)) = (&arguments.state, &newest) {
                    keep(path, newest.as_bytes())?;
                }
                if new > 0 || !is_known {
                    let (size, code) = newest
                        .map_or((0, String::new()), |newest| (newest.size(), newest.checkpoint().code()));
                    print(&format!("{new} new entries are right; the log has {size}, code {code}\n"))?;
                }
                is_known = true;
            }
            Err(WatchError::Alarm(alarm)) => {
                tell(arguments, &alarm)?;
                return Ok(1);
            }
            // A host that was there comes back; one that never was is perhaps another address.
            Err(WatchError::Source(error)) if is_known => eprintln!("folkmoot-verify: {error}; trying again"),
            Err(WatchError::Source(error)) => return Err(error.to_string()),
        }
        if arguments.once {
            return Ok(0);
        }
        std::thread::sleep(Duration::from_secs(arguments.every));
    }
}

/// A crash leaves the old one or the new one.
fn keep(path: &Path, checkpoint: &[u8]) -> Result<(), String> {
    let cannot = |cause: std::io::Error| format!("cannot write {}: {cause}", path.display());
    let new = path.with_extension("new");
    std::fs::write(&new, checkpoint).map_err(cannot)?;
    std::fs::rename(&new, path).map_err(cannot)
}

fn tell(arguments: &WatchArguments, alarm: &Alarm) -> Result<(), String> {
    if arguments.json {
        return print(&(serde_json::to_string_pretty(alarm).map_err(|cause| cause.to_string())? + "\n"));
    }
    let entry = alarm.entry.map_or_else(String::new, |entry| format!("entry {entry}: "));
    print(&format!("ALARM {}: {entry}{}\n", alarm.code, alarm.detail))?;
    for (what, text) in [("Signed before", &alarm.kept), ("Signed now", &alarm.shown)] {
        if let Some(text) = text {
            print(&format!("\n{what}:\n\n{text}"))?;
        }
    }
    Ok(())
}
