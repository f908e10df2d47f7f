//! Members and invitations.

use super::Assembly;
use crate::{
    bytes::Base64Array,
    keys::{self, MemberId, VerifyingKey},
    note::Note,
    obligation::{Obligation, ParticipationKeyCheck, PossessionCheck},
    proposal::Target,
    refusal::Refusal,
    texts::TextHash,
};
use folkmoot_protocol::{circle::StaticPublic, participation::ParticipationKey};
use uuid::Uuid;

/// Who has to sign: the name in the note's signature line, and the key.
pub(crate) type Signer = (String, [u8; 32]);

/// A member, or somebody who was one.
#[derive(Clone, Debug)]
pub struct Member {
    /// Hash of the key.
    pub id: MemberId,
    /// The name shown to the others: a text, which stands beside the log.
    pub name: TextHash,
    /// Ed25519 public key.
    pub key: [u8; 32],
    /// Ristretto255 static key for trustee ceremonies.
    pub static_key: StaticPublic,
    /// The key with which they take part in votes that hide who does.
    pub participation_key: ParticipationKey,
    /// Index of the entry with which they came.
    pub since: u64,
    /// Receive time of that entry, in Unix milliseconds.
    pub joined_ms: u64,
    /// Whether they are no member any more: they left, or were removed.
    pub left: bool,
    /// The vote that removed them, if one did.
    pub removed_by: Option<Uuid>,
    /// When they ended being a member, in Unix milliseconds.
    pub ended_ms: Option<u64>,
    /// Whether they founded the assembly.
    pub founder: bool,
    /// Who invited them; none for founders and those whom a vote admitted.
    pub invited_by: Option<MemberId>,
    /// The invitation with which they came; none for founders.
    pub invitation: Option<Uuid>,
    /// Who vouched for them, in order.
    pub vouched_by: Vec<MemberId>,
    /// When they last signed an entry, in Unix milliseconds.
    pub seen_ms: u64,
    /// When they last vouched for somebody who joined, in Unix milliseconds.
    pub vouched_ms: Option<u64>,
    /// How many voices a vote gave them; 1 where none did. What counts is [`Assembly::voices_of`].
    pub voices: u16,
    /// Keys that they had before, each with the number of entries of the log when it was replaced, the oldest first.
    pub earlier_keys: Vec<(u64, [u8; 32])>,
    /// Participation keys that they had before, likewise.
    pub earlier_participation_keys: Vec<(u64, ParticipationKey)>,
}

impl Member {
    /// The keys that count now.
    pub(crate) fn keys(&self) -> NewKeys {
        NewKeys { key: self.key, static_key: self.static_key, participation_key: self.participation_key }
    }

    /// How they sign: key name and key.
    pub(crate) fn signer(&self) -> Signer {
        (self.id.to_string(), self.key)
    }

    /// The Ed25519 public key that they had when the log had so many entries: a vote that was opened before a key changed takes
    /// ballots of the earlier one only, so nobody who comes by a new key gets at a ballot.
    pub fn key_at(&self, size: u64) -> [u8; 32] {
        let earlier = self.earlier_keys.iter().find(|(replaced, _)| size < *replaced);
        earlier.map_or(self.key, |(_, key)| *key)
    }

    /// The participation key that they had when the log had so many entries: the roll of a vote has those of its opening.
    pub fn participation_key_at(&self, size: u64) -> ParticipationKey {
        let earlier = self.earlier_participation_keys.iter().find(|(replaced, _)| size < *replaced);
        earlier.map_or(self.participation_key, |(_, key)| *key)
    }

    /// How they sign ballots of a vote that opened when the log had so many entries.
    pub(crate) fn signer_at(&self, size: u64) -> Signer {
        (self.id.to_string(), self.key_at(size))
    }
}

/// An invitation.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// Who invites; where a vote admits, who proposed it.
    pub by: MemberId,
    /// The vote that admits whoever has it, without vouches; none for those of members.
    pub vote: Option<Uuid>,
    /// Whether it was taken back.
    pub revoked: bool,
    /// Ed25519 public key whose secret stands in the link.
    pub key: [u8; 32],
    /// How many may still join with it.
    pub uses_left: u32,
    /// Unix milliseconds from which on it is void.
    pub expires: u64,
}

/// Public keys as an event brings them, with the proofs that whoever brings them has their secrets.
pub(crate) struct BroughtKeys<'a> {
    key: &'a [u8; 32],
    static_key: &'a [u8; 32],
    participation_key: &'a [u8; 32],
}

impl<'a> BroughtKeys<'a> {
    /// From the fields of an event.
    pub fn new(
        key: &'a Base64Array<32>,
        static_key: &'a Base64Array<32>,
        participation_key: &'a Base64Array<32>,
    ) -> Self {
        Self { key: &key.0, static_key: &static_key.0, participation_key: &participation_key.0 }
    }
}

/// The keys that a member has or is to have: what signs, what takes part in ceremonies, and what takes part unseen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NewKeys {
    /// Ed25519 public key.
    pub key: [u8; 32],
    /// Ristretto255 static key.
    pub static_key: StaticPublic,
    /// Participation key.
    pub participation_key: ParticipationKey,
}

impl NewKeys {
    /// How the new key signs for itself: under the member's name.
    pub fn signer(&self, member: MemberId) -> Signer {
        (member.to_string(), self.key)
    }

    /// What proves that whoever has the key also has the secrets of the static key and of the participation key.
    pub fn possessions(&self, static_proof: [u8; 64], participation_proof: [u8; 64]) -> [Obligation; 2] {
        let NewKeys { key, static_key, participation_key } = *self;
        [
            Obligation::Possession(PossessionCheck { static_key, key, proof: static_proof }),
            Obligation::ParticipationKey(ParticipationKeyCheck {
                participation_key,
                key,
                proof: participation_proof,
            }),
        ]
    }
}

