//! The client and the verifier for the browser, without logic of its own.

use wasm_bindgen::prelude::*;

/// The version of this build.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Whether the random numbers of the platform can be reached.
#[wasm_bindgen]
pub fn random_works() -> bool {
    let mut bytes = [0_u8; 32];
    getrandom::getrandom(&mut bytes).is_ok() && bytes != [0; 32]
}
