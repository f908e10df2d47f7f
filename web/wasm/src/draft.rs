//! What somebody is still writing, as the ledger will see it.

use crate::{
    acts::writer,
    keys::Keys,
    outside::{Refused, millis, refuse, to_json},
    replica::Replica,
};
use folkmoot_client::{
    draft::{self, Draft},
    founding,
};
use wasm_bindgen::prelude::*;

/// How the draft of a vote fits the record, as JSON; `proposal` is the JSON of the fields of a proposal, with `{"written":…}` where a text has its name.
#[wasm_bindgen]
pub fn fit(proposal: &str, now_ms: f64) -> Result<String, JsValue> {
    to_json(&draft::fit(&drafted(proposal)?, millis(now_ms)?).map_err(Refused)?)
}

/// What the rules say of the draft of a vote as the record is now, as JSON: the class that it takes, how long it is open, what it would
/// change, and whether this member can propose it.
#[wasm_bindgen]
pub fn judge(replica: &Replica, keys: &Keys, proposal: &str, now_ms: f64) -> Result<String, JsValue> {
    to_json(&draft::judge(&writer(replica, &keys.own(replica)?, now_ms)?, &drafted(proposal)?))
}

fn drafted(proposal: &str) -> Result<Draft, JsValue> {
    Draft::read(proposal).map_err(|error| refuse("client.json", &error.to_string()))
}

/// What the ledger makes of words, as JSON: one line, or with `markdown` a text of several.
#[wasm_bindgen]
pub fn read_words(words: &str, markdown: bool) -> Result<String, JsValue> {
    to_json(&draft::read(words, markdown))
}

/// The rules that a page offers to whoever founds an assembly, as JSON.
#[wasm_bindgen]
pub fn presets() -> Result<String, JsValue> {
    to_json(&founding::presets())
}

/// How much people may write, as JSON.
#[wasm_bindgen]
pub fn limits() -> Result<String, JsValue> {
    to_json(&draft::LIMITS)
}
