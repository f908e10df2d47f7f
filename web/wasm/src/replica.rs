//! The device's own copy of an assembly, and receipts compared with it.

use crate::outside::{Refused, from_json, id, member_id, millis, to_json};
use folkmoot_client::{
    keys::InviteSecret,
    promises, receipts,
    replica::{self, Alarm, CheckLevel},
    standing::{self, Kept},
};
use folkmoot_ledger::{power, state::VotePhase, texts::TextHash};
use folkmoot_protocol::VoterTag;
use wasm_bindgen::prelude::*;

/// A copy of one assembly.
#[wasm_bindgen]
pub struct Replica(pub(crate) replica::Replica);

#[wasm_bindgen]
impl Replica {
    /// An empty copy. `snapshot` is what was kept from the last visit.
    #[wasm_bindgen(constructor)]
    pub fn new(assembly: &str, snapshot: Option<Box<[u8]>>) -> Result<Replica, JsValue> {
        let copy = replica::Replica::new(id(assembly)?, CheckLevel::Light, snapshot.as_deref());
        Ok(Self(copy.map_err(Refused)?))
    }

    /// Starts a visit with the host's checkpoint, at the time by the device's own clock; whether there is anything new.
    pub fn begin(&mut self, checkpoint: &[u8], now_ms: f64) -> Result<bool, JsValue> {
        Ok(self.0.begin(checkpoint, millis(now_ms)?).map_err(Refused)?)
    }

    /// Since when the host has shown less than before, to keep between visits.
    pub fn behind_since_ms(&self) -> Option<f64> {
        self.0.behind_since_ms().map(|since| since as f64)
    }

    /// Takes what was kept of that at the last visit.
    pub fn recall_behind(&mut self, since_ms: f64) -> Result<(), JsValue> {
        self.0.recall_behind(millis(since_ms)?);
        Ok(())
    }

    /// The bundles to fetch next.
    pub fn wants(&self) -> Vec<String> {
        self.0.wants()
    }

    /// Takes a bundle.
    pub fn feed(&mut self, path: &str, bytes: &[u8]) -> Result<(), JsValue> {
        Ok(self.0.feed(path, bytes).map_err(Refused)?)
    }

    /// Ends the visit: JSON of the progress, or nothing when more is wanted. `now_ms` is the time by the device's own clock, never the
    /// host's: a record that is ahead of it is refused.
    pub fn advance(&mut self, now_ms: f64) -> Result<Option<String>, JsValue> {
        self.0.advance(millis(now_ms)?).map_err(Refused)?.map(|progress| to_json(&progress)).transpose()
    }

    /// Checks some of the ballots and tallies that wait; how many are left.
    pub fn verify_pending(&mut self, at_most: usize) -> Result<usize, JsValue> {
        Ok(self.0.verify_pending(at_most).map_err(Refused)?)
    }

    /// Takes the texts that were kept at the last visit, before the first one of this copy.
    pub fn recall_texts(&mut self, lines: &str) {
        self.0.recall_texts(lines.as_bytes());
    }

    /// The texts to keep for the next visit.
    pub fn texts_to_keep(&self) -> String {
        self.0.texts_to_keep()
    }

    /// What to post of a text that the host does not give and this device has; nothing where it does.
    pub fn text_to_give_back(&self, text: &str) -> Result<Option<String>, JsValue> {
        Ok(self.0.text_to_give_back(&text_hash(text)?))
    }

    /// Takes note that the host took a text back.
    pub fn gave_back(&mut self, text: &str) -> Result<(), JsValue> {
        self.0.gave_back(&text_hash(text)?);
        Ok(())
    }

    /// What to keep between visits.
    pub fn snapshot(&self) -> Option<Vec<u8>> {
        self.0.snapshot()
    }

    /// Two signed checkpoints that exclude one another, as JSON, once the host has shown them.
    pub fn evidence(&self) -> Result<Option<String>, JsValue> {
        match self.0.alarm() {
            Some(Alarm::SplitView(evidence)) => Ok(Some(to_json(evidence)?)),
            _ => Ok(None),
        }
    }

    /// The number of entries.
    pub fn size(&self) -> f64 {
        self.0.size() as f64
    }

    /// The view of the assembly as JSON.
    pub fn view(&self) -> Result<String, JsValue> {
        Ok(self.0.assembly_json().map_err(Refused)?)
    }

    /// How power lies in the assembly, as JSON.
    pub fn power(&self) -> Result<String, JsValue> {
        to_json(&power::power(self.0.shown().map_err(Refused)?))
    }

    /// The end of the record that this copy stands for, as JSON: size, root, and the code for people.
    pub fn head(&self) -> Result<String, JsValue> {
        to_json(&self.0.head().map_err(Refused)?)
    }

    /// What this copy stands for, as it stands in an address, as JSON.
    pub fn address(&self) -> Result<String, JsValue> {
        to_json(&self.0.address().map_err(Refused)?)
    }

    /// Compares what stands in an address with this copy; what came of it, as JSON.
    pub fn compare_with(&mut self, seen: &str) -> Result<String, JsValue> {
        to_json(&self.0.compare_with(seen).map_err(Refused)?)
    }

