//! What comes of a vote that passed with effects: they wait, are objected to, come into force or fall.

use crate::keys::MemberId;
use uuid::Uuid;

/// Where the effects of one contest are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsequencePhase {
    /// They come into force at this time, in Unix milliseconds, unless enough object.
    Pending(u64),
    /// Enough objected at this time; the second reading has to be proposed within 14 days.
    Suspended(u64),
    /// The second reading is this vote.
    SecondReading(Uuid),
    /// In force since this time, in Unix milliseconds.
    InForce(u64),
    /// What they were written against was no longer so, at this time.
    Overtaken(u64),
    /// They failed in the second reading, or nobody proposed it.
    Void,
}

impl ConsequencePhase {
    /// Whether they wait to come into force.
    pub fn is_pending(self) -> bool {
        matches!(self, Self::Pending(_))
    }
}

/// What comes of one contest with effects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consequence {
    /// The number of the contest, from 0.
    pub contest: u16,
    /// Where its effects are.
    pub phase: ConsequencePhase,
}

/// What comes of a vote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Consequences {
    /// One for each contest that passed and has effects, ascending.
    pub of_contests: Vec<Consequence>,
    /// Members of the roll who objected, in order.
    pub objections: Vec<MemberId>,
    /// How many objections ask for a second reading.
    pub needed: u64,
}
