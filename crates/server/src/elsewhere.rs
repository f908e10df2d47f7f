//! Requests to other hosts: to the one that is named and no further, and without a word about who asks.

use std::time::Duration;
use ureq::{config::ConfigBuilder, typestate::AgentScope};

/// Shorter than hosts keep a connection that is idle: nothing is sent into one that is just being closed.
const IDLE: Duration = Duration::from_secs(5);

/// An agent that follows nothing and takes every status for an answer, but that a redirection is an error; whoever uses it says how long it may
/// take.
pub fn agent() -> ConfigBuilder<AgentScope> {
    ureq::Agent::config_builder()
        .max_redirects(0)
        .http_status_as_error(false)
        .user_agent("")
        .max_idle_age(IDLE)
}
