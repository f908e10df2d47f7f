//! The queries: each takes a connection and says what the database said.

use super::{
    Commit, Head, StoreError,
    schema::{assemblies, checkpoints, entries, heads},
    texts,
};
use diesel::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

/// An entry as it is stored.
#[derive(Clone, Debug)]
pub struct EntryRow {
    /// Its number in the log.
    pub index: u64,
    /// The id of its event.
    pub event: Uuid,
    /// Receive time, Unix milliseconds.
    pub time_ms: u64,
    /// Size of the checkpoint under which its receipt was given.
    pub receipt_size: u64,
    /// The entry.
    pub bytes: Vec<u8>,
}

type RawEntry = (i64, Vec<u8>, i64, i64, Vec<u8>);

fn number(value: i64, what: &'static str) -> Result<u64, StoreError> {
    u64::try_from(value).map_err(|_| StoreError::Malformed(what))
}

fn stored(value: u64) -> Result<i64, StoreError> {
    i64::try_from(value).map_err(|_| StoreError::Malformed("number"))
}

fn id(bytes: &[u8], what: &'static str) -> Result<Uuid, StoreError> {
    Uuid::from_slice(bytes).map_err(|_| StoreError::Malformed(what))
}

fn entry((index, event, time_ms, receipt_size, bytes): RawEntry) -> Result<EntryRow, StoreError> {
    Ok(EntryRow {
        index: number(index, "entry index")?,
        event: id(&event, "event id")?,
        time_ms: number(time_ms, "entry time")?,
        receipt_size: number(receipt_size, "receipt size")?,
        bytes,
    })
}

/// All assemblies that there is anything of: where one of two rows about an assembly is damaged, the other still tells of it.
pub fn assemblies(connection: &mut SqliteConnection) -> Result<BTreeSet<Uuid>, StoreError> {
    let mut rows: Vec<Vec<u8>> = assemblies::table.select(assemblies::id).load(connection)?;
    rows.extend(heads::table.select(heads::assembly).load::<Vec<u8>>(connection)?);
    rows.iter().map(|row| id(row, "assembly id")).collect()
}

/// When an assembly was founded, as its row says.
pub fn founded_ms(connection: &mut SqliteConnection, assembly: Uuid) -> Result<Option<u64>, StoreError> {
    let row: Option<i64> = assemblies::table
        .find(assembly.as_bytes().as_slice())
        .select(assemblies::founded_ms)
        .first(connection)
        .optional()?;
    row.map(|founded_ms| number(founded_ms, "founding time")).transpose()
}

/// The head of a log.
pub fn head(connection: &mut SqliteConnection, assembly: Uuid) -> Result<Option<Head>, StoreError> {
    let row: Option<(i64, Vec<u8>)> = heads::table
        .find(assembly.as_bytes().as_slice())
        .select((heads::size, heads::root))
        .first(connection)
        .optional()?;
    row.map(|(size, root)| {
        Ok(Head {
            size: number(size, "head")?,
            root: root.try_into().map_err(|_| StoreError::Malformed("root"))?,
        })
    })
    .transpose()
}

/// The checkpoint of a size that was signed.
pub fn checkpoint(
    connection: &mut SqliteConnection,
    assembly: Uuid,
    size: u64,
) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(checkpoints::table
        .find((assembly.as_bytes().as_slice(), stored(size)?))
        .select(checkpoints::bytes)
        .first(connection)
        .optional()?)
}

/// The first checkpoint that has the entry of this number under it, with its size: the one of the entry's receipt.
pub fn checkpoint_over(
    connection: &mut SqliteConnection,
    assembly: Uuid,
    index: u64,
) -> Result<Option<(u64, Vec<u8>)>, StoreError> {
    let row: Option<(i64, Vec<u8>)> = checkpoints::table
        .filter(checkpoints::assembly.eq(assembly.as_bytes().as_slice()))
        .filter(checkpoints::size.gt(stored(index)?))
        .order(checkpoints::size)
        .select((checkpoints::size, checkpoints::bytes))
        .first(connection)
        .optional()?;
    row.map(|(size, bytes)| Ok((number(size, "checkpoint size")?, bytes))).transpose()
}

/// The sizes of all checkpoints, ascending.
pub fn checkpoint_sizes(connection: &mut SqliteConnection, assembly: Uuid) -> Result<Vec<u64>, StoreError> {
    let sizes: Vec<i64> = checkpoints::table
        .filter(checkpoints::assembly.eq(assembly.as_bytes().as_slice()))
        .select(checkpoints::size)
        .order(checkpoints::size)
        .load(connection)?;
    sizes.into_iter().map(|size| number(size, "checkpoint size")).collect()
}

