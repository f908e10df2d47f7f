//! What can be wrong with what a host shows.

use folkmoot_ledger::{
    checkpoint::{CheckpointError, SignedCheckpoint},
    refusal::Refusal,
};
use serde::Serialize;
use thiserror::Error;

/// Two checkpoints of one log, both signed by its host, that no honest log can have: whoever has the host's key can see
/// what the host did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// The one that was seen first.
    pub first: String,
    /// The one that contradicts it.
    pub second: String,
}

impl Evidence {
    pub(super) fn new(first: &SignedCheckpoint, second: &SignedCheckpoint) -> Self {
        Self { first: first.note().as_str().to_owned(), second: second.note().as_str().to_owned() }
    }
}

/// Something that the host has signed and that cannot be right. The copy is of no more use, and people have to be told.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Alarm {
    /// Two versions of the log.
    #[error(
        "the host has shown two versions of the record that exclude one another; the proof of it has been kept"
    )]
    SplitView(Evidence),
    /// An entry that the rules refuse.
    #[error("entry {index} of the record breaks the rules: {refusal}")]
    Entry {
        /// Which entry, counted from 0.
        index: u64,
        /// What is wrong with it.
        refusal: Refusal,
    },
    /// An entry from the future: the host dates ahead, to jump the times in which members could do something.
    #[error(
        "the record is ahead of this device's clock: entry {index} is dated {time_ms}, and here it is {now_ms}"
    )]
    Ahead {
        /// Which entry, counted from 0.
        index: u64,
        /// When it says that it came, in Unix milliseconds.
        time_ms: u64,
        /// The time by this device's own clock, in Unix milliseconds.
        now_ms: u64,
    },
    /// A checkpoint that is signed by a host which the entries under it put out of office.
    #[error("the members have moved this record to another host{}", at(.address.as_deref()))]
    Moved {
        /// Where the host in office is found, if the record says it.
        address: Option<String>,
    },
    /// An entry that cannot be read.
    #[error("entry {index} of the record cannot be read: {reason}")]
    Unreadable {
        /// Which entry, counted from 0.
        index: u64,
        /// What is wrong with it.
        reason: String,
        /// The code of that.
        code: &'static str,
    },
}

fn at(address: Option<&str>) -> String {
    address.map_or_else(String::new, |address| format!(": {address}"))
}

impl Alarm {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::SplitView(_) => "replica.split_view",
            Self::Entry { refusal, .. } => refusal.code(),
            Self::Ahead { .. } => "replica.ahead",
            Self::Moved { .. } => "replica.moved",
            Self::Unreadable { code, .. } => code,
        }
    }
}

/// Why a visit did not end as it should.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReplicaError {
    /// What was kept between visits is not a checkpoint of this assembly.
    #[error("what this device kept from the last visit is not a checkpoint of this assembly")]
    Snapshot,
    /// Nothing has been fetched yet.
    #[error("this device has no copy of the record yet")]
    Empty,
    /// Not a checkpoint of this assembly, or not signed by its host.
    #[error("the host's checkpoint cannot be used: {0}")]
    Checkpoint(#[from] CheckpointError),
    /// A checkpoint smaller than one that was seen: an old copy on the way, or a host that hides something.
    #[error("the host shows a record of {shown} entries, but has shown one of {seen} before")]
    Behind {
        /// How many entries the largest checkpoint has.
        seen: u64,
        /// How many entries the host shows now.
        shown: u64,
    },
    /// The same for so long that it is no copy on the way any more.
    #[error(
        "the host keeps showing a record of {shown} entries, and has signed one of {seen}: it has lost or hides the rest"
    )]
    TakenBack {
        /// How many entries the largest checkpoint has.
        seen: u64,
        /// How many entries the host shows now.
        shown: u64,
    },
    /// What stands in an address is no checkpoint.
    #[error("what stands in this address to compare with is no checkpoint")]
    Seen,
    /// A bundle that was not asked for, or that is not one.
    #[error("the entry bundle \"{0}\" cannot be used")]
    Bundle(String),
    /// The entries are not those that the checkpoint commits to.
    #[error("the entries are not those that the host's checkpoint commits to")]
    Entries,
    /// The first entry does not found the assembly with this id.
    #[error("the record does not begin with the founding of this assembly")]
    Founding,
    /// The host has signed something that cannot be right.
    #[error(transparent)]
    Alarm(Box<Alarm>),
}

impl ReplicaError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Snapshot => "replica.snapshot",
            Self::Empty => "replica.empty",
            Self::Checkpoint(error) => error.code(),
            Self::Behind { .. } => "replica.behind",
            Self::TakenBack { .. } => "replica.taken_back",
            Self::Seen => "replica.seen",
            Self::Bundle(_) => "replica.bundle",
            Self::Entries => "replica.entries",
            Self::Founding => "replica.founding",
            Self::Alarm(alarm) => alarm.code(),
        }
    }
}
