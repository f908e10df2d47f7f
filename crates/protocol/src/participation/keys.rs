//! The keys with which members take part unseen.
//!
//! They are used for nothing else: docs/spec/14-participation.md, section 1, says why static keys must not be.

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use rand_core::{OsRng, RngCore};
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::KeyError;
use crate::group;

/// A member's participation secret x, a scalar other than zero. Whoever has it takes part as that member, and can tell in which
/// votes that member took part. Zeroized on drop.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct ParticipationSecret(Scalar);

impl ParticipationSecret {
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

    /// The key X = x G.
    pub fn key(&self) -> ParticipationKey {
        let point = RistrettoPoint::mul_base(&self.0);
        ParticipationKey { point, bytes: point.compress().to_bytes() }
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

/// A member's participation key X, a point other than the identity.
#[derive(Clone, Copy, Debug)]
pub struct ParticipationKey {
    point: RistrettoPoint,
    bytes: [u8; 32],
}

impl ParticipationKey {
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

impl PartialEq for ParticipationKey {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }
}

impl Eq for ParticipationKey {}
