//! The sample assembly of `folkmoot demo`: made with the operations that serve HTTP, by members who act as devices do.

mod history;
mod past;
mod present;
mod story;

use crate::{Failure, in_process::InProcess};
use folkmoot_server::{
    clock::{Clock, SetClock, SystemClock},
    host::Host,
};
use std::sync::Arc;
use uuid::Uuid;

/// A member of the sample, to try things as.
pub struct SampleMember {
    /// Their name.
    pub name: String,
    /// Their recovery phrase. It is in the open: nothing but a sample may be done with it.
    pub phrase: String,
    /// Whether they are a trustee.
    pub trustee: bool,
    /// Whether they are no member yet, and ask to be one.
    pub asks: bool,
}

/// The sample assembly.
pub struct Sample {
    /// Its id.
    pub assembly: Uuid,
    /// The vote that is open.
    pub open: Uuid,
    /// Its members.
    pub members: Vec<SampleMember>,
}

/// Makes the sample on a host that runs by `clock`, which is released at the end.
///
/// # Errors
/// Whatever the host refuses, which would be a fault of ours.
pub fn make(host: &Arc<Host>, clock: &SetClock) -> Result<Sample, Failure> {
    let now_ms = SystemClock.now_ms();
    let made = InProcess::new(host, clock, now_ms).and_then(|host| story::tell(host, now_ms));
    clock.release();
    for handle in host.all() {
        handle.wake();
    }
    made
}
