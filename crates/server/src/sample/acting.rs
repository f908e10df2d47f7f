//! Members who act on a host in this process, at times that are set.

use super::SampleMember;
use crate::{
    clock::SetClock,
    event_id,
    host::{Host, handle::AssemblyHandle},
    operations::{append, found, log_files},
};
use folkmoot_client::{
    BallotSeed,
    acts::{self, EventWriter, SignedAct},
    cast,
    keys::{InviteSecret, MemberKeys},
    phrase::Phrase,
    receipts,
    replica::{CheckLevel, Replica},
    trustee::{self, Releases},
};
use folkmoot_ledger::{
    event::Propose,
    fold::{Assembly, SignedEvent, VotePhase},
    rules::Rules,
};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use uuid::Uuid;

/// Why a sample cannot be made.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Somebody with a phrase and what follows from it.
pub struct Person {
    pub name: &'static str,
    phrase: Phrase,
    pub keys: MemberKeys,
    releases: Releases,
}

impl Person {
    fn new(name: &'static str) -> Self {
        let mut entropy = [0; 16];
        rand_core::RngCore::fill_bytes(&mut rand_core::OsRng, &mut entropy);
        let phrase = Phrase::from_entropy(&entropy);
        let keys = MemberKeys::from_phrase(&phrase);
        Self { name, phrase, keys, releases: Releases::default() }
    }

    pub fn to_sample(&self, trustee: bool) -> SampleMember {
        SampleMember { name: self.name.to_owned(), phrase: self.phrase.expose_words().to_string(), trustee }
    }
}

/// The people, the host, and the time.
pub struct Acting<'a> {
    host: &'a Arc<Host>,
    clock: &'a SetClock,
    runtime: tokio::runtime::Runtime,
    /// When the story is told, Unix milliseconds.
    pub today_ms: u64,
    now_ms: u64,
    assembly: Option<Uuid>,
    /// The copy of the record that trustees check: each vote is checked once, not again with every later one.
    replica: Option<Replica>,
}

