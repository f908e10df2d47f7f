//! Members who lost their key and ask for a new one: members vouch, the old key can refuse
//! (docs/spec/13-constitution.md, "A new key").

use super::{Assembly, Member, Timer, asking::ASKING_LAPSES, people::NewKeys};
use crate::{keys::MemberId, refusal::Refusal, rules::DAY};
use uuid::Uuid;

/// For how long the old key can undo a new one that counts, in milliseconds.
const UNDO_TIME: u64 = 90 * DAY;
/// From so many members on the rule says how many vouch; below it, half of the others do.
const SMALL_GROUP: usize = 6;
/// How many new keys of one member wait without any vouch: whoever floods a member with them only displaces the oldest.
const UNVOUCHED: usize = 5;

/// A member who asks for a new key.
#[derive(Clone, Debug)]
pub struct Recovery {
    /// The member.
    pub member: MemberId,
    /// The new keys.
    pub(crate) new: NewKeys,
    /// The old ones, kept for undoing: those of the asking, and once the new ones count those that they replaced.
    pub(crate) old: NewKeys,
    /// When it was asked for, in Unix milliseconds.
    pub asked_ms: u64,
    /// Who has vouched, in order.
    pub vouches: Vec<MemberId>,
    /// Where it stands.
    pub phase: RecoveryPhase,
}

/// Where a recovery stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecoveryPhase {
    /// Waits for vouches.
    Asking,
    /// Vouched for; the new key counts at this time, in Unix milliseconds, unless the old one refuses.
    Waiting(u64),
    /// The new key counts since this time; for 90 days the old one can undo it.
    Done(u64),
    /// It ended: the old key refused it or undid it, nobody vouched in time, or the member took another key or left.
    Refused,
}

impl Recovery {
    /// The new Ed25519 public key.
    pub fn key(&self) -> &[u8; 32] {
        &self.new.key
    }

    /// Until when the old key can undo it, in Unix milliseconds; none where the new one does not count.
    pub fn undo_until_ms(&self) -> Option<u64> {
        match self.phase {
            RecoveryPhase::Done(since_ms) => Some(since_ms.saturating_add(UNDO_TIME)),
            _ => None,
        }
    }
}

impl Assembly {
    /// How many vouches a member's new key needs now: as the rules say, all others where they are fewer; in small groups half of the others.
    pub fn recovery_vouches_needed(&self) -> u64 {
        let others = self.active_members().saturating_sub(1) as u64;
        if self.active_members() < SMALL_GROUP {
            others.div_ceil(2).max(1)
        } else {
            u64::from(self.rules.recover.vouches).min(others)
        }
    }

    /// The recoveries of a member that have not ended, the oldest first.
    fn recoveries_of(&self, member: MemberId) -> impl Iterator<Item = (Uuid, &Recovery)> {
        let ids = self.recovering.get(&member).into_iter().flatten();
        ids.filter_map(|id| Some((*id, self.recoveries.get(id)?)))
    }

    /// Whether a new key of this member has all vouches and waits for its time.
    pub(crate) fn recovery_waits(&self, member: MemberId) -> bool {
        self.recoveries_of(member).any(|(_, recovery)| matches!(recovery.phase, RecoveryPhase::Waiting(_)))
    }

    /// Notes that a member asks for a new key.
    pub(crate) fn ask_for_key(&mut self, event: Uuid, recovery: Recovery) {
        let member = recovery.member;
        let unvouched: Vec<Uuid> = self
            .recoveries_of(member)
            .filter(|(_, other)| other.phase == RecoveryPhase::Asking && other.vouches.is_empty())
            .map(|(id, _)| id)
            .collect();
        if unvouched.len() >= UNVOUCHED
            && let Some(oldest) = unvouched.first()
        {
            self.end_recovery(*oldest);
        }
        self.reserve_keys(&recovery.new);
        self.timers.set(recovery.asked_ms.saturating_add(ASKING_LAPSES), Timer::AskingLapse(event));
        self.recovering.entry(member).or_default().push(event);
        self.recoveries.insert(event, recovery);
    }

