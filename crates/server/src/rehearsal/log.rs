//! The log of a rehearsal: a host in memory that checks as much as a real one.

use super::{Draw, Failure};
use crate::operations::export::Record;
use folkmoot_client::{acts::SignedAct, replica::Replica};
use folkmoot_ledger::{
    checkpoint::Checkpoint,
    entry::Entry,
    event::Event,
    fold::{Assembly, BallotCheck, Due, Obligation, SignedEvent, Tallies},
    keys::{self, SigningKey},
    merkle::MemoryTree,
    note::{Note, SignatureBatch},
    tiles::{self, Resource},
};
use folkmoot_protocol::{VerifiedBallot, verify_batch};
use rayon::prelude::*;
use std::io::Write;

/// How many entries are checked together.
const TOGETHER: usize = 512;

/// A log that grows in memory.
pub struct Log {
    key: SigningKey,
    entries: Vec<Vec<u8>>,
    tree: MemoryTree,
    tallies: Tallies,
    state: Option<Assembly>,
    now_ms: u64,
}

impl Log {
    pub fn new(key_seed: [u8; 32], now_ms: u64) -> Self {
        Self {
            key: SigningKey::from_seed(&key_seed),
            entries: Vec::new(),
            tree: MemoryTree::new(),
            tallies: Tallies::default(),
            state: None,
            now_ms,
        }
    }

    pub fn host_key(&self) -> [u8; 32] {
        self.key.verifying_key().to_bytes()
    }

    pub fn state(&self) -> Result<&Assembly, Failure> {
        self.state.as_ref().ok_or_else(|| "nothing was founded".into())
    }

    pub fn now_ms(&self) -> u64 {
        self.now_ms
    }

    pub fn go_to(&mut self, now_ms: u64) {
        self.now_ms = now_ms;
    }

    pub fn size(&self) -> u64 {
        self.tree.size()
    }

    /// Takes the founding event.
    pub fn found(&mut self, act: &SignedAct) -> Result<(), Failure> {
        let signed = SignedEvent::parse(&act.note)?;
        let (state, obligations) = Assembly::found(self.now_ms, &signed)?;
        self.tallies.discharge(&obligations)?;
        self.state = Some(state);
        self.append(signed)
    }

    /// Takes acts in order; signatures and ballots are checked together, on all cores.
    pub fn extend(&mut self, acts: &[SignedAct]) -> Result<(), Failure> {
        for acts in acts.chunks(TOGETHER * rayon::current_num_threads()) {
            let signed = acts
                .par_iter()
                .map(|act| Ok(SignedEvent::parse(&act.note)?))
                .collect::<Result<Vec<_>, Failure>>()?;
            let mut obligations = Vec::with_capacity(signed.len());
            for signed in signed {
                // Time passes, if only a little.
                self.now_ms += 1;
                let state = self.state.as_mut().ok_or("nothing was founded")?;
                obligations.push(state.apply(self.now_ms, &signed)?);
                self.append(signed)?;
            }
            self.discharge(&obligations)?;
        }
        Ok(())
    }

    fn append(&mut self, signed: SignedEvent) -> Result<(), Failure> {
        let entry = Entry::new(self.now_ms, signed.note)?.encode();
        self.tree.push_entry(&entry);
        self.entries.push(entry);
        Ok(())
    }

    fn discharge(&mut self, obligations: &[Vec<Obligation>]) -> Result<(), Failure> {
        let part = obligations.len().div_ceil(rayon::current_num_threads()).clamp(1, TOGETHER);
        let checked =
            obligations.par_chunks(part).map(check_together).collect::<Result<Vec<_>, Failure>>()?;
        for (check, ballot) in checked.into_iter().flatten() {
            self.tallies.cast(check.vote, &check.context, check.voter, ballot)?;
        }
        for obligation in obligations.iter().flatten() {
            match obligation {
                Obligation::Signature(_) | Obligation::Possession(_) | Obligation::Ballot(_) => {}
                Obligation::Sums(check) => self.tallies.close(check)?,
                Obligation::Share(check) => check.check()?,
                Obligation::Result(check) => check.check()?,
            }
        }
        Ok(())
    }

