//! A moot: an assembly of some people on a host in memory, and the acts of a whole story as one-liners.

use crate::{
    memory::MemoryHost,
    people::{Person, fresh_id, person},
};
use folkmoot_client::{
    BallotSeed,
    acts::{self, EventWriter, SignedAct},
    cast,
    receipts::{self, Proven},
    replica::{CheckLevel, Progress, Replica, ReplicaError},
    trustee::{self, Releases},
};
use folkmoot_ledger::{
    contest::{Choose, Contest, Motion},
    event::Propose,
};
use uuid::Uuid;

/// When every story begins, in Unix milliseconds.
pub const START_MS: u64 = 1_760_000_000_000;
/// A minute.
pub const MINUTE_MS: u64 = 60_000;

/// An assembly on a host in memory.
pub struct Moot {
    /// The host.
    pub host: MemoryHost,
    /// The members, founder first.
    pub people: Vec<Person>,
}

impl Moot {
    /// An assembly of `members` people: one founds it, the others join with one invitation.
    pub fn new(members: u64) -> Self {
        let mut host = MemoryHost::new(START_MS);
        let founder = person(1);
        let founded = acts::found(
            "Harbour Street",
            "The house and its *garden*.",
            crate::people::lax_rules(),
            host.key(),
            &[(&founder.name, &founder.keys)],
            fresh_id(START_MS),
            START_MS,
        )
        .expect("a founding");
        let receipt = host.post(&founded.act.note).expect("founded");
        receipts::check_founding(&founded.act.note, &receipt).expect("a receipt for the founding");
        let mut moot = Self { host, people: vec![founder] };
        if members > 1 {
            let issued = moot.writer(0).invite(100, START_MS + 60 * MINUTE_MS).expect("an invitation");
            moot.post(&issued.act);
            for n in 2..=members {
                let joiner = person(n);
                let now = moot.host.now_ms;
                let state = moot.host.state();
                let act = acts::join(state, &issued.secret, &joiner.name, &joiner.keys, fresh_id(now), now);
                moot.post(&act.expect("joining"));
                moot.people.push(joiner);
            }
        }
        moot
    }

    /// The writer of person `n` (from 0) on the host's own state: what an honest device writes.
    pub fn writer(&self, n: usize) -> EventWriter<'_> {
        let now = self.host.now_ms;
        EventWriter::new(self.host.state(), &self.people[n].keys, fresh_id(now), now)
    }

    /// Posts an act, which has to be taken.
    pub fn post(&mut self, act: &SignedAct) -> Vec<u8> {
        self.host.post(&act.note).expect("an honest host takes what the client writes")
    }

    /// A device's copy of the record, brought up to date.
    pub fn replica(&self, level: CheckLevel) -> Replica {
        let mut replica = Replica::new(self.host.assembly(), level, None).expect("no snapshot");
        visit(&mut replica, &self.host).expect("an honest record");
        replica
    }

    /// A circle of the first `n` people that `threshold` of them can open, certified.
    pub fn circle(&mut self, threshold: u16, n: usize) -> Uuid {
        let trustees = self.people.iter().take(n).map(|person| person.keys.id()).collect();
        let call = self.writer(0).call_circle(threshold, trustees).expect("a call");
        self.post(&call);
        // Accepting, dealing, certifying: each step comes up once all have done the one before.
        for _ in 0..3 {
            for trustee in 0..n {
                self.step(trustee, &mut Releases::default());
            }
        }
        call.event
    }

    /// Lets person `n` take the trustee's step that waits for them.
    pub fn step(&mut self, n: usize, releases: &mut Releases) {
        let replica = self.replica(CheckLevel::Full);
        let now = self.host.now_ms;
        let writer = EventWriter::new(
            replica.state().expect("a good record"),
            &self.people[n].keys,
            fresh_id(now),
            now,
        );
        let step = trustee::next_step(&writer).expect("a step waits");
        let act = trustee::take_step(step, &writer, &replica, releases).expect("the step");
        self.post(&act);
    }

    /// Proposes a vote that opens now and is open for ten minutes.
    pub fn vote(&mut self, circle: Uuid, contests: Vec<Contest>) -> Uuid {
        let now = self.host.now_ms;
        let proposal = Propose {
            title: "The garden".to_owned(),
            text: "What shall we do with **the garden**?".to_owned(),
            circle,
            opens: now,
            closes: now + 10 * MINUTE_MS,
            contests,
        };
        let act = self.writer(0).propose(proposal).expect("a proposal");
        self.post(&act);
        self.host.tick(now);
        act.event
    }

    /// Writes a ballot of person `n`.
    pub fn ballot(&self, n: usize, vote: Uuid, selections: Vec<Vec<u32>>) -> cast::CastAct {
        let seed = BallotSeed::random().expect("random numbers");
        let sealed =
            cast::seal(self.host.state(), &self.people[n].keys, vote, selections, seed).expect("a ballot");
        sealed.cast(&self.writer(n)).expect("an open vote")
    }

    /// Casts a ballot of person `n` and checks the receipt on a device of its own.
    pub fn cast(&mut self, n: usize, vote: Uuid, selections: Vec<Vec<u32>>) -> Proven {
        let mut replica = self.replica(CheckLevel::Light);
        let cast = self.ballot(n, vote, selections);
        let receipt = self.post(&cast.act);
        let proven = receipts::check(&mut replica, &cast.act.note, &receipt).expect("a good receipt");
        assert_eq!(proven.tracker.as_deref(), Some(cast.tracker.as_str()));
        proven
    }

    /// Lets the time of all votes pass.
    pub fn close(&mut self) {
        let now = self.host.now_ms + 11 * MINUTE_MS;
        self.host.tick(now);
    }

    /// Lets the first `n` people release, and the host state the result.
    pub fn release(&mut self, n: usize) {
        for trustee in 0..n {
            self.step(trustee, &mut Releases::default());
        }
        self.host.tick(self.host.now_ms);
    }

    /// The numbers of a decided vote.
    pub fn counts(&self, vote: Uuid) -> Vec<Vec<u64>> {
        self.host.state().votes()[&vote].result.as_ref().expect("a result").counts.clone()
    }
}

/// A motion.
pub fn motion() -> Contest {
    Contest::Motion(Motion { question: "Shall we plant a walnut tree?".to_owned() })
}

/// A contest of three options, and blank.
pub fn choose() -> Contest {
    let options = ["Walnut", "Pear", "Quince"].map(str::to_owned).to_vec();
    Contest::Choose(Choose { question: "Which tree?".to_owned(), options, blank: true })
}

/// One visit to a host: what a page does whenever the log has grown.
pub fn visit(replica: &mut Replica, host: &MemoryHost) -> Result<Progress, ReplicaError> {
    replica.begin(&host.checkpoint())?;
    loop {
        for path in replica.wants() {
            replica.feed(&path, &host.serve(&path).expect("an honest server of files"))?;
        }
        if let Some(progress) = replica.advance()? {
            return Ok(progress);
        }
    }
}
