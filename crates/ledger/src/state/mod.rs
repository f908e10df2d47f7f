//! The state of an assembly after some number of entries (docs/spec/09-events.md, section 9.8).
//!
//! Only data and questions about it: what an event asks of the state and does to it stands in the event's own file
//! ([`crate::events`]), and entries are taken one after the other by [`Assembly::apply`].
//!
//! Reading order: [`Assembly`] here, then `people` (members, invitations), `circles` (the trustee ceremony), `votes`
//! (proposal to result) with `fingerprint`, and `due` (what the host has to state when).
//!
//! ```
//! use folkmoot_ledger::state::Assembly;
//!
//! # use folkmoot_ledger::{bytes::Base64Array, events::*, keys::{self, SigningKey}, note::Note, rules::Rules};
//! # use folkmoot_protocol::circle::{StaticSecret, prove_possession};
//! # let (ada, secret) = (SigningKey::from_seed(&[1; 32]), StaticSecret::random());
//! # let key = ada.verifying_key().to_bytes();
//! # let founder = Founder {
//! #     name: "Ada".into(),
//! #     key: Base64Array(key),
//! #     static_key: Base64Array(secret.public().to_bytes()),
//! #     static_proof: Base64Array(prove_possession(&secret, &key)),
//! # };
//! # let found = Body::Found(Found {
//! #     name: "Bakers".into(),
//! #     purpose: "Bread.".into(),
//! #     rules: Rules::usual(),
//! #     members: vec![founder],
//! #     host: Base64Array(SigningKey::from_seed(&[2; 32]).verifying_key().to_bytes()),
//! # });
//! # let id = |n| uuid::Builder::from_unix_timestamp_millis(1_800_000_000_000, &[n; 10]).into_uuid();
//! # let text = Event { assembly: uuid::Uuid::nil(), id: id(0), body: found }.encode();
//! # let founding = SignedEvent::from_note(Note::sign(&text, &[(&keys::member_id(&key).to_string(), &ada)])?)?;
//! // The first entry makes the state; each further one changes it, or is refused and changes nothing.
//! let (mut state, _) = Assembly::found(1_800_000_000_000, &founding)?;
//! assert_eq!((state.name(), state.size(), state.members().len()), ("Bakers", 1, 1));
//! let Err(refusal) = state.apply(1_800_000_000_001, &founding) else { panic!("founded twice") };
//! assert_eq!((refusal.code(), state.size()), ("assembly.founding", 1));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod circles;
mod due;
mod fingerprint;
mod log_order;
mod people;
mod votes;

pub use circles::{Circle, CirclePhase, FailReason, Trustee};
pub use due::Due;
pub use log_order::LogOrder;
pub(crate) use people::Signer;
pub use people::{Invitation, Member};
pub use votes::{CastBallot, Closed, Proposal, Released, Vote, VotePhase};

use crate::{
    keys::MemberId,
    merkle::{Hash, Tree},
    rules::Rules,
};
use std::collections::{BTreeMap, HashSet};
use uuid::Uuid;

/// The state of an assembly after some number of entries.
#[derive(Clone)]
pub struct Assembly {
    pub(crate) id: Uuid,
    /// SHA-256 of the text of the founding event: the id has only 122 bits of such a hash.
    pub(crate) founding: [u8; 32],
    pub(crate) name: String,
    pub(crate) purpose: String,
    pub(crate) rules: Rules,
    pub(crate) host: [u8; 32],
    pub(crate) founded_ms: u64,
    /// The tree of the entries so far: lots are drawn from its root.
    pub(crate) tree: Tree,
    pub(crate) time_ms: u64,
    pub(crate) members: BTreeMap<MemberId, Member>,
    /// How many of them have not left.
    pub(crate) active: usize,
    /// Skeletons of all names ever used, so that nobody can pass for another.
    pub(crate) names: HashSet<String>,
    pub(crate) static_keys: HashSet<[u8; 32]>,
    /// The ids of all events.
    pub(crate) events: HashSet<Uuid>,
    pub(crate) invitations: LogOrder<Invitation>,
    pub(crate) circles: LogOrder<Circle>,
    pub(crate) votes: LogOrder<Vote>,
}

impl Assembly {
    /// The id, made from the founding event.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// SHA-256 of the text of the founding event.
    pub fn founding_hash(&self) -> &[u8; 32] {
        &self.founding
    }

    /// What the assembly is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it is for.
    pub fn purpose(&self) -> &str {
        &self.purpose
    }

    /// Its rules.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The host's Ed25519 public key.
    pub fn host(&self) -> &[u8; 32] {
        &self.host
    }

    /// When it was founded, in Unix milliseconds.
    pub fn founded_ms(&self) -> u64 {
        self.founded_ms
    }

    /// How many entries have been taken.
    pub fn size(&self) -> u64 {
        self.tree.size()
    }

    /// The root of the tree of the entries that have been taken.
    pub fn root(&self) -> Hash {
        self.tree.root()
    }

    /// The receive time of the last entry, in Unix milliseconds.
    pub fn time_ms(&self) -> u64 {
        self.time_ms
    }

    /// The members, those who left included, by id.
    pub fn members(&self) -> &BTreeMap<MemberId, Member> {
        &self.members
    }

    /// How many members have not left.
    pub fn active_members(&self) -> usize {
        self.active
    }

    /// The invitations in the order of the log.
    pub fn invitations(&self) -> &LogOrder<Invitation> {
        &self.invitations
    }

    /// The circles in the order of the log.
    pub fn circles(&self) -> &LogOrder<Circle> {
        &self.circles
    }

    /// The votes in the order of the log.
    pub fn votes(&self) -> &LogOrder<Vote> {
        &self.votes
    }

    /// Adds an entry to the tree.
    pub(crate) fn grow(&mut self, leaf: Hash) {
        let grown = self.tree.push(leaf);
        grown.unwrap_or_else(|_| unreachable!("no log has 2^64 entries"));
    }
}
