//! The clock: the only place where the host learns what time it is.

use std::{
    io::BufRead,
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

/// The machine's clock, moved forward by whoever started the program: for tests of what happens at a certain time.
#[derive(Debug, Default)]
pub struct MovedClock(AtomicU64);

impl MovedClock {
    /// Moves it forward for each line that can be read; a line is a number of milliseconds. Ends with the input.
    ///
    /// # Errors
    /// The first line that is no such number, or cannot be read.
    pub fn follow(&self, lines: impl BufRead) -> std::io::Result<()> {
        for line in lines.lines() {
            let more_ms: u64 = line?.trim().parse().map_err(std::io::Error::other)?;
            // Beyond this the time that is told stays at its end, instead of beginning anew.
            let moved = |ahead_ms: u64| Some(ahead_ms.saturating_add(more_ms));
            let _ = self.0.fetch_update(Ordering::SeqCst, Ordering::SeqCst, moved);
        }
        Ok(())
    }
}

impl Clock for MovedClock {
    fn now_ms(&self) -> u64 {
        SystemClock.now_ms().saturating_add(self.0.load(Ordering::SeqCst))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moved_clock_goes_forward_by_what_it_is_told_and_stops_at_what_is_no_number() {
        let clock = MovedClock::default();
        assert!(clock.now_ms() < SystemClock.now_ms() + 1_000);
        assert!(clock.follow("3600000\n 5 \n".as_bytes()).is_ok());
        assert!(clock.now_ms() >= SystemClock.now_ms() + 3_599_000);
        for bad in ["-1\n", "soon\n", "\n", "1e3\n"] {
            assert!(clock.follow(bad.as_bytes()).is_err(), "{bad}");
        }
        assert!(clock.follow(format!("{}\n", u64::MAX).as_bytes()).is_ok());
        assert_eq!(clock.now_ms(), u64::MAX);
    }

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
