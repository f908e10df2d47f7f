//! What somebody is still writing, as the ledger will see it.

use crate::outside::{Refused, from_json, millis, to_json};
use folkmoot_client::draft;
use wasm_bindgen::prelude::*;

/// How the draft of a vote fits the record, as JSON; `proposal` is the JSON of the fields of a proposal.
#[wasm_bindgen]
pub fn fit(proposal: &str, now_ms: f64) -> Result<String, JsValue> {
    to_json(&draft::fit(&from_json(proposal)?, millis(now_ms)?).map_err(Refused)?)
}

/// What the ledger makes of words, as JSON: one line, or with `markdown` a text of several.
#[wasm_bindgen]
pub fn read_words(words: &str, markdown: bool) -> Result<String, JsValue> {
    to_json(&draft::read(words, markdown))
}

/// How much people may write, as JSON.
#[wasm_bindgen]
pub fn limits() -> Result<String, JsValue> {
    to_json(&draft::LIMITS)
}
