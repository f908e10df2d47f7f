//! Ballots that were promised and are not in the log yet (docs/spec/07-log.md, 7.12): written before the promise is given, and
//! taken away by the commit that brings them in.

use super::{Store, StoreError, schema::promised};
use diesel::prelude::*;
use folkmoot_ledger::{events::SignedEvent, keys::VerifyingKey, note::Note, promise::Promise};
use uuid::Uuid;

/// A promised ballot as it is stored.
#[derive(Clone, Debug)]
pub struct PromisedRow {
    /// The vote.
    pub vote: Uuid,
    /// Its tag.
    pub tag: [u8; 32],
    /// The event.
    pub event: Uuid,
    /// The note that was sent.
    pub note: Vec<u8>,
    /// The note of the promise.
    pub promise: Vec<u8>,
}

/// A ballot as it was promised.
pub struct PromisedBallot {
    /// What was sent.
    pub signed: SignedEvent,
    /// What was promised.
    pub promise: Promise,
    /// The note that says so.
    pub note: Note,
}

impl PromisedRow {
    /// The ballot, if the row holds what this host wrote: the promise is signed, and names the hash of what was sent.
    pub fn read(&self, assembly: Uuid, host: &VerifyingKey) -> Option<PromisedBallot> {
        let promise = Promise::verify(&self.promise, assembly, host).ok()?;
        let is_it = promise.vote == self.vote
            && promise.tag == self.tag
            && promise.event == self.event
            && promise.note_hash == Promise::hash(&self.note);
        let signed = SignedEvent::parse(&self.note).ok()?;
        is_it.then_some(PromisedBallot { signed, promise, note: Note::parse(&self.promise).ok()? })
    }
}

type Raw = (Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>);

fn row((vote, tag, event, note, promise): Raw) -> Result<PromisedRow, StoreError> {
    let id = |bytes: &[u8]| Uuid::from_slice(bytes).map_err(|_| StoreError::Malformed("promised id"));
    let tag = tag.try_into().map_err(|_| StoreError::Malformed("tag"))?;
    Ok(PromisedRow { vote: id(&vote)?, tag, event: id(&event)?, note, promise })
}

/// Those of an assembly, by their tags.
pub fn all(connection: &mut SqliteConnection, assembly: Uuid) -> Result<Vec<PromisedRow>, StoreError> {
    let rows: Vec<Raw> = promised::table
        .filter(promised::assembly.eq(assembly.as_bytes().as_slice()))
        .order((promised::vote, promised::tag))
        .select((promised::vote, promised::tag, promised::event_id, promised::note, promised::promise))
        .load(connection)?;
    rows.into_iter().map(row).collect()
}

/// Takes away what is in the log now.
pub(super) fn kept(
    connection: &mut SqliteConnection,
    assembly: &[u8],
    event: Uuid,
) -> Result<(), StoreError> {
    let of = promised::table.filter(promised::assembly.eq(assembly));
    diesel::delete(of.filter(promised::event_id.eq(event.as_bytes().as_slice()))).execute(connection)?;
    Ok(())
}

impl Store {
    /// Writes ballots that are about to be promised, each in the place of the one with its tag. On an error the outcome is unknown.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn promise(&self, assembly: Uuid, rows: &[PromisedRow]) -> Result<(), StoreError> {
        self.check_sound()?;
        self.writer().immediate_transaction(|connection| {
            for row in rows {
                diesel::replace_into(promised::table)
                    .values((
                        promised::assembly.eq(assembly.as_bytes().as_slice()),
                        promised::vote.eq(row.vote.as_bytes().as_slice()),
                        promised::tag.eq(row.tag.as_slice()),
                        promised::event_id.eq(row.event.as_bytes().as_slice()),
                        promised::note.eq(row.note.as_slice()),
                        promised::promise.eq(row.promise.as_slice()),
                    ))
                    .execute(connection)?;
            }
            Ok(())
        })
    }

    /// Takes a ballot away that can come in no more.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn forget_promised(&self, assembly: Uuid, event: Uuid) -> Result<(), StoreError> {
        kept(&mut self.writer(), assembly.as_bytes().as_slice(), event)
    }
}
