//! ElGamal encryption in the exponent: the joint key and the ciphertexts that are added up.
//!
//! A value `v` under the key `K` is `R = r G`, `S = v G + r K`. Specified in docs/spec/03-ballot.md, sections 1 and 3.

use std::fmt;

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::traits::IsIdentity;

use crate::group::{self, PointError};

/// The joint key `K` of a circle: a point other than the identity.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct JointKey {
    point: RistrettoPoint,
    bytes: [u8; 32],
}

impl JointKey {
    /// Reads the canonical encoding of a point other than the identity.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, JointKeyError> {
        let point = group::parse_nonidentity(bytes).map_err(|error| match error {
            PointError::Encoding => JointKeyError::Point,
            PointError::Identity => JointKeyError::Identity,
        })?;
        Ok(JointKey { point, bytes: *bytes })
    }

    /// The canonical encoding.
    pub fn to_bytes(&self) -> [u8; 32] {
        self.bytes
    }

    /// The key as a point; `None` for the identity.
    pub(crate) fn from_point(point: RistrettoPoint) -> Option<Self> {
        (!point.is_identity()).then(|| JointKey { point, bytes: point.compress().to_bytes() })
    }

    /// The point `K`.
    pub(crate) fn point(&self) -> &RistrettoPoint {
        &self.point
    }
}

impl fmt::Debug for JointKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JointKey({:02x?})", self.bytes)
    }
}

/// Why bytes are not a joint key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JointKeyError {
    /// Not the canonical encoding of a point.
    #[error("the joint key is not the encoding of a point")]
    Point,
    /// The identity would encrypt nothing.
    #[error("the joint key is the identity")]
    Identity,
}

impl JointKeyError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            JointKeyError::Point => "key.point",
            JointKeyError::Identity => "key.identity",
        }
    }
}

/// One ElGamal ciphertext: `R = r G` and `S = v G + r K`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Ciphertext {
    pub(crate) r: RistrettoPoint,
    pub(crate) s: RistrettoPoint,
}

impl Ciphertext {
    /// `R` and `S`, 32 bytes each.
    pub fn to_bytes(&self) -> [u8; 64] {
        let mut bytes = [0; 64];
        let (r, s) = bytes.split_at_mut(32);
        r.copy_from_slice(self.r.compress().as_bytes());
        s.copy_from_slice(self.s.compress().as_bytes());
        bytes
    }
}
