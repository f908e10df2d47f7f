//! People who ask to join: whoever has an invitation asks, and is a member once enough members vouched
//! (docs/spec/13-constitution.md, "Who may come in, and stay").

use super::{Assembly, Invitation, Member, Timer};
use crate::{
    keys::MemberId,
    refusal::Refusal,
    rules::{AdmitBy, DAY},
};
use uuid::Uuid;

/// How long after the founding one founder's word is enough, in milliseconds.
const FOUNDING_TIME: u64 = 30 * DAY;
/// How long somebody is a member before they vouch for who comes in, in milliseconds. Twice the time over which growth is counted: so
/// false members make others only when everybody could have seen them for two months.
const MEMBER_BEFORE_VOUCHING: u64 = 60 * DAY;
/// How long somebody is a member before they vouch for a member's new key, in milliseconds.
const MEMBER_BEFORE_VOUCHING_FOR_KEYS: u64 = 30 * DAY;
/// How long somebody asks before they are forgotten, in milliseconds.
pub(super) const ASKING_LAPSES: u64 = 60 * DAY;
/// The time over which growth is counted, in milliseconds.
const GROWTH_TIME: u64 = 30 * DAY;
/// So many may come in within that time, however few the members are.
const GROWTH_AT_LEAST: u64 = 5;

/// Somebody who asks to join.
#[derive(Clone, Debug)]
pub struct Asking {
    /// Who they would be.
    pub candidate: Member,
    /// The invitation with which they ask.
    pub invite: Uuid,
    /// When they asked, in Unix milliseconds.
    pub asked_ms: u64,
    /// Who has vouched, in order.
    pub vouches: Vec<MemberId>,
    /// Where this stands.
    pub phase: AskingPhase,
}

/// Where somebody's asking stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskingPhase {
    /// Waits for vouches.
    Waiting,
    /// A member now.
    Admitted,
    /// Nobody vouched in time.
    Lapsed,
}

/// How somebody becomes a member who asks now, or for whom somebody vouches now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Entrance {
    /// Not yet: vouches are missing.
    Waits,
    /// Now, and growth is counted.
    Counted,
    /// Now, and growth is not counted: a founder's word in founding time, or a vote.
    Free,
}

impl Assembly {
    /// Until when founders' invitations and vouches make members at once, in Unix milliseconds.
    pub fn founding_ends_ms(&self) -> u64 {
        self.founded_ms.saturating_add(FOUNDING_TIME)
    }

    /// Whether a member is a founder whose word alone lets people in at this time.
    fn founds(&self, member: MemberId, now_ms: u64) -> bool {
        now_ms < self.founding_ends_ms()
            && self.members.get(&member).is_some_and(|member| member.founder && !member.left)
    }

    /// Whether only votes admit people at this time.
    pub(crate) fn admits_by_vote(&self, now_ms: u64) -> bool {
        self.rules.admit.by == AdmitBy::Vote && now_ms >= self.founding_ends_ms()
    }

    /// When a member can vouch for somebody who joins, in Unix milliseconds.
    pub fn vouches_from_ms(&self, member: &Member) -> u64 {
        let long_enough = if member.founder { 0 } else { MEMBER_BEFORE_VOUCHING };
        let again_ms =
            member.vouched_ms.map_or(0, |vouched_ms| vouched_ms.saturating_add(self.rules.admit.every));
        member.joined_ms.saturating_add(long_enough).max(again_ms)
    }

    /// When a member can vouch for a member's new key, in Unix milliseconds.
    pub(crate) fn vouches_for_keys_from_ms(member: &Member) -> u64 {
        let long_enough = if member.founder { 0 } else { MEMBER_BEFORE_VOUCHING_FOR_KEYS };
        member.joined_ms.saturating_add(long_enough)
    }

    /// How many may come in within the time over which growth is counted, where so many of the members did: a share of those who
    /// were there before, so that whoever comes makes no room for others.
    fn most_admissions(&self, came: u64) -> u64 {
        let growth = self.rules.admit.growth;
        let before = (self.active_members() as u64).saturating_sub(came);
        (before * u64::from(growth.num) / u64::from(growth.den.max(1))).max(GROWTH_AT_LEAST)
    }

    /// How many came in within that time whom growth counts.
    fn came_lately(&self, now_ms: u64) -> u64 {
        let past = self.admissions.partition_point(|at_ms| at_ms.saturating_add(GROWTH_TIME) <= now_ms);
        (self.admissions.len() - past) as u64
    }

    /// How many more can come in by vouching at this time, by the bound on growth.
    pub fn room_for_growth(&self, now_ms: u64) -> u64 {
        let came = self.came_lately(now_ms);
        self.most_admissions(came).saturating_sub(came)
    }

    /// Whether there is room for one more.
    fn room_for_one(&self, now_ms: u64) -> Result<(), Refusal> {
        if self.room_for_growth(now_ms) > 0 {
            return Ok(());
        }
        // There is room once so few of the newest are within that time that one more may come.
        let fits = |came: &u64| *came < self.most_admissions(*came);
        let kept = (0..=self.came_lately(now_ms)).rev().find(fits).unwrap_or_default();
        let leaves = usize::try_from(kept).ok().and_then(|kept| self.admissions.iter().rev().nth(kept));
        Err(Refusal::JoinGrowth { from_ms: leaves.copied().unwrap_or(now_ms).saturating_add(GROWTH_TIME) })
    }

    /// How many members, besides the one who invited, there are to vouch.
    fn others(&self, inviter: Option<MemberId>) -> u64 {
        let inviter = inviter.and_then(|id| self.members.get(&id)).filter(|member| !member.left);
        (self.active_members() - usize::from(inviter.is_some())) as u64
    }

