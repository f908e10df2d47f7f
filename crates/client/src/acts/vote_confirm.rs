//! Saying which closing of a vote this device sees, without being asked (docs/spec/08-keys.md, section 5).

use super::{ActError, EventWriter, SignedAct};
use folkmoot_ledger::{
    bytes::Hex32,
    events::{Body, VoteConfirm},
    state::{Vote, VotePhase},
};
use uuid::Uuid;

impl EventWriter<'_> {
    /// The confirmation that the member's device gives by itself when its owner visits, of one closing at a time; nothing where none is
    /// due. `missing` are the votes that closed without a ballot that this device signed: whoever misses something confirms nothing.
    ///
    /// What is signed is what this device's copy begins with. Its newest checkpoint has to be kept before that leaves: a device
    /// that has confirmed one closing sees no other one then.
    ///
    /// # Errors
    /// [`ActError::Refused`].
    pub fn confirm_if_due(&self, missing: &[Uuid]) -> Result<Option<SignedAct>, ActError> {
        let due = self.state.votes().values().find(|vote| self.is_confirmation_due(vote, missing));
        let Some((vote, closed)) = due.and_then(|vote| Some((vote.id, vote.closed.as_ref()?))) else {
            return Ok(None);
        };
        let confirm = VoteConfirm { vote, size: closed.size, root: Hex32(closed.root) };
        self.write_body(Body::VoteConfirm(confirm)).map(Some)
    }

    fn is_confirmation_due(&self, vote: &Vote, missing: &[Uuid]) -> bool {
        vote.phase == VotePhase::Closed
            && self.state.members().get(&self.member).is_some_and(|member| !member.left)
            && self.state.confirms(vote, self.member)
            && !vote.confirmed.contains(&self.member)
            && self.state.confirmations(vote).is_some_and(|confirmations| !confirmations.are_enough())
            && !missing.contains(&vote.id)
            && !self.is_recovering()
            && !self.may_cast_unseen()
    }
}
