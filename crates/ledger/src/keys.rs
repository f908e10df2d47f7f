//! Names and keys: how members, invitations, hosts and assemblies are called, and the Ed25519 keys that sign for them
//! (docs/spec/07-log.md, 7.2).
//!
//! Signatures follow ZIP 215, under which checking one by one and checking many together always agree. A key that
//! enters the log has to be stricter than that: see [`VerifyingKey::from_bytes`].
//!
//! ```
//! use folkmoot_ledger::keys::{SigningKey, VerifyingKey, member_id};
//!
//! let key = SigningKey::from_seed(&[1; 32]);
//! let public = key.verifying_key();
//! public.verify(b"a message", &key.sign(b"a message"))?;
//! println!("member {}", member_id(&public.to_bytes()));
//!
//! // A key for which anybody can sign is none.
//! assert_eq!(VerifyingKey::from_bytes(&[0; 32]).unwrap_err().code(), "key.small_order");
//! # Ok::<(), folkmoot_ledger::keys::KeyError>(())
//! ```

use crate::{base64, text};
use curve25519_dalek::edwards::CompressedEdwardsY;
use ed25519_zebra as zebra;
use rand_core::{CryptoRng, RngCore};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};
use std::{fmt, str::FromStr};
use thiserror::Error;
use uuid::Uuid;
use zeroize::Zeroize;

const ASSEMBLY_LABEL: &[u8] = b"folkmoot/v1 assembly\n";
const MEMBER_LABEL: &[u8] = b"folkmoot/v1 member\n";
const INVITE_LABEL: &[u8] = b"folkmoot/v1 invite\n";
const ADMISSION_LABEL: &[u8] = b"folkmoot/v1 admission\n";
const CIRCLE_LABEL: &[u8] = b"folkmoot/v1 circle\n";
const HIDDEN_LABEL: &[u8] = b"folkmoot/v1 hidden id\n";
const TAG_PREFIX: &str = "tag-";
const INVITE_PREFIX: &str = "invite-";
const ORIGIN_PREFIX: &str = "folkmoot/";

/// The signature type byte of plain Ed25519 in C2SP signed-note.
pub const ED25519_TYPE: u8 = 0x01;

/// The signature type byte of Ed25519 cosignatures ([`crate::cosignature`]).
pub const COSIGNATURE_TYPE: u8 = 0x04;

/// The type of a proof of participation: C2SP signed-note has no byte for it, so it is the one for all others with a name of its own.
const PARTICIPATION_TYPE: &[u8] = b"\xfffolkmoot/v1 participation";

/// Why a key, a name or a signature is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum KeyError {
    /// The bytes are no point of the curve, or not its canonical encoding.
    #[error("the public key is not the canonical encoding of a point")]
    Encoding,
    /// A point of small order, for which anybody can make signatures.
    #[error("the public key has small order: anybody could sign for it")]
    SmallOrder,
    /// Not 32 lower-case hexadecimal digits.
    #[error("a member id has 32 lower-case hexadecimal digits")]
    MemberId,
    /// Not a verifier key of the form `name+id+key`.
    #[error("this is not an Ed25519 verifier key of the form name+id+key")]
    VerifierKey,
    /// The signature does not belong to this key and these bytes.
    #[error("the signature is wrong")]
    Signature,
}

impl KeyError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Encoding => "key.encoding",
            Self::SmallOrder => "key.small_order",
            Self::MemberId => "key.member_id",
            Self::VerifierKey => "key.verifier_key",
            Self::Signature => "key.signature",
        }
    }
}

/// Whether a name can stand in a signature line: not empty, no white space, no plus sign, no control character.
pub fn is_key_name(name: &str) -> bool {
    !name.is_empty() && !name.chars().any(|c| text::is_white_space(c) || c == '+' || c < ' ')
}

/// What a member is called in the log: the first 16 bytes of a hash of the public key. Written as 32 hexadecimal digits,
/// it is also the name in the member's signature lines; its bytes are the voter's tag in ballots.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MemberId(pub [u8; 16]);

