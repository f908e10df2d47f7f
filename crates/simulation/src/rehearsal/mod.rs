//! `folkmoot rehearse`: a complete vote with any number of members in one process, without a host or a network. All
//! that a real vote does is done: keys, joining, the circle, sealing, checking every signature and proof, tally, shares,
//! result. With a seed, everything follows from it, the record included.

mod choices;
mod voices;

use crate::{
    Failure,
    draw::Draw,
    memory::MemoryHost,
    people::Person,
    world::{self, Charter, World},
};
use choices::{choice, expected};
use folkmoot_client::{BallotSeed, ParticipationSeed, acts::SignedAct, keys::KeyRing, phrase::Seed};
use folkmoot_ledger::{
    contest::Contest,
    proposal::Participation,
    rules::{ClassName, ParticipationRule, Readers, Rules},
    state::VotePhase,
    tiles::{self, Resource},
};
use folkmoot_server::operations::export::Record;
use rayon::prelude::*;
use std::{
    io::Write,
    time::{Duration, Instant},
};
use uuid::Uuid;

/// A rehearsal begins at this time, in Unix milliseconds.
const START_MS: u64 = 1_760_000_000_000;
const HOUR_MS: u64 = 3_600_000;
/// How many can join with one invitation.
const USES: usize = 1_000;
/// The first three found, and are the trustees whom the founding names: so no thousands have to sign for a circle.
const FOUNDERS: usize = 3;
/// Two of these open a result.
const TRUSTEES: [usize; 2] = [0, 1];

/// What is rehearsed.
pub struct Plan<'a> {
    /// How many members, each of whom casts a ballot.
    pub members: u32,
    /// The word for the kind of question.
    pub kind: &'a str,
    /// The most voices that a member has; with more than one, all vote first on who has how many.
    pub voices: u16,
    /// Whether the vote hides who takes part.
    pub hidden: bool,
    /// Same number, same keys, same choices, same record.
    pub seed: Option<u64>,
}

/// The kinds of question that can be rehearsed, by their words: all of them.
pub const KINDS: &[&str] = Contest::KINDS;

/// What a rehearsal has shown.
pub struct Rehearsed {
    /// The assembly.
    pub assembly: Uuid,
    /// Entries in the record.
    pub entries: u64,
    /// The numbers of each contest.
    pub counts: Vec<Vec<u64>>,
    /// How long each part took, in order.
    pub times: Vec<(&'static str, Duration)>,
}

/// Holds a vote as planned and writes its record.
///
/// # Errors
/// What cannot be written, or a fault of ours.
pub fn rehearse(plan: &Plan<'_>, out: impl Write) -> Result<Rehearsed, Failure> {
    let Plan { members, kind, voices, hidden, seed } = *plan;
    let contest = &Contest::example(kind).ok_or("no kind of question has this word")?;
    let draw = Draw::new(seed);
    let choices = draw.branch("choices");
    let mut times = Vec::new();
    let mut lap = {
        let mut last = Instant::now();
        move |what| {
            times.push((what, last.elapsed()));
            last = Instant::now();
            times.clone()
        }
    };

    let people = people(&draw, members);
    lap("keys");
    let mut host = MemoryHost::new(draw.bytes32("host", 0), START_MS);
    host.draw = draw.branch("statements");
    let mut world = World::found(host, people, draw, charter(voices, hidden))?;
    let circle = *world.host.state().circles().keys().next().ok_or("the founding names no circle")?;
    world.ceremony(circle)?;
    lap("circle");
    join(&mut world)?;
    lap("joining");
    let of_all = voices::of_all(world.people.len(), voices);
    if voices > 1 {
        voices::give(&mut world, &of_all)?;
        lap("voices");
    }
    let vote = propose(&mut world, contest)?;
    let held = world.host.state().votes().get(&vote).map(|vote| vote.participation);
    if held != Some(if hidden { Participation::Hidden } else { Participation::Open }) {
        return Err("so few members cannot hide who takes part, nor can those with several voices".into());
    }
    let ballots = seal(&world, vote, "ballot", |number| choice(contest, &choices, number))?;
    lap("sealing");
    world.host.extend(&ballots)?;
    lap("checking");
    world.host.now_ms += 2 * HOUR_MS;
    world.host.state_due()?;
    lap("tally");
    // Two trustees check the whole record, as their devices would.
    world.release(vote, &TRUSTEES)?;
    lap("release");
    write(&world.host, out)?;
    let times = lap("record");

    let counts = world.counts(vote)?;
    if counts != [expected(contest, &choices, &of_all)] {
        return Err("the result is not the count of the choices".into());
    }
    Ok(Rehearsed { assembly: world.assembly()?, entries: world.host.size(), counts, times })
}

fn people(draw: &Draw, members: u32) -> Vec<Person> {
    let person = |number| {
        let ring = KeyRing::from_seed(Seed::from_bytes(draw.bytes("member", number)));
        Person::new(format!("Member {number}"), ring)
    };
    (0..u64::from(members)).into_par_iter().map(person).collect()
}

fn charter(voices: u16, hidden: bool) -> Charter<'static> {
    let participation = if hidden { ParticipationRule::Hidden } else { ParticipationRule::Open };
    Charter {
        name: "Rehearsal",
        purpose: "A vote for practice and for timing. Its members are made up.",
        // Its members are made up: everybody may look at it, wherever it is served.
        rules: Rules { voices, participation, record: Readers::Public, ..Rules::small() },
        founders: FOUNDERS,
        circle: Some((2, &[0, 1, 2])),
    }
}

