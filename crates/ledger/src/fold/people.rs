//! Members and invitations.

use super::{Assembly, Obligation, PossessionCheck, Refusal, Verdict};
use crate::{
    event::{Invite, Join},
    keys::{self, MemberId, VerifyingKey},
    note::Note,
    rules::Who,
    text,
};
use folkmoot_protocol::circle::StaticPublic;
use uuid::Uuid;

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
    pub(super) fn possession(&self, proof: [u8; 64]) -> Obligation {
        Obligation::Possession(PossessionCheck { static_key: self.static_key, key: self.key, proof })
    }

    pub(super) fn signer(&self) -> Vec<super::Signer> {
        vec![(self.id.to_string(), self.key)]
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
    /// Makes a member of a name and keys, if nothing speaks against them.
    pub(super) fn admissible(
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

    pub(super) fn admit(&mut self, member: Member) {
        self.names.insert(text::skeleton(&member.name));
        self.static_keys.insert(member.static_key.to_bytes());
        self.members.insert(member.id, member);
    }

    pub(super) fn judge_invite(
        &self,
        time_ms: u64,
        id: Uuid,
        note: &Note,
        invite: &Invite,
    ) -> Result<Verdict, Refusal> {
        let Who::Member = self.rules.invite;
        let author = self.active_author(note)?;
        VerifyingKey::from_bytes(&invite.key.0)?;
        if invite.expires <= time_ms {
            return Err(Refusal::InviteTimes);
        }
        let invitation =
            Invitation { by: author.id, key: invite.key.0, uses_left: invite.uses, expires: invite.expires };
        Ok(Verdict::new(author.signer(), move |assembly| {
            assembly.invitations.insert(id, invitation);
        }))
    }

    pub(super) fn judge_join(&self, time_ms: u64, join: &Join) -> Result<Verdict, Refusal> {
        let invitation = self.invitations.get(&join.invite).ok_or(Refusal::InviteUnknown)?;
        if invitation.uses_left == 0 {
            return Err(Refusal::InviteSpent);
        }
        if time_ms >= invitation.expires {
            return Err(Refusal::InviteExpired);
        }
        let member = self.admissible(&join.name, &join.key.0, &join.static_key.0, self.size(), time_ms)?;
        let possession = member.possession(join.static_proof.0);
        let mut signers = member.signer();
        signers.push((keys::invite_name(&invitation.key), invitation.key));
        let invite = join.invite;
        Ok(Verdict::new(signers, move |assembly| {
            if let Some(invitation) = assembly.invitations.get_mut(&invite) {
                invitation.uses_left = invitation.uses_left.saturating_sub(1);
            }
            assembly.admit(member);
        })
        .with(possession))
    }

    pub(super) fn judge_leave(&self, note: &Note) -> Result<Verdict, Refusal> {
        let author = self.active_author(note)?;
        let id = author.id;
        Ok(Verdict::new(author.signer(), move |assembly| {
            if let Some(member) = assembly.members.get_mut(&id) {
                member.left = true;
            }
        }))
    }
}
