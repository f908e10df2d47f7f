//! `member.key`: a member takes a new participation key, and keeps the others.

use super::{EntryContext, EventType, Transition};
use crate::{
    bytes::Base64Array,
    obligation::{Obligation, ParticipationKeyCheck},
    refusal::Refusal,
    state::Assembly,
};
use serde::{Deserialize, Serialize};

/// `member.key`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberKey {
    /// The new participation key.
    pub participation_key: Base64Array<32>,
    /// Proof that the member has its secret, over the Ed25519 key that they have now.
    pub participation_proof: Base64Array<64>,
}

impl EventType for MemberKey {
    /// The rolls of open votes keep the key of their opening, so nothing that was cast is touched.
    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let author = state.active_author(entry.note)?;
        let participation_key = state.usable_participation_key(&self.participation_key.0)?;
        let (id, key, proof) = (author.id, author.key, self.participation_proof.0);
        Ok(Transition::new([author.signer()], move |state| {
            state.change_participation_key(id, participation_key);
        })
        .with(Obligation::ParticipationKey(ParticipationKeyCheck { participation_key, key, proof })))
    }
}
