//! `member.join`: somebody joins with an invitation.

use super::{EntryContext, EventType, Transition, fields};
use crate::{
    bytes::Base64Array,
    keys,
    refusal::{EventError, Refusal},
    state::Assembly,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `member.join`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Join {
    /// The invitation.
    pub invite: Uuid,
    /// The name shown to the others.
    pub name: String,
    /// Ed25519 public key.
    pub key: Base64Array<32>,
    /// Ristretto255 static key for trustee ceremonies.
    pub static_key: Base64Array<32>,
    /// Proof that the member has the secret of the static key (docs/spec/05-circle.md, section 1).
    pub static_proof: Base64Array<64>,
}

impl EventType for Join {
    fn check(&self) -> Result<(), EventError> {
        fields::name("name", &self.name)
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let invitation = state.invitations.get(&self.invite).ok_or(Refusal::InviteUnknown)?;
        if invitation.uses_left == 0 {
            return Err(Refusal::InviteSpent);
        }
        if entry.time_ms >= invitation.expires {
            return Err(Refusal::InviteExpired);
        }
        let member =
            state.admissible(&self.name, &self.key.0, &self.static_key.0, state.size(), entry.time_ms)?;
        let possession = member.possession(self.static_proof.0);
        let signers = [member.signer(), (keys::invite_name(&invitation.key), invitation.key)];
        let invite = self.invite;
        Ok(Transition::new(signers, move |state| {
            if let Some(invitation) = state.invitations.get_mut(&invite) {
                invitation.uses_left = invitation.uses_left.saturating_sub(1);
            }
            state.admit(member);
        })
        .with(possession))
    }
}
