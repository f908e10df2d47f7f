//! Whether this host can do its work at present: take an event and make it durable. Asked of the disk and the database
//! themselves, since a host that has had nothing to write knows nothing of either.

use crate::{condition::Condition, host::Host};

/// Less than this is free only on a disk that is about to be full.
const LEAST_FREE_BYTES: u64 = 64 << 20;

/// What is wrong, a line for each thing; empty when the host is ready. Blocks.
pub fn faults(host: &Host) -> Vec<String> {
    let mut faults = Vec::new();
    match host.data().free_bytes() {
        Ok(free) if free < LEAST_FREE_BYTES => faults.push(format!("disk: {} MiB are free", free >> 20)),
        Ok(_) => {}
        Err(error) => told(&mut faults, "disk", "its free space is not known", &error),
    }
    if let Err(error) = host.data().probe() {
        told(&mut faults, "disk", "the data folder takes nothing", &error);
    }
    if let Err(error) = host.store().probe() {
        told(&mut faults, "database", "it takes nothing: locked, full or read-only", &error);
    }
    faults.extend(host.damages(true).into_iter().map(|line| format!("stored: {line}")));
    let Condition { read_only, unresolved, dead, .. } = host.condition();
    for (count, what) in [
        (read_only, "logs are read-only: behind their checkpoint, or of another key"),
        (unresolved, "logs wait to know what became of a commit"),
        (dead, "sequencers have ended"),
    ] {
        if count > 0 {
            faults.push(format!("logs: {count} {what}"));
        }
    }
    faults
}

/// The cause goes into the log of the host; an answer names no path.
fn told(faults: &mut Vec<String>, part: &str, what: &str, error: &dyn std::fmt::Display) {
    tracing::warn!(%error, part, "not ready");
    faults.push(format!("{part}: {what}"));
}
