//! Appending an event to the log of an assembly.

use super::{
    blocking,
    receipt::{self, Given, Receipted},
};
use crate::{
    error::Error,
    host::{Host, checker::Job, handle::AssemblyHandle, messages::Answer},
};
use folkmoot_ledger::{events::SignedEvent, reading::is_known};
use std::sync::Arc;
use tokio::sync::oneshot;
use uuid::Uuid;

/// Checks an event, appends it, and returns its receipt once it is durable. Sent again, it gets the same receipt, and texts of it
/// that were lost and are not erased are kept again. A ballot of a vote that hides who takes part gets a promise as long as it
/// waits for its round.
///
/// # Errors
/// Whatever the fold or a proof has against it; [`Error::Conflict`] if its id is taken by other bytes;
/// [`Error::Unavailable`] when the log could not take it.
///
/// Where the record is for members, strangers hear only that ([`Error::MembersOnly`]): what stands against an event tells of the log.
pub async fn append(host: &Arc<Host>, assembly: Uuid, signed: SignedEvent) -> Result<Receipted, Error> {
    let handle = host.assembly(assembly)?;
    let done = append_to(host, Arc::clone(&handle), signed.clone()).await;
    if let Err(Error::Refused(_) | Error::Moved { .. } | Error::Conflict) = &done {
        let published = handle.published();
        if !published.state.rules().record.is_everybody() && !is_known(&published.state, &signed) {
            return Err(Error::MembersOnly);
        }
    }
    done
}

async fn append_to(
    host: &Arc<Host>,
    handle: Arc<AssemblyHandle>,
    signed: SignedEvent,
) -> Result<Receipted, Error> {
    let known = handle.published().index_of.get(&signed.event.id).copied();
    if let Some(index) = known {
        let texts = signed.texts().to_vec();
        let receipted = receipt::of_known(host, Arc::clone(&handle), index, signed.note).await?;
        let host = Arc::clone(host);
        blocking(move || Ok(handle.restore(host.store(), &texts)?)).await?;
        return Ok(receipted);
    }
    handle.writable()?;
    let note = signed.note.clone();
    let (reply, answer) = oneshot::channel();
    host.checker().submit(Job { handle: Arc::clone(&handle), signed, reply })?;
    match answer.await.unwrap_or(Err(Error::Stopping))? {
        Answer::New(appended) => {
            Ok(Receipted { bytes: receipt::write(&handle, appended)?, given: Given::New })
        }
        Answer::Promised(promise) => Ok(Receipted { bytes: promise.encode(), given: Given::Promise }),
        Answer::Known(index) => receipt::of_known(host, handle, index, note).await,
    }
}
