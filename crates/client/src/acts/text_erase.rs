//! Having one's own name erased without a copy of the record (docs/spec/16-texts.md): whoever is no member reads none.

use super::{ActError, SignedAct, sign};
use folkmoot_ledger::{
    events::{Body, Event, TextErase},
    keys::{MemberId, SigningKey},
    texts::TextHash,
};
use uuid::Uuid;

/// The event, signed with this key of the member. Whether it can be taken is for the host to say: only its form is known here.
pub(crate) fn erase_unread(
    assembly: Uuid,
    member: MemberId,
    name: TextHash,
    key: &SigningKey,
    event: Uuid,
) -> Result<SignedAct, ActError> {
    let event = Event { assembly, id: event, body: Body::TextErase(TextErase { text: name }) };
    let note = sign(&event, &[(&member.to_string(), key)])?;
    Ok(SignedAct { event: event.id, note })
}
