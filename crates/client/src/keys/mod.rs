//! All keys of a person, from one seed, other ones in each assembly (docs/spec/08-keys.md, section 2).
//!
//! HKDF-SHA-512 with one salt and one info string for each purpose. Nothing here is stored: whoever has the phrase has
//! every key again, on any device, trustee secrets included. What a member signs with in one assembly has nothing in common with what the
//! same person signs with in another one, so two records do not tell that somebody is in both.

mod participation;

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

/// What makes the keys of founders differ from one assembly to the next: random bytes in the founding event. The id of the assembly
/// cannot do it for them, since it follows from that event.
pub type FoundingSalt = [u8; 16];

/// Where keys belong: the end of the info string of each derivation.
#[derive(Clone, Copy)]
enum Place {
    /// Those with which somebody joins this assembly.
    Assembly(Uuid),
    /// Those of a founder.
    Founding(FoundingSalt),
}

impl Place {
    fn parts(&self) -> [&[u8]; 2] {
        match self {
            Self::Assembly(id) => [b"assembly/", id.as_bytes()],
            Self::Founding(salt) => [b"founding/", salt],
        }
    }
}

/// The phrases of a person: the one that counts now, and those that this device still has of earlier times.
///
/// Secret: prints nothing, and its parts are wiped when dropped.
pub struct KeyRing {
    newest: Seed,
    /// The newest of them first.
    earlier: Vec<Seed>,
}

impl KeyRing {
    /// What follows from a phrase. Takes some milliseconds (BIP 39's 2,048 rounds).
    pub fn from_phrase(phrase: &Phrase) -> Self {
        Self::from_seed(phrase.seed())
    }

    /// What follows from BIP 39's seed.
    pub fn from_seed(seed: Seed) -> Self {
        Self { newest: seed, earlier: Vec::new() }
    }

    /// Adds the phrases that the same person had before these.
    #[must_use]
    pub fn with_earlier(mut self, earlier: Self) -> Self {
        self.earlier.push(earlier.newest);
        self.earlier.extend(earlier.earlier);
        self
    }

    /// A name for what this device keeps beside these phrases, which stays when a newer one is added: 32 hexadecimal digits. It is in no
    /// record, and MUST NOT leave the device: it is the same wherever the person is a member.
    pub fn local_id(&self) -> String {
        let oldest = self.earlier.last().unwrap_or(&self.newest);
        hex::encode(*derive::<16>(oldest, &[b"device/"]))
    }

    /// The key under which this device keeps what only whoever has these phrases may read ([`crate::kept`]). It stays when a newer
    /// phrase is added.
    pub(crate) fn expose_kept_key(&self) -> Zeroizing<[u8; 32]> {
        let oldest = self.earlier.last().unwrap_or(&self.newest);
        derive(oldest, &[b"kept on the device/"])
    }

    /// The keys of somebody who founds an assembly with this salt.
    pub fn founding(&self, salt: FoundingSalt) -> MemberKeys {
        self.keys(|_| Place::Founding(salt))
    }

    /// The keys with which somebody joins this assembly.
    pub fn joining(&self, assembly: Uuid) -> MemberKeys {
        self.keys(|_| Place::Assembly(assembly))
    }

    /// The keys in an assembly: of each phrase those of a founder where the record knows them, else those with which somebody joins.
    pub fn in_assembly(&self, state: &Assembly) -> MemberKeys {
        let founding = Place::Founding(state.salt());
        self.keys(|seed| {
            let key = signing_key(seed, &founding).verifying_key().to_bytes();
            let founded = state.members().contains_key(&keys::member_id(&key));
            if founded { Place::Founding(state.salt()) } else { Place::Assembly(state.id()) }
        })
    }

    /// The ids that the newest phrase can have in an assembly: of whoever joined, and of whoever founded it.
    pub fn ids_in(&self, assembly: Uuid, salt: FoundingSalt) -> [MemberId; 2] {
        [Place::Assembly(assembly), Place::Founding(salt)]
            .map(|place| keys::member_id(&signing_key(&self.newest, &place).verifying_key().to_bytes()))
    }

    fn keys(&self, place: impl Fn(&Seed) -> Place) -> MemberKeys {
        let of = |seed: &Seed| MemberKeys::derive(seed, &place(seed));
        MemberKeys { earlier: self.earlier.iter().map(of).collect(), ..of(&self.newest) }
    }

    /// The secret of the invitation with which a vote of this assembly would admit people; the member's first one has the
    /// number 0. It follows from the phrase, so that whoever proposed the vote can give the link on any of their devices.
    pub fn expose_admission_secret(&self, assembly: Uuid, number: u32) -> InviteSecret {
        let info: [&[u8]; 4] = [b"admission key/", assembly.as_bytes(), b"/", &number.to_le_bytes()];
        InviteSecret(derive(&self.newest, &info))
    }
}

/// The keys of a member of one assembly: those of the phrase that counts now, and those that this device still has of earlier phrases.
///
/// What a member signs is signed with the newest key. Ballots of votes that were open when it changed are signed with the key of
/// their opening, and a trustee opens the tallies of a circle with the key that the circle was made with: for these the
/// earlier phrases are kept.
///
/// Secret: prints nothing, and its parts are wiped when dropped.
pub struct MemberKeys {
    seed: Seed,
    place: Place,
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
    /// The first participation key.
    pub participation_key: Base64Array<32>,
    /// Proof of possession of its secret.
    pub participation_proof: Base64Array<64>,
}

impl MemberKeys {
    fn derive(seed: &Seed, place: &Place) -> Self {
        let signing = signing_key(seed, place);
        let [kind, which] = place.parts();
        let wide = derive::<64>(seed, &[b"member static key/", kind, which]);
        let Ok(static_secret) = StaticSecret::from_wide(&wide) else {
            unreachable!("HKDF gives zero modulo the group order for one seed in 2^252")
        };
        let id = keys::member_id(&signing.verifying_key().to_bytes());
        Self { seed: seed.clone(), place: *place, signing, static_secret, id, earlier: Vec::new() }
    }

    /// The newest keys, then those before them.
    fn all(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.earlier)
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
            let asks = || state.recoveries().values().rev().find(|recovery| *recovery.key() == key);
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
        let participation = self.prove_participation(&self.expose_participation_secret(0));
        PublicKeys {
            id: self.id,
            key: Base64Array(key),
            static_key: Base64Array(self.static_secret.public().to_bytes()),
            static_proof: Base64Array(prove_possession(&self.static_secret, &key)),
            participation_key: participation.key,
            participation_proof: participation.proof,
        }
    }

    /// The key that signs events.
    pub fn expose_signing_key(&self) -> &SigningKey {
        &self.signing
    }

    /// All keys that sign, the newest first: for whoever does not know yet which of them a record has.
    pub(crate) fn expose_all_signing_keys(&self) -> impl Iterator<Item = &SigningKey> {
        self.all().map(|keys| &keys.signing)
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

fn signing_key(seed: &Seed, place: &Place) -> SigningKey {
    let [kind, which] = place.parts();
    SigningKey::from_seed(&derive::<32>(seed, &[b"member signing key/", kind, which]))
}

fn derive<const N: usize>(seed: &Seed, info: &[&[u8]]) -> Zeroizing<[u8; N]> {
    let mut out = Zeroizing::new([0; N]);
    match Hkdf::<Sha512>::new(Some(SALT), seed.expose_bytes()).expand_multi_info(info, out.as_mut_slice()) {
        Ok(()) => out,
        Err(_) => unreachable!("HKDF-SHA-512 gives up to 16,320 bytes"),
    }
}
