//! A ballot: sealed, and then cast or checked, never both.

use crate::{
    acts::{SignedAct, state, writer},
    keys::Keys,
    outside::{Refused, from_json, id, to_json},
    replica::Replica,
};
use folkmoot_client::cast;
use folkmoot_ledger::bytes::Hex16;
use folkmoot_protocol::BallotSeed;
use wasm_bindgen::prelude::*;

/// A sealed ballot.
#[wasm_bindgen]
pub struct Sealed(cast::Sealed);

/// Seals a ballot with a fresh seed; `selections` is JSON, one list of numbers for each contest.
#[wasm_bindgen]
pub fn seal(replica: &Replica, keys: &Keys, vote: &str, selections: &str) -> Result<Sealed, JsValue> {
    let selections: Vec<Vec<u32>> = from_json(selections)?;
    let seed = BallotSeed::random().map_err(Refused)?;
    let keys = keys.own(replica)?;
    Ok(Sealed(cast::seal(state(replica)?, &keys, id(vote)?, selections, seed).map_err(Refused)?))
}

#[wasm_bindgen]
impl Sealed {
    /// The short tracker, for people to read.
    pub fn tracker(&self) -> String {
        self.0.tracker()
    }

    /// All of the tracker, for a second device.
    pub fn full_tracker(&self) -> String {
        self.0.full_tracker()
    }

    /// Whose it is in the record: the member's id, or their tag where the vote hides who takes part. The tag MUST NOT leave the device.
    pub fn voter(&self) -> String {
        Hex16(self.0.voter().0).to_string()
    }

    /// Signs the ballot, or proves that it is from somebody on the roll. What was chosen is forgotten.
    pub fn cast(self, replica: &Replica, keys: &Keys, now_ms: f64) -> Result<SignedAct, JsValue> {
        Ok(SignedAct::new(
            self.0.cast(&writer(replica, &keys.own(replica)?, now_ms)?).map_err(Refused)?.act,
            None,
        ))
    }

    /// Gives the ballot away for a second device, as JSON. It is never cast.
    pub fn check(self, replica: &Replica) -> String {
        self.0.check(replica.0.assembly())
    }
}

/// Signs a kept ballot again, which is too old for the log to take: the same ballot under a new id.
#[wasm_bindgen]
pub fn sign_again(replica: &Replica, keys: &Keys, kept: &[u8], now_ms: f64) -> Result<SignedAct, JsValue> {
    let act = cast::sign_again(&writer(replica, &keys.own(replica)?, now_ms)?, kept).map_err(Refused)?;
    Ok(SignedAct::new(act, None))
}

/// Checks another device's ballot: JSON of what is really in it.
#[wasm_bindgen]
pub fn check_document(replica: &Replica, document: &str) -> Result<String, JsValue> {
    to_json(&cast::check_document(state(replica)?, document.as_bytes()).map_err(Refused)?)
}
