//! Scrubbing: what is stored is read again and again, and compared with what is served. A disk loses bits in silence, and in
//! places that nobody asks for: the host shall know before the next start, while there are still other copies.
//!
//! Each page is read over a connection of its own, so that nothing comes out of a memory, and no more than a tenth of the time is
//! spent on it.

use super::{
    Host,
    handle::{AssemblyHandle, Published, ReadOnly},
    load::{self, LoadError, Sizes},
};
use crate::{
    data_dir::DataDir,
    limits,
    store::{Store, StoreError, check_migrations, promised, queries, texts},
    vital,
};
use diesel::SqliteConnection;
use folkmoot_ledger::{entry::Entry, keys::VerifyingKey, texts::Served};
use std::{
    collections::HashSet,
    sync::{
        Arc, Weak,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread::JoinHandle,
    time::{Duration, Instant},
};
use uuid::Uuid;

/// How many entries are read at a time.
const PAGE: u64 = 500;

/// Whether to go on, after work that took so long.
type Pace<'a> = &'a mut dyn FnMut(Duration) -> bool;

/// The thread that scrubs. It ends with its host.
pub(super) struct Scrubbing {
    alive: Sender<()>,
    thread: JoinHandle<()>,
}

impl Scrubbing {
    pub fn start(host: &Arc<Host>) -> std::io::Result<Self> {
        let (alive, ended) = channel();
        let host = Arc::downgrade(host);
        let thread = vital::spawn("scrubber", move || run(&host, &ended))?;
        Ok(Self { alive, thread })
    }

    pub fn stop(self) {
        drop(self.alive);
        let _ = self.thread.join();
    }
}

fn run(host: &Weak<Host>, ended: &Receiver<()>) {
    let rest = |time: Duration| matches!(ended.recv_timeout(time), Err(RecvTimeoutError::Timeout));
    let mut pace = |worked: Duration| rest(worked.saturating_mul(limits::SCRUB_REST));
    loop {
        if !rest(limits::SCRUB_PAUSE) {
            return;
        }
        // The host is not held while it is looked through: whoever lets go of it does not wait.
        let Some(scrub) = host.upgrade().map(|host| Scrub::of(&host)) else { return };
        if !scrub.look(&mut pace) {
            return;
        }
    }
}

/// One look at everything.
struct Scrub {
    store: Arc<Store>,
    data: Arc<DataDir>,
    key: VerifyingKey,
    logs: Vec<Arc<AssemblyHandle>>,
    count: prometheus::IntCounter,
}

impl Host {
    /// Looks through everything that is stored, once and without resting. The host does so by itself all the time.
    pub fn scrub(&self) {
        Scrub::of(self).look(&mut |_| true);
    }
}

impl Scrub {
    fn of(host: &Host) -> Self {
        let shared = &host.shared;
        Self {
            store: Arc::clone(&shared.store),
            data: Arc::clone(&shared.data),
            key: shared.key.verifying_key(),
            logs: host.all(),
            count: shared.metrics.scrubbed.clone(),
        }
    }

    /// `false` when the host has ended meanwhile.
    fn look(&self, pace: Pace<'_>) -> bool {
        for handle in self.logs.iter().filter(|handle| handle.damage().is_none()) {
            match self.look_at(handle, pace) {
                Ok(true) => {}
                Ok(false) => return false,
                Err(LoadError::Store(error)) if error.is_schema() => self.report(&error.to_string()),
                Err(LoadError::Store(error)) if !error.is_damage() => {
                    tracing::warn!(assembly = %handle.id(), %error, "the stored log cannot be looked through now");
                }
                Err(LoadError::DataDir(error)) => {
                    tracing::warn!(assembly = %handle.id(), %error, "the kept checkpoint cannot be looked at now");
                }
                Err(found) => handle.report_damage(&found),
            }
        }
        let begin = Instant::now();
        self.look_at_file();
        pace(begin.elapsed())
    }

    /// Compares one log with what is served of it.
    fn look_at(&self, handle: &AssemblyHandle, pace: Pace<'_>) -> Result<bool, LoadError> {
        let (id, begin) = (handle.id(), Instant::now());
        let size = handle.published().tree.size();
        let sizes = self.store.look(|connection| Sizes::read(connection, id))?;
        self.look_at_head(handle, size, &sizes)?;
        self.look_beside(handle)?;
        if !pace(begin.elapsed()) {
            return Ok(false);
        }
        let mut next = 0;
        while next < size {
            let begin = Instant::now();
            let count = PAGE.min(size - next);
            self.store.look(|connection| Ok(look_at_entries(connection, handle, next, count, &sizes)))??;
            next += count;
            self.count.inc_by(count);
            if !pace(begin.elapsed()) {
                return Ok(false);
            }
        }
        for part in sizes.all().chunks(PAGE as usize) {
            let begin = Instant::now();
            for at in part.iter().filter(|at| **at <= size) {
                let bytes = self.store.look(|connection| queries::checkpoint(connection, id, *at))?;
                load::check_checkpoint(&bytes.unwrap_or_default(), &handle.published(), *at, &self.key)?;
            }
            if !pace(begin.elapsed()) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The head, and the newest checkpoint outside the database. Both can be newer than what is served, never older.
    fn look_at_head(&self, handle: &AssemblyHandle, size: u64, sizes: &Sizes) -> Result<(), LoadError> {
        let id = handle.id();
        let head =
            self.store.look(|connection| queries::head(connection, id))?.ok_or(LoadError::Missing("head"))?;
        let kept = self.data.newest_checkpoint(id)?;
        let published = handle.published();
        let served = |at: u64| published.tree.root_at(at).ok();
        if head.size < size || served(head.size).is_some_and(|root| root != head.root) {
            return Err(LoadError::Root);
        }
        if sizes.all().binary_search(&size).is_err() {
            return Err(LoadError::Missing("checkpoint of its head"));
        }
        if matches!(handle.read_only(), Some(ReadOnly::Behind | ReadOnly::OtherKey | ReadOnly::Moved(_))) {
            return Ok(());
        }
        let kept = kept.ok_or(LoadError::Missing("newest checkpoint outside it"))?;
        let kept = load::verify_checkpoint(&kept, id, &published.state, size, &self.key)?;
        let is_it = kept.size() >= size && served(kept.size()).is_none_or(|root| root == *kept.root());
        if is_it { Ok(()) } else { Err(LoadError::Root) }
    }

    /// Ballots that were promised, and texts.
    fn look_beside(&self, handle: &AssemblyHandle) -> Result<(), LoadError> {
        let id = handle.id();
        let promised = self.store.look(|connection| promised::all(connection, id))?;
        let damaged = promised.iter().filter(|row| row.read(id, &self.key).is_none()).count();
        if damaged > 0 {
            return Err(LoadError::Promised(damaged));
        }
        let stored = self.store.look(|connection| texts::all(connection, id))?;
        let is_whole = stored.damaged() == 0 && Lost::of(&handle.published(), &stored).texts.is_empty();
        let left = if is_whole { 0 } else { self.mend(handle)? };
        handle.report_damaged_texts(left);
        Ok(())
    }

    /// Writes texts anew that the host has in memory: they are named by their hashes, and so are what was lost. How many rows are left
    /// that are damaged.
    fn mend(&self, handle: &AssemblyHandle) -> Result<usize, LoadError> {
        let all = || self.store.look(|connection| texts::all(connection, handle.id()));
        // Nothing is given or erased meanwhile.
        let published = handle.publish();
        let stored = all()?;
        let lost = Lost::of(&published, &stored);
        if lost.texts.is_empty() && (stored.damaged() == 0 || lost.for_good) {
            return Ok(stored.damaged());
        }
        // A damaged row may be the last trace of a text that is not here.
        let damaged = if lost.for_good { texts::Stored::default() } else { stored };
        self.store.mend_texts(handle.id(), &lost.texts, &damaged)?;
        tracing::error!(assembly = %handle.id(), texts = lost.texts.len(), "damaged texts were written anew");
        Ok(all()?.damaged())
    }

    /// What SQLite itself has against its file. What is of one log is laid to that one; anything else could be anybody's.
    fn look_at_file(&self) {
        let complaints = self.store.look(|connection| {
            check_migrations(connection)?;
            queries::integrity(connection)
        });
        let complaints = match complaints {
            Ok(complaints) => complaints,
            Err(error) if error.is_damage() => return self.report(&error.to_string()),
            Err(error @ StoreError::NewerSchema(_)) => return self.report(&error.to_string()),
            Err(error) => return tracing::warn!(%error, "the database file cannot be looked through now"),
        };
        for complaint in complaints {
            if self.log_of(&complaint).is_none_or(|handle| {
                handle.report_damage(&complaint);
                false
            }) {
                self.report(&complaint);
            }
        }
    }

    /// The log to which a complaint about an index of entries belongs.
    fn log_of(&self, complaint: &str) -> Option<&Arc<AssemblyHandle>> {
        let row = complaint.strip_prefix("row ")?;
        let (row, index) = row.split_once(' ')?;
        let row = row.parse().ok().filter(|_| index.contains("autoindex_entries"))?;
        let id: Uuid = self.store.look(|connection| queries::assembly_of_row(connection, row)).ok()??;
        self.logs.iter().find(|handle| handle.id() == id)
    }

    /// The file is damaged: no log is safe in it.
    fn report(&self, complaint: &str) {
        // What is written wrong in a row and is none of its log's has been laid to the log.
        let is_counted = complaint.starts_with("wrong # of entries in index");
        if is_counted && self.logs.iter().any(|handle| handle.damage().is_some()) {
            return;
        }
        self.store.report_damage(complaint.to_owned());
        for handle in &self.logs {
            handle.report_damage(&StoreError::Damaged);
        }
    }
}

fn look_at_entries(
    connection: &mut SqliteConnection,
    handle: &AssemblyHandle,
    start: u64,
    count: u64,
    sizes: &Sizes,
) -> Result<(), LoadError> {
    let rows = queries::entries(connection, handle.id(), start, count)?;
    if rows.len() as u64 != count {
        return Err(LoadError::Missing("entry that it was given"));
    }
    let published = handle.published();
    for (index, row) in (start..).zip(&rows) {
        let entry = Entry::parse(&row.bytes).map_err(|error| LoadError::Entry { index, error })?;
        let is_it = published.tree.leaf(index) == Some(entry.leaf_hash())
            && published.index_of.get(&row.event) == Some(&index)
            && sizes.fits(row, index, row.event, entry.time_ms());
        if !is_it {
            return Err(LoadError::Row(index));
        }
        if index == 0 && queries::founded_ms(connection, handle.id())? != Some(entry.time_ms()) {
            return Err(LoadError::Founding);
        }
    }
    Ok(())
}

/// What is not stored of the texts that the log names.
struct Lost {
    /// Those that the host has in memory.
    texts: Vec<Served>,
    /// Whether there are others.
    for_good: bool,
}

impl Lost {
    fn of(published: &Published, stored: &texts::Stored) -> Self {
        let there: HashSet<_> = stored.served.iter().map(Served::hash).collect();
        let known = published.state.texts().iter().filter(|(_, known)| known.erased_ms.is_none());
        let (mut texts, mut for_good) = (Vec::new(), false);
        for (hash, _) in known.filter(|(hash, _)| !there.contains(*hash)) {
            let removal = || published.texts.removal(hash).cloned().map(Served::Removed);
            match published.texts.written(hash).cloned().map(Served::Given).or_else(removal) {
                Some(served) => texts.push(served),
                None => for_good = true,
            }
        }
        Self { texts, for_good }
    }
}
