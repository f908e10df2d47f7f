//! Reading a record that is for its members (docs/spec/15-reading.md): what a device signs to show a host that it may, and the pass that a
//! member gives to somebody who is to check the record.
//!
//! A device that has no copy of the record yet does not know under which of its keys its holder is a member there. It tries them one after
//! the other; a host that knows none of them learns nothing from that but keys which are used nowhere else.

use crate::{
    acts::{self, ActError, EventWriter, SignedAct},
    keys::{FoundingSalt, InviteSecret, KeyRing, MemberKeys},
};
use folkmoot_ledger::{
    keys::MemberId,
    reading::{Asks, Pass, Request, SignedPass, reads},
    refusal::Refusal,
    texts::TextHash,
};
use uuid::Uuid;

/// A host's challenge for an assembly.
#[derive(Clone, Copy, Debug)]
pub struct Challenge {
    /// The assembly.
    pub assembly: Uuid,
    /// What the host said.
    pub challenge: [u8; 32],
    /// What the founders' keys were made with, as the host says.
    pub salt: FoundingSalt,
}

impl Challenge {
    fn request(&self, asks: Asks) -> Request {
        Request { asks, assembly: self.assembly, challenge: self.challenge }
    }

    /// Those that somebody with these keys can be known by here: as whoever joins, and as a founder.
    fn keys(&self, ring: &KeyRing) -> [MemberKeys; 2] {
        [ring.joining(self.assembly), ring.founding(self.salt)]
    }

    fn answers_to(&self, asks: Asks, ring: &KeyRing) -> Vec<Vec<u8>> {
        let request = self.request(asks);
        let all = self.keys(ring);
        let keys = all.iter().flat_map(|keys| keys.expose_all_signing_keys());
        keys.map(|key| request.sign(key).encode()).collect()
    }

    /// The notes of which one is taken if these keys are a member's: to be sent one after the other.
    pub fn answers(&self, ring: &KeyRing) -> Vec<Vec<u8>> {
        self.answers_to(Asks::Record, ring)
    }

    /// The notes of which one is taken if somebody with these keys has asked to come in, or is in no more.
    pub fn answers_at_door(&self, ring: &KeyRing) -> Vec<Vec<u8>> {
        self.answers_to(Asks::Entrance, ring)
    }

    /// Has a name erased whose bearer is no member and reads no record. `answer` is that of [`Self::answers_at_door`] which was taken, and says
    /// with which key to sign; `member` and `name` are what the entrance showed for it.
    ///
    /// # Errors
    /// [`ActError::Refused`] where the answer is not one of these keys.
    pub fn erase_name(
        &self,
        ring: &KeyRing,
        answer: &[u8],
        member: MemberId,
        name: TextHash,
        event: Uuid,
    ) -> Result<SignedAct, ActError> {
        let request = self.request(Asks::Entrance);
        let all = self.keys(ring);
        let mut keys = all.iter().flat_map(|keys| keys.expose_all_signing_keys());
        // A signature says nothing but its key: the same key signs the same again.
        let key = keys.find(|key| request.sign(key).encode() == answer).ok_or(Refusal::NotMember)?;
        acts::erase_unread(self.assembly, member, name, key, event)
    }

    /// The note that shows a host the link of an invitation.
    pub fn answer_of_invitation(&self, secret: &InviteSecret) -> Vec<u8> {
        self.request(Asks::Entrance).sign(&secret.expose_signing_key()).encode()
    }
}

impl EventWriter<'_> {
    /// A pass that lets whoever has it check the record for so many milliseconds, 30 days at most. It is no event: nothing of it comes into
    /// the log, and nobody can take it back before its time.
    ///
    /// # Errors
    /// [`ActError::Refused`] where these keys are no member's.
    pub fn pass(&self, time_ms: u64) -> Result<SignedPass, ActError> {
        let key = self.keys.expose_signing_key();
        let member = self.state.members().get(&self.member).filter(|member| !member.left);
        let public = key.verifying_key().to_bytes();
        if member.is_none() || reads(self.state, &public, self.now_ms).is_err() {
            return Err(Refusal::NotMember.into());
        }
        let pass = Pass::lasting(self.state.id(), self.now_ms, time_ms);
        pass.sign(self.member, key).map_err(|_| Refusal::NotMember.into())
    }
}
