//! Taking up a log from the store: every entry is read, hashed and folded again, and the root has to be the one of the
//! checkpoint that this host has signed. A log that does not fit is not served, and nothing is ever signed on top of it.

use super::handle::{Published, ReadOnly};
use crate::{
    data_dir::{DataDir, DataDirError},
    store::{
        Store, StoreError,
        promised::{self, PromisedBallot},
        queries::{self, EntryRow},
        texts as stored_texts,
    },
};
use diesel::SqliteConnection;
use folkmoot_ledger::{
    checkpoint::{Checkpoint, CheckpointError, SignedCheckpoint},
    entry::{Entry, EntryError},
    events::SignedEvent,
    keys::{self, KeyError, VerifyingKey},
    merkle::{Hash, MemoryTree, MerkleError, Tree},
    note::Note,
    obligation::{Discharged, Obligation, Tallies, discharge},
    refusal::Refusal,
    state::Assembly,
    texts::Texts,
};
use rayon::prelude::*;
use std::{collections::HashMap, sync::Arc};
use thiserror::Error;
use uuid::Uuid;

/// How many entries are read at a time.
const PAGE: u64 = 1_000;
/// How many ballots are checked together.
const BALLOTS: usize = 256;

/// Why a stored log cannot be taken up.
#[derive(Debug, Error)]
pub enum LoadError {
    /// The store cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The newest checkpoint outside the store cannot be read.
    #[error(transparent)]
    DataDir(#[from] DataDirError),
    /// There is no head, no checkpoint of it, or no entry.
    #[error("the store has no {0}")]
    Missing(&'static str),
    /// An entry does not stand where it should, or its row says something else than its bytes.
    #[error("the row of entry {0} does not fit the entry")]
    Row(u64),
    /// An entry is none.
    #[error("entry {index}: {error}")]
    Entry {
        /// Its number.
        index: u64,
        /// Why.
        #[source]
        error: EntryError,
    },
    /// The fold refuses an entry.
    #[error("entry {index} ({code}): {refusal}", code = .refusal.code())]
    Refused {
        /// Its number.
        index: u64,
        /// Why.
        #[source]
        refusal: Refusal,
    },
    /// The row of the assembly is lost, or says something else than its first entry.
    #[error("the row of the assembly does not fit its first entry")]
    Founding,
    /// A ballot that was promised is not what the promise is about.
    #[error("{0} promised ballots are not those that were promised")]
    Promised(usize),
    /// Texts beside the log, or the reasons why some were deleted, are not what was written.
    #[error("{0} texts beside the log are damaged; members who have them can give them back")]
    Texts(usize),
    /// The tree over the entries is not the one of the head.
    #[error("the tree over the entries has another root than the head")]
    Root,
    /// A checkpoint does not verify.
    #[error("the checkpoint of size {size}: {error}")]
    Checkpoint {
        /// Its size.
        size: u64,
        /// Why.
        #[source]
        error: CheckpointError,
    },
    /// The tree is impossible.
    #[error(transparent)]
    Tree(#[from] MerkleError),
    /// The founding event's host key is none.
    #[error(transparent)]
    Key(#[from] KeyError),
}

/// A log as it was found.
pub struct Loaded {
    /// For readers.
    pub published: Published,
    /// For the writer.
    pub edge: Tree,
    /// For the writer: the tallies of votes that are not closed.
    pub tallies: Tallies,
    /// For the writer: ballots that were promised and are not in yet.
    pub promised: Vec<PromisedBallot>,
    /// How many promised ballots are lost: the host would break its word, and so takes nothing more.
    pub broken_promises: usize,
    /// How many rows of texts are damaged.
    pub damaged_texts: usize,
    /// Why nothing may be appended, if so.
    pub read_only: Option<ReadOnly>,
}

/// A ballot of a vote that is not closed, with the number of its entry.
type Uncounted = (u64, [Obligation; 1]);

/// What is gone through while loading.
pub(crate) struct Reading {
    /// The state after the entries so far.
    pub state: Assembly,
    /// The tree over them.
    pub tree: MemoryTree,
    /// The right edge of the tree over them.
    pub edge: Tree,
    index_of: HashMap<Uuid, u64>,
    /// Ballots of votes whose tally has not been stated: they are counted again.
    uncounted: HashMap<Uuid, Vec<Uncounted>>,
}

/// Reads a log and checks that it is the one under the newest checkpoint. `host` is this host's key.
///
/// # Errors
/// [`LoadError`] names what does not fit.
pub fn load(store: &Store, data: &DataDir, host: &VerifyingKey, id: Uuid) -> Result<Loaded, LoadError> {
    let head = store.read(|connection| queries::head(connection, id))?.ok_or(LoadError::Missing("head"))?;
    let sizes = store.read(|connection| Sizes::read(connection, id))?;
    let Reading { state, tree, edge, index_of, uncounted } = read(store, id, head.size, &sizes)?;
    if state.id() != id || edge.root() != head.root {
        return Err(LoadError::Root);
    }
    let bytes = store
        .read(|connection| queries::checkpoint(connection, id, head.size))?
        .ok_or(LoadError::Missing("checkpoint of its head"))?;
    let checkpoint = verify_checkpoint(&bytes, id, &state, head.size, host)?;
    if checkpoint.size() != head.size || *checkpoint.root() != head.root {
        return Err(LoadError::Root);
    }
    let is_in_office = state.host_key_at(head.size) == &host.to_bytes();
    // A log that began elsewhere was imported: this host takes it over when the members put it in office.
    let began_here = || store.read(|connection| queries::checkpoint(connection, id, 1));
    let read_only = match moved_from(&state, host) {
        Some(address) if !is_in_office => Some(ReadOnly::Moved(address)),
        None if !is_in_office && began_here()?.is_some() => Some(ReadOnly::OtherKey),
        _ => behind(data, id, &state, &tree, host)?.then_some(ReadOnly::Behind),
    };
    let tallies = count_again(uncounted)?;
    let (mut promised, broken_promises) = promised_ballots(store, id, host)?;
    promised.retain(|one| !index_of.contains_key(&one.promise.event));
    let (texts, damaged_texts) = texts(store, id, &state)?;
    let published = Published::new(state, texts, tree, checkpoint, index_of);
    Ok(Loaded { published, edge, tallies, promised, broken_promises, damaged_texts, read_only })
}

/// Ballots that were promised, and how many rows hold something else.
fn promised_ballots(
    store: &Store,
    id: Uuid,
    host: &VerifyingKey,
) -> Result<(Vec<PromisedBallot>, usize), LoadError> {
    let rows = store.read(|connection| promised::all(connection, id))?;
    let ballots: Vec<_> = rows.iter().filter_map(|row| row.read(id, host)).collect();
    let damaged = rows.len().saturating_sub(ballots.len());
    Ok((ballots, damaged))
}

/// The texts that are stored, and how many are not what was written. One that was erased goes now, should the program have ended
/// before it did.
fn texts(store: &Store, id: Uuid, state: &Assembly) -> Result<(Texts, usize), LoadError> {
    let mut texts = Texts::default();
    let mut late = Vec::new();
    let stored = store.read(|connection| stored_texts::all(connection, id))?;
    let damaged = stored.damaged();
    for served in stored.served {
        if state.texts().is_erased(&served.hash()) {
            late.push(served.hash());
        } else {
            texts.take(served);
        }
    }
    if !late.is_empty() {
        store.forget_texts(id, &late)?;
    }
    Ok((texts, damaged))
}

/// Where the host in office is found, if this one was in office before it.
fn moved_from(state: &Assembly, host: &VerifyingKey) -> Option<Arc<str>> {
    let (in_office, earlier) = state.hosts().split_last()?;
    let was = earlier.iter().any(|earlier| earlier.key == host.to_bytes());
    was.then(|| in_office.address.as_deref().unwrap_or_default().into())
}

/// A checkpoint of the host in office at its size, or of this one, `host`: it signs before it is in office while members sign for it.
///
/// # Errors
/// [`LoadError::Checkpoint`].
pub fn verify_checkpoint(
    bytes: &[u8],
    id: Uuid,
    state: &Assembly,
    size: u64,
    host: &VerifyingKey,
) -> Result<SignedCheckpoint, LoadError> {
    let in_office = VerifyingKey::from_bytes(state.host_key_at(size))?;
    let origin = keys::origin(id);
    SignedCheckpoint::verify(bytes, &origin, &in_office)
        .or_else(|error| SignedCheckpoint::verify(bytes, &origin, host).map_err(|_| error))
        .map_err(|error| LoadError::Checkpoint { size, error })
}

/// The same, and that it is over the entries that are served.
///
/// # Errors
/// [`LoadError::Checkpoint`] or [`LoadError::Root`].
pub fn check_checkpoint(
    bytes: &[u8],
    published: &Published,
    size: u64,
    host: &VerifyingKey,
) -> Result<(), LoadError> {
    let checkpoint = verify_checkpoint(bytes, published.state.id(), &published.state, size, host)?;
    let is_it = checkpoint.size() == size && published.tree.root_at(size)? == *checkpoint.root();
    if is_it { Ok(()) } else { Err(LoadError::Root) }
}

/// The sizes at which a log has checkpoints.
pub struct Sizes(Vec<u64>);

impl Sizes {
    /// # Errors
    /// [`StoreError`].
    pub fn read(connection: &mut SqliteConnection, id: Uuid) -> Result<Self, StoreError> {
        queries::checkpoint_sizes(connection, id).map(Self)
    }

    /// All of them, ascending.
    pub fn all(&self) -> &[u64] {
        &self.0
    }

    /// Whether this is the size under which the receipt of an entry was given.
    fn is_receipt(&self, index: u64, size: u64) -> bool {
        self.0.get(self.0.partition_point(|at| *at <= index)) == Some(&size)
    }

    /// Whether a row says what its entry does.
    pub fn fits(&self, row: &EntryRow, index: u64, event: Uuid, time_ms: u64) -> bool {
        row.index == index
            && row.event == event
            && row.time_ms == time_ms
            && self.is_receipt(index, row.receipt_size)
    }
}

fn read(store: &Store, id: Uuid, size: u64, sizes: &Sizes) -> Result<Reading, LoadError> {
    let founded_ms = store.read(|connection| queries::founded_ms(connection, id))?;
    let mut reading: Option<Reading> = None;
    let mut next = 0;
    while next < size {
        let rows = store.read(|connection| queries::entries(connection, id, next, PAGE.min(size - next)))?;
        if rows.is_empty() {
            return Err(LoadError::Missing("entry after those that it has"));
        }
        for row in rows {
            let entry = Entry::parse(&row.bytes).map_err(|error| LoadError::Entry { index: next, error })?;
            let (time_ms, leaf) = (entry.time_ms(), entry.leaf_hash());
            let signed = SignedEvent::from_note(entry.into_note())
                .map_err(|refusal| LoadError::Refused { index: next, refusal })?;
            if !sizes.fits(&row, next, signed.event.id, time_ms) {
                return Err(LoadError::Row(next));
            }
            if next == 0 && founded_ms != Some(time_ms) {
                return Err(LoadError::Founding);
            }
            fold(&mut reading, next, time_ms, leaf, &signed)?;
            next += 1;
        }
    }
    reading.ok_or(LoadError::Missing("entry"))
}

/// Takes one more entry.
///
/// # Errors
/// [`LoadError`] if the fold refuses it, or it was there before.
pub(crate) fn fold(
    reading: &mut Option<Reading>,
    index: u64,
    time_ms: u64,
    leaf: Hash,
    signed: &SignedEvent,
) -> Result<(), LoadError> {
    let refused = |refusal| LoadError::Refused { index, refusal };
    let (reading, obligations) = match reading {
        None => {
            let (state, obligations) = Assembly::found(time_ms, signed).map_err(refused)?;
            let fresh = Reading {
                state,
                tree: MemoryTree::new(),
                edge: Tree::new(),
                index_of: HashMap::new(),
                uncounted: HashMap::new(),
            };
            (reading.insert(fresh), obligations)
        }
        Some(reading) => {
            let obligations = reading.state.apply(time_ms, signed).map_err(refused)?;
            (reading, obligations)
        }
    };
    reading.tree.push(leaf);
    reading.edge.push(leaf)?;
    if reading.index_of.insert(signed.event.id, index).is_some() {
        return Err(LoadError::Row(index));
    }
    for obligation in obligations {
        match &obligation {
            Obligation::Ballot(check) => {
                reading.uncounted.entry(check.vote).or_default().push((index, [obligation]));
            }
            Obligation::Sums(check) => {
                reading.uncounted.remove(&check.vote);
            }
            // Signatures and proofs were checked before the host signed a checkpoint over them; `fsck` checks them again.
            _ => {}
        }
    }
    Ok(())
}

/// Verifies the ballots of votes that are not closed, and adds them up.
fn count_again(uncounted: HashMap<Uuid, Vec<Uncounted>>) -> Result<Tallies, LoadError> {
    let mut tallies = Tallies::default();
    for ballots in uncounted.into_values() {
        let discharged = ballots.par_chunks(BALLOTS).flat_map_iter(discharge).collect::<Vec<_>>();
        for ((_, asked), Discharged { position: index, answer }) in ballots.iter().zip(discharged) {
            let counted = answer.and_then(|ballot| tallies.count(asked, ballot));
            counted.map_err(|refusal| LoadError::Refused { index, refusal })?;
        }
    }
    Ok(tallies)
}

/// Whether the stored log is older than, or another one than, that of the newest checkpoint kept outside the store.
fn behind(
    data: &DataDir,
    id: Uuid,
    state: &Assembly,
    tree: &MemoryTree,
    host: &VerifyingKey,
) -> Result<bool, LoadError> {
    let Some(bytes) = data.newest_checkpoint(id)? else {
        // Written with each commit, the first included; a log that has grown cannot have lost it by a crash.
        return Ok(tree.size() > 1);
    };
    // One that is ahead of the store is of this host, or of one before it.
    let size = Note::parse(&bytes).ok().and_then(|note| Checkpoint::parse(note.text()).ok());
    let size = size.map_or(tree.size(), |checkpoint| checkpoint.size);
    let newest = verify_checkpoint(&bytes, id, state, size, host)?;
    Ok(newest.size() > tree.size() || tree.root_at(newest.size())? != *newest.root())
}
