//! Whom the state lets read, and whom it lets look in at the door.

use super::{LONGEST_PASS, ReadingError, SignedPass};
use crate::{
    events::SignedEvent,
    keys::{self, MemberId, VerifyingKey},
    refusal::Refusal,
    state::{Asking, AskingPhase, Assembly, Member, RecoveryPhase, VotePhase},
    texts::TextHash,
};
use uuid::Uuid;

/// The most signatures of an event that is no founding.
const MOST_SIGNERS: usize = 2;

/// Whether whoever has this key may read the record at this time.
///
/// That is: a member, with the key that they have now; somebody who is a member no more while they can still vote in what is open, or are
/// awaited as a trustee; and whose key was replaced by a new one that they can still undo.
///
/// # Errors
/// [`ReadingError::Stranger`].
pub fn reads(state: &Assembly, key: &[u8; 32], now_ms: u64) -> Result<(), ReadingError> {
    let member = state.members().values().find(|member| member.key == *key);
    let may = member.is_some_and(|member| !member.left || is_awaited(state, member));
    let undoes = || {
        let recoveries = state.recoveries().values();
        recoveries.rev().any(|recovery| {
            recovery.old.key == *key && recovery.undo_until_ms().is_some_and(|until_ms| now_ms < until_ms)
        })
    };
    if may || undoes() { Ok(()) } else { Err(ReadingError::Stranger) }
}

/// Whether somebody who left has still to do with a vote: it is open and they are on its roll, or its result is not known and they are one of its
/// trustees.
fn is_awaited(state: &Assembly, member: &Member) -> bool {
    let is_trustee =
        |circle: &Uuid| state.circles().get(circle).is_some_and(|circle| circle.number(member.id).is_some());
    state.votes().values().any(|vote| match vote.phase {
        VotePhase::Open => {
            vote.roll.binary_search(&member.id).is_ok() || vote.circle_id.as_ref().is_some_and(is_trustee)
        }
        VotePhase::Closed => vote.circle_id.as_ref().is_some_and(is_trustee),
        _ => false,
    })
}

/// Whether a note is signed by somebody whom this record knows: a member, whoever was one or asks to be one, or whoever has an invitation.
/// Or it names a vote of this record, whose id nobody can guess: what hides who casts it has no such signature. Only to them a host says why
/// it does not take an event, where the record is for members: a refusal tells what stands in it.
pub fn is_known(state: &Assembly, signed: &SignedEvent) -> bool {
    let note = &signed.note;
    if signed.event.vote().is_some_and(|vote| state.votes().contains_key(&vote)) {
        return true;
    }
    let signs = |name: &str, key: &[u8; 32]| {
        VerifyingKey::from_bytes(key).is_ok_and(|key| note.verify(name, &key).is_ok())
    };
    // Nothing that an assembly takes besides its founding has more signatures than these.
    note.signatures().iter().take(MOST_SIGNERS).any(|line| {
        let name = line.name();
        if let Ok(id) = name.parse::<MemberId>() {
            let member = state.members().get(&id);
            let had = member.into_iter().flat_map(|member| member.earlier_keys.iter().map(|(_, key)| key));
            let asking = state.asking().values().map(|asking| &asking.candidate);
            let asks = asking.filter(|candidate| candidate.id == id).map(|candidate| &candidate.key);
            return member
                .map(|member| &member.key)
                .into_iter()
                .chain(had)
                .chain(asks)
                .any(|key| signs(name, key));
        }
        let mut invitations = state.invitations().values().filter(|one| keys::invite_name(&one.key) == name);
        invitations.any(|invitation| signs(name, &invitation.key))
    })
}

/// Whether whoever has this pass may read the record at this time: as long as it lasts, and as long as whoever gave it is a member who
/// has the same key.
///
/// # Errors
/// [`ReadingError::OtherAssembly`], [`ReadingError::PassOver`], [`ReadingError::Stranger`] where no member gave it, or
/// [`ReadingError::Signature`].
pub fn pass_reads(state: &Assembly, pass: &SignedPass, now_ms: u64) -> Result<(), ReadingError> {
    let said = pass.pass();
    if said.assembly != state.id() {
        return Err(ReadingError::OtherAssembly);
    }
    if said.until_ms <= now_ms || said.until_ms > now_ms.saturating_add(LONGEST_PASS) {
        return Err(ReadingError::PassOver);
    }
    let giver = state.members().get(&pass.giver()).filter(|member| !member.left);
    let giver = giver.ok_or(ReadingError::Stranger)?;
    let key = VerifyingKey::from_bytes(&giver.key).map_err(|_| ReadingError::Signature)?;
    pass.note().verify(&giver.id.to_string(), &key).map_err(|_| ReadingError::Signature)
}

/// Why somebody is at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtDoor {
    /// They have the link of this invitation, which can be used.
    Invited(Uuid),
    /// They asked to join with this event.
    Asking(Uuid),
    /// They asked with this event for their key to be a member's.
    Recovering(Uuid),
    /// They are in no more, or nobody let them in, and the log has their name.
    Out(Out),
}

/// Somebody who is no member, and whose name stands in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Out {
    /// The member that they were or would have been.
    pub member: MemberId,
    /// Whether they were one.
    pub was_member: bool,
    /// Their name.
    pub name: TextHash,
}

/// What whoever has this key does at the door at this time.
///
/// # Errors
/// [`ReadingError::Stranger`], or why the invitation cannot be used.
pub fn at_door(state: &Assembly, key: &[u8; 32], now_ms: u64) -> Result<AtDoor, ReadingError> {
    let is_in = |id: &MemberId| state.members().get(id).is_some_and(|member| !member.left);
    let asks = |one: &Asking| match one.phase {
        AskingPhase::Waiting => true,
        AskingPhase::Admitted => is_in(&one.candidate.id),
        AskingPhase::Lapsed => false,
    };
    let asking = state.asking().iter().find(|(_, one)| one.candidate.key == *key && asks(one));
    if let Some((event, _)) = asking {
        return Ok(AtDoor::Asking(*event));
    }
    let recovering =
        state.recoveries().iter().find(|(_, one)| one.new.key == *key && one.phase != RecoveryPhase::Refused);
    if let Some((event, _)) = recovering {
        return Ok(AtDoor::Recovering(*event));
    }
    if let Some(out) = out(state, key) {
        return Ok(AtDoor::Out(out));
    }
    let invitation = state.invitations().iter().find(|(_, invitation)| invitation.key == *key);
    let (id, invitation) = invitation.ok_or(ReadingError::Stranger)?;
    state.usable_invitation(invitation, now_ms)?;
    if invitation.vote.is_none() && state.admits_by_vote(now_ms) {
        return Err(Refusal::InviteByVote.into());
    }
    Ok(AtDoor::Invited(*id))
}

/// Who had this key last as a member, or asked to join with it and was not let in; of several names the first that is not erased.
fn out(state: &Assembly, key: &[u8; 32]) -> Option<Out> {
    let was_member = state.members().values().filter(|member| member.left).map(|member| (member, true));
    let lapsed = state.asking().values().filter(|asking| asking.phase == AskingPhase::Lapsed);
    let all = was_member.chain(lapsed.map(|asking| (&asking.candidate, false)));
    all.filter(|(one, _)| one.key == *key)
        .map(|(one, was_member)| Out { member: one.id, was_member, name: one.name })
        .min_by_key(|out| state.texts().is_erased(&out.name))
}
