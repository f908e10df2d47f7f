//! The tag of a member in a vote.
//!
//! Specified in docs/spec/14-participation.md, section 4.

use curve25519_dalek::ristretto::RistrettoPoint;
use sha2::{Digest, Sha256, Sha512};

use super::{KeyError, ParticipationSecret};
use crate::group;
use crate::ids::{Fingerprint, VoterTag};

/// What the base of the tags is hashed from: this line and the fingerprint.
const BASE: &[u8] = b"folkmoot/v1 participation base\n";

/// First bytes of the hash that stands for a tag in the ballot proof.
const DOMAIN: &[u8] = b"folkmoot/v1 participation tag\n";

/// T = x H_vote: one for each member and vote, a point other than the identity.
#[derive(Clone, Copy, Debug)]
pub struct Tag {
    point: RistrettoPoint,
    bytes: [u8; 32],
}

impl Tag {
    pub(super) fn new(point: RistrettoPoint) -> Self {
        Tag { point, bytes: point.compress().to_bytes() }
    }

    /// The tag that the member with this secret has in the vote with this fingerprint, also when nothing else of the vote is at hand.
    pub fn of(secret: &ParticipationSecret, fingerprint: &Fingerprint) -> Self {
        Tag::new(secret.expose_scalar() * base(fingerprint))
    }

    /// A point that was read from these bytes.
    pub(super) fn read(point: RistrettoPoint, bytes: &[u8; 32]) -> Self {
        Tag { point, bytes: *bytes }
    }

    /// Reads the canonical 32-byte encoding; [`KeyError::Tag`] for anything else and for the identity.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, KeyError> {
        let point = group::parse_nonidentity(bytes).map_err(|_| KeyError::Tag)?;
        Ok(Tag { point, bytes: *bytes })
    }

    /// The canonical 32-byte encoding.
    pub fn to_bytes(&self) -> [u8; 32] {
        self.bytes
    }

    /// What stands for the voter in the ballot proof.
    pub fn voter_tag(&self, fingerprint: &Fingerprint) -> VoterTag {
        let hash = Sha256::new().chain_update(DOMAIN).chain_update(fingerprint.0).chain_update(self.bytes);
        let mut tag = VoterTag([0; 16]);
        tag.0.iter_mut().zip(hash.finalize()).for_each(|(byte, hashed)| *byte = hashed);
        tag
    }

    pub(super) fn as_bytes(&self) -> &[u8; 32] {
        &self.bytes
    }

    pub(super) fn point(&self) -> &RistrettoPoint {
        &self.point
    }
}

/// H_vote, to which nobody knows the logarithm.
pub(super) fn base(fingerprint: &Fingerprint) -> RistrettoPoint {
    let hash = Sha512::new().chain_update(BASE).chain_update(fingerprint.0).finalize();
    RistrettoPoint::from_uniform_bytes(&hash.into())
}

impl PartialEq for Tag {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }
}

impl Eq for Tag {}
