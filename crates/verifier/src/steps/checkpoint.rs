//! Step 2: the checkpoint is signed by the host in office at its size, for this assembly.

use folkmoot_ledger::checkpoint::{Checkpoint, CheckpointError, SignedCheckpoint};
use folkmoot_ledger::keys::{self, KeyError, VerifyingKey};
use folkmoot_ledger::note::Note;
use folkmoot_ledger::state::Assembly;

use crate::findings::Findings;
use crate::step::Step;

/// A checkpoint that was read; whose signature it has is not known before the founding event is.
#[derive(Debug, Clone)]
pub(crate) struct Unchecked {
    pub note: Note,
    pub checkpoint: Checkpoint,
}

impl Unchecked {
    pub fn parse(bytes: &[u8]) -> Result<Unchecked, CheckpointError> {
        let note = Note::parse(bytes)?;
        let checkpoint = Checkpoint::parse(note.text())?;
        Ok(Unchecked { note, checkpoint })
    }

    /// The same with the signature of the host in office at its size, for this assembly.
    pub fn verify(&self, hosts: &Hosts) -> Result<SignedCheckpoint, CheckpointError> {
        SignedCheckpoint::verify_note(self.note.clone(), &hosts.origin, hosts.at(self.checkpoint.size))
    }
}

/// The code of a note without a signature of the key that is asked for.
const UNSIGNED: &str = "note.unsigned";

/// What puts a later host in office.
const SUCCESSION: [Step; 7] =
    [Step::Entries, Step::Fold, Step::Circles, Step::Ballots, Step::Tallies, Step::Shares, Step::Results];

/// Whose signature counts, and under which name: the host of the founding, and after a vote on it another one.
#[derive(Debug, Clone)]
pub(crate) struct Hosts {
    pub origin: String,
    founding: VerifyingKey,
    /// Each later host with the first size of the log whose checkpoints it signs, ascending.
    later: Vec<(u64, VerifyingKey)>,
    /// How many entries the fold took: who is in office after more of them is not known.
    known: u64,
}

impl Hosts {
    /// As the founding event says.
    pub fn of(founded: &Assembly) -> Result<Hosts, KeyError> {
        let founding = VerifyingKey::from_bytes(founded.host())?;
        Ok(Hosts { origin: keys::origin(founded.id()), founding, later: Vec::new(), known: founded.size() })
    }

    /// Looks who is in office after an entry.
    pub fn follow(&mut self, assembly: &Assembly) {
        self.known = assembly.size();
        let last = self.later.last().map_or(&self.founding, |(_, key)| key);
        if last.to_bytes() != *assembly.host()
            && let Ok(key) = VerifyingKey::from_bytes(assembly.host())
        {
            self.later.push((assembly.size(), key));
        }
    }

    /// What is told where a signature is of nobody who was in office, and somebody else may be after so many entries.
    fn unknown_at(&self, size: u64, error: &CheckpointError) -> Option<&'static str> {
        let unknown = size > self.known && error.code() == UNSIGNED;
        unknown.then_some(
            "no host that is known signed it, and who is in office after so many entries is not known",
        )
    }

    /// Why what the user kept says nothing about this record: no host of this assembly has signed it.
    pub fn unsigned(&self, what: &str, size: u64, error: &CheckpointError) -> String {
        match self.unknown_at(size, error) {
            Some(why) => why.to_owned(),
            None => format!(
                "{what} is not signed by the host of this assembly, so it says nothing about this record ({error} [{}])",
                error.code()
            ),
        }
    }

    /// Whether the tree was made, and nothing that is wrong can have put the host in office that is so after `size` entries. Of the host
    /// of the founding nothing else of the record has to be right: whoever has the id has its key too.
    pub fn is_certain_at(&self, size: u64, findings: &Findings) -> bool {
        let is_first = self.later.iter().all(|(from, _)| *from > size);
        let is_right = |step: &Step| !findings.failed(*step);
        is_right(&Step::Tree) && (is_first || SUCCESSION.iter().all(is_right))
    }

    /// The key of the host in office after `size` entries, as far as the fold took them.
    pub fn at(&self, size: u64) -> &VerifyingKey {
        let in_office = self.later.iter().rev().find(|(from, _)| *from <= size);
        in_office.map_or(&self.founding, |(_, key)| key)
    }
}

/// Which of these keys signed a checkpoint of this assembly, under its name.
pub(crate) fn signer(
    unchecked: &Unchecked,
    origin: &str,
    keys: impl Iterator<Item = [u8; 32]>,
) -> Option<[u8; 32]> {
    let signed = |key: &[u8; 32]| {
        let key = VerifyingKey::from_bytes(key);
        key.is_ok_and(|key| SignedCheckpoint::verify_note(unchecked.note.clone(), origin, &key).is_ok())
    };
    keys.into_iter().find(signed)
}

/// Reads the record's checkpoint.
pub(crate) fn parse(bytes: &[u8], findings: &mut Findings) -> Option<Unchecked> {
    match Unchecked::parse(bytes) {
        Ok(checkpoint) => Some(checkpoint),
        Err(error) => {
            findings.fail(Step::Checkpoint, None, error.code(), &error);
            None
        }
    }
}

/// The record's checkpoint with the signature of the host in office. Notes what is wrong.
pub(crate) fn check(
    unchecked: &Unchecked,
    hosts: &Hosts,
    findings: &mut Findings,
) -> Option<SignedCheckpoint> {
    match unchecked.verify(hosts) {
        Ok(signed) => {
            findings.checked(Step::Checkpoint, 1);
            Some(signed)
        }
        Err(error) => {
            match hosts.unknown_at(unchecked.checkpoint.size, &error) {
                Some(why) => findings.stop(Step::Checkpoint, why),
                None => findings.fail(Step::Checkpoint, None, error.code(), &error),
            }
            None
        }
    }
}
