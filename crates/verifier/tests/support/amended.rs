//! One honest story of mistakes in open votes: one ends unopened, one closes later, one goes on, since too few agree.

use folkmoot_ledger::contest::Contest;
use folkmoot_ledger::events::{Body, Propose, VoteAgree, VoteEnd, VoteExtend};
use folkmoot_ledger::proposal::Bar;
use folkmoot_ledger::rules::{Comparison, Fraction, Majority, MajorityOf, Rules, Share};
use uuid::Uuid;

use super::record::{Files, Log};
use super::world::{World, YES, choose, hashed, lax, motion, written};

/// Who is a member and on the roll of no vote.
pub const LATE: usize = 7;

/// The story and its log. Seven people have founded; the first three are trustees. Three have to agree.
pub struct Amended {
    pub world: World,
    pub log: Log,
    /// Ended unopened.
    pub ended: Uuid,
    /// The `vote.end` by person 3.
    pub end: Uuid,
    /// Closed later, with a bar of its own, and decided.
    pub extended: Uuid,
    /// The `vote.extend` by person 4.
    pub extend: Uuid,
    /// When it would have closed.
    pub closes: u64,
    /// Open, and person 5 asks that it end: too few agree.
    pub open: Uuid,
}

/// The reasons in the order of the log.
const REASONS: [&str; 3] = [
    "The year is wrong:\n\nit has to be **2033**.",
    "The hall was flooded.",
    "Nobody understands the question.",
];

impl Amended {
    /// The record with the texts beside it.
    pub fn files(&self) -> Files {
        assert!(self.log.entries.len() < 256);
        let mut files = self.log.named();
        let lines: String = REASONS.iter().map(|reason| written(reason).line()).collect();
        files.entry("text/000".to_owned()).or_default().extend(lines.into_bytes());
        files
    }
}

pub fn tell() -> Amended {
    let objections = Share { num: 1, den: 3, most: 50 };
    let mut world = World::with(7, Rules { objections, ..lax() });
    world.circle(2, &[0, 1, 2]);

    let ended = propose(&mut world, 3, vec![choose(&["2023", "2032"], false)], None);
    let two_thirds = Majority { of: MajorityOf::Decided, test: Comparison::AtLeast, num: 2, den: 3 };
    let bar = Bar { majority: two_thirds, enough: Fraction { num: 1, den: 2 } };
    let extended = propose(&mut world, 4, vec![motion()], Some(bar));
    let open = propose(&mut world, 5, vec![motion()], None);
    world.open(ended);
    world.open(extended);
    let late = world.join(8);
    assert_eq!(late, LATE);

    for person in 0..4 {
        world.cast(ended, person, YES).unwrap();
    }
    let reason = hashed(REASONS[0]);
    let end = world.say(3, Body::VoteEnd(VoteEnd { vote: ended, reason })).unwrap();
    agree(&mut world, ended, end, [5, 6]);

    world.cast(extended, 0, YES).unwrap();
    let closes = world.state.votes()[&extended].closes.unwrap();
    let later = world.state.latest_closes(&world.state.votes()[&extended]);
    let reason = hashed(REASONS[1]);
    let extend = Body::VoteExtend(VoteExtend { vote: extended, closes: later, reason });
    let extend = world.say(4, extend).unwrap();
    agree(&mut world, extended, extend, [0, 6]);
    world.now = closes + 1;
    for person in 1..4 {
        world.cast(extended, person, YES).unwrap();
    }
    world.close(extended);
    world.release(extended, 0).unwrap();
    world.release(extended, 1).unwrap();
    world.decide(extended);

    world.open(open);
    let reason = hashed(REASONS[2]);
    let asked = world.say(5, Body::VoteEnd(VoteEnd { vote: open, reason })).unwrap();
    world.say(0, Body::VoteAgree(VoteAgree { vote: open, ask: asked })).unwrap();
    world.cast(open, 0, YES).unwrap();

    let log = Log::of(&world.log, &world.host);
    Amended { world, log, ended, end, extended, extend, closes, open }
}

fn propose(world: &mut World, person: usize, contests: Vec<Contest>, bar: Option<Bar>) -> Uuid {
    let proposal = Propose { bar, ..world.proposal(contests) };
    world.say(person, Body::Propose(proposal)).unwrap()
}

fn agree(world: &mut World, vote: Uuid, ask: Uuid, people: [usize; 2]) {
    for person in people {
        world.say(person, Body::VoteAgree(VoteAgree { vote, ask })).unwrap();
    }
}
