//! Records for tests: an honest story told through the real fold, and the same log in the hands of whoever changes it.

use std::collections::BTreeMap;

use folkmoot_ledger::bytes::Base64;
use folkmoot_ledger::checkpoint::{Checkpoint, SignedCheckpoint};
use folkmoot_ledger::cosignature::Cosigner;
use folkmoot_ledger::entry::Entry;
use folkmoot_ledger::events::{Body, Cast, Event};
use folkmoot_ledger::keys::{self, SigningKey};
use folkmoot_ledger::merkle::{MemoryTree, leaf_hash};
use folkmoot_ledger::note::Note;
use folkmoot_ledger::receipt::Receipt;
use folkmoot_ledger::texts::TextHash;
use folkmoot_ledger::tiles::{self, Resource};
use folkmoot_ledger::{events::SignedEvent, obligation::Tallies, state::Assembly};
use folkmoot_protocol::{BallotSeed, Selection, VoterTag, seal};
use folkmoot_verifier::source::{Source, SourceError};
use folkmoot_verifier::{Options, Plan, Report, run};
use uuid::Uuid;

use super::story::Story;
use super::world::{event_id, sign, written_by};

pub type Files = BTreeMap<String, Vec<u8>>;

/// A witness.
pub fn cosigner(number: u8) -> Cosigner {
    Cosigner::new(&format!("w{number}.example"), SigningKey::from_seed(&[90 + number; 32])).unwrap()
}

/// A log as bytes, with the key that signs its checkpoints.
#[derive(Clone)]
pub struct Log {
    pub entries: Vec<Vec<u8>>,
    pub host_seed: [u8; 32],
    /// A later host, with the first size of the log that it signs.
    pub later_host: Option<(usize, [u8; 32])>,
    pub id: Uuid,
}

impl Log {
    pub fn of(log: &[(u64, SignedEvent)], host: &SigningKey) -> Log {
        let entries = log.iter().map(|(time, event)| entry(*time, event)).collect();
        let id = keys::assembly_id(log[0].1.note.text());
        Log { entries, host_seed: *host.expose_seed(), later_host: None, id }
    }

    pub fn host(&self) -> SigningKey {
        SigningKey::from_seed(&self.host_seed)
    }

    /// The host in office when the log has this size.
    pub fn host_at(&self, size: usize) -> SigningKey {
        let later = self.later_host.filter(|(from, _)| size >= *from);
        later.map_or_else(|| self.host(), |(_, seed)| SigningKey::from_seed(&seed))
    }

    pub fn tree(&self, size: usize) -> MemoryTree {
        let mut tree = MemoryTree::new();
        for entry in &self.entries[..size] {
            tree.push(leaf_hash(entry));
        }
        tree
    }

    /// The checkpoint that the host signed when the log had this size.
    pub fn checkpoint_at(&self, size: usize) -> Vec<u8> {
        let checkpoint = Checkpoint::new(keys::origin(self.id), size as u64, self.tree(size).root());
        checkpoint.sign(&self.host_at(size)).unwrap().as_bytes().to_vec()
    }

    /// The checkpoint at a size, with the cosignatures of these witnesses at a time.
    pub fn cosigned(&self, size: usize, by: &[u8], time_ms: u64) -> Vec<u8> {
        let (origin, host) = (keys::origin(self.id), self.host_at(size).verifying_key());
        let mut signed = SignedCheckpoint::verify(&self.checkpoint_at(size), &origin, &host).unwrap();
        for number in by {
            signed.add(&cosigner(*number).cosign(signed.note().text(), time_ms / 1000).unwrap()).unwrap();
        }
        signed.as_bytes().to_vec()
    }

    /// The receipt that the host gave for an entry when the log had this size.
    pub fn receipt_at(&self, index: usize, size: usize) -> Vec<u8> {
        let receipt = Receipt {
            entry: Entry::parse(&self.entries[index]).unwrap(),
            index: index as u64,
            proof: self.tree(size).inclusion_proof(index as u64, size as u64).unwrap(),
            checkpoint: Note::parse(&self.checkpoint_at(size)).unwrap(),
        };
        receipt.encode()
    }

    /// All files of the record, made anew from the entries: tiles rebuilt, checkpoint signed again.
    pub fn files(&self) -> Files {
        let size = self.entries.len();
        let mut files = Files::from([("checkpoint".to_owned(), self.checkpoint_at(size))]);
        let tree = self.tree(size);
        for file in tiles::bundles_at(size as u64) {
            let Resource::Entries { number, width } = file else { unreachable!() };
            let from = number as usize * 256;
            let entries = self.entries[from..from + usize::from(width)].iter().map(Vec::as_slice);
            files.insert(file.to_string(), tiles::encode_bundle(entries).unwrap());
        }
        for file in tiles::tiles_at(size as u64) {
            let Resource::Tile { level, number, width } = file else { unreachable!() };
            files.insert(file.to_string(), tree.tile(level, number, width).unwrap());
        }
        files
    }

    /// The record as a source.
    pub fn source(&self) -> Memory {
        Memory(self.files())
    }

    /// The same with the names of the people of tests beside it.
    pub fn named(&self) -> Files {
        let mut files = self.files();
        for index in 0..self.entries.len() {
            // What somebody broke names nobody.
            let Ok(entry) = Entry::parse(&self.entries[index]) else { continue };
            let Ok(signed) = SignedEvent::from_note(entry.into_note()) else { continue };
            let lines = names(&signed.event.body);
            if !lines.is_empty() {
                let file = Resource::Texts { number: index as u64 / 256 }.to_string();
                files.entry(file).or_default().extend(lines.into_bytes());
            }
        }
        files
    }

