//! Reading a record that is for its members (docs/spec/15-reading.md): what a device signs to show a host that it may, and the pass that a
//! member gives to somebody who is to check the record.
//!
//! A device that has no copy of the record yet does not know under which of its keys its holder is a member there. It tries them one after
//! the other; a host that knows none of them learns nothing from that but keys which are used nowhere else.

use crate::{
    acts::{ActError, EventWriter},
    keys::{FoundingSalt, InviteSecret, KeyRing},
};
use folkmoot_ledger::{
    reading::{Asks, Pass, Request, SignedPass, reads},
    refusal::Refusal,
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

    /// The notes of which one is taken if these keys are a member's: to be sent one after the other.
    pub fn answers(&self, ring: &KeyRing) -> Vec<Vec<u8>> {
        let request = self.request(Asks::Record);
        let all = [ring.joining(self.assembly), ring.founding(self.salt)];
        let keys = all.iter().flat_map(|keys| keys.expose_all_signing_keys());
        keys.map(|key| request.sign(key).encode()).collect()
    }

    /// The notes of which one is taken if somebody with these keys has asked to come in.
    pub fn answers_at_door(&self, ring: &KeyRing) -> Vec<Vec<u8>> {
        let keys = ring.joining(self.assembly);
        let request = self.request(Asks::Entrance);
        keys.expose_all_signing_keys().map(|key| request.sign(key).encode()).collect()
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
