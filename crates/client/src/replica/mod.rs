//! The device's own copy of an assembly, which takes nothing on trust (docs/spec/08-keys.md, section 5).
//!
//! A [`Replica`] is fed with what a host serves, checkpoints and entry bundles, and believes only what follows: the
//! founding event has to make the id of the assembly, every checkpoint has to be signed by the host that the founding event names and
//! has to extend every checkpoint seen before, the entries have to be those that the checkpoint commits to, and every entry
//! has to be one that the rules take. It does no input or output: whoever owns the network does
//!
//! ```text
//! replica.begin(checkpoint, now_ms)?                    // GET /log/<id>/checkpoint, the device's own clock
//! let progress = loop {
//!     for path in replica.wants() {
//!         replica.feed(&path, bytes)?                   // GET /log/<id>/<path>
//!     }
//!     if let Some(progress) = replica.advance(now_ms)? { break progress }
//! };
//! ```
//!
//! as [`visit`] does for whoever can wait for each file, and keeps [`Replica::snapshot`] between visits. In this module: fetching and comparing; `fold`: what is done with entries;
//! `shown`: what it says; `texts`: what stands beside the log; `witnessing`: what others have seen; `compare`: what somebody else has; `alarm`: what can be wrong.

mod alarm;
mod compare;
mod fold;
mod shown;
mod texts;
mod witnessing;

pub use alarm::{Alarm, Evidence, ReplicaError};
pub use compare::{Address, Relation, SeenElsewhere};
pub use witnessing::{Seen, SeenBy, Witnessing};

use folkmoot_ledger::{
    checkpoint::{Checkpoint, CheckpointError, SignedCheckpoint},
    keys::{self, VerifyingKey},
    merkle::{Hash, MemoryTree},
    note::Note,
    obligation::{Obligation, Tallies},
    state::Assembly,
    texts::{Served, Texts, Written},
    tiles::{self, BundleReader, Resource},
};
use serde::Serialize;
use std::collections::{BTreeMap, VecDeque};
use uuid::Uuid;

/// How much a device checks by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckLevel {
    /// Everything but the proofs of ballots and the sums of tallies, which wait until [`Replica::verify_pending`].
    Light,
    /// Everything, at once.
    Full,
}

/// What a visit brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// The number of entries before.
    pub from: u64,
    /// The number of entries now.
    pub size: u64,
    /// How many ballots and tallies wait to be checked by [`Replica::verify_pending`].
    pub unchecked: usize,
}

/// The end of the record that a copy stands for: what members compare with one another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Head {
    /// The number of entries.
    pub size: u64,
    /// The root of their tree, in base64.
    pub root: String,
    /// Its beginning for people (docs/spec/07-log.md, 7.7).
    pub code: String,
}

/// A copy of one assembly.
pub struct Replica {
    assembly: Uuid,
    level: CheckLevel,
    state: Option<Assembly>,
    tree: MemoryTree,
    /// Ballots and sums that wait to be checked, with the index of their entry.
    unchecked: VecDeque<(u64, Vec<Obligation>)>,
    tallies: Tallies,
    /// For each closed vote whose ballots have all been checked here: the encoding of the sums.
    own_sums: BTreeMap<Uuid, Vec<u8>>,
    /// The checkpoint that the state stands for.
    current: Option<SignedCheckpoint>,
    /// From earlier visits: not checked before the host's key is known.
    remembered: Option<(Checkpoint, Note)>,
    /// Signed checkpoints that were seen and that the tree has not reached yet: from earlier visits and from receipts.
    ahead: Vec<SignedCheckpoint>,
    /// The newest checkpoint that this copy reaches and that others than the host have signed too.
    cosigned: Option<SignedCheckpoint>,
    fetching: Option<Fetching>,
    /// Since when the host has shown less than it showed before, by this device's clock in Unix milliseconds.
    behind_since_ms: Option<u64>,
    /// The state at the time of the last visit, where something has come by itself since the last entry.
    later: Option<Assembly>,
    alarm: Option<Alarm>,
    /// The texts that the host has given, and those that this device kept from before.
    texts: Texts,
    /// What this device kept at its last visit, until the record is read.
    recalled: Vec<Written>,
}