    /// How many vouches somebody needs who asks to join, where no founder vouches in founding time.
    pub fn vouches_needed(&self, asking: &Asking) -> u64 {
        u64::from(self.rules.admit.vouches).min(self.others(asking.candidate.invited_by))
    }

    /// Whether somebody can come to the door with an invitation at this time: to join, or to be known again with a new key.
    ///
    /// # Errors
    /// What speaks against it, in the order of the specification.
    pub(crate) fn usable_invitation(&self, invitation: &Invitation, now_ms: u64) -> Result<(), Refusal> {
        if !self.stands(invitation) {
            return Err(Refusal::InviteRevoked);
        }
        if invitation.uses_left == 0 {
            return Err(Refusal::InviteSpent);
        }
        if now_ms >= invitation.expires { Err(Refusal::InviteExpired) } else { Ok(()) }
    }

    /// Uses an invitation once.
    pub(crate) fn use_invitation(&mut self, invite: &Uuid) {
        if let Some(invitation) = self.invitations.get_mut(invite) {
            invitation.uses_left = invitation.uses_left.saturating_sub(1);
        }
    }

    /// Whether an invitation was not taken back, and whoever gave it still is a member.
    fn stands(&self, invitation: &Invitation) -> bool {
        let by_member = || self.members.get(&invitation.by).is_some_and(|member| !member.left);
        !invitation.revoked && (invitation.vote.is_some() || by_member())
    }

    /// How somebody comes in who joins with this invitation at this time.
    ///
    /// # Errors
    /// `join.growth`.
    pub(crate) fn entrance_by(&self, invitation: &Invitation, now_ms: u64) -> Result<Entrance, Refusal> {
        if invitation.vote.is_some() || self.founds(invitation.by, now_ms) {
            return Ok(Entrance::Free);
        }
        if u64::from(self.rules.admit.vouches).min(self.others(Some(invitation.by))) > 0 {
            return Ok(Entrance::Waits);
        }
        self.room_for_one(now_ms).map(|()| Entrance::Counted)
    }

    /// How somebody comes in who asks, and for whom this member vouches at this time.
    ///
    /// # Errors
    /// What speaks against it, in the order of the specification.
    pub(crate) fn entrance_after_vouch(
        &self,
        asking: &Asking,
        voucher: &Member,
        now_ms: u64,
    ) -> Result<Entrance, Refusal> {
        if asking.phase != AskingPhase::Waiting {
            return Err(Refusal::VouchOver);
        }
        if asking.candidate.invited_by == Some(voucher.id) {
            return Err(Refusal::VouchSelf);
        }
        if asking.vouches.contains(&voucher.id) {
            return Err(Refusal::VouchRepeated);
        }
        if self.admits_by_vote(now_ms) {
            return Err(Refusal::InviteByVote);
        }
        if self.founds(voucher.id, now_ms) {
            return Ok(Entrance::Free);
        }
        let from_ms = self.vouches_from_ms(voucher);
        if now_ms < from_ms {
            return Err(Refusal::VouchTooSoon { from_ms });
        }
        if (asking.vouches.len() as u64 + 1) < self.vouches_needed(asking) {
            return Ok(Entrance::Waits);
        }
        self.room_for_one(now_ms).map(|()| Entrance::Counted)
    }

    /// Takes in a member, and counts them where growth is counted.
    pub(crate) fn enter(&mut self, member: Member, entrance: Entrance) {
        if entrance == Entrance::Counted {
            let now_ms = member.joined_ms;
            while self.admissions.front().is_some_and(|at_ms| at_ms.saturating_add(GROWTH_TIME) <= now_ms) {
                self.admissions.pop_front();
            }
            self.admissions.push_back(now_ms);
        }
        self.admit(member);
    }

    /// Notes that somebody asks. Their name, which is reserved, and their keys are theirs while they do.
    pub(crate) fn ask(&mut self, event: Uuid, asking: Asking) {
        self.reserve_keys(&asking.candidate.keys());
        self.timers.set(asking.asked_ms.saturating_add(ASKING_LAPSES), Timer::AskingLapse(event));
        self.asking.insert(event, asking);
    }

    /// Notes that a member vouched for somebody who asks, and takes in whom it makes a member: with the entry of this number, at this time.
    pub(crate) fn vouch_for_asking(
        &mut self,
        event: Uuid,
        voucher: MemberId,
        entrance: Entrance,
        (since, now_ms): (u64, u64),
    ) {
        // A founder's word in founding time is not one of the vouches that a member has from time to time.
        if entrance != Entrance::Free
            && let Some(voucher) = self.members.get_mut(&voucher)
        {
            voucher.vouched_ms = Some(now_ms);
        }
        let Some(asking) = self.asking.get_mut(&event) else { return };
        asking.vouches.push(voucher);
        if entrance == Entrance::Waits {
            return;
        }
        asking.phase = AskingPhase::Admitted;
        asking.candidate.since = since;
        asking.candidate.joined_ms = now_ms;
        asking.candidate.seen_ms = now_ms;
        asking.candidate.vouched_by.clone_from(&asking.vouches);
        let member = asking.candidate.clone();
        self.enter(member, entrance);
    }

    /// Somebody who asked, to join or for a new key, was not vouched for in time: the keys are free again.
    pub(crate) fn asking_lapses(&mut self, event: Uuid) {
        let Some(asking) = self.asking.get_mut(&event) else { return self.recovery_lapses(event) };
        if asking.phase != AskingPhase::Waiting {
            return;
        }
        asking.phase = AskingPhase::Lapsed;
        // Nobody else has any of these: whoever shared one was not taken.
        let keys = asking.candidate.keys();
        self.free_keys(&keys);
    }
}
