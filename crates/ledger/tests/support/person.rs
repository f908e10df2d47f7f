//! Somebody with keys.

use folkmoot_ledger::{
    bytes::Base64Array,
    events::Founder,
    keys::{self, MemberId, SigningKey},
    texts::Written,
};
use folkmoot_protocol::{
    StaticSecret,
    circle::prove_possession,
    participation::{self, ParticipationSecret},
};
use uuid::Uuid;

pub struct Person {
    pub name: String,
    pub signing: SigningKey,
    pub static_secret: StaticSecret,
    pub participation_secret: ParticipationSecret,
    pub dealing: [u8; 32],
}

impl Person {
    pub fn new(n: u8) -> Self {
        let mut wide = [n; 64];
        wide[0] = 99;
        Self {
            name: format!("Person {n}"),
            signing: SigningKey::from_seed(&[n; 32]),
            static_secret: StaticSecret::from_wide(&wide).unwrap(),
            participation_secret: participation_secret(&wide),
            dealing: [n; 32],
        }
    }

    pub fn key(&self) -> [u8; 32] {
        self.signing.verifying_key().to_bytes()
    }

    pub fn static_key(&self) -> [u8; 32] {
        self.static_secret.public().to_bytes()
    }

    pub fn static_proof(&self) -> [u8; 64] {
        prove_possession(&self.static_secret, &self.key())
    }

    pub fn participation_key(&self) -> [u8; 32] {
        self.participation_secret.key().to_bytes()
    }

    pub fn participation_proof(&self) -> [u8; 64] {
        participation::prove_possession(&self.participation_secret, &self.key())
    }

    pub fn id(&self) -> MemberId {
        keys::member_id(&self.key())
    }

    /// Their name, as it stands beside the log, for the invitation with which they join.
    pub fn written(&self, invite: Uuid) -> Written {
        written_by(&self.key(), invite, &self.name)
    }

    pub fn founder(&self) -> Founder {
        Founder {
            name: self.written(Uuid::nil()).hash(),
            key: Base64Array(self.key()),
            static_key: Base64Array(self.static_key()),
            static_proof: Base64Array(self.static_proof()),
            participation_key: Base64Array(self.participation_key()),
            participation_proof: Base64Array(self.participation_proof()),
        }
    }
}

/// The name of whoever comes with this key and invitation: so that a log alone tells its salt.
pub fn written_by(key: &[u8; 32], invite: Uuid, name: &str) -> Written {
    let mut salt = *invite.as_bytes();
    salt.iter_mut().zip(key).for_each(|(salt, key)| *salt ^= key);
    Written::new(salt, name)
}

/// Another secret from the same bytes.
pub fn participation_secret(wide: &[u8; 64]) -> ParticipationSecret {
    ParticipationSecret::from_wide(&wide.map(|byte| byte ^ 0x3c)).unwrap()
}
