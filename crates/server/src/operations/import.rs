//! Taking over a record that another host has written: the way out of a host, and the way back after a lost disk.
//!
//! What is taken over is what members can check: the entries, the checkpoint over them, and the texts beside them. Whether this
//! host goes on from there is for the members to say (docs/spec/13-constitution.md, 13.7); until then it shows the record and takes nothing.

use crate::{
    clock::Clock,
    data_dir::DataDirError,
    host::{
        Host, Settings, StartError,
        load::{self, LoadError, Reading},
    },
    store::{Commit, Head, NewEntry, StoreError, queries},
};
use folkmoot_ledger::{
    checkpoint::{Checkpoint, CheckpointError, SignedCheckpoint},
    entry::Entry,
    events::SignedEvent,
    fork,
    keys::{self, KeyError, VerifyingKey},
    merkle::MerkleError,
    note::Note,
    state::Assembly,
    texts::Written,
};
use std::sync::Arc;
use thiserror::Error;
use uuid::Uuid;

/// Why a record is not taken over. Nothing has been written then.
#[derive(Debug, Error)]
pub enum ImportError {
    /// There is one already.
    #[error("this host has a log of this assembly, of {0} entries: nothing is put in its place")]
    There(u64),
    /// This host has given out a checkpoint that the record does not reach or does not fit.
    #[error(
        "this host has given out a checkpoint of {given} entries that is not of this record, which has {size}: look for a newer file"
    )]
    Behind {
        /// Its size.
        given: u64,
        /// The size of the record.
        size: u64,
    },
    /// The entries are not those under the checkpoint.
    #[error("the entries are not those under the checkpoint")]
    Root,
    /// No host that could have signed it has signed the checkpoint.
    #[error("the checkpoint: {0}")]
    Checkpoint(#[from] CheckpointError),
    /// An entry that is none, or that the log cannot have there.
    #[error(transparent)]
    Log(#[from] LoadError),
    /// A key in the log is none.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The tree is impossible.
    #[error(transparent)]
    Tree(#[from] MerkleError),
    /// The folder cannot be used.
    #[error(transparent)]
    Start(#[from] StartError),
    /// The folder of the host.
    #[error(transparent)]
    DataDir(#[from] DataDirError),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A record as its files hold it. Its proofs have been checked: this looks at the fold, the tree and the checkpoint alone.
pub struct Record {
    /// The entries, in order.
    pub entries: Vec<Vec<u8>>,
    /// The texts that came along; those that the log does not name, or that are erased, are left out.
    pub texts: Vec<Written>,
    /// The checkpoint.
    pub checkpoint: Vec<u8>,
}

/// What was taken over.
pub struct Imported {
    /// The assembly.
    pub assembly: Uuid,
    /// Number of entries.
    pub size: u64,
    /// Number of texts.
    pub texts: usize,
    /// The key of this host.
    pub key: VerifyingKey,
    /// Whether the members have this host in office by now: then it goes on at once.
    pub is_in_office: bool,
}

/// Writes a record into the folder of a host that is not serving ([`super::handing`] is for one that is). All of it is there afterwards, or nothing.
///
/// # Errors
/// [`ImportError`].
pub fn import(
    settings: &Settings<'_>,
    clock: Arc<dyn Clock>,
    record: &Record,
) -> Result<Imported, ImportError> {
    let (host, was_lost) = Host::open_to_import(settings, clock)?;
    let imported = take_over(&host, record);
    if imported.is_err() && was_lost {
        // A host would start on an empty database, and take it for all there is.
        host.data().remove_database()?;
    }
    imported
}

/// Writes a record into the store of a host. It is not served by that.
pub(super) fn take_over(host: &Host, record: &Record) -> Result<Imported, ImportError> {
    let (Reading { mut state, tree, edge, .. }, rows) = read(record)?;
    let (assembly, size) = (state.id(), edge.size());
    let checkpoint = signed_by_a_host(&state, &record.checkpoint, size)?;
    if checkpoint.size() != size || *checkpoint.root() != edge.root() {
        return Err(ImportError::Root);
    }
    if let Some(head) = host.store().read(|connection| queries::head(connection, assembly))? {
        return Err(ImportError::There(head.size));
    }
    if let Some(bytes) = host.data().newest_checkpoint(assembly)? {
        let given = Note::parse(&bytes).ok().and_then(|note| Checkpoint::parse(note.text()).ok());
        let fits = |given: &Checkpoint| tree.root_at(given.size).is_ok_and(|root| root == given.root);
        if !given.as_ref().is_some_and(fits) {
            return Err(ImportError::Behind { given: given.map_or(0, |given| given.size), size });
        }
    }
    let after = Head { size, root: edge.root() };
    let texts = rows.iter().map(|row| row.texts.len()).sum();
    let bytes = checkpoint.as_bytes();
    let commit = Commit { assembly, before: None, after, entries: &rows, checkpoint: bytes, round: false };
    // First: where only this succeeds, the record can be taken over once more; a log without it would count as behind.
    host.data().keep_checkpoint(assembly, bytes)?;
    host.store().append(&commit)?;
    host.data().forget_removal(assembly)?;
    state.advance(host.now_ms());
    let key = host.key();
    let is_in_office = state.hosts().last().is_some_and(|last| last.key == key.to_bytes());
    Ok(Imported { assembly, size, texts, key, is_in_office })
}

/// Folds the entries; the texts that the log names and that are not erased stand with the first row.
fn read(record: &Record) -> Result<(Reading, Vec<NewEntry>), ImportError> {
    let (mut reading, mut rows) = (None::<Reading>, Vec::with_capacity(record.entries.len()));
    for (index, bytes) in (0..).zip(&record.entries) {
        let entry = Entry::parse(bytes).map_err(|error| LoadError::Entry { index, error })?;
        let (time_ms, leaf) = (entry.time_ms(), entry.leaf_hash());
        let signed = SignedEvent::from_note(entry.into_note())
            .map_err(|refusal| LoadError::Refused { index, refusal })?;
        load::fold(&mut reading, index, time_ms, leaf, &signed)?;
        rows.push(NewEntry { event: signed.event.id, time_ms, bytes: bytes.clone(), texts: Vec::new() });
    }
    let reading = reading.ok_or(LoadError::Missing("entry"))?;
    let known = reading.state.texts();
    let stays = |written: &&Written| {
        known.get(&written.hash()).is_some_and(|known| known.erased_ms.is_none() && known.fits(written))
    };
    if let Some(first) = rows.first_mut() {
        first.texts = record.texts.iter().filter(stays).cloned().collect();
    }
    Ok((reading, rows))
}

/// The checkpoint of the host in office at this size, or of one for which members are signing.
fn signed_by_a_host(state: &Assembly, bytes: &[u8], size: u64) -> Result<SignedCheckpoint, ImportError> {
    let origin = keys::origin(state.id());
    let mut signed =
        SignedCheckpoint::verify(bytes, &origin, &VerifyingKey::from_bytes(state.host_key_at(size))?);
    for candidate in fork::candidates(state) {
        if signed.is_ok() {
            break;
        }
        signed = SignedCheckpoint::verify(bytes, &origin, &VerifyingKey::from_bytes(&candidate)?);
    }
    Ok(signed?)
}
