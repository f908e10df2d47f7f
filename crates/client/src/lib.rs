//! What the device of a member does: keys, events, ballots, trustee steps, checking what the host answers.
#![forbid(unsafe_code)]

pub mod phrase;
pub mod vault;
