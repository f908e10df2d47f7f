//! Following a log for ever (docs/spec/10-audit.md, section 8): what is new is checked, and what was seen before has to stay.
//!
//! An audit says whether a record is right; a host that shows another record tomorrow, or to somebody else, has to be caught in the act.
//! Whoever watches keeps what the host signed, and ends with the proof when it does not go with what it signs now.
//!
//! ```
//! use folkmoot_verifier::{source, watch::{Watch, WatchError}};
//!
//! // A log that cannot be read at present is no alarm.
//! let visit = || -> Result<u64, WatchError> {
//!     let (mut record, _) = source::open("no/such/folder", None)?;
//!     Watch::new(Vec::new(), Vec::new(), None).visit(record.as_mut(), None)
//! };
//! assert!(matches!(visit(), Err(WatchError::Source(_))));
//! ```

use folkmoot_ledger::checkpoint::{Checkpoint, CheckpointError, SignedCheckpoint};
use folkmoot_ledger::cosignature::{AHEAD_MS, Witness};
use folkmoot_ledger::entry::Entry;
use folkmoot_ledger::events::SignedEvent;
use folkmoot_ledger::keys::{VerifyingKey, origin};
use folkmoot_ledger::merkle::{MemoryTree, Tree, leaf_hash};
use folkmoot_ledger::note::{Note, NoteError};
use folkmoot_ledger::obligation::Tallies;
use folkmoot_ledger::receipt::Receipt;
use folkmoot_ledger::refusal::Refusal;
use folkmoot_ledger::state::Assembly;
use folkmoot_ledger::tiles::{BundleReader, WIDTH};
use serde::Serialize;

use crate::layout::Resource;
use crate::plain;
use crate::source::{Source, SourceError};

/// Why a log is not followed any further.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alarm {
    /// What is wrong: a code of this page, or that of what refuses an entry.
    pub code: &'static str,
    /// The same in words.
    pub detail: String,
    /// The entry that is about, if it is about one.
    pub entry: Option<u64>,
    /// What the host signed before; with `shown` it proves to anybody what the host did. Null where nothing is proven.
    pub kept: Option<String>,
    /// What it signed now, or the receipt of an entry that was dated ahead.
    pub shown: Option<String>,
}

/// Why a visit did not come to its end.
#[derive(Debug)]
pub enum WatchError {
    /// The log cannot be read at present.
    Source(SourceError),
    /// Something is wrong.
    Alarm(Box<Alarm>),
}

impl From<SourceError> for WatchError {
    fn from(error: SourceError) -> Self {
        match error.is_unreadable() {
            true => Self::Source(error),
            false => alarm(error.code(), error),
        }
    }
}

/// What is wrong where no entry is to blame.
#[derive(Clone, Copy)]
enum Fault {
    /// The log shows less than before.
    RolledBack,
    /// What is served is not what was signed.
    Entries,
    /// What an earlier run kept is of another log.
    Earlier,
    /// Less than before, and not signed.
    Unsigned,
}

impl Fault {
    fn code(self) -> &'static str {
        match self {
            Self::RolledBack => "watch.rolled_back",
            Self::Entries => "watch.entries",
            Self::Earlier => "watch.earlier",
            Self::Unsigned => "watch.unsigned",
        }
    }
}

fn alarm(code: &'static str, detail: impl std::fmt::Display) -> WatchError {
    let detail = plain::clean(&detail.to_string());
    WatchError::Alarm(Box::new(Alarm { code, detail, entry: None, kept: None, shown: None }))
}

fn at(entry: u64, code: &'static str, detail: impl std::fmt::Display) -> WatchError {
    match alarm(code, detail) {
        WatchError::Alarm(alarm) => WatchError::Alarm(Box::new(Alarm { entry: Some(entry), ..*alarm })),
        other => other,
    }
}

/// One log that is followed.
pub struct Watch {
    /// The ids that it ought to have.
    assemblies: Vec<String>,
    /// Besides those that the rules name.
    witnesses: Vec<Witness>,
    tree: MemoryTree,
    state: Option<Assembly>,
    tallies: Tallies,
    /// The newest checkpoint that was seen.
    newest: Option<SignedCheckpoint>,
    /// What was kept from an earlier run, until the log has been read as far.
    earlier: Option<Vec<u8>>,
}

impl Watch {
    /// Follows a log from its beginning. `earlier` is the newest checkpoint of an earlier run: the log has to go on from it.
    pub fn new(assemblies: Vec<String>, witnesses: Vec<Witness>, earlier: Option<Vec<u8>>) -> Watch {
        Watch {
            assemblies,
            witnesses,
            tree: MemoryTree::new(),
            state: None,
            tallies: Tallies::default(),
            newest: None,
            earlier,
        }
    }

