//! Cosignatures: what a witness says of a checkpoint, in the format of C2SP tlog-cosignature (docs/spec/07-log.md, 7.13).
//!
//! A host can show each person a history of their own, and each is right in itself. A witness signs of each log one history only, and
//! when it saw it. So whoever asks for the cosignatures of enough witnesses sees what all others see who ask for them.
//!
//! ```
//! use folkmoot_ledger::{checkpoint::Checkpoint, cosignature::{Cosigner, Witnesses}, keys::SigningKey};
//!
//! let host = SigningKey::from_seed(&[7; 32]);
//! let cosigner = Cosigner::new("witness.example/w1", SigningKey::from_seed(&[8; 32]))?;
//! let witnesses = Witnesses { keys: vec![cosigner.witness().clone()], quorum: 1 };
//!
//! let mut signed = Checkpoint::new("a/log", 1, [3; 32]).sign(&host)?;
//! assert!(!witnesses.are_met_by(&signed));
//! signed.add(&cosigner.cosign(signed.note().text(), 1_795_000_000)?)?;
//! assert!(witnesses.are_met_by(&signed));
//! assert_eq!(witnesses.cosigned(&signed)[0].time_s(), 1_795_000_000);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::{
    checkpoint::SignedCheckpoint,
    keys::{self, KeyError, SigningKey, VerifyingKey},
    note::{NoteError, NoteSignature},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{borrow::Cow, collections::BTreeSet, fmt, str::FromStr};
use thiserror::Error;

/// The bytes of a cosignature behind the key id: the time and an Ed25519 signature.
pub const LEN: usize = 72;

/// By so many milliseconds the newest entry may be dated ahead of a witness's time: clocks differ.
pub const AHEAD_MS: u64 = 600_000;

/// Why a cosignature is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CosignatureError {
    /// No line with the name and key id of the witness.
    #[error("this witness has not cosigned the checkpoint")]
    Missing,
    /// Not a time and a signature.
    #[error("a cosignature has 8 bytes of time and 64 of signature")]
    Form,
    /// The time is 0, or 2^63 or more.
    #[error("the time of a cosignature is not 0, and below 2^63")]
    Time,
    /// The signature is not of this witness, checkpoint and time.
    #[error("the cosignature is wrong")]
    Signature,
}

impl CosignatureError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing => "cosignature.missing",
            Self::Form => "cosignature.form",
            Self::Time => "cosignature.time",
            Self::Signature => "cosignature.signature",
        }
    }
}

/// Who cosigns: a name and the key for it. Written as a verifier key of C2SP, with the type of cosignatures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    name: String,
    key: VerifyingKey,
}

impl Witness {
    /// A witness of this name.
    ///
    /// # Errors
    /// [`KeyError::VerifierKey`] for a name that cannot stand in a signature line.
    pub fn new(name: &str, key: VerifyingKey) -> Result<Self, KeyError> {
        if !keys::is_key_name(name) {
            return Err(KeyError::VerifierKey);
        }
        Ok(Self { name: name.to_owned(), key })
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its key.
    pub fn key(&self) -> &VerifyingKey {
        &self.key
    }

    /// The key id in its signature lines.
    pub fn key_id(&self) -> [u8; 4] {
        keys::cosignature_key_id(&self.name, &self.key.to_bytes())
    }

    /// Checks the cosignature of this witness on a checkpoint.
    ///
    /// # Errors
    /// One [`CosignatureError`] for each way in which there is none.
    pub fn verify(&self, signed: &SignedCheckpoint) -> Result<Cosigned, CosignatureError> {
        let line = signed.note().find(&self.name, self.key_id()).ok_or(CosignatureError::Missing)?;
        let cosignature = Cosignature::parse(line.signature())?;
        self.key
            .verify(message(cosignature.time_s, signed.note().text()).as_bytes(), &cosignature.signature)
            .map_err(|_| CosignatureError::Signature)?;
        Ok(Cosigned { witness: self.clone(), time_s: cosignature.time_s, line: line.clone() })
    }
}

impl fmt::Display for Witness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&keys::typed_verifier_key(&self.name, keys::COSIGNATURE_TYPE, &self.key))
    }
}

impl FromStr for Witness {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let (name, key) = keys::from_typed_verifier_key(text, keys::COSIGNATURE_TYPE)?;
        Self::new(&name, key)
    }
}

