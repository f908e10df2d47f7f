//! Joining an assembly with an invitation.

use super::{ActError, SignedAct, check, invitation_of, sign};
use crate::keys::{InviteSecret, MemberKeys};
use folkmoot_ledger::{
    events::{Body, Event, Join, SignedEvent, join_posted},
    keys,
    names::Names,
    state::Assembly,
    texts::Written,
};
use uuid::Uuid;

/// Joins an assembly with an invitation: signed by the new member's key and the invitation's. `names` are those of the assembly.
///
/// # Errors
/// [`ActError::Link`] if no invitation has this secret, else [`ActError::Refused`].
pub fn join(
    state: &Assembly,
    names: &Names,
    secret: &InviteSecret,
    name: Written,
    own: &MemberKeys,
    event: Uuid,
    now_ms: u64,
) -> Result<SignedAct, ActError> {
    let (invite, _) = invitation_of(state, secret)?;
    let act = join_at_door(AtDoor { assembly: state.id(), invite }, secret, name, own, event)?;
    names.check(state, &SignedEvent::parse_posted(&act.note)?)?;
    check(state, now_ms, act.event, act.note)
}

/// What somebody knows of an assembly who joins it without having read its record.
#[derive(Clone, Copy, Debug)]
pub struct AtDoor {
    /// The assembly.
    pub assembly: Uuid,
    /// The invitation, as the host says.
    pub invite: Uuid,
}

/// The same where the record is for members: whoever joins cannot read it yet, so only the form is checked here.
///
/// # Errors
/// [`ActError::Refused`] where it is no event, for its name.
pub fn join_at_door(
    door: AtDoor,
    secret: &InviteSecret,
    name: Written,
    own: &MemberKeys,
    event: Uuid,
) -> Result<SignedAct, ActError> {
    let public = own.public();
    let AtDoor { assembly, invite } = door;
    let body = Join {
        invite,
        name: name.hash(),
        key: public.key,
        static_key: public.static_key,
        static_proof: public.static_proof,
        participation_key: public.participation_key,
        participation_proof: public.participation_proof,
    };
    let event = Event { assembly, id: event, body: Body::Join(body) };
    let (own_name, invite_name) = (own.id().to_string(), keys::invite_name(&secret.public()));
    let invite_key = secret.expose_signing_key();
    let note = sign(&event, &[(&own_name, own.expose_signing_key()), (&invite_name, &invite_key)])?;
    let note = join_posted(&note, &[name]);
    SignedEvent::parse_posted(&note)?;
    Ok(SignedAct { event: event.id, note })
}
