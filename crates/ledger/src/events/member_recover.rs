//! `member.recover`: a member who lost their key asks for a new one.

use super::{EntryContext, EventType, Transition};
use crate::{
    bytes::Base64Array,
    keys::{self, MemberId},
    refusal::Refusal,
    state::{Assembly, BroughtKeys, Recovery, RecoveryPhase},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `member.recover`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberRecover {
    /// The member.
    pub member: MemberId,
    /// The invitation with which they come to the door: so no stranger asks in anybody's name.
    pub invite: Uuid,
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

impl EventType for MemberRecover {
    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let member = state.members.get(&self.member).filter(|member| !member.left).ok_or(Refusal::NotMember)?;
        let invitation = state.invitations.get(&self.invite).ok_or(Refusal::InviteUnknown)?;
        state.usable_invitation(invitation, entry.time_ms)?;
        if state.recovery_waits(member.id) {
            return Err(Refusal::RecoverBusy);
        }
        let brought = BroughtKeys::new(&self.key, &self.static_key, &self.participation_key);
        let new = state.usable_keys(&brought)?;
        let recovery = Recovery {
            member: member.id,
            new,
            old: member.keys(),
            asked_ms: entry.time_ms,
            vouches: Vec::new(),
            phase: RecoveryPhase::Asking,
        };
        let signers = [new.signer(member.id), (keys::invite_name(&invitation.key), invitation.key)];
        let (id, invite) = (entry.id, self.invite);
        Ok(Transition::new(signers, move |state| {
            state.use_invitation(&invite);
            state.ask_for_key(id, recovery);
        })
        .with_all(new.possessions(self.static_proof.0, self.participation_proof.0)))
    }
}
