//! Processor time, as the least of several measurements: other programs on the machine only ever add to it.

use std::hint::black_box;
use std::time::Duration;

use cpu_time::ThreadTime;

/// The least time that was measured.
#[derive(Default)]
pub struct Least(Option<Duration>);

impl Least {
    /// Runs a thing so many times and keeps the time of one, if it is the least.
    pub fn time<T>(&mut self, times: u32, mut run: impl FnMut() -> T) {
        let start = ThreadTime::now();
        for _ in 0..times {
            black_box(run());
        }
        let one = start.elapsed() / times;
        self.0 = Some(self.0.map_or(one, |least| least.min(one)));
    }

    /// In microseconds.
    pub fn micros(&self) -> f64 {
        self.0.unwrap_or_default().as_secs_f64() * 1e6
    }
}