    /// The newest checkpoint that was seen, to be kept for the next run.
    pub fn newest(&self) -> Option<&SignedCheckpoint> {
        self.newest.as_ref()
    }

    /// Looks what is new, and checks it: the number of entries that are. After an alarm nothing more is to be expected of this watch.
    ///
    /// # Errors
    /// [`WatchError`].
    pub fn visit(&mut self, source: &mut dyn Source, now_ms: Option<u64>) -> Result<u64, WatchError> {
        let bytes = source.read(&Resource::Checkpoint)?;
        let note = Note::parse(&bytes).map_err(|error| alarm(error.code(), error))?;
        let shown = Checkpoint::parse(note.text()).map_err(|error| alarm(error.code(), error))?;
        let before = self.tree.size();
        if shown.size < before {
            return Err(self.shorter(&note, &shown));
        }
        let last = match self.read(source, before, shown.size, now_ms) {
            Ok(last) if self.tree.root() == shown.root => last,
            Err(WatchError::Source(error)) => return Err(error.into()),
            read => {
                let wrong = || alarm(Fault::Entries.code(), "what is served is not what the checkpoint says");
                let split = self.other_history(source, &note, &shown);
                return Err(split.unwrap_or_else(|| read.err().unwrap_or_else(wrong)));
            }
        };
        let signed = self.verify(&note, shown.size).map_err(|error| alarm(error.code(), error))?;
        self.compare_with_earlier(&signed)?;
        self.check_times(&signed, last)?;
        self.newest = Some(signed);
        Ok(shown.size - before)
    }

    /// Takes the entries from `from` on: the last of them.
    fn read(
        &mut self,
        source: &mut dyn Source,
        from: u64,
        size: u64,
        now_ms: Option<u64>,
    ) -> Result<Option<Vec<u8>>, WatchError> {
        let mut last = None;
        each(source, from, size, &mut |number, bytes| {
            if number.saturating_add(1) == size {
                last = Some(bytes.to_vec());
            }
            self.tree.push_entry(bytes);
            let entry = Entry::parse(bytes).map_err(|error| at(number, error.code(), error))?;
            let time_ms = entry.time_ms();
            if now_ms.is_some_and(|now_ms| time_ms > now_ms.saturating_add(AHEAD_MS)) {
                return Err(at(number, "entry.ahead", "the entry is dated ahead of this computer's clock"));
            }
            let refused = |refusal: Refusal| at(number, refusal.code(), refusal);
            let event = SignedEvent::from_note(entry.into_note()).map_err(refused)?;
            let obligations = match &mut self.state {
                Some(state) => state.apply(time_ms, &event).map_err(refused)?,
                none => {
                    let (state, obligations) = Assembly::found(time_ms, &event).map_err(refused)?;
                    let id = state.id().to_string();
                    if self.assemblies.iter().any(|asked| *asked != id) {
                        return Err(at(number, "anchor.other", format!("this is assembly {id}")));
                    }
                    *none = Some(state);
                    obligations
                }
            };
            self.tallies.discharge(&obligations).map_err(refused)
        })?;
        Ok(last)
    }

    /// The checkpoint with the signature of the host that the entries have in office at its size.
    fn verify(&self, note: &Note, size: u64) -> Result<SignedCheckpoint, CheckpointError> {
        let unsigned = || CheckpointError::Note(NoteError::Unsigned("the host".to_owned()));
        let state = self.state.as_ref().ok_or_else(unsigned)?;
        let key = VerifyingKey::from_bytes(state.host_key_at(size)).map_err(|_| unsigned())?;
        SignedCheckpoint::verify_note(note.clone(), &origin(state.id()), &key)
    }

    /// The same, for what an earlier run kept.
    fn verify_bytes(&self, bytes: &[u8]) -> Result<SignedCheckpoint, CheckpointError> {
        let note = Note::parse(bytes)?;
        let size = Checkpoint::parse(note.text())?.size;
        self.verify(&note, size)
    }

    /// The host shows fewer entries than it has shown: another history, or an older state of this one.
    fn shorter(&self, note: &Note, shown: &Checkpoint) -> WatchError {
        let detail = format!("the log had {} entries and now shows {}", self.tree.size(), shown.size);
        let Ok(signed) = self.verify(note, shown.size) else { return alarm(Fault::Unsigned.code(), detail) };
        if self.tree.root_at(shown.size).ok() == Some(*signed.root()) {
            // The older checkpoint may have been signed when it was the newest: only to whoever saw both it says something.
            return alarm(Fault::RolledBack.code(), detail);
        }
        match &self.newest {
            Some(kept) => split(kept, &signed),
            None => alarm(Fault::RolledBack.code(), detail),
        }
    }

