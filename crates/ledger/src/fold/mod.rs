//! The fold: the state of an assembly as a pure function of its log (docs/spec/09-events.md).
//!
//! [`Assembly::apply`] looks at one entry after the other. It checks order, authority and phase, changes the state, and
//! returns what else has to be true as [`Obligation`]s; it reads no clock, draws no randomness and verifies no ballot.
//! The same code runs in the host, the verifier and the browser, so they cannot disagree on what a log means.
//!
//! Reading order: [`Assembly`] here, then `people` (members, invitations), `circles` (the trustee ceremony), `votes`
//! (proposal to result), `due` (what the host has to state when), [`Obligation`] and [`Refusal`].

mod circles;
mod due;
mod log_order;
mod people;
mod votes;

pub use circles::{Circle, CirclePhase, Trustee};
pub use due::Due;
pub use log_order::LogOrder;
pub use people::{Invitation, Member};
pub use votes::{CastBallot, Closed, Released, Vote, VotePhase};

pub use crate::{
    obligation::{
        BallotCheck, Discharged, Obligation, PossessionCheck, ResultCheck, ShareCheck, SignatureCheck,
        SumsCheck, Tallies, TallyShares, discharge,
    },
    refusal::{Class, EventError, Refusal},
};

use crate::{
    event::{Body, Event},
    keys::{self, MemberId},
    merkle::{Hash, Tree, leaf_hash_parts},
    note::Note,
    rules::Rules,
};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, HashSet},
    sync::Arc,
};
use uuid::Uuid;

/// An event together with the note that carries it: what is signed is what is stored.
#[derive(Clone, Debug)]
pub struct SignedEvent {
    /// The note, exactly as received.
    pub note: Note,
    /// What its text says.
    pub event: Event,
}

impl SignedEvent {
    /// Reads the bytes of a note that carries an event.
    ///
    /// # Errors
    /// [`Refusal::Note`] or [`Refusal::Event`].
    pub fn parse(bytes: &[u8]) -> Result<Self, Refusal> {
        Self::from_note(Note::parse(bytes)?)
    }

    /// Reads the event that a note carries.
    ///
    /// # Errors
    /// [`Refusal::Event`].
    pub fn from_note(note: Note) -> Result<Self, Refusal> {
        let event = Event::parse(note.text())?;
        Ok(Self { note, event })
    }

    /// The hash of the entry that it makes with a time, as a leaf of the log's tree.
    fn leaf_hash(&self, time_ms: u64) -> Hash {
        leaf_hash_parts(&[format!("{time_ms}\n").as_bytes(), self.note.as_bytes()])
    }
}

/// The state of an assembly after some number of entries.
#[derive(Clone)]
pub struct Assembly {
    id: Uuid,
    /// SHA-256 of the text of the founding event: the id has only 122 bits of such a hash.
    founding: [u8; 32],
    name: String,
    purpose: String,
    rules: Rules,
    host: [u8; 32],
    founded_ms: u64,
    /// The tree of the entries so far: lots are drawn from its root.
    tree: Tree,
    time_ms: u64,
    members: BTreeMap<MemberId, Member>,
    /// Skeletons of all names ever used, so that nobody can pass for another.
    names: HashSet<String>,
    static_keys: HashSet<[u8; 32]>,
    /// The ids of all events.
    events: HashSet<Uuid>,
    invitations: LogOrder<Invitation>,
    circles: LogOrder<Circle>,
    votes: LogOrder<Vote>,
}

/// A change of state that has been judged admissible, ready to be made.
type Change = Box<dyn FnOnce(&mut Assembly) + Send>;

/// Who has to sign: the name in the note's signature line, and the key.
type Signer = (String, [u8; 32]);

/// What the rules for one kind of event answer.
struct Verdict {
    signers: Vec<Signer>,
    obligations: Vec<Obligation>,
    change: Change,
}

impl Verdict {
    fn new(signers: Vec<Signer>, change: impl FnOnce(&mut Assembly) + Send + 'static) -> Self {
        Self { signers, obligations: Vec::new(), change: Box::new(change) }
    }

    fn with(mut self, obligation: Obligation) -> Self {
        self.obligations.push(obligation);
        self
    }

