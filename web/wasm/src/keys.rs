//! The phrase, the vault and the keys of a member.

use crate::{
    outside::{Refused, random},
    replica::Replica,
};
use folkmoot_client::{
    keys::MemberKeys,
    phrase,
    vault::{self, Cost},
};
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
        Keys(MemberKeys::from_phrase(&self.0))
    }
}

/// The keys of a member. Secret; stays in the worker.
#[wasm_bindgen]
pub struct Keys(pub(crate) MemberKeys);

#[wasm_bindgen]
impl Keys {
    /// Adds the keys of a phrase that the same member had before; the newest first. Ballots of votes that were open then, and a
    /// trustee's steps for circles of that time, take them.
    pub fn with_earlier(self, earlier: &Phrase) -> Keys {
        Self(self.0.with_earlier(MemberKeys::from_phrase(&earlier.0)))
    }

    /// The id of whoever comes into an assembly with these keys.
    pub fn member(&self) -> String {
        self.0.id().to_string()
    }

    /// Who these keys stand for in an assembly: a member keeps their id when they take a new key.
    pub fn member_in(&self, replica: &Replica) -> Result<String, JsValue> {
        Ok(self.0.member_in(replica.0.state().map_err(Refused)?).to_string())
    }
}
