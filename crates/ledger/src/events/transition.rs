//! What an event that may happen asks for and does.

use crate::{
    keys,
    note::Note,
    obligation::{Obligation, SignatureCheck},
    refusal::Refusal,
    state::{Assembly, Signer, Vote},
};
use std::sync::Arc;
use uuid::Uuid;

/// The entry that is looked at, as far as conditions need it.
pub(crate) struct EntryContext<'a> {
    /// When the host received the event, in Unix milliseconds.
    pub time_ms: u64,
    /// The id of the event.
    pub id: Uuid,
    /// The note that carries it.
    pub note: &'a Note,
}

/// The change of the state, ready to be made.
pub(crate) type Change = Box<dyn FnOnce(&mut Assembly) + Send>;

/// A transition of the state that the conditions of its event allow: who has to sign, what else has to be true, and the
/// change.
pub(crate) struct Transition {
    signers: Vec<Signer>,
    pub(super) obligations: Vec<Obligation>,
    change: Change,
}

impl Transition {
    /// A transition that has to be signed by all of `signers`, in this order.
    pub fn new(signers: impl Into<Vec<Signer>>, change: impl FnOnce(&mut Assembly) + Send + 'static) -> Self {
        Self { signers: signers.into(), obligations: Vec::new(), change: Box::new(change) }
    }

    /// A transition of one vote and nothing else.
    pub fn of_vote(
        signers: impl Into<Vec<Signer>>,
        vote: Uuid,
        change: impl FnOnce(&mut Vote) + Send + 'static,
    ) -> Self {
        Self::new(signers, move |state| {
            if let Some(vote) = state.votes.get_mut(&vote) {
                change(vote);
            }
        })
    }

    /// Adds what else has to be true.
    pub fn with(mut self, obligation: Obligation) -> Self {
        self.obligations.push(obligation);
        self
    }

    /// Adds all of these.
    pub fn with_all(mut self, obligations: impl IntoIterator<Item = Obligation>) -> Self {
        self.obligations.extend(obligations);
        self
    }

    /// Demands exactly the signatures of the signers, in order: a line more would be an unauthenticated byte in the
    /// record. Whether each is right is an obligation.
    pub fn into_parts(mut self, note: &Note) -> Result<(Change, Vec<Obligation>), Refusal> {
        let lines = note.signatures();
        if lines.len() != self.signers.len() {
            return Err(Refusal::Signers);
        }
        let message: Arc<str> = note.text().into();
        for ((name, key), line) in self.signers.into_iter().zip(lines) {
            if line.name() != name || line.key_id() != keys::key_id(&name, &key) {
                return Err(Refusal::Signers);
            }
            let signature = line.ed25519().ok_or(Refusal::Signers)?;
            self.obligations.push(Obligation::Signature(SignatureCheck {
                name,
                key,
                message: Arc::clone(&message),
                signature,
            }));
        }
        Ok((self.change, self.obligations))
    }
}
