//! The ballots of a vote that count: by member where everybody sees who votes, and by tag where nobody does.
//!
//! Whether a member voted can be asked of the first kind only: [`Ballots::by_member`] has no answer for the other one.

use crate::keys::MemberId;
use folkmoot_protocol::{Tracker, VoterTag};
use std::collections::HashMap;
use uuid::Uuid;

/// A counted ballot, without the ballot.
#[derive(Clone, Debug)]
pub struct CastBallot {
    /// The event that carried it; the voter's next ballot names it.
    pub event: Uuid,
    /// Index of its entry.
    pub index: u64,
    /// Its tracker.
    pub tracker: Tracker,
}

/// The ballots that count, one a voter.
#[derive(Clone, Debug)]
pub enum Ballots {
    /// By the members who cast them.
    Open(HashMap<MemberId, CastBallot>),
    /// By tags, of which nobody knows whose they are (docs/spec/14-participation.md, section 4).
    Hidden(HashMap<VoterTag, CastBallot>),
}

impl Ballots {
    /// None yet, of members.
    pub(crate) fn open() -> Self {
        Self::Open(HashMap::new())
    }

    /// None yet, under tags.
    pub(crate) fn hidden() -> Self {
        Self::Hidden(HashMap::new())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Open(by_member) => by_member.len(),
            Self::Hidden(by_tag) => by_tag.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// That of the voter with this tag, which in an open vote is the member's id.
    pub fn of(&self, voter: &VoterTag) -> Option<&CastBallot> {
        match self {
            Self::Open(by_member) => by_member.get(&MemberId(voter.0)),
            Self::Hidden(by_tag) => by_tag.get(voter),
        }
    }

    /// Those of members; `None` where nobody knows whose a ballot is.
    pub fn by_member(&self) -> Option<&HashMap<MemberId, CastBallot>> {
        match self {
            Self::Open(by_member) => Some(by_member),
            Self::Hidden(_) => None,
        }
    }

    /// All, with the tags of their voters, in no order.
    pub fn iter(&self) -> impl Iterator<Item = (VoterTag, &CastBallot)> {
        let (open, hidden) = match self {
            Self::Open(by_member) => (Some(by_member), None),
            Self::Hidden(by_tag) => (None, Some(by_tag)),
        };
        let open = open.into_iter().flatten().map(|(member, ballot)| (VoterTag(member.0), ballot));
        open.chain(hidden.into_iter().flatten().map(|(tag, ballot)| (*tag, ballot)))
    }

    /// All, in no order.
    pub fn values(&self) -> impl Iterator<Item = &CastBallot> {
        self.iter().map(|(_, ballot)| ballot)
    }

    /// Takes a voter's ballot in the place of the one before.
    pub(crate) fn insert(&mut self, voter: VoterTag, ballot: CastBallot) {
        match self {
            Self::Open(by_member) => by_member.insert(MemberId(voter.0), ballot),
            Self::Hidden(by_tag) => by_tag.insert(voter, ballot),
        };
    }
}
