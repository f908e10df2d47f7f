//! Reading a record that is for its members: what a device signs, and passes.

use crate::{
    acts::{SignedAct, invite_secret, writer, written},
    keys::Keys,
    outside::{Refused, event_id, from_json, id, millis, refuse, to_json},
    replica::Replica,
};
use folkmoot_client::{
    acts::{self, AtDoor},
    reading::Challenge,
    receipts,
};
use folkmoot_ledger::{base64, keys::MemberId, reading::SignedPass, texts::TextHash};
use serde::Deserialize;
use wasm_bindgen::prelude::*;

fn challenge(assembly: &str, challenge: &str, salt: &str) -> Result<Challenge, JsValue> {
    let unread = |_| refuse("client.host", "the challenge of the host cannot be read");
    let (challenge, salt) =
        (base64::decode_array(challenge).map_err(unread)?, base64::decode_array(salt).map_err(unread)?);
    Ok(Challenge { assembly: id(assembly)?, challenge, salt })
}

fn texts(notes: Vec<Vec<u8>>) -> Result<String, JsValue> {
    // A note is text.
    to_json(&notes.into_iter().map(|note| String::from_utf8(note).unwrap_or_default()).collect::<Vec<_>>())
}

/// The requests of which one is taken if these keys are a member's, as JSON: to be sent one after the other.
#[wasm_bindgen]
pub fn reading_answers(
    keys: &Keys,
    assembly: &str,
    challenge_text: &str,
    salt: &str,
) -> Result<String, JsValue> {
    texts(challenge(assembly, challenge_text, salt)?.answers(&keys.0))
}

/// The requests of which one is taken if somebody with these keys has asked to come in, as JSON.
#[wasm_bindgen]
pub fn entrance_answers(
    keys: &Keys,
    assembly: &str,
    challenge_text: &str,
    salt: &str,
) -> Result<String, JsValue> {
    texts(challenge(assembly, challenge_text, salt)?.answers_at_door(&keys.0))
}

/// The request that shows the link of an invitation.
#[wasm_bindgen]
pub fn entrance_answer(secret: &str, assembly: &str, challenge_text: &str) -> Result<String, JsValue> {
    let salt = base64::encode(&[0; 16]);
    let note = challenge(assembly, challenge_text, &salt)?.answer_of_invitation(&invite_secret(secret)?);
    Ok(String::from_utf8(note).unwrap_or_default())
}

/// Joins without the record, with what the host showed at the door.
#[wasm_bindgen]
pub fn join_at_door(
    assembly: &str,
    invite: &str,
    keys: &Keys,
    secret: &str,
    name: &str,
    now_ms: f64,
) -> Result<SignedAct, JsValue> {
    let door = AtDoor { assembly: id(assembly)?, invite: id(invite)? };
    let (secret, now_ms) = (invite_secret(secret)?, millis(now_ms)?);
    let keys = keys.0.joining(door.assembly);
    let act = acts::join_at_door(door, &secret, written(name)?, &keys, event_id(now_ms)?).map_err(Refused)?;
    Ok(SignedAct::new(act, None))
}

/// What was shown at the door to somebody who is no member, and how.
#[derive(Deserialize)]
struct OutAtDoor {
    challenge: String,
    salt: String,
    /// That of [`entrance_answers`] which was taken.
    answer: String,
    member: MemberId,
    name: TextHash,
}

/// Has the name of somebody erased who is no member: `out` is JSON with the host's `challenge` and `salt`, the `answer` that was taken, and
/// `member` and `name` as the entrance showed them for it.
#[wasm_bindgen]
pub fn erase_name(keys: &Keys, assembly: &str, out: &str, now_ms: f64) -> Result<SignedAct, JsValue> {
    let out: OutAtDoor = from_json(out)?;
    let challenge = challenge(assembly, &out.challenge, &out.salt)?;
    let event = event_id(millis(now_ms)?)?;
    let act = challenge.erase_name(&keys.0, out.answer.as_bytes(), out.member, out.name, event);
    Ok(SignedAct::new(act.map_err(Refused)?, None))
}

/// Checks the receipt of an act at the door; `host` is the host's key in base64.
#[wasm_bindgen]
pub fn door_receipt(assembly: &str, host: &str, sent: &[u8], receipt: &[u8]) -> Result<(), JsValue> {
    let host =
        base64::decode_array(host).map_err(|_| refuse("client.host", "the host's key cannot be read"))?;
    receipts::check_at_door(id(assembly)?, &host, sent, receipt).map_err(Refused)?;
    Ok(())
}

/// A pass to give away.
#[wasm_bindgen]
pub struct GivenPass {
    text: String,
    until: f64,
}

#[wasm_bindgen]
impl GivenPass {
    /// What stands in the link.
    #[wasm_bindgen(getter)]
    pub fn text(&self) -> String {
        self.text.clone()
    }

    /// Until when it is good, in Unix milliseconds.
    #[wasm_bindgen(getter)]
    pub fn until(&self) -> f64 {
        self.until
    }
}

/// Lets somebody check the record for so many milliseconds.
#[wasm_bindgen]
pub fn pass(replica: &Replica, keys: &Keys, time_ms: f64, now_ms: f64) -> Result<GivenPass, JsValue> {
    let keys = keys.own(replica)?;
    let pass = writer(replica, &keys, now_ms)?.pass(millis(time_ms)?).map_err(Refused)?;
    Ok(GivenPass { text: pass.to_link(), until: pass.pass().until_ms as f64 })
}

/// The note of a pass, from what stands in its link.
#[wasm_bindgen]
pub fn pass_note(text: &str) -> Result<String, JsValue> {
    Ok(SignedPass::from_link(text).map_err(Refused)?.note().as_str().to_owned())
}
