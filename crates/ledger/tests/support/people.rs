//! People who come in, get new keys, and go.

use super::*;
use folkmoot_ledger::rules::RecoverRule;

impl Person {
    /// One of as many people as a test wants; no founder of [`World::new`].
    pub fn numbered(n: u32) -> Self {
        let mut seed = [77; 32];
        seed[..4].copy_from_slice(&n.to_le_bytes());
        let mut wide = [78; 64];
        wide[..4].copy_from_slice(&n.to_le_bytes());
        Self {
            name: format!("Newcomer {n}"),
            signing: SigningKey::from_seed(&seed),
            static_secret: StaticSecret::from_wide(&wide).unwrap(),
            participation_secret: participation_secret(&wide),
            dealing: seed,
        }
    }
}

impl World {
    pub fn invite_body(&self, key: &SigningKey, uses: u32) -> Body {
        let expires = self.now + 1_000 * DAY;
        Body::Invite(Invite { key: Base64Array(key.verifying_key().to_bytes()), uses, expires })
    }

    pub fn invite(&mut self, by: usize, uses: u32) -> Link {
        let mut seed = [50; 32];
        seed[..8].copy_from_slice(&self.log.len().to_le_bytes());
        let key = SigningKey::from_seed(&seed);
        let body = self.invite_body(&key, uses);
        Link { id: self.say(by, body).unwrap(), key }
    }

    pub fn join_event(&mut self, link: &Link, person: &Person) -> SignedEvent {
        let join = Join {
            invite: link.id,
            name: person.written(link.id).hash(),
            key: Base64Array(person.key()),
            static_key: Base64Array(person.static_key()),
            static_proof: Base64Array(person.static_proof()),
            participation_key: Base64Array(person.participation_key()),
            participation_proof: Base64Array(person.participation_proof()),
        };
        let id = self.next_id();
        let invite_name = keys::invite_name(&link.key.verifying_key().to_bytes());
        let signers = [(&*person.id().to_string(), &person.signing), (invite_name.as_str(), &link.key)];
        sign(self.state.id(), id, Body::Join(join), &signers)
    }

    /// Somebody joins or asks to; they are one of the people then. Returns their number and the event.
    pub fn join_by(&mut self, link: &Link, person: Person) -> Result<(usize, Uuid), Refusal> {
        let event = self.join_event(link, &person);
        let id = self.take(event)?;
        self.people.push(person);
        Ok((self.people.len() - 1, id))
    }

    pub fn vouch(&mut self, voucher: usize, r#for: Uuid) -> Result<Uuid, Refusal> {
        self.say(voucher, Body::Vouch(Vouch { r#for }))
    }

    pub fn is_member(&self, person: usize) -> bool {
        self.state.members().get(&self.people[person].id()).is_some_and(|member| !member.left)
    }

    pub fn member(&self, person: usize) -> &Member {
        &self.state.members()[&self.people[person].id()]
    }

    /// Somebody with these keys asks to be that member, with an invitation that another member gave them.
    pub fn recover_event(&mut self, member: MemberId, with: &Person) -> SignedEvent {
        let helps = (0..self.people.len()).find(|n| self.people[*n].id() != member && self.is_member(*n));
        let link = self.invite(helps.unwrap(), 1);
        self.recover_event_by(&link, member, with)
    }

    pub fn recover_event_by(&mut self, link: &Link, member: MemberId, with: &Person) -> SignedEvent {
        let body = Body::MemberRecover(MemberRecover {
            member,
            invite: link.id,
            key: Base64Array(with.key()),
            static_key: Base64Array(with.static_key()),
            static_proof: Base64Array(with.static_proof()),
            participation_key: Base64Array(with.participation_key()),
            participation_proof: Base64Array(with.participation_proof()),
        });
        let id = self.next_id();
        let invite = keys::invite_name(&link.key.verifying_key().to_bytes());
        let signers = [(&*member.to_string(), &with.signing), (&*invite, &link.key)];
        sign(self.state.id(), id, body, &signers)
    }

    /// A member says something with another key than the one that they came with.
    pub fn by_key(&mut self, member: MemberId, with: &Person, body: Body) -> SignedEvent {
        let id = self.next_id();
        sign(self.state.id(), id, body, &[(&member.to_string(), &with.signing)])
    }

    pub fn rekey_event(&mut self, member: MemberId, old: &Person, new: &Person) -> SignedEvent {
        let body = Body::MemberRekey(MemberRekey {
            key: Base64Array(new.key()),
            static_key: Base64Array(new.static_key()),
            static_proof: Base64Array(new.static_proof()),
            participation_key: Base64Array(new.participation_key()),
            participation_proof: Base64Array(new.participation_proof()),
        });
        let id = self.next_id();
        let signers = [(&*member.to_string(), &old.signing), (&*member.to_string(), &new.signing)];
        sign(self.state.id(), id, body, &signers)
    }

    pub fn remove_deed(&self, people: &[usize]) -> Deed {
        Deed::Remove(RemoveEffect { members: people.iter().map(|n| self.people[*n].id()).collect() })
    }

    /// What happens by itself until now has happened.
    pub fn wait(&mut self, ms: u64) {
        self.advance(ms);
        self.state.advance(self.now);
    }
}

/// Who has lost their words, of [`seven_of_whom_one_lost_their_words`].
pub const LOST: usize = 2;

/// Seven founders, whose third has lost their words.
pub fn seven_of_whom_one_lost_their_words() -> World {
    World::with(7, Rules { recover: RecoverRule { vouches: 3, wait: 7 * DAY }, ..lax() })
}

/// A new key of that member, vouched for by three.
pub fn recovered(world: &mut World, with: &Person) -> Uuid {
    let member = world.people[LOST].id();
    let event = world.recover_event(member, with);
    let asked = world.take(event).unwrap();
    for voucher in [0, 1, 3] {
        world.vouch(voucher, asked).unwrap();
    }
    asked
}
