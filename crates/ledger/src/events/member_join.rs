//! `member.join`: somebody asks to join with an invitation; where nobody has to vouch, they are a member at once.

use super::{EntryContext, EventType, Transition};
use crate::{
    bytes::Base64Array,
    keys,
    refusal::Refusal,
    state::{Asking, AskingPhase, Assembly, BroughtKeys, Entrance},
    texts::{TextField, TextHash},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `member.join`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Join {
    /// The invitation.
    pub invite: Uuid,
    /// The name shown to the others.
    pub name: TextHash,
    /// Ed25519 public key.
    pub key: Base64Array<32>,
    /// Ristretto255 static key for trustee ceremonies.
    pub static_key: Base64Array<32>,
    /// Proof that the member has the secret of the static key (docs/spec/05-circle.md, section 1).
    pub static_proof: Base64Array<64>,
    /// The key for votes that hide who takes part.
    pub participation_key: Base64Array<32>,
    /// Proof that the member has its secret (docs/spec/14-participation.md, section 2).
    pub participation_proof: Base64Array<64>,
}

impl EventType for Join {
    fn texts(&self) -> Vec<TextField> {
        vec![TextField::name("name", self.name, 0)]
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let invitation = state.invitations.get(&self.invite).ok_or(Refusal::InviteUnknown)?;
        state.usable_invitation(invitation, entry.time_ms)?;
        if invitation.vote.is_none() && state.admits_by_vote(entry.time_ms) {
            return Err(Refusal::InviteByVote);
        }
        let (since, time_ms) = (state.size(), entry.time_ms);
        let brought = BroughtKeys::new(&self.key, &self.static_key, &self.participation_key);
        let mut member = state.admissible(self.name, &brought, since, time_ms)?;
        let entrance = state.entrance_by(invitation, time_ms)?;
        member.invitation = Some(self.invite);
        member.invited_by = invitation.vote.is_none().then_some(invitation.by);
        if entrance == Entrance::Free {
            // A founder's invitation in founding time is the founder's vouch.
            member.vouched_by.extend(member.invited_by);
        }
        let possessions = member.keys().possessions(self.static_proof.0, self.participation_proof.0);
        let signers = [member.signer(), (keys::invite_name(&invitation.key), invitation.key)];
        let (id, invite) = (entry.id, self.invite);
        Ok(Transition::new(signers, move |state| {
            state.use_invitation(&invite);
            if entrance == Entrance::Waits {
                let phase = AskingPhase::Waiting;
                state.ask(id, Asking { candidate: member, invite, asked_ms: time_ms, vouches: Vec::new(), phase });
            } else {
                state.enter(member, entrance);
            }
        })
        .with_all(possessions))
    }
}
