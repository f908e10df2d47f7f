//! Taking a new participation key: which one follows from the phrase and the assembly.

use super::{ActError, EventWriter, SignedAct};
use folkmoot_ledger::events::{Body, MemberKey};

impl EventWriter<'_> {
    /// Takes the next participation key. Open votes keep the one of their opening, whose secret follows from the same phrase.
    ///
    /// # Errors
    /// [`ActError::Refused`].
    pub fn new_participation_key(&self) -> Result<SignedAct, ActError> {
        let next = self.keys.next_participation(self.state);
        self.write_body(Body::MemberKey(MemberKey {
            participation_key: next.key,
            participation_proof: next.proof,
        }))
    }
}