    /// The number of the `nth` entry of a kind.
    #[track_caller]
    pub fn find(&self, kind: &str, nth: usize) -> usize {
        let field = format!("\"type\":\"{kind}\"");
        let has = |entry: &&Vec<u8>| String::from_utf8_lossy(entry).contains(&field);
        let found = (0..self.entries.len()).filter(|i| has(&&self.entries[*i])).nth(nth);
        found.unwrap_or_else(|| panic!("no {kind} number {nth}"))
    }

    pub fn time(&self, index: usize) -> u64 {
        Entry::parse(&self.entries[index]).unwrap().time_ms()
    }

    pub fn event(&self, index: usize) -> Event {
        self.signed(index).event
    }

    pub fn signed(&self, index: usize) -> SignedEvent {
        SignedEvent::from_note(Entry::parse(&self.entries[index]).unwrap().into_note()).unwrap()
    }

    /// Puts another note in the place of an entry, at the same time.
    pub fn replace(&mut self, index: usize, event: &SignedEvent) {
        self.entries[index] = entry(self.time(index), event);
    }

    /// Puts a note before an entry, at the time of that entry (or of the last one).
    pub fn insert(&mut self, index: usize, event: &SignedEvent) {
        let time = self.time(index.min(self.entries.len() - 1));
        self.entries.insert(index, entry(time, event));
    }

    /// The state just before an entry, and the sums of the ballots so far.
    pub fn state_before(&self, index: usize) -> (Assembly, Tallies) {
        let mut tallies = Tallies::default();
        let (mut state, obligations) = Assembly::found(self.time(0), &self.signed(0)).unwrap();
        tallies.discharge(&obligations).unwrap();
        for i in 1..index {
            let obligations = state.apply(self.time(i), &self.signed(i)).unwrap();
            tallies.discharge(&obligations).unwrap();
        }
        (state, tallies)
    }

    /// The host says what it wants in the place of what it said.
    pub fn restate(&mut self, index: usize, body: Body) {
        let event = Event { assembly: self.id, id: self.event(index).id, body };
        let signed = sign_text(&event.encode(), &[(&keys::origin(self.id), &self.host())]);
        self.entries[index] = with_time(self.time(index), &signed);
    }
}

/// The lines of the names that an event brings: those of the people of tests follow from key and invitation.
fn names(body: &Body) -> String {
    let brought = match body {
        Body::Found(found) => found.members.iter().map(|one| (one.name, one.key.0, Uuid::nil())).collect(),
        Body::Join(join) => vec![(join.name, join.key.0, join.invite)],
        _ => Vec::new(),
    };
    let line = |(hash, key, invite): (TextHash, [u8; 32], Uuid)| {
        let mut written = (0..300).map(|n| written_by(&key, invite, &format!("Person {n}")));
        written.find(|written| written.hash() == hash).expect("a name of somebody in tests").line()
    };
    brought.into_iter().map(line).collect()
}

pub fn entry(time: u64, event: &SignedEvent) -> Vec<u8> {
    Entry::new(time, event.note.clone()).unwrap().encode()
}

pub fn with_time(time: u64, note: &Note) -> Vec<u8> {
    Entry::new(time, note.clone()).unwrap().encode()
}

pub fn sign_text(text: &str, signers: &[(&str, &SigningKey)]) -> Note {
    Note::sign(text, signers).unwrap()
}

impl Story {
    /// A member who colludes says something in this assembly.
    pub fn by(&self, person: usize, id: Uuid, body: Body) -> SignedEvent {
        let person = &self.world.people[person];
        sign(self.log.id, id, body, &[(&person.id().to_string(), &person.signing)])
    }

    /// The host says something.
    pub fn by_host(&self, id: Uuid, body: Body) -> SignedEvent {
        sign(self.log.id, id, body, &[(&keys::origin(self.log.id), &self.world.host)])
    }

    /// A ballot as the device of this person would seal it.
    pub fn ballot(&self, vote: usize, person: usize, choices: &[&[u32]]) -> Vec<u8> {
        let context = self.world.state.votes()[&self.votes[vote]].context().unwrap();
        let selections: Vec<_> = choices.iter().map(|choice| Selection(choice.to_vec())).collect();
        let tag = VoterTag(self.world.people[person].id().0);
        seal(&context, &tag, &selections, &BallotSeed::from_bytes([77; 32])).unwrap()
    }

    /// A colluding member's ballot event.
    pub fn cast(
        &self,
        vote: usize,
        person: usize,
        previous: Option<Uuid>,
        ballot: Vec<u8>,
        id: u64,
    ) -> SignedEvent {
        let body = Body::Cast(Cast { vote: self.votes[vote], previous, ballot: Base64(ballot) });
        self.by(person, event_id(id), body)
    }
}

/// Files in memory as a source.
pub struct Memory(pub Files);

impl Source for Memory {
    fn read(&mut self, file: &Resource) -> Result<Vec<u8>, SourceError> {
        self.0.get(&file.to_string()).cloned().ok_or_else(|| SourceError::Missing(file.to_string()))
    }

    fn expect(&mut self, _plan: &Plan) -> Result<(), SourceError> {
        Ok(())
    }
}

pub fn audit(files: Files, options: Options) -> Report {
    run(&mut Memory(files), options, &mut |_| {})
}

pub fn anchored(id: Uuid) -> Options {
    Options { assemblies: vec![id.to_string()], ..Options::default() }
}
