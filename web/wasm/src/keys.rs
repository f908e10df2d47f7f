//! The phrase, the vault and the keys of a member.

use crate::{
    acts::state,
    outside::{Refused, id, random, refuse, to_json},
    replica::Replica,
};
use folkmoot_client::{
    cast::voter_in,
    kept,
    keys::{KeyRing, MemberKeys},
    phrase,
    vault::{self, Cost},
};
use folkmoot_ledger::{base64, bytes::Hex16};
use wasm_bindgen::prelude::*;
use zeroize::Zeroizing;

/// Twelve words. Secret; stays in the worker.
#[wasm_bindgen]
pub struct Phrase(phrase::Phrase);

#[wasm_bindgen]
impl Phrase {
    /// New words from the platform's randomness.
    pub fn fresh() -> Result<Phrase, JsValue> {
        Ok(Self(phrase::Phrase::from_entropy(&Zeroizing::new(random::<16>()?))))
    }

    /// Words that a person typed.
    pub fn parse(words: &str) -> Result<Phrase, JsValue> {
        Ok(Self(phrase::Phrase::parse(words).map_err(Refused)?))
    }

    /// Takes the words out of a vault.
    pub fn unlock(vault: &str, passphrase: &str) -> Result<Phrase, JsValue> {
        Ok(Self(vault::unlock(vault, passphrase).map_err(Refused)?))
    }

    /// The words, separated by spaces, to show them once.
    pub fn words(&self) -> String {
        self.0.expose_words().to_string()
    }

    /// The words under a passphrase: one line of text to store.
    pub fn lock(&self, passphrase: &str) -> Result<String, JsValue> {
        Ok(vault::lock(&self.0, passphrase, Cost::USUAL, &random()?).map_err(Refused)?)
    }

    /// The keys that follow from the words.
    pub fn keys(&self) -> Keys {
        Keys(KeyRing::from_phrase(&self.0))
    }
}

/// What follows from the words of a person: other keys in each assembly. Secret; stays in the worker.
#[wasm_bindgen]
pub struct Keys(pub(crate) KeyRing);

#[wasm_bindgen]
impl Keys {
    /// Adds the keys of a phrase that the same member had before; the newest first. Ballots of votes that were open then, and a
    /// trustee's steps for circles of that time, take them.
    pub fn with_earlier(self, earlier: &Phrase) -> Keys {
        Self(self.0.with_earlier(KeyRing::from_phrase(&earlier.0)))
    }

    /// A name for what this device keeps beside these words. It is in no record and does not leave the device.
    pub fn local_id(&self) -> String {
        self.0.local_id()
    }

    /// Seals what this device keeps under a name for whoever has these words alone.
    pub fn seal_kept(&self, name: &str, content: &[u8]) -> Result<Vec<u8>, JsValue> {
        Ok(kept::seal(&self.0, name, content, &random()?))
    }

    /// Opens it; nothing where it is another person's, or was changed.
    pub fn open_kept(&self, name: &str, kept: &[u8]) -> Option<Vec<u8>> {
        kept::open(&self.0, name, kept)
    }

    /// The id of whoever comes into an assembly with these keys.
    pub fn newcomer_in(&self, replica: &Replica) -> Result<String, JsValue> {
        Ok(self.own(replica)?.id().to_string())
    }

    /// Who these keys stand for in an assembly: a member keeps their id when they take a new key.
    pub fn member_in(&self, replica: &Replica) -> Result<String, JsValue> {
        let state = replica.0.state().map_err(Refused)?;
        Ok(self.0.in_assembly(state).member_in(state).to_string())
    }

    /// Who these keys are in a vote: a member's id, or where it hides who takes part a tag, which MUST NOT leave the device. Nothing where
    /// there is no such vote or these keys have no part in it.
    pub fn voter_in(&self, replica: &Replica, vote: &str) -> Result<Option<String>, JsValue> {
        let (state, keys) = (state(replica)?, self.own(replica)?);
        let vote = state.votes().get(&id(vote)?);
        Ok(vote.and_then(|vote| voter_in(state, &keys, vote)).map(|voter| Hex16(voter.0).to_string()))
    }

    /// The ids that these words can have in an assembly whose founding has this salt (base64), as JSON: a hint where to look for it.
    pub fn ids_in(&self, assembly: &str, salt: &str) -> Result<String, JsValue> {
        let salt = base64::decode(salt).ok().and_then(|bytes| bytes.try_into().ok());
        let salt = salt.ok_or_else(|| refuse("client.host", "the salt of a founding cannot be read"))?;
        to_json(&self.0.ids_in(id(assembly)?, salt))
    }
}

impl Keys {
    /// The keys in the assembly of this copy.
    pub(crate) fn own(&self, replica: &Replica) -> Result<MemberKeys, JsValue> {
        Ok(self.0.in_assembly(state(replica)?))
    }
}
