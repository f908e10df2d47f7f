//! Asking for a new key when the old one is lost: signed by the new key and that of an invitation; members vouch for it.

use super::{ActError, SignedAct, check, invitation_of, sign};
use crate::keys::{InviteSecret, MemberKeys};
use folkmoot_ledger::{
    events::{Body, Event, MemberRecover},
    keys::MemberId,
    state::Assembly,
};
use uuid::Uuid;

/// Asks for the keys of a new phrase to be those of a member. Who they are is for members to know, who vouch for it; the old key can refuse.
///
/// # Errors
/// [`ActError::Link`] if no invitation has this secret, else [`ActError::Refused`].
pub fn recover(
    state: &Assembly,
    secret: &InviteSecret,
    member: MemberId,
    keys: &MemberKeys,
    event: Uuid,
    now_ms: u64,
) -> Result<SignedAct, ActError> {
    let (invite, invite_name) = invitation_of(state, secret)?;
    let public = keys.public();
    let body = MemberRecover {
        member,
        invite,
        key: public.key,
        static_key: public.static_key,
        static_proof: public.static_proof,
        participation_key: public.participation_key,
        participation_proof: public.participation_proof,
    };
    let event = Event { assembly: state.id(), id: event, body: Body::MemberRecover(body) };
    let signers =
        [(&*member.to_string(), keys.expose_signing_key()), (&*invite_name, &secret.expose_signing_key())];
    let note = sign(&event, &signers)?;
    check(state, now_ms, event.id, note)
}