/// A checkpoint whose entries are being fetched.
struct Fetching {
    checkpoint: Checkpoint,
    note: Note,
    /// The first entry that is fetched: the size of the tree, or 0 to find out why the entries did not continue it.
    start: u64,
    /// The entries of the bundles by their number.
    bundles: BTreeMap<u64, Vec<Vec<u8>>>,
    /// The texts that they name, as far as the host has them.
    texts: BTreeMap<u64, Vec<Served>>,
}

/// How far a record may be ahead of a device's own clock: clocks of honest people differ by minutes.
const AHEAD_MS: u64 = 10 * 60 * 1000;

/// Whether an entry is dated so far ahead of a device's own clock that the host's times can be worth nothing. Notice, delay and every
/// other time in which members can do something would be jumped.
pub(crate) fn is_ahead(entry_ms: u64, now_ms: u64) -> bool {
    entry_ms > now_ms.saturating_add(AHEAD_MS)
}

/// So long a host may show less than it showed before: a cache on the way may be old, and a restart may take a moment. Whoever still shows it
/// then has taken something back.
const PATIENCE_MS: u64 = 10 * 60 * 1000;

/// How many bundles are asked for at a time.
const BUNDLES_AT_ONCE: usize = 32;

impl Replica {
    /// An empty copy of the assembly with this id. The id commits to the founding event, so nothing else has to be known.
    ///
    /// `snapshot` is what [`Self::snapshot`] gave at the last visit, if there was one: what the host shows now has to extend it.
    ///
    /// # Errors
    /// [`ReplicaError::Snapshot`].
    pub fn new(assembly: Uuid, level: CheckLevel, snapshot: Option<&[u8]>) -> Result<Self, ReplicaError> {
        let remembered = match snapshot {
            Some(bytes) => Some(read(assembly, bytes).map_err(|_| ReplicaError::Snapshot)?),
            None => None,
        };
        Ok(Self {
            assembly,
            level,
            state: None,
            tree: MemoryTree::new(),
            unchecked: VecDeque::new(),
            tallies: Tallies::default(),
            own_sums: BTreeMap::new(),
            current: None,
            remembered,
            cosigned: None,
            ahead: Vec::new(),
            fetching: None,
            behind_since_ms: None,
            later: None,
            alarm: None,
            texts: Texts::default(),
            recalled: Vec::new(),
        })
    }

    /// The id of the assembly.
    pub fn assembly(&self) -> Uuid {
        self.assembly
    }

    /// How many entries this copy has.
    pub fn size(&self) -> u64 {
        self.tree.size()
    }

    /// What is to be kept between visits: the largest checkpoint seen.
    pub fn snapshot(&self) -> Option<Vec<u8>> {
        let signed = self.ahead.iter().chain(&self.current).max_by_key(|seen| seen.size());
        let signed = signed.map(|seen| (seen.size(), seen.note()));
        let remembered = self.remembered.as_ref().map(|(checkpoint, note)| (checkpoint.size, note));
        signed.into_iter().chain(remembered).max_by_key(|(size, _)| *size).map(|(_, note)| note.encode())
    }

    /// What was found to be wrong, if anything.
    pub fn alarm(&self) -> Option<&Alarm> {
        self.alarm.as_ref()
    }

    pub(crate) fn calm(&self) -> Result<(), ReplicaError> {
        match &self.alarm {
            Some(alarm) => Err(ReplicaError::Alarm(Box::new(alarm.clone()))),
            None => Ok(()),
        }
    }

    fn raise(&mut self, alarm: Alarm) -> ReplicaError {
        self.fetching = None;
        self.alarm = Some(alarm.clone());
        ReplicaError::Alarm(Box::new(alarm))
    }

