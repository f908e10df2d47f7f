//! Checking events before they are sequenced: one thread takes what is waiting, one assembly at a time in turn, and a pool of
//! threads of its own checks it together, so that curve arithmetic neither blocks the event loop nor is done one by one
//! under load, and no assembly can keep the others waiting.

use super::{
    handle::{AssemblyHandle, Published},
    messages::{Answer, Append, Checked, Order, Reply},
    turns::Turns,
};
use crate::{clock::Clock, error::Error, metrics::Metrics, vital};
use folkmoot_ledger::{
    events::SignedEvent,
    obligation::{Discharged, Obligation, discharge},
};
use rayon::prelude::*;
use std::{
    collections::HashMap,
    sync::Arc,
    time::{Duration, Instant},
};
use uuid::Uuid;

/// How many events are checked at once at most: enough to profit from batches, few enough to answer the first soon.
const BATCH: usize = 512;
/// How long a turn of one assembly shall take. Whoever sends proofs that are dear to refuse gets fewer into a turn, and so
/// delays events of other assemblies by no more than this.
const TURN: Duration = Duration::from_millis(50);

/// An event that waits to be checked.
pub struct Job {
    /// Where it wants to go.
    pub handle: Arc<AssemblyHandle>,
    /// The event.
    pub signed: SignedEvent,
    /// Where the answer goes.
    pub reply: Reply,
}

/// The way to the checker. Its thread ends when the last copy is dropped.
#[derive(Clone)]
pub struct Checker {
    turns: Arc<Turns<Job>>,
    _alive: Arc<Open>,
    pool: Arc<rayon::ThreadPool>,
}

impl Checker {
    /// Starts the checker with its pool of `threads`.
    ///
    /// # Errors
    /// When threads cannot be started.
    pub fn start(threads: usize, clock: Arc<dyn Clock>, metrics: Arc<Metrics>) -> std::io::Result<Self> {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads.max(1))
            .thread_name(|n| format!("proofs-{n}"))
            .build()
            .map_err(std::io::Error::other)?;
        let pool = Arc::new(pool);
        let turns = Arc::new(Turns::default());
        let jobs = Arc::clone(&turns);
        let on_pool = Arc::clone(&pool);
        vital::spawn("checker", move || run(&jobs, &on_pool, &*clock, &metrics))?;
        let alive = Arc::new(Open(Arc::clone(&turns)));
        Ok(Self { turns, _alive: alive, pool })
    }

    /// The pool for curve arithmetic.
    pub fn pool(&self) -> &Arc<rayon::ThreadPool> {
        &self.pool
    }

    /// Hands in an event; the answer comes through its reply.
    ///
    /// # Errors
    /// [`Error::Busy`] when too many wait.
    pub fn submit(&self, job: Job) -> Result<(), Error> {
        if self.turns.push(job.handle.id(), job) { Ok(()) } else { Err(Error::Busy) }
    }

    /// How many events wait.
    pub fn waiting(&self) -> usize {
        self.turns.waiting()
    }
}

/// Closes the queues when the last copy of the checker goes.
struct Open(Arc<Turns<Job>>);

impl Drop for Open {
    fn drop(&mut self) {
        self.0.close();
    }
}

fn run(jobs: &Turns<Job>, pool: &rayon::ThreadPool, clock: &dyn Clock, metrics: &Metrics) {
    let mut sizes = Sizes::new(pool.current_num_threads());
    while let Some((assembly, mut waiting)) = jobs.next(|assembly| sizes.of(assembly)) {
        let (begin, taken) = (Instant::now(), waiting.len());
        metrics.check_batch.observe(waiting.len() as f64);
        let now_ms = clock.now_ms();
        let share = waiting.len().div_ceil(pool.current_num_threads());
        let mut parts = Vec::new();
        while !waiting.is_empty() {
            let rest = waiting.split_off(share.min(waiting.len()));
            parts.push(std::mem::replace(&mut waiting, rest));
        }
        // Nothing in there panics on input. Should it all the same, one batch goes unanswered, and the host goes on.
        let together =
            || pool.install(|| parts.into_par_iter().for_each(|part| check_together(part, now_ms)));
        if std::panic::catch_unwind(std::panic::AssertUnwindSafe(together)).is_err() {
            tracing::error!("checking a batch failed");
        }
        sizes.took(assembly, taken, begin.elapsed());
    }
}

/// How many events of each assembly are taken in its next turn.
struct Sizes {
    least: usize,
    /// Of assemblies whose events take longer than usual, or did so lately.
    sizes: HashMap<Uuid, usize>,
}

impl Sizes {
    fn new(threads: usize) -> Self {
        Self { least: threads.max(1), sizes: HashMap::new() }
    }

    /// The first turn of an assembly is small, since nobody knows yet what it sends.
    fn of(&self, assembly: Uuid) -> usize {
        self.sizes.get(&assembly).copied().unwrap_or(self.least.saturating_mul(4))
    }

    /// Halves what took too long, and doubles what was full and quick.
    fn took(&mut self, assembly: Uuid, taken: usize, time: Duration) {
        let size = self.of(assembly);
        let next = if time > TURN {
            let fitting = TURN.as_micros().saturating_mul(taken as u128) / time.as_micros().max(1);
            usize::try_from(fitting).unwrap_or(size).min(size)
        } else if taken >= size && time < TURN / 2 {
            size.saturating_mul(2)
        } else {
            size
        };
        self.sizes.insert(assembly, next.clamp(self.least, BATCH));
    }
}

/// One event whose phase, order and authority have been looked at, and what else has to be true of it.
type Candidate = (Job, Vec<Obligation>);

fn check_together(jobs: Vec<Job>, now_ms: u64) {
    let candidates: Vec<Candidate> = jobs.into_iter().filter_map(|job| look_at(job, now_ms)).collect();
    let asked: Vec<_> = candidates.iter().map(|(_, obligations)| ((), obligations)).collect();
    let discharged = discharge(&asked);
    for ((job, obligations), Discharged { answer, .. }) in candidates.into_iter().zip(discharged) {
        let Job { handle, signed, reply } = job;
        match answer {
            Ok(ballot) => {
                let append = Append { signed, checked: Checked { obligations, ballot }, reply: Some(reply) };
                // A full queue gives the order back, so that nobody waits for nothing.
                if let Err((error, Order::Append(append))) = handle.send(Order::Append(Box::new(append))) {
                    append.answer(Err(error));
                }
            }
            Err(refusal) => {
                let _ = reply.send(Err(refusal.into()));
            }
        }
    }
}

/// Order, authority and phase, as the durable log has them. Answers at once what needs no more than that.
fn look_at(job: Job, now_ms: u64) -> Option<Candidate> {
    let published = job.handle.published();
    if let Some(index) = published.index_of.get(&job.signed.event.id).copied() {
        drop(published);
        let _ = job.reply.send(Ok(Answer::Known(index)));
        return None;
    }
    let Published { state, names, .. } = &*published;
    let looked = state.validate(now_ms.max(state.time_ms()), &job.signed);
    let looked = looked.and_then(|obligations| names.check(state, &job.signed).map(|()| obligations));
    drop(published);
    match looked {
        Ok(obligations) => Some((job, obligations)),
        Err(refusal) => {
            let _ = job.reply.send(Err(refusal.into()));
            None
        }
    }
}
