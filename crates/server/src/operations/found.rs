//! Founding an assembly: the first entry of a new log.

use super::{
    blocking,
    receipt::{self, Receipted},
};
use crate::{
    error::Error,
    host::{Host, handle::Published, load::Loaded, messages::Appended},
    store::{Commit, Head, NewEntry, queries},
};
use folkmoot_ledger::{
    checkpoint::{Checkpoint, SignedCheckpoint},
    entry::Entry,
    events::{Body, SignedEvent},
    keys,
    merkle::{MemoryTree, Tree},
    names::Names,
    obligation::Tallies,
    state::Assembly,
    texts::Texts,
};
use std::{collections::HashMap, sync::Arc};
use uuid::Uuid;

/// Checks a founding event and starts a log with it.
///
/// # Errors
/// Whatever the fold has against it; [`Error::OtherHost`] if it names another host; [`Error::FoundingLimit`];
/// [`Error::Conflict`] if the assembly is there with other signatures.
pub async fn found(host: &Arc<Host>, signed: SignedEvent) -> Result<Receipted, Error> {
    let id = keys::assembly_id(signed.note.text());
    if let Ok(handle) = host.assembly(id) {
        return receipt::of_known(host, handle, 0, signed.note).await;
    }
    let (again, note) = (Arc::clone(host), signed.note.clone());
    if let Some(receipted) = blocking(move || found_now(&again, id, &signed)).await? {
        return Ok(receipted);
    }
    receipt::of_known(host, host.assembly(id)?, 0, note).await
}

/// `None` when the assembly has come to be served in the meantime.
fn found_now(host: &Host, id: Uuid, signed: &SignedEvent) -> Result<Option<Receipted>, Error> {
    check(host, signed)?;
    if host.store().check_sound().is_err() {
        return Err(Error::Damaged);
    }

    let founding = host.begin_founding()?;
    match host.assembly(id) {
        Ok(_) => return Ok(None),
        Err(Error::AssemblyUnknown) => {}
        Err(error) => return Err(error),
    }
    if host.store().read(|connection| queries::head(connection, id))?.is_some() {
        // An earlier attempt was written, but could not be answered.
        host.take_up(id)?;
        return Ok(None);
    }
    if host.data().newest_checkpoint(id).map_err(unavailable)?.is_some() {
        // The store has forgotten an assembly for which a checkpoint was given out.
        return Err(Error::Behind);
    }

    let entry = Entry::new(founding.now_ms, signed.note.clone())
        .map_err(|_| Error::Length { limit: crate::limits::BODY_BYTES })?;
    let (state, _) = Assembly::found(founding.now_ms, signed)?;
    let mut edge = Tree::new();
    edge.push(entry.leaf_hash()).map_err(unavailable)?;
    let mut tree = MemoryTree::new();
    tree.push(entry.leaf_hash());
    let checkpoint =
        Checkpoint::new(keys::origin(id), 1, edge.root()).sign(host.signing_key()).map_err(unavailable)?;

    write(host, id, signed, &entry, &edge, &checkpoint)?;
    host.data().keep_checkpoint(id, checkpoint.as_bytes()).map_err(unavailable)?;

    let appended = Appended { index: 0, entry, receipt_size: 1, checkpoint: checkpoint.note().clone() };
    let index_of = HashMap::from([(signed.event.id, 0)]);
    let mut texts = Texts::default();
    signed.texts().iter().for_each(|written| texts.insert(written.clone()));
    let published = Published::new(state, texts, tree, checkpoint, index_of);
    let loaded = Loaded {
        published,
        edge,
        tallies: Tallies::default(),
        promised: Vec::new(),
        broken_promises: 0,
        damaged_texts: 0,
        read_only: None,
    };
    host.serve(id, loaded).map_err(unavailable)?;
    founding.done();
    tracing::info!(assembly = %id, "founded");
    let handle = host.assembly(id)?;
    Ok(Some(Receipted { bytes: receipt::write(&handle, appended)?, given: receipt::Given::New }))
}

/// What has to be true of a founding event before any of it is written.
fn check(host: &Host, signed: &SignedEvent) -> Result<(), Error> {
    let (state, obligations) = Assembly::found(host.now_ms(), signed)?;
    Names::default().check(&state, signed)?;
    match &signed.event.body {
        Body::Found(found) if found.host.0 == host.key().to_bytes() => {}
        _ => return Err(Error::OtherHost),
    }
    // A founding event asks for signatures and proofs of possession.
    Ok(host.checker().pool().install(|| Tallies::default().discharge(&obligations))?)
}

fn write(
    host: &Host,
    id: Uuid,
    signed: &SignedEvent,
    entry: &Entry,
    edge: &Tree,
    checkpoint: &SignedCheckpoint,
) -> Result<(), Error> {
    let after = Head { size: 1, root: edge.root() };
    let row = NewEntry {
        event: signed.event.id,
        time_ms: entry.time_ms(),
        bytes: entry.encode(),
        texts: signed.texts().to_vec(),
    };
    let commit = Commit {
        assembly: id,
        before: None,
        after,
        entries: &[row],
        checkpoint: checkpoint.as_bytes(),
        round: false,
    };
    if let Err(error) = host.store().append(&commit) {
        tracing::error!(assembly = %id, %error, "a founding failed; its outcome is unknown");
        host.store().reopen().map_err(unavailable)?;
        let head = host.store().read(|connection| queries::head(connection, id)).map_err(unavailable)?;
        if head != Some(after) {
            return Err(Error::Unavailable);
        }
    }
    Ok(())
}

fn unavailable(error: impl std::fmt::Display) -> Error {
    tracing::error!(%error, "founding");
    Error::Unavailable
}
