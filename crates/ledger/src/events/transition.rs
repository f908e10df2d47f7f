//! What an event that may happen asks for and does.

use crate::{
    keys,
    note::{Note, NoteSignature},
    obligation::{Obligation, ParticipationCheck, SignatureCheck},
    refusal::Refusal,
    state::{Assembly, Signer, Vote},
};
use folkmoot_protocol::participation::{HiddenVote, Tag};
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
    signed: Signed,
    pub(super) obligations: Vec<Obligation>,
    change: Change,
}

/// What stands under the text.
enum Signed {
    /// Ed25519 signatures of these, in this order.
    By(Vec<Signer>),
    /// One proof that somebody on the roll of the vote wrote the text, with this tag.
    ByTag(Arc<HiddenVote>, Tag),
}

impl Transition {
    /// A transition that has to be signed by all of `signers`, in this order.
    pub fn new(signers: impl Into<Vec<Signer>>, change: impl FnOnce(&mut Assembly) + Send + 'static) -> Self {
        Self { signed: Signed::By(signers.into()), obligations: Vec::new(), change: Box::new(change) }
    }

    /// A transition of a vote for which somebody on its roll has to have written the text, with this tag.
    pub fn of_hidden_vote(
        hidden: Arc<HiddenVote>,
        tag: Tag,
        vote: Uuid,
        change: impl FnOnce(&mut Vote) + Send + 'static,
    ) -> Self {
        Self { signed: Signed::ByTag(hidden, tag), ..Self::of_vote([], vote, change) }
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
        match self.signed {
            Signed::By(signers) => self.obligations.extend(signatures(signers, note)?),
            Signed::ByTag(vote, tag) => self.obligations.push(proof_of_participation(vote, &tag, note)?),
        }
        Ok((self.change, self.obligations))
    }
}

fn signatures(signers: Vec<Signer>, note: &Note) -> Result<Vec<Obligation>, Refusal> {
    let lines = note.signatures();
    if lines.len() != signers.len() {
        return Err(Refusal::Signers);
    }
    let message: Arc<str> = note.text().into();
    let check = |((name, key), line): (Signer, &NoteSignature)| {
        if line.name() != name || line.key_id() != keys::key_id(&name, &key) {
            return Err(Refusal::Signers);
        }
        let (message, signature) = (Arc::clone(&message), line.ed25519().ok_or(Refusal::Signers)?);
        Ok(Obligation::Signature(SignatureCheck { name, key, message, signature }))
    };
    signers.into_iter().zip(lines).map(check).collect()
}

/// The line has the proof without the tag, which stands in the text.
fn proof_of_participation(vote: Arc<HiddenVote>, tag: &Tag, note: &Note) -> Result<Obligation, Refusal> {
    let [line] = note.signatures() else { return Err(Refusal::Signers) };
    let name = keys::tag_name(&tag.voter_tag(vote.fingerprint()).0);
    if line.name() != name || line.key_id() != keys::tag_key_id(&name, &tag.to_bytes()) {
        return Err(Refusal::Signers);
    }
    let proof = [tag.to_bytes().as_slice(), line.signature()].concat();
    Ok(Obligation::Participation(ParticipationCheck { vote, message: note.text().into(), proof }))
}
