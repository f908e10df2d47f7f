//! `member.rekey`: a member takes a new key with the old one in hand.

use super::{EntryContext, EventType, Transition};
use crate::{bytes::Base64Array, refusal::Refusal, state::{Assembly, BroughtKeys}};
use serde::{Deserialize, Serialize};

/// `member.rekey`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberRekey {
    /// The new Ed25519 public key.
    pub key: Base64Array<32>,
    /// The new static key.
    pub static_key: Base64Array<32>,
    /// Proof that the member has its secret.
    pub static_proof: Base64Array<64>,
    /// The new participation key.
    pub participation_key: Base64Array<32>,
    /// Proof that the member has its secret.
    pub participation_proof: Base64Array<64>,
}

impl EventType for MemberRekey {
    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let author = state.active_author(entry.note)?;
        let brought = BroughtKeys::new(&self.key, &self.static_key, &self.participation_key);
        let keys = state.usable_keys(&brought)?;
        let id = author.id;
        Ok(Transition::new([author.signer(), keys.signer(id)], move |state| {
            // Whoever has the key needs no other one that members vouch for.
            state.end_recoveries(id, None);
            state.change_keys(id, keys);
        })
        .with_all(keys.possessions(self.static_proof.0, self.participation_proof.0)))
    }
}
