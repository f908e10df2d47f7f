//! A host at work: its store, its key, its assemblies with their sequencers, and the checker before them.
//!
//! Reading order: [`handle`] (an assembly as it is served), [`checker`] (what is checked before sequencing),
//! [`messages`] (what travels between them), [`sequencer`] (the only writer), [`load`] (taking up a log at the start), `scrub` (looking
//! whether what is stored is still what was written).

pub mod checker;
mod condition;
mod scrub;
pub mod cosigning;
pub mod handle;
pub mod load;
pub mod messages;
pub mod sequencer;
mod turns;

use crate::{
    clock::Clock,
    data_dir::{DataDir, DataDirError},
    error::Error,
    limits,
    metrics::Metrics,
    reading::Tokens,
    store::{Store, StoreError, queries},
    vital,
};
use checker::Checker;
use folkmoot_ledger::keys::{SigningKey, VerifyingKey};
use handle::{AssemblyHandle, ReadOnly};
use load::{LoadError, Loaded};
use messages::Order;
use scrub::Scrubbing;
use sequencer::{Sequencer, Shared};
use std::{
    collections::BTreeMap,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock, mpsc::sync_channel},
    thread::JoinHandle,
};
use thiserror::Error as ThisError;
use uuid::Uuid;

/// Why a host cannot start.
#[derive(Debug, ThisError)]
pub enum StartError {
    /// The data folder.
    #[error(transparent)]
    DataDir(#[from] DataDirError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The machine gives no threads, or the like.
    #[error("the machine refuses: {0}")]
    System(#[from] std::io::Error),
    /// There are logs, and the key is that of none.
    #[error(
        "host.key is not the key of any of the {assemblies} assemblies in this folder: it was changed or replaced; put the right one back from a backup"
    )]
    OtherKey {
        /// How many assemblies there are.
        assemblies: usize,
    },
    /// Metrics.
    #[error(transparent)]
    Metrics(#[from] prometheus::Error),
}

/// An assembly in the list of a host.
enum Slot {
    Served(Arc<AssemblyHandle>),
    /// What is stored does not fit its checkpoint; why stands in the log of the host.
    Damaged,
    /// It was removed, for this reason.
    Removed(String),
}

/// A host.
pub struct Host {
    shared: Shared,
    checker: Checker,
    assemblies: RwLock<BTreeMap<Uuid, Slot>>,
    sequencers: Mutex<Vec<JoinHandle<()>>>,
    /// Held while an assembly is founded; the times of the latest foundings.
    foundings: Mutex<Vec<u64>>,
    foundings_an_hour: usize,
    tokens: Tokens,
    scrubbing: Mutex<Option<Scrubbing>>,
    /// The assembly that visitors may try things in.
    sample: OnceLock<Uuid>,
}

/// What a host needs to know to start.
pub struct Settings<'a> {
    /// The data folder.
    pub data: &'a Path,
    /// Threads for curve arithmetic; 0 for as many as there are processors.
    pub threads: usize,
    /// Foundings that are taken within an hour.
    pub foundings_an_hour: usize,
}

impl Host {
    /// Opens the data folder and takes up every log in it.
    ///
    /// # Errors
    /// [`StartError`]. A single log that does not fit its checkpoint is no reason not to start: it alone is not served.
    pub fn start(settings: &Settings<'_>, clock: Arc<dyn Clock>) -> Result<Arc<Self>, StartError> {
        let host = Self::open(settings, clock)?;
        let removed = host.shared.data.removed()?;
        let ids = host.shared.store.read(queries::assemblies)?;
        for id in &removed {
            if ids.contains(id) {
                host.shared.store.remove(*id)?;
            }
            let reason = host.shared.data.removal(*id)?.unwrap_or_default();
            host.list().insert(*id, Slot::Removed(reason));
        }
        for id in ids.into_iter().filter(|id| !removed.contains(id)) {
            match host.load(id) {
                Ok(loaded) => {
                    host.keep(id, &loaded)?;
                    host.serve(id, loaded)?;
                }
                Err(error) => {
                    tracing::error!(assembly = %id, %error, "this log is not served");
                    host.list().insert(id, Slot::Damaged);
                }
            }
        }
        let all = host.all();
        if !all.is_empty() && all.iter().all(|handle| handle.read_only() == Some(ReadOnly::OtherKey)) {
            host.stop();
            return Err(StartError::OtherKey { assemblies: all.len() });
        }
        let scrubbing = Scrubbing::start(&host)?;
        *host.scrubbing.lock().unwrap_or_else(PoisonError::into_inner) = Some(scrubbing);
        Ok(host)
    }

