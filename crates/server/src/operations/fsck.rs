//! Checking a stored log from end to end: rows, tree, checkpoints, the fold, and every signature and proof.

use crate::{
    host::{
        Host,
        handle::ReadOnly,
        load::{self, LoadError, Sizes},
    },
    store::queries,
};
use folkmoot_ledger::{
    entry::Entry,
    events::SignedEvent,
    obligation::{Discharged, Tallies, discharge},
    state::Assembly,
};
use rayon::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

/// How many entries are checked at a time.
const PAGE: u64 = 1_000;

/// What was found in a log that is in order.
pub struct Report {
    /// Number of entries.
    pub entries: u64,
    /// Ballots among them.
    pub ballots: u64,
    /// Whether its founding event names another key than that of this host.
    pub other_key: bool,
    /// Whether a newer checkpoint was given out.
    pub behind: bool,
}

/// The assemblies in the store.
///
/// # Errors
/// What the store says.
pub fn assemblies(host: &Host) -> Result<BTreeSet<Uuid>, LoadError> {
    Ok(host.store().read(queries::assemblies)?)
}

/// Checks one log.
///
/// # Errors
/// The first thing that is not in order.
pub fn check(host: &Host, id: Uuid) -> Result<Report, LoadError> {
    let loaded = load::load(host.store(), host.data(), &host.key(), id)?;
    match (loaded.broken_promises, loaded.damaged_texts) {
        (0, 0) => {}
        (0, texts) => return Err(LoadError::Texts(texts)),
        (promises, _) => return Err(LoadError::Promised(promises)),
    }
    let size = loaded.published.tree.size();
    for at in host.store().read(|connection| Sizes::read(connection, id))?.all() {
        let bytes = host.store().read(|connection| queries::checkpoint(connection, id, *at))?;
        load::check_checkpoint(&bytes.unwrap_or_default(), &loaded.published, *at, &host.key())?;
    }
    let ballots = check_entries(host, id, size)?;
    Ok(Report {
        entries: size,
        ballots,
        other_key: loaded.read_only == Some(ReadOnly::OtherKey),
        behind: loaded.read_only == Some(ReadOnly::Behind),
    })
}

/// Folds the log once more, and checks everything that the fold asks for.
fn check_entries(host: &Host, id: Uuid, size: u64) -> Result<u64, LoadError> {
    let mut state: Option<Assembly> = None;
    let mut tallies = Tallies::default();
    let (mut start, mut count) = (0, 0);
    while start < size {
        let rows = host.store().read(|connection| queries::entries(connection, id, start, PAGE))?;
        if rows.is_empty() {
            return Err(LoadError::Missing("entry after those that it has"));
        }
        let mut obligations = Vec::with_capacity(rows.len());
        for (index, row) in (start..).zip(&rows) {
            let refused = |refusal| LoadError::Refused { index, refusal };
            let entry = Entry::parse(&row.bytes).map_err(|error| LoadError::Entry { index, error })?;
            let time_ms = entry.time_ms();
            let signed = SignedEvent::from_note(entry.into_note()).map_err(refused)?;
            let asked = match &mut state {
                None => {
                    let (founded, asked) = Assembly::found(time_ms, &signed).map_err(refused)?;
                    state = Some(founded);
                    asked
                }
                Some(state) => state.apply(time_ms, &signed).map_err(refused)?,
            };
            obligations.push((index, asked));
        }
        let part = obligations.len().div_ceil(rayon::current_num_threads()).max(1);
        let discharged = obligations.par_chunks(part).flat_map_iter(discharge).collect::<Vec<_>>();
        for ((_, asked), Discharged { position: index, answer }) in obligations.iter().zip(discharged) {
            let refused = |refusal| LoadError::Refused { index, refusal };
            let ballot = answer.map_err(refused)?;
            count += u64::from(ballot.is_some());
            tallies.count(asked, ballot).map_err(refused)?;
        }
        start += rows.len() as u64;
    }
    Ok(count)
}

/// Makes the stored state of a log the one to go on from, although a newer checkpoint was given out.
///
/// # Errors
/// What the store or the folder says.
pub fn accept(host: &Host, id: Uuid) -> Result<(), LoadError> {
    let head =
        host.store().read(|connection| queries::head(connection, id))?.ok_or(LoadError::Missing("head"))?;
    let checkpoint = host
        .store()
        .read(|connection| queries::checkpoint(connection, id, head.size))?
        .ok_or(LoadError::Missing("checkpoint of its head"))?;
    tracing::warn!(assembly = %id, size = head.size, "goes on from an older state by the keeper's decision");
    Ok(host.data().keep_checkpoint(id, &checkpoint)?)
}
