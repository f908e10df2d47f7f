//! What a member says: every event, written and signed, ready to be posted.

use crate::{
    keys::Keys,
    outside::{Refused, event_id, from_json, id, member_id, millis, random, refuse, to_json},
    replica::Replica,
};
use folkmoot_client::{
    acts::{self, EventWriter, Founding, PlainAct},
    keys::{InviteSecret, MemberKeys},
    trustee::{self, Releases, Step},
};
use folkmoot_ledger::{base64, rules::Rules, state::Assembly, texts::Written};
use wasm_bindgen::prelude::*;

/// An event to post.
#[wasm_bindgen]
pub struct SignedAct {
    event: String,
    note: Vec<u8>,
    extra: Option<String>,
}

#[wasm_bindgen]
impl SignedAct {
    /// The id of the event.
    #[wasm_bindgen(getter)]
    pub fn event(&self) -> String {
        self.event.clone()
    }

    /// The bytes to post.
    #[wasm_bindgen(getter)]
    pub fn note(&self) -> Vec<u8> {
        self.note.clone()
    }

    /// What else there is: the assembly's id of a founding, the secret of an invitation, the releases of a trustee's step.
    #[wasm_bindgen(getter)]
    pub fn extra(&self) -> Option<String> {
        self.extra.clone()
    }
}

impl SignedAct {
    pub(crate) fn new(act: acts::SignedAct, extra: Option<String>) -> Self {
        Self { event: act.event.to_string(), note: act.note, extra }
    }
}

pub(crate) fn state(replica: &Replica) -> Result<&Assembly, JsValue> {
    Ok(replica.0.shown().map_err(Refused)?)
}

pub(crate) fn writer<'a>(
    replica: &'a Replica,
    keys: &'a MemberKeys,
    now_ms: f64,
) -> Result<EventWriter<'a>, JsValue> {
    let now_ms = millis(now_ms)?;
    Ok(EventWriter::new(state(replica)?, keys, event_id(now_ms)?, now_ms))
}

/// Writes an act whose fields say all; `act` is their JSON, with the type of the event, and `{"written":…}` where a text has its name.
#[wasm_bindgen]
pub fn act(replica: &Replica, keys: &Keys, act: &str, now_ms: f64) -> Result<SignedAct, JsValue> {
    let mut failed = None;
    let salt = || {
        random().unwrap_or_else(|error| {
            failed = Some(error);
            [0; 16]
        })
    };
    let act = PlainAct::read(act, salt);
    if let Some(error) = failed {
        return Err(error);
    }
    let act = act.map_err(|error| refuse("client.json", &error.to_string()))?;
    let keys = keys.own(replica)?;
    Ok(SignedAct::new(writer(replica, &keys, now_ms)?.write(act).map_err(Refused)?, None))
}

/// Founds an assembly with one first member. `rules` is JSON, such as the rules of a preset; `host` is the host's key in base64. Its first
/// trustees are named later, by its members.
#[wasm_bindgen]
pub fn found(
    keys: &Keys,
    name: &str,
    purpose: &str,
    own_name: &str,
    rules: &str,
    host: &str,
    now_ms: f64,
) -> Result<SignedAct, JsValue> {
    let rules: Rules = from_json(rules)?;
    let host = base64::decode(host).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
    let host = host.ok_or_else(|| refuse("client.host", "the host's key cannot be read"))?;
    let now_ms = millis(now_ms)?;
    let purpose = written(purpose)?;
    let founding = Founding { name, purpose, rules, host, salt: random()?, circle: None };
    let founded = acts::found(founding, &[(written(own_name)?, &keys.0)], event_id(now_ms)?, now_ms)
        .map_err(Refused)?;
    Ok(SignedAct::new(founded.act, Some(founded.assembly.to_string())))
}

/// Asks for these keys, of a new phrase, to be those of a member who lost theirs, with the secret of an invitation link.
#[wasm_bindgen]
pub fn recover(
    replica: &Replica,
    keys: &Keys,
    secret: &str,
    member: &str,
    now_ms: f64,
) -> Result<SignedAct, JsValue> {
    let (secret, now_ms) = (invite_secret(secret)?, millis(now_ms)?);
    let (member, keys) = (member_id(member)?, keys.own(replica)?);
    let act = acts::recover(state(replica)?, &secret, member, &keys, event_id(now_ms)?, now_ms);
    Ok(SignedAct::new(act.map_err(Refused)?, None))
}

/// Takes the keys of a new phrase with the old ones in hand.
#[wasm_bindgen]
pub fn rekey(replica: &Replica, old: &Keys, new: &Keys, now_ms: f64) -> Result<SignedAct, JsValue> {
    let (old, new) = (old.own(replica)?, new.own(replica)?);
    Ok(SignedAct::new(writer(replica, &old, now_ms)?.rekey(&new).map_err(Refused)?, None))
}

