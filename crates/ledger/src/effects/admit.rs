//! The effect `admit`: the class that it needs, whether it can be applied, and its change of the state.

use super::{EffectContext, EffectType, Terms};
use crate::{
    keys::{self, VerifyingKey},
    proposal::AdmitEffect,
    refusal::Refusal,
    rules::ClassName,
    state::{Assembly, Invitation},
};

impl EffectType for AdmitEffect {
    fn class(&self, _: &Assembly) -> ClassName {
        ClassName::Special
    }

    fn holds(&self, _: &Assembly, terms: &Terms) -> Result<(), Refusal> {
        VerifyingKey::from_bytes(&self.key.0)?;
        if self.expires <= terms.now_ms { Err(Refusal::InviteTimes) } else { Ok(()) }
    }

    fn apply(&self, state: &mut Assembly, context: &EffectContext) {
        let Some(by) = state.votes.get(&context.vote).map(|vote| vote.proposer) else { return };
        let invitation = Invitation {
            by,
            vote: Some(context.vote),
            revoked: false,
            key: self.key.0,
            uses_left: self.uses,
            expires: self.expires,
        };
        state.invitations.insert(keys::admission_id(context.vote, &self.key.0), invitation);
    }
}
