//! Joining an assembly with an invitation.

use super::{ActError, SignedAct, check, sign};
use crate::keys::{InviteSecret, MemberKeys};
use folkmoot_ledger::{
    events::{Body, Event, Join},
    keys,
    state::Assembly,
};
use uuid::Uuid;

/// Joins an assembly with an invitation: signed by the new member's key and the invitation's.
///
/// Which invitation a link belongs to follows from its secret.
///
/// # Errors
/// [`ActError::Link`] if no invitation has this secret, else [`ActError::Refused`].
pub fn join(
    state: &Assembly,
    secret: &InviteSecret,
    name: &str,
    keys: &MemberKeys,
    event: Uuid,
    now_ms: u64,
) -> Result<SignedAct, ActError> {
    let invite_key = secret.expose_signing_key();
    let invite_public = secret.public();
    let invite = state
        .invitations()
        .iter()
        .find_map(|(id, invitation)| (invitation.key == invite_public).then_some(*id))
        .ok_or(ActError::Link)?;
    let public = keys.public();
    let body = Join {
        invite,
        name: name.to_owned(),
        key: public.key,
        static_key: public.static_key,
        static_proof: public.static_proof,
    };
    let event = Event { assembly: state.id(), id: event, body: Body::Join(body) };
    let (own_name, invite_name) = (keys.id().to_string(), keys::invite_name(&invite_public));
    let note = sign(&event, &[(&own_name, keys.expose_signing_key()), (&invite_name, &invite_key)])?;
    check(state, now_ms, event.id, note)
}