/// The entries from `start` on, at most `count` of them, in order.
pub fn entries(
    connection: &mut SqliteConnection,
    assembly: Uuid,
    start: u64,
    count: u64,
) -> Result<Vec<EntryRow>, StoreError> {
    let rows: Vec<RawEntry> = entries::table
        .filter(entries::assembly.eq(assembly.as_bytes().as_slice()))
        .filter(entries::idx.ge(stored(start)?))
        .filter(entries::idx.lt(stored(start.saturating_add(count).min(i64::MAX as u64))?))
        .order(entries::idx)
        .select((entries::idx, entries::event_id, entries::time_ms, entries::receipt_size, entries::bytes))
        .load(connection)?;
    rows.into_iter().map(entry).collect()
}

/// The lengths in bytes of the entries from `start` on, at most `count` of them, in order.
pub fn lengths(
    connection: &mut SqliteConnection,
    assembly: Uuid,
    start: u64,
    count: u64,
) -> Result<Vec<u64>, StoreError> {
    let rows: Vec<i64> = entries::table
        .filter(entries::assembly.eq(assembly.as_bytes().as_slice()))
        .filter(entries::idx.ge(stored(start)?))
        .filter(entries::idx.lt(stored(start.saturating_add(count).min(i64::MAX as u64))?))
        .order(entries::idx)
        .select(diesel::dsl::sql::<diesel::sql_types::BigInt>("length(bytes)"))
        .load(connection)?;
    rows.into_iter().map(|length| number(length, "entry length")).collect()
}

/// Writes a commit inside a transaction; the head is replaced only if it is the one built on.
pub(super) fn append(connection: &mut SqliteConnection, commit: &Commit<'_>) -> Result<(), StoreError> {
    let assembly = commit.assembly.as_bytes().as_slice();
    let size = stored(commit.after.size)?;
    match commit.before {
        None => {
            let founded = commit.entries.first().map_or(0, |first| first.time_ms);
            diesel::insert_into(assemblies::table)
                .values((assemblies::id.eq(assembly), assemblies::founded_ms.eq(stored(founded)?)))
                .execute(connection)?;
            diesel::insert_into(heads::table)
                .values((
                    heads::assembly.eq(assembly),
                    heads::size.eq(size),
                    heads::root.eq(commit.after.root.as_slice()),
                ))
                .execute(connection)?;
        }
        Some(before) => {
            let replaced = diesel::update(
                heads::table
                    .find(assembly)
                    .filter(heads::size.eq(stored(before.size)?))
                    .filter(heads::root.eq(before.root.as_slice())),
            )
            .set((heads::size.eq(size), heads::root.eq(commit.after.root.as_slice())))
            .execute(connection)?;
            if replaced != 1 {
                return Err(StoreError::HeadMoved);
            }
        }
    }
    diesel::insert_into(checkpoints::table)
        .values((
            checkpoints::assembly.eq(assembly),
            checkpoints::size.eq(size),
            checkpoints::bytes.eq(commit.checkpoint),
        ))
        .execute(connection)?;
    let first = commit.before.map_or(0, |before| before.size);
    for (index, new) in (first..).zip(commit.entries) {
        diesel::insert_into(entries::table)
            .values((
                entries::assembly.eq(assembly),
                entries::idx.eq(stored(index)?),
                entries::event_id.eq(new.event.as_bytes().as_slice()),
                entries::time_ms.eq(stored(new.time_ms)?),
                entries::receipt_size.eq(size),
                entries::bytes.eq(new.bytes.as_slice()),
            ))
            .execute(connection)?;
        if commit.round {
            super::promised::kept(connection, assembly, new.event)?;
        }
        new.texts.iter().try_for_each(|written| texts::keep(connection, commit.assembly, written))?;
    }
    Ok(())
}

#[derive(QueryableByName)]
struct Complaint {
    #[diesel(sql_type = diesel::sql_types::Text)]
    integrity_check: String,
}

/// What SQLite says about its own file.
pub fn integrity(connection: &mut SqliteConnection) -> Result<Vec<String>, StoreError> {
    let rows: Vec<Complaint> = diesel::sql_query("PRAGMA integrity_check(100)").load(connection)?;
    Ok(rows.into_iter().map(|row| row.integrity_check).filter(|line| line != "ok").collect())
}

#[derive(QueryableByName)]
struct Owner {
    #[diesel(sql_type = diesel::sql_types::Binary)]
    assembly: Vec<u8>,
}

/// The assembly to which the row of an entry belongs that a complaint of SQLite names.
pub fn assembly_of_row(connection: &mut SqliteConnection, row: i64) -> Result<Option<Uuid>, StoreError> {
    let owner: Option<Owner> = diesel::sql_query("SELECT assembly FROM entries WHERE rowid = ?")
        .bind::<diesel::sql_types::BigInt, _>(row)
        .get_result(connection)
        .optional()?;
    Ok(owner.and_then(|owner| Uuid::from_slice(&owner.assembly).ok()))
}
