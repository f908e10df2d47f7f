//! The fingerprint of an opened vote: the hash of everything that defines it (docs/spec/09-events.md, section 9.7).

use super::{Assembly, Vote};
use crate::keys::MemberId;
use folkmoot_protocol::{Fingerprint, circle::CirclePublic};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// A line of the roll: a member and their Ed25519 public key.
pub(crate) type Elector = (MemberId, [u8; 32]);

/// What is fixed when a vote opens.
pub(crate) struct Electorate {
    /// The public side of the vote's circle.
    pub circle: Arc<CirclePublic>,
    /// All members who have not left, ascending by id.
    pub roll: Vec<Elector>,
}

impl Assembly {
    /// What would be fixed if a vote opened now; `None` if its circle has no key.
    pub(crate) fn electorate(&self, vote: &Vote) -> Option<Electorate> {
        let circle = self.circles.get(&vote.proposal.circle)?.public.clone()?;
        let roll = self.members.values().filter(|member| !member.left).map(|member| (member.id, member.key));
        Some(Electorate { circle, roll: roll.collect() })
    }

    /// The fingerprint of a vote that opens with this electorate.
    pub(crate) fn fingerprint(&self, vote: &Vote, electorate: &Electorate) -> Fingerprint {
        let Electorate { circle, roll } = electorate;
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes();
        let mut hash = Sha256::new_with_prefix(b"folkmoot/v1 vote\n");
        hash.update(self.id.as_bytes());
        hash.update(self.founding);
        hash.update(vote.proposal_hash);
        hash.update(vote.proposal.circle.as_bytes());
        hash.update(circle.joint_key().to_bytes());
        hash.update(circle.threshold().to_le_bytes());
        hash.update(circle.trustees().to_le_bytes());
        for key in circle.verification_keys() {
            hash.update(key);
        }
        hash.update(count(roll.len()));
        for (id, key) in roll {
            hash.update(id.0);
            hash.update(key);
        }
        Fingerprint(hash.finalize().into())
    }
}
