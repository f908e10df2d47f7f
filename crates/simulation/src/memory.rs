//! A host in memory. It is honest where it is asked with [`MemoryHost::post`], [`MemoryHost::extend`] and
//! [`MemoryHost::tick`], and it holds the host's key: [`MemoryHost::force`] and [`MemoryHost::fork`] let a test be the
//! *operator* of docs/attacks.md, who signs whatever helps.

use crate::{Failure, draw::Draw, host::Host};
use folkmoot_client::{
    acts::SignedAct,
    replica::{Progress, Replica},
};
use folkmoot_ledger::{
    checkpoint::Checkpoint,
    entry::Entry,
    events::{Body, Event, SignedEvent, join_posted, split_posted},
    keys::{self, SigningKey},
    merkle::MemoryTree,
    names::Names,
    note::Note,
    obligation::Tallies,
    receipt::Receipt,
    refusal::Refusal,
    state::{Assembly, Due, Vote, VotePhase},
    texts::{TextHash, Texts, Written},
    tiles::{self, Resource},
};
use rayon::prelude::*;
use uuid::Uuid;

mod discharge;

/// A host of one assembly.
pub struct MemoryHost {
    key: SigningKey,
    entries: Vec<Vec<u8>>,
    tree: MemoryTree,
    tallies: Tallies,
    state: Option<Assembly>,
    texts: Texts,
    /// Where the ids of its statements come from.
    pub draw: Draw,
    /// The host's clock, in Unix milliseconds.
    pub now_ms: u64,
}

impl MemoryHost {
    /// A host with a key from this seed, whose clock stands at `now_ms`.
    pub fn new(key_seed: [u8; 32], now_ms: u64) -> Self {
        Self {
            key: SigningKey::from_seed(&key_seed),
            entries: Vec::new(),
            tree: MemoryTree::new(),
            tallies: Tallies::default(),
            state: None,
            texts: Texts::default(),
            draw: Draw::new(None),
            now_ms,
        }
    }

    /// The host's public key.
    pub fn key(&self) -> [u8; 32] {
        self.key.verifying_key().to_bytes()
    }

    /// The state of its assembly, which has to be founded.
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
    ///
    /// # Errors
    /// What an honest host refuses.
    pub fn post(&mut self, note: &[u8]) -> Result<Vec<u8>, Refusal> {
        let signed = SignedEvent::parse_posted(note)?;
        signed.texts().iter().for_each(|written| self.texts.insert(written.clone()));
        match &mut self.state {
            None => {
                let (state, obligations) = Assembly::found(self.now_ms, &signed)?;
                self.tallies.discharge(&obligations)?;
                self.state = Some(state);
            }
            Some(state) => {
                let obligations = state.validate(self.now_ms, &signed)?;
                self.tallies.discharge(&obligations)?;
                state.apply(self.now_ms, &signed)?;
            }
        }
        Ok(self.append(note))
    }

    /// The names that there are.
    pub fn names(&self) -> Names {
        Names::of(self.state(), &self.texts)
    }

    /// Takes acts in order; signatures and ballots are checked together, on all cores. Each takes a millisecond.
    ///
    /// # Errors
    /// What an honest host refuses.
    pub fn extend(&mut self, acts: &[SignedAct]) -> Result<(), Failure> {
        for acts in acts.chunks(discharge::together()) {
            let signed = acts
                .par_iter()
                .map(|act| Ok(SignedEvent::parse_posted(&act.note)?))
                .collect::<Result<Vec<_>, Failure>>()?;
            let mut obligations = Vec::with_capacity(signed.len());
            for signed in signed {
                signed.texts().iter().for_each(|written| self.texts.insert(written.clone()));
                self.now_ms += 1;
                let state = self.state.as_mut().ok_or("nothing was founded")?;
                obligations.push(state.apply(self.now_ms, &signed)?);
                self.force_entry(&Entry::new(self.now_ms, signed.note)?.encode());
            }
            discharge::discharge(&mut self.tallies, &obligations)?;
        }
        Ok(())
    }

