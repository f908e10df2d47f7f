//! `folkmoot fsck`: reads everything that is stored and checks it.

use super::Failure;
use crate::cli::Fsck;
use folkmoot_server::{
    clock::SystemClock,
    host::{Host, Settings},
    operations::fsck,
};
use std::sync::Arc;
use uuid::Uuid;

/// Checks every log, prints what was found, and fails if anything is wrong.
///
/// # Errors
/// How many logs are not in order.
pub fn fsck(options: &Fsck) -> Result<(), Failure> {
    let host = Host::open_existing(
        &Settings { data: &options.data, threads: 0, foundings_an_hour: 0 },
        Arc::new(SystemClock),
    )?;
    let mut wrong = 0;
    for complaint in host.store().integrity()? {
        println!("database: {complaint}");
        wrong += 1;
    }
    let stored = fsck::assemblies(&host)?;
    let removed = host.data().removed()?;
    let known = |id: &Uuid| stored.contains(id) || removed.contains(id);
    for id in host.data().checkpoints()?.into_iter().filter(|id| !known(id)) {
        println!(
            "{id}: a checkpoint was given out, but the database does not have this assembly; put a newer database back"
        );
        wrong += 1;
    }
    for id in &removed {
        println!("{id}: removed by the keeper of this host");
    }
    for id in stored.into_iter().filter(|id| !removed.contains(id)) {
        match fsck::check(&host, id) {
            Ok(report) if report.other_key => {
                println!("{id}: names the key of another host than host.key");
                wrong += 1;
            }
            Ok(report) => {
                println!("{id}: {} entries, {} ballots, all in order", report.entries, report.ballots);
                if report.behind && options.accept == Some(id) {
                    fsck::accept(&host, id)?;
                    println!("{id}: goes on from this state; the newer checkpoint is put aside");
                } else if report.behind {
                    println!("{id}: older than the newest checkpoint that was given out; see --accept");
                    wrong += 1;
                }
            }
            Err(complaint) => {
                println!("{id}: {complaint}");
                wrong += 1;
            }
        }
    }
    if wrong == 0 { Ok(()) } else { Err(format!("{wrong} found").into()) }
}
