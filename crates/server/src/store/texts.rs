//! The texts beside the logs: what is deleted leaves nothing behind in the file.

use super::{Store, StoreError, schema::texts};
use diesel::{connection::SimpleConnection, prelude::*};
use folkmoot_ledger::texts::{TextHash, Written};
use uuid::Uuid;

/// All texts of an assembly that are stored. One whose row was changed has another name, and so is none of the log's.
pub fn all(connection: &mut SqliteConnection, assembly: Uuid) -> Result<Vec<Written>, StoreError> {
    let rows: Vec<(Vec<u8>, String)> = texts::table
        .filter(texts::assembly.eq(assembly.as_bytes().as_slice()))
        .select((texts::salt, texts::text))
        .load(connection)?;
    let written = |(salt, text): (Vec<u8>, String)| {
        Ok(Written::new(salt.try_into().map_err(|_| StoreError::Malformed("salt"))?, &text))
    };
    rows.into_iter().map(written).collect()
}

pub(super) fn keep(
    connection: &mut SqliteConnection,
    assembly: Uuid,
    written: &Written,
) -> Result<(), StoreError> {
    diesel::insert_or_ignore_into(texts::table)
        .values((
            texts::assembly.eq(assembly.as_bytes().as_slice()),
            texts::hash.eq(written.hash().0.as_slice()),
            texts::salt.eq(written.salt().as_slice()),
            texts::text.eq(written.text()),
        ))
        .execute(connection)?;
    Ok(())
}

impl Store {
    /// Keeps texts of entries that are in the log already.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn keep_texts(&self, assembly: Uuid, written: &[Written]) -> Result<(), StoreError> {
        let mut writer = self.writer();
        writer.immediate_transaction(|connection| {
            written.iter().try_for_each(|one| keep(connection, assembly, one))
        })
    }

    /// Deletes texts, and overwrites where they stood: in the file, and in the write-ahead log.
    ///
    /// # Errors
    /// [`StoreError`]; they may then be there still.
    pub fn forget_texts(&self, assembly: Uuid, hashes: &[TextHash]) -> Result<(), StoreError> {
        let mut writer = self.writer();
        // Without it the bytes stay in a page that is free.
        writer.batch_execute("PRAGMA secure_delete=ON")?;
        writer.immediate_transaction(|connection| {
            for hash in hashes {
                let of_assembly = texts::assembly.eq(assembly.as_bytes().as_slice());
                diesel::delete(texts::table.filter(of_assembly).filter(texts::hash.eq(hash.0.as_slice())))
                    .execute(connection)?;
            }
            Ok::<(), StoreError>(())
        })?;
        // A reader can keep the log from being emptied: it is tried again at the next erasure and at the end.
        Ok(writer.batch_execute("PRAGMA wal_checkpoint(TRUNCATE)")?)
    }
}