    /// Takes a checkpoint that witnesses have cosigned.
    pub fn take_cosigned(&mut self, checkpoint: &[u8]) -> Result<(), JsValue> {
        Ok(self.0.take_cosigned(checkpoint).map_err(Refused)?)
    }

    /// The checkpoint that enough witnesses have cosigned, to keep between visits.
    pub fn cosigned(&self) -> Option<Vec<u8>> {
        self.0.cosigned_note()
    }

    /// Where the witnesses stand, as JSON.
    pub fn witnessing(&self) -> Result<String, JsValue> {
        to_json(&self.0.witnessing().map_err(Refused)?)
    }

    /// A receipt under what enough witnesses have cosigned; nothing where it stays as it is.
    pub fn cosigned_receipt(&self, receipt: &[u8]) -> Result<Option<Vec<u8>>, JsValue> {
        Ok(receipts::cosigned(&self.0, receipt).map_err(Refused)?)
    }

    /// The ballots of a vote that count, as JSON.
    pub fn ballots(&self, vote: &str) -> Result<Option<String>, JsValue> {
        Ok(self.0.ballots_json(id(vote)?).map_err(Refused)?)
    }

    /// Where a ballot stands that this device signed, by the log alone: "counted", "waiting", "old", "overtaken" or "late".
    pub fn standing(
        &self,
        vote: &str,
        voter: &str,
        event: &str,
        previous: Option<String>,
        now_ms: f64,
    ) -> Result<String, JsValue> {
        let kept = Kept {
            vote: id(vote)?,
            voter: VoterTag(member_id(voter)?.0),
            event: id(event)?,
            previous: previous.as_deref().map(id).transpose()?,
        };
        to_json(&standing::standing(self.0.state().map_err(Refused)?, &kept, millis(now_ms)?))
    }

    /// The ballots that count under a tracker, as JSON.
    pub fn find(&self, tracker: &str) -> Result<String, JsValue> {
        to_json(&standing::find(self.0.state().map_err(Refused)?, tracker).map_err(Refused)?)
    }

    /// Whether a member may vote; nothing before the vote opens.
    pub fn on_roll(&self, vote: &str, member: &str) -> Result<Option<bool>, JsValue> {
        let (vote, member) = (id(vote)?, member_id(member)?);
        let state = self.0.shown().map_err(Refused)?;
        let vote = state
            .votes()
            .get(&vote)
            .filter(|vote| matches!(vote.phase, VotePhase::Open | VotePhase::Closed | VotePhase::Decided));
        Ok(vote.map(|vote| vote.roll.binary_search(&member).is_ok()))
    }

    /// For each question of a vote its options in the order in which a member sees them, as JSON; nothing where there is no such vote.
    pub fn shown_orders(&self, vote: &str, member: &str) -> Result<Option<String>, JsValue> {
        let (vote, member) = (id(vote)?, member_id(member)?);
        let state = self.0.shown().map_err(Refused)?;
        state.votes().get(&vote).map(|vote| to_json(&vote.shown_orders(member))).transpose()
    }

    /// Who issued the invitation that this secret belongs to; nothing when there is none, or it can no longer be used.
    pub fn invitation(&self, secret: &str, now_ms: f64) -> Result<Option<String>, JsValue> {
        let Some(key) = InviteSecret::from_link(secret).map(|secret| secret.public()) else {
            return Ok(None);
        };
        let now_ms = millis(now_ms)?;
        let state = self.0.shown().map_err(Refused)?;
        let found = state.invitations().values().find(|invitation| {
            invitation.key == key
                && !invitation.revoked
                && invitation.uses_left > 0
                && invitation.expires > now_ms
        });
        Ok(found.map(|invitation| invitation.by.to_string()))
    }

    /// Checks the receipt for what was posted: JSON of what it proves.
    pub fn receipt(&mut self, sent: &[u8], receipt: &[u8]) -> Result<String, JsValue> {
        to_json(&receipts::check(&mut self.0, sent, receipt).map_err(Refused)?)
    }

    /// Checks the promise for a ballot that was posted: JSON of what was promised. `before` is the event of the ballot that was promised before.
    pub fn promise(&self, sent: &[u8], promise: &[u8], before: Option<String>) -> Result<String, JsValue> {
        let before = before.as_deref().map(id).transpose()?;
        to_json(&promises::check(&self.0, sent, promise, before).map_err(Refused)?)
    }
}

/// Checks the receipt for a founding: JSON of what it proves.
#[wasm_bindgen]
pub fn founding_receipt(sent: &[u8], receipt: &[u8]) -> Result<String, JsValue> {
    to_json(&receipts::check_founding(sent, receipt).map_err(Refused)?)
}

/// The checkpoint in a receipt, as the snapshot of a first visit.
#[wasm_bindgen]
pub fn receipt_checkpoint(receipt: &[u8]) -> Result<Vec<u8>, JsValue> {
    Ok(receipts::checkpoint(receipt).map_err(Refused)?)
}

fn text_hash(name: &str) -> Result<TextHash, JsValue> {
    from_json(&format!("\"{name}\""))
}