    /// States what is due.
    pub fn state_due(&mut self, draw: &Draw) -> Result<(), Failure> {
        while let Some(due) = self.state()?.due(self.now_ms).into_iter().next() {
            let state = self.state()?;
            let body = match due {
                Due::Open(vote) => state.open_statement(vote),
                Due::Close(vote) => {
                    let context = state.votes().get(&vote).and_then(|vote| vote.context.clone());
                    let context = context.ok_or("an open vote has a context")?;
                    state.close_statement(vote, &self.tallies.sums(vote, &context))
                }
                Due::Result(vote) => {
                    let opening = state.votes().get(&vote).and_then(|vote| vote.opening());
                    state.result_statement(vote, &opening.ok_or("a released vote can be opened")?.solve()?)
                }
            };
            let id = draw.id(self.now_ms);
            let event = Event { assembly: state.id(), id, body: body.ok_or("what is due can be stated")? };
            let note = Note::sign(&event.encode(), &[(&keys::origin(state.id()), &self.key)])?;
            self.extend(&[SignedAct { event: id, note: note.encode() }])?;
        }
        Ok(())
    }

    fn checkpoint(&self) -> Result<Vec<u8>, Failure> {
        let checkpoint = Checkpoint::new(keys::origin(self.state()?.id()), self.size(), self.tree.root());
        Ok(checkpoint.sign(&self.key)?.as_bytes().to_vec())
    }

    fn file(&self, name: &Resource) -> Result<Vec<u8>, Failure> {
        Ok(match *name {
            Resource::Checkpoint => self.checkpoint()?,
            Resource::Tile { level, number, width } => {
                self.tree.tile(level, number, width).ok_or("there is no such tile")?
            }
            Resource::Entries { number, width } => {
                let start = usize::try_from(number)? * usize::from(tiles::WIDTH);
                let entries =
                    self.entries.get(start..start + usize::from(width)).ok_or("there is no such bundle")?;
                tiles::encode_bundle(entries.iter().map(Vec::as_slice))?
            }
        })
    }

    /// Lets a device bring its copy up to date.
    pub fn show(&self, replica: &mut Replica) -> Result<(), Failure> {
        replica.begin(&self.checkpoint()?)?;
        loop {
            for path in replica.wants() {
                replica.feed(&path, &self.file(&path.parse()?)?)?;
            }
            if replica.advance()?.is_some() {
                return Ok(());
            }
        }
    }

    /// Writes the record.
    pub fn write(&self, out: impl Write) -> Result<(), Failure> {
        let mut record = Record::new(out);
        let all = std::iter::once(Resource::Checkpoint)
            .chain(tiles::tiles_at(self.size()))
            .chain(tiles::bundles_at(self.size()));
        for name in all {
            record.file(&name, &self.file(&name)?)?;
        }
        record.finish()?;
        Ok(())
    }
}

/// Checks the signatures and ballots of some entries.
fn check_together(obligations: &[Vec<Obligation>]) -> Result<Vec<(BallotCheck, VerifiedBallot)>, Failure> {
    let mut signatures = SignatureBatch::new();
    let mut checks = Vec::new();
    for obligation in obligations.iter().flatten() {
        match obligation {
            Obligation::Signature(check) => {
                signatures.queue(&check.key, check.message.as_bytes(), &check.signature);
            }
            Obligation::Possession(check) => check.check()?,
            Obligation::Ballot(check) => checks.push(check.clone()),
            _ => {}
        }
    }
    signatures.verify().map_err(|_| "a signature is wrong")?;
    let Some(context) = checks.first().map(|check| check.context.clone()) else { return Ok(Vec::new()) };
    let ballots =
        checks.iter().map(|check| Ok((check.voter, check.parse()?))).collect::<Result<Vec<_>, Failure>>()?;
    let verified = verify_batch(&context, ballots).into_iter().collect::<Result<Vec<_>, _>>()?;
    Ok(checks.into_iter().zip(verified).collect())
}
