//! People with keys. Those of tests follow from a number, so that every run has the same people.

use crate::draw::Draw;
use folkmoot_client::{
    keys::{FoundingSalt, KeyRing, MemberKeys},
    phrase::Phrase,
};
use folkmoot_ledger::{
    rules::{ParticipationRule, Readers, Rules},
    texts::Written,
};
use uuid::Uuid;

/// Somebody with keys.
pub struct Person {
    /// The name under which they join.
    pub name: String,
    /// What follows from their phrase.
    pub ring: KeyRing,
    /// Their keys, in the one assembly of a simulation.
    pub keys: MemberKeys,
}

/// The salt of every founding: runs are to be the same each time.
pub const SALT: FoundingSalt = *b"folkmoot-for-all";

impl Person {
    /// Somebody who has this phrase. They join with the keys of a founder, which nobody can tell, so that all keys are there before the assembly
    /// is.
    pub fn new(name: String, ring: KeyRing) -> Self {
        let keys = ring.founding(SALT);
        Self { name, ring, keys }
    }

    /// Their name, as it stands beside the log.
    pub fn written(&self, salt: [u8; 16]) -> Written {
        Written::new(salt, &self.name)
    }
}

/// Person number `n`: a phrase whose entropy is that number.
pub fn person(n: u64) -> Person {
    let mut entropy = [0x5a; 16];
    entropy.iter_mut().zip(n.to_be_bytes()).for_each(|(to, from)| *to = from);
    Person::new(format!("Person {n}"), KeyRing::from_phrase(&Phrase::from_entropy(&entropy)))
}

/// A fresh event id.
pub fn fresh_id(now_ms: u64) -> Uuid {
    Draw::new(None).id(now_ms)
}

/// The rules of a small group, but a single ballot may be opened, everybody may read the record, and it is seen who takes part: most tests
/// have few voters, and look at everything.
pub fn lax_rules() -> Rules {
    Rules {
        min_ballots: 1,
        record: Readers::Public,
        participation: ParticipationRule::Open,
        ..Rules::small()
    }
}
