//! What happens by itself when its time has come: the fold does it before the first entry of that time or later, so nobody
//! has to ask for it and nobody can keep it away (docs/spec/13-constitution.md, "What happens by itself").

use std::collections::BTreeMap;
use uuid::Uuid;

/// Something that happens when its time has come, if it still can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timer {
    /// The effects of this vote come into force.
    Effects(Uuid),
    /// Nobody proposed the second reading that was asked for of this vote.
    NoSecondReading(Uuid),
    /// This proposal was never opened.
    Lapse(Uuid),
    /// Whoever asked to join with this event was never vouched for.
    AskingLapse(Uuid),
    /// The new key of this recovery counts.
    Recovery(Uuid),
}

/// Timers in the order of their times; those of one time in the order in which they were set.
#[derive(Clone, Debug, Default)]
pub(crate) struct Timers {
    set: BTreeMap<(u64, u64), Timer>,
    count: u64,
}

impl Timers {
    /// Sets a timer. Timers are not taken back: what they would do is judged when they are due.
    pub fn set(&mut self, due_ms: u64, timer: Timer) {
        self.count += 1;
        self.set.insert((due_ms, self.count), timer);
    }

    /// When the first one is due.
    pub fn next_ms(&self) -> Option<u64> {
        self.set.first_key_value().map(|((due_ms, _), _)| *due_ms)
    }

    /// Takes the first one that is due at `now_ms`.
    pub fn take_due(&mut self, now_ms: u64) -> Option<(u64, Timer)> {
        let first = self.set.first_entry().filter(|first| first.key().0 <= now_ms)?;
        Some((first.key().0, first.remove()))
    }
}