    /// The key that signs the checkpoint of a size, as far as this copy knows: that of the host in office then, which is the one that the
    /// founding event names until members put another one there. Unknown before the first visit.
    pub fn host_key_at(&self, size: u64) -> Option<VerifyingKey> {
        VerifyingKey::from_bytes(self.state.as_ref()?.host_key_at(size)).ok()
    }

    /// Starts a visit with the host's checkpoint, at the time of this device's own clock. Answers whether there is anything new.
    ///
    /// # Errors
    /// [`ReplicaError::Checkpoint`], [`ReplicaError::Behind`] or [`ReplicaError::TakenBack`], which change nothing of the copy;
    /// [`ReplicaError::Alarm`] when it contradicts what was seen before.
    pub fn begin(&mut self, checkpoint: &[u8], now_ms: u64) -> Result<bool, ReplicaError> {
        self.calm()?;
        self.fetching = None;
        let (checkpoint, note) = read(self.assembly, checkpoint)?;
        if let Some(host) = self.host_key_at(checkpoint.size) {
            match SignedCheckpoint::verify_note(note.clone(), &keys::origin(self.assembly), &host) {
                Ok(signed) => {
                    self.compare(&signed)?;
                    self.keep_cosigned(signed);
                }
                // The entries up to there may have put another host in office: they will tell.
                Err(_) if checkpoint.size > self.tree.size() => {}
                Err(error) => return Err(error.into()),
            }
        }
        self.check_order(checkpoint.size, now_ms)?;
        if checkpoint.size == self.tree.size() {
            return Ok(false);
        }
        let start = self.tree.size();
        self.fetching =
            Some(Fetching { checkpoint, note, start, bundles: BTreeMap::new(), texts: BTreeMap::new() });
        Ok(true)
    }

    /// A record never becomes shorter. An old copy of it is no contradiction, and no news either: whoever takes it for that sees nothing of
    /// what a host hides that goes back.
    fn check_order(&mut self, shown: u64, now_ms: u64) -> Result<(), ReplicaError> {
        let remembered = self.remembered.as_ref().map(|(checkpoint, _)| checkpoint.size);
        let ahead = self.ahead.iter().map(SignedCheckpoint::size);
        let seen = ahead.chain(remembered).fold(self.tree.size(), u64::max);
        if shown >= seen {
            self.behind_since_ms = None;
            return Ok(());
        }
        let since_ms = *self.behind_since_ms.get_or_insert(now_ms);
        Err(match now_ms.saturating_sub(since_ms) < PATIENCE_MS {
            true => ReplicaError::Behind { seen, shown },
            false => ReplicaError::TakenBack { seen, shown },
        })
    }

    /// Since when the host has shown less than before, to be kept between visits beside [`Self::snapshot`].
    pub fn behind_since_ms(&self) -> Option<u64> {
        self.behind_since_ms
    }

    /// Takes what [`Self::behind_since_ms`] gave at the last visit.
    pub fn recall_behind(&mut self, since_ms: u64) {
        self.behind_since_ms = Some(since_ms);
    }

    /// Compares a signed checkpoint with the tree and with each one seen before.
    fn compare(&mut self, checkpoint: &SignedCheckpoint) -> Result<(), ReplicaError> {
        let size = checkpoint.size();
        let current = self.current.as_ref().filter(|_| size <= self.tree.size());
        let contradicted =
            current.filter(|_| self.tree.root_at(size) != Ok(*checkpoint.root())).or_else(|| {
                self.ahead.iter().find(|seen| seen.size() == size && seen.root() != checkpoint.root())
            });
        match contradicted {
            Some(other) => {
                let evidence = Evidence::new(other, checkpoint);
                Err(self.raise(Alarm::SplitView(evidence)))
            }
            None => Ok(()),
        }
    }

