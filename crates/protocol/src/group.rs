//! The group: how points and scalars are read, and the generators nobody knows a relation of.
//!
//! Everything is ristretto255 (RFC 9496) with base point `G` and order `q`. A point travels as its
//! 32-byte encoding, a scalar as 32 bytes little-endian below `q`; each value has exactly one
//! encoding, and the functions here are the only doors through which bytes become values.
//! Specified in docs/spec/01-notation.md.
//!
#![doc = include_str!("../../../docs/spec/01-notation.md")]

use curve25519_dalek::ristretto::{CompressedRistretto, RistrettoPoint};
use curve25519_dalek::scalar::Scalar;
use sha2::{Digest, Sha512};

use crate::wide::{Wide, limbs};

/// Bytes of an encoded point and of an encoded scalar.
pub(crate) const ENCODED_LEN: usize = 32;

/// What a generator is hashed from: this line, its name, its index (u32, little-endian).
const GENERATOR_DOMAIN: &[u8] = b"folkmoot/v1 generator\n";

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

/// `base, base^2, base^3, ...`
pub(crate) fn powers(base: &Scalar) -> impl Iterator<Item = Scalar> + use<> {
    let base = *base;
    std::iter::successors(Some(base), move |power| Some(power * base))
}

/// `base v_1 + base^2 v_2 + base^3 v_3 + ...`, from the highest power down.
pub(crate) fn polynomial(base: &Scalar, values: impl DoubleEndedIterator<Item = Scalar>) -> Scalar {
    products(base, values.map(|value| (value, Scalar::ONE)))
}

/// The same where each value is a product of two.
pub(crate) fn products(base: &Scalar, values: impl DoubleEndedIterator<Item = (Scalar, Scalar)>) -> Scalar {
    let limbs_of_base = limbs(base);
    let sum = values.rev().fold(Scalar::ZERO, |sum, (one, other)| {
        let mut wide = Wide::ZERO;
        wide.add_product(&limbs(&sum), &limbs_of_base);
        wide.add_product(&limbs(&one), &limbs(&other));
        wide.reduce()
    });
    base * sum
}

/// The Pedersen generators of a ballot proof: `H`, `U` and one `G_j` per witness bit.
#[derive(Clone)]
pub(crate) struct Generators {
    /// Blinds every commitment.
    pub(crate) blinding: RistrettoPoint,
    /// Carries the coefficients of the bit identity.
    pub(crate) coefficient: RistrettoPoint,
    /// `G_1, ..., G_n`, one for each bit.
    pub(crate) bits: Vec<RistrettoPoint>,
}

impl Generators {
    /// Derives `H`, `U` and `G_1, ..., G_n`.
    pub(crate) fn new(bits: usize) -> Self {
        Generators {
            blinding: generator(b"H", 0),
            coefficient: generator(b"U", 0),
            bits: (1..).map(|j| generator(b"G", j)).take(bits).collect(),
        }
    }
}

/// One generator: the one-way map of RFC 9496 on the SHA-512 of domain, name and index.
fn generator(name: &[u8], index: u32) -> RistrettoPoint {
    let hash = Sha512::new()
        .chain_update(GENERATOR_DOMAIN)
        .chain_update(name)
        .chain_update(index.to_le_bytes())
        .finalize();
    RistrettoPoint::from_uniform_bytes(&hash.into())
}

#[cfg(test)]
pub(crate) mod tests;
