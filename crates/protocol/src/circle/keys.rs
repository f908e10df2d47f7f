//! The static keys to which shares are encrypted and with which transcripts are signed.

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use rand_core::{OsRng, RngCore};
use subtle::ConstantTimeEq;
use thiserror::Error;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::group;

/// A static key that is not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum KeyError {
    /// Not the canonical encoding of a point other than the identity.
    #[error("the static key is not the canonical encoding of a point other than the identity")]
    Public,
    /// Not the canonical encoding of a scalar other than zero.
    #[error("the static secret is not the canonical encoding of a scalar other than zero")]
    Secret,
    /// No proof that whoever brings the static key has its secret.
    #[error("the proof of possession of the static key is wrong")]
    Possession,
}

impl KeyError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Public => "key.public",
            Self::Secret => "key.secret",
            Self::Possession => "key.possession",
        }
    }
}

/// A member's static secret d, a scalar other than zero. Zeroized on drop.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct StaticSecret(Scalar);

impl StaticSecret {
    /// Reads the 32-byte little-endian encoding; [`KeyError::Secret`] if it is not canonical or zero.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, KeyError> {
        group::parse_scalar(bytes).and_then(Self::nonzero).ok_or(KeyError::Secret)
    }

    /// Reduces 64 uniform bytes (little-endian) modulo q, as a secret derived from a recovery phrase is made.
    pub fn from_wide(bytes: &[u8; 64]) -> Result<Self, KeyError> {
        Self::nonzero(group::scalar_from_wide(bytes)).ok_or(KeyError::Secret)
    }

    /// Draws a secret from the operating system.
    pub fn random() -> Self {
        let mut wide = Zeroizing::new([0u8; 64]);
        loop {
            OsRng.fill_bytes(wide.as_mut());
            if let Ok(secret) = Self::from_wide(&wide) {
                return secret;
            }
        }
    }

    /// The public key P = d B.
    pub fn public(&self) -> StaticPublic {
        let point = RistrettoPoint::mul_base(&self.0);
        StaticPublic { point, bytes: point.compress().to_bytes() }
    }

    /// The 32-byte little-endian encoding.
    pub fn expose_bytes(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_bytes())
    }

    pub(super) fn expose_scalar(&self) -> &Scalar {
        &self.0
    }

    fn nonzero(scalar: Scalar) -> Option<Self> {
        let zero: bool = scalar.ct_eq(&Scalar::ZERO).into();
        (!zero).then_some(Self(scalar))
    }
}

/// A member's static public key P, a point other than the identity.
#[derive(Clone, Copy, Debug)]
pub struct StaticPublic {
    point: RistrettoPoint,
    bytes: [u8; 32],
}

impl StaticPublic {
    /// Reads the canonical 32-byte encoding; [`KeyError::Public`] for anything else and for the identity.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, KeyError> {
        let point = group::parse_nonidentity(bytes).map_err(|_| KeyError::Public)?;
        Ok(Self { point, bytes: *bytes })
    }

    /// The canonical 32-byte encoding.
    pub fn to_bytes(&self) -> [u8; 32] {
        self.bytes
    }

    pub(super) fn as_bytes(&self) -> &[u8; 32] {
        &self.bytes
    }

    pub(super) fn point(&self) -> &RistrettoPoint {
        &self.point
    }
}

impl PartialEq for StaticPublic {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }
}

impl Eq for StaticPublic {}