    /// Opens the data folder and takes up nothing.
    ///
    /// # Errors
    /// [`StartError`].
    pub fn open(settings: &Settings<'_>, clock: Arc<dyn Clock>) -> Result<Arc<Self>, StartError> {
        Self::on(DataDir::open(settings.data)?, settings, clock)
    }

    /// Takes a folder that a host has used, to check it: nothing is made that is not there.
    ///
    /// # Errors
    /// [`StartError`], lost files included.
    pub fn open_existing(settings: &Settings<'_>, clock: Arc<dyn Clock>) -> Result<Arc<Self>, StartError> {
        let data = DataDir::open_existing(settings.data)?;
        if !data.database().exists() {
            data.check_complete()?;
            return Err(StoreError::NoDatabase(data.database()).into());
        }
        Self::on(data, settings, clock)
    }

    /// Takes a folder that no host serves, to take over a record: with a database made anew where it was lost, and whether it was.
    ///
    /// # Errors
    /// [`StartError`].
    pub fn open_to_import(
        settings: &Settings<'_>,
        clock: Arc<dyn Clock>,
    ) -> Result<(Arc<Self>, bool), StartError> {
        let data = DataDir::open(settings.data)?;
        let was_lost = matches!(data.check_complete(), Err(DataDirError::DatabaseLost { .. }));
        if was_lost {
            Store::open(&data.database())?;
        }
        Ok((Self::on(data, settings, clock)?, was_lost))
    }

    /// Opens a data folder to read from it, while another process may be serving it. Nothing is written.
    ///
    /// # Errors
    /// [`StartError`].
    pub fn open_for_reading(settings: &Settings<'_>, clock: Arc<dyn Clock>) -> Result<Arc<Self>, StartError> {
        Self::on(DataDir::look_into(settings.data)?, settings, clock)
    }

    fn on(data: DataDir, settings: &Settings<'_>, clock: Arc<dyn Clock>) -> Result<Arc<Self>, StartError> {
        let data = Arc::new(data);
        let key = Arc::new(data.host_key()?);
        let sample = data.sample().map_or_else(OnceLock::new, OnceLock::from);
        let store = Arc::new(Store::open(&data.database())?);
        let metrics = Arc::new(Metrics::new()?);
        let threads = match settings.threads {
            0 => std::thread::available_parallelism().map_or(1, usize::from),
            threads => threads,
        };
        let checker = Checker::start(threads, Arc::clone(&clock), Arc::clone(&metrics))?;
        let pool = Arc::clone(checker.pool());
        let tokens = Tokens::of(&key);
        Ok(Arc::new(Self {
            shared: Shared {
                store,
                data,
                key,
                clock,
                pool,
                metrics,
                pages: Arc::default(),
                bell: Arc::default(),
            },
            checker,
            assemblies: RwLock::new(BTreeMap::new()),
            sequencers: Mutex::new(Vec::new()),
            foundings: Mutex::new(Vec::new()),
            foundings_an_hour: settings.foundings_an_hour,
            tokens,
            scrubbing: Mutex::new(None),
            sample,
        }))
    }

    /// The assembly that visitors may try things in, if this host has one.
    pub fn sample(&self) -> Option<Uuid> {
        self.sample.get().copied()
    }

