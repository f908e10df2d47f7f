//! The keys with which a member takes part in votes that hide who does (docs/spec/14-participation.md, section 1).
//!
//! A member can take a new one at any time; each follows from the phrase and a number, and which number belongs to a key is found out by
//! trying from 0.

use super::{MemberKeys, derive};
use folkmoot_ledger::{
    bytes::Base64Array,
    state::{Assembly, Member},
};
use folkmoot_protocol::participation::{ParticipationSecret, prove_possession};

/// A participation key, and the proof for the member who brings it.
pub(crate) struct PublicParticipation {
    /// The key.
    pub key: Base64Array<32>,
    /// Proof of possession of its secret.
    pub proof: Base64Array<64>,
}

impl MemberKeys {
    /// The participation secret with this number: 0 is that of the key with which the member comes, and each further one belongs
    /// to a key that takes the place of the one before.
    pub fn expose_participation_secret(&self, number: u32) -> ParticipationSecret {
        let [kind, which] = self.place.parts();
        let info: [&[u8]; 5] = [b"member participation key/", kind, which, b"/", &number.to_le_bytes()];
        let Ok(secret) = ParticipationSecret::from_wide(&derive::<64>(&self.seed, &info)) else {
            unreachable!("HKDF gives zero modulo the group order for one seed in 2^252")
        };
        secret
    }

    /// The secret with which a member takes part in a vote that hides who does and that opened when the log had `opened` entries: that
    /// of the participation key which the member had then. `None` where this device does not have its phrase.
    pub fn expose_participation_secret_at(
        &self,
        member: &Member,
        opened: u64,
    ) -> Option<ParticipationSecret> {
        let key = member.participation_key_at(opened);
        // Each change took one number, and each phrase began with 0.
        let most = u32::try_from(member.earlier_participation_keys.len()).unwrap_or(u32::MAX);
        (0..=most)
            .flat_map(|number| self.all().map(move |keys| keys.expose_participation_secret(number)))
            .find(|secret| secret.key() == key)
    }

    /// The participation key to take next: the first one of the newest phrase that nobody in the assembly has or had.
    pub(crate) fn next_participation(&self, state: &Assembly) -> PublicParticipation {
        let mut number = 0;
        loop {
            let secret = self.expose_participation_secret(number);
            let key = secret.key().to_bytes();
            if !state.knows_participation_key(&key) {
                return self.prove_participation(&secret);
            }
            number += 1;
        }
    }

    pub(super) fn prove_participation(&self, secret: &ParticipationSecret) -> PublicParticipation {
        let proof = prove_possession(secret, &self.public_key());
        PublicParticipation { key: Base64Array(secret.key().to_bytes()), proof: Base64Array(proof) }
    }
}
