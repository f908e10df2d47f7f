//! Connections: a receipt promises that an entry survives a power cut, so no connection is used whose settings do not
//! keep that promise.

use super::StoreError;
use diesel::{
    RunQueryDsl, SqliteConnection,
    connection::SimpleConnection,
    r2d2::{ConnectionManager, CustomizeConnection, Pool},
    sql_types::{BigInt, Text},
};
use std::{path::Path, time::Duration};

/// A pool of connections that have been prepared and asserted.
pub type ReadPool = Pool<ConnectionManager<SqliteConnection>>;

/// How long a connection waits for another one's transaction.
const BUSY_TIMEOUT_MS: i64 = 5_000;
/// SQLite's number for synchronous=FULL: a commit returns after the write-ahead log has reached the disk.
const SYNCHRONOUS_FULL: i64 = 2;

#[derive(diesel::QueryableByName)]
struct JournalMode {
    #[diesel(sql_type = Text)]
    journal_mode: String,
}

#[derive(diesel::QueryableByName)]
struct Synchronous {
    #[diesel(sql_type = BigInt)]
    synchronous: i64,
}

#[derive(diesel::QueryableByName)]
struct ForeignKeys {
    #[diesel(sql_type = BigInt)]
    foreign_keys: i64,
}

#[derive(diesel::QueryableByName)]
struct BusyTimeout {
    #[diesel(sql_type = BigInt)]
    timeout: i64,
}

/// Sets what a connection needs, then reads every setting back: SQLite answers a pragma that it cannot follow with
/// silence.
///
/// # Errors
/// [`StoreError::Setting`] names the setting that did not hold.
pub fn prepare(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    // The timeout comes first: switching to the write-ahead log may have to wait for another connection.
    connection.batch_execute(&format!("PRAGMA busy_timeout={BUSY_TIMEOUT_MS}"))?;
    connection.batch_execute(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; \
         PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON;",
    )?;
    assert_settings(connection)
}

/// Reads the settings that durability rests on.
///
/// # Errors
/// [`StoreError::Setting`].
pub fn assert_settings(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let journal: JournalMode = diesel::sql_query("PRAGMA journal_mode").get_result(connection)?;
    if journal.journal_mode != "wal" {
        return Err(StoreError::Setting("journal_mode"));
    }
    let synchronous: Synchronous = diesel::sql_query("PRAGMA synchronous").get_result(connection)?;
    if synchronous.synchronous != SYNCHRONOUS_FULL {
        return Err(StoreError::Setting("synchronous"));
    }
    let keys: ForeignKeys = diesel::sql_query("PRAGMA foreign_keys").get_result(connection)?;
    if keys.foreign_keys != 1 {
        return Err(StoreError::Setting("foreign_keys"));
    }
    let busy: BusyTimeout = diesel::sql_query("PRAGMA busy_timeout").get_result(connection)?;
    if busy.timeout != BUSY_TIMEOUT_MS {
        return Err(StoreError::Setting("busy_timeout"));
    }
    Ok(())
}

/// Opens one connection.
///
/// # Errors
/// [`StoreError`] when the file cannot be opened or a setting does not hold.
pub fn open(path: &Path) -> Result<SqliteConnection, StoreError> {
    let mut connection = <SqliteConnection as diesel::Connection>::establish(&path.to_string_lossy())
        .map_err(StoreError::Open)?;
    prepare(&mut connection)?;
    Ok(connection)
}

/// Opens a connection that only reads.
///
/// # Errors
/// [`StoreError`] when the file cannot be opened.
pub fn look(path: &Path) -> Result<SqliteConnection, StoreError> {
    let mut connection = <SqliteConnection as diesel::Connection>::establish(&path.to_string_lossy())
        .map_err(StoreError::Open)?;
    connection.batch_execute(&format!("PRAGMA busy_timeout={BUSY_TIMEOUT_MS}"))?;
    connection.batch_execute("PRAGMA query_only=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON")?;
    Ok(connection)
}

#[derive(Debug)]
struct Prepared;

impl CustomizeConnection<SqliteConnection, diesel::r2d2::Error> for Prepared {
    fn on_acquire(&self, connection: &mut SqliteConnection) -> Result<(), diesel::r2d2::Error> {
        prepare(connection).map_err(|error| match error {
            StoreError::Database(error) => diesel::r2d2::Error::QueryError(error),
            other => diesel::r2d2::Error::QueryError(diesel::result::Error::QueryBuilderError(other.into())),
        })
    }
}

/// Opens a pool for reading.
///
/// # Errors
/// [`StoreError::Pool`] when no connection can be had.
pub fn pool(path: &Path, size: u32) -> Result<ReadPool, StoreError> {
    Pool::builder()
        .max_size(size)
        .connection_timeout(Duration::from_secs(5))
        .connection_customizer(Box::new(Prepared))
        .build(ConnectionManager::new(path.to_string_lossy()))
        .map_err(|error| StoreError::Pool(error.to_string()))
}
