//! One honest story of unequal voices: a vote gives a member two, a motion is decided with them, and another one has a ballot too few.

use folkmoot_ledger::bytes::Base64;
use folkmoot_ledger::events::{Body, Close};
use folkmoot_ledger::keys::MemberId;
use folkmoot_ledger::proposal::{Deed, VoicesEffect};
use folkmoot_ledger::rules::Rules;
use folkmoot_protocol::{Ballot, Tally, VoterTag};
use uuid::Uuid;

use super::record::Log;
use super::world::{World, YES, lax, motion};

/// The fewest ballots that are opened where somebody has two voices.
pub const FEWEST: usize = 30;
const NO: &[&[u32]] = &[&[1]];

/// The story and its log. Thirty people have founded; the first three are trustees.
pub struct Unequal {
    pub world: World,
    pub log: Log,
    /// Decided by 30 ballots with 31 voices: the member with two said No, as nine others did.
    pub decided: Uuid,
    /// Closed with 29 ballots, and never opened.
    pub withheld: Uuid,
}

pub fn tell() -> Unequal {
    let mut world = World::with(FEWEST as u8, Rules { voices: 2, ..lax() });
    world.circle(2, &[0, 1, 2]);
    world.pass(Deed::Voices(VoicesEffect { member: world.people[0].id(), from: 1, to: 2 }));

    let decided = world.propose(vec![motion()]);
    world.open(decided);
    for person in 0..FEWEST {
        world.cast(decided, person, if person < 10 { NO } else { YES }).unwrap();
    }
    world.close(decided);
    world.release(decided, 0).unwrap();
    world.release(decided, 1).unwrap();
    world.decide(decided);

    let withheld = world.propose(vec![motion()]);
    world.open(withheld);
    for person in 1..FEWEST {
        world.cast(withheld, person, YES).unwrap();
    }
    world.close(withheld);
    let log = Log::of(&world.log, &world.host);
    Unequal { world, log, decided, withheld }
}

impl Unequal {
    /// Where the decided vote was closed, and what a host would state there that gives the member with two voices so many.
    pub fn close_with(&self, voices: u16) -> (usize, Body) {
        let context = self.world.state.votes()[&self.decided].context().unwrap();
        let mut tally = Tally::new(context.shape());
        let mut closed = 0;
        for index in 0..self.log.entries.len() {
            match self.log.event(index).body {
                Body::Cast(cast) if cast.vote == self.decided => {
                    let author: MemberId =
                        self.log.signed(index).note.signatures()[0].name().parse().unwrap();
                    let ballot = Ballot::parse(context.shape(), &cast.ballot.0).unwrap();
                    let ballot = ballot.verify(&context, &VoterTag(author.0)).unwrap();
                    let unequal = author == self.world.people[0].id();
                    tally.add_voices(&ballot, if unequal { voices } else { 1 }).unwrap();
                }
                Body::Close(close) if close.vote == self.decided => closed = index,
                _ => {}
            }
        }
        let sums = Base64(tally.sums().to_bytes());
        (closed, Body::Close(Close { vote: self.decided, ballots: FEWEST as u64, sums }))
    }
}
