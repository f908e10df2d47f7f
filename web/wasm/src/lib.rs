//! The client and the verifier for the browser, without logic of its own.
//!
//! Each export takes texts, numbers and bytes, calls one operation of `folkmoot-client` or `folkmoot-verifier`, and gives
//! back bytes to post or JSON to show. Refusals are thrown as errors with a `code` and a sentence. Only the worker of the
//! web client loads this; what it is for stands in web/src/lib/worker.

mod acts;
mod audit;
mod ballot;
mod draft;
mod keys;
mod oblivious;
mod outside;
mod reading;
mod replica;

use wasm_bindgen::prelude::*;

/// The version of this build.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Tries what everything depends on: that the platform gives random bytes, and that they differ.
///
/// # Errors
/// "random.failed".
#[wasm_bindgen]
pub fn try_out() -> Result<(), JsValue> {
    let (first, second) = (outside::random::<32>()?, outside::random::<32>()?);
    if first == second || first == [0; 32] { Err(outside::refuse("random.failed", "")) } else { Ok(()) }
}
