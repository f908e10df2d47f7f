//! Deleting everything of one assembly.

use super::{
    Store, StoreError,
    schema::{assemblies, checkpoints, entries, heads, promised, removals, texts},
};
use diesel::{connection::SimpleConnection, prelude::*};
use uuid::Uuid;

impl Store {
    /// Deletes every row of an assembly, so that nothing of it is left in the file.
    ///
    /// # Errors
    /// [`StoreError`]; then all of it is there still, or it is gone and the bytes are yet to be.
    pub fn remove(&self, assembly: Uuid) -> Result<(), StoreError> {
        let id = assembly.as_bytes().as_slice();
        let mut writer = self.writer();
        writer.batch_execute("PRAGMA secure_delete=ON")?;
        writer.immediate_transaction::<_, StoreError, _>(|connection| {
            // A log with a head keeps its entries.
            diesel::delete(heads::table.filter(heads::assembly.eq(id))).execute(connection)?;
            diesel::delete(entries::table.filter(entries::assembly.eq(id))).execute(connection)?;
            diesel::delete(checkpoints::table.filter(checkpoints::assembly.eq(id))).execute(connection)?;
            diesel::delete(promised::table.filter(promised::assembly.eq(id))).execute(connection)?;
            diesel::delete(texts::table.filter(texts::assembly.eq(id))).execute(connection)?;
            diesel::delete(removals::table.filter(removals::assembly.eq(id))).execute(connection)?;
            diesel::delete(assemblies::table.filter(assemblies::id.eq(id))).execute(connection)?;
            Ok(())
        })?;
        Ok(writer.batch_execute("PRAGMA wal_checkpoint(TRUNCATE)")?)
    }
}