    /// Takes note of a checkpoint that came with a receipt: from now on the log has to extend it.
    pub(crate) fn remember(&mut self, checkpoint: SignedCheckpoint) -> Result<(), ReplicaError> {
        self.calm()?;
        self.compare(&checkpoint)?;
        if checkpoint.size() > self.tree.size()
            && !self.ahead.iter().any(|seen| seen.size() == checkpoint.size())
        {
            self.ahead.push(checkpoint);
        }
        Ok(())
    }

    /// The last entry cannot have come later than now.
    fn check_clock(&mut self, now_ms: u64) -> Result<(), ReplicaError> {
        let Some(time_ms) = self.state.as_ref().map(Assembly::time_ms) else { return Ok(()) };
        if is_ahead(time_ms, now_ms) {
            let index = self.tree.size().saturating_sub(1);
            return Err(self.raise(Alarm::Ahead { index, time_ms, now_ms }));
        }
        Ok(())
    }

    /// The proof that an entry is in the log of a checkpoint that this copy reaches.
    pub(crate) fn inclusion_proof(&self, index: u64, size: u64) -> Option<Vec<Hash>> {
        self.tree.inclusion_proof(index, size).ok()
    }

    /// The leaf hash of an entry that this copy has.
    pub(crate) fn leaf(&self, index: u64) -> Option<Hash> {
        self.tree.leaf(index)
    }

    /// The entry bundles to fetch next, as paths under `/log/<assembly id>/`; none when [`Self::advance`] can go on.
    ///
    /// Where a host answers that a path ending in `.p/<width>` is not there any more, the full bundle (the path without that
    /// end) may be fetched and fed instead.
    pub fn wants(&self) -> Vec<String> {
        let Some(fetching) = &self.fetching else { return Vec::new() };
        let missing = fetching.wanted().filter(|(number, _)| !fetching.bundles.contains_key(number));
        let entries = missing.take(BUNDLES_AT_ONCE).map(|(number, width)| tiles::entries_path(number, width));
        let texts = fetching.wanted().filter(|(number, _)| !fetching.texts.contains_key(number));
        entries.chain(texts.take(BUNDLES_AT_ONCE).map(|(number, _)| tiles::texts_path(number))).collect()
    }

    /// Takes a bundle that was wanted, or the texts that one names. A host that has none of these gives nothing.
    ///
    /// # Errors
    /// [`ReplicaError::Bundle`] for a path that was not wanted, or bytes that are not such a bundle.
    pub fn feed(&mut self, path: &str, bytes: &[u8]) -> Result<(), ReplicaError> {
        self.calm()?;
        let wrong = || ReplicaError::Bundle(path.to_owned());
        let fetching = self.fetching.as_mut().ok_or_else(wrong)?;
        let (number, width) = match path.parse() {
            Ok(Resource::Entries { number, width }) => (number, width),
            Ok(Resource::Texts { number }) => return fetching.feed_texts(number, bytes).ok_or_else(wrong),
            _ => return Err(wrong()),
        };
        let wanted = tiles::width_at(fetching.checkpoint.size, 0, number).ok_or_else(wrong)?;
        let first = fetching.start / u64::from(tiles::WIDTH);
        // No more than was asked for: a flood of bundles must not fill the memory.
        let next = first.saturating_add(fetching.bundles.len() as u64).saturating_add(BUNDLES_AT_ONCE as u64);
        if width < wanted || !(first..next).contains(&number) {
            return Err(wrong());
        }
        let entries = BundleReader::new(bytes, width).collect::<Result<Vec<_>, _>>().map_err(|_| wrong())?;
        let entries = entries.into_iter().take(wanted.into()).map(<[u8]>::to_vec).collect();
        fetching.bundles.insert(number, entries);
        Ok(())
    }

