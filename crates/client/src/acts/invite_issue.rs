//! Inviting: the secret of the link comes from the member's keys.

use super::{ActError, EventWriter, SignedAct};
use crate::keys::InviteSecret;
use folkmoot_ledger::{
    bytes::Base64Array,
    events::{Body, Invite},
    refusal::Refusal,
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
        let act = self.write_body(Body::Invite(Invite {
            key: Base64Array(secret.public()),
            uses,
            expires: expires_ms,
        }))?;
        Ok(Issued { act, secret })
    }

    /// The secret of an invitation that this member issued, to show its link again.
    ///
    /// # Errors
    /// [`ActError::Refused`] if there is no such invitation, or it is somebody else's.
    pub fn invite_again(&self, invite: Uuid) -> Result<InviteSecret, ActError> {
        let invitation = self.state.invitations().get(&invite).ok_or(Refusal::InviteUnknown)?;
        self.keys.invite_secret_of(invite, &invitation.key).ok_or(ActError::Link)
    }
}
