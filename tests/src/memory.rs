//! A host in memory. It is honest where it is asked with [`MemoryHost::post`] and [`MemoryHost::tick`], and it holds the host's
//! key: [`MemoryHost::force`] and [`MemoryHost::fork`] let a test be the *operator* of docs/threats, who signs whatever helps.

use folkmoot_ledger::{
    checkpoint::Checkpoint,
    entry::Entry,
    event::{Body, Event},
    fold::{Assembly, Due, Refusal, SignedEvent, Tallies},
    keys::{self, SigningKey},
    merkle::MemoryTree,
    note::Note,
    receipt::Receipt,
    tiles::{self, Resource},
};
use uuid::Uuid;

use crate::people::fresh_id;

/// A host of one assembly.
pub struct MemoryHost {
    key: SigningKey,
    entries: Vec<Vec<u8>>,
    tree: MemoryTree,
    tallies: Tallies,
    state: Option<Assembly>,
    /// The host's clock, in Unix milliseconds.
    pub now_ms: u64,
}

impl MemoryHost {
    /// A host whose clock stands at `now_ms`.
    pub fn new(now_ms: u64) -> Self {
        Self {
            key: SigningKey::from_seed(&[0x48; 32]),
            entries: Vec::new(),
            tree: MemoryTree::new(),
            tallies: Tallies::default(),
            state: None,
            now_ms,
        }
    }

    /// The host's public key.
    pub fn key(&self) -> [u8; 32] {
        self.key.verifying_key().to_bytes()
    }

    /// The state of its assembly.
    pub fn state(&self) -> &Assembly {
        self.state.as_ref().expect("an assembly was founded")
    }

    /// The id of its assembly.
    pub fn assembly(&self) -> Uuid {
        self.state().id()
    }

    /// How many entries the log has.
    pub fn size(&self) -> u64 {
        self.tree.size()
    }

    /// The bytes of an entry.
    pub fn entry(&self, index: u64) -> &[u8] {
        &self.entries[usize::try_from(index).expect("a small log")]
    }

    /// Takes an event as an honest host does and answers with the receipt.
    pub fn post(&mut self, note: &[u8]) -> Result<Vec<u8>, Refusal> {
        let signed = SignedEvent::parse(note)?;
        let obligations = match &self.state {
            None => {
                let (state, obligations) = Assembly::found(self.now_ms, &signed)?;
                self.state = Some(state);
                obligations
            }
            Some(state) => state.check(self.now_ms, &signed)?,
        };
        self.tallies.discharge(&obligations)?;
        if self.tree.size() > 0 {
            self.state.as_mut().expect("founded").apply(self.now_ms, &signed)?;
        }
        Ok(self.append(note))
    }

    /// Appends whatever it is told to, without asking anybody. The host's own state follows where it can.
    pub fn force(&mut self, note: &[u8]) -> Vec<u8> {
        if let (Some(state), Ok(signed)) = (&mut self.state, SignedEvent::parse(note)) {
            let _ = state.apply(self.now_ms, &signed);
        }
        self.append(note)
    }

    /// Appends bytes that need not even be an entry; the checkpoint is signed all the same.
    pub fn force_entry(&mut self, entry: &[u8]) {
        self.entries.push(entry.to_vec());
        self.tree.push_entry(entry);
    }

    fn append(&mut self, note: &[u8]) -> Vec<u8> {
        let note = Note::parse(note).expect("the test posts notes");
        let entry = Entry::new(self.now_ms, note).expect("the test posts entries");
        self.force_entry(&entry.encode());
        self.receipt(self.size() - 1)
    }

    /// Signs a statement of the host.
    pub fn statement(&self, body: Body) -> Vec<u8> {
        let event = Event { assembly: self.assembly(), id: fresh_id(self.now_ms), body };
        let name = keys::origin(self.assembly());
        Note::sign(&event.encode(), &[(&name, &self.key)]).expect("a statement is a note").encode()
    }

    /// Moves the clock and states whatever is due then.
    pub fn tick(&mut self, now_ms: u64) {
        self.now_ms = now_ms;
        while let Some(due) = self.state().due(now_ms).into_iter().next() {
            let body = match due {
                Due::Open(vote) => self.state().open_statement(vote),
                Due::Close(vote) => {
                    let context = self.state().votes()[&vote].context.clone().expect("open votes have one");
                    self.state().close_statement(vote, &self.tallies.sums(vote, &context))
                }
                Due::Result(vote) => {
                    let opening = self.state().votes()[&vote].opening().expect("it is due");
                    self.state().result_statement(vote, &opening.solve().expect("valid shares open a tally"))
                }
            };
            let note = self.statement(body.expect("it is due"));
            self.post(&note).expect("an honest host states what is right");
        }
    }

    /// The signed checkpoint.
    pub fn checkpoint(&self) -> Vec<u8> {
        self.checkpoint_at(self.size())
    }

    /// The signed checkpoint of an earlier size.
    pub fn checkpoint_at(&self, size: u64) -> Vec<u8> {
        let root = self.tree.root_at(size).expect("a size that the log had");
        let signed = Checkpoint::new(keys::origin(self.assembly()), size, root).sign(&self.key);
        signed.expect("an origin is a key name").as_bytes().to_vec()
    }

    /// What it serves under a path of the log.
    pub fn serve(&self, path: &str) -> Option<Vec<u8>> {
        match path.parse().ok()? {
            Resource::Checkpoint => Some(self.checkpoint()),
            Resource::Tile { level, number, width } => self.tree.tile(level, number, width),
            Resource::Entries { number, width } => {
                let from = usize::try_from(number).ok()? * usize::from(tiles::WIDTH);
                let entries = self.entries.get(from..from + usize::from(width))?;
                tiles::encode_bundle(entries.iter().map(Vec::as_slice)).ok()
            }
        }
    }

    /// The receipt for an entry.
    pub fn receipt(&self, index: u64) -> Vec<u8> {
        let receipt = Receipt {
            entry: Entry::parse(self.entry(index)).expect("an entry"),
            index,
            proof: self.tree.inclusion_proof(index, self.size()).expect("an entry of the log"),
            checkpoint: Note::parse(&self.checkpoint()).expect("a note"),
        };
        receipt.encode()
    }

    /// A second version of the same log up to its first `size` entries, signed with the same key.
    pub fn fork(&self, size: u64) -> Self {
        let mut fork = Self::new(self.now_ms);
        for entry in self.entries.iter().take(usize::try_from(size).expect("a small log")) {
            let entry = Entry::parse(entry).expect("a fork of entries");
            fork.now_ms = entry.time_ms();
            fork.post(entry.note().as_bytes()).expect("a fork of an honest log");
        }
        fork.now_ms = self.now_ms;
        fork
    }
}
