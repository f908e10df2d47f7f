//! The texts beside the logs: what is deleted leaves nothing behind in the file.

use super::{
    Store, StoreError,
    schema::{removals, texts},
};
use diesel::{connection::SimpleConnection, prelude::*};
use folkmoot_ledger::texts::{Removal, Served, TextHash, Written};
use uuid::Uuid;

/// All texts of an assembly that are stored, and all removals. One whose row was changed has another name, and so is none of the log's.
pub fn all(connection: &mut SqliteConnection, assembly: Uuid) -> Result<Vec<Served>, StoreError> {
    let rows: Vec<(Vec<u8>, String)> = texts::table
        .filter(texts::assembly.eq(assembly.as_bytes().as_slice()))
        .select((texts::salt, texts::text))
        .load(connection)?;
    let written = |(salt, text): (Vec<u8>, String)| {
        let salt = salt.try_into().map_err(|_| StoreError::Malformed("salt"))?;
        Ok(Served::Given(Written::new(salt, &text)))
    };
    let rows = rows.into_iter().map(written);
    let removed: Vec<(Vec<u8>, String)> = removals::table
        .filter(removals::assembly.eq(assembly.as_bytes().as_slice()))
        .select((removals::hash, removals::reason))
        .load(connection)?;
    let removal = |(hash, reason): (Vec<u8>, String)| {
        let hash = TextHash(hash.try_into().map_err(|_| StoreError::Malformed("hash"))?);
        let removal = Removal::new(hash, &reason).map_err(|_| StoreError::Malformed("reason"))?;
        Ok(Served::Removed(removal))
    };
    rows.chain(removed.into_iter().map(removal)).collect()
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
            for removal in why {
                diesel::insert_into(removals::table)
                    .values((
                        removals::assembly.eq(assembly.as_bytes().as_slice()),
                        removals::hash.eq(removal.text.0.as_slice()),
                        removals::reason.eq(&*removal.reason),
                    ))
                    .execute(connection)?;
            }
            Ok::<(), StoreError>(())
        })?;
        // A reader can keep the log from being emptied: it is tried again at the next erasure and at the end.
        Ok(writer.batch_execute("PRAGMA wal_checkpoint(TRUNCATE)")?)
    }
}
