//! Which of two records of one founding counts (docs/spec/13-constitution.md, "The host").
//!
//! A host that refuses cannot keep an assembly: another one carries on from the last entry that members have seen, and takes the
//! proposal that it be the host, and the members' signatures on it. Then there are two records with a common beginning. The
//! one counts in which more than half of the members have put a host in office since; until then it is a candidate.
//!
//! The signatures have to be enough among the members of the other record too: a fork from long ago, when few were members, would
//! else be the work of those few.
//!
//! ```
//! use folkmoot_ledger::fork::{Fork, Record, compare};
//!
//! // `common` is how many entries the two logs have from the same root.
//! fn is_ours(ours: Record<'_>, other: Record<'_>, common: u64) -> bool {
//!     matches!(compare(ours, other, common), Some(Fork::Same | Fork::ThisCounts | Fork::Candidate))
//! }
//! ```

use crate::{
    keys::MemberId,
    proposal::{Deed, Way},
    state::{Assembly, Ballots, HostInOffice, Vote, VotePhase},
};

/// A record as it was read.
#[derive(Clone, Copy)]
pub struct Record<'a> {
    /// The state after its last entry.
    pub state: &'a Assembly,
    /// The key that signed its checkpoint of that size; `None` where no host signed it that the record knows of.
    pub signed_by: Option<[u8; 32]>,
}

/// How two records stand to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fork {
    /// One goes on where the other ends, and the host is the same.
    Same,
    /// This one counts.
    ThisCounts,
    /// The other one counts: that is where the assembly is.
    OtherCounts,
    /// The members are signing that the other one's host take over; until they are enough, this one counts.
    Candidate,
    /// Each has a host whom enough members put in office since the common beginning: no program can say which one counts. These
    /// members put both there, as far as that is seen: of a vote that hides who takes part nobody knows who did.
    BothClaim(Vec<MemberId>),
    /// Neither host is in office by its own record.
    Neither,
    /// One host keeps two records of different content, and shows each to others.
    SplitView,
}

/// Those who put a host in office in one record, and are members by another one too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backers {
    /// How many they are at least.
    pub count: u64,
    /// Who they are; nobody where the vote hid who took part.
    pub members: Vec<MemberId>,
}

impl Backers {
    fn known(members: impl Iterator<Item = MemberId>) -> Self {
        let members: Vec<MemberId> = members.collect();
        Self { count: members.len() as u64, members }
    }
}

/// Says which of two records counts whose first `common` entries are the same; `None` where they are of different foundings.
pub fn compare(this: Record<'_>, other: Record<'_>, common: u64) -> Option<Fork> {
    if common == 0 || this.state.founding_hash() != other.state.founding_hash() {
        return None;
    }
    let (sizes, diverged) = {
        let sizes = (this.state.size(), other.state.size());
        (sizes, common < sizes.0.min(sizes.1))
    };
    Some(match (this.is_in_office(), other.is_in_office()) {
        (true, true) if diverged => diverging(this, other, common),
        (true, true) if this.state.host() == other.state.host() => Fork::Same,
        (true, true) if sizes.0 > sizes.1 => Fork::ThisCounts,
        (true, true) => Fork::OtherCounts,
        (true, false) if other.is_candidate() => Fork::Candidate,
        (true, false) => Fork::ThisCounts,
        (false, true) => Fork::OtherCounts,
        (false, false) => Fork::Neither,
    })
}

/// Two records that say different things after their common beginning, each kept by a host that its own fold has in office.
fn diverging(this: Record<'_>, other: Record<'_>, common: u64) -> Fork {
    if this.signed_by == other.signed_by {
        return Fork::SplitView;
    }
    let backers = (this.backers(other, common), other.backers(this, common));
    match backers {
        (Some(_), None) => Fork::ThisCounts,
        (None, Some(_)) => Fork::OtherCounts,
        (Some(these), Some(those)) => {
            let both = these.members.into_iter().filter(|member| those.members.contains(member));
            Fork::BothClaim(both.collect())
        }
        // Neither was put there by enough members: the host of the common beginning goes on.
        (None, None) if this.signed_by == Some(*this.state.host_key_at(common)) => Fork::ThisCounts,
        (None, None) if other.signed_by == Some(*this.state.host_key_at(common)) => Fork::OtherCounts,
        (None, None) => Fork::BothClaim(Vec::new()),
    }
}

impl Record<'_> {
    /// Whether the key that signed is that of the host in office.
    pub fn is_in_office(self) -> bool {
        self.signed_by == Some(*self.state.host_key_at(self.state.size()))
    }

    /// Whether members are signing that the host that signed take over from the one that does not help.
    fn is_candidate(self) -> bool {
        candidates(self.state).any(|key| self.signed_by == Some(key))
    }

    /// The members who put a host in office since the `common` first entries, where they are enough in the other record too:
    /// with them this record claims the assembly.
    pub fn backers(self, other: Record<'_>, common: u64) -> Option<Backers> {
        let needed = other.state.signatures_needed();
        let since = |host: &&HostInOffice| host.from_size > common;
        let votes = self.state.hosts().iter().filter(since).filter_map(|host| host.vote);
        votes.filter_map(|vote| self.state.votes().get(&vote)).find_map(|vote| {
            let is_member = |id: &MemberId| other.state.members().get(id).is_some_and(|member| !member.left);
            let backers = match (vote.proposal.way, &vote.ballots) {
                (Way::Signatures, _) => {
                    Backers::known(vote.seconds.iter().map(|(id, _)| *id).filter(is_member))
                }
                // What they voted is secret; that they did is not.
                (Way::Ballot, Ballots::Open(by_member)) => {
                    let cast = |id: &MemberId| by_member.contains_key(id);
                    Backers::known(vote.roll.iter().copied().filter(cast).filter(is_member))
                }
                // Of whoever is no member there, each may have cast a ballot.
                (Way::Ballot, Ballots::Hidden(by_tag)) => {
                    let strangers = vote.roll.iter().filter(|id| !is_member(id)).count();
                    Backers { count: by_tag.len().saturating_sub(strangers) as u64, members: Vec::new() }
                }
            };
            (backers.count >= needed).then_some(backers)
        })
    }
}

/// The keys of hosts that would take over without the help of the one in office, and for which members are signing.
pub fn candidates(state: &Assembly) -> impl Iterator<Item = [u8; 32]> {
    let signed_for = |vote: &&Vote| vote.phase == VotePhase::Proposed;
    state.votes().values().filter(signed_for).flat_map(|vote| &vote.proposal.effects).filter_map(|effect| {
        match &effect.deed {
            Deed::Host(host) if host.at.is_some() => Some(host.to.0),
            _ => None,
        }
    })
}