    /// Appends whatever it is told to, without asking anybody. The host's own state follows where it can.
    pub fn force(&mut self, note: &[u8]) -> Vec<u8> {
        if let (Some(state), Ok(signed)) = (&mut self.state, SignedEvent::parse_posted(note)) {
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
        let note = Note::parse(split_posted(note).0).expect("what is posted is a note");
        let entry = Entry::new(self.now_ms, note).expect("what is posted makes an entry");
        self.force_entry(&entry.encode());
        self.receipt(self.size() - 1)
    }

    /// Signs a statement of the host.
    pub fn statement(&self, body: Body) -> Vec<u8> {
        let event = Event { assembly: self.assembly(), id: self.draw.id(self.now_ms), body };
        let name = keys::origin(self.assembly());
        Note::sign(&event.encode(), &[(&name, &self.key)]).expect("a statement is a note").encode()
    }

    /// States whatever is due by its clock.
    ///
    /// # Errors
    /// A fault of ours.
    pub fn state_due(&mut self) -> Result<(), Failure> {
        loop {
            if let Some(state) = &mut self.state {
                state.advance(self.now_ms);
            }
            let state = Host::state(self)?;
            let Some(due) = state.due(self.now_ms).into_iter().next() else { return Ok(()) };
            let body = match due {
                Due::Open(vote) => state.open_statement(vote, self.now_ms),
                Due::Close(vote) => {
                    let context = state.votes().get(&vote).and_then(Vote::context);
                    let context = context.ok_or("an open vote has a context")?;
                    state.close_statement(vote, &self.tallies.sums(vote, &context))
                }
                Due::Result(vote) => {
                    let opening = state.votes().get(&vote).and_then(|vote| vote.opening());
                    state.result_statement(vote, &opening.ok_or("a released vote can be opened")?.solve()?)
                }
            };
            let note = self.statement(body.ok_or("what is due can be stated")?);
            self.post(&note)?;
        }
    }

    /// Moves the clock and states whatever is due then.
    pub fn tick(&mut self, now_ms: u64) {
        self.now_ms = now_ms;
        self.state_due().expect("an honest host states what is right");
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

    /// A file of its record.
    pub fn file(&self, name: &Resource) -> Option<Vec<u8>> {
        match *name {
            Resource::Checkpoint => Some(self.checkpoint()),
            Resource::Tile { level, number, width } => self.tree.tile(level, number, width),
            Resource::Texts { number } => {
                let width = u64::from(tiles::WIDTH);
                let of_bundle = self.state().texts().of_entries(number * width..(number + 1) * width);
                let texts = of_bundle.filter_map(|hash| self.written(*hash));
                Some(texts.map(|written| written.line()).collect::<String>().into_bytes())
            }
            Resource::Entries { number, width } => {
                let from = usize::try_from(number).ok()? * usize::from(tiles::WIDTH);
                let entries = self.entries.get(from..from + usize::from(width))?;
                tiles::encode_bundle(entries.iter().map(Vec::as_slice)).ok()
            }
        }
    }

    /// A text, unless it is erased.
    fn written(&self, hash: TextHash) -> Option<Written> {
        let is_erased = self.state().texts().is_erased(&hash);
        self.texts.written(&hash).filter(|_| !is_erased).cloned()
    }

    /// What it serves under a path of the log.
    pub fn serve(&self, path: &str) -> Option<Vec<u8>> {
        self.file(&path.parse().ok()?)
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
        let mut fork = Self::new(*self.key.expose_seed(), self.now_ms);
        for entry in self.entries.iter().take(usize::try_from(size).expect("a small log")) {
            let entry = Entry::parse(entry).expect("a fork of entries");
            fork.now_ms = entry.time_ms();
            let signed = SignedEvent::from_note(entry.note().clone()).expect("an event");
            let named = signed.event.body.texts();
            let texts: Vec<Written> = named.iter().filter_map(|field| self.written(field.hash)).collect();
            fork.post(&join_posted(entry.note().as_bytes(), &texts)).expect("a fork of an honest log");
        }
        fork.now_ms = self.now_ms;
        fork
    }
}

impl Host for MemoryHost {
    type State<'a> = &'a Assembly;

    fn key(&self) -> Result<[u8; 32], Failure> {
        Ok(self.key())
    }

    fn now_ms(&self) -> u64 {
        self.now_ms
    }

    fn state(&self) -> Result<&Assembly, Failure> {
        self.state.as_ref().ok_or_else(|| "nothing was founded".into())
    }

    fn found(&mut self, _assembly: Uuid, act: &SignedAct) -> Result<Vec<u8>, Failure> {
        self.take(act)
    }

    fn take(&mut self, act: &SignedAct) -> Result<Vec<u8>, Failure> {
        Ok(self.post(&act.note)?)
    }

    fn visit(&self, replica: &mut Replica) -> Result<Progress, Failure> {
        folkmoot_client::replica::visit(replica, self.now_ms, |path| {
            let bytes = self.serve(path).ok_or_else(|| format!("there is no file {path}"))?;
            Ok((path.to_owned(), bytes))
        })
    }

    fn until(&mut self, vote: Uuid, phase: VotePhase) -> Result<(), Failure> {
        self.state_due()?;
        let state = Host::state(self)?;
        if state.votes().get(&vote).is_some_and(|vote| vote.phase == phase) {
            return Ok(());
        }
        Err(format!("a vote did not come to be {}", phase.name()).into())
    }
}
