//! Taking a new key with the old one in hand: signed by both, and it counts at once.

use super::{ActError, EventWriter, SignedAct};
use crate::keys::MemberKeys;
use folkmoot_ledger::events::{Body, MemberRekey};

impl EventWriter<'_> {
    /// Takes the keys of a new phrase. The writer's keys are the old ones; once it is in the log the device goes on with
    /// the ring of the new phrase and the old one ([`crate::keys::KeyRing::with_earlier`]), and keeps both phrases until every vote is over that was open, and every circle out of office that was
    /// made with the old ones.
    ///
    /// # Errors
    /// [`ActError::Refused`].
    pub fn rekey(&self, new: &MemberKeys) -> Result<SignedAct, ActError> {
        let public = new.public();
        let body = MemberRekey {
            key: public.key,
            static_key: public.static_key,
            static_proof: public.static_proof,
            participation_key: public.participation_key,
            participation_proof: public.participation_proof,
        };
        let keys = [self.keys.expose_signing_key(), new.expose_signing_key()];
        self.write_signed(Body::MemberRekey(body), &keys)
    }
}
