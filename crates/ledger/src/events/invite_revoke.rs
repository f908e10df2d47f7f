//! `invite.revoke`: whoever invited takes the invitation back.

use super::{EntryContext, EventType, Transition};
use crate::{refusal::Refusal, state::Assembly};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `invite.revoke`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteRevoke {
    /// The invitation.
    pub invite: Uuid,
}

impl EventType for InviteRevoke {
    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let author = state.active_author(entry.note)?;
        let invitation = state.invitations.get(&self.invite).ok_or(Refusal::InviteUnknown)?;
        if invitation.vote.is_some() || invitation.by != author.id {
            return Err(Refusal::NotInviter);
        }
        if invitation.revoked {
            return Err(Refusal::InviteRevoked);
        }
        let invite = self.invite;
        Ok(Transition::new([author.signer()], move |state| {
            if let Some(invitation) = state.invitations.get_mut(&invite) {
                invitation.revoked = true;
            }
        }))
    }
}
