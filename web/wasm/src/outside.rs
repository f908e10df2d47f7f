//! What crosses the border to JavaScript: refusals, JSON, ids and random bytes.

use folkmoot_ledger::keys::MemberId;
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;
use wasm_bindgen::JsValue;

/// An error for JavaScript with a stable code and a sentence for people.
pub fn refuse(code: &str, sentence: &str) -> JsValue {
    let error = js_sys::Error::new(sentence);
    // Setting a field of a fresh object cannot fail.
    let _ = js_sys::Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}

/// The same with the time from which on it would be taken, in Unix milliseconds, where nothing but time stands against it.
fn refuse_until(code: &str, sentence: &str, from_ms: Option<u64>) -> JsValue {
    let error = refuse(code, sentence);
    if let Some(from_ms) = from_ms {
        // Times of a record are below 2^53, and setting a field cannot fail.
        let _ = js_sys::Reflect::set(&error, &"from_ms".into(), &(from_ms as f64).into());
    }
    error
}

/// Makes such an error of each error type that has a code.
macro_rules! refusals {
    ($($error:path),*; timed $($timed:path),* $(,)?) => {
        $(impl From<Refused<$error>> for JsValue {
            fn from(Refused(error): Refused<$error>) -> Self {
                refuse(error.code(), &error.to_string())
            }
        })*
        $(impl From<Refused<$timed>> for JsValue {
            fn from(Refused(error): Refused<$timed>) -> Self {
                refuse_until(error.code(), &error.to_string(), error.from_ms())
            }
        })*
    };
}

/// A refusal of one of our crates on its way out.
pub struct Refused<E>(pub E);

refusals!(
    folkmoot_client::oblivious::ObliviousError,
    folkmoot_client::phrase::PhraseError,
    folkmoot_client::promises::PromiseError,
    folkmoot_client::receipts::ReceiptError,
    folkmoot_client::replica::ReplicaError,
    folkmoot_client::vault::VaultError,
    folkmoot_ledger::note::NoteError,
    folkmoot_ledger::reading::ReadingError,
    folkmoot_protocol::SealError,
    folkmoot_protocol::SeedError,
    folkmoot_protocol::TrackerError;
    timed
    folkmoot_client::acts::ActError,
    folkmoot_client::cast::CastError,
    folkmoot_client::trustee::TrusteeError,
);

/// Reads an id.
pub fn id(text: &str) -> Result<Uuid, JsValue> {
    Uuid::try_parse(text).map_err(|_| refuse("client.id", "this is not an id"))
}

/// Reads the id of a member.
pub fn member_id(text: &str) -> Result<MemberId, JsValue> {
    text.parse().map_err(|_| refuse("client.id", "this is not an id"))
}

/// Reads JSON that the worker wrote.
pub fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, JsValue> {
    serde_json::from_str(text).map_err(|error| refuse("client.json", &error.to_string()))
}

/// Writes JSON for the worker.
pub fn to_json<T: Serialize>(value: &T) -> Result<String, JsValue> {
    serde_json::to_string(value).map_err(|error| refuse("client.json", &error.to_string()))
}

/// Random bytes of the platform.
pub fn random<const N: usize>() -> Result<[u8; N], JsValue> {
    let mut bytes = [0; N];
    getrandom::getrandom(&mut bytes)
        .map_err(|_| refuse("random.failed", "this browser gives no random numbers"))?;
    Ok(bytes)
}

/// Milliseconds from JavaScript, which knows only floating point: whole, not negative, below 2^53.
pub fn millis(value: f64) -> Result<u64, JsValue> {
    if value.fract() == 0.0 && (0.0..9_007_199_254_740_992.0).contains(&value) {
        // Exact: checked above.
        Ok(value as u64)
    } else {
        Err(refuse("client.time", "this is not a time"))
    }
}

/// A fresh id for an event.
pub fn event_id(now_ms: u64) -> Result<Uuid, JsValue> {
    Ok(folkmoot_client::acts::event_id(now_ms, &random()?))
}