    /// Demands exactly the signatures of the signers, in order: a line more would be an unauthenticated byte in the
    /// record. Whether each is right is an obligation.
    fn into_parts(mut self, note: &Note) -> Result<(Change, Vec<Obligation>), Refusal> {
        let lines = note.signatures();
        if lines.len() != self.signers.len() {
            return Err(Refusal::Signers);
        }
        let message: Arc<str> = note.text().into();
        for ((name, key), line) in self.signers.into_iter().zip(lines) {
            if line.name() != name || line.key_id() != keys::key_id(&name, &key) {
                return Err(Refusal::Signers);
            }
            let signature = line.ed25519().ok_or(Refusal::Signers)?;
            self.obligations.push(Obligation::Signature(SignatureCheck {
                name,
                key,
                message: Arc::clone(&message),
                signature,
            }));
        }
        Ok((self.change, self.obligations))
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
            name: found.name.clone(),
            purpose: found.purpose.clone(),
            rules: found.rules,
            host: found.host.0,
            founded_ms: time_ms,
            tree: Tree::new(),
            time_ms,
            members: BTreeMap::new(),
            names: HashSet::new(),
            static_keys: HashSet::new(),
            events: HashSet::from([signed.event.id]),
            invitations: LogOrder::default(),
            circles: LogOrder::default(),
            votes: LogOrder::default(),
        };
        let (mut signers, mut possessions) = (Vec::new(), Vec::new());
        for founder in &found.members {
            let member =
                assembly.admissible(&founder.name, &founder.key.0, &founder.static_key.0, 0, time_ms)?;
            signers.push((member.id.to_string(), member.key));
            possessions.push(member.possession(founder.static_proof.0));
            assembly.admit(member);
        }
        let mut verdict = Verdict::new(signers, |_| {});
        verdict.obligations = possessions;
        let (_, obligations) = verdict.into_parts(&signed.note)?;
        assembly.grow(time_ms, signed);
        Ok((assembly, obligations))
    }

    /// Takes the next entry and returns what else has to be true of it.
    ///
    /// # Errors
    /// The [`Refusal`] of whatever is wrong with it; the state is then as it was.
    pub fn apply(&mut self, time_ms: u64, signed: &SignedEvent) -> Result<Vec<Obligation>, Refusal> {
        let (change, obligations) = self.judge(time_ms, signed)?;
        // The tree first: what closes a vote draws lots from a tree that has the closing in it.
        self.grow(time_ms, signed);
        change(self);
        self.events.insert(signed.event.id);
        self.time_ms = time_ms;
        Ok(obligations)
    }

    fn grow(&mut self, time_ms: u64, signed: &SignedEvent) {
        let grown = self.tree.push(signed.leaf_hash(time_ms));
        grown.unwrap_or_else(|_| unreachable!("no log has 2^64 entries"));
    }

    /// Says what [`Self::apply`] would say, and changes nothing.
    ///
    /// # Errors
    /// As [`Self::apply`].
    pub fn check(&self, time_ms: u64, signed: &SignedEvent) -> Result<Vec<Obligation>, Refusal> {
        self.judge(time_ms, signed).map(|(_, obligations)| obligations)
    }

    fn judge(&self, time_ms: u64, signed: &SignedEvent) -> Result<(Change, Vec<Obligation>), Refusal> {
        let SignedEvent { note, event } = signed;
        if time_ms < self.time_ms {
            return Err(Refusal::TimeBackwards);
        }
        if event.assembly != self.id {
            return Err(if event.assembly.is_nil() { Refusal::Founding } else { Refusal::OtherAssembly });
        }
        let verdict = match &event.body {
            Body::Found(_) => return Err(Refusal::Founding),
            Body::Invite(invite) => self.judge_invite(time_ms, event.id, note, invite)?,
            Body::Join(join) => self.judge_join(time_ms, join)?,
            Body::Leave(_) => self.judge_leave(note)?,
            Body::CircleCall(call) => self.judge_call(event.id, note, call)?,
            Body::CircleAccept(accept) => self.judge_accept(note, accept)?,
            Body::CircleDeal(deal) => self.judge_deal(note, deal)?,
            Body::CircleCertify(certify) => self.judge_certify(note, certify)?,
            Body::CircleFail(fail) => self.judge_fail(note, fail)?,
            Body::Propose(propose) => self.judge_propose(time_ms, event.id, note, propose)?,
            Body::Withdraw(withdraw) => self.judge_withdraw(note, withdraw)?,
            Body::Open(open) => self.judge_open(time_ms, open)?,
            Body::Cast(cast) => self.judge_cast(time_ms, event.id, note, cast)?,
            Body::Close(close) => self.judge_close(time_ms, close)?,
            Body::Share(share) => self.judge_share(time_ms, note, share)?,
            Body::Result(result) => self.judge_result(result)?,
        };
        // Receipts, ballots, votes, circles and invitations all go by the id of an event: it names one entry.
        if self.events.contains(&event.id) {
            return Err(Refusal::Repeated(event.id));
        }
        verdict.into_parts(note)
    }

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

    /// How many entries have been folded.
    pub fn size(&self) -> u64 {
        self.tree.size()
    }

    /// The root of the tree of the entries that have been folded.
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

    /// The member whose name stands first among the signatures: the author of an event that one member signs.
    fn author(&self, note: &Note) -> Option<&Member> {
        let id: MemberId = note.signatures().first()?.name().parse().ok()?;
        self.members.get(&id)
    }

    fn active_author(&self, note: &Note) -> Result<&Member, Refusal> {
        self.author(note).filter(|member| !member.left).ok_or(Refusal::NotMember)
    }

    fn host_signer(&self) -> Signer {
        (keys::origin(self.id), self.host)
    }
}
