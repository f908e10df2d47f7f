//! Step 2: the checkpoint is signed by the host named at the founding, for this assembly.

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
}

/// Whose signature counts, and under which name.
pub(crate) struct Host {
    pub origin: String,
    pub key: VerifyingKey,
}

impl Host {
    /// As the founding event says.
    pub fn of(assembly: &Assembly) -> Result<Host, KeyError> {
        Ok(Host { origin: keys::origin(assembly.id()), key: VerifyingKey::from_bytes(assembly.host())? })
    }
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

/// Whether the host signed this checkpoint, for this assembly. Notes under `step` what is wrong.
pub(crate) fn check(unchecked: &Unchecked, host: &Host, step: Step, findings: &mut Findings) -> bool {
    match SignedCheckpoint::verify_note(unchecked.note.clone(), &host.origin, &host.key) {
        Ok(_) => true,
        Err(error) => {
            findings.fail(step, None, error.code(), &error);
            false
        }
    }
}
