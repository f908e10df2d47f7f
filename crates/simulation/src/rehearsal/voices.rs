//! Members with more than one voice: before the vote of a rehearsal all decide who has how many.

use super::{HOUR_MS, TRUSTEES, seal};
use crate::{
    Failure,
    host::Host,
    memory::MemoryHost,
    world::{self, World},
};
use folkmoot_ledger::{
    contest::{Contest, Motion},
    limits,
    proposal::{Deed, Effect, VoicesEffect},
    rules::{ClassName, DAY},
    state::VotePhase,
};

/// Every seventh member has more than one voice, as far as one vote can give them.
const EVERY: usize = 7;
/// A special decision has so much notice by the rules of a rehearsal, is open for so long, and comes into force so much later.
const WEEK_MS: u64 = 7 * DAY;

/// How many voices each of so many members is to have, where the most is `most`.
pub(super) fn of_all(members: usize, most: u16) -> Vec<u16> {
    let mut all = vec![1; members];
    let gifted = all.iter_mut().step_by(EVERY).take(limits::EFFECTS);
    gifted.zip((2..=most).rev().cycle()).for_each(|(one, voices)| *one = voices);
    all
}

/// All decide that members have so many voices, and it comes into force.
pub(super) fn give(world: &mut World<MemoryHost>, all: &[u16]) -> Result<(), Failure> {
    let question = "Shall these members have more voices than one?".to_owned();
    let contest = Contest::from(Motion { question });
    let mut proposal = world::proposal(ClassName::Special, WEEK_MS, vec![contest.clone()]);
    proposal.title = "Voices".to_owned();
    let gifts = world.people.iter().zip(all).filter(|(_, voices)| **voices > 1);
    proposal.effects = gifts
        .map(|(person, to)| {
            let gift = VoicesEffect { member: person.keys.id(), from: 1, to: *to };
            Effect { contest: 0, deed: Deed::Voices(gift) }
        })
        .collect();
    let vote = world.propose(0, proposal)?;
    world.host.now_ms += WEEK_MS;
    world.host.until(vote, VotePhase::Open)?;
    let ballots = seal(world, vote, "ballot on voices", |_| vec![0])?;
    world.host.extend(&ballots)?;
    world.host.now_ms += WEEK_MS + HOUR_MS;
    world.host.state_due()?;
    world.release(vote, &TRUSTEES)?;
    world.host.now_ms += WEEK_MS;
    world.host.state_due()?;
    Ok(())
}
