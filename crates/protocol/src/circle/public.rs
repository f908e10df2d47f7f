//! The public keys of a circle, computable by everybody from the log.

use curve25519_dalek::{
    ristretto::RistrettoPoint,
    scalar::Scalar,
    traits::{Identity, IsIdentity},
};

use super::{CircleError, CircleSpec, Deal};
use crate::elgamal::JointKey;

/// Threshold, joint key Y and verification keys Y_1, ..., Y_n of a circle. None of the keys is the identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CirclePublic {
    threshold: u16,
    joint: JointKey,
    keys: Vec<RistrettoPoint>,
    key_bytes: Vec<[u8; 32]>,
}

impl CirclePublic {
    /// Y = sum of C_{j,0}; Y_i = sum over k of i^k C_k with C_k = sum of C_{j,k}.
    pub(super) fn derive(spec: &CircleSpec, deals: &[Deal]) -> Result<Self, CircleError> {
        let mut sums = vec![RistrettoPoint::identity(); usize::from(spec.threshold())];
        for deal in deals {
            for (sum, commitment) in sums.iter_mut().zip(&deal.commitments) {
                *sum += commitment;
            }
        }
        let joint = sums.first().copied().unwrap_or_default();
        let joint = JointKey::from_point(joint).ok_or(CircleError::JointKey)?;
        let keys: Vec<_> = (1..=spec.trustees()).map(|index| evaluate(&sums, index)).collect();
        if let Some((trustee, _)) = (1u16..).zip(&keys).find(|(_, key)| key.is_identity()) {
            return Err(CircleError::VerificationKey { trustee });
        }
        let key_bytes = keys.iter().map(|key| key.compress().to_bytes()).collect();
        Ok(Self { threshold: spec.threshold(), joint, keys, key_bytes })
    }

    /// How many trustees can open a tally (t).
    pub fn threshold(&self) -> u16 {
        self.threshold
    }

    /// The number n of trustees.
    pub fn trustees(&self) -> u16 {
        // At most MAX_TRUSTEES.
        self.keys.len() as u16
    }

    /// The joint key Y, to which ballots are encrypted.
    pub fn joint_key(&self) -> &JointKey {
        &self.joint
    }

    /// The encodings of the verification keys in order, 32 bytes each.
    pub fn verification_keys(&self) -> &[[u8; 32]] {
        &self.key_bytes
    }

    /// Y_i of the trustee with this index, 1 to n.
    pub(crate) fn verification_key(&self, trustee: u16) -> Option<&RistrettoPoint> {
        self.keys.get(usize::from(trustee).checked_sub(1)?)
    }

    /// The same verification keys with another threshold and joint key.
    #[cfg(test)]
    pub(crate) fn altered(&self, threshold: u16, joint: JointKey) -> Self {
        Self { threshold, joint, ..self.clone() }
    }
}

/// The committed polynomial at an index: sum over k of index^k C_k, by Horner's rule. Public data only.
pub(super) fn evaluate(commitments: &[RistrettoPoint], index: u16) -> RistrettoPoint {
    let x = Scalar::from(index);
    commitments.iter().rev().fold(RistrettoPoint::identity(), |sum, commitment| sum * x + commitment)
}
