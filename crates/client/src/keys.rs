//! All keys of a member, from one seed (docs/spec/08-keys.md, section 2).
//!
//! HKDF-SHA-512 with one salt and one info string for each purpose. Nothing here is stored: whoever has the phrase has
//! every key again, on any device, trustee secrets included.

use crate::phrase::{Phrase, Seed};
use folkmoot_ledger::{
    bytes::Base64Array,
    keys::{self, MemberId, SigningKey},
    state::{Assembly, Circle, Member},
};
use folkmoot_protocol::circle::{CircleSpec, StaticSecret, prove_possession};
use hkdf::Hkdf;
use serde::Serialize;
use sha2::Sha512;
use uuid::Uuid;
use zeroize::Zeroizing;

const SALT: &[u8] = b"folkmoot/v1";
/// A phrase gives one key: a member who takes a new key takes a new phrase, since the old one may be in other hands.
const INDEX: u32 = 0;

/// The keys of a member: those of the phrase that counts now, and those that this device still has of earlier phrases.
///
/// What a member signs is signed with the newest key. Ballots of votes that were open when it changed are signed with the key of
/// their opening, and a trustee opens the tallies of a circle with the key that the circle was made with: for these the
/// earlier phrases are kept.
///
/// Secret: prints nothing, and its parts are wiped when dropped.
pub struct MemberKeys {
    seed: Seed,
    signing: SigningKey,
    static_secret: StaticSecret,
    /// Hash of the key.
    id: MemberId,
    /// The newest first.
    earlier: Vec<MemberKeys>,
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
        Self { seed, signing, static_secret, id, earlier: Vec::new() }
    }

    /// Adds the keys that the same member had before these.
    #[must_use]
    pub fn with_earlier(mut self, earlier: Self) -> Self {
        self.earlier.push(earlier);
        self
    }

    /// The newest keys, then those before them.
    fn all(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(self.earlier.iter().flat_map(|earlier| {
            let older: Box<dyn Iterator<Item = &Self>> = Box::new(earlier.all());
            older
        }))
    }

    /// The id of whoever comes into an assembly with the oldest of these keys. Who a member is goes by the first key that they had
    /// there; where that was another one, [`Self::member_in`] tells.
    pub fn id(&self) -> MemberId {
        self.all().last().unwrap_or(self).id
    }

    /// Who these keys stand for in an assembly: the member who has or had one of them, or who asks for one of them as a new key.
    /// Whoever is not known there would be [`Self::id`].
    pub fn member_in(&self, state: &Assembly) -> MemberId {
        let known = |keys: &Self| {
            let key = keys.public_key();
            let has = |member: &&Member| {
                member.key == key || member.earlier_keys.iter().any(|(_, earlier)| *earlier == key)
            };
            let member = state.members().get(&keys.id).or_else(|| state.members().values().find(has));
            let asks = || state.recoveries().values().rev().find(|recovery| recovery.key == key);
            member.map(|member| member.id).or_else(|| asks().map(|recovery| recovery.member))
        };
        self.all().find_map(known).unwrap_or_else(|| self.id())
    }

    /// The Ed25519 public key of the newest keys.
    fn public_key(&self) -> [u8; 32] {
        self.signing.verifying_key().to_bytes()
    }

    /// The key with which a ballot of a vote is signed that opened when the log had `opened` entries: the one that the member had then.
    /// `None` where this device has it no more.
    pub fn expose_signing_key_at(&self, member: &Member, opened: u64) -> Option<&SigningKey> {
        let then = member.earlier_keys.iter().find(|(until, _)| *until > opened);
        let key = then.map_or(member.key, |(_, key)| *key);
        self.all().find(|keys| keys.public_key() == key).map(|keys| &keys.signing)
    }

    /// The keys with which this member is the trustee with this number in a circle: the circle was made with one static key.
    pub(crate) fn of_trustee(&self, circle: &Circle, number: u16) -> Option<&Self> {
        let static_key = circle.spec.member(number).ok()?.to_bytes();
        self.all().find(|keys| keys.static_secret.public().to_bytes() == static_key)
    }

    /// The public keys.
    pub fn public(&self) -> PublicKeys {
        let key = self.public_key();
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

    /// The secret of an invitation whose public key is known, whichever of these keys it was issued with.
    pub(crate) fn invite_secret_of(&self, invite: Uuid, public: &[u8; 32]) -> Option<InviteSecret> {
        self.all().map(|keys| keys.expose_invite_secret(invite)).find(|secret| secret.public() == *public)
    }

    /// The secret of the invitation with which a vote of this assembly would admit people; the member's first one has the
    /// number 0. It follows from the phrase, so that whoever proposed the vote can give the link on any of their devices.
    pub fn expose_admission_secret(&self, assembly: Uuid, number: u32) -> InviteSecret {
        InviteSecret(derive(
            &self.seed,
            &[b"admission key/", assembly.as_bytes(), b"/", &number.to_le_bytes()],
        ))
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
