//! Proposing a vote and taking it back. Casting is in [`crate::cast`], releasing in [`crate::trustee`].

use super::{ActError, EventWriter, SignedAct};
use folkmoot_ledger::events::{Body, Propose, Withdraw};
use uuid::Uuid;

impl EventWriter<'_> {
    /// Proposes a vote. Its id is the id of this event.
    ///
    /// # Errors
    /// [`ActError::Refused`].
    pub fn propose(&self, proposal: Propose) -> Result<SignedAct, ActError> {
        self.write(Body::Propose(proposal))
    }

    /// Takes a vote back before it opens.
    ///
    /// # Errors
    /// [`ActError::Refused`].
    pub fn withdraw(&self, vote: Uuid) -> Result<SignedAct, ActError> {
        self.write(Body::Withdraw(Withdraw { vote }))
    }
}
