//! `invite.issue`: a member invites.

use super::{EntryContext, EventType, Transition};
use crate::{
    bytes::Base64Array,
    fields,
    keys::VerifyingKey,
    refusal::{EventError, Refusal},
    state::{Assembly, Invitation},
};
use serde::{Deserialize, Serialize};

/// `invite.issue`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invite {
    /// Ed25519 public key whose secret stands in the invitation link.
    pub key: Base64Array<32>,
    /// How many may join with it.
    pub uses: u32,
    /// Unix milliseconds from which on it is void.
    pub expires: u64,
}

impl EventType for Invite {
    fn check(&self) -> Result<(), EventError> {
        fields::integer(self.expires)?;
        if (1..=1_000).contains(&self.uses) { Ok(()) } else { Err(EventError::Range("uses")) }
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let author = state.active_author(entry.note)?;
        VerifyingKey::from_bytes(&self.key.0)?;
        if self.expires <= entry.time_ms {
            return Err(Refusal::InviteTimes);
        }
        let invitation = Invitation {
            by: author.id,
            vote: None,
            revoked: false,
            key: self.key.0,
            uses_left: self.uses,
            expires: self.expires,
        };
        let id = entry.id;
        Ok(Transition::new([author.signer()], move |state| {
            state.invitations.insert(id, invitation);
        }))
    }
}
