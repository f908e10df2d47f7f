//! `assembly.found`: the first entry of each log, and only it.

use super::{EntryContext, EventType, SignedEvent, Transition};
use crate::{
    fields,
    bytes::Base64Array,
    events::Body,
    keys::{self, MemberId}, limits,
    merkle::Tree,
    obligation::Obligation,
    refusal::{EventError, Refusal},
    rules::Rules,
    state::{Assembly, BroughtKeys, HostInOffice, KnownTexts, LogOrder, Member, RulesInForce, SeenDays, Timers, check_threshold},
    texts::{TextField, TextHash},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

/// A first member, in the founding event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Founder {
    /// The name shown to the others.
    pub name: TextHash,
    /// Ed25519 public key.
    pub key: Base64Array<32>,
    /// Ristretto255 static key for trustee ceremonies.
    pub static_key: Base64Array<32>,
    /// Proof that the member has the secret of the static key (docs/spec/05-circle.md, section 1).
    pub static_proof: Base64Array<64>,
    /// The key for votes that hide who takes part.
    pub participation_key: Base64Array<32>,
    /// Proof that the member has its secret (docs/spec/14-participation.md, section 2).
    pub participation_proof: Base64Array<64>,
}

/// `assembly.found`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// What the assembly is called.
    pub name: String,
    /// What it is for, as Markdown.
    pub purpose: TextHash,
    /// Its rules.
    pub rules: Rules,
    /// The first members, each of whom signs.
    pub members: Vec<Founder>,
    /// Ed25519 public key of the host.
    pub host: Base64Array<32>,
    /// Random bytes from which, with their phrases, the founders' keys of this assembly follow (docs/spec/08-keys.md, section 2).
    pub salt: Base64Array<16>,
    /// The first circle of trustees, of founders; none where the members sign for it later.
    pub circle: Option<FoundingCircle>,
}

/// The first circle of trustees, in the founding event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundingCircle {
    /// How many trustees it takes to open a tally.
    pub threshold: u16,
    /// The trustees in the order of their numbers 1..=n: founders.
    pub trustees: Vec<MemberId>,
}

impl EventType for Found {
    fn check(&self) -> Result<(), EventError> {
        fields::name("name", &self.name)?;
        fields::list("members", &self.members, 1..=100)?;
        if let Some(circle) = &self.circle {
            fields::list("circle.trustees", &circle.trustees, 2..=32)?;
        }
        Ok(self.rules.check()?)
    }

    fn texts(&self) -> Vec<TextField> {
        let purpose = TextField::markdown("purpose", self.purpose, limits::PURPOSE);
        let members = self.members.iter().enumerate();
        let names = members.map(|(line, member)| TextField::name("members.name", member.name, line));
        std::iter::once(purpose).chain(names).collect()
    }

    /// An assembly that exists is not founded again.
    fn validate(&self, _: &Assembly, _: &EntryContext<'_>) -> Result<Transition, Refusal> {
        Err(Refusal::Founding)
    }
}

impl Assembly {
    /// Starts an assembly from the first entry of its log.
    ///
    /// # Errors
    /// The [`Refusal`] of whatever is wrong with it.
    pub fn found(time_ms: u64, signed: &SignedEvent) -> Result<(Self, Vec<Obligation>), Refusal> {
        let Body::Found(found) = &signed.event.body else { return Err(Refusal::Founding) };
        if !signed.event.assembly.is_nil() {
            return Err(Refusal::OtherAssembly);
        }
        keys::VerifyingKey::from_bytes(&found.host.0)?;
        let mut assembly = Self {
            id: keys::assembly_id(signed.note.text()),
            founding: Sha256::digest(signed.note.text().as_bytes()).into(),
            founding_event: signed.event.id,
            name: found.name.clone(),
            purpose: found.purpose,
            rules: found.rules.clone(),
            host: found.host.0,
            salt: found.salt.0,
            founded_ms: time_ms,
            tree: Tree::new(),
            time_ms,
            advanced_ms: time_ms,
            members: BTreeMap::new(),
            active: 0,
            static_keys: HashSet::new(),
            participation_keys: HashSet::new(),
            events: HashSet::from([signed.event.id]),
            invitations: LogOrder::default(),
            asking: LogOrder::default(),
            recoveries: LogOrder::default(),
            recovering: HashMap::new(),
            keys: HashSet::new(),
            seen_days: SeenDays::default(),
            admissions: VecDeque::new(),
            removals: VecDeque::new(),
            circles: LogOrder::default(),
            offices: Vec::new(),
            pages: Vec::new(),
            hosts: vec![HostInOffice {
                key: found.host.0,
                address: None,
                vote: None,
                since_ms: time_ms,
                from_size: 0,
            }],
            rules_history: vec![RulesInForce { rules: found.rules.clone(), vote: None, since_ms: time_ms, from_size: 0 }],
            book: LogOrder::default(),
            groups: LogOrder::default(),
            votes: LogOrder::default(),
            running: BTreeMap::new(),
            own_running: HashMap::new(),
            failed: HashMap::new(),
            proposed_on: HashMap::new(),
            texts: KnownTexts::default(),
            timers: Timers::default(),
        };
        let (mut signers, mut possessions) = (Vec::new(), Vec::new());
        for founder in &found.members {
            let brought = BroughtKeys::new(&founder.key, &founder.static_key, &founder.participation_key);
            let member = assembly.admissible(founder.name, &brought, 0, time_ms)?;
            let member = Member { founder: true, ..member };
            signers.push(member.signer());
            let proofs = member.keys().possessions(founder.static_proof.0, founder.participation_proof.0);
            possessions.extend(proofs);
            assembly.admit(member);
        }
        if let Some(circle) = &found.circle {
            assembly.trustee_keys(&circle.trustees)?;
            check_threshold(circle.threshold, circle.trustees.len())?;
            assembly.begin_ceremony(None, 0, time_ms, circle.threshold, &circle.trustees);
        }
        let mut transition = Transition::new(signers, |_| {});
        transition.obligations = possessions;
        let (_, obligations) = transition.into_parts(&signed.note)?;
        let texts = signed.event.body.texts();
        if !assembly.texts.are_new(&texts) {
            return Err(Refusal::TextKnown);
        }
        assembly.texts.name(&texts, &signed.note, signed.event.id, 0);
        assembly.grow(signed.leaf_hash(time_ms));
        Ok((assembly, obligations))
    }
}
