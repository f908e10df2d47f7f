//! Who the trustees are and what names this ceremony.

use sha2::{Digest, Sha512};

use super::{CircleError, StaticPublic, StaticSecret};

/// The smallest threshold: with one, a single trustee could open ballots alone.
pub const MIN_THRESHOLD: u16 = 2;
/// The largest number of trustees.
pub const MAX_TRUSTEES: u16 = 32;

/// The ciphersuite's name, byte for byte as COCKTAIL-DKG fixes it.
pub(super) const CIPHERSUITE_ID: &[u8] = b"COCKTAIL(Ristretto255, SHA-512)";
const CONTEXT_LABEL: &[u8] = b"COCKTAIL-DKG-CONTEXT";

/// A circle to be made: its session, threshold t and the static keys of its n trustees in order.
///
/// The index of a trustee is its place in that order, counted from 1. See docs/spec/05-circle.md.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CircleSpec {
    threshold: u16,
    members: Vec<StaticPublic>,
    context: [u8; 64],
}

impl CircleSpec {
    /// Fixes a circle. `session_id` must never be used for another ceremony.
    ///
    /// Refuses thresholds outside 2 <= t <= n <= 32 and repeated keys.
    pub fn new(session_id: &[u8], threshold: u16, members: Vec<StaticPublic>) -> Result<Self, CircleError> {
        let bad = CircleError::Threshold { threshold, trustees: members.len() };
        let Ok(trustees) = u16::try_from(members.len()) else {
            return Err(bad);
        };
        if trustees > MAX_TRUSTEES || threshold < MIN_THRESHOLD || threshold > trustees {
            return Err(bad);
        }
        for (second, key) in (1u16..).zip(&members) {
            if let Some((first, _)) = (1..second).zip(&members).find(|(_, other)| *other == key) {
                return Err(CircleError::DuplicateKey { first, second });
            }
        }
        let mut hash = Sha512::new();
        hash.update(CONTEXT_LABEL);
        hash.update((session_id.len() as u64).to_be_bytes());
        hash.update(session_id);
        hash.update((CIPHERSUITE_ID.len() as u64).to_be_bytes());
        hash.update(CIPHERSUITE_ID);
        hash.update(u32::from(trustees).to_le_bytes());
        for key in &members {
            hash.update(key.as_bytes());
        }
        Ok(Self { threshold, members, context: hash.finalize().into() })
    }

    /// The 64-byte COCKTAIL context: session, ciphersuite and trustees (not the threshold).
    pub fn context(&self) -> [u8; 64] {
        self.context
    }

    /// The number t of trustees that can open a tally.
    pub fn threshold(&self) -> u16 {
        self.threshold
    }

    /// The number n of trustees.
    pub fn trustees(&self) -> u16 {
        // Checked in `new`.
        self.members.len() as u16
    }

    /// The static keys in order.
    pub fn members(&self) -> &[StaticPublic] {
        &self.members
    }

    /// The static key of the trustee with this index, 1 to n.
    pub fn member(&self, trustee: u16) -> Result<&StaticPublic, CircleError> {
        let place = usize::from(trustee).checked_sub(1);
        place
            .and_then(|place| self.members.get(place))
            .ok_or(CircleError::Index { trustee, trustees: self.trustees() })
    }

    /// The index of the trustee who has this static key.
    pub fn index_of(&self, key: &StaticPublic) -> Option<u16> {
        (1u16..).zip(&self.members).find(|(_, member)| *member == key).map(|(index, _)| index)
    }

    /// Checks that the secret is that of the trustee, and gives its public key.
    pub(super) fn own(&self, trustee: u16, secret: &StaticSecret) -> Result<&StaticPublic, CircleError> {
        let member = self.member(trustee)?;
        if secret.public() == *member { Ok(member) } else { Err(CircleError::Secret { trustee }) }
    }
}