impl fmt::Display for MemberId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for MemberId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for MemberId {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let mut id = [0; 16];
        hex::decode_to_slice(text, &mut id).map_err(|_| KeyError::MemberId)?;
        if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
            return Err(KeyError::MemberId);
        }
        Ok(Self(id))
    }
}

impl Serialize for MemberId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for MemberId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

fn hash16(label: &[u8], bytes: &[u8]) -> [u8; 16] {
    let hash: [u8; 32] = Sha256::new().chain_update(label).chain_update(bytes).finalize().into();
    let mut first = [0; 16];
    for (to, from) in first.iter_mut().zip(hash) {
        *to = from;
    }
    first
}

/// The id of an assembly, made from the text of its founding event (without signatures): so an id commits to the first
/// members, the rules and the host.
pub fn assembly_id(founding_text: &str) -> Uuid {
    uuid::Builder::from_custom_bytes(hash16(ASSEMBLY_LABEL, founding_text.as_bytes())).into_uuid()
}

/// The id of a circle that a founding or a vote asks for, made from the id of that event and the number of the attempt, from
/// 0: nobody chooses it, so nobody can take it before.
pub fn circle_id(origin: Uuid, attempt: u16) -> Uuid {
    let mut bytes = origin.as_bytes().to_vec();
    bytes.extend_from_slice(&attempt.to_le_bytes());
    uuid::Builder::from_custom_bytes(hash16(CIRCLE_LABEL, &bytes)).into_uuid()
}

/// The id of the invitation with this key that a vote makes: known before it passes, so that links can be given out.
pub fn admission_id(vote: Uuid, key: &[u8; 32]) -> Uuid {
    let bytes = [vote.as_bytes().as_slice(), key].concat();
    uuid::Builder::from_custom_bytes(hash16(ADMISSION_LABEL, &bytes)).into_uuid()
}

/// The id of the member with this public key.
pub fn member_id(key: &[u8; 32]) -> MemberId {
    MemberId(hash16(MEMBER_LABEL, key))
}

/// The id of an event that nobody chooses, made from its text with the nil UUID as id: what an author may choose could tell who it is.
pub fn hidden_id(text_without_id: &str) -> Uuid {
    uuid::Builder::from_custom_bytes(hash16(HIDDEN_LABEL, text_without_id.as_bytes())).into_uuid()
}

/// The name under which a hidden ballot carries its proof of participation; `voter` is the voter tag of its ballot proof.
pub fn tag_name(voter: &[u8; 16]) -> String {
    format!("{TAG_PREFIX}{}", hex::encode(voter))
}

/// The key id of that signature line, for the 32 bytes of the tag.
pub fn tag_key_id(name: &str, tag: &[u8; 32]) -> [u8; 4] {
    typed_key_id(name, PARTICIPATION_TYPE, tag)
}

/// The name under which an invitation's key signs.
pub fn invite_name(key: &[u8; 32]) -> String {
    format!("{INVITE_PREFIX}{}", hex::encode(hash16(INVITE_LABEL, key)))
}

/// The origin of an assembly's checkpoints, which is also the name under which its host signs.
pub fn origin(assembly: Uuid) -> String {
    format!("{ORIGIN_PREFIX}{assembly}")
}

/// The key id that a signature line carries: it says which key to try, and proves nothing.
pub fn key_id(name: &str, key: &[u8; 32]) -> [u8; 4] {
    typed_key_id(name, &[ED25519_TYPE], key)
}

/// The key id of a witness in the signature line of a cosignature.
pub fn cosignature_key_id(name: &str, key: &[u8; 32]) -> [u8; 4] {
    typed_key_id(name, &[COSIGNATURE_TYPE], key)
}

fn typed_key_id(name: &str, of_type: &[u8], key: &[u8; 32]) -> [u8; 4] {
    let hash: [u8; 32] = Sha256::new()
        .chain_update(name)
        .chain_update(b"\n")
        .chain_update(of_type)
        .chain_update(key)
        .finalize()
        .into();
    let [a, b, c, d, ..] = hash;
    [a, b, c, d]
}

/// An Ed25519 public key that may stand in the log.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct VerifyingKey(zebra::VerificationKey);

