//! The group: how points and scalars are read.
//!
//! Everything is ristretto255 (RFC 9496) with base point `G` and order `q`. A point travels as its
//! 32-byte encoding, a scalar as 32 bytes little-endian below `q`; each value has exactly one
//! encoding, and the functions here are the only doors through which bytes become values.
//! Specified in docs/spec/01-notation.md.

use curve25519_dalek::ristretto::{CompressedRistretto, RistrettoPoint};
use curve25519_dalek::scalar::Scalar;

/// Bytes of an encoded point and of an encoded scalar.
pub(crate) const ENCODED_LEN: usize = 32;

/// Why 32 bytes are not a point that may stand where they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PointError {
    /// Not the one canonical encoding of a point.
    Encoding,
    /// The identity, where none may be.
    Identity,
}

/// Reads a point; the identity is allowed.
pub(crate) fn parse_point(bytes: &[u8; ENCODED_LEN]) -> Option<RistrettoPoint> {
    CompressedRistretto(*bytes).decompress()
}

/// Reads a point that must not be the identity.
pub(crate) fn parse_nonidentity(bytes: &[u8; ENCODED_LEN]) -> Result<RistrettoPoint, PointError> {
    // 32 zero bytes are the one encoding of the identity.
    if *bytes == [0; ENCODED_LEN] {
        return Err(PointError::Identity);
    }
    parse_point(bytes).ok_or(PointError::Encoding)
}

/// Reads a scalar below `q`.
pub(crate) fn parse_scalar(bytes: &[u8; ENCODED_LEN]) -> Option<Scalar> {
    Scalar::from_canonical_bytes(*bytes).into_option()
}

/// The 32-byte pieces of `bytes`, or `None` when the length is not a multiple of 32.
pub(crate) fn pieces(bytes: &[u8]) -> Option<&[[u8; ENCODED_LEN]]> {
    match bytes.as_chunks() {
        (pieces, []) => Some(pieces),
        _ => None,
    }
}

/// A scalar from 64 uniform bytes: the only way randomness becomes a scalar here (the bias of the
/// reduction is below 2^-250).
pub(crate) fn scalar_from_wide(bytes: &[u8; 64]) -> Scalar {
    Scalar::from_bytes_mod_order_wide(bytes)
}

#[cfg(test)]
pub(crate) mod tests;