/// All others join in the time of founding, in groups that one invitation of a founder is enough for.
fn join(world: &mut World<MemoryHost>) -> Result<(), Failure> {
    let others: Vec<usize> = (FOUNDERS..world.people.len()).collect();
    for group in others.chunks(USES) {
        let invite = world.invite(0, u32::try_from(group.len())?, HOUR_MS)?;
        let ids = world.draw.ids(world.host.now_ms, group.len());
        let joins = group
            .par_iter()
            .zip(ids)
            .map(|(number, id)| world.joining(*number, &invite, id))
            .collect::<Result<Vec<_>, Failure>>()?;
        world.host.extend(&joins)?;
    }
    Ok(())
}

fn propose(world: &mut World<MemoryHost>, contest: &Contest) -> Result<Uuid, Failure> {
    let mut proposal = world::proposal(ClassName::Ordinary, HOUR_MS, vec![contest.clone()]);
    proposal.title = "A rehearsal".to_owned();
    proposal.text = Some(world.text("Nothing depends on this vote."));
    let vote = world.propose(0, proposal)?;
    crate::host::Host::until(&mut world.host, vote, VotePhase::Open)?;
    Ok(vote)
}

/// Everybody seals what they choose.
fn seal(
    world: &World<MemoryHost>,
    vote: Uuid,
    label: &str,
    choice: impl Fn(u32) -> Vec<u32> + Sync,
) -> Result<Vec<SignedAct>, Failure> {
    let ids = world.draw.ids(world.host.now_ms, world.people.len());
    ids.into_par_iter()
        .enumerate()
        .map(|(n, id)| {
            let number = u32::try_from(n)?;
            let seeds = (
                BallotSeed::from_bytes(world.draw.bytes32(label, number.into())),
                ParticipationSeed::from_bytes(
                    world.draw.bytes32(&format!("{label} participation"), number.into()),
                ),
            );
            Ok(world.ballot_with(n, vote, vec![choice(number)], seeds, id)?.act)
        })
        .collect()
}

/// Writes the record.
fn write(host: &MemoryHost, out: impl Write) -> Result<(), Failure> {
    let mut record = Record::new(out);
    let size = host.size();
    let names =
        std::iter::once(Resource::Checkpoint).chain(tiles::tiles_at(size)).chain(tiles::bundles_at(size));
    for name in names {
        record.file(&name, &host.file(&name).ok_or("a file of the record is missing")?)?;
    }
    for number in 0..size.div_ceil(tiles::WIDTH.into()) {
        let name = Resource::Texts { number };
        let texts = host.file(&name).unwrap_or_default();
        if !texts.is_empty() {
            record.file(&name, &texts)?;
        }
    }
    record.finish()?;
    Ok(())
}