    /// What is new does not follow from what was seen. Whether the host signed another history, or something was changed on the way, shows
    /// when the whole of it is read.
    fn other_history(&self, source: &mut dyn Source, note: &Note, shown: &Checkpoint) -> Option<WatchError> {
        let earlier = || self.verify_bytes(self.earlier.as_deref()?).ok();
        let kept = self.newest.clone().or_else(earlier).filter(|kept| kept.size() <= shown.size)?;
        let (mut other, mut goes_on) = (Tree::new(), false);
        let mut take = |number, bytes: &[u8]| {
            other.push(leaf_hash(bytes)).map_err(|error| at(number, error.code(), error))?;
            goes_on |= other.size() == kept.size() && other.root() == *kept.root();
            Ok(())
        };
        each(source, 0, shown.size, &mut take).ok()?;
        let signed = self.verify(note, shown.size).ok()?;
        (other.root() == *signed.root() && !goes_on).then(|| split(&kept, &signed))
    }

    /// What an earlier run saw is the beginning of what was read.
    fn compare_with_earlier(&mut self, signed: &SignedCheckpoint) -> Result<(), WatchError> {
        let Some(earlier) = self.earlier.take() else { return Ok(()) };
        let kept = self.verify_bytes(&earlier).map_err(|error| alarm(Fault::Earlier.code(), error))?;
        let size = kept.size();
        match self.tree.root_at(size) {
            Ok(root) if root == *kept.root() => Ok(()),
            Ok(_) => Err(split(&kept, signed)),
            Err(_) => {
                let detail = format!("an earlier run saw {size} entries; the log shows {}", self.tree.size());
                Err(alarm(Fault::RolledBack.code(), detail))
            }
        }
    }

    /// No witness had seen the newest entry before the time that the host gave it.
    fn check_times(&self, signed: &SignedCheckpoint, last: Option<Vec<u8>>) -> Result<(), WatchError> {
        let (Some(state), Some(last)) = (&self.state, last) else { return Ok(()) };
        let entry = Entry::parse(&last).map_err(|error| alarm(error.code(), error))?;
        let known = self.witnesses.iter().chain(&state.witnesses_at(signed.size()).keys);
        let mut cosigned = known.filter_map(|witness| witness.verify(signed).ok());
        let Some(one) = cosigned.find(|one| one.shows_forward_dating(entry.time_ms())) else { return Ok(()) };
        let index = signed.size().saturating_sub(1);
        let proof = self.tree.inclusion_proof(index, signed.size());
        let proof = proof.map_err(|error| at(index, error.code(), error))?;
        let receipt = Receipt { entry, index, proof, checkpoint: signed.note().clone() };
        Err(WatchError::Alarm(Box::new(Alarm {
            code: "witnesses.forward_dated",
            detail: format!(
                "{} had seen this entry before the time that the host gave it",
                one.witness().name()
            ),
            entry: Some(index),
            kept: Some(signed.note().as_str().to_owned()),
            shown: String::from_utf8(receipt.encode()).ok(),
        })))
    }
}

/// Two checkpoints of one log of which neither begins with the other.
fn split(kept: &SignedCheckpoint, shown: &SignedCheckpoint) -> WatchError {
    let note = |signed: &SignedCheckpoint| Some(signed.note().as_str().to_owned());
    WatchError::Alarm(Box::new(Alarm {
        code: "checkpoint.split",
        detail: "the host shows another history than before; keep both checkpoints, which together prove it"
            .to_owned(),
        entry: None,
        kept: note(kept),
        shown: note(shown),
    }))
}

/// What is done with an entry and its number.
type Take<'a> = dyn FnMut(u64, &[u8]) -> Result<(), WatchError> + 'a;

/// Takes each entry from number `from` on, of a log of `size`, a bundle at a time.
fn each(source: &mut dyn Source, from: u64, size: u64, take: &mut Take<'_>) -> Result<(), WatchError> {
    let wide = u64::from(WIDTH);
    let mut number = from;
    while number < size {
        let first = number / wide * wide;
        let width = u16::try_from(size - first).map_or(WIDTH, |left| left.min(WIDTH));
        let bundle = source.read(&Resource::Entries { number: first / wide, width })?;
        for (at_number, entry) in (first..).zip(BundleReader::new(&bundle, width)) {
            let entry = entry.map_err(|error| at(at_number, error.code(), error))?;
            if at_number >= number {
                take(at_number, entry)?;
            }
        }
        number = first.saturating_add(width.into());
    }
    Ok(())
}