impl Assembly {
    /// The member whose name stands first among the signatures: the author of an event that one member signs.
    pub(crate) fn author(&self, note: &Note) -> Option<&Member> {
        let id: MemberId = note.signatures().first()?.name().parse().ok()?;
        self.members.get(&id)
    }

    /// The author, if the first signature is by the key that they have now.
    pub(crate) fn author_by_key(&self, note: &Note) -> Option<MemberId> {
        let line = note.signatures().first()?;
        let author = self.author(note)?;
        (line.key_id() == keys::key_id(line.name(), &author.key)).then_some(author.id)
    }

    /// The author, if they have not left.
    pub(crate) fn active_author(&self, note: &Note) -> Result<&Member, Refusal> {
        self.author(note).filter(|member| !member.left).ok_or(Refusal::NotMember)
    }

    /// How the host signs: key name and key.
    pub(crate) fn host_signer(&self) -> Signer {
        (keys::origin(self.id), self.host)
    }

    /// Keys for a member, if they can be used and nobody has or had them.
    pub(crate) fn usable_keys(&self, brought: &BroughtKeys<'_>) -> Result<NewKeys, Refusal> {
        VerifyingKey::from_bytes(brought.key)?;
        if self.keys.contains(brought.key) {
            return Err(Refusal::MemberKnown);
        }
        // Equal static keys could never sit in one circle.
        let static_key = StaticPublic::from_bytes(brought.static_key).map_err(|_| Refusal::StaticKey)?;
        if self.static_keys.contains(brought.static_key) {
            return Err(Refusal::StaticKey);
        }
        let participation_key = self.usable_participation_key(brought.participation_key)?;
        Ok(NewKeys { key: *brought.key, static_key, participation_key })
    }

    /// A participation key for a member, if it can be used and nobody has or had it: a roll has no key twice.
    pub(crate) fn usable_participation_key(&self, key: &[u8; 32]) -> Result<ParticipationKey, Refusal> {
        let usable = ParticipationKey::from_bytes(key).map_err(|_| Refusal::ParticipationKey)?;
        if self.participation_keys.contains(key) { Err(Refusal::ParticipationKey) } else { Ok(usable) }
    }

    /// Whether somebody has or had this participation key, or asks with it.
    pub fn knows_participation_key(&self, key: &[u8; 32]) -> bool {
        self.participation_keys.contains(key)
    }

    /// Makes a member of keys, if nothing speaks against them, under a name. The keys are to be reserved.
    pub(crate) fn admissible(
        &self,
        name: TextHash,
        brought: &BroughtKeys<'_>,
        since: u64,
        joined_ms: u64,
    ) -> Result<Member, Refusal> {
        let NewKeys { key, static_key, participation_key } = self.usable_keys(brought)?;
        Ok(Member {
            id: keys::member_id(&key),
            name,
            key,
            static_key,
            participation_key,
            since,
            joined_ms,
            left: false,
            removed_by: None,
            ended_ms: None,
            founder: false,
            invited_by: None,
            invitation: None,
            vouched_by: Vec::new(),
            seen_ms: joined_ms,
            vouched_ms: None,
            voices: 1,
            earlier_keys: Vec::new(),
            earlier_participation_keys: Vec::new(),
        })
    }

    /// Nobody else can have these keys from now on.
    pub(crate) fn reserve_keys(&mut self, keys: &NewKeys) {
        self.keys.insert(keys.key);
        self.static_keys.insert(keys.static_key.to_bytes());
        self.participation_keys.insert(keys.participation_key.to_bytes());
    }

    /// These keys never came into use and can be had again.
    pub(crate) fn free_keys(&mut self, keys: &NewKeys) {
        self.keys.remove(&keys.key);
        self.static_keys.remove(&keys.static_key.to_bytes());
        self.participation_keys.remove(&keys.participation_key.to_bytes());
    }

    /// Takes in a member that is admissible.
    pub(crate) fn admit(&mut self, member: Member) {
        self.reserve_keys(&member.keys());
        self.seen_days.add(member.seen_ms);
        self.members.insert(member.id, member);
        self.active += 1;
    }

    /// Gives a member other keys. The id stays, and so do ballots and rolls of votes that are open.
    pub(crate) fn change_keys(&mut self, member: MemberId, keys: NewKeys) {
        let size = self.size();
        self.reserve_keys(&keys);
        if let Some(member) = self.members.get_mut(&member) {
            member.earlier_keys.push((size, member.key));
            member.key = keys.key;
            member.static_key = keys.static_key;
        }
        self.change_participation_key(member, keys.participation_key);
    }

    /// Gives a member another participation key. Rolls of votes that are open keep the one of their opening.
    pub(crate) fn change_participation_key(&mut self, member: MemberId, key: ParticipationKey) {
        let size = self.size();
        self.participation_keys.insert(key.to_bytes());
        if let Some(member) = self.members.get_mut(&member) {
            member.earlier_participation_keys.push((size, member.participation_key));
            member.participation_key = key;
        }
    }

    /// Lets a member go. What they did and their keys stay, and their name until they have it erased.
    pub(crate) fn depart(&mut self, id: MemberId, now_ms: u64) {
        let Some(member) = self.members.get_mut(&id).filter(|member| !member.left) else { return };
        member.left = true;
        member.ended_ms = Some(now_ms);
        self.seen_days.remove(member.seen_ms);
        self.active = self.active.saturating_sub(1);
        self.leave_groups(id);
        self.end_recoveries(id, None);
        self.trustee_departs(id, now_ms);
        self.overtake(&Target::Member(id));
        self.overtake(&Target::Voices(id));
    }
}
