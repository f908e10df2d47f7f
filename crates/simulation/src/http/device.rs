//! A member with a device that talks to a real host: the acts of a story as one-liners.

use super::{
    remote::{Answer, Remote},
    served::Served,
};
use crate::{
    draw::Draw,
    people::{Person, SALT, fresh_id, lax_rules, person},
    world::{self, Charter, World},
};
use folkmoot_client::{
    BallotSeed,
    acts::{self, EventWriter, Founding, PlainAct, SignedAct},
    cast::{self, CastAct},
    keys::InviteSecret,
    receipts::{self, Proven},
    replica::{CheckLevel, Replica},
    trustee::{self, Releases, Step, TrusteeError},
};
use folkmoot_ledger::{
    events::Propose,
    rules::{ClassName, HOUR, Rules},
    state::VotePhase,
    texts::Written,
};
use uuid::Uuid;

/// A member's device.
pub struct Device {
    /// Whose.
    pub person: Person,
    /// The host.
    pub remote: Remote,
    /// Its copy of the record.
    pub replica: Replica,
    /// What it has released.
    pub releases: Releases,
}

impl Device {
    /// Founds an assembly.
    pub fn found(person: Person, remote: &Remote, name: &str, rules: Rules) -> Self {
        let now = remote.now_ms();
        let founders = [(person.written([9; 16]), &person.ring)];
        let host = remote.host_key();
        let founding = Founding {
            name,
            purpose: Written::new([7; 16], "To try it out."),
            rules,
            host,
            salt: SALT,
            circle: None,
        };
        let founded = acts::found(founding, &founders, fresh_id(now), now).expect("a founding");
        let answer = remote.found(&founded.act.note).expect("the host answers");
        assert_eq!(answer.status, 201, "{}", String::from_utf8_lossy(&answer.body));
        receipts::check_founding(&founded.act.note, &answer.body).expect("a receipt");
        let remote = remote.apart();
        remote.read_with(founded.assembly, person.keys.expose_signing_key());
        let snapshot = receipts::checkpoint(&answer.body).expect("a checkpoint");
        let replica = Replica::new(founded.assembly, CheckLevel::Full, Some(&snapshot)).expect("a snapshot");
        let mut device = Self { person, remote, replica, releases: Releases::default() };
        device.visit();
        device
    }

    /// Somebody's device, before they join where the record is for everybody, else after.
    pub fn new(person: Person, remote: &Remote, assembly: Uuid) -> Self {
        let remote = remote.apart();
        remote.read_with(assembly, person.keys.expose_signing_key());
        let replica = Replica::new(assembly, CheckLevel::Full, None).expect("no snapshot");
        let mut device = Self { person, remote, replica, releases: Releases::default() };
        device.visit();
        device
    }

    /// The assembly.
    pub fn assembly(&self) -> Uuid {
        self.replica.assembly()
    }

    /// Brings the copy up to date.
    pub fn visit(&mut self) {
        self.remote.visit(&mut self.replica);
    }

