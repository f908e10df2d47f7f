//! The state of an assembly after some number of entries (docs/spec/09-events.md, section 9.8).
//!
//! Only data and questions about it: what an event asks of the state and does to it stands in the event's own file
//! ([`crate::events`]), and entries are taken one after the other by [`Assembly::apply`].
//!
//! Reading order: [`Assembly`] here, then `people` (members, invitations), `circles` (the trustee ceremony), `votes`
//! (proposal to result) with `ballots` and `fingerprint`, and `due` (what the host has to state when).
//!
//! ```
//! use folkmoot_ledger::state::Assembly;
//!
//! # use folkmoot_ledger::{bytes::Base64Array, events::*, keys::{self, SigningKey}, note::Note, rules::Rules, texts::Written};
//! # use folkmoot_protocol::{circle::{self, StaticSecret}, participation::{self, ParticipationSecret}};
//! # let (ada, secret, unseen) = (SigningKey::from_seed(&[1; 32]), StaticSecret::random(), ParticipationSecret::random());
//! # let key = ada.verifying_key().to_bytes();
//! # let founder = Founder {
//! #     name: Written::new([8; 16], "Ada").hash(),
//! #     key: Base64Array(key),
//! #     static_key: Base64Array(secret.public().to_bytes()),
//! #     static_proof: Base64Array(circle::prove_possession(&secret, &key)),
//! #     participation_key: Base64Array(unseen.key().to_bytes()),
//! #     participation_proof: Base64Array(participation::prove_possession(&unseen, &key)),
//! # };
//! # let found = Body::Found(Found {
//! #     name: "Bakers".into(),
//! #     purpose: Written::new([7; 16], "Bread.").hash(),
//! #     rules: Rules::small(),
//! #     members: vec![founder],
//! #     host: Base64Array(SigningKey::from_seed(&[2; 32]).verifying_key().to_bytes()),
//! #     salt: Base64Array([7; 16]),
//! #     circle: None,
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

mod amendments;
mod asking;
mod ballots;
mod book;
mod ceremonies;
mod circles;
mod confirmations;
mod consequences;
mod due;
mod fingerprint;
mod groups;
mod log_order;
mod office;
mod names;
mod pages;
mod participation;
mod people;
mod proposals;
mod recovery;
mod standing;
mod texts;
mod timers;
mod voices;
mod votes;

pub use amendments::{Amendment, AmendmentAsk};
pub(crate) use asking::Entrance;
pub use asking::{Asking, AskingPhase};
pub use ballots::{Ballots, CastBallot};
pub use book::{BookText, TextVersion};
pub(crate) use ceremonies::{Ceremony, check_threshold};
pub use circles::{Circle, CirclePhase, FailReason, Trustee};
pub use confirmations::Confirmations;
pub use consequences::{Consequence, ConsequencePhase, Consequences};
pub use due::Due;
pub(crate) use fingerprint::Electorate;
pub use groups::Group;
pub use log_order::LogOrder;
pub use office::{CircleInOffice, HostInOffice, RulesInForce, Term};
pub use pages::PagesAnnounced;
pub use participation::ParticipationReason;
pub(crate) use participation::ring;
pub(crate) use people::{BroughtKeys, Signer};
pub use people::{Invitation, Member};
pub(crate) use proposals::{CLOSES_WITHIN, LAPSES_AFTER, OWN_AT_ONCE};
pub use recovery::{Recovery, RecoveryPhase};
pub(crate) use standing::SeenDays;
pub use texts::{KnownText, KnownTexts};
pub use timers::Timer;
pub(crate) use timers::Timers;
pub use votes::{Answer, Closed, Released, Unopened, Vote, VotePhase};

use crate::{
    keys::MemberId,
    merkle::{Hash, Tree},
    proposal::Target,
    rules::Rules,
    texts::TextHash,
};
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use uuid::Uuid;

