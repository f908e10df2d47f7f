//! Who is in standing: whoever signed any entry within the time that the rules give. The others rest: they still vote, but are
//! not counted as absent (docs/spec/13-constitution.md, "Standing").
//!
//! Days are counted, not milliseconds, so that how many are in standing follows from few numbers and not from all members.

use super::{Assembly, Member};
use crate::{keys::MemberId, proposal::Target, rules::DAY};
use std::collections::BTreeMap;

/// How long after their last act a member can say that they are here, in milliseconds.
const STAYS_EVERY: u64 = 90 * DAY;
/// For how long at least before a member would rest they can say it, in milliseconds.
const STAYS_BEFORE_REST: u64 = 30 * DAY;

/// How many members were last seen on each day since 1970-01-01, in UTC.
#[derive(Clone, Debug, Default)]
pub(crate) struct SeenDays(BTreeMap<u64, u64>);

impl SeenDays {
    /// A member who is counted from now on.
    pub fn add(&mut self, seen_ms: u64) {
        *self.0.entry(seen_ms / DAY).or_default() += 1;
    }

    /// A member who is counted no longer.
    pub fn remove(&mut self, seen_ms: u64) {
        if let Some(count) = self.0.get_mut(&(seen_ms / DAY)) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                self.0.remove(&(seen_ms / DAY));
            }
        }
    }
}

impl Assembly {
    /// The last day on which whoever was then seen last rests at this time, if there is one.
    fn last_resting_day(&self, now_ms: u64) -> Option<u64> {
        (now_ms / DAY).checked_sub(self.rules.resting.div_ceil(DAY))
    }

    /// Whether a member rests at this time.
    pub fn rests(&self, member: &Member, now_ms: u64) -> bool {
        self.last_resting_day(now_ms).is_some_and(|day| member.seen_ms / DAY <= day)
    }

    /// From when on a member can say that they are here, in Unix milliseconds: who visits when is nobody's business.
    pub fn stays_from_ms(&self, member: &Member) -> u64 {
        let before_rest = self.rules.resting.saturating_sub(STAYS_BEFORE_REST);
        member.seen_ms.saturating_add(STAYS_EVERY.min(before_rest))
    }

    /// How many members are in standing at this time.
    pub fn standing_members(&self, now_ms: u64) -> u64 {
        let resting: u64 = match self.last_resting_day(now_ms) {
            Some(day) => self.seen_days.0.range(..=day).map(|(_, count)| count).sum(),
            None => 0,
        };
        (self.active_members() as u64).saturating_sub(resting)
    }

    /// Notes that a member signed an entry: they rest no longer.
    pub(crate) fn saw(&mut self, id: MemberId, now_ms: u64) {
        let Some(member) = self.members.get_mut(&id) else { return };
        let before_ms = member.seen_ms;
        let rested_long = member.rests_long(now_ms);
        member.seen_ms = now_ms;
        if member.left {
            return;
        }
        if before_ms / DAY != now_ms / DAY {
            self.seen_days.remove(before_ms);
            self.seen_days.add(now_ms);
        }
        // Whom an ordinary vote could have struck off takes a special one now.
        if rested_long {
            self.overtake(&Target::Member(id));
        }
    }
}
