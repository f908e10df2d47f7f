//! What a replica does with the entries that it fetched.

use super::{Alarm, Evidence, Fetching, Replica, ReplicaError};
use folkmoot_ledger::{
    checkpoint::{Checkpoint, SignedCheckpoint},
    entry::{Entry, EntryError},
    events::SignedEvent,
    keys::{self, VerifyingKey},
    merkle::{self, MemoryTree},
    note::Note,
    obligation::{Discharged, Obligation, discharge},
    refusal::Refusal,
    state::Assembly,
    texts::Served,
    tiles,
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// How many ballots go into one batch: beyond that, a larger one is hardly faster.
const BATCH: usize = 512;

impl Replica {
    /// Adds the fetched entries to the tree and compares it with the checkpoint and with all seen before. `None`: the log has
    /// to be fetched once more from its beginning, to see why the entries do not continue what is here.
    ///
    /// On an error the caller takes the tree back.
    pub(super) fn grow(&mut self, fetched: &mut Fetching) -> Result<Option<Vec<Vec<u8>>>, ReplicaError> {
        let from = self.tree.size();
        if fetched.start < from {
            self.reread(fetched)?;
        }
        let mut entries = Vec::new();
        let mut continues = true;
        for (index, entry) in fetched.entries() {
            // The first bundle may begin with entries that are here already.
            if index < from {
                continues &= self.tree.leaf(index) == Some(merkle::leaf_hash(entry));
            } else {
                self.tree.push_entry(entry);
                entries.push(entry.to_vec());
            }
        }
        let checkpoint = &fetched.checkpoint;
        if !continues || self.tree.size() != checkpoint.size || self.tree.root() != checkpoint.root {
            self.tree.truncate(from);
            if fetched.start == 0 {
                return Err(ReplicaError::Entries);
            }
            fetched.start = 0;
            fetched.bundles.clear();
            fetched.texts.clear();
            return Ok(None);
        }
        let signed = self.verify(&fetched.note, &entries)?;
        // What was kept from an earlier visit counts only if the host has signed it.
        if let Some((_, note)) = self.remembered.take() {
            self.ahead.extend(self.verify(&note, &entries));
        }
        self.reach(&signed)?;
        self.current = Some(signed);
        Ok(Some(entries))
    }

    /// Checks who has signed a checkpoint: the host in office at its size, after entries that are not folded yet. They are looked
    /// at only where the host that is known so far has not signed it.
    fn verify(&self, note: &Note, entries: &[Vec<u8>]) -> Result<SignedCheckpoint, ReplicaError> {
        let (host, origin) = (self.found(entries)?, keys::origin(self.assembly));
        let verify = |host: &VerifyingKey| SignedCheckpoint::verify_note(note.clone(), &origin, host);
        verify(&host).or_else(|error| {
            let after = self.after(entries).ok_or(error.clone())?;
            let size = Checkpoint::parse(note.text())?.size;
            Ok(verify(&VerifyingKey::from_bytes(after.host_key_at(size)).map_err(|_| error)?)?)
        })
    }

    /// The state after entries that are not folded yet; none where one does not fit, or is not signed by whom it says. Whoever
    /// can write a record could otherwise put a host of their own in office, and what is wrong with it be laid to that of the members.
    fn after(&self, entries: &[Vec<u8>]) -> Option<Assembly> {
        let mut state = self.state.clone();
        let mut asked = Vec::with_capacity(entries.len());
        for (index, bytes) in (self.tree.size()..).zip(entries) {
            let (time_ms, signed) = read(bytes).ok()?;
            let mut obligations = match &mut state {
                Some(state) => state.apply(time_ms, &signed).ok()?,
                None => {
                    let (founded, obligations) = Assembly::found(time_ms, &signed).ok()?;
                    state = Some(founded);
                    obligations
                }
            };
            obligations.retain(|one| matches!(one, Obligation::Signature(_) | Obligation::Participation(_)));
            asked.push((index, obligations));
        }
        discharge(&asked).into_iter().all(|Discharged { answer, .. }| answer.is_ok()).then_some(state)?
    }

    /// The key that signs the checkpoint of a size, where this entry is the next one.
    pub(crate) fn host_after(&self, index: u64, entry: &[u8], size: u64) -> Option<VerifyingKey> {
        let after = (index == self.tree.size()).then(|| self.after(&[entry.to_vec()])).flatten()?;
        VerifyingKey::from_bytes(after.host_key_at(size)).ok()
    }

    /// The newest checkpoint has to be of the host that is in office after all of its entries.
    pub(super) fn check_office(&mut self) -> Result<(), ReplicaError> {
        let (Some(state), Some(current)) = (&self.state, &self.current) else { return Ok(()) };
        let origin = keys::origin(self.assembly);
        let in_office = VerifyingKey::from_bytes(state.host_key_at(current.size()));
        let signed = in_office
            .is_ok_and(|host| SignedCheckpoint::verify_note(current.note().clone(), &origin, &host).is_ok());
        if signed {
            return Ok(());
        }
        let address = state.hosts().last().and_then(|host| host.address.clone());
        Err(self.raise(Alarm::Moved { address }))
    }

    /// All entries of a log that does not continue this one have been fetched: if they are what the host signed, then it has
    /// signed two histories.
    fn reread(&mut self, fetched: &Fetching) -> Result<(), ReplicaError> {
        let mut tree = MemoryTree::new();
        for (_, entry) in fetched.entries() {
            tree.push_entry(entry);
        }
        let host = self.host_key_at(fetched.checkpoint.size).ok_or(ReplicaError::Founding)?;
        let signed =
            SignedCheckpoint::verify_note(fetched.note.clone(), &keys::origin(self.assembly), &host)?;
        if tree.size() != signed.size() || tree.root() != *signed.root() {
            return Err(ReplicaError::Entries);
        }
        let here = self.tree.size();
        match self.current.clone() {
            Some(current) if tree.root_at(here) != Ok(self.tree.root()) => {
                Err(self.raise(Alarm::SplitView(Evidence::new(&current, &signed))))
            }
            _ => Ok(()),
        }
    }

    /// The key of the host that is known so far. At the first visit it stands in the first entry, which has to make the assembly's id.
    fn found(&self, entries: &[Vec<u8>]) -> Result<VerifyingKey, ReplicaError> {
        if let Some(host) = self.host_key_at(self.tree.size()) {
            return Ok(host);
        }
        let (time_ms, signed) =
            entries.first().and_then(|bytes| read(bytes).ok()).ok_or(ReplicaError::Founding)?;
        let (state, _) = Assembly::found(time_ms, &signed).map_err(|_| ReplicaError::Founding)?;
        if state.id() != self.assembly {
            return Err(ReplicaError::Founding);
        }
        VerifyingKey::from_bytes(state.host()).map_err(|_| ReplicaError::Founding)
    }

    /// The tree has to extend each checkpoint that it reaches.
    fn reach(&mut self, signed: &SignedCheckpoint) -> Result<(), ReplicaError> {
        let size = self.tree.size();
        let reached = self.ahead.iter().filter(|seen| seen.size() <= size);
        let broken = reached.clone().find(|seen| self.tree.root_at(seen.size()) != Ok(*seen.root()));
        if let Some(seen) = broken {
            let evidence = Evidence::new(seen, signed);
            return Err(self.raise(Alarm::SplitView(evidence)));
        }
        self.ahead.retain(|seen| seen.size() > size);
        Ok(())
    }

    /// Folds new entries and checks everything but ballots and sums, which are put aside.
    pub(super) fn fold(&mut self, from: u64, entries: Vec<Vec<u8>>) -> Result<(), ReplicaError> {
        let mut asked = Vec::with_capacity(entries.len());
        for (index, bytes) in (from..).zip(entries) {
            let obligations = match self.fold_one(&bytes) {
                Ok(obligations) => obligations,
                Err(Unfit::Read(error)) => {
                    let (reason, code) = (error.to_string(), error.code());
                    return Err(self.raise(Alarm::Unreadable { index, reason, code }));
                }
                Err(Unfit::Rules(refusal)) => return Err(self.raise(Alarm::Entry { index, refusal })),
            };
            let (later, now): (Vec<_>, Vec<_>) = obligations.into_iter().partition(waits);
            if !later.is_empty() {
                self.unchecked.push_back((index, later));
            }
            asked.push((index, now));
        }
        for Discharged { position: index, answer } in discharge(&asked) {
            answer.map_err(|refusal| self.raise(Alarm::Entry { index, refusal }))?;
        }
        Ok(())
    }

    /// Takes of the texts those that the log names: what the host gives, and else what this device kept.
    pub(super) fn take_texts(&mut self, fetched: BTreeMap<u64, Vec<Served>>) {
        let Some(state) = &self.state else { return };
        let fits =
            |served: &Served| state.texts().get(&served.hash()).is_some_and(|known| known.takes(served));
        for served in fetched.into_values().flatten().filter(fits) {
            self.texts.take(served);
        }
        let recalled = self.recalled.drain(..).map(Served::Given).filter(fits);
        recalled.filter_map(Served::given).for_each(|written| self.texts.keep(written));
    }

    /// Forgets what the log says is erased.
    pub(super) fn forget_erased(&mut self) {
        let Some(state) = self.later.as_ref().or(self.state.as_ref()) else { return };
        state.texts().erased().iter().for_each(|hash| self.texts.forget(hash));
    }

    fn fold_one(&mut self, bytes: &[u8]) -> Result<Vec<Obligation>, Unfit> {
        let (time_ms, signed) = read(bytes)?;
        match &mut self.state {
            Some(state) => Ok(state.apply(time_ms, &signed)?),
            None => {
                let (state, obligations) = Assembly::found(time_ms, &signed)?;
                self.state = Some(state);
                Ok(obligations)
            }
        }
    }

    /// Checks up to about `at_most` of the ballots and tallies that wait, in the order of the log, and says how many are
    /// left: a page can show how far it is. With [`super::CheckLevel::Full`] nothing ever waits.
    ///
    /// # Errors
    /// [`ReplicaError::Alarm`] naming the entry that is wrong.
    pub fn verify_pending(&mut self, at_most: usize) -> Result<usize, ReplicaError> {
        self.calm()?;
        let mut left = at_most;
        while left > 0 && !self.unchecked.is_empty() {
            let together = self.unchecked.len().min(left).min(BATCH);
            left = left.saturating_sub(together);
            let asked: Vec<(u64, Vec<Obligation>)> = self.unchecked.drain(..together).collect();
            for ((_, asked), Discharged { position: index, answer }) in asked.iter().zip(discharge(&asked)) {
                // Sums free the vote's ballots as well.
                let counted = answer.and_then(|ballot| self.tallies.count(asked, ballot));
                counted.map_err(|refusal| self.raise(Alarm::Entry { index, refusal }))?;
                if let [Obligation::Sums(check)] = asked.as_slice() {
                    self.own_sums.insert(check.vote, check.sums.to_bytes());
                }
            }
        }
        Ok(self.unchecked.len())
    }

    /// The sums of a closed vote, if this device has checked every ballot of it and added them up itself.
    pub fn own_sums(&self, vote: Uuid) -> Option<&[u8]> {
        self.own_sums.get(&vote).map(Vec::as_slice)
    }
}

/// Whether something is checked later: ballots, with the proofs that they are from somebody on the roll, and sums.
fn waits(obligation: &Obligation) -> bool {
    matches!(obligation, Obligation::Ballot(_) | Obligation::Participation(_) | Obligation::Sums(_))
}

impl Fetching {
    /// The fetched entries with their indices.
    fn entries(&self) -> impl Iterator<Item = (u64, &[u8])> {
        self.bundles.iter().flat_map(|(number, bundle)| {
            let first = number.saturating_mul(tiles::WIDTH.into());
            (first..).zip(bundle.iter().map(Vec::as_slice))
        })
    }
}

/// Why an entry does not fit.
enum Unfit {
    Read(EntryError),
    Rules(Refusal),
}

impl From<Refusal> for Unfit {
    fn from(refusal: Refusal) -> Self {
        Self::Rules(refusal)
    }
}

fn read(bytes: &[u8]) -> Result<(u64, SignedEvent), Unfit> {
    let entry = Entry::parse(bytes).map_err(Unfit::Read)?;
    Ok((entry.time_ms(), SignedEvent::from_note(entry.into_note())?))
}