impl Serialize for Witness {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Witness {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A cosignature as it was read; whose it is, and whether it is right, is for [`Witness::verify`] to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cosignature {
    time_s: u64,
    signature: [u8; 64],
}

impl Cosignature {
    /// Reads the bytes that stand behind the key id in a signature line.
    ///
    /// # Errors
    /// [`CosignatureError::Form`] or [`CosignatureError::Time`].
    pub fn parse(bytes: &[u8]) -> Result<Self, CosignatureError> {
        let bytes: &[u8; LEN] = bytes.try_into().map_err(|_| CosignatureError::Form)?;
        let (time, signature) = bytes.split_first_chunk::<8>().ok_or(CosignatureError::Form)?;
        let signature = signature.try_into().map_err(|_| CosignatureError::Form)?;
        let time_s = u64::from_be_bytes(*time);
        if time_s == 0 || time_s > i64::MAX.unsigned_abs() {
            return Err(CosignatureError::Time);
        }
        Ok(Self { time_s, signature })
    }

    fn encode(&self) -> Vec<u8> {
        [self.time_s.to_be_bytes().as_slice(), &self.signature].concat()
    }
}

/// A cosignature that has been checked, on a checkpoint that its host signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cosigned {
    witness: Witness,
    time_s: u64,
    line: NoteSignature,
}

impl Cosigned {
    /// Who cosigned.
    pub fn witness(&self) -> &Witness {
        &self.witness
    }

    /// When, in seconds since 1970.
    pub fn time_s(&self) -> u64 {
        self.time_s
    }

    /// The signature line.
    pub fn line(&self) -> &NoteSignature {
        &self.line
    }

    /// Whether an entry of the log that was cosigned then is dated later than it can have come.
    pub fn shows_forward_dating(&self, entry_ms: u64) -> bool {
        entry_ms > self.time_s.saturating_mul(1000).saturating_add(AHEAD_MS)
    }
}

/// What an assembly, or somebody who checks, asks of a checkpoint: cosignatures of so many of these.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Witnesses {
    /// The witnesses, each as a verifier key.
    pub keys: Vec<Witness>,
    /// How many of them are enough; 0 where none is asked for.
    pub quorum: u16,
}

impl Witnesses {
    /// Whether no two have one name or one key. A cosignature does not commit to the name: one key under two names would count twice.
    pub fn are_distinct(&self) -> bool {
        let names: BTreeSet<&str> = self.keys.iter().map(Witness::name).collect();
        let keys: BTreeSet<[u8; 32]> = self.keys.iter().map(|witness| witness.key.to_bytes()).collect();
        names.len() == self.keys.len() && keys.len() == self.keys.len()
    }

    /// The right cosignatures that they gave on a checkpoint, in their order.
    pub fn cosigned(&self, signed: &SignedCheckpoint) -> Vec<Cosigned> {
        self.keys.iter().filter_map(|witness| witness.verify(signed).ok()).collect()
    }

    /// Whether enough of them cosigned a checkpoint.
    pub fn are_met_by(&self, signed: &SignedCheckpoint) -> bool {
        self.cosigned(signed).len() >= usize::from(self.quorum)
    }
}

/// A witness with its secret key.
pub struct Cosigner {
    witness: Witness,
    key: SigningKey,
}

impl Cosigner {
    /// A witness of this name.
    ///
    /// # Errors
    /// As [`Witness::new`].
    pub fn new(name: &str, key: SigningKey) -> Result<Self, KeyError> {
        Ok(Self { witness: Witness::new(name, key.verifying_key())?, key })
    }

    /// What others know of it.
    pub fn witness(&self) -> &Witness {
        &self.witness
    }

    /// Cosigns the text of a checkpoint. Whoever calls this has seen that it goes on from all that this witness cosigned of the log.
    ///
    /// # Errors
    /// [`CosignatureError::Time`] for a time that none can have.
    pub fn cosign(&self, text: &str, time_s: u64) -> Result<NoteSignature, CosignatureError> {
        let signature = self.key.sign(message(time_s, text).as_bytes());
        let bytes = Cosignature { time_s, signature }.encode();
        Cosignature::parse(&bytes)?;
        let line = NoteSignature::new(&self.witness.name, self.witness.key_id(), &bytes);
        line.map_err(|_: NoteError| CosignatureError::Form)
    }
}

/// What is signed.
fn message(time_s: u64, text: &str) -> String {
    format!("cosignature/v1\ntime {time_s}\n{text}")
}
