//! Sending a ballot through a relay, which learns nothing of it, to a host, which does not learn from where it comes.

use crate::outside::{Refused, id};
use folkmoot_client::oblivious;
use wasm_bindgen::prelude::*;

/// A request that was sealed to a host.
#[wasm_bindgen]
pub struct SealedRequest {
    bytes: Vec<u8>,
    asked: oblivious::Asked,
}

/// Seals the note of an event for the log of an assembly. `keys` is what the relay gives as the host's keys, `authority` the host's name.
#[wasm_bindgen]
pub fn seal_for_relay(
    keys: &[u8],
    authority: &str,
    assembly: &str,
    note: &[u8],
) -> Result<SealedRequest, JsValue> {
    let (bytes, asked) = oblivious::seal(keys, authority, id(assembly)?, note).map_err(Refused)?;
    Ok(SealedRequest { bytes, asked })
}

/// What the host answered.
#[wasm_bindgen]
pub struct OpenedAnswer {
    status: u16,
    body: Vec<u8>,
}

#[wasm_bindgen]
impl SealedRequest {
    /// The bytes to give to the relay.
    pub fn bytes(&self) -> Vec<u8> {
        self.bytes.clone()
    }

    /// Opens the answer to it.
    pub fn open(self, sealed: &[u8]) -> Result<OpenedAnswer, JsValue> {
        let oblivious::Answer { status, body } = self.asked.open(sealed).map_err(Refused)?;
        Ok(OpenedAnswer { status, body })
    }
}

#[wasm_bindgen]
impl OpenedAnswer {
    /// The HTTP status.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The body.
    pub fn body(&self) -> Vec<u8> {
        self.body.clone()
    }
}