    /// Notes, for good, which assembly is the sample.
    ///
    /// # Errors
    /// [`DataDirError`].
    pub fn keep_sample(&self, assembly: Uuid) -> Result<(), DataDirError> {
        self.shared.data.keep_sample(assembly)?;
        self.sample.get_or_init(|| assembly);
        Ok(())
    }

    /// Takes up one log without a sequencer: it can be read, and takes nothing.
    ///
    /// # Errors
    /// [`Error::AssemblyUnknown`] or [`Error::Damaged`].
    pub fn take_up_for_reading(&self, id: Uuid) -> Result<(), Error> {
        if !self.shared.store.read(queries::assemblies)?.contains(&id) {
            return Err(Error::AssemblyUnknown);
        }
        let loaded = self.loaded(id)?;
        let (queue, _) = sync_channel(1);
        let handle = AssemblyHandle::new(id, loaded.published, queue);
        handle.report_damaged_texts(loaded.damaged_texts);
        self.list().insert(id, Slot::Served(Arc::new(handle)));
        Ok(())
    }

    fn loaded(&self, id: Uuid) -> Result<Loaded, Error> {
        self.load(id).map_err(|error| {
            tracing::error!(assembly = %id, %error, "this log is not served");
            Error::Damaged
        })
    }

    fn load(&self, id: Uuid) -> Result<Loaded, LoadError> {
        let key = self.shared.key.verifying_key();
        self.shared.pool.install(|| load::load(&self.shared.store, &self.shared.data, &key, id))
    }

    /// Takes up a log that is in the store and not yet served.
    ///
    /// # Errors
    /// [`Error::Damaged`] if it does not fit its checkpoint.
    pub(crate) fn take_up(&self, id: Uuid) -> Result<(), Error> {
        let loaded = self.loaded(id)?;
        self.keep(id, &loaded).map_err(|error| {
            tracing::error!(assembly = %id, %error, "the newest checkpoint cannot be kept");
            Error::Unavailable
        })?;
        self.serve(id, loaded).map_err(|_| Error::Unavailable)
    }

    /// Keeps the checkpoint of a log outside the store before any of it is served. It is not there yet when a crash came
    /// between a commit and keeping its checkpoint, or when that failed after a founding.
    fn keep(&self, id: Uuid, loaded: &Loaded) -> Result<(), DataDirError> {
        let checkpoint = loaded.published.checkpoint.as_bytes();
        let kept = self.shared.data.newest_checkpoint(id)?;
        if loaded.read_only.is_some() || kept.as_deref() == Some(checkpoint) {
            return Ok(());
        }
        self.shared.data.keep_checkpoint(id, checkpoint)
    }

    /// Puts an assembly on the list and starts its sequencer.
    ///
    /// # Errors
    /// When no thread can be started.
    pub(crate) fn serve(&self, id: Uuid, loaded: Loaded) -> std::io::Result<()> {
        let Loaded { published, edge, tallies, promised, broken_promises, damaged_texts, read_only } = loaded;
        let (queue, orders) = sync_channel(sequencer::QUEUE);
        let handle = Arc::new(AssemblyHandle::new(id, published, queue));
        if let Some(reason) = read_only {
            handle.close_for_writing(reason);
        }
        if broken_promises > 0 {
            handle.report_damage(&LoadError::Promised(broken_promises));
        }
        handle.report_damaged_texts(damaged_texts);
        let cosigned = self.cosigned_before(&handle).map(Arc::new);
        handle.publish().cosigned = cosigned;
        let sequencer = Sequencer::new(Arc::clone(&handle), self.shared.clone(), edge, tallies, promised);
        let thread = vital::spawn("sequencer", move || {
            // Told whichever way the thread ends.
            let _end = Arc::clone(sequencer.handle()).mark_end();
            sequencer.run(&orders);
        })?;
        self.sequencers.lock().unwrap_or_else(PoisonError::into_inner).push(thread);
        self.list().insert(id, Slot::Served(handle));
        self.shared.metrics.assemblies.inc();
        Ok(())
    }

