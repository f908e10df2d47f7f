//! Removing an assembly from a host: its keeper ends serving it, and the members go on elsewhere with the record.

use crate::host::{Host, StartError};
use uuid::Uuid;

/// Deletes everything of an assembly but its newest checkpoint, which keeps this host from ever showing another history of it.
/// First it is noted that it is removed, so that a host that dies meanwhile ends the work when it starts.
///
/// # Errors
/// What the folder or the store says.
pub fn remove(host: &Host, assembly: Uuid, reason: &str) -> Result<(), StartError> {
    host.data().note_removal(assembly, reason)?;
    Ok(host.store().remove(assembly)?)
}
