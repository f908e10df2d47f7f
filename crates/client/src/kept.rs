//! What a device keeps for its person alone, such as the list of whom they invite (docs/spec/08-keys.md, section 4).
//!
//! XChaCha20-Poly1305 under a key that follows from the phrase. What it is kept as is authenticated with it, so that nothing
//! can be put in the place of something else.

use crate::keys::KeyRing;
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};

const NONCE_LEN: usize = 24;

/// Seals something for these phrases, to be kept under a name. `nonce` are fresh random bytes.
pub fn seal(keys: &KeyRing, name: &str, content: &[u8], nonce: &[u8; NONCE_LEN]) -> Vec<u8> {
    match cipher(keys).encrypt(nonce.into(), Payload { msg: content, aad: name.as_bytes() }) {
        Ok(sealed) => [nonce.as_slice(), &sealed].concat(),
        Err(_) => unreachable!("the cipher takes up to 256 GiB at a time"),
    }
}

/// Opens what was kept under this name; nothing where it is not for these phrases, or was changed.
pub fn open(keys: &KeyRing, name: &str, kept: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = kept.split_first_chunk::<NONCE_LEN>()?;
    cipher(keys).decrypt(nonce.into(), Payload { msg: sealed, aad: name.as_bytes() }).ok()
}

fn cipher(keys: &KeyRing) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(keys.expose_kept_key().as_slice().into())
}
