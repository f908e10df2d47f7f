//! Inviting, joining, leaving.

use super::{ActError, EventWriter, SignedAct, check, sign};
use crate::keys::{InviteSecret, MemberKeys};
use folkmoot_ledger::{
    bytes::Base64Array,
    events::{Body, Event, Invite, Join, Leave},
    keys,
    refusal::Refusal,
    state::Assembly,
};
use uuid::Uuid;

/// An invitation, and the secret for its link.
///
/// No `Debug`: the secret makes a member of whoever has it.
pub struct Issued {
    /// What to post.
    pub act: SignedAct,
    /// What stands in the link after the `#`. The issuer can derive it again
    /// ([`MemberKeys::expose_invite_secret`] with the event's id), so nothing has to be kept.
    pub secret: InviteSecret,
}

impl EventWriter<'_> {
    /// Invites up to `uses` people (1 to 10,000) until `expires_ms` (Unix milliseconds).
    ///
    /// # Errors
    /// [`ActError::Refused`].
    pub fn invite(&self, uses: u32, expires_ms: u64) -> Result<Issued, ActError> {
        let secret = self.keys.expose_invite_secret(self.event);
        let act = self.write(Body::Invite(Invite {
            key: Base64Array(secret.public()),
            uses,
            expires: expires_ms,
        }))?;
        Ok(Issued { act, secret })
    }

    /// Leaves the assembly. The member stays on the roll of votes that are open, and in circles that are ready.
    ///
    /// # Errors
    /// [`ActError::Refused`].
    pub fn leave(&self) -> Result<SignedAct, ActError> {
        self.write(Body::Leave(Leave {}))
    }
}

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

impl EventWriter<'_> {
    /// The secret of an invitation that this member issued, to show its link again.
    ///
    /// # Errors
    /// [`ActError::Refused`] if there is no such invitation, or it is somebody else's.
    pub fn invite_again(&self, invite: Uuid) -> Result<InviteSecret, ActError> {
        let invitation = self.state.invitations().get(&invite).ok_or(Refusal::InviteUnknown)?;
        let secret = self.keys.expose_invite_secret(invite);
        if secret.public() == invitation.key { Ok(secret) } else { Err(ActError::Link) }
    }
}