/// Takes a new participation key, made from the same phrase.
#[wasm_bindgen]
pub fn new_participation_key(replica: &Replica, keys: &Keys, now_ms: f64) -> Result<SignedAct, JsValue> {
    let keys = keys.own(replica)?;
    Ok(SignedAct::new(writer(replica, &keys, now_ms)?.new_participation_key().map_err(Refused)?, None))
}

/// The sign of life that the device gives by itself; nothing where none is due.
#[wasm_bindgen]
pub fn stay_if_due(replica: &Replica, keys: &Keys, now_ms: f64) -> Result<Option<SignedAct>, JsValue> {
    let keys = keys.own(replica)?;
    let act = writer(replica, &keys, now_ms)?.stay_if_due().map_err(Refused)?;
    Ok(act.map(|act| SignedAct::new(act, None)))
}

/// The confirmation of a closing that the device gives by itself; nothing where none is due. `missing` are the votes (JSON) that closed
/// without a ballot that this device signed.
#[wasm_bindgen]
pub fn confirm_if_due(
    replica: &Replica,
    keys: &Keys,
    missing: &str,
    now_ms: f64,
) -> Result<Option<SignedAct>, JsValue> {
    let (keys, missing): (_, Vec<_>) = (keys.own(replica)?, from_json(missing)?);
    let act = writer(replica, &keys, now_ms)?.confirm_if_due(&missing).map_err(Refused)?;
    Ok(act.map(|act| SignedAct::new(act, None)))
}

/// Invites; the extra is the secret of the link.
#[wasm_bindgen]
pub fn invite(
    replica: &Replica,
    keys: &Keys,
    uses: u32,
    expires_ms: f64,
    now_ms: f64,
) -> Result<SignedAct, JsValue> {
    let keys = keys.own(replica)?;
    let issued = writer(replica, &keys, now_ms)?.invite(uses, millis(expires_ms)?).map_err(Refused)?;
    Ok(SignedAct::new(issued.act, Some(issued.secret.expose_for_link().to_string())))
}

/// The public key (base64) of the invitation with which a vote would admit people, for its proposal.
#[wasm_bindgen]
pub fn admission_key(keys: &Keys, assembly: &str, number: u32) -> Result<String, JsValue> {
    Ok(base64::encode(&keys.0.expose_admission_secret(id(assembly)?, number).public()))
}

/// The secret of its link.
#[wasm_bindgen]
pub fn admission_secret(keys: &Keys, assembly: &str, number: u32) -> Result<String, JsValue> {
    Ok(keys.0.expose_admission_secret(id(assembly)?, number).expose_for_link().to_string())
}

/// Joins with the secret of an invitation link.
#[wasm_bindgen]
pub fn join(
    replica: &Replica,
    keys: &Keys,
    secret: &str,
    name: &str,
    now_ms: f64,
) -> Result<SignedAct, JsValue> {
    let (secret, now_ms) = (invite_secret(secret)?, millis(now_ms)?);
    let keys = keys.own(replica)?;
    let names = replica.0.names();
    let act = acts::join(state(replica)?, &names, &secret, written(name)?, &keys, event_id(now_ms)?, now_ms);
    Ok(SignedAct::new(act.map_err(Refused)?, None))
}

/// A text of somebody's, under a salt of its own.
pub(crate) fn written(text: &str) -> Result<Written, JsValue> {
    Ok(Written::new(random()?, text))
}

pub(crate) fn invite_secret(secret: &str) -> Result<InviteSecret, JsValue> {
    InviteSecret::from_link(secret)
        .ok_or_else(|| refuse("invite.link", "a part of the invitation link is missing"))
}

/// The steps that wait for this member as a trustee, as JSON: one for each ceremony and each vote.
#[wasm_bindgen]
pub fn next_steps(replica: &Replica, keys: &Keys, now_ms: f64) -> Result<String, JsValue> {
    to_json(&trustee::next_steps(&writer(replica, &keys.own(replica)?, now_ms)?))
}

/// Takes a trustee's step. `releases` is what was kept from earlier releases (JSON); the extra is what to keep now, before
/// the act is posted.
#[wasm_bindgen]
pub fn take_step(
    replica: &Replica,
    keys: &Keys,
    step: &str,
    releases: Option<String>,
    now_ms: f64,
) -> Result<SignedAct, JsValue> {
    let step: Step = from_json(step)?;
    let mut releases: Releases = releases.as_deref().map(from_json).transpose()?.unwrap_or_default();
    let keys = keys.own(replica)?;
    let writer = writer(replica, &keys, now_ms)?;
    let act = trustee::take_step(step, &writer, &replica.0, &mut releases).map_err(Refused)?;
    Ok(SignedAct::new(act, Some(to_json(&releases)?)))
}

/// Refuses unless the time to release a vote has come, by the clock of this device.
#[wasm_bindgen]
pub fn check_release_time(replica: &Replica, keys: &Keys, vote: &str, now_ms: f64) -> Result<(), JsValue> {
    Ok(trustee::check_time(id(vote)?, &writer(replica, &keys.own(replica)?, now_ms)?).map_err(Refused)?)
}
