//! One assembly as this host serves it: what has been made durable, and the way to its sequencer.

use super::{cosigning::Cosigning, messages::Order};
use crate::{
    error::Error,
    store::{Store, StoreError},
};
use folkmoot_ledger::{
    checkpoint::SignedCheckpoint,
    merkle::MemoryTree,
    names::Names,
    state::Assembly,
    texts::{Texts, Written},
};
use std::{
    collections::HashMap,
    sync::{
        Arc, OnceLock, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard,
        atomic::{AtomicBool, AtomicUsize, Ordering},
        mpsc::{SyncSender, TrySendError},
    },
};
use tokio::sync::{broadcast, watch};
use uuid::Uuid;

/// Everything that readers are served from. It changes only after a commit has reached the disk.
pub struct Published {
    /// The state of the assembly.
    pub state: Assembly,
    /// The texts that there are of those that the log names.
    pub texts: Texts,
    /// The names among them, by what they can be taken for.
    pub names: Names,
    /// All hashes of the log.
    pub tree: MemoryTree,
    /// The newest checkpoint.
    pub checkpoint: Arc<SignedCheckpoint>,
    /// The newest checkpoint that enough witnesses cosigned.
    pub cosigned: Option<Arc<SignedCheckpoint>>,
    /// Where in the log each event is.
    pub index_of: HashMap<Uuid, u64>,
    /// How many times something has come by itself since it was taken up, without an entry.
    pub turns: u64,
}

impl Published {
    /// Puts together what follows from a log.
    pub fn new(
        state: Assembly,
        texts: Texts,
        tree: MemoryTree,
        checkpoint: SignedCheckpoint,
        index_of: HashMap<Uuid, u64>,
    ) -> Self {
        let names = Names::of(&state, &texts);
        let checkpoint = Arc::new(checkpoint);
        Self { state, texts, names, tree, checkpoint, cosigned: None, index_of, turns: 0 }
    }

    /// The newest checkpoint as it is shown: with the cosignatures of enough witnesses, where it has them.
    pub fn shown_checkpoint(&self) -> &Arc<SignedCheckpoint> {
        let is_newest =
            |cosigned: &&Arc<SignedCheckpoint>| cosigned.checkpoint() == self.checkpoint.checkpoint();
        self.cosigned.as_ref().filter(is_newest).unwrap_or(&self.checkpoint)
    }

    /// Whether the rules name witnesses, and too few of them have cosigned the newest checkpoint so far.
    pub fn is_unwitnessed(&self) -> bool {
        let cosigned = self.cosigned.as_ref().map(|cosigned| cosigned.size());
        self.state.rules().witnesses.quorum > 0 && cosigned != Some(self.checkpoint.size())
    }

    /// Grows with each entry, and with each time that something came by itself: views of another version show another state.
    pub fn version(&self) -> u64 {
        self.state.size().saturating_add(self.turns)
    }
}

/// How long a log is, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogHead {
    /// Number of entries.
    pub size: u64,
    /// Receive time of the last one, or when something came by itself after it, in Unix milliseconds.
    pub time_ms: u64,
}

/// A vote went into another phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseChange {
    /// The vote.
    pub vote: Uuid,
    /// The name of the phase.
    pub phase: &'static str,
}

/// Why a log takes no entries at present.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// The store is older than the newest checkpoint that was given out.
    Behind,
    /// Another host is in office, and this one never was.
    OtherKey,
    /// The members have put another host in office, which is found at this address.
    Moved(Arc<str>),
    /// What is stored is not what was signed for.
    Damaged,
}

impl From<ReadOnly> for Error {
    fn from(reason: ReadOnly) -> Self {
        match reason {
            ReadOnly::Behind => Self::Behind,
            ReadOnly::OtherKey => Self::OtherKey,
            ReadOnly::Moved(address) => Self::Moved { address: (*address).to_owned() },
            ReadOnly::Damaged => Self::Damaged,
        }
    }
}

/// Held by the thread of a sequencer.
pub(super) struct End(Arc<AssemblyHandle>);

impl Drop for End {
    fn drop(&mut self) {
        self.0.ended.store(true, Ordering::Relaxed);
    }
}

/// An assembly that this host serves.
pub struct AssemblyHandle {
    id: Uuid,
    published: RwLock<Published>,
    queue: SyncSender<Order>,
    read_only: OnceLock<ReadOnly>,
    /// What is stored and is not what was signed for.
    damage: OnceLock<Arc<str>>,
    /// How many texts beside the log are damaged: they can be given back, and the log goes on.
    damaged_texts: AtomicUsize,
    unresolved: AtomicBool,
    ended: AtomicBool,
    head: watch::Sender<LogHead>,
    phases: broadcast::Sender<PhaseChange>,
    cosigning: Cosigning,
}

impl AssemblyHandle {
    pub(super) fn new(id: Uuid, published: Published, queue: SyncSender<Order>) -> Self {
        let head = LogHead { size: published.state.size(), time_ms: published.state.time_ms() };
        Self {
            id,
            published: RwLock::new(published),
            queue,
            read_only: OnceLock::new(),
            damage: OnceLock::new(),
            damaged_texts: AtomicUsize::new(0),
            unresolved: AtomicBool::new(false),
            ended: AtomicBool::new(false),
            head: watch::Sender::new(head),
            phases: broadcast::Sender::new(64),
            cosigning: Cosigning::default(),
        }
    }