impl<'a> Acting<'a> {
    pub fn begin(host: &'a Arc<Host>, clock: &'a SetClock, today_ms: u64) -> Result<Self, Failure> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build()?;
        Ok(Self { host, clock, runtime, today_ms, now_ms: today_ms, assembly: None, replica: None })
    }

    /// Goes to a time before today.
    pub fn go_to(&mut self, before_today: Duration) {
        let ms = u64::try_from(before_today.as_millis()).unwrap_or(u64::MAX);
        self.set(self.today_ms.saturating_sub(ms));
    }

    /// Lets some time pass.
    pub fn pass(&mut self, time: Duration) {
        let ms = u64::try_from(time.as_millis()).unwrap_or(0);
        self.set(self.now_ms.saturating_add(ms));
    }

    fn set(&mut self, now_ms: u64) {
        self.now_ms = now_ms;
        self.clock.set(now_ms);
        if let Ok(handle) = self.assembly_handle() {
            handle.wake();
        }
    }

    pub fn now_ms(&self) -> u64 {
        self.now_ms
    }

    pub fn assembly(&self) -> Result<Uuid, Failure> {
        self.assembly.ok_or_else(|| "nothing was founded yet".into())
    }

    /// The first circle.
    pub fn circle(&self) -> Option<Uuid> {
        self.assembly_handle().ok()?.published().state.circles().keys().next().copied()
    }

    fn assembly_handle(&self) -> Result<Arc<AssemblyHandle>, Failure> {
        Ok(self.host.assembly(self.assembly()?)?)
    }

    fn fresh_id(&self) -> Uuid {
        event_id::at(self.now_ms)
    }

    pub fn person(name: &'static str) -> Person {
        Person::new(name)
    }

    pub fn found(
        &mut self,
        name: &str,
        purpose: &str,
        rules: Rules,
        founder: &Person,
    ) -> Result<(), Failure> {
        let key = self.host.key().to_bytes();
        let founders = [(founder.name, &founder.keys)];
        let founded = acts::found(name, purpose, rules, key, &founders, self.fresh_id(), self.now_ms)?;
        let signed = SignedEvent::parse(&founded.act.note)?;
        let receipted = self.runtime.block_on(found::found(self.host, signed))?;
        receipts::check_founding(&founded.act.note, &receipted.bytes)?;
        self.assembly = Some(founded.assembly);
        Ok(())
    }

    /// Writes an act on the host's own state and has it appended.
    pub fn act(
        &mut self,
        person: &Person,
        write: impl FnOnce(&Assembly, &EventWriter<'_>) -> Result<SignedAct, Failure>,
    ) -> Result<Uuid, Failure> {
        let handle = self.assembly_handle()?;
        let act = {
            let published = handle.published();
            let state = &published.state;
            write(state, &EventWriter::new(state, &person.keys, self.fresh_id(), self.now_ms))?
        };
        self.post(&act)?;
        Ok(act.event)
    }

    fn post(&mut self, act: &SignedAct) -> Result<(), Failure> {
        let signed = SignedEvent::parse(&act.note)?;
        self.runtime.block_on(append::append(self.host, self.assembly()?, signed))?;
        // Nobody does two things within one millisecond.
        self.pass(Duration::from_millis(1_300));
        Ok(())
    }

    pub fn invite(&mut self, person: &Person, uses: u32, days: u64) -> Result<InviteSecret, Failure> {
        let handle = self.assembly_handle()?;
        let issued = {
            let published = handle.published();
            let writer = EventWriter::new(&published.state, &person.keys, self.fresh_id(), self.now_ms);
            writer.invite(uses, self.now_ms + days * 86_400_000)?
        };
        self.post(&issued.act)?;
        Ok(issued.secret)
    }

    pub fn join(&mut self, person: &Person, invite: &InviteSecret) -> Result<(), Failure> {
        let handle = self.assembly_handle()?;
        let act = {
            let published = handle.published();
            acts::join(&published.state, invite, person.name, &person.keys, self.fresh_id(), self.now_ms)?
        };
        self.post(&act)
    }

    /// Takes the trustee's step that waits for this person, on a copy of the record that was checked.
    pub fn trustee_step(&mut self, person: &mut Person) -> Result<(), Failure> {
        let replica = self.checked()?;
        let writer = EventWriter::new(replica.state()?, &person.keys, self.fresh_id(), self.now_ms);
        let step = trustee::next_step(&writer).ok_or("no step waits for a trustee")?;
        let act = trustee::take_step(step, &writer, &replica, &mut person.releases)?;
        self.replica = Some(replica);
        self.post(&act)
    }

    fn checked(&mut self) -> Result<Replica, Failure> {
        let assembly = self.assembly()?;
        let read = |path: &str| {
            let file = path.parse()?;
            let read = log_files::read(self.host, assembly, file);
            Ok::<_, Failure>(self.runtime.block_on(read)?.bytes)
        };
        let mut replica = match self.replica.take() {
            Some(replica) => replica,
            None => Replica::new(assembly, CheckLevel::Full, None)?,
        };
        replica.begin(&read("checkpoint")?)?;
        loop {
            for path in replica.wants() {
                replica.feed(&path, &read(&path)?)?;
            }
            if replica.advance()?.is_some() {
                return Ok(replica);
            }
        }
    }

    pub fn propose(&mut self, person: &Person, proposal: Propose) -> Result<Uuid, Failure> {
        self.act(person, |_, writer| Ok(writer.propose(proposal)?))
    }

    pub fn cast(&mut self, person: &Person, vote: Uuid, selections: Vec<Vec<u32>>) -> Result<(), Failure> {
        self.act(person, |state, writer| {
            let sealed = cast::seal(state, &person.keys, vote, selections, BallotSeed::random()?)?;
            Ok(sealed.cast(writer)?.act)
        })?;
        Ok(())
    }

    /// Waits until the host has brought a vote into a phase.
    pub fn until(&self, vote: Uuid, phase: VotePhase) -> Result<(), Failure> {
        let handle = self.assembly_handle()?;
        let began = Instant::now();
        while began.elapsed() < Duration::from_secs(30) {
            handle.wake();
            if handle.published().state.votes().get(&vote).is_some_and(|vote| vote.phase == phase) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        Err(format!("a vote did not come to be {}", phase.name()).into())
    }
}
