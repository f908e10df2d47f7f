//! The store: the logs of all assemblies in one SQLite database.
//!
//! What the rest may rely on:
//! - [`Store::append`] writes the entries, the checkpoint and the head in one transaction, and only if the head is the one
//!   that the writer has built on. When it returns `Ok`, all of it has reached the disk.
//! - When it fails, nobody knows: the commit may be there or not. [`Store::reopen`] and [`queries::head`] tell.
//! - Queries take a connection and return rows; what a row means is for the caller.

pub mod connection;
mod copy;
pub mod promised;
pub mod queries;
mod removal;
mod schema;
pub mod texts;

pub use copy::{Copied, copy_whole};

use diesel::{SqliteConnection, connection::SimpleConnection, migration::MigrationSource, sqlite::Sqlite};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use folkmoot_ledger::texts::Written;
use std::{
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, OnceLock, PoisonError},
};
use thiserror::Error;
use uuid::Uuid;

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("../../migrations/sqlite");
const READERS: u32 = 6;

/// Why the store did not do what it was asked for. None of it is ever shown to a client.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The database cannot be opened.
    #[error("the database cannot be opened: {0}")]
    Open(#[source] diesel::ConnectionError),
    /// A connection does not keep a setting that durability rests on.
    #[error("a database connection does not hold the setting {0}")]
    Setting(&'static str),
    /// The schema cannot be brought up to date.
    #[error("the migration of the database failed: {0}")]
    Migration(String),
    /// The database was written by a newer version of this program.
    #[error(
        "the database has the migration {0}, which this version of folkmoot does not know: start the version that wrote it, or a newer one"
    )]
    NewerSchema(String),
    /// There is no database.
    #[error("there is no database at {}", .0.display())]
    NoDatabase(PathBuf),
    /// No connection can be had from the pool.
    #[error("no database connection: {0}")]
    Pool(String),
    /// The database said no.
    #[error("the database failed: {0}")]
    Database(#[from] diesel::result::Error),
    /// Somebody else has written the head.
    #[error("the head of the log is not the one this writer has built on")]
    HeadMoved,
    /// A row holds what it cannot hold.
    #[error("the database holds a malformed {0}")]
    Malformed(&'static str),
    /// The file is damaged, and to write more could damage what is whole.
    #[error("the database file is damaged; nothing is written to it")]
    Damaged,
    /// A fault that a test asked for.
    #[error("a fault asked for by a test")]
    Injected,
}

/// What SQLite says when the file does not hold what was written to it.
const DAMAGE: [&str; 5] = [
    "database disk image is malformed",
    "file is not a database",
    "malformed database schema",
    "unsupported file format",
    "string or blob too big",
];

impl StoreError {
    /// Whether it says that what is stored is not what was written.
    pub fn is_damage(&self) -> bool {
        use diesel::{ConnectionError, result::Error};
        let said = match self {
            Self::Malformed(_) | Self::Damaged => return true,
            Self::Database(Error::DeserializationError(_)) => return true,
            Self::Database(Error::DatabaseError(_, said)) => said.message(),
            Self::Open(ConnectionError::BadConnection(said)) => said,
            _ => return false,
        };
        DAMAGE.iter().any(|damage| said.contains(damage))
    }

    /// Whether it says that a table is another one: while a host reads that may pass, but not while it looks through its store.
    pub fn is_schema(&self) -> bool {
        let Self::Database(diesel::result::Error::DatabaseError(_, said)) = self else { return false };
        said.message().starts_with("no such ")
    }
}

/// An entry on its way into the store.
#[derive(Clone, Debug)]
pub struct NewEntry {
    /// The id of its event.
    pub event: Uuid,
    /// Receive time, Unix milliseconds.
    pub time_ms: u64,
    /// The entry as the log holds it.
    pub bytes: Vec<u8>,
    /// The texts that it names.
    pub texts: Vec<Written>,
}

/// The head of a log: its size and the root of its tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Number of entries.
    pub size: u64,
    /// Root hash.
    pub root: [u8; 32],
}

/// Everything that one commit writes.
pub struct Commit<'a> {
    /// The assembly.
    pub assembly: Uuid,
    /// The head that this builds on; `None` founds the assembly.
    pub before: Option<Head>,
    /// The head after it.
    pub after: Head,
    /// The new entries, in order.
    pub entries: &'a [NewEntry],
    /// The signed checkpoint of the new head.
    pub checkpoint: &'a [u8],
    /// Whether it brings in ballots that were promised.
    pub round: bool,
}

/// Where tests make the store fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The next commit fails and nothing is written.
    BeforeCommit,
    /// The next commit is written and reported as failed.
    AfterCommit,
    /// The thread that commits next panics.
    Panic,
}

