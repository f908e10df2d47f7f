//! The texts beside the logs: what is deleted leaves nothing behind in the file.

use super::{
    Store, StoreError,
    schema::{removals, texts},
};
use diesel::{
    connection::SimpleConnection,
    prelude::*,
    sql_types::{BigInt, Binary},
};
use folkmoot_ledger::texts::{Removal, Served, TextHash, Written};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What is stored beside a log.
#[derive(Default)]
pub struct Stored {
    /// The texts, and why some had to be deleted.
    pub served: Vec<Served>,
    /// Rows of texts that hold something else than was written: they are as good as lost.
    pub texts: Vec<i64>,
    /// The same of reasons.
    pub reasons: Vec<i64>,
}

impl Stored {
    /// How many rows are damaged.
    pub fn damaged(&self) -> usize {
        self.texts.len().saturating_add(self.reasons.len())
    }
}

/// Bytes, since the text of a damaged row need not be one.
#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = BigInt)]
    rowid: i64,
    #[diesel(sql_type = Binary)]
    hash: Vec<u8>,
    #[diesel(sql_type = Binary)]
    salt: Vec<u8>,
    #[diesel(sql_type = Binary)]
    text: Vec<u8>,
}

/// All texts of an assembly that are stored, and all removals.
pub fn all(connection: &mut SqliteConnection, assembly: Uuid) -> Result<Stored, StoreError> {
    let mut stored = Stored::default();
    let texts = "SELECT rowid, hash, salt, CAST(text AS BLOB) AS text FROM texts WHERE assembly = ?";
    let reasons =
        "SELECT rowid, hash, sum AS salt, CAST(reason AS BLOB) AS text FROM removals WHERE assembly = ?";
    let Stored { served, texts: bad_texts, reasons: bad_reasons } = &mut stored;
    let queries = [(texts, text as fn(&Row) -> Option<Served>, bad_texts), (reasons, removal, bad_reasons)];
    for (query, read, damaged) in queries {
        let rows: Vec<Row> =
            diesel::sql_query(query).bind::<Binary, _>(assembly.as_bytes().as_slice()).load(connection)?;
        for row in rows {
            match read(&row) {
                Some(one) => served.push(one),
                None => damaged.push(row.rowid),
            }
        }
    }
    Ok(stored)
}

fn text(row: &Row) -> Option<Served> {
    let written = Written::new(row.salt.as_slice().try_into().ok()?, std::str::from_utf8(&row.text).ok()?);
    (written.hash().0.as_slice() == row.hash).then_some(Served::Given(written))
}

fn removal(row: &Row) -> Option<Served> {
    let hash = TextHash(row.hash.as_slice().try_into().ok()?);
    let removal = Removal::new(hash, std::str::from_utf8(&row.text).ok()?).ok()?;
    (sum(&removal).as_slice() == row.salt).then_some(Served::Removed(removal))
}

/// Nothing names a reason by its hash as the log names a text: so its row has one.
fn sum(removal: &Removal) -> [u8; 32] {
    Sha256::new().chain_update(removal.text.0).chain_update(removal.reason.as_bytes()).finalize().into()
}

pub(super) fn keep(
    connection: &mut SqliteConnection,
    assembly: Uuid,
    written: &Written,
) -> Result<(), StoreError> {
    // In the place of a row that is damaged, too: its name is that of the text.
    diesel::replace_into(texts::table)
        .values((
            texts::assembly.eq(assembly.as_bytes().as_slice()),
            texts::hash.eq(written.hash().0.as_slice()),
            texts::salt.eq(written.salt().as_slice()),
            texts::text.eq(written.text()),
        ))
        .execute(connection)?;
    Ok(())
}

fn keep_reason(
    connection: &mut SqliteConnection,
    assembly: Uuid,
    removal: &Removal,
) -> Result<(), StoreError> {
    diesel::replace_into(removals::table)
        .values((
            removals::assembly.eq(assembly.as_bytes().as_slice()),
            removals::hash.eq(removal.text.0.as_slice()),
            removals::reason.eq(&*removal.reason),
            removals::sum.eq(sum(removal).as_slice()),
        ))
        .execute(connection)?;
    Ok(())
}

impl Store {
    /// Writes what is lost anew, and takes away the damaged rows of an assembly of which everything is there.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn mend_texts(&self, assembly: Uuid, lost: &[Served], damaged: &Stored) -> Result<(), StoreError> {
        self.check_sound()?;
        self.writer().immediate_transaction(|connection| {
            let rows = [("texts", &damaged.texts), ("removals", &damaged.reasons)];
            for (table, row) in
                rows.into_iter().flat_map(|(table, rows)| rows.iter().map(move |row| (table, row)))
            {
                let delete = format!("DELETE FROM {table} WHERE rowid = ?");
                diesel::sql_query(delete).bind::<BigInt, _>(row).execute(connection)?;
            }
            lost.iter().try_for_each(|served| match served {
                Served::Given(written) => keep(connection, assembly, written),
                Served::Removed(removal) => keep_reason(connection, assembly, removal),
            })
        })
    }

    /// Keeps texts of entries that are in the log already.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn keep_texts(&self, assembly: Uuid, written: &[Written]) -> Result<(), StoreError> {
        self.check_sound()?;
        let mut writer = self.writer();
        writer.immediate_transaction(|connection| {
            written.iter().try_for_each(|one| keep(connection, assembly, one))
        })
    }

    /// Deletes texts that were erased, and overwrites where they stood: in the file, and in the write-ahead log.
    ///
    /// # Errors
    /// [`StoreError`]; they may then be there still.
    pub fn forget_texts(&self, assembly: Uuid, hashes: &[TextHash]) -> Result<(), StoreError> {
        self.delete_texts(assembly, hashes, &[])
    }

    /// Deletes a text that nobody erased, likewise, and keeps why.
    ///
    /// # Errors
    /// [`StoreError`]; it may then be there still.
    pub fn remove_text(&self, assembly: Uuid, removal: &Removal) -> Result<(), StoreError> {
        self.delete_texts(assembly, &[removal.text], std::slice::from_ref(removal))
    }

    fn delete_texts(&self, assembly: Uuid, hashes: &[TextHash], why: &[Removal]) -> Result<(), StoreError> {
        let mut writer = self.writer();
        // Without it the bytes stay in a page that is free.
        writer.batch_execute("PRAGMA secure_delete=ON")?;
        writer.immediate_transaction(|connection| {
            for hash in hashes {
                let of_assembly = texts::assembly.eq(assembly.as_bytes().as_slice());
                diesel::delete(texts::table.filter(of_assembly).filter(texts::hash.eq(hash.0.as_slice())))
                    .execute(connection)?;
                let of_assembly = removals::assembly.eq(assembly.as_bytes().as_slice());
                let of_text = removals::hash.eq(hash.0.as_slice());
                diesel::delete(removals::table.filter(of_assembly).filter(of_text)).execute(connection)?;
            }
            why.iter().try_for_each(|removal| keep_reason(connection, assembly, removal))
        })?;
        // A reader can keep the log from being emptied: it is tried again at the next erasure and at the end.
        Ok(writer.batch_execute("PRAGMA wal_checkpoint(TRUNCATE)")?)
    }
}