    /// Ends a visit when nothing more is wanted: compares the tree, folds the entries, checks what there is to check.
    /// `None` means that more is wanted.
    ///
    /// `now_ms` has to be the time by this device's own clock, as Unix milliseconds: it is what the host's times are compared with.
    ///
    /// # Errors
    /// [`ReplicaError::Entries`], [`ReplicaError::Founding`] or [`ReplicaError::Checkpoint`] when what was fetched does not fit
    /// together, which changes nothing; [`ReplicaError::Alarm`] when the host has signed something that cannot be right.
    pub fn advance(&mut self, now_ms: u64) -> Result<Option<Progress>, ReplicaError> {
        self.calm()?;
        let from = self.tree.size();
        if !self.wants().is_empty() {
            return Ok(None);
        }
        if let Some(mut fetched) = self.fetching.take() {
            let Some(entries) = self.grow(&mut fetched).inspect_err(|_| self.tree.truncate(from))? else {
                self.fetching = Some(fetched);
                return Ok(None);
            };
            self.fold(from, entries)?;
            self.current.clone().into_iter().for_each(|signed| self.keep_cosigned(signed));
            self.take_texts(fetched.texts);
            self.check_office()?;
        }
        self.check_clock(now_ms)?;
        self.later = self.state.as_ref().filter(|state| state.is_behind(now_ms)).cloned();
        if let Some(later) = &mut self.later {
            later.advance(now_ms);
        }
        self.forget_erased();
        if self.level == CheckLevel::Full {
            self.verify_pending(usize::MAX)?;
        }
        Ok(Some(Progress { from, size: self.tree.size(), unchecked: self.unchecked.len() }))
    }
}

/// One visit of a device to a log at the time of its clock, in Unix milliseconds: what a page does whenever the log has grown.
/// `read` gives the files, and names what it gives, since a partial one may have become full meanwhile.
///
/// # Errors
/// What the device finds wrong, or what `read` fails with.
pub fn visit<E: From<ReplicaError>>(
    replica: &mut Replica,
    now_ms: u64,
    mut read: impl FnMut(&str) -> Result<(String, Vec<u8>), E>,
) -> Result<Progress, E> {
    let (_, checkpoint) = read("checkpoint")?;
    replica.begin(&checkpoint, now_ms)?;
    loop {
        for path in replica.wants() {
            let (path, bytes) = read(&path)?;
            replica.feed(&path, &bytes)?;
        }
        if let Some(progress) = replica.advance(now_ms)? {
            return Ok(progress);
        }
    }
}

impl Fetching {
    /// Takes texts; none where they were not wanted or cannot be read.
    fn feed_texts(&mut self, number: u64, bytes: &[u8]) -> Option<()> {
        let first = self.start / u64::from(tiles::WIDTH);
        let next = first.saturating_add(self.texts.len() as u64).saturating_add(BUNDLES_AT_ONCE as u64);
        if bytes.len() > tiles::MAX_TEXTS_LEN || !(first..next).contains(&number) {
            return None;
        }
        tiles::width_at(self.checkpoint.size, 0, number)?;
        self.texts.insert(number, Served::parse_lines(bytes).ok()?);
        Some(())
    }

    /// Numbers and widths of all bundles of this visit.
    fn wanted(&self) -> impl Iterator<Item = (u64, u16)> {
        let (first, size) = (self.start / u64::from(tiles::WIDTH), self.checkpoint.size);
        (first..).map_while(move |number| Some((number, tiles::width_at(size, 0, number)?)))
    }
}

/// Reads a checkpoint of an assembly without checking its signature.
fn read(assembly: Uuid, bytes: &[u8]) -> Result<(Checkpoint, Note), ReplicaError> {
    let note = Note::parse(bytes).map_err(CheckpointError::from)?;
    let checkpoint = Checkpoint::parse(note.text())?;
    let expected = keys::origin(assembly);
    if checkpoint.origin == expected {
        Ok((checkpoint, note))
    } else {
        Err(CheckpointError::Origin { expected, actual: checkpoint.origin }.into())
    }
}
