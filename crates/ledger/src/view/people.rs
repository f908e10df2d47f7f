//! Views of people: members, who asks to join or for a new key, invitations.

use super::texts::TextState;
use crate::{
    bytes::Hex32,
    keys::MemberId,
    names,
    state::{AskingPhase, Assembly, RecoveryPhase},
    texts::{TextHash, Texts},
    view::TextView,
};
use serde::Serialize;
use uuid::Uuid;

/// A member.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberView {
    /// The id.
    pub id: MemberId,
    /// The name; where it is not there, the beginning of the id after a `#`.
    pub name: String,
    /// What became of the name.
    pub name_state: TextState,
    /// The name's name in the log, of whoever is no member any more: they can have it erased.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub named: Option<Hex32>,
    /// Index of the entry with which they came.
    pub since: u64,
    /// Receive time of that entry, in Unix milliseconds.
    pub joined_ms: u64,
    /// Whether they are no member any more.
    pub left: bool,
    /// The vote that removed them, if one did.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub removed_by: Option<Uuid>,
    /// When they ended being a member, in Unix milliseconds.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub ended_ms: Option<u64>,
    /// Whether they founded the assembly.
    pub founder: bool,
    /// Who invited them; none for founders and whom a vote admitted.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub invited_by: Option<MemberId>,
    /// The invitation with which they came; none for founders.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub invitation: Option<Uuid>,
    /// Who vouched for them.
    pub vouched_by: Vec<MemberId>,
    /// When they last signed an entry, in Unix milliseconds.
    pub seen_ms: u64,
    /// Whether they rest: no act for as long as the rules say.
    pub resting: bool,
    /// How many voices they have, by the rules as they are.
    pub voices: u16,
    /// How many a vote gave them; 1 where none did. More than `voices` where the rules came to allow fewer.
    pub given_voices: u16,
    /// When they can vouch for somebody who joins, in Unix milliseconds; the past where they can.
    pub vouches_from_ms: u64,
}

/// An invitation.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitationView {
    /// The id of its event.
    pub id: Uuid,
    /// Who invites.
    pub by: MemberId,
    /// How many may still join with it.
    pub uses_left: u32,
    /// Unix milliseconds from which on it is void.
    pub expires: u64,
}

/// Somebody who asks to join.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AskingView {
    /// The event with which they ask.
    pub id: Uuid,
    /// Who they would be.
    pub member: MemberId,
    /// The name; where it is not there, the beginning of the id after a `#`.
    pub name: String,
    /// Who invited them; none where a vote admits.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub invited_by: Option<MemberId>,
    /// The invitation with which they ask.
    pub invitation: Uuid,
    /// When they asked, in Unix milliseconds.
    pub asked_ms: u64,
    /// Who has vouched.
    pub vouches: Vec<MemberId>,
    /// How many have to.
    pub needed: u64,
}

/// A member who asks for a new key.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecoveryView {
    /// The event with which they ask.
    pub id: Uuid,
    /// The member.
    pub member: MemberId,
    /// When they asked, in Unix milliseconds.
    pub asked_ms: u64,
    /// Who has vouched.
    pub vouches: Vec<MemberId>,
    /// How many have to.
    pub needed: u64,
    /// When the new key counts, or counted from, in Unix milliseconds; none while vouches are missing.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub counts_ms: Option<u64>,
    /// Whether the new key counts.
    pub done: bool,
}

/// Members in the order in which they came.
pub(super) fn members(state: &Assembly, texts: &Texts) -> Vec<MemberView> {
    let mut members: Vec<MemberView> = state
        .members()
        .values()
        .map(|member| MemberView {
            id: member.id,
            name: named(state, texts, member.id, &member.name),
            named: member.left.then(|| member.name.into()),
            name_state: TextView::of(state, texts, &member.name).state,
            since: member.since,
            joined_ms: member.joined_ms,
            left: member.left,
            removed_by: member.removed_by,
            ended_ms: member.ended_ms,
            founder: member.founder,
            invited_by: member.invited_by,
            invitation: member.invitation,
            vouched_by: member.vouched_by.clone(),
            seen_ms: member.seen_ms,
            resting: state.rests(member, state.time_ms()),
            voices: state.voices_of(member),
            given_voices: member.voices,
            vouches_from_ms: state.vouches_from_ms(member),
        })
        .collect();
    members.sort_by_key(|member| (member.since, member.id));
    members
}

/// Invitations that can still be used.
pub(super) fn invitations(state: &Assembly) -> Vec<InvitationView> {
    state
        .invitations()
        .iter()
        .filter(|(_, invitation)| state.usable_invitation(invitation, state.time_ms()).is_ok())
        .map(|(id, invitation)| InvitationView {
            id: *id,
            by: invitation.by,
            uses_left: invitation.uses_left,
            expires: invitation.expires,
        })
        .collect()
}

/// A name, or what stands in its place.
fn named(state: &Assembly, texts: &Texts, member: MemberId, name: &TextHash) -> String {
    names::given(state, texts, name).map_or_else(|| names::mark(member), ToOwned::to_owned)
}

pub(super) fn asking(state: &Assembly, texts: &Texts) -> Vec<AskingView> {
    let waiting = state.asking().iter().filter(|(_, asking)| asking.phase == AskingPhase::Waiting);
    waiting
        .map(|(id, asking)| AskingView {
            id: *id,
            member: asking.candidate.id,
            name: named(state, texts, asking.candidate.id, &asking.candidate.name),
            invited_by: asking.candidate.invited_by,
            invitation: asking.invite,
            asked_ms: asking.asked_ms,
            vouches: asking.vouches.clone(),
            needed: state.vouches_needed(asking),
        })
        .collect()
}

pub(super) fn recoveries(state: &Assembly) -> Vec<RecoveryView> {
    state
        .recoveries()
        .iter()
        .filter_map(|(id, recovery)| {
            let (counts_ms, done) = match recovery.phase {
                RecoveryPhase::Asking => (None, false),
                RecoveryPhase::Waiting(counts_ms) => (Some(counts_ms), false),
                RecoveryPhase::Done(since_ms) => (Some(since_ms), true),
                RecoveryPhase::Refused => return None,
            };
            // One that can not be undone any more is history.
            if recovery.undo_until_ms().is_some_and(|until_ms| until_ms <= state.time_ms()) {
                return None;
            }
            Some(RecoveryView {
                id: *id,
                member: recovery.member,
                asked_ms: recovery.asked_ms,
                vouches: recovery.vouches.clone(),
                needed: state.recovery_vouches_needed(),
                counts_ms,
                done,
            })
        })
        .collect()
}
