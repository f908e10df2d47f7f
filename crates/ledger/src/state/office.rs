//! Who is in office: the circle under which votes open, the host, and the rules in force, each with its history.

use super::{Assembly, CirclePhase, Vote, VotePhase};
use crate::cosignature::Witnesses;
use crate::{
    proposal::Target,
    rules::{DAY, Rules},
};
use uuid::Uuid;

/// In so many milliseconds before the end of a term, votes on the next circle take no more signatures than the proposer's; for
/// so long after it, such votes still open, and no others do.
pub const RENEWAL: u64 = 60 * DAY;
/// After so many milliseconds from its closing, a vote without a result is stalled.
pub const STALLED: u64 = 14 * DAY;

/// Where the term of the circle in office is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// No circle is in office yet: nothing opens.
    NoCircle,
    /// Votes open.
    Running,
    /// The last 60 days: votes open, and those on the next circle take only their proposer's signature.
    Ending,
    /// It has ended: only votes on the next circle open.
    Over,
    /// It ended 60 days ago: no vote opens.
    LongOver,
}

/// A circle in office, or one that was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CircleInOffice {
    /// The circle.
    pub circle: Uuid,
    /// The vote that put it there; none for the first.
    pub vote: Option<Uuid>,
    /// Since when, in Unix milliseconds.
    pub since_ms: u64,
    /// When its term ends, in Unix milliseconds.
    pub ends_ms: u64,
}

/// A host in office, or one that was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostInOffice {
    /// Its Ed25519 public key.
    pub key: [u8; 32],
    /// Where it is found; none for the founding host.
    pub address: Option<String>,
    /// The vote that put it there; none for the founding host.
    pub vote: Option<Uuid>,
    /// Since when, in Unix milliseconds.
    pub since_ms: u64,
    /// The smallest size of the log at which it is in office: it signs the checkpoints of this size and of larger ones.
    pub from_size: u64,
}

/// Rules in force, or that were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesInForce {
    /// The rules.
    pub rules: Rules,
    /// The vote that changed them; none for those of the founding.
    pub vote: Option<Uuid>,
    /// Since when, in Unix milliseconds.
    pub since_ms: u64,
    /// The smallest size of the log at which they are in force.
    pub from_size: u64,
}

impl Assembly {
    /// The circle under which votes open, if there is one.
    pub fn circle_in_office(&self) -> Option<&CircleInOffice> {
        self.offices.last()
    }

    /// All circles that are or were in office, the first first.
    pub fn circles_in_office(&self) -> &[CircleInOffice] {
        &self.offices
    }

    /// All hosts that are or were in office, the first first.
    pub fn hosts(&self) -> &[HostInOffice] {
        &self.hosts
    }

    /// All rules that are or were in force, the first first.
    pub fn rules_history(&self) -> &[RulesInForce] {
        &self.rules_history
    }

    /// The witnesses that the rules name after so many entries.
    pub fn witnesses_at(&self, size: u64) -> &Witnesses {
        let in_force = self.rules_history.iter().rev().find(|rules| rules.from_size <= size);
        in_force.map_or(&self.rules.witnesses, |found| &found.rules.witnesses)
    }

    /// The key that signs the checkpoint of a size: of the host in office after so many entries.
    pub fn host_key_at(&self, size: u64) -> &[u8; 32] {
        let in_office = self.hosts.iter().rev().find(|host| host.from_size <= size);
        in_office.map_or(&self.host, |host| &host.key)
    }

    /// Where the term of the circle in office is at this time.
    pub fn term(&self, now_ms: u64) -> Term {
        let Some(office) = self.circle_in_office() else { return Term::NoCircle };
        if now_ms >= office.ends_ms.saturating_add(RENEWAL) {
            Term::LongOver
        } else if now_ms >= office.ends_ms {
            Term::Over
        } else if now_ms.saturating_add(RENEWAL) >= office.ends_ms {
            Term::Ending
        } else {
            Term::Running
        }
    }

    /// Whether the trustees do not, or can not, do what they are for, so that more than half of the members may replace them by signing:
    /// there are none in office, their term has ended, fewer than one more than the threshold (or all, where that is all) are
    /// members, or a vote that opened under them has waited 14 days for them since its closing.
    pub fn circle_is_stuck(&self, now_ms: u64) -> bool {
        let Some(office) = self.circle_in_office() else { return true };
        let Some(circle) = self.circles.get(&office.circle) else { return true };
        let is_member = |id| self.members.get(id).is_some_and(|member| !member.left);
        let members = circle.trustees.iter().filter(|trustee| is_member(&trustee.member)).count();
        let needed = circle.trustees.len().min(usize::from(circle.threshold) + 1);
        let waits = |vote: &Vote| {
            vote.phase == VotePhase::Closed
                && vote.circle_id == Some(circle.id)
                && !vote.is_released()
                && vote.closes.is_some_and(|closes| now_ms >= closes.saturating_add(STALLED))
        };
        now_ms >= office.ends_ms || members < needed || self.running().any(waits)
    }

    /// Puts a circle in office, by the rules of this time. Others that are being made end: what they were to follow is no longer so.
    pub(crate) fn put_circle_in_office(&mut self, circle: Uuid, vote: Option<Uuid>, since_ms: u64) {
        let ends_ms = since_ms.saturating_add(self.rules.circle.term);
        self.offices.push(CircleInOffice { circle, vote, since_ms, ends_ms });
        let in_office: Vec<Uuid> = self.offices.iter().map(|office| office.circle).collect();
        self.end_ceremonies(|other| other.phase != CirclePhase::Failed && !in_office.contains(&other.id));
        self.overtake(&Target::Circle);
    }

    /// From which size of the log on something holds that comes into force at this time: between two entries, from the second on.
    pub(crate) fn size_from(&self, since_ms: u64) -> u64 {
        self.size() + u64::from(since_ms > self.time_ms)
    }

    /// Puts a host in office.
    pub(crate) fn put_host_in_office(&mut self, key: [u8; 32], address: &str, vote: Uuid, since_ms: u64) {
        let from_size = self.size_from(since_ms);
        self.host = key;
        self.hosts.push(HostInOffice {
            key,
            address: Some(address.to_owned()),
            vote: Some(vote),
            since_ms,
            from_size,
        });
    }
}
