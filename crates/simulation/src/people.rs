//! People with keys. Those of tests follow from a number, so that every run has the same people.

use crate::draw::Draw;
use folkmoot_client::{keys::MemberKeys, phrase::Phrase};
use folkmoot_ledger::rules::Rules;
use uuid::Uuid;

/// Somebody with keys.
pub struct Person {
    /// The name under which they join.
    pub name: String,
    /// Their keys.
    pub keys: MemberKeys,
}

/// Person number `n`: a phrase whose entropy is that number.
pub fn person(n: u64) -> Person {
    let mut entropy = [0x5a; 16];
    entropy.iter_mut().zip(n.to_be_bytes()).for_each(|(to, from)| *to = from);
    Person { name: format!("Person {n}"), keys: MemberKeys::from_phrase(&Phrase::from_entropy(&entropy)) }
}

/// A fresh event id.
pub fn fresh_id(now_ms: u64) -> Uuid {
    Draw::new(None).id(now_ms)
}

/// The rules of a small group, but a single ballot may be opened: most tests have few.
pub fn lax_rules() -> Rules {
    Rules { min_ballots: 1, ..Rules::small() }
}
