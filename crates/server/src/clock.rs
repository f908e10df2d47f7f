//! The clock: the only place where the host learns what time it is.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::{SystemTime, UNIX_EPOCH},
};

/// Tells Unix milliseconds.
pub trait Clock: Send + Sync {
    /// The time now.
    fn now_ms(&self) -> u64;
}

/// The clock of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now_ms(&self) -> u64 {
        // A machine that believes to be before 1970 gets 0; the log's times never fall in any case.
        SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |past| past.as_millis().try_into().unwrap_or(u64::MAX))
    }
}

/// A clock that stands still while it is set, and is the machine's otherwise: for samples with a past, and for tests of
/// time.
#[derive(Debug, Default)]
pub struct SetClock(AtomicU64);

/// Stands for "not set". A clock that is set to the first millisecond of 1970 does not stand still.
const RELEASED: u64 = 0;

impl SetClock {
    /// A clock that stands at `now_ms`.
    pub fn at(now_ms: u64) -> Self {
        Self(AtomicU64::new(now_ms))
    }

    /// Sets it, forwards or backwards.
    pub fn set(&self, now_ms: u64) {
        self.0.store(now_ms, Ordering::SeqCst);
    }

    /// Lets it follow the machine's from now on.
    pub fn release(&self) {
        self.set(RELEASED);
    }
}

impl Clock for SetClock {
    fn now_ms(&self) -> u64 {
        match self.0.load(Ordering::SeqCst) {
            RELEASED => SystemClock.now_ms(),
            now_ms => now_ms,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_clock_stands_until_it_is_released() {
        let clock = SetClock::at(5);
        assert_eq!(clock.now_ms(), 5);
        clock.set(3);
        assert_eq!(clock.now_ms(), 3);
        clock.release();
        assert!(clock.now_ms() > 1_600_000_000_000);
    }
}
