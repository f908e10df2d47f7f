//! File descriptors: a connection, a live stream and a file of the database each take one. When none is left, commits fail
//! and nobody is accepted any more. So the limit is raised as far as the system allows, some are kept back for the host's
//! own files, and streams and connections are bounded by what is left.

use crate::limits;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Kept for the database, checkpoints, logs and the like.
pub const KEPT_BACK: u64 = 128;
/// More than this is never of use.
const MOST: u64 = 65_536;

/// Raises the limit of this process as far as the system allows; returns what it is then.
pub fn raise() -> u64 {
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    let wanted = maximum.unwrap_or(MOST).min(MOST);
    if current.is_some_and(|current| current < wanted)
        && let Err(error) = setrlimit(Resource::Nofile, Rlimit { current: Some(wanted), maximum })
    {
        tracing::warn!(%error, wanted, "the limit of file descriptors cannot be raised");
    }
    limit()
}

/// How many descriptors this process may have.
pub fn limit() -> u64 {
    getrlimit(Resource::Nofile).current.unwrap_or(MOST)
}

/// How many it has now, where the system tells.
pub fn open() -> Option<u64> {
    Some(std::fs::read_dir("/proc/self/fd").ok()?.count() as u64)
}

/// How a limit is shared out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shares {
    /// Connections in all.
    pub connections: usize,
    /// Live streams among them, so that there is always room for others.
    pub streams: usize,
}

/// Shares out a limit.
pub fn shares(limit: u64) -> Shares {
    let left = usize::try_from(limit.saturating_sub(KEPT_BACK)).unwrap_or(usize::MAX);
    let connections = left.clamp(2, limits::CONNECTIONS);
    Shares { connections, streams: (connections / 2).min(limits::STREAMS) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_leave_room_for_others_and_all_leave_room_for_commits() {
        assert_eq!(shares(1_024), Shares { connections: 896, streams: 448 });
        assert_eq!(shares(65_536), Shares { connections: limits::CONNECTIONS, streams: limits::STREAMS });
        assert_eq!(shares(10), Shares { connections: 2, streams: 1 });
    }
}
