//! All keys of a member, from one seed (docs/spec/08-keys.md, section 2).
//!
//! HKDF-SHA-512 with one salt and one info string for each purpose. Nothing here is stored: whoever has the phrase has
//! every key again, on any device, trustee secrets included.

use crate::phrase::{Phrase, Seed};
use folkmoot_ledger::{
    bytes::Base64Array,
    keys::{self, MemberId, SigningKey},
};
use folkmoot_protocol::{
    VoterTag,
    circle::{CircleSpec, StaticSecret, prove_possession},
};
use hkdf::Hkdf;
use serde::Serialize;
use sha2::Sha512;
use uuid::Uuid;
use zeroize::Zeroizing;

const SALT: &[u8] = b"folkmoot/v1";
/// Members have one key so far; a later one gets the next index.
const INDEX: u32 = 0;

/// The keys of a member.
///
/// Secret: prints nothing, and its parts are wiped when dropped.
pub struct MemberKeys {
    seed: Seed,
    signing: SigningKey,
    static_secret: StaticSecret,
    id: MemberId,
}

/// The public side: what a founding event or a joining event says of somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicKeys {
    /// The member's id.
    pub id: MemberId,
    /// Ed25519 public key.
    pub key: Base64Array<32>,
    /// Ristretto255 static key.
    pub static_key: Base64Array<32>,
    /// Proof of possession of its secret.
    pub static_proof: Base64Array<64>,
}

impl MemberKeys {
    /// Derives the keys of whoever has this phrase. Takes some milliseconds (BIP 39's 2,048 rounds).
    pub fn from_phrase(phrase: &Phrase) -> Self {
        Self::from_seed(phrase.seed())
    }

    /// Derives the keys from BIP 39's seed.
    pub fn from_seed(seed: Seed) -> Self {
        let signing =
            SigningKey::from_seed(&derive::<32>(&seed, &[b"member signing key/", &INDEX.to_le_bytes()]));
        let wide = derive::<64>(&seed, &[b"member static key/", &INDEX.to_le_bytes()]);
        let Ok(static_secret) = StaticSecret::from_wide(&wide) else {
            unreachable!("HKDF gives zero modulo the group order for one seed in 2^252")
        };
        let id = keys::member_id(&signing.verifying_key().to_bytes());
        Self { seed, signing, static_secret, id }
    }

    /// The member's id.
    pub fn id(&self) -> MemberId {
        self.id
    }

    /// The tag under which this member's ballots are sealed.
    pub fn voter_tag(&self) -> VoterTag {
        VoterTag(self.id.0)
    }

    /// The public keys.
    pub fn public(&self) -> PublicKeys {
        let key = self.signing.verifying_key().to_bytes();
        PublicKeys {
            id: self.id,
            key: Base64Array(key),
            static_key: Base64Array(self.static_secret.public().to_bytes()),
            static_proof: Base64Array(prove_possession(&self.static_secret, &key)),
        }
    }

    /// The key that signs events.
    pub fn expose_signing_key(&self) -> &SigningKey {
        &self.signing
    }

    /// The secret of trustee ceremonies.
    pub fn expose_static_secret(&self) -> &StaticSecret {
        &self.static_secret
    }

    /// The secret behind what this member deals in a circle.
    ///
    /// Bound to the whole context of the ceremony: a host that shows two versions of a circle never sees one polynomial
    /// in both.
    pub fn expose_dealing_seed(&self, spec: &CircleSpec) -> Zeroizing<[u8; 32]> {
        derive(&self.seed, &[b"circle dealing/", &spec.context(), &u32::from(spec.threshold()).to_le_bytes()])
    }

    /// The secret that stands in the link of an invitation which this member issued, so that the link can be shown again.
    pub fn expose_invite_secret(&self, invite: Uuid) -> InviteSecret {
        InviteSecret(derive(&self.seed, &[b"invite key/", invite.as_bytes()]))
    }
}

/// The secret in the link of an invitation: an Ed25519 seed.
///
/// Secret: prints nothing, and is wiped when dropped.
#[derive(Clone)]
pub struct InviteSecret(Zeroizing<[u8; 32]>);

impl InviteSecret {
    /// From 32 bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Reads the part of an invitation link after the `#`: 64 lower-case hexadecimal digits. `None` for anything else.
    pub fn from_link(text: &str) -> Option<Self> {
        let mut bytes = Zeroizing::new([0; 32]);
        hex::decode_to_slice(text, bytes.as_mut_slice()).ok()?;
        let lower_case = !text.bytes().any(|byte| byte.is_ascii_uppercase());
        lower_case.then_some(Self(bytes))
    }

    /// The part of an invitation link after the `#`.
    pub fn expose_for_link(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::encode(self.0.as_slice()))
    }

    /// The key that signs joining events.
    pub fn expose_signing_key(&self) -> SigningKey {
        SigningKey::from_seed(&self.0)
    }

    /// Its public key, as the invitation names it.
    pub fn public(&self) -> [u8; 32] {
        self.expose_signing_key().verifying_key().to_bytes()
    }
}

fn derive<const N: usize>(seed: &Seed, info: &[&[u8]]) -> Zeroizing<[u8; N]> {
    let mut out = Zeroizing::new([0; N]);
    match Hkdf::<Sha512>::new(Some(SALT), seed.expose_bytes()).expand_multi_info(info, out.as_mut_slice()) {
        Ok(()) => out,
        Err(_) => unreachable!("HKDF-SHA-512 gives up to 16,320 bytes"),
    }
}