/// The state of an assembly after some number of entries.
#[derive(Clone)]
pub struct Assembly {
    pub(crate) id: Uuid,
    /// SHA-256 of the text of the founding event: the id has only 122 bits of such a hash.
    pub(crate) founding: [u8; 32],
    /// The id of that event.
    pub(crate) founding_event: Uuid,
    pub(crate) name: String,
    pub(crate) purpose: TextHash,
    pub(crate) rules: Rules,
    pub(crate) host: [u8; 32],
    pub(crate) salt: [u8; 16],
    pub(crate) founded_ms: u64,
    /// The tree of the entries so far: lots are drawn from its root.
    pub(crate) tree: Tree,
    pub(crate) time_ms: u64,
    /// The time of what last happened by itself, in Unix milliseconds.
    pub(crate) advanced_ms: u64,
    pub(crate) members: BTreeMap<MemberId, Member>,
    /// On which days the members were last seen.
    pub(crate) seen_days: SeenDays,
    /// How many of them have not left.
    pub(crate) active: usize,
    pub(crate) static_keys: HashSet<[u8; 32]>,
    /// All participation keys that members have or had, and those that somebody asks with.
    pub(crate) participation_keys: HashSet<[u8; 32]>,
    /// The ids of all events.
    pub(crate) events: HashSet<Uuid>,
    pub(crate) invitations: LogOrder<Invitation>,
    /// Who asks to join, by the id of the event with which they do.
    pub(crate) asking: LogOrder<Asking>,
    /// Who asks for a new key, by the id of the event with which they do.
    pub(crate) recoveries: LogOrder<Recovery>,
    /// The recoveries of each member that have not ended, the oldest first.
    pub(crate) recovering: HashMap<MemberId, Vec<Uuid>>,
    /// All Ed25519 keys that members have or had, and those that somebody asks with.
    pub(crate) keys: HashSet<[u8; 32]>,
    /// When people came in whom the bound on growth counts: those of the last 30 days, the oldest first.
    pub(crate) admissions: VecDeque<u64>,
    /// When members were removed who had been it for 180 days, for the brake: those of the last 90 days, the oldest first.
    pub(crate) removals: VecDeque<u64>,
    pub(crate) circles: LogOrder<Circle>,
    /// The circles that are or were in office; the last one is.
    pub(crate) offices: Vec<CircleInOffice>,
    pub(crate) hosts: Vec<HostInOffice>,
    pub(crate) pages: Vec<PagesAnnounced>,
    pub(crate) rules_history: Vec<RulesInForce>,
    pub(crate) book: LogOrder<BookText>,
    pub(crate) groups: LogOrder<Group>,
    pub(crate) votes: LogOrder<Vote>,
    /// The votes that are proposed, open or closed without a result, by the number of entries before their proposal.
    pub(crate) running: BTreeMap<u64, Uuid>,
    /// How many votes each member has proposed that are still proposed or open, second readings apart.
    pub(crate) own_running: HashMap<MemberId, u32>,
    /// Until when proposals on a target take three times the signatures, since an effect on it failed.
    pub(crate) failed: HashMap<Target, u64>,
    /// The proposals that have not opened yet and have effects, by what they would change.
    pub(crate) proposed_on: HashMap<Target, Vec<Uuid>>,
    /// The texts that stand beside the log.
    pub(crate) texts: KnownTexts,
    pub(crate) timers: Timers,
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
    pub fn purpose(&self) -> &TextHash {
        &self.purpose
    }

    /// Its rules.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The random bytes of the founding event from which its founders' keys follow.
    pub fn salt(&self) -> [u8; 16] {
        self.salt
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

    /// No entry is taken of a time before this one, in Unix milliseconds: that of the last entry, or of what happened by itself
    /// since then.
    pub fn earliest_ms(&self) -> u64 {
        self.time_ms.max(self.advanced_ms)
    }

    /// The members, those who left included, by id.
    pub fn members(&self) -> &BTreeMap<MemberId, Member> {
        &self.members
    }

    /// How many are members now.
    pub fn active_members(&self) -> usize {
        self.active
    }

    /// The invitations in the order of the log.
    pub fn invitations(&self) -> &LogOrder<Invitation> {
        &self.invitations
    }

    /// Who asks to join, or did, in the order of the log.
    pub fn asking(&self) -> &LogOrder<Asking> {
        &self.asking
    }

    /// Who asks for a new key, or did, in the order of the log.
    pub fn recoveries(&self) -> &LogOrder<Recovery> {
        &self.recoveries
    }

    /// The circles in the order of the log.
    pub fn circles(&self) -> &LogOrder<Circle> {
        &self.circles
    }

    /// The texts that the log names: which, of whom, and which of them are erased.
    pub fn texts(&self) -> &KnownTexts {
        &self.texts
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
