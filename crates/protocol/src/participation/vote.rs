//! What proofs of participation are made and verified for.
//!
//! Specified in docs/spec/14-participation.md, sections 3 and 4.

use std::sync::Arc;

use curve25519_dalek::ristretto::RistrettoPoint;

use super::{ParticipationSecret, Roll, Tag, tag};
use crate::ids::Fingerprint;
use crate::transcript::{RollTranscript, Transcript};

/// An opened vote in which participation is hidden. A roll that is cut into sections has one for each.
pub struct HiddenVote {
    fingerprint: Fingerprint,
    roll: Arc<Roll>,
    /// H_vote, to which nobody knows the logarithm.
    base: RistrettoPoint,
    transcript: RollTranscript,
}

impl HiddenVote {
    /// The vote with this fingerprint, which must say who is on the roll.
    pub fn new(fingerprint: Fingerprint, roll: impl Into<Arc<Roll>>) -> Self {
        let roll = roll.into();
        let base = tag::base(&fingerprint);
        let transcript = RollTranscript::new(&fingerprint, roll.digest());
        HiddenVote { fingerprint, roll, base, transcript }
    }

    /// The fingerprint of the vote.
    pub fn fingerprint(&self) -> &Fingerprint {
        &self.fingerprint
    }

    /// Who may vote.
    pub fn roll(&self) -> &Arc<Roll> {
        &self.roll
    }

    /// The tag that the member with this secret has in this vote.
    pub fn tag(&self, secret: &ParticipationSecret) -> Tag {
        Tag::new(secret.expose_scalar() * self.base)
    }

    pub(super) fn base(&self) -> &RistrettoPoint {
        &self.base
    }

    /// The transcript of a proof over the text with this hash, with this tag.
    pub(super) fn transcript(&self, cast: &[u8; 32], tag: &Tag) -> Transcript {
        self.transcript.proof(cast, tag.as_bytes())
    }
}
