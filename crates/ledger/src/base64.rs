//! Base64 as the log writes it: the standard alphabet with padding, and only the one spelling of each byte string
//! (RFC 4648, section 4; docs/spec/07-log.md, 7.1).
//!
//! ```
//! use folkmoot_ledger::base64::{decode, encode};
//!
//! assert_eq!(encode(b"moot"), "bW9vdA==");
//! assert_eq!(decode("bW9vdA==").unwrap(), b"moot");
//! assert!(decode("bW9vdB==").is_err()); // the same bytes to a lenient reader
//! ```

use ::base64::{Engine as _, engine::general_purpose::STANDARD};
use thiserror::Error;

/// Why a text is not base64.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Base64Error {
    /// Another alphabet, no padding, white space, or unused bits that are not zero.
    #[error("this is not standard base64 with padding, or not its one spelling")]
    Encoding,
    /// The right alphabet, but not the number of bytes that belongs here.
    #[error("{actual} bytes stand where {expected} belong")]
    Length {
        /// How many bytes belong here.
        expected: usize,
        /// How many there are.
        actual: usize,
    },
}

impl Base64Error {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Encoding => "base64.encoding",
            Self::Length { .. } => "base64.length",
        }
    }
}

/// Writes bytes as base64.
pub fn encode(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Reads base64 of any length.
///
/// # Errors
/// [`Base64Error::Encoding`] for everything but what [`encode`] writes.
pub fn decode(text: &str) -> Result<Vec<u8>, Base64Error> {
    STANDARD.decode(text).map_err(|_| Base64Error::Encoding)
}

/// Reads exactly `N` bytes.
///
/// # Errors
/// [`Base64Error::Encoding`] or [`Base64Error::Length`].
pub fn decode_array<const N: usize>(text: &str) -> Result<[u8; N], Base64Error> {
    let bytes = decode(text)?;
    let actual = bytes.len();
    bytes.try_into().map_err(|_| Base64Error::Length { expected: N, actual })
}
