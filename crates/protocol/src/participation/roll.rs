//! The roll: the keys among which a member hides.
//!
//! Specified in docs/spec/14-participation.md, section 3.

use std::collections::HashSet;

use curve25519_dalek::ristretto::RistrettoPoint;
use sha2::{Digest, Sha256};

use super::radices::Radices;
use super::{ParticipationKey, RollError};
use crate::group::{ENCODED_LEN, PointError, parse_nonidentity};

/// The most members of one roll.
pub const MAX_MEMBERS: usize = 65_536;

/// First bytes of the hash that stands for a roll in every challenge.
const DOMAIN: &[u8] = b"folkmoot/v1 ring\n";

/// The participation keys of a vote, in order: points other than the identity, none of them twice. Reading costs a decoding for each key,
/// so a roll is read once and kept.
pub struct Roll {
    points: Vec<RistrettoPoint>,
    encoded: Vec<[u8; ENCODED_LEN]>,
    radices: Radices,
    digest: [u8; 32],
}

impl Roll {
    /// Reads the keys of 1 to [`MAX_MEMBERS`] members, in the order in which the fingerprint of the vote has them.
    pub fn parse(keys: &[[u8; 32]]) -> Result<Self, RollError> {
        if keys.is_empty() || keys.len() > MAX_MEMBERS {
            return Err(RollError::Size { members: keys.len(), most: MAX_MEMBERS });
        }
        let mut seen = HashSet::with_capacity(keys.len());
        let mut points = Vec::with_capacity(keys.len());
        for (place, key) in keys.iter().enumerate() {
            points.push(parse_nonidentity(key).map_err(|error| match error {
                PointError::Encoding => RollError::Point { place },
                PointError::Identity => RollError::Identity { place },
            })?);
            if !seen.insert(key) {
                return Err(RollError::Duplicate { place });
            }
        }
        Ok(Self::of(points, keys.to_vec()))
    }

    /// The roll of members whose keys were read before, in the order in which the fingerprint of the vote has them: costs no decoding.
    pub fn new(keys: impl IntoIterator<Item = ParticipationKey>) -> Result<Self, RollError> {
        let keys: Vec<ParticipationKey> = keys.into_iter().collect();
        if keys.is_empty() || keys.len() > MAX_MEMBERS {
            return Err(RollError::Size { members: keys.len(), most: MAX_MEMBERS });
        }
        let mut seen = HashSet::with_capacity(keys.len());
        for (place, key) in keys.iter().enumerate() {
            if !seen.insert(key.as_bytes()) {
                return Err(RollError::Duplicate { place });
            }
        }
        Ok(Self::of(
            keys.iter().map(|key| *key.point()).collect(),
            keys.iter().map(|key| *key.as_bytes()).collect(),
        ))
    }

    /// All keys are different points, of which there are 1 to [`MAX_MEMBERS`].
    fn of(points: Vec<RistrettoPoint>, keys: Vec<[u8; ENCODED_LEN]>) -> Self {
        let radices = Radices::new(keys.len());
        let mut hash = Sha256::new();
        hash.update(DOMAIN);
        hash.update((keys.len() as u32).to_le_bytes());
        hash.update([radices.digits() as u8]);
        for radix in radices.all() {
            hash.update((*radix as u16).to_le_bytes());
        }
        for key in &keys {
            hash.update(key);
        }
        Roll { points, encoded: keys, radices, digest: hash.finalize().into() }
    }

    /// N, how many members there are; a roll is never empty.
    #[expect(clippy::len_without_is_empty, reason = "nobody is refused when a roll is read")]
    pub fn len(&self) -> usize {
        self.points.len()
    }

    /// The length of a proof for this roll, in bytes: m + 3 points, and D - m + 2 scalars.
    pub fn proof_len(&self) -> usize {
        ENCODED_LEN * (self.radices.values() + 5)
    }

    /// The hash that stands for this roll in every challenge.
    pub fn digest(&self) -> &[u8; 32] {
        &self.digest
    }

    pub(super) fn points(&self) -> &[RistrettoPoint] {
        &self.points
    }

    pub(super) fn encoded(&self) -> &[[u8; ENCODED_LEN]] {
        &self.encoded
    }

    pub(super) fn radices(&self) -> &Radices {
        &self.radices
    }
}
