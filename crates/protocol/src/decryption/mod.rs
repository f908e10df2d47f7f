#![doc = include_str!("../../../../docs/spec/06-decryption.md")]
//!
//! # In this module
//!
//! A trustee makes its share with [`decryption_share`]; everybody checks it with [`verify_share`]; any t
//! checked shares open the tally with [`combine`], and [`Opened`] turns it into numbers.

mod combine;
mod error;
mod proof;
mod share;

pub use combine::{Opened, combine};
pub use error::DecryptionError;
pub use share::{VerifiedShare, decryption_share, share_len, verify_share};

#[cfg(test)]
mod tests;