    fn list(&self) -> std::sync::RwLockWriteGuard<'_, BTreeMap<Uuid, Slot>> {
        self.assemblies.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// An assembly by its id.
    ///
    /// # Errors
    /// [`Error::AssemblyUnknown`], [`Error::AssemblyRemoved`] or [`Error::Damaged`].
    pub fn assembly(&self, id: Uuid) -> Result<Arc<AssemblyHandle>, Error> {
        match self.assemblies.read().unwrap_or_else(PoisonError::into_inner).get(&id) {
            None => Err(Error::AssemblyUnknown),
            Some(Slot::Damaged) => Err(Error::Damaged),
            Some(Slot::Removed(reason)) => Err(Error::AssemblyRemoved { reason: reason.clone() }),
            Some(Slot::Served(handle)) => Ok(Arc::clone(handle)),
        }
    }

    /// All assemblies that are served.
    pub fn all(&self) -> Vec<Arc<AssemblyHandle>> {
        let list = self.assemblies.read().unwrap_or_else(PoisonError::into_inner);
        let served = list
            .values()
            .filter_map(|slot| if let Slot::Served(handle) = slot { Some(handle) } else { None });
        served.cloned().collect()
    }

    /// This host's public key.
    pub fn key(&self) -> VerifyingKey {
        self.shared.key.verifying_key()
    }

    pub(crate) fn signing_key(&self) -> &SigningKey {
        &self.shared.key
    }

    /// Says which pages this host serves, once and before it serves them: it announces them in each log that names others.
    pub fn announce(&self, pages: [u8; 32]) {
        self.shared.pages.get_or_init(|| pages);
        self.all().iter().for_each(|handle| handle.wake());
    }

    /// What it gives tokens to read with.
    pub fn tokens(&self) -> &Tokens {
        &self.tokens
    }

    /// The time by this host's clock.
    pub fn now_ms(&self) -> u64 {
        self.shared.clock.now_ms()
    }

    /// The store.
    pub fn store(&self) -> &Arc<Store> {
        &self.shared.store
    }

    /// The data folder.
    pub fn data(&self) -> &DataDir {
        &self.shared.data
    }

    /// The counts.
    pub fn metrics(&self) -> &Arc<Metrics> {
        &self.shared.metrics
    }

    /// The checker.
    pub fn checker(&self) -> &Checker {
        &self.checker
    }

    /// Takes the right to found: only one assembly at a time, and not too many within an hour.
    ///
    /// # Errors
    /// [`Error::FoundingLimit`].
    pub(crate) fn begin_founding(&self) -> Result<Founding<'_>, Error> {
        let mut times = self.foundings.lock().unwrap_or_else(PoisonError::into_inner);
        let now_ms = self.now_ms();
        times.retain(|time_ms| now_ms.saturating_sub(*time_ms) < 3_600_000 && *time_ms <= now_ms);
        let listed = self.assemblies.read().unwrap_or_else(PoisonError::into_inner).len();
        if times.len() >= self.foundings_an_hour || listed >= limits::ASSEMBLIES {
            return Err(Error::FoundingLimit);
        }
        Ok(Founding { times, now_ms })
    }

    /// Lets every sequencer finish what it has taken, and ends them.
    pub fn stop(&self) {
        let scrubbing = self.scrubbing.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(scrubbing) = scrubbing {
            scrubbing.stop();
        }
        self.shared.bell.stop();
        for handle in self.all() {
            handle.send_waiting(Order::Stop);
        }
        let threads = std::mem::take(&mut *self.sequencers.lock().unwrap_or_else(PoisonError::into_inner));
        for thread in threads {
            let _ = thread.join();
        }
        self.shared.store.checkpoint_wal();
    }
}

/// The right to found one assembly.
pub(crate) struct Founding<'a> {
    times: MutexGuard<'a, Vec<u64>>,
    /// The time of the founding.
    pub now_ms: u64,
}

impl Founding<'_> {
    /// Counts it.
    pub fn done(mut self) {
        self.times.push(self.now_ms);
    }
}
