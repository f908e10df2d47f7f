//! The sequencer of an assembly: one thread, the only writer of its log.
//!
//! It takes what is waiting, folds it in order, writes it with one transaction and one checkpoint, keeps that checkpoint
//! outside the database as well, publishes the new state, and only then answers. It also states what is due
//! (`statements`). A commit that fails has an unknown outcome: nothing is answered or written until the store has said
//! what became of it (`commit`).

mod prepare;
mod commit;
mod passing;
mod rounds;
mod statements;

use super::{
    cosigning::Bell,
    handle::{AssemblyHandle, ReadOnly},
    messages::{Append, Order},
};
use crate::{
    clock::Clock,
    data_dir::DataDir,
    error::Error,
    metrics::Metrics,
    store::{Store, StoreError, promised::PromisedBallot},
};
use commit::Unresolved;
use folkmoot_ledger::{keys::SigningKey, merkle::Tree, names::Names, obligation::Tallies, state::Assembly};
use rounds::Rounds;
use std::{
    collections::HashSet,
    sync::{
        Arc, OnceLock,
        mpsc::{Receiver, RecvTimeoutError},
    },
    time::Duration,
};
use uuid::Uuid;

/// How many events may wait for one sequencer.
pub const QUEUE: usize = 4_096;
/// How many entries one transaction takes.
const BATCH: usize = 512;
/// How long it sleeps at most: clocks jump, and a store that failed may be back.
const NAP: Duration = Duration::from_millis(500);

/// Why no commit may be begun.
#[derive(Clone)]
enum NotReady {
    /// The outcome of the last one is unknown.
    Unresolved,
    /// The log is read-only.
    ReadOnly(ReadOnly),
}

impl From<NotReady> for Error {
    fn from(reason: NotReady) -> Self {
        match reason {
            NotReady::Unresolved => Self::Unavailable,
            NotReady::ReadOnly(reason) => reason.into(),
        }
    }
}

/// What a sequencer shares with its host.
#[derive(Clone)]
pub struct Shared {
    /// Where entries are kept.
    pub store: Arc<Store>,
    /// Where the newest checkpoint is kept.
    pub data: Arc<DataDir>,
    /// Signs checkpoints and statements.
    pub key: Arc<SigningKey>,
    /// Dates entries.
    pub clock: Arc<dyn Clock>,
    /// For discrete logarithms.
    pub pool: Arc<rayon::ThreadPool>,
    /// Counts.
    pub metrics: Arc<Metrics>,
    /// The hash of the pages that are served, once that is known.
    pub pages: Arc<OnceLock<[u8; 32]>>,
    /// Rings when a log has grown.
    pub bell: Arc<Bell>,
}

/// The writer of one log.
pub struct Sequencer {
    id: Uuid,
    handle: Arc<AssemblyHandle>,
    shared: Shared,
    /// The state with everything that is on its way into the log.
    ahead: Assembly,
    /// The right edge of the tree as published.
    edge: Tree,
    tallies: Tallies,
    /// A commit of which nobody knows yet whether it took place.
    unresolved: Option<Unresolved>,
    /// Votes whose numbers are being looked for.
    solving: HashSet<Uuid>,
    /// Ballots that were promised and wait for their round.
    rounds: Rounds,
    /// Up to when things have come by themselves, in Unix milliseconds: no entry is dated before it, whatever the clock does.
    passed_ms: u64,
    /// How many erased texts have been deleted.
    forgotten: usize,
    /// The names that the events of the batch in hand bring.
    names: Names,
}

impl Sequencer {
    /// A sequencer that goes on from what has been published; `edge` is the right edge of that tree, `tallies` are those
    /// of the votes that are not closed.
    pub fn new(
        handle: Arc<AssemblyHandle>,
        shared: Shared,
        edge: Tree,
        tallies: Tallies,
        promised: Vec<PromisedBallot>,
    ) -> Self {
        let ahead = handle.published().state.clone();
        let (id, forgotten) = (handle.id(), ahead.texts().erased().len());
        Self {
            id,
            handle,
            shared,
            ahead,
            edge,
            tallies,
            unresolved: None,
            solving: HashSet::new(),
            rounds: Rounds::taken_up(promised),
            passed_ms: 0,
            forgotten,
            names: Names::default(),
        }
    }

    /// The assembly whose log it writes.
    pub fn handle(&self) -> &Arc<AssemblyHandle> {
        &self.handle
    }

    /// Runs until it is told to stop.
    pub fn run(mut self, orders: &Receiver<Order>) {
        let mut stopping = false;
        while !stopping {
            let first = match orders.recv_timeout(self.nap()) {
                Ok(order) => Some(order),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => break,
            };
            let (mut batch, mut promising) = (Vec::new(), Vec::new());
            for order in first.into_iter().chain(std::iter::from_fn(|| orders.try_recv().ok())) {
                match order {
                    Order::Append(append) if append.is_hidden() => promising.push(*append),
                    Order::Append(append) => batch.push(*append),
                    Order::Solved { vote, numbers } => self.state_result(vote, numbers),
                    Order::Wake => {}
                    Order::Stop => stopping = true,
                }
                if batch.len() + promising.len() >= BATCH || stopping {
                    break;
                }
            }
            self.resolve_commit();
            // First: what was promised for a time is in before anything that comes after it.
            self.post_rounds();
            self.pass_time();
            self.state_due();
            self.promise(promising);
            self.post_rounds();
            self.append(batch);
            self.state_due();
            self.handle.set_unresolved(self.unresolved.is_some());
        }
    }

    /// The time by the host's clock, which for a log never goes back, and never beyond a time by which something was promised to be in.
    fn now_ms(&self) -> u64 {
        let now_ms = self.wall_ms();
        self.rounds.first_ms().map_or(now_ms, |in_by_ms| now_ms.min(in_by_ms))
    }

    /// The same, whatever was promised.
    fn wall_ms(&self) -> u64 {
        self.shared.clock.now_ms().max(self.ahead.earliest_ms()).max(self.passed_ms)
    }

    /// Until when nothing happens by itself.
    fn nap(&self) -> Duration {
        // What has another host takes nothing; the rest of those that are read-only is for the host's keeper.
        if self.handle.read_only().is_some() {
            return NAP;
        }
        let now_ms = self.shared.clock.now_ms();
        let due = self.ahead.next_due_ms(now_ms);
        let due = due
            .into_iter()
            .chain(self.rounds.first_ms())
            .min()
            .map(|due_ms| Duration::from_millis(due_ms.saturating_sub(now_ms)));
        // Something that is due and did not succeed is tried again soon, not at once.
        due.map_or(NAP, |due| due.clamp(Duration::from_millis(20), NAP))
    }

    /// Appends a batch and answers each of its events.
    fn append(&mut self, batch: Vec<Append>) {
        if batch.is_empty() {
            return;
        }
        match self.ready() {
            Ok(()) => {
                let prepared = self.prepare(batch);
                self.commit(prepared);
            }
            Err(not_ready) => {
                for append in batch {
                    append.answer(Err(not_ready.clone().into()));
                }
            }
        }
    }

    /// A store that says that it is damaged is not written to again.
    fn notice(&self, error: &StoreError) {
        if error.is_damage() {
            self.handle.report_damage(error);
        }
    }

    /// Whether a commit may be begun.
    fn ready(&mut self) -> Result<(), NotReady> {
        self.resolve_commit();
        self.handle.set_unresolved(self.unresolved.is_some());
        if self.unresolved.is_some() {
            return Err(NotReady::Unresolved);
        }
        self.handle.read_only().map_or(Ok(()), |reason| Err(NotReady::ReadOnly(reason)))
    }
}
