//! A small world for tests: people with keys, a host, and an assembly that is told things.
#![allow(dead_code, unused_imports)] // each test file uses a part

mod circles;
mod contests;
mod founding;
pub mod hidden;
pub mod people;
mod person;
mod proposing;
mod refusing;
mod voting;

pub use contests::*;
pub use founding::*;
pub use person::*;

use folkmoot_ledger::{
    bytes::{Base64, Base64Array},
    contest::Contest,
    events::{SignedEvent, *},
    keys::{self, MemberId, SigningKey},
    note::Note,
    obligation::Tallies,
    proposal::{CircleEffect, Deed, Effect, HostEffect, RemoveEffect, Trustees, Way},
    refusal::Refusal,
    rules::{ClassName, DAY, ParticipationRule, Readers, Rules},
    state::{Assembly, CirclePhase, Due, Member, VotePhase},
    texts::{TextHash, Written},
};
use folkmoot_protocol::{
    BallotSeed, Selection, StaticSecret, Sums, VoterTag, certify, deal, deal_commitment, decryption_share,
    recover, seal,
};
use uuid::Uuid;

/// An invitation and the key in its link.
pub struct Link {
    pub id: Uuid,
    pub key: SigningKey,
}

pub struct World {
    pub state: Assembly,
    pub tallies: Tallies,
    pub host: SigningKey,
    pub people: Vec<Person>,
    pub now: u64,
    pub log: Vec<(u64, SignedEvent)>,
    counter: u64,
}

pub const START: u64 = 1_700_000_000_000;

/// Ballots that say Yes to a motion.
pub const YES: &[&[u32]] = &[&[0]];
/// Ballots that say No.
pub const NO: &[&[u32]] = &[&[1]];

impl World {
    /// An assembly founded by `n` people.
    pub fn new(n: u8) -> Self {
        Self::with(n, lax())
    }

    /// An assembly founded by `n` people with these rules.
    pub fn with(n: u8, rules: Rules) -> Self {
        Self::founded(n, rules, None)
    }

    /// An assembly whose founding names trustees, by their numbers among the founders; their ceremony is still to come.
    pub fn with_founding_circle(n: u8, rules: Rules, threshold: u16, trustees: &[usize]) -> Self {
        Self::founded(n, rules, Some((threshold, trustees)))
    }

    fn founded(n: u8, rules: Rules, circle: Option<(u16, &[usize])>) -> Self {
        let people: Vec<Person> = (1..=n).map(Person::new).collect();
        let host = SigningKey::from_seed(&[200; 32]);
        let circle = circle.map(|(threshold, trustees)| FoundingCircle {
            threshold,
            trustees: trustees.iter().map(|n| people[*n].id()).collect(),
        });
        let founding = found_with_circle(&people, &host, rules, circle);
        let (state, obligations) = Assembly::found(START, &founding).unwrap();
        let mut tallies = Tallies::default();
        tallies.discharge(&obligations).unwrap();
        Self { state, tallies, host, people, now: START, log: vec![(START, founding)], counter: 0 }
    }

    /// What another host has who took the first `size` entries over: the same people, and that host's key.
    pub fn carried_on(&self, size: usize, host: SigningKey) -> Self {
        let log = self.log[..size].to_vec();
        let (now, founding) = &log[0];
        let (mut state, mut tallies) = (Assembly::found(*now, founding).unwrap().0, Tallies::default());
        for (now, event) in &log[1..] {
            let obligations = state.apply(*now, event).unwrap();
            tallies.discharge(&obligations).unwrap();
        }
        let people = self.people.iter().map(|person| Person::new(person.dealing[0])).collect();
        let now = log[size - 1].0;
        // Ids of events go on from where they are, so that none is used twice.
        Self { state, tallies, host, people, now, log, counter: self.counter + 1_000 }
    }

    /// Time passes; what happens by itself happens before the next entry.
    pub fn advance(&mut self, ms: u64) {
        self.now += ms;
    }

    pub fn next_id(&mut self) -> Uuid {
        self.counter += 1;
        event_id_at(self.now, self.counter)
    }

    pub fn by(&mut self, person: usize, body: Body) -> SignedEvent {
        let id = self.next_id();
        let person = &self.people[person];
        sign(self.state.id(), id, body, &[(&person.id().to_string(), &person.signing)])
    }

    pub fn by_host(&mut self, body: Body) -> SignedEvent {
        let id = self.next_id();
        sign(self.state.id(), id, body, &[(&keys::origin(self.state.id()), &self.host)])
    }

    /// Applies and discharges; the log keeps what was taken.
    pub fn take(&mut self, event: SignedEvent) -> Result<Uuid, Refusal> {
        self.now += 1;
        let obligations = self.state.validate(self.now, &event)?;
        self.tallies.discharge(&obligations)?;
        self.state.apply(self.now, &event)?;
        let id = event.event.id;
        self.log.push((self.now, event));
        Ok(id)
    }

    /// One person says something.
    pub fn say(&mut self, person: usize, body: Body) -> Result<Uuid, Refusal> {
        let event = self.by(person, body);
        self.take(event)
    }

    /// The host says something.
    pub fn state_as_host(&mut self, body: Body) -> Result<Uuid, Refusal> {
        let event = self.by_host(body);
        self.take(event)
    }

    /// One person more joins, with an invitation of the first one, and is a member at once where the rules let them.
    pub fn join(&mut self, n: u8) -> usize {
        let invitation = SigningKey::from_seed(&[n ^ 0x55; 32]);
        let invite = Invite {
            key: Base64Array(invitation.verifying_key().to_bytes()),
            uses: 1,
            expires: self.now + 1_000_000,
        };
        let invite = self.say(0, Body::Invite(invite)).unwrap();
        let person = Person::new(n);
        let body = Body::Join(Join {
            invite,
            name: person.written(invite).hash(),
            key: Base64Array(person.key()),
            static_key: Base64Array(person.static_key()),
            static_proof: Base64Array(person.static_proof()),
            participation_key: Base64Array(person.participation_key()),
            participation_proof: Base64Array(person.participation_proof()),
        });
        let names = [person.id().to_string(), keys::invite_name(&invitation.verifying_key().to_bytes())];
        let id = self.next_id();
        let signers = [(names[0].as_str(), &person.signing), (names[1].as_str(), &invitation)];
        let event = sign(self.state.id(), id, body, &signers);
        self.take(event).unwrap();
        self.people.push(person);
        self.people.len() - 1
    }

    /// So many people more join.
    pub fn join_many(&mut self, count: u8) {
        let before = u8::try_from(self.people.len()).unwrap();
        for n in 1..=count {
            self.join(before + n);
        }
    }
}

/// A text with a salt that tests share.
pub fn written(text: &str) -> Written {
    Written::new([7; 16], text)
}

/// The name of a text in the log.
pub fn hashed(text: &str) -> TextHash {
    written(text).hash()
}
