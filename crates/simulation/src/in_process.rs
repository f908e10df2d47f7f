//! A host in this process that stores and serves, at times that are set: acts go through the operations behind the HTTP
//! interface.

use crate::{Failure, host::Host};
use folkmoot_client::{
    acts::SignedAct,
    replica::{Progress, Replica},
};
use folkmoot_ledger::{
    events::SignedEvent,
    state::{Assembly, VotePhase},
};
use folkmoot_server::{
    clock::SetClock,
    host::{
        self,
        handle::{AssemblyHandle, Published},
    },
    operations::{append, found, log_files},
};
use std::{
    ops::Deref,
    sync::{Arc, RwLockReadGuard},
    time::{Duration, Instant},
};
use uuid::Uuid;

/// How long a host may take until it has stated something.
const PATIENCE: Duration = Duration::from_secs(30);

/// A host, its clock, and one assembly on it.
pub struct InProcess<'a> {
    host: &'a Arc<host::Host>,
    clock: &'a SetClock,
    runtime: tokio::runtime::Runtime,
    now_ms: u64,
    handle: Option<Arc<AssemblyHandle>>,
}

impl<'a> InProcess<'a> {
    /// A host that runs by `clock`.
    ///
    /// # Errors
    /// The system gives no runtime.
    pub fn new(host: &'a Arc<host::Host>, clock: &'a SetClock, now_ms: u64) -> Result<Self, Failure> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build()?;
        Ok(Self { host, clock, runtime, now_ms, handle: None })
    }

    /// Sets the clock.
    pub fn go_to(&mut self, now_ms: u64) {
        self.now_ms = now_ms;
        self.clock.set(now_ms);
        if let Ok(handle) = self.handle() {
            handle.wake();
        }
    }

    /// Lets some time pass.
    pub fn pass(&mut self, time: Duration) {
        let ms = u64::try_from(time.as_millis()).unwrap_or(0);
        self.go_to(self.now_ms.saturating_add(ms));
    }

    fn handle(&self) -> Result<&Arc<AssemblyHandle>, Failure> {
        self.handle.as_ref().ok_or_else(|| "nothing was founded yet".into())
    }

    fn assembly(&self) -> Result<Uuid, Failure> {
        Ok(self.handle()?.published().state.id())
    }

    /// Waits until a vote has so many ballots: those of one that hides who takes part come in later than they are cast.
    ///
    /// # Errors
    /// It does not come to that.
    pub fn until_ballots(&self, vote: Uuid, ballots: usize) -> Result<(), Failure> {
        let there =
            self.wait(|state| state.votes().get(&vote).is_some_and(|vote| vote.ballots.len() == ballots))?;
        there.then_some(()).ok_or_else(|| "ballots that were promised did not come in".into())
    }

    /// Whether something comes to be so.
    fn wait(&self, wanted: impl Fn(&Assembly) -> bool) -> Result<bool, Failure> {
        let handle = self.handle()?;
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            handle.wake();
            if wanted(&handle.published().state) {
                return Ok(true);
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        Ok(false)
    }
}

/// The state that a host has published. To be let go of before anything is posted.
pub struct Shown<'a>(RwLockReadGuard<'a, Published>);

impl Deref for Shown<'_> {
    type Target = Assembly;

    fn deref(&self) -> &Assembly {
        &self.0.state
    }
}

impl Host for InProcess<'_> {
    type State<'b>
        = Shown<'b>
    where
        Self: 'b;

    fn key(&self) -> Result<[u8; 32], Failure> {
        Ok(self.host.key().to_bytes())
    }

    fn now_ms(&self) -> u64 {
        self.now_ms
    }

    fn state(&self) -> Result<Shown<'_>, Failure> {
        Ok(Shown(self.handle()?.published()))
    }

    fn found(&mut self, assembly: Uuid, act: &SignedAct) -> Result<Vec<u8>, Failure> {
        let signed = SignedEvent::parse_posted(&act.note)?;
        let receipted = self.runtime.block_on(found::found(self.host, signed))?;
        self.handle = Some(self.host.assembly(assembly)?);
        Ok(receipted.bytes)
    }

    fn take(&mut self, act: &SignedAct) -> Result<Vec<u8>, Failure> {
        let signed = SignedEvent::parse_posted(&act.note)?;
        let receipted = self.runtime.block_on(append::append(self.host, self.assembly()?, signed))?;
        // Nobody does two things within one millisecond.
        self.pass(Duration::from_millis(1_300));
        Ok(receipted.bytes)
    }

    fn visit(&self, replica: &mut Replica) -> Result<Progress, Failure> {
        let assembly = self.assembly()?;
        folkmoot_client::replica::visit(replica, self.now_ms, |path| {
            let read = log_files::read(self.host, assembly, path.parse()?);
            Ok((path.to_owned(), self.runtime.block_on(read)?.bytes()?))
        })
    }

    fn until(&mut self, vote: Uuid, phase: VotePhase) -> Result<(), Failure> {
        let there = self.wait(|state| state.votes().get(&vote).is_some_and(|vote| vote.phase == phase))?;
        there.then_some(()).ok_or_else(|| format!("a vote did not come to be {}", phase.name()).into())
    }
}