    /// Whether this member can vouch for a new key at this time.
    ///
    /// # Errors
    /// What speaks against it, in the order of the specification.
    pub(crate) fn may_vouch_for_key(
        &self,
        recovery: &Recovery,
        voucher: &Member,
        now_ms: u64,
    ) -> Result<(), Refusal> {
        if recovery.phase != RecoveryPhase::Asking {
            return Err(Refusal::VouchOver);
        }
        if self.recovery_waits(recovery.member) {
            return Err(Refusal::RecoverBusy);
        }
        if recovery.member == voucher.id {
            return Err(Refusal::VouchSelf);
        }
        if recovery.vouches.contains(&voucher.id) {
            return Err(Refusal::VouchRepeated);
        }
        let from_ms = Self::vouches_for_keys_from_ms(voucher);
        if now_ms < from_ms { Err(Refusal::VouchTooSoon { from_ms }) } else { Ok(()) }
    }

    /// Notes that a member vouched for a new key; with enough vouches it waits for its time.
    pub(crate) fn vouch_for_key(&mut self, event: Uuid, voucher: MemberId, now_ms: u64) {
        let needed = self.recovery_vouches_needed();
        let counts_ms = now_ms.saturating_add(self.rules.recover.wait);
        let Some(recovery) = self.recoveries.get_mut(&event) else { return };
        recovery.vouches.push(voucher);
        if recovery.vouches.len() as u64 >= needed {
            recovery.phase = RecoveryPhase::Waiting(counts_ms);
            self.timers.set(counts_ms, Timer::Recovery(event));
        }
    }

    /// A new key counts that nobody refused. Others that were asked for end here: they were to replace the key that it replaced.
    pub(crate) fn recovery_counts(&mut self, event: Uuid, due_ms: u64) {
        let Some(recovery) = self.recoveries.get_mut(&event) else { return };
        if recovery.phase != RecoveryPhase::Waiting(due_ms) {
            return;
        }
        recovery.phase = RecoveryPhase::Done(due_ms);
        let (member, keys) = (recovery.member, recovery.new);
        if let Some(member) = self.members.get(&member) {
            recovery.old = member.keys();
        }
        self.end_recoveries(member, None);
        self.change_keys(member, keys);
    }

    /// The old key says no: the new one does not come to count, or counts no longer.
    pub(crate) fn refuse_key(&mut self, event: Uuid) {
        let Some(recovery) = self.recoveries.get(&event) else { return };
        let (member, old) = (recovery.member, recovery.old);
        if recovery.undo_until_ms().is_none() {
            return self.end_recovery(event);
        }
        // Whatever came after it came from the key that should not have counted.
        self.end_recoveries(member, Some(event));
        self.change_keys(member, old);
    }

    /// Ends the recoveries of a member that have not come to count; of those that have, this one and all later ones.
    pub(crate) fn end_recoveries(&mut self, member: MemberId, undone: Option<Uuid>) {
        let mut after = false;
        for id in self.recovering.get(&member).cloned().unwrap_or_default() {
            after |= undone == Some(id);
            let counts = self.recoveries.get(&id).is_some_and(|found| found.undo_until_ms().is_some());
            if after || !counts {
                self.end_recovery(id);
            }
        }
    }

    /// Nobody vouched for a new key in time.
    pub(super) fn recovery_lapses(&mut self, event: Uuid) {
        if self.recoveries.get(&event).is_some_and(|recovery| recovery.phase == RecoveryPhase::Asking) {
            self.end_recovery(event);
        }
    }

    /// Ends a recovery. Keys that never counted are free again.
    fn end_recovery(&mut self, event: Uuid) {
        let Some(recovery) = self.recoveries.get_mut(&event) else { return };
        let before = std::mem::replace(&mut recovery.phase, RecoveryPhase::Refused);
        let (member, keys) = (recovery.member, recovery.new);
        if matches!(before, RecoveryPhase::Asking | RecoveryPhase::Waiting(_)) {
            self.free_keys(&keys);
        }
        if let Some(ids) = self.recovering.get_mut(&member) {
            ids.retain(|id| *id != event);
            if ids.is_empty() {
                self.recovering.remove(&member);
            }
        }
    }
}
