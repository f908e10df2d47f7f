//! A moot: the assembly of most tests, on a host in memory. Whatever an honest host has to take is demanded.

use crate::{
    draw::Draw,
    host::Host,
    memory::MemoryHost,
    people::{lax_rules, person},
    world::{self, Charter, World},
};
use folkmoot_client::{
    acts::{EventWriter, SignedAct},
    cast::CastAct,
    receipts::{self, Proven},
    replica::{CheckLevel, Progress, Replica, ReplicaError},
    trustee::Releases,
};
use folkmoot_ledger::{
    contest::{Blank, Choose, Contest, Motion, Wins},
    rules::{ClassName, Rules},
    state::{Vote, VotePhase},
};
use std::ops::{Deref, DerefMut};
use uuid::Uuid;

/// When every story begins, in Unix milliseconds.
pub const START_MS: u64 = 1_760_000_000_000;
/// A minute.
pub const MINUTE_MS: u64 = 60_000;

/// An assembly on a host in memory.
pub struct Moot(World<MemoryHost>);

impl Deref for Moot {
    type Target = World<MemoryHost>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl DerefMut for Moot {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

impl Moot {
    /// An assembly of `members` people: one founds it, the others join with one invitation.
    pub fn new(members: u64) -> Self {
        Self::under(members, lax_rules())
    }

    /// The same under these rules.
    pub fn under(members: u64, rules: Rules) -> Self {
        let charter = Charter {
            name: "Harbour Street",
            purpose: "The house and its *garden*.",
            rules,
            founders: 1,
            circle: None,
        };
        let people = (1..=members).map(person).collect();
        let host = MemoryHost::new([0x48; 32], START_MS);
        let mut world = World::found(host, people, Draw::new(None), charter).expect("a founding");
        if members > 1 {
            let invite = world.invite(0, 100, 60 * MINUTE_MS).expect("an invitation");
            for n in 1..world.people.len() {
                world.join(n, &invite).expect("joining");
            }
        }
        Self(world)
    }

    /// The same people on another host: their devices remember nothing of the one before.
    pub fn on(self, host: MemoryHost) -> Self {
        Self(World::on(host, self.0.people))
    }

    /// The writer of person `n` (from 0) on the host's own state: what an honest device writes.
    pub fn writer(&self, n: usize) -> EventWriter<'_> {
        let now = self.host.now_ms;
        EventWriter::new(self.host.state(), &self.people[n].keys, self.draw.id(now), now)
    }

    /// Posts an act, which has to be taken.
    pub fn post(&mut self, act: &SignedAct) -> Vec<u8> {
        self.host.take(act).expect("an honest host takes what the client writes")
    }

    /// A device's copy of the record, brought up to date.
    pub fn replica(&self, level: CheckLevel) -> Replica {
        let mut replica = Replica::new(self.host.assembly(), level, None).expect("no snapshot");
        visit(&mut replica, &self.host).expect("an honest record");
        replica
    }

    /// The first circle, of the first `n` people, in office: `threshold` of them open a result.
    pub fn circle(&mut self, threshold: u16, n: usize) -> Uuid {
        let trustees: Vec<usize> = (0..n).collect();
        self.0.circle(threshold, &trustees).expect("a ceremony")
    }

    /// Lets person `n` take the trustee's step that waits for them.
    pub fn step(&mut self, n: usize, releases: &mut Releases) {
        self.0.step(n, releases).expect("a step waits and is taken");
    }

    /// Proposes an ordinary vote, which opens at once and is open for ten minutes. Whoever has fewest proposals under way
    /// does it: nobody has more than two.
    pub fn vote(&mut self, contests: Vec<Contest>) -> Uuid {
        let under_way = |n: &usize| {
            let votes = self.0.host.state().votes().values();
            let own = |vote: &&Vote| vote.proposer == self.0.people[*n].keys.id();
            votes
                .filter(own)
                .filter(|vote| matches!(vote.phase, VotePhase::Proposed | VotePhase::Open))
                .count()
        };
        let proposer = (0..self.people.len()).min_by_key(under_way).expect("people");
        let mut proposal = world::proposal(ClassName::Ordinary, self.rules().ordinary.open, contests);
        proposal.title = "The garden".to_owned();
        proposal.text = Some(self.0.text("What shall we do with **the garden**?"));
        let vote = self.0.propose(proposer, proposal).expect("a proposal");
        let now = self.host.now_ms;
        self.host.tick(now);
        vote
    }

    /// The rules in force.
    pub fn rules(&self) -> Rules {
        self.host.state().rules().clone()
    }

    /// Writes a ballot of person `n`.
    pub fn ballot(&self, n: usize, vote: Uuid, selections: Vec<Vec<u32>>) -> CastAct {
        self.0.ballot(n, vote, selections).expect("a ballot for an open vote")
    }

    /// Casts a ballot of person `n` and checks the receipt on a device of its own.
    pub fn cast(&mut self, n: usize, vote: Uuid, selections: Vec<Vec<u32>>) -> Proven {
        let mut replica = self.replica(CheckLevel::Light);
        let cast = self.ballot(n, vote, selections);
        let receipt = self.post(&cast.act);
        let proven = receipts::check(&mut replica, &cast.act.note, &receipt).expect("a good receipt");
        assert_eq!(proven.full_tracker.as_deref(), Some(cast.full_tracker.as_str()));
        proven
    }

    /// Lets the time of all votes pass.
    pub fn close(&mut self) {
        let now = self.host.now_ms + 12 * MINUTE_MS;
        self.host.tick(now);
    }

    /// Lets the first `n` people release, and the host state the result.
    pub fn release(&mut self, n: usize) {
        for trustee in 0..n {
            self.step(trustee, &mut Releases::default());
        }
        let now = self.host.now_ms;
        self.host.tick(now);
    }

    /// The numbers of a decided vote.
    pub fn counts(&self, vote: Uuid) -> Vec<Vec<u64>> {
        self.0.counts(vote).expect("a result")
    }
}

/// A motion.
pub fn motion() -> Contest {
    Contest::Motion(Motion { question: "Shall we plant a walnut tree?".to_owned() })
}

/// A contest of three options, and blank.
pub fn choose() -> Contest {
    let options = ["Walnut", "Pear", "Quince"].map(str::to_owned).to_vec();
    Contest::Choose(Choose {
        question: "Which tree?".to_owned(),
        options,
        blank: Blank::Nobody,
        wins: Wins::Most,
    })
}

/// One visit to a host in memory, which serves every file of its record.
///
/// # Errors
/// What the device finds wrong.
pub fn visit(replica: &mut Replica, host: &MemoryHost) -> Result<Progress, ReplicaError> {
    folkmoot_client::replica::visit(replica, host.now_ms, |path| {
        Ok((path.to_owned(), host.serve(path).expect("an honest server of files")))
    })
}
