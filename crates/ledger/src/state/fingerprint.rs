//! What is fixed when a vote opens: who may vote, how many of them count, and the fingerprint, which is the hash of everything
//! that defines the vote (docs/spec/09-events.md, sections 9.5 and 9.7).

use super::{Assembly, Ballots, Member, Vote, participation::decide};
use crate::{keys::MemberId, proposal::Participation, rules::ClassName};
use folkmoot_protocol::{Fingerprint, circle::CirclePublic, participation::ParticipationKey};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use uuid::Uuid;

/// A line of the roll.
pub(crate) struct Elector {
    /// The member.
    pub member: MemberId,
    /// Their Ed25519 public key.
    pub key: [u8; 32],
    /// Their participation key.
    pub participation_key: ParticipationKey,
    /// How many voices they have in this vote.
    pub voices: u16,
}

/// Who may vote, and under which circle.
pub(crate) struct Electorate {
    /// The circle in office.
    pub circle_id: Uuid,
    /// Its public side.
    pub circle: Arc<CirclePublic>,
    /// Who came before the vote was proposed, and still is there: to the assembly, and to its group; ascending by id.
    pub roll: Vec<Elector>,
    /// How many of them are in standing.
    pub standing: u64,
    /// Those of them who rest, ascending.
    pub resting: Vec<MemberId>,
    /// Whether it is hidden who takes part.
    pub participation: Participation,
    /// What the group that decides is called; none where all do.
    pub group: Option<Arc<str>>,
}

impl Electorate {
    /// The base of a vote of this class when it opens, before anybody has voted.
    pub fn base(&self, class: ClassName) -> u64 {
        let voices = |of: &Elector| u64::from(of.voices);
        let stands = |of: &&Elector| self.resting.binary_search(&of.member).is_err();
        let standing = self.roll.iter().filter(stands).map(voices).sum();
        base(class, standing, self.roll.iter().map(voices).sum())
    }

    /// Who has more than one voice in the vote, ascending.
    pub fn voices(&self) -> Vec<(MemberId, u16)> {
        let several = self.roll.iter().filter(|elector| elector.voices > 1);
        several.map(|elector| (elector.member, elector.voices)).collect()
    }
}

/// The base of a vote: so many of its roll count, in voices or in members. For special decisions half of the roll does at least, so
/// that few people never decide for an assembly that sleeps.
fn base(class: ClassName, counting: u64, roll: u64) -> u64 {
    match class {
        ClassName::Ordinary => counting,
        ClassName::Special => counting.max(roll.div_ceil(2)),
    }
}

impl Vote {
    /// The base by the ballots so far, in voices: the members of the roll who were in standing when the vote opened, and the resting
    /// ones who cast. Once closed it is kept as [`super::Closed::base`].
    pub fn base(&self) -> u64 {
        if let Some(closed) = &self.closed {
            return closed.base;
        }
        base(self.proposal.class, self.voices_counting(self.members_counting()), self.voices_on_roll())
    }

    /// The base in members: what signatures are a share of, since each is one person's.
    pub(crate) fn base_of_members(&self) -> u64 {
        base(self.proposal.class, self.members_counting(), self.roll.len() as u64)
    }

    /// How many of the roll count as present.
    fn members_counting(&self) -> u64 {
        match &self.ballots {
            Ballots::Open(by_member) => {
                let cast = self.resting.iter().filter(|member| by_member.contains_key(member)).count() as u64;
                self.standing.saturating_add(cast)
            }
            // Who of those resting cast is not known. Ballots beyond the number of those in standing came from some of them.
            Ballots::Hidden(by_tag) => self.standing.max(by_tag.len() as u64),
        }
    }
}

impl Assembly {
    /// Who could vote if the vote opened at this time, in Unix milliseconds; `None` without a circle in office.
    pub(crate) fn electorate(&self, vote: &Vote, time_ms: u64) -> Option<Electorate> {
        let circle_id = self.circle_in_office()?.circle;
        let circle = self.circles.get(&circle_id)?.public.clone()?;
        let on_roll = || self.members.values().filter(|member| self.is_elector(vote, member));
        let elector = |member: &Member| Elector {
            member: member.id,
            key: member.key,
            participation_key: member.participation_key,
            voices: self.voices_in(vote, member),
        };
        let roll: Vec<Elector> = on_roll().map(elector).collect();
        let resting: Vec<MemberId> =
            on_roll().filter(|member| self.rests(member, time_ms)).map(|member| member.id).collect();
        let standing = (roll.len() - resting.len()) as u64;
        let group = vote.proposal.group.and_then(|id| self.groups.get(&id));
        let group = group.map(|group| group.name.as_str().into());
        let most_voices = roll.iter().map(|elector| elector.voices).max().unwrap_or(1);
        let rule = self.rules.participation;
        let (participation, _) = decide(rule, vote.proposal.participation, roll.len(), most_voices);
        Some(Electorate { circle_id, circle, roll, standing, resting, participation, group })
    }

    /// The fingerprint of a vote that opens now with this electorate and takes ballots until `closes`, in Unix milliseconds.
    pub(crate) fn fingerprint(&self, vote: &Vote, electorate: &Electorate, closes: u64) -> Fingerprint {
        let Electorate { circle_id, circle, roll, .. } = electorate;
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes();
        let mut hash = Sha256::new_with_prefix(b"folkmoot/v2 vote\n");
        hash.update(self.id.as_bytes());
        hash.update(self.founding);
        hash.update(vote.proposal_hash);
        hash.update(self.rules.hash());
        hash.update(closes.to_le_bytes());
        hash.update(electorate.base(vote.proposal.class).to_le_bytes());
        hash.update([electorate.participation.byte()]);
        hash.update(circle_id.as_bytes());
        hash.update(circle.joint_key().to_bytes());
        hash.update(circle.threshold().to_le_bytes());
        hash.update(circle.trustees().to_le_bytes());
        for key in circle.verification_keys() {
            hash.update(key);
        }
        hash.update(count(roll.len()));
        for elector in roll {
            hash.update(elector.member.0);
            hash.update(elector.key);
            hash.update(elector.participation_key.to_bytes());
            hash.update(elector.voices.to_le_bytes());
        }
        if let (Some(id), Some(name)) = (vote.proposal.group, &electorate.group) {
            hash.update(id.as_bytes());
            hash.update(count(name.len()));
            hash.update(name.as_bytes());
        }
        Fingerprint(hash.finalize().into())
    }
}
