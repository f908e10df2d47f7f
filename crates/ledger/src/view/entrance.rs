//! The view of the entrance: what somebody sees of an assembly whose record is for members, before they are one.

use super::texts::TextView;
use crate::{
    bytes::{Base64Array, Hex32},
    keys::MemberId,
    names,
    reading::{AtDoor, Out, ReadingError, at_door},
    rules::Rules,
    state::{AskingPhase, Assembly, Entrance, RecoveryPhase},
    texts::Texts,
};
use serde::Serialize;
use uuid::Uuid;

/// An assembly as it is seen from the door: its name, its purpose, its rules, who invites, and what became of one's own asking. Whoever is out
/// sees what became of their own name, and of the rest only what they have to know to have it erased.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EntranceView {
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// What it is for, in Markdown; none for whoever is out.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub purpose: Option<TextView>,
    /// Its rules; none for whoever is out.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub rules: Option<Rules>,
    /// The host's Ed25519 public key.
    pub host: Base64Array<32>,
    /// The invitation, for whoever has the link of one.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub invitation: Option<DoorInvitationView>,
    /// What becomes of it, for whoever has asked to come in.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub asked: Option<DoorAskingView>,
    /// Who they were, for whoever is a member no more or was not let in.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub out: Option<DoorOutView>,
}

/// An invitation as it is seen from the door.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DoorInvitationView {
    /// The id of its event.
    pub id: Uuid,
    /// The name of the member who invites; where a vote admits, of who proposed it.
    pub by: String,
    /// Whether a vote admits.
    pub by_vote: bool,
    /// How many may still join with it.
    pub uses_left: u32,
    /// Unix milliseconds from which on it is void.
    pub expires: u64,
    /// Whether members have to vouch for whoever joins with it.
    pub waits: bool,
}

/// What becomes of asking to join, or for a new key.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DoorAskingView {
    /// The member that they are or would be.
    pub member: MemberId,
    /// Whether they were a member before, and ask for a new key.
    pub recovers: bool,
    /// How many members have vouched.
    pub vouches: u64,
    /// How many have to.
    pub needed: u64,
    /// When the new key of a member counts, in Unix milliseconds; none while vouches are missing, and for whoever joins.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub counts_ms: Option<u64>,
    /// Whether they are in: the key reads the record now.
    pub done: bool,
}

/// Somebody who is no member, and whose name stands in the log.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DoorOutView {
    /// The member that they were or would have been.
    pub member: MemberId,
    /// Whether they were one.
    pub was_member: bool,
    /// The name of the text that is their name.
    pub name: Hex32,
    /// Whether it is erased.
    pub erased: bool,
}

/// What whoever has this key sees from the door at this time, with the texts that there are.
///
/// # Errors
/// As [`at_door`].
pub fn entrance(
    state: &Assembly,
    texts: &Texts,
    key: &[u8; 32],
    now_ms: u64,
) -> Result<EntranceView, ReadingError> {
    let (mut invitation, mut asked, mut gone) = (None, None, None);
    match at_door(state, key, now_ms)? {
        AtDoor::Invited(id) => invitation = invited(state, texts, id, now_ms),
        AtDoor::Asking(event) => asked = joins(state, event),
        AtDoor::Recovering(event) => asked = recovers(state, event),
        AtDoor::Out(Out { member, was_member, name }) => {
            let erased = state.texts().is_erased(&name);
            gone = Some(DoorOutView { member, was_member, name: name.into(), erased });
        }
    }
    let comes = gone.is_none();
    Ok(EntranceView {
        id: state.id(),
        name: state.name().to_owned(),
        // Ids of members are for members.
        purpose: comes.then(|| TextView { author: None, ..TextView::of(state, texts, state.purpose()) }),
        rules: comes.then(|| state.rules().clone()),
        host: Base64Array(*state.host()),
        invitation,
        asked,
        out: gone,
    })
}

fn invited(state: &Assembly, texts: &Texts, id: Uuid, now_ms: u64) -> Option<DoorInvitationView> {
    let invitation = state.invitations().get(&id)?;
    let by = names::shown(state, texts, invitation.by);
    Some(DoorInvitationView {
        id,
        by,
        by_vote: invitation.vote.is_some(),
        uses_left: invitation.uses_left,
        expires: invitation.expires,
        waits: state.entrance_by(invitation, now_ms) == Ok(Entrance::Waits),
    })
}

fn joins(state: &Assembly, event: Uuid) -> Option<DoorAskingView> {
    let asking = state.asking().get(&event)?;
    Some(DoorAskingView {
        member: asking.candidate.id,
        recovers: false,
        vouches: asking.vouches.len() as u64,
        needed: state.vouches_needed(asking),
        counts_ms: None,
        done: asking.phase == AskingPhase::Admitted,
    })
}

fn recovers(state: &Assembly, event: Uuid) -> Option<DoorAskingView> {
    let recovery = state.recoveries().get(&event)?;
    let (counts_ms, done) = match recovery.phase {
        RecoveryPhase::Waiting(counts_ms) => (Some(counts_ms), false),
        RecoveryPhase::Done(since_ms) => (Some(since_ms), true),
        RecoveryPhase::Asking | RecoveryPhase::Refused => (None, false),
    };
    Some(DoorAskingView {
        member: recovery.member,
        recovers: true,
        vouches: recovery.vouches.len() as u64,
        needed: state.recovery_vouches_needed(),
        counts_ms,
        done,
    })
}
