//! How the logs of a host are, in numbers: for readiness and for whoever watches.

/// How many logs are in which state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Condition {
    /// Served, and taking nothing: behind their checkpoint, or of another key.
    pub read_only: usize,
    /// Not served, or taking nothing, since what is stored is not what was signed.
    pub damaged: usize,
    /// Texts beside logs that are damaged.
    pub damaged_texts: usize,
    /// Whether the database file is damaged as such.
    pub database: bool,
    /// With a commit of unknown outcome.
    pub unresolved: usize,
    /// Whose rules name witnesses, of whom too few have cosigned the newest checkpoint yet.
    pub unwitnessed: usize,
    /// Whose sequencer has ended.
    pub dead: usize,
    /// Events that wait to be checked, in all logs.
    pub waiting: usize,
}
