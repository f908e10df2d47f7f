//! Handlers: each decodes a request, calls one operation, and encodes what comes of it.

pub mod api;
pub mod log;
pub mod meta;
pub mod oblivious;
pub mod reading;
pub mod witness;

use crate::error::Error;
use uuid::Uuid;

/// Reads an id in its one spelling: lower case, with hyphens.
fn id(text: &str, unknown: Error) -> Result<Uuid, Error> {
    match Uuid::try_parse(text) {
        Ok(id) if id.to_string() == text => Ok(id),
        _ => Err(unknown),
    }
}
