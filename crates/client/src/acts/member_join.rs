//! Joining an assembly with an invitation.

use super::{ActError, SignedAct, check, invitation_of, sign};
use crate::keys::{InviteSecret, MemberKeys};
use folkmoot_ledger::{
    events::{Body, Event, Join},
    state::Assembly,
};
use uuid::Uuid;

/// Joins an assembly with an invitation: signed by the new member's key and the invitation's.
///
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
    let (invite, invite_name) = invitation_of(state, secret)?;
    let public = keys.public();
    let body = Join {
        invite,
        name: name.to_owned(),
        key: public.key,
        static_key: public.static_key,
        static_proof: public.static_proof,
        participation_key: public.participation_key,
        participation_proof: public.participation_proof,
    };
    let event = Event { assembly: state.id(), id: event, body: Body::Join(body) };
    let own_name = keys.id().to_string();
    let note = sign(&event, &[(&own_name, keys.expose_signing_key()), (&invite_name, &invite_key)])?;
    check(state, now_ms, event.id, note)
}