    /// A writer for one act.
    pub fn writer(&self) -> EventWriter<'_> {
        let now = self.remote.now_ms();
        EventWriter::new(self.replica.shown().expect("a good record"), &self.person.keys, fresh_id(now), now)
    }

    /// Posts an act, checks the receipt, and visits.
    pub fn post(&mut self, act: &SignedAct) -> Proven {
        let receipt = self.remote.must(self.assembly(), act);
        let proven = receipts::check(&mut self.replica, &act.note, &receipt).expect("a good receipt");
        self.visit();
        proven
    }

    /// Posts an act, whatever the host says to it.
    pub fn try_post(&self, act: &SignedAct) -> Answer {
        self.remote.act(self.assembly(), act).expect("the host answers")
    }

    /// Invites; the secret for the link.
    pub fn invite(&mut self, uses: u32) -> InviteSecret {
        let issued = self.writer().invite(uses, self.remote.now_ms() + HOUR).expect("an invitation");
        self.post(&issued.act);
        issued.secret
    }

    /// Joins with the secret of a link.
    pub fn join(&mut self, secret: &InviteSecret) {
        let now = self.remote.now_ms();
        let state = self.replica.shown().expect("a good record");
        let (names, id) = (self.replica.names(), fresh_id(now));
        let name = self.person.written(*id.as_bytes());
        let act = acts::join(state, &names, secret, name, &self.person.keys, id, now);
        self.post(&act.expect("an invitation that can be used"));
    }

    /// Takes what enough witnesses have cosigned, where the rules name any and there is something.
    pub fn take_cosigned(&mut self) {
        let asks = self.replica.state().is_ok_and(|state| state.rules().witnesses.quorum > 0);
        if asks && let Ok((_, cosigned)) = self.remote.file(self.assembly(), "cosigned") {
            self.replica.take_cosigned(&cosigned).expect("a checkpoint of this record");
        }
    }

    /// Confirms by itself what has closed, as devices do at each visit; how many closings.
    pub fn confirm(&mut self) -> usize {
        self.visit();
        let mut confirmed = 0;
        while let Some(act) = self.writer().confirm_if_due(&[]).expect("a confirmation that can be written") {
            self.post(&act);
            confirmed += 1;
        }
        confirmed
    }

    /// What a trustee's device makes of the release of a vote.
    pub fn release(&mut self, vote: Uuid) -> Result<SignedAct, TrusteeError> {
        self.visit();
        self.take_cosigned();
        let now = self.remote.now_ms();
        let state = self.replica.shown().expect("a good record");
        let writer = EventWriter::new(state, &self.person.keys, fresh_id(now), now);
        trustee::take_step(Step::Release { vote }, &writer, &self.replica, &mut self.releases)
    }

    /// Takes the trustee's step that waits, and says which.
    pub fn step(&mut self) -> Option<Step> {
        self.visit();
        self.take_cosigned();
        let now = self.remote.now_ms();
        let writer = EventWriter::new(self.replica.shown().ok()?, &self.person.keys, fresh_id(now), now);
        let step = trustee::next_step(&writer)?;
        let act = trustee::take_step(step, &writer, &self.replica, &mut self.releases)
            .expect("a step that can be taken");
        self.post(&act);
        Some(step)
    }

    /// Proposes a vote and waits until it is open.
    pub fn propose(&mut self, proposal: impl Into<PlainAct>) -> Uuid {
        let act = self.writer().write(proposal).expect("a proposal");
        self.post(&act);
        self.until(act.event, VotePhase::Open);
        act.event
    }

    /// Waits until a vote is at a phase.
    pub fn until(&mut self, vote: Uuid, phase: VotePhase) {
        self.remote.visit_until(&mut self.replica, |replica| {
            replica
                .state()
                .is_ok_and(|state| state.votes().get(&vote).is_some_and(|vote| vote.phase == phase))
        });
    }

    /// Seals a ballot and signs it.
    pub fn ballot(&self, vote: Uuid, selections: Vec<Vec<u32>>) -> CastAct {
        let seed = BallotSeed::random().expect("random numbers");
        let state = self.replica.shown().expect("a good record");
        let sealed = cast::seal(state, &self.person.keys, vote, selections, seed).expect("a ballot");
        let now = self.remote.now_ms();
        let writer = EventWriter::new(state, &self.person.keys, fresh_id(now), now);
        sealed.cast(&writer).expect("a vote that this copy shows as open")
    }

    /// Casts a ballot; what the receipt proves, with the tracker that was shown before.
    pub fn cast(&mut self, vote: Uuid, selections: Vec<Vec<u32>>) -> Proven {
        self.visit();
        let cast = self.ballot(vote, selections);
        let proven = self.post(&cast.act);
        assert_eq!(proven.full_tracker.as_deref(), Some(cast.full_tracker.as_str()));
        proven
    }
}

/// An assembly of `members` people (three or more) on a real host, with a circle of the first three in office, two of whom open a
/// result.
pub fn gather(remote: &Remote, members: u64) -> Vec<Device> {
    gather_under(remote, members, lax_rules())
}

/// The same under other rules.
pub fn gather_under(remote: &Remote, members: u64, rules: Rules) -> Vec<Device> {
    let charter =
        Charter { name: "The commons", purpose: "To try it out.", rules, founders: 1, circle: None };
    let people = (1..=members).map(person).collect();
    let host = Served::new(remote);
    let mut world = World::found(host, people, Draw::new(None), charter).expect("a founding");
    let link = world.invite(0, 1_000, HOUR).expect("an invitation");
    for n in 1..world.people.len() {
        world.join(n, &link).expect("joining");
    }
    world.circle(2, &[0, 1, 2]).expect("a ceremony");
    let assembly = world.assembly().expect("a good record");
    world.people.into_iter().map(|person| Device::new(person, remote, assembly)).collect()
}

/// A proposal of one motion that opens at once and is open for as short as the rules of most tests allow: ten minutes, and up to a
/// minute and five seconds more. It closes when the clock of the host is moved.
pub fn motion_now() -> Propose {
    world::proposal(ClassName::Ordinary, lax_rules().ordinary.open, vec![crate::moot::motion()])
}
