//! Members and invitations.

use super::Assembly;
use crate::{
    keys::{self, MemberId, VerifyingKey},
    note::Note,
    obligation::{Obligation, PossessionCheck},
    refusal::Refusal,
    text,
};
use folkmoot_protocol::circle::StaticPublic;

/// Who has to sign: the name in the note's signature line, and the key.
pub(crate) type Signer = (String, [u8; 32]);

/// A member, or somebody who was one.
#[derive(Clone, Debug)]
pub struct Member {
    /// Hash of the key.
    pub id: MemberId,
    /// The name shown to the others.
    pub name: String,
    /// Ed25519 public key.
    pub key: [u8; 32],
    /// Ristretto255 static key for trustee ceremonies.
    pub static_key: StaticPublic,
    /// Index of the entry with which they came.
    pub since: u64,
    /// Receive time of that entry, in Unix milliseconds.
    pub joined_ms: u64,
    /// Whether they have left.
    pub left: bool,
}

impl Member {
    /// What proves that this member has the secret of their static key.
    pub(crate) fn possession(&self, proof: [u8; 64]) -> Obligation {
        Obligation::Possession(PossessionCheck { static_key: self.static_key, key: self.key, proof })
    }

    /// How they sign: key name and key.
    pub(crate) fn signer(&self) -> Signer {
        (self.id.to_string(), self.key)
    }
}

/// An invitation.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// Who invites.
    pub by: MemberId,
    /// Ed25519 public key whose secret stands in the link.
    pub key: [u8; 32],
    /// How many may still join with it.
    pub uses_left: u32,
    /// Unix milliseconds from which on it is void.
    pub expires: u64,
}

impl Assembly {
    /// The member whose name stands first among the signatures: the author of an event that one member signs.
    pub(crate) fn author(&self, note: &Note) -> Option<&Member> {
        let id: MemberId = note.signatures().first()?.name().parse().ok()?;
        self.members.get(&id)
    }

    /// The author, if they have not left.
    pub(crate) fn active_author(&self, note: &Note) -> Result<&Member, Refusal> {
        self.author(note).filter(|member| !member.left).ok_or(Refusal::NotMember)
    }

    /// How the host signs: key name and key.
    pub(crate) fn host_signer(&self) -> Signer {
        (keys::origin(self.id), self.host)
    }

    /// Makes a member of a name and keys, if nothing speaks against them.
    pub(crate) fn admissible(
        &self,
        name: &str,
        key: &[u8; 32],
        static_key: &[u8; 32],
        since: u64,
        joined_ms: u64,
    ) -> Result<Member, Refusal> {
        VerifyingKey::from_bytes(key)?;
        let id = keys::member_id(key);
        if self.members.contains_key(&id) {
            return Err(Refusal::MemberKnown);
        }
        if self.names.contains(&text::skeleton(name)) {
            return Err(Refusal::NameTaken(name.to_owned()));
        }
        // Equal static keys could never sit in one circle.
        let static_key = StaticPublic::from_bytes(static_key).map_err(|_| Refusal::StaticKey)?;
        if self.static_keys.contains(&static_key.to_bytes()) {
            return Err(Refusal::StaticKey);
        }
        Ok(Member { id, name: name.to_owned(), key: *key, static_key, since, joined_ms, left: false })
    }

    /// Takes in a member that is admissible.
    pub(crate) fn admit(&mut self, member: Member) {
        self.names.insert(text::skeleton(&member.name));
        self.static_keys.insert(member.static_key.to_bytes());
        self.members.insert(member.id, member);
        self.active += 1;
    }

    /// Lets a member go. What they did, their name and their keys stay.
    pub(crate) fn depart(&mut self, member: MemberId) {
        if let Some(member) = self.members.get_mut(&member).filter(|member| !member.left) {
            member.left = true;
            self.active = self.active.saturating_sub(1);
        }
    }
}
