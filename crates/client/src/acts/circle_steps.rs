//! A trustee's three steps in the ceremony of a circle (docs/spec/05-circle.md).
//!
//! A trustee keeps nothing between the steps: what it accepts, deals and certifies is derived from its seed and the log.

use super::{ActError, EventWriter, SignedAct};
use crate::keys::MemberKeys;
use folkmoot_ledger::{
    bytes::{Base64, Base64Array},
    events::{Body, CircleAccept, CircleCertify, CircleDeal},
    refusal::Refusal,
    state::Circle,
};
use folkmoot_protocol::circle;
use uuid::Uuid;

impl EventWriter<'_> {
    /// The circle, this member's number in it, and the keys with which they are its trustee.
    fn own(&self, circle: Uuid) -> Result<(&Circle, u16, &MemberKeys), ActError> {
        let circle = self.state.circles().get(&circle).ok_or(Refusal::CircleUnknown)?;
        let number = circle.number(self.member).ok_or(Refusal::NotTrustee)?;
        let keys = self.keys.of_trustee(circle, number).ok_or(ActError::OtherKey)?;
        Ok((circle, number, keys))
    }

    fn message(&self, circle: &Circle, number: u16, keys: &MemberKeys) -> Result<Vec<u8>, ActError> {
        let seed = keys.expose_dealing_seed(&circle.spec);
        Ok(circle::deal(&circle.spec, number, keys.expose_static_secret(), &seed)?)
    }

    /// Accepts to be a trustee, and commits to the first message.
    ///
    /// # Errors
    /// [`ActError::Refused`] or [`ActError::Circle`].
    pub fn accept(&self, circle: Uuid) -> Result<SignedAct, ActError> {
        let (state, number, keys) = self.own(circle)?;
        let message = self.message(state, number, keys)?;
        let commitment = Base64Array(circle::deal_commitment(&message, &state.spec, number));
        self.write_body(Body::CircleAccept(CircleAccept { circle, commitment }))
    }

    /// Deals: shows the first message, once all have committed to theirs.
    ///
    /// # Errors
    /// [`ActError::Refused`] or [`ActError::Circle`].
    pub fn deal(&self, circle: Uuid) -> Result<SignedAct, ActError> {
        let (state, number, keys) = self.own(circle)?;
        let message = Base64(self.message(state, number, keys)?);
        self.write_body(Body::CircleDeal(CircleDeal { circle, message }))
    }

    /// Certifies: checks every share that was dealt to this trustee, and signs the transcript.
    ///
    /// # Errors
    /// [`ActError::Circle`] names a trustee who dealt a wrong share; whoever it was can be named with
    /// [`folkmoot_ledger::events::CircleFail`].
    pub fn certify(&self, circle: Uuid) -> Result<SignedAct, ActError> {
        let (state, number, keys) = self.own(circle)?;
        let dealt = state.dealt.as_ref().ok_or(Refusal::CirclePhase)?;
        let signature = Base64Array(circle::certify(dealt, number, keys.expose_static_secret())?);
        self.write_body(Body::CircleCertify(CircleCertify { circle, signature }))
    }
}