/// Whether all migrations were applied, and no others.
///
/// # Errors
/// [`StoreError::NewerSchema`], or [`StoreError::Malformed`] when the list has lost some.
pub fn check_migrations(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    refuse_newer(connection)?;
    let failed = |error: Box<dyn std::error::Error + Send + Sync>| StoreError::Migration(error.to_string());
    let pending = connection.has_pending_migration(MIGRATIONS).map_err(failed)?;
    if pending { Err(StoreError::Malformed("list of migrations")) } else { Ok(()) }
}

fn refuse_newer(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let failed = |error: Box<dyn std::error::Error + Send + Sync>| StoreError::Migration(error.to_string());
    let known: Vec<String> = MigrationSource::<Sqlite>::migrations(&MIGRATIONS)
        .map_err(failed)?
        .iter()
        .map(|migration| migration.name().version().to_string())
        .collect();
    let applied = connection.applied_migrations().map_err(failed)?;
    match applied.iter().map(ToString::to_string).find(|version| !known.contains(version)) {
        Some(version) => Err(StoreError::NewerSchema(version)),
        None => Ok(()),
    }
}

/// The database of one host.
pub struct Store {
    path: PathBuf,
    readers: connection::ReadPool,
    writer: Mutex<SqliteConnection>,
    /// What is wrong with the file as such, whichever log it is read for.
    damage: OnceLock<String>,
    fault: Mutex<Option<Fault>>,
}

impl Store {
    /// Opens the database, creates it if there is none, and brings its schema up to date.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let mut writer = connection::open(path)?;
        // Looked at before anything is written: what a newer version has added may not be left out of a commit.
        refuse_newer(&mut writer)?;
        writer
            .run_pending_migrations(MIGRATIONS)
            .map_err(|error| StoreError::Migration(error.to_string()))?;
        let readers = connection::pool(path, READERS)?;
        let (writer, damage, fault) = (Mutex::new(writer), OnceLock::new(), Mutex::new(None));
        Ok(Self { path: path.to_owned(), readers, writer, damage, fault })
    }

    /// Runs a query on a connection for reading. Blocks; not for the event loop.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn read<T>(
        &self,
        query: impl FnOnce(&mut SqliteConnection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut connection = self.readers.get().map_err(|error| StoreError::Pool(error.to_string()))?;
        query(&mut connection)
    }

    /// Writes a commit. On an error its outcome is unknown.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn append(&self, commit: &Commit<'_>) -> Result<(), StoreError> {
        self.check_sound()?;
        let mut writer = self.writer();
        let fault = self.fault.lock().unwrap_or_else(PoisonError::into_inner).take();
        assert!(fault != Some(Fault::Panic), "a fault asked for by a test");
        // Immediate: a transaction that reads first and writes later can be refused half-way.
        writer.immediate_transaction(|connection| {
            queries::append(connection, commit)?;
            if fault == Some(Fault::BeforeCommit) { Err(StoreError::Injected) } else { Ok(()) }
        })?;
        if fault == Some(Fault::AfterCommit) { Err(StoreError::Injected) } else { Ok(()) }
    }

    /// Throws the writing connection away and opens a new one, after a commit of unknown outcome.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn reopen(&self) -> Result<(), StoreError> {
        let fresh = connection::open(&self.path)?;
        *self.writer() = fresh;
        Ok(())
    }

    /// Takes the right to write, and gives it back: whether a commit could be begun now. Waits for half a second at most.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn probe(&self) -> Result<(), StoreError> {
        let mut connection = connection::open(&self.path)?;
        connection.batch_execute("PRAGMA busy_timeout=500; BEGIN IMMEDIATE; ROLLBACK")?;
        Ok(())
    }

    /// Runs a query on a connection of its own: what another one has in its memory says nothing about the file.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn look<T>(
        &self,
        query: impl FnOnce(&mut SqliteConnection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        query(&mut connection::look(&self.path)?)
    }

    /// What is wrong with the file, if anything was found.
    pub fn damage(&self) -> Option<&str> {
        self.damage.get().map(String::as_str)
    }

    /// From now on nothing is written: the pages that are said to be free may be those of somebody's entries.
    pub fn report_damage(&self, what: String) {
        tracing::error!(what, "the database file is damaged");
        self.damage.get_or_init(|| what);
    }

    /// # Errors
    /// [`StoreError::Damaged`].
    pub fn check_sound(&self) -> Result<(), StoreError> {
        self.damage.get().map_or(Ok(()), |_| Err(StoreError::Damaged))
    }

    /// Asks SQLite to check the whole file; returns what it says, one line for each complaint.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn integrity(&self) -> Result<Vec<String>, StoreError> {
        self.read(queries::integrity)
    }

    /// Moves everything from the write-ahead log into the database file, on the way out.
    pub fn checkpoint_wal(&self) {
        let _ = self.writer().batch_execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// Makes the next commit fail, for tests of what happens then.
    #[doc(hidden)]
    pub fn inject(&self, fault: Fault) {
        *self.fault.lock().unwrap_or_else(PoisonError::into_inner) = Some(fault);
    }

    fn writer(&self) -> MutexGuard<'_, SqliteConnection> {
        // The connection has no state of ours that a panic could have left half-way.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