impl VerifyingKey {
    /// Reads a public key.
    ///
    /// ZIP 215 itself takes every encoding of every point. The log takes canonical encodings only, so that one key has
    /// one id, and no point of small order, so that nobody signs without knowing a secret.
    ///
    /// # Errors
    /// [`KeyError::Encoding`] or [`KeyError::SmallOrder`].
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, KeyError> {
        let point = CompressedEdwardsY(*bytes).decompress().ok_or(KeyError::Encoding)?;
        if point.is_small_order() {
            return Err(KeyError::SmallOrder);
        }
        if !is_reduced(bytes) {
            return Err(KeyError::Encoding);
        }
        zebra::VerificationKey::try_from(*bytes).map(Self).map_err(|_| KeyError::Encoding)
    }

    /// The 32 bytes.
    pub fn to_bytes(&self) -> [u8; 32] {
        self.0.into()
    }

    /// Checks one signature under ZIP 215.
    ///
    /// # Errors
    /// [`KeyError::Signature`].
    pub fn verify(&self, message: &[u8], signature: &[u8; 64]) -> Result<(), KeyError> {
        self.0.verify(&(*signature).into(), message).map_err(|_| KeyError::Signature)
    }

    /// The C2SP form `name+key id+base64(type, key)` in which tools of others take a key.
    pub fn to_verifier_key(&self, name: &str) -> String {
        typed_verifier_key(name, ED25519_TYPE, self)
    }

    /// Reads the C2SP form of a key; returns the name with it.
    ///
    /// # Errors
    /// [`KeyError::VerifierKey`], or what is wrong with the key itself.
    pub fn from_verifier_key(text: &str) -> Result<(String, Self), KeyError> {
        from_typed_verifier_key(text, ED25519_TYPE)
    }
}

/// The C2SP form of a key for signatures of a type.
pub(crate) fn typed_verifier_key(name: &str, of_type: u8, key: &VerifyingKey) -> String {
    let key = key.to_bytes();
    let typed = [&[of_type], key.as_slice()].concat();
    format!("{name}+{}+{}", hex::encode(typed_key_id(name, &[of_type], &key)), base64::encode(&typed))
}

/// Reads the C2SP form of a key for signatures of a type, with the name.
pub(crate) fn from_typed_verifier_key(text: &str, of_type: u8) -> Result<(String, VerifyingKey), KeyError> {
    let mut parts = text.splitn(3, '+');
    let (Some(name), Some(id), Some(typed)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(KeyError::VerifierKey);
    };
    let typed: [u8; 33] = base64::decode_array(typed).map_err(|_| KeyError::VerifierKey)?;
    let [kind, key @ ..] = typed;
    if kind != of_type || !is_key_name(name) || id != hex::encode(typed_key_id(name, &[kind], &key)) {
        return Err(KeyError::VerifierKey);
    }
    Ok((name.to_owned(), VerifyingKey::from_bytes(&key)?))
}

/// Whether the y coordinate is below p = 2^255 - 19. (The two points whose x is 0, the other source of second encodings,
/// have small order.)
fn is_reduced(bytes: &[u8; 32]) -> bool {
    let [low, middle @ .., high] = bytes;
    !(high & 0x7f == 0x7f && middle.iter().all(|byte| *byte == 0xff) && *low >= 0xed)
}

/// An Ed25519 signing key; zeroized when dropped.
pub struct SigningKey(zebra::SigningKey);

impl SigningKey {
    /// Makes the key of a 32-byte seed (RFC 8032).
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(zebra::SigningKey::from_bytes(seed))
    }

    /// Draws a fresh key.
    pub fn random<R: RngCore + CryptoRng>(rng: R) -> Self {
        Self(zebra::SigningKey::new(rng))
    }

    /// The seed, for whoever has to keep it.
    pub fn expose_seed(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// The public key.
    pub fn verifying_key(&self) -> VerifyingKey {
        VerifyingKey(self.0.verification_key())
    }

    /// Signs (RFC 8032: deterministic).
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

impl Drop for SigningKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