    /// The assembly's id.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// What its witnesses have cosigned so far.
    pub fn cosigning(&self) -> &Cosigning {
        &self.cosigning
    }

    /// What has been made durable.
    pub fn published(&self) -> RwLockReadGuard<'_, Published> {
        self.published.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn publish(&self) -> RwLockWriteGuard<'_, Published> {
        self.published.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps texts that this log names and that are not here any more, and neither erased nor deleted for a reason: whoever has them
    /// brings them back.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn restore(&self, store: &Store, texts: &[Written]) -> Result<(), StoreError> {
        let is_lost = |published: &Published, written: &Written| {
            let hash = written.hash();
            let named = published
                .state
                .texts()
                .get(&hash)
                .is_some_and(|known| known.erased_ms.is_none() && known.fits(written));
            named && published.texts.written(&hash).is_none() && published.texts.removal(&hash).is_none()
        };
        let published = self.published();
        let any = texts.iter().any(|written| is_lost(&published, written));
        drop(published);
        if any {
            // No erasure is published while this is held.
            let mut published = self.publish();
            let lost: Vec<Written> =
                texts.iter().filter(|written| is_lost(&published, written)).cloned().collect();
            if self.damage().is_some() {
                return Err(StoreError::Damaged);
            }
            store.keep_texts(self.id, &lost)?;
            for written in lost {
                if published.state.bearer(&written.hash()).is_some() {
                    published.names.insert(&written);
                }
                published.texts.insert(written);
            }
            published.turns += 1;
        }
        Ok(())
    }

    /// Whether the log takes entries.
    ///
    /// # Errors
    /// Why not.
    pub fn writable(&self) -> Result<(), Error> {
        self.read_only().map_or(Ok(()), |reason| Err(reason.into()))
    }

    /// Why the log takes no entries, if it takes none.
    pub fn read_only(&self) -> Option<ReadOnly> {
        let damaged = || self.damage().map(|_| ReadOnly::Damaged);
        self.read_only.get().cloned().or_else(damaged)
    }

    /// What is stored and is not what was signed for, if anything was found.
    pub fn damage(&self) -> Option<&str> {
        self.damage.get().map(|what| &**what)
    }

    /// Something that is stored is not what was signed for: the log takes nothing more, and says so.
    pub fn report_damage(&self, what: &dyn std::fmt::Display) {
        tracing::error!(assembly = %self.id, %what, "the stored log is damaged");
        self.damage.get_or_init(|| what.to_string().into());
    }

    pub(super) fn close_for_writing(&self, reason: ReadOnly) {
        if self.read_only.set(reason.clone()).is_ok() {
            match reason {
                ReadOnly::Moved(address) => {
                    tracing::info!(assembly = %self.id, %address, "the members have put another host in office");
                }
                _ => tracing::error!(assembly = %self.id, ?reason, "the log is read-only"),
            }
        }
    }

    /// How many texts beside the log are damaged.
    pub fn damaged_texts(&self) -> usize {
        self.damaged_texts.load(Ordering::Relaxed)
    }

    pub(super) fn report_damaged_texts(&self, count: usize) {
        if self.damaged_texts.swap(count, Ordering::Relaxed) < count {
            tracing::error!(assembly = %self.id, count, "texts beside the log are damaged");
        }
    }

    /// Whether the outcome of the last commit is unknown.
    pub fn is_unresolved(&self) -> bool {
        self.unresolved.load(Ordering::Relaxed)
    }

    pub(super) fn set_unresolved(&self, unresolved: bool) {
        self.unresolved.store(unresolved, Ordering::Relaxed);
    }

    /// Whether the sequencer has ended.
    pub fn has_ended(&self) -> bool {
        self.ended.load(Ordering::Relaxed)
    }

    /// What the thread of the sequencer holds: when it goes, the sequencer has ended.
    pub(super) fn mark_end(self: Arc<Self>) -> End {
        End(self)
    }

    /// Hands an order to the sequencer; gives it back if that takes no more.
    pub(super) fn send(&self, order: Order) -> Result<(), (Error, Order)> {
        self.queue.try_send(order).map_err(|error| match error {
            TrySendError::Full(order) => (Error::Busy, order),
            TrySendError::Disconnected(order) => (Error::Stopping, order),
        })
    }

    /// Hands an order to the sequencer, and waits while that takes no more. Not for the event loop.
    pub(super) fn send_waiting(&self, order: Order) {
        // A sequencer that has ended needs no orders.
        let _ = self.queue.send(order);
    }

    /// Makes the sequencer look at the time now.
    pub fn wake(&self) {
        // A full queue wakes it as well.
        let _ = self.queue.try_send(Order::Wake);
    }

    /// Follows the length of the log.
    pub fn follow(&self) -> watch::Receiver<LogHead> {
        self.head.subscribe()
    }

    /// Follows the phases of votes.
    pub fn follow_phases(&self) -> broadcast::Receiver<PhaseChange> {
        self.phases.subscribe()
    }

    pub(super) fn announce(&self, head: LogHead, phases: Vec<PhaseChange>) {
        self.head.send_replace(head);
        for change in phases {
            // Nobody listening is no error.
            let _ = self.phases.send(change);
        }
    }
}
